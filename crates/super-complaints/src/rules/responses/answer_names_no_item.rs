use crate::finding::{Severity, Subject};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};

use super::{answers, place_of_answer};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC309",
    slug: "answer-names-no-item",
    title: "an answer says which recommendation or action it is about",
    subject: Subject::Publication,
    severity: Severity::Note,
    reads: kinds![Response],
    basis: &[Basis::experience(
        "a covering letter says what will be done, but not in answer to which recommendation",
        "https://www.gov.uk/government/publications/responses-to-police-perpetrated-domestic-abuse-report-on-the-cwj-super-complaint/second-npcc-response-to-recommendations-cover-letter",
    )],
    rationale: "“We welcome the report and will do our best” does not answer any particular recommendation. \
                It does not show that a given recommendation was answered, so it counts for none.",
    help: "if the text shows which recommendation is meant, name it in `items` and mark `items` as \
           `inferred`; otherwise leave the finding as it is",
    bad: &[Example::new(
        "an answer in general terms",
        r#"[{"op": "add", "path": "/responses/0/answers/-", "value": {"quote": "We welcome the report", "marks": {"items": "not_stated"}}}]"#,
    )],
    good: &[Example::new(
        "an answer whose item is inferred",
        r#"[{"op": "add", "path": "/responses/0/answers/-", "value": {"items": ["r1"], "quote": "We welcome the report", "marks": {"items": "inferred"}}}]"#,
    )],
    check,
    ..Rule::of(Family::Responses)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, response, answer_at, answer) in answers(facts) {
        if answer.items.is_empty() {
            let by = wording::parties(facts, &response.by);
            let message = format!("an answer from {by} names no recommendation or action");
            sink.report(place_of_answer(at, answer_at), message);
        }
    }
}
