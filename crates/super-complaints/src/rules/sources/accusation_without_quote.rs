use crate::finding::Profile;
use crate::rules::responses::{answers, place_of_answer};
use crate::rules::shared_basis::HAMPSHIRE_PLAN;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC716",
    slug: "accusation-without-quote",
    title: "a record that a body refused or did not act quotes the words that say so",
    profile: Profile::Publish,
    reads: kinds![Response],
    basis: &[Basis::experience(
        "`Long-term solution via RMS change` was recorded as not started, but the words say that it is planned",
        HAMPSHIRE_PLAN,
    )],
    rationale: "`rejected`, `disputed`, `not_started`, `in_part` and `will_not_be_done` are accusations, so \
                a reader must see the words of the source next to them. Planned, or without a date, is not \
                the same as not started.",
    help: "quote the decisive words; if they do not go that far, mark the field as `unknown` and leave the \
           value out",
    bad: &[
        Example::new(
            "not started, without words that say so",
            r#"[{"op": "add", "path": "/responses/0/answers/-", "value": {"items": ["r1"], "delivery": "not_started", "gist": "nothing was done"}}]"#,
        ),
        Example::new(
            "a refusal, without words that say so",
            r#"[{"op": "replace", "path": "/responses/0/answers/0", "value": {"items": ["r1"], "position": "rejected"}}]"#,
        ),
    ],
    good: &[
        Example::new(
            "the words are quoted",
            r#"[{"op": "add", "path": "/responses/0/answers/-", "value": {"items": ["r1"], "delivery": "not_started", "quote": "Work has not begun."}}]"#,
        ),
        Example::new(
            "that something was done needs no quotation",
            r#"[{"op": "add", "path": "/responses/0/answers/-", "value": {"items": ["r1"], "delivery": "done", "gist": "the work was published"}}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Sources)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, _, answer_at, answer) in answers(facts).filter(|it| it.3.quote.is_none()) {
        let position = answer.position.filter(|it| it.is_adverse()).map(|it| ("position", it.as_str()));
        let delivery = answer.delivery.filter(|it| it.is_adverse()).map(|it| ("delivery", it.as_str()));
        for (field, value) in position.into_iter().chain(delivery) {
            let place = place_of_answer(at, answer_at).field(field);
            let message =
                format!("`{value}` speaks against a body, but the words of the source are not quoted");
            sink.report(place, message);
        }
    }
}
