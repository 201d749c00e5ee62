use crate::finding::Severity;
use crate::index::{EntityKind, Place};
use crate::model::{Mark, ResponseField};
use crate::rules::shared_basis::HIDDEN_VICTIMS;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC308",
    slug: "response-unread",
    title: "every response that is listed has been read",
    severity: Severity::Note,
    reads: kinds![Response],
    basis: &[Basis::experience(
        "letters of the NPCC and the APCC are listed by title, with no readable text",
        HIDDEN_VICTIMS,
    )],
    rationale: "A letter that is listed but has not been read is not silence: it cannot be told whether the \
                bodies for which it may speak have answered. Reading one letter may settle dozens of cells \
                of the matrix.",
    help: "get the document and record its answers; if it was read and answers nothing, mark `answers` as \
           `not_stated`",
    bad: &[
        Example::new(
            "only the title of a letter is known",
            r#"[
                {"op": "remove", "path": "/responses/2/answers"},
                {"op": "add", "path": "/responses/2/marks", "value": {"answers": "unknown"}}]"#,
        ),
        Example::new(
            "a response has no answers, and no reason is given",
            r#"[{"op": "remove", "path": "/responses/2/answers"}]"#,
        ),
    ],
    good: &[Example::new(
        "a letter was read and answers nothing",
        r#"[
            {"op": "remove", "path": "/responses/2/answers"},
            {"op": "add", "path": "/responses/2/marks", "value": {"answers": "not_stated"}}]"#,
    )],
    check,
    ..Rule::of(Family::Responses)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, response) in facts.record.responses.iter().enumerate() {
        let mark = response.marks.get(ResponseField::Answers);
        if !response.answers.is_empty() || mark == Some(Mark::NotStated) {
            continue;
        }
        let by = wording::parties(facts, &response.by);
        let from = if by.is_empty() { "" } else { " from " };
        let what = if mark.is_some() {
            "is listed, but has not been read"
        } else {
            "has no recorded answers, and no reason is given"
        };
        sink.report(Place::of(EntityKind::Response, at), format!("the response{from}{by} {what}"));
    }
}
