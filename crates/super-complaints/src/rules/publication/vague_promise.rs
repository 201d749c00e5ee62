//! SC503: a promise says by when.

use crate::finding::{Profile, Severity, Subject};
use crate::index::EntityKind;
use crate::model::{CommitmentField, DueField, Mark};
use crate::rules::responses::whose;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, Status, say};

use super::promises;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC503",
    slug: "vague-promise",
    title: "a promise says by when it will be kept",
    family: Family::Publication,
    subject: Subject::Conduct,
    severity: Severity::Note,
    profile: Profile::Draft,
    needs_day: false,
    needs_texts: false,
    reads: &[EntityKind::Response],
    basis: &[Basis::experience(
        "guidance will be revised \"later this year (2022)\"; an inspection is considered \"during its planning cycle\"",
        "https://www.gov.uk/government/publications/responses-to-the-hidden-victims-report-on-hestias-super-complaint-on-the-police-response-to-victims-of-modern-slavery",
    )],
    since: "1",
    status: Status::Stable,
    rationale: "A promise without a day can never be broken, and nobody knows when to ask. It is worth a question to \
                whoever made it.",
    help: "record the day in `due.date` if the text gives one, even if only the month or the year; if that part was not \
           read, mark `due` as `unknown`; else leave the finding as it stands",
    bad: &[
        Example {
            title: "words instead of a day",
            patch: r#"[{"op": "replace", "path": "/responses/0/answers/0/commitments/0/due", "value": {"words": "in due course"}}]"#,
            as_of: None,
            texts: &[],
        },
        Example {
            title: "the year was read into the words",
            patch: r#"[{"op": "replace", "path": "/responses/0/answers/0/commitments/0/due", "value": {"words": "later this year", "date": "2022", "marks": {"date": "inferred"}}}]"#,
            as_of: None,
            texts: &[],
        },
        Example {
            title: "the text was read, and says nothing of a day",
            patch: r#"[{"op": "replace", "path": "/responses/0/answers/0/commitments/0", "value": {"gist": "publish the work", "marks": {"due": "not_stated"}}}]"#,
            as_of: None,
            texts: &[],
        },
    ],
    good: &[
        Example {
            title: "a month is a limit",
            patch: r#"[{"op": "replace", "path": "/responses/0/answers/0/commitments/0/due", "value": {"words": "by June 2022", "date": "2022-06"}}]"#,
            as_of: None,
            texts: &[],
        },
        Example {
            title: "by when was looked for and not found",
            patch: r#"[{"op": "replace", "path": "/responses/0/answers/0/commitments/0", "value": {"gist": "publish the work", "marks": {"due": "unknown"}}}]"#,
            as_of: None,
            texts: &[],
        },
    ],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for promise in promises(facts) {
        let words = match &promise.commitment.due {
            None if promise.commitment.marks.get(CommitmentField::Due) == Some(Mark::Unknown) => continue,
            None => None,
            Some(due) => match &due.date {
                // A period that runs from a known event is as good as a day.
                None if due.within.is_some() && due.after.is_some() => continue,
                None => due.words.as_ref().map(|words| format!("`{words}`")),
                Some(date) => {
                    let inferred = due.marks.get(DueField::Date) == Some(Mark::Inferred);
                    if !inferred || date.exact().is_some() {
                        continue;
                    }
                    due.words.as_ref().map(|words| format!("`{words}`, read as {date}"))
                }
            },
        };
        let who = say::parties(facts, whose(promise.response, promise.answer));
        let words = words.map_or_else(String::new, |words| format!(": {words}"));
        let floor = promise.commitment.due.as_ref().and_then(|due| due.not_before);
        let message = match floor {
            Some(floor) => {
                format!(
                    "a first day and no last one is given for a promise of {who}: not before {floor}{words}"
                )
            }
            None => format!("no day is given for a promise of {who}{words}"),
        };
        sink.object(promise.place(), message);
    }
}
