//! SC401: whoever was asked has an answer that was published.

use crate::dates::Tri;
use crate::directory::SeatSet;
use crate::finding::{Profile, Severity, Subject};
use crate::index::place_of;
use crate::matrix::SurveyRow;
use crate::rules::{Basis, Example, Facts, Family, MATRIX, Rule, Sink, Status, say};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC401",
    slug: "no-published-response",
    title: "everybody asked has an answer that can be found",
    family: Family::Coverage,
    subject: Subject::Conduct,
    severity: Severity::Warning,
    profile: Profile::Draft,
    needs_day: true,
    needs_texts: false,
    reads: MATRIX,
    basis: &[Basis::guidance(
        "the authorities publish the responses that they receive, a page for each report",
        "https://www.gov.uk/government/collections/police-super-complaints",
    )],
    since: "1",
    status: Status::Stable,
    rationale: "The law puts no duty to reply on an addressee, so silence is not unlawful. It is what the public wants \
                to know all the same: who was asked, and has not been heard. Absence is said only where somebody \
                looked, on the day in question or later; where nobody did, the rule cannot tell.",
    help: "record the response if there is one; else leave the finding as it stands: it is about conduct, not about \
           the record",
    bad: &[Example {
        title: "somebody looked for the Home Office's answer and found none",
        patch: r#"[{"op": "remove", "path": "/responses/0"}]"#,
        as_of: Some("2022-06-01"),
        texts: &[],
    }],
    good: &[Example {
        title: "on the day of the report nobody had been silent yet",
        patch: r#"[{"op": "remove", "path": "/responses/0"}]"#,
        as_of: Some("2021-05-25"),
        texts: &[],
    }],
    check,
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let Some(survey) = facts.survey() else { return };
    for row in &survey.rows {
        if row.asked == Tri::No {
            continue;
        }
        let states = &row.states;
        let asked = |set: &SeatSet| set.meets(&row.addressees.certain) || set.meets(&row.addressees.possible);
        let unsure = [&states.unsure_voice, &states.unsure_absence, &states.unsure_asked];
        if !asked(&states.none_found) && !unsure.into_iter().any(asked) {
            continue;
        }
        let place = place_of(facts.record, row.item);
        let tally = row.tally(&row.addressees);
        if tally.no_published_response > 0 {
            let mut none_found = states.none_found.clone();
            none_found.keep_all(&row.addressees.all());
            let who = say::among(facts, row.it.addressees(), row.asked_on, &none_found, tally.asked);
            sink.object(
                place,
                format!("no published response to {} was found from {who}", say::item(row.it)),
            )
            .found(format!("{tally} answered"));
        }
        if tally.cannot_tell > 0 {
            let [voice, absence, asked] = unsure.map(|set| count(row, set));
            let because = [
                (voice, "a response is listed that was not read, has no date or names no recommendation"),
                (
                    absence,
                    "no response is recorded, and nobody is recorded to have looked on that day or later",
                ),
                (asked, "the day of the report is not known well enough"),
            ];
            let because: Vec<String> = because
                .iter()
                .filter(|(count, _)| *count > 0)
                .map(|(count, why)| format!("{why} ({count} of {})", tally.asked))
                .collect();
            sink.cannot_tell(place, because.join("; "));
        }
    }
}

/// How many of those asked are in a set.
fn count(row: &SurveyRow<'_>, set: &SeatSet) -> usize {
    let mut asked = row.addressees.all();
    asked.keep_all(set);
    asked.len()
}
