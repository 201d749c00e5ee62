use crate::finding::Subject;
use crate::rules::shared_basis::HAMPSHIRE_PLAN;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC208",
    slug: "not-before-after-date",
    title: "`not_before` is not later than `date`",
    subject: Subject::Publication,
    reads: kinds![Recommendation, Action, Request, Response],
    basis: &[
        Basis::experience(
            "the plan of a force says \"Due 27/03/25; March 26 earliest\": it does not expect to meet the date",
            HAMPSHIRE_PLAN,
        ),
        Basis::format(
            "`not_before` is the earliest date and `date` the last one; a date that is only a month or a year includes all of its days",
        ),
    ],
    rationale: "“March 2026 earliest” gives the earliest date, “by March 2025” the last one. If the earliest \
                date is after the last one, the body says in advance that it will be late, or one of the two \
                dates was copied wrongly.",
    help: "check both dates; if the source gives both, leave the finding as it is and keep its words in \
           `words`",
    bad: &[Example::new(
        "not before March 2023, and by the end of 2022",
        r#"[{"op": "add", "path": "/responses/0/answers/0/commitments/0/due/not_before", "value": "2023-03"}]"#,
    )],
    good: &[Example::new(
        "not before the month in which it is due",
        r#"[{"op": "add", "path": "/responses/0/answers/0/commitments/0/due/not_before", "value": "2022-12"}]"#,
    )],
    check,
    ..Rule::of(Family::Dates)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (due, place) in &facts.contents().dues {
        let Some((floor, limit)) = due.not_before.as_ref().zip(due.date.as_ref()) else { continue };
        // A vague last date ends on its last day, a vague earliest date begins on its first: the two meet or they do not.
        if floor.is_after(limit).is_yes() {
            sink.report(
                place.field("not_before"),
                format!("it is due by {limit}, but is not expected before {floor}"),
            )
            .too_late(&floor, &limit)
            .related(place.field("date"), "the date by which it is due");
        }
    }
}
