use crate::finding::{Profile, Severity};
use crate::index::{EntityKind, Place};
use crate::model::DocumentField;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC703",
    slug: "document-without-address",
    title: "every document can be found",
    severity: Severity::Note,
    profile: Profile::Publish,
    reads: kinds![Document],
    basis: &[Basis::experience(
        "the response of the NPCC to Safe to share?, dated 28 May 2021, was published in answer to a freedom of information request",
        "https://foi.west-midlands.police.uk/npcc-letter-1802a-21/",
    )],
    rationale: "Readers of a published record will want to see the documents for themselves. Some documents \
                have no address, and a mark can say so; for others, the address has simply not been \
                recorded.",
    help: "add the address to `urls`, or the page that lists the document as `parent`; if there is no \
           address, mark `urls` as `unknown`",
    bad: &[Example::new("a report has no address", r#"[{"op": "remove", "path": "/documents/2/urls"}]"#)],
    good: &[
        Example::new(
            "a letter is listed on a page that has an address",
            r#"[{"op": "remove", "path": "/documents/4/urls"}]"#,
        ),
        Example::new(
            "a letter is marked as not on the web",
            r#"[
                {"op": "remove", "path": "/documents/1/urls"},
                {"op": "add", "path": "/documents/1/marks", "value": {"urls": "unknown"}}
            ]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Sources)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, document) in facts.record.documents.iter().enumerate() {
        if !document.urls.is_empty() || document.marks.get(DocumentField::Urls).is_some() {
            continue;
        }
        let parent = document.parent.as_ref().and_then(|id| facts.document(id.as_str()));
        if parent.is_none_or(|parent| parent.urls.is_empty()) {
            let message = format!("the document `{}` has no address", document.id);
            sink.report(Place::of(EntityKind::Document, at), message);
        }
    }
}
