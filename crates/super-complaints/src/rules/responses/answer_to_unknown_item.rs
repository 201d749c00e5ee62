use crate::finding::Severity;
use crate::index::Target;
use crate::model::Number;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

use super::{answers, place_of_answer};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC305",
    slug: "answer-to-unknown-item",
    title: "an answer names recommendations and actions that are in the record",
    severity: Severity::Error,
    reads: kinds![Recommendation, Action, Response],
    basis: &[Basis::format("an answer names its items by their ids, not by their printed numbers")],
    rationale: "An answer to an item that is not in the record is lost: it counts for no body. Often the \
                printed number was written instead of the id.",
    help: "write the id of the recommendation or action; if it is not in the record yet, add it",
    bad: &[
        Example::new(
            "the printed number instead of the id",
            r#"[{"op": "replace", "path": "/responses/0/answers/0/items/0", "value": "1"}]"#,
        ),
        Example::new(
            "the printed number, which only one item has",
            r#"[{"op": "replace", "path": "/responses/2/answers/0/items/0", "value": "3a"}]"#,
        ),
    ],
    good: &[Example::new(
        "the id of a part of a recommendation",
        r#"[{"op": "replace", "path": "/responses/2/answers/0/items/0", "value": "r3a"}]"#,
    )],
    check,
    ..Rule::of(Family::Responses)
};

/// Looking for a similar id reads all ids, so that only the first items of an answer get one.
const WITH_NEAREST: usize = 100;

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, _, answer_at, answer) in answers(facts) {
        if facts.answered(at, answer_at).len() == answer.items.len() {
            continue; // the record has them all
        }
        for (item_at, id) in answer.items.iter().enumerate() {
            if facts.items.position(id.as_str()).is_some() {
                continue;
            }
            let place = place_of_answer(at, answer_at).field("items").at(item_at);
            let message = format!("there is no recommendation or action `{id}` in the record");
            let made = sink.report(place, message).found_id(id.as_str());
            let written = Number::new(id.as_str()).ok();
            // Whoever writes a number means the item with that number, if there is only one.
            let mut numbered = facts.items.iter().filter(|(_, item)| {
                item.number().zip(written.as_ref()).is_some_and(|(number, written)| number.is_same(written))
            });
            if let (Some((_, item)), None) = (numbered.next(), numbered.next()) {
                made.help(format!("write its id: `{}`", item.id())).write(
                    place,
                    id.as_str(),
                    item.id().as_str(),
                );
            } else if let Some(near) =
                (item_at < WITH_NEAREST).then(|| facts.likely_id(Target::Item, id.as_str())).flatten()
            {
                made.near(near).write(place, id.as_str(), near);
            }
        }
    }
}
