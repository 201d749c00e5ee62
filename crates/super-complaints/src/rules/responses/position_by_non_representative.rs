use crate::finding::Subject;
use crate::model::AnswerField;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};

use super::{answers, day_of, is_asked, is_given_elsewhere, not_represented, place_of_answer};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC302",
    slug: "position-by-non-representative",
    title: "a body's position is given by the body itself or by its representative",
    subject: Subject::Conduct,
    reads: kinds![Report, Recommendation, Action, Request, Response, Body],
    basis: &[
        Basis::experience(
            "one office publishes the answer of another: a commissioner answers for himself and for the chief constable",
            "https://avonandsomerset-pcc.gov.uk/reports-publications/police-super-complaints",
        ),
        Basis::experience(
            "a representative's position does not bind its members: forces acted on what the NPCC disputed",
            "https://www.warwickshire-pcc.gov.uk/key-information/hmicfrs-reports/response-to-super-complaint-by-liberty-and-southall-black-sisters-17-12-2020/",
        ),
    ],
    rationale: "A body that was asked should give its position itself, or through its representative. A \
                position given for it by another body is shown as reported, not as its own answer, because \
                nothing shows that it agreed.",
    help: "check `answer_of`; if both bodies wrote the document, name both in `by`; if it only reports what \
           another body wrote, name that document in `first_given_in`; otherwise leave the finding as it is",
    bad: &[Example::new(
        "the NPCC accepts for the commissioners",
        r#"[{"op": "add", "path": "/responses/1/answers/-", "value": {"items": ["r3a"], "answer_of": [{"id": "pccs", "coverage": "all"}], "position": "accepted"}}]"#,
    )],
    good: &[
        Example::new(
            "the NPCC accepts for two named forces",
            r#"[{"op": "add", "path": "/responses/1/answers/-", "value": {"items": ["r2"], "answer_of": ["force-kent", "chief-officer-surrey"], "position": "accepted"}}]"#,
        ),
        Example::new(
            "a commissioner reports what the force did, but gives no position for it",
            r#"[
                {"op": "add", "path": "/documents/-", "value": {"id": "kent", "kind": "web_page", "title": "Response", "urls": ["https://example.org/kent"], "published": "2021-09-01", "last_seen": "2022-07-01"}},
                {"op": "add", "path": "/responses/-", "value": {"id": "kent", "by": ["pcc-kent"], "documents": ["kent"], "answers": [{"items": ["r2"], "answer_of": ["force-kent"], "delivery": "done"}], "sources": ["kent"]}}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Responses)
};

const RESTS_ON: &[AnswerField] = &[AnswerField::Items, AnswerField::AnswerOf, AnswerField::Position];

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, response, position, answer) in answers(facts) {
        if answer.position.is_none() || answer.answer_of.is_empty() || is_given_elsewhere(response, answer) {
            continue;
        }
        let day = day_of(facts, (at, position));
        let asked = |whom| is_asked(facts, (at, position), whom, day);
        let mut others = not_represented(facts, at, answer, day).filter(|(_, whom)| asked(*whom)).peekable();
        if others.peek().is_some() {
            let authors = wording::parties(facts, &response.by);
            let whom = wording::parties(facts, others.map(|(party, _)| party));
            let message =
                format!("{authors} gave the position of {whom} without being known to represent them");
            sink.report(place_of_answer(at, position).field("answer_of"), message)
                .resting_on(answer.marks.inferred(RESTS_ON));
        }
    }
}
