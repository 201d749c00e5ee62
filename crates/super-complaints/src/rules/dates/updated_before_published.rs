//! SC204: a document is updated after it was published.

use crate::dates::Tri;
use crate::finding::{Profile, Severity, Subject};
use crate::index::{EntityKind, Place};
use crate::rules::moments::is_before;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Status};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC204",
    slug: "updated-before-published",
    title: "a document is updated after it was published",
    family: Family::Dates,
    subject: Subject::Record,
    severity: Severity::Error,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: &[EntityKind::Document],
    basis: &[Basis::format("`published` is the day of first publication, `updated` are the days after it")],
    since: "1",
    status: Status::Stable,
    rationale: "A page shows the day of its last update more openly than that of its first publication. If the later \
                day stands under `published`, a document seems not to have been there when it was.",
    help: "write the earliest day under `published`, the others under `updated`",
    bad: &[Example {
        title: "updated half a year before it was published",
        patch: r#"[{"op": "replace", "path": "/documents/3/updated", "value": ["2021-02-01"]}]"#,
        as_of: None,
        texts: &[],
    }],
    good: &[Example {
        title: "updated on the day of its publication",
        patch: r#"[{"op": "replace", "path": "/documents/3/updated", "value": ["2021-08-02", "2022-02"]}]"#,
        as_of: None,
        texts: &[],
    }],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, document) in facts.record.documents.iter().enumerate() {
        let Some(published) = &document.published else { continue };
        for (nth, updated) in document.updated.iter().enumerate() {
            let order = is_before(updated, published);
            if order == Tri::No {
                continue;
            }
            let place = Place::of(EntityKind::Document, at);
            let here = place.field("updated").at(nth);
            if order == Tri::Yes {
                sink.object(here, "it was updated before it was published")
                    .expected(format!("{published} or later"))
                    .found(updated.to_string())
                    .related(place.field("published"), "the day of publication");
            } else {
                sink.cannot_tell(here, format!("whether {updated} is before {published}"));
            }
        }
    }
}
