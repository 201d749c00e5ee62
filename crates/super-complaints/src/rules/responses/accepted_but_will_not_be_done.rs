use rustc_hash::FxHashMap;

use crate::finding::Subject;
use crate::model::{Answer, AnswerField, Delivery, Position};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};

use super::{answers, is_of_some, items_of, place_of_answer, speakers, whose};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC306",
    slug: "accepted-but-will-not-be-done",
    title: "a body that accepts a recommendation does not also say that it will not be carried out",
    subject: Subject::Conduct,
    reads: kinds![Recommendation, Action, Response],
    basis: &[Basis::experience(
        "acceptance and compliance are stated separately: a force accepts a recommendation and complies with it in part",
        "https://www.cheshire.police.uk/police-forces/cheshire-constabulary/areas/cheshire/about-us/about-us/super-complaints/",
    )],
    rationale: "An accepted recommendation counts as agreed. If the same body says elsewhere that it will \
                not carry it out, readers should see both, and may ask which one holds. What one member of a \
                group says is not compared with what the group accepted.",
    help: "check both answers; if they are about different parts of the recommendation, say so in `part`; if \
           the position has changed, record the new one; otherwise leave the finding as it is",
    bad: &[
        Example::new(
            "one answer says both",
            r#"[{"op": "replace", "path": "/responses/0/answers/0/delivery", "value": "will_not_be_done"}]"#,
        ),
        Example::new(
            "two answers of the same body say so",
            r#"[{"op": "add", "path": "/responses/0/answers/-", "value": {"items": ["r1"], "delivery": "will_not_be_done"}}]"#,
        ),
    ],
    good: &[
        Example::new(
            "one part is accepted, another will not be carried out",
            r#"[{"op": "add", "path": "/responses/0/answers/-", "value": {"items": ["r1"], "part": "second bullet", "delivery": "will_not_be_done"}}]"#,
        ),
        Example::new(
            "the later answer rejects the recommendation",
            r#"[{"op": "add", "path": "/responses/0/answers/-", "value": {"items": ["r1"], "position": "rejected", "delivery": "will_not_be_done"}}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Responses)
};

/// The fields that say that something was accepted, and those that say that it will not be done.
const ACCEPTED: &[AnswerField] = &[AnswerField::Items, AnswerField::AnswerOf, AnswerField::Position];
const REFUSED: &[AnswerField] = &[AnswerField::Items, AnswerField::AnswerOf, AnswerField::Delivery];

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let refuses = |answer: &Answer| answer.delivery == Some(Delivery::WillNotBeDone);
    if !answers(facts).any(|(.., answer)| refuses(answer)) {
        return;
    }
    let mut accepted = FxHashMap::default();
    for (at, response, answer_at, answer) in answers(facts) {
        if answer.position == Some(Position::Accepted) && !is_of_some(response, answer) {
            for (item, _) in items_of(facts, at, answer_at) {
                for speaker in speakers(response, answer) {
                    accepted.entry((item, speaker, answer.part.as_deref())).or_insert((at, answer_at));
                }
            }
        }
    }
    for (at, response, answer_at, answer) in answers(facts) {
        let open = matches!(answer.position, None | Some(Position::Accepted));
        if !refuses(answer) || !open {
            continue;
        }
        for (item_at, item) in items_of(facts, at, answer_at) {
            let key = |speaker| (item_at, speaker, answer.part.as_deref());
            let elsewhere =
                || speakers(response, answer).find_map(|speaker| accepted.get(&key(speaker)).copied());
            let before = match answer.position {
                Some(_) => Some((at, answer_at)),
                None if is_of_some(response, answer) => None,
                None => elsewhere(),
            };
            let Some((accepted_at, accepted_answer)) = before else { continue };
            let message = format!(
                "{} is accepted by {}, but will not be carried out",
                wording::item(item),
                wording::parties(facts, whose(response, answer))
            );
            let earlier =
                accepted_at.of(&facts.record.responses).and_then(|it| accepted_answer.of(&it.answers));
            let accepted = earlier.into_iter().flat_map(|it| it.marks.inferred(ACCEPTED));
            let made = sink
                .report(place_of_answer(at, answer_at).field("delivery"), message)
                .resting_on(accepted.chain(answer.marks.inferred(REFUSED)));
            if (accepted_at, accepted_answer) != (at, answer_at) {
                let place = place_of_answer(accepted_at, accepted_answer).field("position");
                made.related(place, "it was accepted here");
            }
        }
    }
}
