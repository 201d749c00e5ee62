use crate::finding::{Severity, Subject};
use crate::model::{AnswerField, Delivery};
use crate::rules::shared_basis::HAMPSHIRE_PLAN;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};

use super::whose;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC312",
    slug: "progress-reversed",
    title: "a later answer does not report less progress than an earlier one",
    subject: Subject::Conduct,
    severity: Severity::Note,
    reads: kinds![Report, Recommendation, Action, Response, Document, Body],
    basis: &[Basis::experience(
        "a force had planned a change for a given date; a year later it said that it could not give a date",
        HAMPSHIRE_PLAN,
    )],
    rationale: "Work may be reported as done and later as under way, or as under way and later as not to be \
                done. That happens, and is worth a question to the body that answers. The rule compares \
                answers of the same body to the same item, one later than the other.",
    help: "check both answers and their dates; if they are right, leave the finding in place: it is about \
           conduct",
    bad: &[Example::new(
        "done in July, under way in January",
        r#"[{"op": "add", "path": "/documents/-", "value": {"id": "college-2", "kind": "web_page", "title": "Update", "urls": ["https://example.org/college-2"], "published": "2022-01-20", "last_seen": "2022-07-01"}}, {"op": "add", "path": "/responses/-", "value": {"id": "college-2", "by": ["college-of-policing"], "documents": ["college-2"], "answers": [{"items": ["a1"], "delivery": "under_way", "marks": {"position": "not_stated"}}], "sources": ["college-2"]}}]"#,
    )],
    good: &[
        Example::new(
            "under way in July, done in January",
            r#"[{"op": "add", "path": "/documents/-", "value": {"id": "ho-2", "kind": "letter", "title": "Update", "urls": ["https://example.org/ho-2"], "published": "2022-01-20", "last_seen": "2022-07-01"}}, {"op": "add", "path": "/responses/-", "value": {"id": "ho-2", "by": ["home-office"], "documents": ["ho-2"], "answers": [{"items": ["r1"], "delivery": "done"}], "sources": ["ho-2"]}}]"#,
        ),
        Example::new(
            "under way, but another part",
            r#"[{"op": "add", "path": "/documents/-", "value": {"id": "college-2", "kind": "web_page", "title": "Update", "urls": ["https://example.org/college-2"], "published": "2022-01-20", "last_seen": "2022-07-01"}}, {"op": "add", "path": "/responses/-", "value": {"id": "college-2", "by": ["college-of-policing"], "documents": ["college-2"], "answers": [{"items": ["a1"], "part": "second bullet", "delivery": "under_way", "marks": {"position": "not_stated"}}], "sources": ["college-2"]}}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Responses)
};

const RESTS_ON: &[AnswerField] =
    &[AnswerField::Items, AnswerField::AnswerOf, AnswerField::Delivery, AnswerField::AsAt];

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (earlier, later) in facts.later_answers() {
        let Some((before, after)) = earlier.answer.delivery.zip(later.answer.delivery) else { continue };
        if how_far(after) < how_far(before) {
            let who = wording::parties(facts, whose(later.response, later.answer));
            let item = wording::item(later.item);
            let message = format!(
                "{who} reported less progress on {item} than before: `{after}`, previously `{before}`"
            );
            sink.report(later.place().field("delivery"), message)
                .found(after.to_string())
                .related(earlier.place().field("delivery"), "the earlier answer")
                .resting_on([earlier, later].into_iter().flat_map(|it| it.answer.marks.inferred(RESTS_ON)));
        }
    }
}

/// How far it is carried out, from nothing to all.
fn how_far(delivery: Delivery) -> u8 {
    match delivery {
        Delivery::WillNotBeDone | Delivery::NotStarted => 0,
        Delivery::UnderWay => 1,
        Delivery::InPart => 2,
        Delivery::Done => 3,
    }
}
