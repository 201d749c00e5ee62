use crate::dates::PartialDate;
use crate::index::{EntityKind, Place};
use crate::rules::moments::report_date;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC206",
    slug: "search-before-report",
    title: "a search for responses is not dated before the report",
    reads: kinds![Report, Search],
    basis: &[Basis::format("a search is evidence of which responses could not be found on its date")],
    rationale: "A missing response is reported only if a search for it is recorded. A search before the \
                report was out could not have found a response, so it proves nothing.",
    help: "correct the date of the search, or remove the search",
    bad: &[Example::new(
        "a search is dated a year too early",
        r#"[{"op": "replace", "path": "/searches/0/date", "value": "2020-07-01"}]"#,
    )],
    good: &[Example::new(
        "a search is dated on the day of the report",
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
    let first =
        record.reports.iter().map(report_date).reduce(|one, two| Some(PartialDate::earlier(one?, two?)));
    let Some(Some(first)) = first else { return };
    for (at, search) in record.searches.iter().enumerate() {
        if let Some(date) = search.date.filter(|date| date.is_before(&first).is_yes()) {
            sink.report(
                Place::of(EntityKind::Search, at).field("date"),
                "the search is dated before the report",
            )
            .too_early(&date, &first);
        }
    }
}
