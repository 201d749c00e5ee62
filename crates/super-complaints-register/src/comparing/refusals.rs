//! SC804, the second half: complaints that were refused because they repeat others, which are not named.

use std::io;

use super_complaints::PartialDate;
use super_complaints::rules::EntityKind;

use crate::rules::REPEAT_NOT_NAMED;

use super::facts::Facts;
use super::found::{Found, Places, Seen};
use super::groups::Group;
use super::keys::Keys;
use super::ordered::{Reader, Writer};
use super::place::Place;
use super::thing::Thing;

/// Among the facts about a complainant, refusals come first.
const REFUSED: u8 = 0;
const MADE: u8 = 1;

/// The refusals whose complainants are not yet all read, with the complaints that may be meant.
#[derive(Debug, Default)]
pub(super) struct Refusals(Vec<(Complaint, Places)>);

/// A complaint of a complainant.
#[derive(Debug)]
struct Complaint {
    place: Place,
    /// When it was made, if that is known.
    made: Option<PartialDate>,
    /// The keys of its complainants, sorted.
    by: Vec<u64>,
    /// The event with which it was refused, with its position in the list if that is known.
    refused: Option<(Option<u32>, Box<str>)>,
}

impl Refusals {
    pub(super) fn add(keys: &Keys, facts: &mut Facts) -> io::Result<()> {
        for by in &keys.complainants {
            let by = by.to_be_bytes();
            if keys.refused.is_some() {
                facts.add_ranked(Thing::Complainant, by, &[REFUSED], |it| write(keys, it))?;
            }
            facts.add_ranked(Thing::Complainant, by, &[MADE], |it| write(keys, it))?;
        }
        Ok(())
    }

    /// The complaints of one complainant. They come in the order of the keys of complainants.
    pub(super) fn of_complainant(&mut self, mut complaints: Group<'_>, found: &mut Found) -> io::Result<()> {
        let by = Some(complaints.key()?);
        while let Some((rank, it)) = complaints.next(read)? {
            if rank == REFUSED {
                if it.by.first() == by.as_ref() {
                    self.0.push((it, Places::default()));
                }
                continue;
            }
            for (refused, others) in &mut self.0 {
                // One that shares several complainants is added for the first of them.
                let shared = refused.by.iter().find(|by| it.by.contains(by));
                if shared == by.as_ref() && refused.may_mean(&it) {
                    let says = format!("`{}`, by the same complainant", it.place.id);
                    others.add(Seen::in_record(it.place.clone(), "/title", says));
                }
            }
        }
        let is_complete = |(it, _): &mut (Complaint, Places)| it.by.last() <= by.as_ref();
        self.0.extract_if(.., is_complete).for_each(|(it, others)| report(it, others, found));
        Ok(())
    }
}

impl Complaint {
    /// Whether another may be the one that it repeats: it is another, and not certainly later.
    fn may_mean(&self, other: &Self) -> bool {
        let is_later = other.made.zip(self.made).is_some_and(|(other, own)| other.is_after(&own).is_yes());
        !is_later && other.place.id != self.place.id
    }
}

fn write(keys: &Keys, writer: &mut Writer) {
    writer.date(keys.made.as_ref());
    writer.number(keys.complainants.len() as u64);
    keys.complainants.iter().for_each(|by| writer.number(*by));
    if let Some((at, event)) = &keys.refused {
        writer.position(*at);
        writer.text(event.as_bytes());
    }
}

fn read(reader: &mut Reader<'_>) -> io::Result<(u8, Complaint)> {
    let rank = reader.byte()?;
    let (place, made) = (Place::read(reader)?, reader.date()?);
    let by = (0..reader.number()?).map(|_| reader.number()).collect::<io::Result<_>>()?;
    let is_refused = !reader.rest.is_empty();
    let refused = if is_refused { Some((reader.position()?, reader.text()?)) } else { None };
    Ok((rank, Complaint { place, made, by, refused }))
}

fn report(refused: Complaint, mut others: Places, found: &mut Found) {
    let Some((at, event)) = refused.refused.filter(|_| others.count > 0) else { return };
    let own = refused.place.id.clone();
    let message = format!(
        "`{own}` was refused for repeating another complaint, which is not named; its complainant made {}",
        if others.count == 1 { "one that may be meant" } else { "others, one of which may be meant" }
    );
    let says = "refused for repeating another complaint".to_owned();
    others.add(Seen::in_entity(refused.place, EntityKind::Event, (at, &event), "", says));
    found.report(&REPEAT_NOT_NAMED, message, others, &["refused", &own]);
}
