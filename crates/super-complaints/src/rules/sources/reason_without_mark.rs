use crate::rules::{Basis, EVERYTHING, Example, Facts, Family, Rule, Sink};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC715",
    slug: "reason-without-mark",
    title: "a field that has a reason is marked",
    reads: EVERYTHING,
    basis: &[Basis::format("a reason says why a field is marked")],
    rationale: "A reason for a field that is not marked explains nothing. Either the mark was forgotten, so \
                that an inferred value looks like a stated one, or the reason was left behind.",
    help: "mark the field, or remove the reason",
    bad: &[Example::new(
        "a reason why the position is inferred, without a mark",
        r#"[{"op": "add", "path": "/responses/0/answers/0/reasons", "value": {"position": "the letter thanks for the recommendation"}}]"#,
    )],
    good: &[Example::new(
        "a reason why the date is not known",
        r#"[{"op": "add", "path": "/documents/4/reasons", "value": {"found_unavailable": "no archive was searched"}}, {"op": "add", "path": "/documents/4/marks", "value": {"found_unavailable": "unknown"}}]"#,
    )],
    check,
    ..Rule::of(Family::Sources)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for it in &facts.contents().unmarked {
        sink.report(it.place, format!("a reason is given for `{}`, which is not marked", it.field));
    }
}
