//! SC805 and SC806: documents that several records cite.

use rustc_hash::FxHashSet;
use super_complaints::PartialDate;
use super_complaints::rules::EntityKind;

use crate::rules::{DOCUMENT_DATED_DIFFERENTLY, DOCUMENT_UNDER_TWO_IDS};

use super::groups::{Groups, Interned, first_of_each};
use super::hash::key;
use super::keys::DocumentKey;
use super::places::Places;
use super::{Found, Seen};

#[derive(Debug, Default)]
pub(super) struct Documents {
    by_address: Groups,
    values: Interned<Cited>,
}

/// How a document is cited.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Cited {
    /// Its position in the list; `None` if it is not known.
    pub(super) at: Option<u32>,
    pub(super) id: Box<str>,
    pub(super) published: Option<PartialDate>,
}

impl Documents {
    pub(super) fn add(&mut self, documents: &[DocumentKey], record: u32, places: &Places) {
        for DocumentKey { address, cited } in documents {
            let value = self.values.number(cited);
            self.by_address.add(key(("address", address)), address, value, record, places);
        }
    }

    pub(super) fn finish(self, found: &mut Found<'_>) {
        let [mut told_ids, mut told_dates] = [FxHashSet::default(), FxHashSet::default()];
        let documents = |ways: &[(u32, &Cited)]| -> Vec<_> {
            ways.iter().map(|(record, it)| (*record, it.at, it.id.clone())).collect()
        };
        // By address, so that of two addresses of the same documents always the same one is reported.
        for (address, ways) in self.by_address.several(&self.values, found.places) {
            let each = first_of_each(&ways, |it| it.id.clone());
            if each.len() > 1 && told_ids.insert(documents(&each)) {
                let message = format!("the document at `{address}` has {} ids", each.len());
                let seen =
                    each.iter().map(|(record, it)| seen(*record, it, "/id", format!("the id `{}`", it.id)));
                found.report(&DOCUMENT_UNDER_TWO_IDS, message, seen.collect(), &[&address]);
            }
            let dated = contradicting(&ways);
            if !dated.is_empty() && told_dates.insert(documents(&dated)) {
                let message = format!(
                    "the document at `{address}` has dates of publication that contradict each other"
                );
                let seen = dated.iter().map(|(record, it)| {
                    let date = it.published.as_ref().map_or_else(String::new, PartialDate::in_words);
                    seen(*record, it, "/published", format!("published {date}"))
                });
                found.report(&DOCUMENT_DATED_DIFFERENTLY, message, seen.collect(), &[&address]);
            }
        }
    }
}

/// The first way for each date, if two of the dates contradict each other.
fn contradicting<'v>(ways: &[(u32, &'v Cited)]) -> Vec<(u32, &'v Cited)> {
    let dated: Vec<_> = ways.iter().copied().filter(|(_, it)| it.published.is_some()).collect();
    let each = first_of_each(&dated, |it| it.published);
    let dates = || each.iter().filter_map(|(_, it)| it.published.as_ref());
    // Two intervals are apart if the last beginning is after the first end.
    let last_beginning = dates().filter_map(PartialDate::earliest).max();
    let first_end = dates().filter_map(PartialDate::latest).min();
    let are_apart = last_beginning.zip(first_end).is_some_and(|(beginning, end)| beginning > end);
    if are_apart { each } else { Vec::new() }
}

fn seen(record: u32, it: &Cited, field: &str, says: String) -> Seen {
    Seen::in_entity(record, EntityKind::Document, (it.at, &it.id), field, says)
}
