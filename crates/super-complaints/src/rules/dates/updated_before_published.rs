use crate::finding::Subject;
use crate::index::{EntityKind, Place};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC204",
    slug: "updated-before-published",
    title: "a document is not updated before it is published",
    subject: Subject::Publication,
    reads: kinds![Document],
    basis: &[Basis::format("`published` is the date of first publication; `updated` are later dates")],
    rationale: "A page shows the date of its last update more prominently than that of its first \
                publication. If the later date is recorded as `published`, the document looks as if it did \
                not exist yet. Some pages themselves show an update before their publication: they were \
                drafted in public, or published again.",
    help: "record the earliest date as `published` and the others as `updated`; if the page itself shows \
           them so, leave the finding as it is",
    bad: &[Example::new(
        "updated six months before it was published",
        r#"[{"op": "replace", "path": "/documents/3/updated", "value": ["2021-02-01"]}]"#,
    )],
    good: &[
        Example::new(
            "updated on the date of publication",
            r#"[{"op": "replace", "path": "/documents/3/updated", "value": ["2021-08-02", "2022-02"]}]"#,
        ),
        Example::new(
            "updated in the month of publication: the order is possible",
            r#"[{"op": "replace", "path": "/documents/3/updated", "value": ["2021-08"]}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Dates)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, document) in facts.record.documents.iter().enumerate() {
        let Some(published) = &document.published else { continue };
        for (nth, updated) in document.updated.iter().enumerate() {
            if updated.is_before(published).is_yes() {
                let place = Place::of(EntityKind::Document, at);
                sink.report(place.field("updated").at(nth), "it was updated before it was published")
                    .too_early(&updated, &published)
                    .related(place.field("published"), "the date of publication");
            }
        }
    }
}
