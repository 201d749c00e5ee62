//! Words for messages: items, seats and lists as a person would write them. Used for findings only, so it
//! may allocate.

use std::borrow::Cow;

use crate::collect_vec::CollectVec as _;
use crate::dates::PartialDate;
use crate::directory::SeatSet;
use crate::index::Item;
use crate::model::{Coverage, Nation, Party};

use super::Facts;
use crate::wording::{SHOWN, listed};
pub(super) use crate::wording::{few, item, lower};

/// Several items: `recommendation 1, recommendation 2 and 3 more`.
pub(super) fn items(items: &[Item<'_>]) -> String {
    let names: Vec<String> = items.iter().take(SHOWN + 1).map(|it| item(*it)).collect_vec();
    few(&names, items.len())
}

/// An id, a number or a word as messages show what somebody wrote.
pub(super) fn id(id: &str) -> String {
    ["`", id, "`"].concat()
}

/// What may have been meant: a guess, so with a question mark.
pub(super) fn near(known: &str) -> String {
    format!("{known}?")
}

/// All that is possible.
pub(super) fn one_of<'k>(known: impl Iterator<Item = &'k str>) -> String {
    let known: Vec<String> = known.map(id).collect_vec();
    format!("one of {}", known.join(", "))
}

/// The names of the bodies in some seats, on the first day that a date leaves open; else the latest.
pub(super) fn seats(facts: &Facts<'_>, seats: &SeatSet, day: Option<&PartialDate>) -> String {
    let day = day.and_then(PartialDate::earliest);
    let holders = seats.iter().take(SHOWN + 1).filter_map(|seat| facts.parties.holder(seat, day));
    let names: Vec<&str> = holders.map(|body| facts.directory.name_of(body, day)).collect_vec();
    few(&names, seats.len())
}

/// The names of parties; for a group of which only some are meant, it says so.
pub(super) fn parties<'p>(facts: &'p Facts<'_>, parties: impl IntoIterator<Item = &'p Party>) -> String {
    let names: Vec<Cow<'_, str>> = parties.into_iter().map(|party| name(facts, party)).collect_vec();
    few(&names, names.len())
}

/// The names of parties as the subject of a sentence, also where the record names none.
pub(super) fn who<'p>(facts: &'p Facts<'_>, parties: impl IntoIterator<Item = &'p Party>) -> String {
    let names = self::parties(facts, parties);
    if names.is_empty() { "a body that is not named".to_owned() } else { names }
}

fn name<'p>(facts: &'p Facts<'_>, party: &'p Party) -> Cow<'p, str> {
    let name = facts.parties.name(party);
    // The words of the source say which ones are meant.
    match (party.coverage, party.count) {
        (Some(Coverage::Some), _) if party.as_written.is_some() => name.into(),
        (Some(Coverage::Some), Some(count)) => format!("{count} of {name}").into(),
        (Some(Coverage::Some), None) => format!("some of {name}").into(),
        _ => name.into(),
    }
}

/// How many of how many, and which, party by party: `13 of 44: Home Office, Chief constables (12 of 43: Kent
/// Police, Surrey Police, Essex Police and 9 more)`. For a single one, only the name.
pub(super) fn among(
    facts: &Facts<'_>,
    parties: &[&Party],
    day: Option<&PartialDate>,
    some: &SeatSet,
    of: impl std::fmt::Display,
) -> String {
    let mut left = some.clone();
    let mut said = Vec::new();
    for party in parties {
        let all = facts.parties.seats([*party], day).all();
        let mut theirs = all.clone();
        theirs.keep_all(&left);
        left.remove_all(&theirs);
        let name = facts.parties.name(party);
        match (theirs.len(), all.len()) {
            (0, _) => {}
            (1, 1) => said.push(name.to_owned()),
            (some, of) if some == of => said.push(format!("{name} (all {of})")),
            (_, _) if parties.len() == 1 => said.push(seats(facts, &theirs, day)),
            (some, of) => said.push(format!("{name} ({some} of {of}: {})", seats(facts, &theirs, day))),
        }
    }
    if !left.is_empty() {
        said.push(seats(facts, &left, day));
    }
    let of = of.to_string();
    if of == "1" { said.join(", ") } else { format!("{} of {of}: {}", some.len(), said.join(", ")) }
}

/// ` (inferred, not stated: delivery)`: the fields that a finding relies on and that no source states; empty if there are none.
pub(super) fn inferred(fields: impl IntoIterator<Item = &'static str>) -> String {
    let mut names: Vec<&str> = Vec::new();
    for field in fields {
        if !names.contains(&field) {
            names.push(field);
        }
    }
    let names: Vec<String> = names.iter().map(|it| format!("`{it}`")).collect_vec();
    if names.is_empty() { String::new() } else { format!(" (inferred, not stated: {})", names.join(", ")) }
}

/// `England and Wales`.
pub(super) fn nations(nations: &[Nation]) -> String {
    let names: Vec<String> = nations.iter().map(ToString::to_string).collect_vec();
    listed(&names)
}
