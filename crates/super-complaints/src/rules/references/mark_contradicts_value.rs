//! SC110: a mark agrees with its field.

use crate::finding::{Profile, Severity, Subject};
use crate::model::Mark;
use crate::rules::{Basis, EVERYTHING, Example, Facts, Family, Rule, Sink, Status};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC110",
    slug: "mark-contradicts-value",
    title: "`unknown` and `not_stated` mark fields without a value, `inferred` a field with one",
    family: Family::References,
    subject: Subject::Record,
    severity: Severity::Error,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: EVERYTHING,
    basis: &[Basis::format("a mark says why a field has no value, or how it came by the one that it has")],
    since: "1",
    status: Status::Stable,
    rationale: "A date that is given and marked `unknown` is either known or not. Readers of the record would each take \
                it another way.",
    help: "remove the mark, or the value",
    bad: &[
        Example {
            title: "a date that is given, and unknown",
            patch: r#"[{"op": "add", "path": "/events/0/marks", "value": {"date": "unknown"}}]"#,
            as_of: None,
            texts: &[],
        },
        Example {
            title: "addressees read between the lines, who are not there",
            patch: r#"[{"op": "replace", "path": "/recommendations/2/marks", "value": {"addressees": "inferred"}}]"#,
            as_of: None,
            texts: &[],
        },
        Example {
            title: "a count of a group that is given, and not stated",
            patch: r#"[{"op": "add", "path": "/responses/1/answers/0/whose/0/marks", "value": {"count": "not_stated"}}]"#,
            as_of: None,
            texts: &[],
        },
    ],
    good: &[
        Example {
            title: "a date read between the lines",
            patch: r#"[{"op": "add", "path": "/events/0/marks", "value": {"date": "inferred"}}]"#,
            as_of: None,
            texts: &[],
        },
        Example {
            title: "a due date of which the start is not said",
            patch: r#"[{"op": "replace", "path": "/recommendations/1/due", "value": {"words": "within six months", "within": "P6M", "marks": {"after": "not_stated"}}}]"#,
            as_of: None,
            texts: &[],
        },
    ],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for it in &facts.contents().marks {
        let field = it.field;
        let message = match (it.mark, it.has_value) {
            (Mark::Unknown, true) => format!("`{field}` has a value and is marked `unknown`"),
            (Mark::NotStated, true) => format!("`{field}` has a value and is marked `not_stated`"),
            (Mark::Inferred, false) => format!("`{field}` is marked `inferred` and has no value"),
            (Mark::Unknown | Mark::NotStated, false) | (Mark::Inferred, true) => continue,
        };
        sink.object(it.place, message);
    }
}
