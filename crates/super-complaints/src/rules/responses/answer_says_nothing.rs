use crate::finding::Severity;
use crate::model::AnswerField;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

use super::{answers, place_of_answer};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC307",
    slug: "answer-says-nothing",
    title: "an answer has some content, or says why it has none",
    severity: Severity::Note,
    reads: kinds![Response],
    basis: &[Basis::format("a field that is absent and not marked was not recorded")],
    rationale: "An answer without content still counts as an answer: the matrix shows that the body \
                answered, but not what it said. If the text takes no position, that is worth recording.",
    help: "record what the answer says, or mark `position` and `delivery` as `not_stated` (read, and silent) \
           or `unknown` (not read that far)",
    bad: &[Example::new(
        "an answer that only names its item",
        r#"[{"op": "add", "path": "/responses/0/answers/-", "value": {"items": ["r1"]}}]"#,
    )],
    good: &[Example::new(
        "the text was read, and takes no position",
        r#"[{"op": "add", "path": "/responses/0/answers/-", "value": {"items": ["r1"], "marks": {"position": "not_stated"}}}]"#,
    )],
    check,
    ..Rule::of(Family::Responses)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, _, answer_at, answer) in answers(facts) {
        let says = answer.position.is_some()
            || answer.delivery.is_some()
            || answer.quote.is_some()
            || answer.gist.is_some()
            || !answer.commitments.is_empty();
        let marked = || {
            let fields =
                [AnswerField::Position, AnswerField::Delivery, AnswerField::Quote, AnswerField::Gist];
            fields.iter().any(|field| answer.marks.get(*field).is_some())
        };
        if !says && !marked() {
            sink.report(place_of_answer(at, answer_at), "the answer has no content");
        }
    }
}
