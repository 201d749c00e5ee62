use crate::finding::{Profile, Severity};
use crate::index::{EntityKind, Place, Target};
use crate::model::DocumentKind;
use crate::rules::{Basis, EVERYTHING, Example, Facts, Family, Rule, Sink};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC113",
    slug: "unused-document",
    title: "a document is there because something refers to it",
    severity: Severity::Note,
    profile: Profile::Publish,
    reads: EVERYTHING,
    basis: &[Basis::format("a document is a source, or a part of a report, a response or a search")],
    rationale: "A document that nothing refers to is mostly one whose facts were never recorded: a letter \
                that somebody listed and forgot to read. The complaint itself, and what others say about it, \
                may stand alone.",
    help: "cite it where it is the source, record what it holds, or remove it",
    bad: &[Example::new(
        "a letter that nobody cites",
        r#"[{"op": "add", "path": "/documents/-", "value": {"id": "letter", "kind": "letter", "title": "A letter", "urls": ["https://example.org/letter"], "sent": "2021-07-01", "seen": "2022-07-01"}}]"#,
    )],
    good: &[
        Example::new(
            "what a third party says about the complaint",
            r#"[{"op": "add", "path": "/documents/-", "value": {"id": "comment", "kind": "commentary", "title": "A comment", "urls": ["https://example.org/comment"], "published": "2021-07-01", "seen": "2022-07-01"}}]"#,
        ),
        Example::new(
            "a page on which another document is listed",
            r#"[
                {"op": "add", "path": "/documents/-", "value": {"id": "collection", "kind": "web_page", "title": "All reports", "urls": ["https://example.org/all"], "published": "2021-05-26", "seen": "2022-07-01"}},
                {"op": "add", "path": "/documents/2/parent", "value": "collection"}
            ]"#,
        ),
    ],
    check,
    ..Rule::of(Family::References)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for ((at, document), used) in facts.record.documents.iter().enumerate().zip(&facts.links().used) {
        let stands_alone = matches!(document.kind, DocumentKind::Complaint | DocumentKind::Commentary);
        // Of two documents with one id, the first is meant; SC102 has the other.
        if !used && !stands_alone && facts.position(Target::Document, document.id.as_str()) == Some(at) {
            let message = format!("nothing refers to the document `{}`", document.id);
            sink.object(Place::of(EntityKind::Document, at), message);
        }
    }
}
