//! SC805 and SC806: documents that several records cite.

use std::io;

use rustc_hash::FxHashSet;
use super_complaints::PartialDate;
use super_complaints::rules::EntityKind;

use crate::rules::{DOCUMENT_DATED_DIFFERENTLY, DOCUMENT_UNDER_TWO_IDS};

use super::cited::Cited;
use super::facts::Facts;
use super::first::First;
use super::found::{Found, Seen};
use super::groups::Group;
use super::keys::DocumentKey;
use super::place::Place;
use super::thing::Thing;

/// The documents that were reported: they come by address, so that of two addresses of the same documents always the same
/// one is reported.
#[derive(Debug, Default)]
pub(super) struct Documents {
    ids: FxHashSet<Documented>,
    dates: FxHashSet<Documented>,
}

type Documented = Vec<(u64, Option<u32>, Box<str>)>;

impl Documents {
    pub(super) fn add(documents: &[DocumentKey], facts: &mut Facts) -> io::Result<()> {
        documents.iter().try_for_each(|DocumentKey { address, cited }| {
            facts.add(Thing::Address, address, |it| cited.write(it))
        })
    }

    /// Documents that share an address.
    pub(super) fn at_one_address(&mut self, mut ways: Group<'_>, found: &mut Found) -> io::Result<()> {
        let (mut of_ids, mut of_dates) = (First::default(), First::default());
        while let Some((place, it)) = ways.next(Cited::read)? {
            of_ids.add(it.id.clone(), &place, &it);
            if let Some(date) = it.published {
                of_dates.add(date, &place, &it);
            }
        }
        let address = ways.name()?;
        if of_ids.are_several() && self.ids.insert(documents(&of_ids.each)) {
            let message = format!("the document at `{address}` has {} ids", of_ids.each.len());
            let seen =
                of_ids.each.iter().map(|(place, it)| seen(place, it, "/id", format!("the id `{}`", it.id)));
            found.report(&DOCUMENT_UNDER_TWO_IDS, message, seen.collect(), &[&address]);
        }
        if contradict(&of_dates.each) && self.dates.insert(documents(&of_dates.each)) {
            let message =
                format!("the document at `{address}` has dates of publication that contradict each other");
            let seen = of_dates.each.iter().map(|(place, it)| {
                let date = it.published.as_ref().map_or_else(String::new, PartialDate::in_words);
                seen(place, it, "/published", format!("published {date}"))
            });
            found.report(&DOCUMENT_DATED_DIFFERENTLY, message, seen.collect(), &[&address]);
        }
        Ok(())
    }
}

fn documents(ways: &[(Place, Cited)]) -> Documented {
    ways.iter().map(|(place, it)| (place.number, it.at, it.id.clone())).collect()
}

/// Whether two of the dates contradict each other.
fn contradict(dated: &[(Place, Cited)]) -> bool {
    let dates = || dated.iter().filter_map(|(_, it)| it.published.as_ref());
    // Two intervals are apart if the last beginning is after the first end.
    let last_beginning = dates().filter_map(PartialDate::earliest).max();
    let first_end = dates().filter_map(PartialDate::latest).min();
    last_beginning.zip(first_end).is_some_and(|(beginning, end)| beginning > end)
}

fn seen(place: &Place, it: &Cited, field: &str, says: String) -> Seen {
    Seen::in_entity(place.clone(), EntityKind::Document, (it.at, &it.id), field, says)
}
