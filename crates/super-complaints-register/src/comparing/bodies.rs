//! SC802 and SC803: bodies that several records add.

use std::io;

use rustc_hash::FxHashSet;
use super_complaints::rules::EntityKind;

use crate::rules::{BODY_RECORDED_DIFFERENTLY, BODY_UNDER_TWO_IDS};

use super::facts::Facts;
use super::first::First;
use super::found::{Found, Seen};
use super::groups::Group;
use super::keys::BodyKey;
use super::place::Place;
use super::recorded::Recorded;
use super::thing::Thing;

/// The bodies that were reported under several ids: a body with several names is one finding.
#[derive(Debug, Default)]
pub(super) struct Bodies(FxHashSet<Vec<(u64, Box<str>)>>);

impl Bodies {
    pub(super) fn add(bodies: &[BodyKey], facts: &mut Facts) -> io::Result<()> {
        for BodyKey { recorded, own_names } in bodies {
            for name in own_names {
                facts.add(Thing::NameOfBody, name.to_be_bytes(), |it| recorded.write(it))?;
            }
            facts.add(Thing::Body, recorded.id.as_bytes(), |it| recorded.write(it))?;
        }
        Ok(())
    }

    /// Bodies that share a name.
    pub(super) fn with_one_name(&mut self, mut ways: Group<'_>, found: &mut Found) -> io::Result<()> {
        let mut of_ids = First::default();
        while let Some((place, it)) = ways.next(Recorded::read)? {
            of_ids.add(it.id.clone(), &place, &it);
        }
        let bodies = of_ids.each.iter().map(|(place, it)| (place.number, it.id.clone())).collect();
        if of_ids.are_several() && self.0.insert(bodies) {
            let name = of_ids.each.first().map_or("", |(_, it)| &*it.name);
            let mut ids: Vec<&str> = of_ids.each.iter().map(|(_, it)| &*it.id).collect();
            ids.sort_unstable();
            let message = format!("the body `{name}` is recorded under {} ids", ids.len());
            let seen =
                of_ids.each.iter().map(|(place, it)| seen(place, it, "/id", format!("the id `{}`", it.id)));
            found.report(&BODY_UNDER_TWO_IDS, message, seen.collect(), &ids);
        }
        Ok(())
    }
}

/// Bodies that share an id.
pub(super) fn with_one_id(mut ways: Group<'_>, found: &mut Found) -> io::Result<()> {
    let mut differing = First::default();
    while let Some((place, it)) = ways.next(Recorded::read)? {
        differing.add((it.kind.clone(), it.names, it.rest), &place, &it);
    }
    if differing.are_several() {
        let id = ways.name()?;
        let message = format!("the body `{id}` is recorded with different {}", difference(&differing.each));
        let seen = differing
            .each
            .iter()
            .map(|(place, it)| seen(place, it, "", format!("`{}`, {}", it.name, it.kind.replace('_', " "))));
        found.report(&BODY_RECORDED_DIFFERENTLY, message, seen.collect(), &[&id]);
    }
    Ok(())
}

fn seen(place: &Place, it: &Recorded, field: &str, says: String) -> Seen {
    Seen::in_entity(place.clone(), EntityKind::Body, (it.at, &it.id), field, says)
}

/// In what the entries differ: `names and kinds`.
fn difference(each: &[(Place, Recorded)]) -> String {
    let differs = |are_equal: fn(&Recorded, &Recorded) -> bool| {
        each.iter().skip(1).zip(each).any(|((_, it), (_, before))| !are_equal(it, before))
    };
    let what = [
        (differs(|one, other| one.names == other.names), "names"),
        (differs(|one, other| one.kind == other.kind), "kinds"),
        (differs(|one, other| one.rest == other.rest), "details"),
    ];
    let words: Vec<&str> = what.iter().filter(|(differs, _)| *differs).map(|(_, word)| *word).collect();
    match words.as_slice() {
        [first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        words => words.concat(),
    }
}
