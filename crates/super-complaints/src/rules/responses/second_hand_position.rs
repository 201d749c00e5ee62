use crate::finding::{Severity, Subject};
use crate::model::AnswerField;
use crate::rules::shared_basis::ESSEX_NEWS;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};

use super::{answers, day_of, is_asked, is_given_elsewhere, not_represented, place_of_answer};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC310",
    slug: "second-hand-position",
    title: "a position is known first-hand, or from a representative",
    subject: Subject::Publication,
    severity: Severity::Note,
    reads: kinds![Report, Recommendation, Action, Request, Response, Body],
    basis: &[Basis::experience(
        "it is known only from a web page of Essex Police that the NPCC disputed three recommendations in a letter",
        ESSEX_NEWS,
    )],
    rationale: "What one body says about another's position is weaker evidence than that body's own words. \
                It is worth recording, and worth replacing once the words themselves are found.",
    help: "look for the document in which the position was given, and record it as a separate response",
    bad: &[Example::new(
        "a force writes that the NPCC's letter disputes a recommendation",
        r#"[
            {"op": "add", "path": "/documents/-", "value": {"id": "essex", "kind": "web_page", "title": "Update", "urls": ["https://example.org/essex"], "published": "2021-09-01", "last_seen": "2022-07-01"}},
            {"op": "add", "path": "/responses/-", "value": {"id": "essex", "by": ["force-essex"], "documents": ["essex"], "answers": [{"items": ["r2"], "answer_of": ["npcc"], "first_given_in": "npcc-letter", "position": "disputed"}], "sources": ["essex"]}}]"#,
    )],
    good: &[Example::new(
        "a force gives its own position",
        r#"[
            {"op": "add", "path": "/documents/-", "value": {"id": "essex", "kind": "web_page", "title": "Update", "urls": ["https://example.org/essex"], "published": "2021-09-01", "last_seen": "2022-07-01"}},
            {"op": "add", "path": "/responses/-", "value": {"id": "essex", "by": ["force-essex"], "documents": ["essex"], "answers": [{"items": ["r2"], "position": "disputed"}], "sources": ["essex"]}}]"#,
    )],
    check,
    ..Rule::of(Family::Responses)
};

const RESTS_ON: &[AnswerField] = &[AnswerField::Items, AnswerField::AnswerOf, AnswerField::Position];

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, response, place, answer) in answers(facts) {
        let (Some(position), false) = (answer.position, answer.answer_of.is_empty()) else { continue };
        let day = day_of(facts, (at, place));
        let elsewhere = is_given_elsewhere(response, answer);
        // A position that the author gives in its own document for a body that was asked is reported by SC302.
        let own = |whom| elsewhere || !is_asked(facts, (at, place), whom, day);
        let mut others = not_represented(facts, at, answer, day).filter(|(_, whom)| own(*whom)).peekable();
        if others.peek().is_some() {
            let authors = wording::parties(facts, &response.by);
            let whom = wording::parties(facts, others.map(|(party, _)| party));
            let message = format!("the position of {whom} is known only second-hand, from {authors}");
            sink.report(place_of_answer(at, place).field("answer_of"), message)
                .found(position.to_string())
                .resting_on(answer.marks.inferred(RESTS_ON));
        }
    }
}
