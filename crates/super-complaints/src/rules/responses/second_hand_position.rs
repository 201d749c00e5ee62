use crate::finding::{Severity, Subject};
use crate::model::AnswerField;
use crate::rules::cited::ESSEX_NEWS;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, say};

use super::{answers, day_of, is_given_elsewhere, items_of, meet, place_of_answer, strangers, was_asked};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC310",
    slug: "second-hand-position",
    title: "a position is known from whoever takes it, or from its representative",
    subject: Subject::Publication,
    severity: Severity::Note,
    reads: kinds![Report, Recommendation, Action, Request, Response, Body],
    basis: &[Basis::experience(
        "that the NPCC disputed three recommendations is known from a page of Essex Police about its letter",
        ESSEX_NEWS,
    )],
    rationale: "What somebody says about another's position is weaker than that other's own words. It is \
                worth recording, and worth replacing as soon as the words themselves are found.",
    help: "look for the document in which the position was taken, and record it as a response of its own",
    bad: &[Example::new(
        "a force writes that the council's letter disputes a recommendation",
        r#"[
            {"op": "add", "path": "/documents/-", "value": {"id": "essex", "kind": "web_page", "title": "Update", "urls": ["https://example.org/essex"], "published": "2021-09-01", "seen": "2022-07-01"}},
            {"op": "add", "path": "/responses/-", "value": {"id": "essex", "by": ["force-essex"], "documents": ["essex"], "answers": [{"items": ["r2"], "whose": ["npcc"], "given_in": "npcc-letter", "position": "disputed"}], "sources": ["essex"]}}]"#,
    )],
    good: &[Example::new(
        "a force writes what it thinks itself",
        r#"[
            {"op": "add", "path": "/documents/-", "value": {"id": "essex", "kind": "web_page", "title": "Update", "urls": ["https://example.org/essex"], "published": "2021-09-01", "seen": "2022-07-01"}},
            {"op": "add", "path": "/responses/-", "value": {"id": "essex", "by": ["force-essex"], "documents": ["essex"], "answers": [{"items": ["r2"], "position": "disputed"}], "sources": ["essex"]}}]"#,
    )],
    check,
    ..Rule::of(Family::Responses)
};

const RESTS_ON: &[AnswerField] = &[AnswerField::Items, AnswerField::Whose, AnswerField::Position];

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, response, place, answer) in answers(facts) {
        let (Some(position), false) = (answer.position, answer.whose.is_empty()) else { continue };
        let day = day_of(facts, answer);
        let elsewhere = is_given_elsewhere(response, answer);
        // A position that the author takes in its own document for somebody who was asked is the matter of SC302.
        let asked = |whom| {
            items_of(facts, at, place)
                .any(|(item, _)| was_asked(facts, item, &|party| meet(facts, party, whom, day)) == Some(true))
        };
        let mut others =
            strangers(facts, at, answer, day).filter(|(_, whom)| elsewhere || !asked(*whom)).peekable();
        if others.peek().is_some() {
            let authors = say::parties(facts, &response.by);
            let whom = say::parties(facts, others.map(|(party, _)| party));
            let message = format!("the position of {whom} is known at second hand only, from {authors}");
            sink.object(place_of_answer(at, place).field("whose"), message)
                .found(position.to_string())
                .resting_on(answer.marks.inferred(RESTS_ON));
        }
    }
}
