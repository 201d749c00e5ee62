//! SC804: complaints that seem to repeat others, which they do not name.

use rustc_hash::{FxHashMap, FxHashSet};
use super_complaints::PartialDate;
use super_complaints::rules::EntityKind;

use crate::rules::REPEAT_NOT_NAMED;

use super::places::Places;
use super::{Found, Keys, Seen};

#[derive(Debug, Default)]
pub(super) struct Repeats {
    /// Records by scheme, title and complainant: the first, and all if there are several.
    titles: FxHashMap<u64, u32>,
    several: FxHashMap<u64, Vec<u32>>,
    /// Records by scheme and complainant.
    complainants: FxHashMap<u64, Vec<u32>>,
    /// The complaints that a record names as repeated.
    named: FxHashMap<u32, Vec<Box<str>>>,
    refused: Vec<Refused>,
    made: FxHashMap<u32, PartialDate>,
}

#[derive(Debug)]
struct Refused {
    record: u32,
    at: Option<u32>,
    event: Box<str>,
    complainants: Vec<u64>,
}

impl Repeats {
    pub(super) fn add(&mut self, keys: &Keys, record: u32) {
        for title in &keys.titles {
            match self.titles.get(title) {
                Some(first) => self.several.entry(*title).or_insert_with(|| vec![*first]).push(record),
                None => {
                    self.titles.insert(*title, record);
                }
            }
        }
        for complainant in &keys.complainants {
            self.complainants.entry(*complainant).or_default().push(record);
        }
        if !keys.repeats.is_empty() {
            self.named.insert(record, keys.repeats.clone());
        }
        if let Some((at, event)) = &keys.refused {
            let complainants = keys.complainants.clone();
            self.refused.push(Refused { record, at: *at, event: event.clone(), complainants });
        }
        if let Some(made) = &keys.made {
            self.made.insert(record, *made);
        }
    }

    pub(super) fn finish(self, found: &mut Found<'_>) {
        let mut told: FxHashSet<Vec<u32>> = FxHashSet::default();
        for records in self.several.values() {
            let open = self.not_named(records, found.places);
            if open.len() > 1 && told.insert(open.clone()) {
                same_title(&open, found);
            }
        }
        for refused in &self.refused {
            self.refused(refused, found);
        }
    }

    /// Of records with one title, one for each id: those that neither name another of them as repeated nor are named.
    fn not_named(&self, records: &[u32], places: &Places) -> Vec<u32> {
        let mut records = records.to_vec();
        records.sort_by(|one, other| places.order(*one, *other));
        let mut ids: FxHashSet<&str> = FxHashSet::default();
        records.retain(|record| ids.insert(places.id(*record)));
        let names = |record: &u32| self.named.get(record).map_or(&[][..], Vec::as_slice);
        let named: FxHashSet<&str> = records.iter().flat_map(names).map(|id| &**id).collect();
        let is_linked = |record: &u32| {
            named.contains(places.id(*record)) || names(record).iter().any(|id| ids.contains(&**id))
        };
        let open: Vec<u32> = records.iter().copied().filter(|record| !is_linked(record)).collect();
        match open.as_slice() {
            // Alone among linked ones, it is compared with the first of them.
            [one] => records.iter().copied().find(|record| record != one).into_iter().chain([*one]).collect(),
            _ => open,
        }
    }

    /// A complaint that was refused for repeating another: the others of its complainants that may be earlier.
    fn refused(&self, refused: &Refused, found: &mut Found<'_>) {
        let own = found.places.id(refused.record).to_owned();
        let date = self.made.get(&refused.record);
        let may_be_earlier = |other: &u32| {
            let made = self.made.get(other);
            !made.zip(date).is_some_and(|(other, own)| other.is_after(own).is_yes())
        };
        let others = refused.complainants.iter().filter_map(|it| self.complainants.get(it)).flatten();
        let mut others: Vec<u32> = others.copied().filter(may_be_earlier).collect();
        others.retain(|other| found.places.id(*other) != own);
        others.sort_unstable();
        others.dedup();
        if others.is_empty() {
            return;
        }
        let message = format!(
            "`{own}` was refused for repeating another complaint, which is not named; its complainant made {}",
            if others.len() == 1 { "one that may be meant" } else { "others, one of which may be meant" }
        );
        let says = "refused for repeating another complaint".to_owned();
        let event = (refused.at, &*refused.event);
        let mut seen = vec![Seen::in_entity(refused.record, EntityKind::Event, event, "", says)];
        let other = |record| Seen {
            record,
            pointer: "/title".to_owned(),
            entity: None,
            says: format!("`{}`, by the same complainant", found.places.id(record)),
        };
        seen.extend(others.into_iter().map(other));
        found.report(&REPEAT_NOT_NAMED, message, seen, &["refused", &own]);
    }
}

fn same_title(records: &[u32], found: &mut Found<'_>) {
    let ids: Vec<String> = records.iter().map(|record| format!("`{}`", found.places.id(*record))).collect();
    let message = match ids.as_slice() {
        [one, other] => {
            format!(
                "{one} and {other} have the same title and complainant, and neither names the other as repeated"
            )
        }
        _ => format!(
            "{} complaints have the same title and complainant, and none names another as repeated",
            ids.len()
        ),
    };
    let seen = records.iter().map(|record| Seen {
        record: *record,
        pointer: "/title".to_owned(),
        entity: None,
        says: format!("the complaint `{}`", found.places.id(*record)),
    });
    let seen = seen.collect();
    found.report(&REPEAT_NOT_NAMED, message, seen, &["title"]);
}
