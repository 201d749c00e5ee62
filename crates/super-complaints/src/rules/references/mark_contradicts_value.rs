use serde_json::json;

use crate::finding::Severity;
use crate::model::Mark;
use crate::rules::{Basis, EVERYTHING, Example, Facts, Family, Rule, Sink};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC110",
    slug: "mark-contradicts-value",
    title: "`unknown` and `not_stated` are only on empty fields, `inferred` only on filled ones",
    severity: Severity::Error,
    reads: EVERYTHING,
    basis: &[Basis::format("a mark says why a field has no value, or that its value is inferred")],
    rationale: "A date that is given and also marked `unknown` is either known or not. Readers would \
                understand it differently.",
    help: "remove the mark or the value",
    bad: &[
        Example::new(
            "a date that is given and marked `unknown`",
            r#"[{"op": "add", "path": "/events/0/marks", "value": {"date": "unknown"}}]"#,
        ),
        Example::new(
            "addressees that are marked `inferred`, but not recorded",
            r#"[{"op": "replace", "path": "/recommendations/2/marks", "value": {"addressees": "inferred"}}]"#,
        ),
        Example::new(
            "a count that is given and marked `not_stated`",
            r#"[{"op": "add", "path": "/responses/1/answers/0/answer_of/0/marks", "value": {"count": "not_stated"}}]"#,
        ),
    ],
    good: &[
        Example::new(
            "an inferred date",
            r#"[{"op": "add", "path": "/events/0/marks", "value": {"date": "inferred"}}]"#,
        ),
        Example::new(
            "a period whose start is not stated",
            r#"[{"op": "replace", "path": "/recommendations/1/due", "value": {"words": "within six months", "within": "P6M", "marks": {"after": "not_stated"}}}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::References)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for it in &facts.contents().contradicting {
        let field = it.field;
        let message = match (it.mark, it.has_value) {
            (Mark::Unknown, true) => format!("`{field}` has a value but is marked `unknown`"),
            (Mark::NotStated, true) => format!("`{field}` has a value but is marked `not_stated`"),
            (Mark::Inferred, false) => format!("`{field}` is marked `inferred` but has no value"),
            (Mark::Unknown | Mark::NotStated, false) | (Mark::Inferred, true) => continue,
        };
        let made = sink.report(it.place, message);
        // A mark is easily left behind when a value is filled in. Where somebody gave a reason for it, a person must look.
        let mark = it.mark.as_str();
        if !it.has_reason {
            match it.only {
                Some(all) => made.remove(all, json!({ field: mark }), "remove the mark"),
                None => made.remove(it.place, mark.into(), "remove the mark"),
            };
        }
    }
}
