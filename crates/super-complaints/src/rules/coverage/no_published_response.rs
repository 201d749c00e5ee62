use crate::dates::Tri;
use crate::directory::SeatSet;
use crate::finding::Subject;
use crate::index::place_of;
use crate::matrix::{SurveyRow, who_answers};
use crate::model::Party;
use crate::rules::{Basis, Example, Facts, Family, MATRIX, Rule, Sink, say};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC401",
    slug: "no-published-response",
    title: "everybody asked has an answer that can be found",
    subject: Subject::Conduct,
    needs_day: true,
    reads: MATRIX,
    basis: &[Basis::guidance(
        "the authorities publish the responses that they receive, a page for each report",
        "https://www.gov.uk/government/collections/police-super-complaints",
    )],
    rationale: "The law puts no duty to reply on an addressee, so silence is not unlawful. It is what the \
                public wants to know all the same: who was asked, and has not been heard. Absence is said \
                only where somebody looked, on the day in question or later; where nobody did, the rule \
                cannot tell.",
    help: "record the response if there is one; else leave the finding as it stands: it is about conduct, \
           not about the record",
    bad: &[Example::new(
        "somebody looked for the Home Office's answer and found none",
        r#"[{"op": "remove", "path": "/responses/0"}]"#,
    )
    .as_of("2022-06-01")],
    good: &[Example::new(
        "on the day of the report nobody had been silent yet",
        r#"[{"op": "remove", "path": "/responses/0"}]"#,
    )
    .as_of("2021-05-25")],
    check,
    ..Rule::of(Family::Coverage)
};

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    let (Some(survey), Some(as_of)) = (facts.survey(), facts.as_of()) else { return };
    for row in survey.rows.iter().filter(|row| row.asked != Tri::No) {
        if row.states.none_found.is_empty() && row.states.cannot_tell().is_empty() {
            continue; // all have answered, or need not
        }
        // Of whom an answer is not due yet nothing is asked.
        let mut due = row.expected.all();
        due.remove_all(&row.not_yet_due(facts, as_of));
        let tally = row.tally(&row.expected.among(&due));
        let silent = tally.no_published_response.min;
        if silent == 0 && !due.meets(&row.states.cannot_tell()) {
            continue;
        }
        let place = place_of(facts.record, row.item);
        let parties = parties(facts, row);
        let named = named(row, &due);
        // Where all who were asked and all who answered are known, the silent are too.
        let is_certain = row.expected.possible.is_empty() && row.ladder.counted.is_empty();
        let mut unnamed = if is_certain { Vec::new() } else { unnamed(facts, row, &parties, &due) };
        if unnamed.is_empty() && silent > named.len() {
            unnamed.push(format!("{} of {}; which ones is not recorded", silent - named.len(), tally.asked));
        }
        if silent > 0 {
            let mut who = Vec::new();
            if !named.is_empty() {
                who.push(say::among(facts, &parties, row.asked_on.as_ref(), &named, tally.asked));
            }
            who.extend(unnamed.iter().cloned());
            let who = who.join("; ");
            sink.object(
                place,
                format!("no published response to {} was found from {who}", say::item(row.it)),
            )
            .found(format!("{tally} answered"));
        }
        let because = because(row, &due, !unnamed.is_empty());
        if !because.is_empty() {
            sink.cannot_tell(place, because.join("; "));
        }
    }
}

/// Those who certainly were to answer by now, and of whom none was found.
fn named(row: &SurveyRow<'_>, due: &SeatSet) -> SeatSet {
    let mut named = row.states.none_found.clone();
    named.keep_all(&row.expected.certain);
    named.keep_all(due);
    named
}

/// Everybody of whom an answer to a row is asked, as the record names them.
fn parties<'r>(facts: &Facts<'r>, row: &SurveyRow<'r>) -> Vec<&'r Party> {
    let mut parties: Vec<&Party> = row.it.addressees().iter().collect();
    for request in row.requests(facts) {
        for party in who_answers(request) {
            if !parties.iter().any(|it| it.id == party.id) {
                parties.push(party);
            }
        }
    }
    parties
}

/// Those of a group who did not answer, whoever they are: how many, of how many.
fn unnamed(facts: &Facts<'_>, row: &SurveyRow<'_>, parties: &[&Party], due: &SeatSet) -> Vec<String> {
    let of = |party: &&Party| {
        let members = facts.parties.seats([*party], row.asked_on.as_ref());
        let silent = row.tally(&members.among(due)).no_published_response.min;
        let count = silent.saturating_sub(members.all().shared(&named(row, due)));
        let name = party.id.as_ref().map(|id| facts.parties.title(id))?;
        let words = format!("{count} of the {} {name}; which ones is not recorded", members.all().len());
        (count > 0).then_some(words)
    };
    parties.iter().filter_map(of).collect()
}

/// Why it cannot be told of some of those who were asked, or perhaps were, and of how many.
fn because(row: &SurveyRow<'_>, due: &SeatSet, is_counted: bool) -> Vec<String> {
    let states = &row.states;
    let no_seats = SeatSet::default();
    let perhaps_asked = if is_counted { &no_seats } else { &states.perhaps_asked };
    let causes = [
        (
            &states.unsure_voice,
            "a response is recorded that was not read, has no date, names no recommendation, or does not say whose it is",
        ),
        (&states.unsure_absence, "no response of its own is recorded, and no search on that date or later"),
        (&states.unsure_asked, "the date of the report is not known well enough"),
        (perhaps_asked, "it is not certain that it was asked"),
    ];
    let said = |(seats, why): &(&SeatSet, &str)| {
        let count = seats.shared(due);
        (count > 0).then(|| format!("{why} ({count} of {})", row.expected.all().len()))
    };
    causes.iter().filter_map(said).collect()
}
