//! SC208: `not_before` is not later than `date`.

use crate::finding::{Profile, Severity, Subject};
use crate::index::EntityKind;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Status};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC208",
    slug: "not-before-after-date",
    title: "`not_before` is not later than `date`",
    family: Family::Dates,
    subject: Subject::Publication,
    severity: Severity::Warning,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: &[EntityKind::Recommendation, EntityKind::Action, EntityKind::Request, EntityKind::Response],
    basis: &[
        Basis::experience(
            "\"Due 27/03/25; March 26 earliest\", says the plan of a force: it does not expect to meet the date",
            "https://www.hampshire.police.uk/police-forces/hampshire-constabulary/areas/other/stalking-action-plan/",
        ),
        Basis::format(
            "`not_before` is the earliest date and `date` the last one; both ends of a vague date belong to it",
        ),
    ],
    since: "1",
    status: Status::Stable,
    rationale: "\"March 2026 earliest\" is the earliest date, \"by March 2025\" the last one. Where the earliest date comes \
                after the last one, the body says that it will be late before it is; or one of the two was copied wrongly.",
    help: "look both dates up; if the source gives both, leave the finding as it is and keep its words in `words`",
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
    for (due, place) in &facts.contents().dues {
        let Some((floor, limit)) = due.not_before.as_ref().zip(due.date.as_ref()) else { continue };
        // A vague limit lasts to its last day, a vague floor begins with its first: the two meet or they do not.
        if floor.is_after(limit).is_yes() {
            sink.object(
                place.field("not_before"),
                format!("it is due by {limit}, and not expected before {floor}"),
            )
            .expected(format!("{limit} or earlier"))
            .found(floor.to_string())
            .related(place.field("date"), "the date by which it is due");
        }
    }
}
