use crate::finding::Severity;
use crate::model::AnswerField;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

use super::{answers, place_of_answer};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC307",
    slug: "answer-says-nothing",
    title: "an answer has a position, a delivery, words or a promise, or says why not",
    severity: Severity::Note,
    reads: kinds![Response],
    basis: &[Basis::format("a field that is absent and has no mark was not recorded")],
    rationale: "An answer without any content counts as an answer all the same: whoever looks at the matrix \
                sees a tick and learns nothing. If the text takes no position, that is worth saying.",
    help: "record what the answer says, or mark `position` and `delivery` as `not_stated` (read, and silent) \
           or `unknown` (not read that far)",
    bad: &[Example::new(
        "an answer that names its item and nothing else",
        r#"[{"op": "add", "path": "/responses/0/answers/-", "value": {"items": ["r1"]}}]"#,
    )],
    good: &[Example::new(
        "a text that was read, and takes no position",
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
            sink.object(place_of_answer(at, answer_at), "the answer says nothing");
        }
    }
}
