use crate::dates::PartialDate;
use crate::index::{EntityKind, Place};
use crate::rules::moments::out;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC206",
    slug: "search-before-report",
    title: "nobody looks for answers before there is a report",
    reads: kinds![Report, Search],
    basis: &[Basis::format(
        "a search says that somebody looked for responses, and that is evidence of silence",
    )],
    rationale: "Silence is said only where somebody looked. Whoever looked before the report was out could \
                not have found an answer, so that such a search proves nothing.",
    help: "correct the day of the search, or remove it",
    bad: &[Example::new(
        "somebody looked a year too early",
        r#"[{"op": "replace", "path": "/searches/0/date", "value": "2020-07-01"}]"#,
    )],
    good: &[Example::new(
        "somebody looked on the day of the report",
        r#"[{"op": "replace", "path": "/searches/0/date", "value": "2021-05-26"}]"#,
    )],
    check,
    ..Rule::of(Family::Dates)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let record = facts.record;
    if record.searches.is_empty() {
        return;
    }
    // A report without a date may be the first one.
    let first = record.reports.iter().map(out).reduce(|one, two| Some(PartialDate::earlier(one?, two?)));
    let Some(Some(first)) = first else { return };
    for (at, search) in record.searches.iter().enumerate() {
        if let Some(date) = search.date.filter(|date| date.is_before(&first).is_yes()) {
            sink.object(
                Place::of(EntityKind::Search, at).field("date"),
                "somebody looked before there was a report",
            )
            .expected(format!("{first} or later"))
            .found(date.to_string());
        }
    }
}
