use crate::finding::Subject;
use crate::index::{EntityKind, Place};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC204",
    slug: "updated-before-published",
    title: "a document is not updated before it is published",
    subject: Subject::Publication,
    reads: kinds![Document],
    basis: &[Basis::format("`published` is the day of first publication, `updated` are the days after it")],
    rationale: "A page shows the date of its last update more openly than that of its first publication. If \
                the later date is recorded as `published`, a document seems not to have been there when it \
                was. Some pages themselves show an update before their publication: they were prepared in \
                public, or published again.",
    help: "record the earliest date as `published` and the others as `updated`; if the page itself shows \
           them so, leave the finding as it is",
    bad: &[Example::new(
        "updated half a year before it was published",
        r#"[{"op": "replace", "path": "/documents/3/updated", "value": ["2021-02-01"]}]"#,
    )],
    good: &[
        Example::new(
            "updated on the date of its publication",
            r#"[{"op": "replace", "path": "/documents/3/updated", "value": ["2021-08-02", "2022-02"]}]"#,
        ),
        Example::new(
            "updated in the month of its publication: an order that is possible is no doubt",
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
                sink.object(place.field("updated").at(nth), "it was updated before it was published")
                    .expected(format!("{published} or later"))
                    .found(updated.to_string())
                    .related(place.field("published"), "the date of publication");
            }
        }
    }
}
