use crate::finding::{Severity, Subject};
use crate::index::{EntityKind, Place, place_of};
use crate::model::Due;
use crate::rules::shared_basis::{HIDDEN_VICTIMS, NPCC_SECOND_RESPONSE};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC505",
    slug: "vague-due-date",
    title: "a due date can be worked out",
    subject: Subject::Publication,
    severity: Severity::Note,
    reads: kinds![Recommendation, Action, Request],
    basis: &[
        Basis::experience("an action is to be taken \"as soon as possible\"", HIDDEN_VICTIMS),
        Basis::experience(
            "forces are to write \"within six months\", but the text that was read does not say from when",
            NPCC_SECOND_RESPONSE,
        ),
    ],
    rationale: "If the report gives no date, or a period without its start, no body can be late, and this \
                library does not invent a date. Authors of reports may want to know that “immediately” \
                cannot be followed up.",
    help: "if the report gives a date, record it in `date`; if it says when the period starts, record that \
           in `after`; otherwise leave the finding as it is",
    bad: &[
        Example::new(
            "as soon as possible",
            r#"[{"op": "replace", "path": "/recommendations/1/due", "value": {"words": "as soon as possible"}}]"#,
        ),
        Example::new(
            "a period whose start is not given",
            r#"[{"op": "replace", "path": "/requests/0/due", "value": {"words": "within six months", "within": "P6M", "marks": {"after": "not_stated"}}}]"#,
        ),
    ],
    good: &[Example::new(
        "a period from the publication of the report",
        r#"[{"op": "replace", "path": "/requests/0/due", "value": {"words": "within 56 days of publication", "within": "P56D", "after": "report_published"}}]"#,
    )],
    check,
    ..Rule::of(Family::Publication)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for (at, item) in facts.items.each() {
        if let Some(due) = item.due().filter(|due| is_vague(due)) {
            report_at(sink, place_of(facts.record, at).field("due"), due, &wording::item(item));
        }
    }
    for (at, request) in facts.record.requests.iter().enumerate() {
        if let Some(due) = request.due.as_ref().filter(|due| is_vague(due)) {
            report_at(sink, Place::of(EntityKind::Request, at).field("due"), due, "a response");
        }
    }
}

/// Whether no due date can be worked out, whatever else is known.
fn is_vague(due: &Due) -> bool {
    due.date.is_none() && (due.within.is_none() || due.after.is_none())
}

fn report_at(sink: &mut Sink<'_, '_>, place: Place<'_>, due: &Due, what: &str) {
    let words = due.words.as_ref().map(|words| format!("`{words}`"));
    let message = match (words, due.within) {
        (words, Some(within)) => {
            let words = words.unwrap_or_else(|| within.in_words());
            format!("{what} is due {words}, but the start of the period is not given")
        }
        (Some(words), None) => format!("{what} is due {words}, which is not a date"),
        (None, None) => format!("no due date can be worked out for {what}"),
    };
    sink.report(place, format!("{message}, so it cannot be said to be late"));
}
