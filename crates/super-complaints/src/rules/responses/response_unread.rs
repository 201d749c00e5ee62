use crate::finding::Severity;
use crate::index::{EntityKind, Place};
use crate::model::{Mark, ResponseField};
use crate::rules::cited::HIDDEN_VICTIMS;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, say};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC308",
    slug: "response-unread",
    title: "a response that is listed has been read",
    severity: Severity::Note,
    reads: kinds![Response],
    basis: &[Basis::experience(
        "letters of the NPCC and the APCC are listed by title, with no readable text",
        HIDDEN_VICTIMS,
    )],
    rationale: "A letter that is listed and was not read is not silence: for all on whose behalf it may \
                speak, it cannot be told whether they answered. One reading may settle dozens of cells of \
                the matrix.",
    help: "get the document and record its answers; if it was read and answers nothing, mark `answers` as \
           `not_stated`",
    bad: &[
        Example::new(
            "a letter known by its title only",
            r#"[
                {"op": "remove", "path": "/responses/2/answers"},
                {"op": "add", "path": "/responses/2/marks", "value": {"answers": "unknown"}}]"#,
        ),
        Example::new(
            "a response without answers, and nothing says why",
            r#"[{"op": "remove", "path": "/responses/2/answers"}]"#,
        ),
    ],
    good: &[Example::new(
        "a letter that was read and answers nothing",
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
        let by =
            if response.by.is_empty() { "somebody".to_owned() } else { say::parties(facts, &response.by) };
        let message = if mark.is_some() {
            format!("the response of {by} is listed, but was not read")
        } else {
            format!("no answer is recorded from the response of {by}, and nothing says why")
        };
        sink.object(Place::of(EntityKind::Response, at), message);
    }
}
