use crate::collect_vec::CollectVec as _;
use crate::dates::Tri;
use crate::directory::SeatSet;
use crate::finding::Subject;
use crate::index::place_of;
use crate::matrix::{SurveyRow, who_answers};
use crate::model::Party;
use crate::rules::{Basis, Example, Facts, Family, MATRIX, Rule, Sink, wording};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC401",
    slug: "no-published-response",
    title: "every body that was asked has a published response",
    subject: Subject::Conduct,
    needs_date: true,
    reads: MATRIX,
    basis: &[Basis::guidance(
        "the authorities publish the responses that they receive on a page for each report",
        "https://www.gov.uk/government/collections/police-super-complaints",
    )],
    rationale: "The law does not require addressees to respond, so silence is not unlawful. But the public \
                will want to know which bodies were asked and have not responded. A response is reported \
                missing only if a search for it is recorded on or after the date in question; otherwise the \
                rule cannot tell.",
    help: "record the response if there is one; otherwise leave the finding in place: it is about conduct, \
           not about the record",
    bad: &[Example::new(
        "a search found no response from the Home Office",
        r#"[{"op": "remove", "path": "/responses/0"}]"#,
    )
    .as_of("2022-06-01")],
    good: &[Example::new(
        "before the report, no response is expected",
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
            continue; // every body has responded, or need not
        }
        // A body whose response is not due yet is not silent.
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
        // If all bodies that were asked and all that responded are known, so are the silent ones.
        let is_certain = row.expected.possible.is_empty() && row.ladder.counted().is_empty();
        let mut unnamed = if is_certain { Vec::new() } else { unnamed(facts, row, &parties, &due) };
        if unnamed.is_empty() && silent > named.len() {
            unnamed.push(format!("{} of {}; which ones is not recorded", silent - named.len(), tally.asked));
        }
        if silent > 0 {
            let mut who = Vec::new();
            if !named.is_empty() {
                who.push(wording::among(facts, &parties, row.asked_on.as_ref(), &named, tally.asked));
            }
            who.extend(unnamed.iter().cloned());
            let who = who.join("; ");
            sink.report(
                place,
                ["no published response to ", &wording::item(row.it), " was found from ", &who].concat(),
            )
            .found(format!("{tally} answered"));
        }
        let because = because(row, &due, !unnamed.is_empty());
        if !because.is_empty() {
            sink.cannot_tell(place, because.join("; "));
        }
    }
}

/// The bodies that certainly were to respond by now, and from which no response was found.
fn named(row: &SurveyRow<'_>, due: &SeatSet) -> SeatSet {
    let mut named = row.states.none_found.clone();
    named.keep_all(&row.expected.certain);
    named.keep_all(due);
    named
}

/// Every party that is to respond to a row, as the record names it.
fn parties<'r>(facts: &Facts<'r>, row: &SurveyRow<'r>) -> Vec<&'r Party> {
    let mut parties: Vec<&Party> = row.it.addressees().iter().collect_vec();
    for request in row.requests(facts) {
        for party in who_answers(request) {
            if !parties.iter().any(|it| it.id == party.id) {
                parties.push(party);
            }
        }
    }
    parties
}

/// How many members of a group did not respond, where the record does not say which.
fn unnamed(facts: &Facts<'_>, row: &SurveyRow<'_>, parties: &[&Party], due: &SeatSet) -> Vec<String> {
    let of = |party: &&Party| {
        let members = facts.parties.seats([*party], row.asked_on.as_ref());
        let silent = row.tally(&members.among(due)).no_published_response.min;
        let count = silent.saturating_sub(members.all().shared(&named(row, due)));
        let name = party.id.as_ref().map(|id| facts.parties.title(id))?;
        let words = format!("{count} of the {} {name}; which ones is not recorded", members.all().len());
        (count > 0).then_some(words)
    };
    parties.iter().filter_map(of).collect_vec()
}

/// Why it cannot be told for some of the bodies that were asked, or may have been, and for how many.
fn because(row: &SurveyRow<'_>, due: &SeatSet, is_counted: bool) -> Vec<String> {
    let states = &row.states;
    let no_seats = SeatSet::default();
    let perhaps_asked = if is_counted { &no_seats } else { &states.perhaps_asked };
    let causes = [
        (
            &states.unsure_voice,
            "a response is recorded, but it has not been read, is undated, names no recommendation, or does not say for which bodies it speaks",
        ),
        (&states.unsure_absence, "no response of its own is recorded, and no search on or after that date"),
        (&states.unsure_asked, "the date of the report is too vague"),
        (perhaps_asked, "it may not have been asked"),
    ];
    let said = |(seats, why): &(&SeatSet, &str)| {
        let count = seats.shared(due);
        (count > 0).then(|| format!("{why} ({count} of {})", row.expected.all().len()))
    };
    causes.iter().filter_map(said).collect_vec()
}
