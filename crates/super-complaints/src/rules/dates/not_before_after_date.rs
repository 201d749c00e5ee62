//! SC208: the first day for something is not after its last one.

use crate::finding::{Profile, Severity, Subject};
use crate::index::{EntityKind, for_each_due};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Status};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC208",
    slug: "not-before-after-date",
    title: "the first day for something is not after its last one",
    family: Family::Dates,
    subject: Subject::Record,
    severity: Severity::Error,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: &[EntityKind::Recommendation, EntityKind::Action, EntityKind::Request, EntityKind::Response],
    basis: &[Basis::format(
        "`not_before` is a floor and `date` a limit; both ends of a vague date belong to it",
    )],
    since: "1",
    status: Status::Stable,
    rationale: "\"March 2026 earliest\" is a floor, \"by March 2026\" a limit. With a floor above the limit there is no \
                day left on which it could be done.",
    help: "correct one of the two, or take out the one that the source does not say",
    bad: &[Example {
        title: "not before March 2023, and by the end of 2022",
        patch: r#"[{"op": "add", "path": "/responses/0/answers/0/commitments/0/due/not_before", "value": "2023-03"}]"#,
        as_of: None,
        texts: &[],
    }],
    good: &[Example {
        title: "not before the month in which it is due",
        patch: r#"[{"op": "add", "path": "/responses/0/answers/0/commitments/0/due/not_before", "value": "2022-12"}]"#,
        as_of: None,
        texts: &[],
    }],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for_each_due(facts.record, &mut |due, place| {
        let Some((floor, limit)) = due.not_before.as_ref().zip(due.date.as_ref()) else { return };
        // A vague limit lasts to its last day, a vague floor begins with its first: the two meet or they do not.
        if floor.is_after(limit).is_yes() {
            sink.object(
                place.field("not_before"),
                "it may not come before a day after the one by which it is due",
            )
            .expected(format!("{limit} or earlier"))
            .found(floor.to_string())
            .related(place.field("date"), "the limit");
        }
    });
}
