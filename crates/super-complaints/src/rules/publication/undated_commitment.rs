use crate::finding::{Severity, Subject};
use crate::model::{CommitmentField, DueField, Mark};
use crate::rules::responses::whose;
use crate::rules::shared_basis::HIDDEN_VICTIMS;
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, kinds, wording};

use super::promises;

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC503",
    slug: "undated-commitment",
    title: "a commitment has a date",
    subject: Subject::Conduct,
    severity: Severity::Note,
    reads: kinds![Response],
    basis: &[Basis::experience(
        "guidance will be revised \"later this year (2022)\"; an inspection is considered \"during its planning cycle\"",
        HIDDEN_VICTIMS,
    )],
    rationale: "A commitment without a date can never be missed, and nobody knows when to follow it up. It \
                is worth asking the body that made it.",
    help: "record the date in `due.date` if the text gives one, even if it is only a month or a year; if \
           that part was not read, mark `due` as `unknown`; otherwise leave the finding as it is",
    bad: &[
        Example::new(
            "words instead of a date",
            r#"[{"op": "replace", "path": "/responses/0/answers/0/commitments/0/due", "value": {"words": "in due course"}}]"#,
        ),
        Example::new(
            "the year is inferred from the words",
            r#"[{"op": "replace", "path": "/responses/0/answers/0/commitments/0/due", "value": {"words": "later this year", "date": "2022", "marks": {"date": "inferred"}}}]"#,
        ),
        Example::new(
            "the text was read, and gives no date",
            r#"[{"op": "replace", "path": "/responses/0/answers/0/commitments/0", "value": {"gist": "publish the work", "marks": {"due": "not_stated"}}}]"#,
        ),
    ],
    good: &[
        Example::new(
            "a month is a date",
            r#"[{"op": "replace", "path": "/responses/0/answers/0/commitments/0/due", "value": {"words": "by June 2022", "date": "2022-06"}}]"#,
        ),
        Example::new(
            "the date was searched for and not found",
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
                // A period that runs from a known event is as good as a date.
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
        let who = wording::who(facts, whose(promise.response, promise.answer));
        let words = words.map_or_else(String::new, |words| format!(": {words}"));
        let floor = promise.commitment.due.as_ref().and_then(|due| due.not_before);
        let message = match floor {
            Some(floor) => {
                format!(
                    "the commitment of {who} has an earliest date, but no last one: not before {floor}{words}"
                )
            }
            None => format!("the commitment of {who} has no date{words}"),
        };
        sink.report(promise.place(), message);
    }
}
