use crate::index::{EntityKind, Place};
use crate::rules::shared_basis::ESSEX_NEWS;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC705",
    slug: "quote-without-document",
    title: "every quotation cites a document",
    reads: kinds![Response],
    basis: &[Basis::experience(
        "the position of the NPCC on Safe to share? is quoted second-hand, from the web page of a force",
        ESSEX_NEWS,
    )],
    rationale: "A quotation attributes words to a body. Without the document that contains them, nobody can \
                see whether they were said, and in what context.",
    help: "name the document in `documents` of the response, in `first_given_in` or in `sources`; or write a \
           `gist` instead of a quotation",
    bad: &[Example::new(
        "a quotation cites no document",
        r#"[{"op": "remove", "path": "/responses/0/documents"}, {"op": "remove", "path": "/responses/0/sources"}]"#,
    )],
    good: &[Example::new(
        "the document that quotes the words is cited",
        r#"[
            {"op": "remove", "path": "/responses/0/documents"},
            {"op": "remove", "path": "/responses/0/sources"},
            {"op": "add", "path": "/responses/0/answers/0/sources", "value": ["page"]}
        ]"#,
    )],
    check,
    ..Rule::of(Family::Sources)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, response) in facts.record.responses.iter().enumerate() {
        if !response.documents.is_empty() || !response.sources.is_empty() {
            continue;
        }
        for (nth, answer) in response.answers.iter().enumerate() {
            if answer.first_given_in.is_some() || !answer.sources.is_empty() {
                continue;
            }
            let place = Place::of(EntityKind::Response, at).field("answers").at(nth);
            if answer.quote.is_some() {
                sink.report(place.field("quote"), "the quotation cites no document");
            }
            for (at, commitment) in answer.commitments.iter().enumerate() {
                if commitment.quote.is_some() && commitment.sources.is_empty() {
                    let place = place.field("commitments").at(at).field("quote");
                    sink.report(place, "the quotation cites no document");
                }
            }
        }
    }
}
