use crate::finding::{Severity, Subject};
use crate::model::{CommitmentField, DueField, Mark};
use crate::rules::cited::HIDDEN_VICTIMS;
use crate::rules::responses::whose;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, say};

use super::promises;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC503",
    slug: "undated-commitment",
    title: "a promise says by when it will be kept",
    subject: Subject::Conduct,
    severity: Severity::Note,
    reads: kinds![Response],
    basis: &[Basis::experience(
        "guidance will be revised \"later this year (2022)\"; an inspection is considered \"during its planning cycle\"",
        HIDDEN_VICTIMS,
    )],
    rationale: "A promise without a day can never be broken, and nobody knows when to ask. It is worth a \
                question to whoever made it.",
    help: "record the day in `due.date` if the text gives one, even if only the month or the year; if that \
           part was not read, mark `due` as `unknown`; else leave the finding as it stands",
    bad: &[
        Example::new(
            "words instead of a day",
            r#"[{"op": "replace", "path": "/responses/0/answers/0/commitments/0/due", "value": {"words": "in due course"}}]"#,
        ),
        Example::new(
            "the year was read into the words",
            r#"[{"op": "replace", "path": "/responses/0/answers/0/commitments/0/due", "value": {"words": "later this year", "date": "2022", "marks": {"date": "inferred"}}}]"#,
        ),
        Example::new(
            "the text was read, and says nothing of a day",
            r#"[{"op": "replace", "path": "/responses/0/answers/0/commitments/0", "value": {"gist": "publish the work", "marks": {"due": "not_stated"}}}]"#,
        ),
    ],
    good: &[
        Example::new(
            "a month is a limit",
            r#"[{"op": "replace", "path": "/responses/0/answers/0/commitments/0/due", "value": {"words": "by June 2022", "date": "2022-06"}}]"#,
        ),
        Example::new(
            "by when was looked for and not found",
            r#"[{"op": "replace", "path": "/responses/0/answers/0/commitments/0", "value": {"gist": "publish the work", "marks": {"due": "unknown"}}}]"#,
        ),
    ],
    check,
    ..Rule::of(Family::Publication)
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
