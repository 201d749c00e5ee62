//! SC601: a step that the law limits in time was taken in time.

use crate::dates::Tri;
use crate::deadlines::{ends_in, waits};
use crate::finding::{Profile, Severity, Subject};
use crate::index::EntityKind;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Status, say};
use crate::scheme::{Clock, Repeats};

use super::{days_of, events, is_designated, place_of_event};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC601",
    slug: "step-late",
    title: "a step that the law limits in time was taken in time",
    family: Family::Steps,
    subject: Subject::Conduct,
    severity: Severity::Warning,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: &[EntityKind::Event, EntityKind::Report],
    basis: &[
        Basis::law(
            "SI 2018/748 regulation 5: acknowledgement before the end of 5 working days beginning with the day of receipt",
            "https://www.legislation.gov.uk/uksi/2018/748/regulation/5/made",
        ),
        Basis::law(
            "SI 2023/624 regulation 93: the same for the service police",
            "https://www.legislation.gov.uk/uksi/2023/624/regulation/93",
        ),
    ],
    since: "1",
    status: Status::Stable,
    rationale: "The few time limits of the law are read from the scheme, with their way of counting: working days, whose bank holidays, whether the first day counts. From a vague date follows a range of last \
                days; where it depends, the rule cannot tell. A limit binds only where the complainant had standing.",
    help: "check both dates against the letters; else leave the finding as it stands: it is about conduct, not about the \
           record",
    bad: &[Example {
        title: "received on Friday 31 May 2019, acknowledged on 7 June: one working day late",
        patch: r#"[{"op": "replace", "path": "/events/1/date", "value": "2019-06-07"}]"#,
        as_of: None,
        texts: &[],
    }],
    good: &[
        Example {
            title: "acknowledged on the last day",
            patch: r#"[{"op": "replace", "path": "/events/1/date", "value": "2019-06-06"}]"#,
            as_of: None,
            texts: &[],
        },
        Example {
            title: "in the same month: it cannot be told",
            patch: r#"[
                {"op": "replace", "path": "/events/0/date", "value": "2019-05"},
                {"op": "replace", "path": "/events/1/date", "value": "2019-05"}]"#,
            as_of: None,
            texts: &[],
        },
    ],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let Some(scheme) = facts.scheme else { return };
    // Whether the condition of a clock holds, no record tells.
    let plain = |clock: &&Clock| clock.repeats == Repeats::Once && clock.condition.is_none();
    let waits = waits(facts, scheme);
    for clock in scheme.clocks.iter().filter(plain) {
        let Some((start_at, start)) = events(facts, clock.starts).next() else { continue };
        let Some((end_at, ended)) = days_of(facts, clock.ends).next() else { continue };
        let last = start.date.as_ref().and_then(|day| ends_in(scheme, clock, day, &waits));
        let last = last.filter(|ends| ends.earliest.is_ok());
        let met = match last {
            None => Tri::CannotTell,
            Some(last) => days_of(facts, clock.ends)
                .map(|(_, day)| day.map_or(Tri::CannotTell, |day| last.met_by(day)))
                .fold(Tri::No, Tri::or),
        };
        if met == Tri::Yes {
            continue;
        }
        let day = facts.made_on();
        let standing = facts.record.made_by.iter().map(|party| is_designated(facts, scheme, party, day));
        if standing.reduce(Tri::or) == Some(Tri::No) {
            continue;
        }
        let title = say::lower(&clock.title);
        match (met, last.map(|ends| ends.in_words()), ended) {
            (Tri::No, Some(last), Some(day)) => {
                let message = format!("{title} came on {day}; the last day for it was {last}");
                sink.object(end_at, message)
                    .expected(format!("{last} or earlier"))
                    .found(day.to_string())
                    .basis(scheme, &clock.basis)
                    .related(place_of_event(start_at), "the time began here");
            }
            (_, Some(last), _) => {
                let on = ended.map_or_else(|| "no recorded day".to_owned(), ToString::to_string);
                let why = format!("{title} came on {on}; the last day for it was {last}");
                sink.cannot_tell(end_at, why);
            }
            (_, None, _) => {
                let why = match &start.date {
                    None => format!("the day is not recorded from which the time for {title} runs"),
                    Some(day) => format!(
                        "the last day for {title} cannot be worked out from {day}: the date is too vague, or no calendar of working days reaches it"
                    ),
                };
                sink.cannot_tell(place_of_event(start_at), why);
            }
        }
    }
}
