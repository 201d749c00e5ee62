//! SC801: records that share an id.

use std::io;

use crate::rules::DUPLICATE_RECORD_ID;

use super::facts::Facts;
use super::found::{Found, Places, Seen};
use super::groups::Group;
use super::place::Place;
use super::thing::Thing;

pub(super) fn add(id: &str, facts: &mut Facts) -> io::Result<()> {
    facts.add(Thing::Record, id, |_| ())
}

pub(super) fn find(mut records: Group<'_>, found: &mut Found) -> io::Result<()> {
    let id = records.name()?;
    let mut seen = Places::default();
    while let Some(place) = records.next(Place::read)? {
        seen.add(Seen::in_record(place, "/id", format!("a record with the id `{id}`")));
    }
    let message = format!("{} records have the id `{id}`", seen.count);
    found.report(&DUPLICATE_RECORD_ID, message, seen, &[&id]);
    Ok(())
}
