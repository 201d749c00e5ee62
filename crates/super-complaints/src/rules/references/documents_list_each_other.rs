use crate::finding::{Severity, Subject};
use crate::index::{EntityKind, Target};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

use super::circular_chain::{chain, nth_of};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC121",
    slug: "documents-list-each-other",
    title: "documents do not list each other in a loop",
    subject: Subject::Publication,
    severity: Severity::Note,
    reads: kinds![Document],
    basis: &[Basis::format(
        "`parent` is the page on which a document is listed, or the document of which it is a part",
    )],
    rationale: "The page of a report may list the page of responses, which lists the report. But a part of a \
                document cannot contain the whole document. A document without an address is looked up \
                through its parent, and a loop leads nowhere.",
    help: "if the pages do list each other, leave the finding as it is, or record only the `parent` on which \
           a reader finds both; if one is a part of the other, remove the wrong link",
    bad: &[Example::new(
        "the report is listed on the page of responses, and that page in the report",
        r#"[{"op": "add", "path": "/documents/2/parent", "value": "page"}, {"op": "add", "path": "/documents/3/parent", "value": "report"}]"#,
    )],
    good: &[Example::new(
        "one page lists two documents",
        r#"[{"op": "add", "path": "/documents/2/parent", "value": "page"}, {"op": "add", "path": "/documents/4/parent", "value": "page"}]"#,
    )],
    check,
    ..Rule::of(Family::References)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let documents = &facts.record.documents;
    chain(sink, EntityKind::Document, documents.len(), &|at, nth| {
        let id = nth_of(nth, [documents.get(at)?.parent.as_ref(), None])?;
        Some(("parent", facts.position(Target::Document, id.as_str())))
    });
}
