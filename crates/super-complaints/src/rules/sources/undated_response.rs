use crate::finding::Severity;
use crate::index::At;
use crate::model::DocumentField;
use crate::rules::shared_basis::HIDDEN_VICTIMS;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC702",
    slug: "undated-response",
    title: "every response has a date",
    severity: Severity::Note,
    reads: kinds![Response, Document],
    basis: &[Basis::experience(
        "letters are listed only by title, with one date for the whole page",
        HIDDEN_VICTIMS,
    )],
    rationale: "The dates on which its document was sent and published show whether a response was given by \
                a date, and in time. Without either, all that can be said is that it was given between the \
                report and the date on which it was seen.",
    help: "record when the document was sent or published; if that cannot be found, mark it as `unknown`",
    bad: &[Example::new(
        "a letter without dates",
        r#"[{"op": "remove", "path": "/documents/4/sent"}, {"op": "remove", "path": "/documents/4/published"}]"#,
    )],
    good: &[Example::new(
        "the dates of a letter were searched for and not found",
        r#"[
            {"op": "remove", "path": "/documents/4/sent"},
            {"op": "remove", "path": "/documents/4/published"},
            {"op": "add", "path": "/documents/4/marks", "value": {"published": "unknown"}}
        ]"#,
    )],
    check,
    ..Rule::of(Family::Sources)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, response) in At::each(&facts.record.responses) {
        let mut documents = facts.documents_of(at).flatten().peekable();
        if documents.peek().is_none() {
            continue;
        }
        let undated = documents.all(|document| {
            let marked = |field| document.marks.get(field).is_some();
            document.sent.is_none()
                && document.published.is_none()
                && !marked(DocumentField::Sent)
                && !marked(DocumentField::Published)
        });
        if undated {
            let message = format!("the response `{}` has no sent or published date", response.id);
            sink.report(at.place().field("documents"), message);
        }
    }
}
