use crate::counting::{ends_in, start_of, waits};
use crate::dates::{PartialDate, Tri};
use crate::deadlines::standing;
use crate::finding::Subject;
use crate::index::Place;
use crate::model::{Event, EventKind};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};
use crate::scheme::{Repeats, Scheme, StepKind, TimeLimit};

use super::days_of;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC601",
    slug: "late-step",
    title: "a step with a statutory time limit was taken in time",
    subject: Subject::Conduct,
    reads: kinds![Event, Report],
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
    rationale: "Statutory time limits are read from the scheme, including how they are counted: working \
                days, whose bank holidays, and whether the first day counts. A vague date gives a range of \
                due dates; if the result depends on it, the rule cannot tell. A limit applies only if the \
                complainant had standing.",
    help: "check both dates against the letters; otherwise leave the finding in place: it is about conduct, \
           not about the record",
    bad: &[Example::new(
        "received on Friday 31 May 2019, acknowledged on 7 June: one working day late",
        r#"[{"op": "replace", "path": "/events/1/date", "value": "2019-06-07"}]"#,
    )],
    good: &[
        Example::new(
            "acknowledged on the due date",
            r#"[{"op": "replace", "path": "/events/1/date", "value": "2019-06-06"}]"#,
        ),
        Example::new(
            "received and acknowledged in the same month: the rule cannot tell",
            r#"[
                {"op": "replace", "path": "/events/0/date", "value": "2019-05"},
                {"op": "replace", "path": "/events/1/date", "value": "2019-05"}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Steps)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let Some(scheme) = facts.scheme else { return };
    // No record says whether the condition of a time limit is met.
    let plain =
        |time_limit: &&TimeLimit| time_limit.repeats == Repeats::Once && time_limit.condition.is_none();
    let waits = waits(facts, scheme, None);
    for time_limit in scheme.time_limits.iter().filter(plain) {
        let Some(start) = start_of(facts, time_limit) else { continue };
        let (start_at, certain, start) = (start.at, start.certain, start.event);
        let Some((end_at, ended)) = taken(facts, scheme, time_limit).next() else { continue };
        let last = start.date.as_ref().and_then(|day| ends_in(scheme, time_limit, day, &waits));
        let last = last.filter(|ends| ends.earliest.is_ok());
        let met = match last {
            None => Tri::CannotTell,
            Some(_) if !certain => Tri::CannotTell,
            Some(last) => taken(facts, scheme, time_limit)
                .map(|(_, day)| day.map_or(Tri::CannotTell, |day| last.met_by(day)))
                .fold(Tri::No, Tri::or),
        };
        if met == Tri::Yes {
            continue;
        }
        let (binds, why) = standing(facts, scheme, facts.made_on());
        if binds.is_no() {
            continue;
        }
        let title = wording::lower(&time_limit.title);
        if let (Tri::No, Tri::CannotTell, Some(why)) = (met, binds, why) {
            sink.cannot_tell(end_at, format!("whether there was a due date for {title}: {why}"));
            continue;
        }
        match (met, last.map(|ends| ends.in_words()), ended) {
            (Tri::No, Some(last), Some(day)) => {
                let message = format!("{title} came on {day}; its due date was {last}");
                sink.report(end_at, message)
                    .too_late(&day, &last)
                    .basis(scheme, &time_limit.basis)
                    .related(start_at.place(), "the time limit started here");
            }
            (_, Some(_), _) if !certain => {
                let why = format!(
                    "the time for {title} starts when the complainant is told, which is not recorded"
                );
                sink.cannot_tell(start_at.place(), why);
            }
            (_, Some(last), _) => {
                let on = ended.map_or_else(|| "a date that is not recorded".to_owned(), ToString::to_string);
                let why = format!("{title} came on {on}; its due date was {last}");
                sink.cannot_tell(end_at, why);
            }
            (_, None, _) => {
                let why = match &start.date {
                    None => format!("the date on which the time for {title} starts is not recorded"),
                    Some(day) => format!(
                        "the due date for {title} cannot be worked out: its start date, {}, is too vague, or outside the bank-holiday calendar",
                        day.in_words()
                    ),
                };
                sink.cannot_tell(start_at.place(), why);
            }
        }
    }
}

/// The dates on which the step that a time limit is for was taken. A refusal is a decision too, and under some schemes it
/// is the response to the complaint.
fn taken<'r>(
    facts: &Facts<'r>,
    scheme: &Scheme,
    time_limit: &TimeLimit,
) -> impl Iterator<Item = (Place<'static>, Option<&'r PartialDate>)> {
    let concludes =
        scheme.conclusion.of_refusals.is_some() && time_limit.ends.report() == Some(scheme.conclusion.kind);
    let refusals = time_limit.ends == StepKind::FoundEligible || concludes;
    let of_whole = |event: &Event| event.features.is_empty();
    let refused =
        facts.events(EventKind::FoundIneligible).filter(move |(_, event)| refusals && of_whole(event));
    let refused = refused.map(|(at, event)| (at.place().field("date"), event.date.as_ref()));
    days_of(facts, time_limit.ends).chain(refused)
}
