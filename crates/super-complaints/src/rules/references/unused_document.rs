use crate::finding::{Profile, Severity};
use crate::index::{EntityKind, Place, Target};
use crate::model::DocumentKind;
use crate::rules::{Basis, EVERYTHING, Example, Facts, Family, Rule, Sink};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC113",
    slug: "unused-document",
    title: "every document is referred to by something",
    severity: Severity::Note,
    profile: Profile::Publish,
    reads: EVERYTHING,
    basis: &[Basis::format("a document is a source, or belongs to a report, a response or a search")],
    rationale: "If nothing refers to a document, usually its facts were never recorded: it was listed and \
                then not read. The complaint itself, and commentary on it, need not be referred to.",
    help: "cite it where it is the source, record what it says, or remove it",
    bad: &[Example::new(
        "a letter that nothing cites",
        r#"[{"op": "add", "path": "/documents/-", "value": {"id": "letter", "kind": "letter", "title": "A letter", "urls": ["https://example.org/letter"], "sent": "2021-07-01", "last_seen": "2022-07-01"}}]"#,
    )],
    good: &[
        Example::new(
            "commentary on the complaint",
            r#"[{"op": "add", "path": "/documents/-", "value": {"id": "comment", "kind": "commentary", "title": "A comment", "urls": ["https://example.org/comment"], "published": "2021-07-01", "last_seen": "2022-07-01"}}]"#,
        ),
        Example::new(
            "a page on which another document is listed",
            r#"[
                {"op": "add", "path": "/documents/-", "value": {"id": "collection", "kind": "web_page", "title": "All reports", "urls": ["https://example.org/all"], "published": "2021-05-26", "last_seen": "2022-07-01"}},
                {"op": "add", "path": "/documents/2/parent", "value": "collection"}
            ]"#,
        ),
    ],
    check,
    ..Rule::of(Family::References)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for ((at, document), used) in facts.record.documents.iter().enumerate().zip(&facts.contents().used) {
        let stands_alone = matches!(document.kind, DocumentKind::Complaint | DocumentKind::Commentary);
        // Of two documents with the same id, the first is used; SC102 reports the other.
        if !used && !stands_alone && facts.position(Target::Document, document.id.as_str()) == Some(at) {
            let message = format!("nothing refers to the document `{}`", document.id);
            sink.report(Place::of(EntityKind::Document, at), message);
        }
    }
}
