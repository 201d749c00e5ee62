use crate::dates::PartialDate;
use crate::index::{EntityKind, Place};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC209",
    slug: "updated-since-seen",
    title: "the latest version of a document has been seen",
    reads: kinds![Document],
    basis: &[Basis::experience(
        "letters were added to the page of responses on police perpetrated domestic abuse in January 2023 and in September 2024",
        "https://www.gov.uk/government/publications/responses-to-police-perpetrated-domestic-abuse-report-on-the-cwj-super-complaint",
    )],
    rationale: "Pages of responses grow: a letter is added, or a text replaced. If a page was updated after \
                it was last seen, the record may show a body as silent that has responded since.",
    help: "look at the document again, and write the date in `last_seen`",
    bad: &[Example::new(
        "a page was last seen before its last update",
        r#"[{"op": "replace", "path": "/documents/3/updated", "value": ["2022-02-01", "2022-09-18"]}]"#,
    )],
    good: &[Example::new(
        "a page was last seen on the day of its last update",
        r#"[{"op": "replace", "path": "/documents/3/updated", "value": ["2022-02-01", "2022-07-01"]}]"#,
    )],
    check,
    ..Rule::of(Family::Dates)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, document) in facts.record.documents.iter().enumerate() {
        let Some(seen) = &document.last_seen else { continue };
        let Some(last) = document.updated.iter().copied().reduce(PartialDate::later) else { continue };
        if seen.is_before(&last).is_yes() {
            sink.report(
                Place::of(EntityKind::Document, at).field("last_seen"),
                "it was updated after it was last seen",
            )
            .too_early(&seen, &last);
        }
    }
}
