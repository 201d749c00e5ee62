//! SC802 and SC803: bodies that several records add.

use rustc_hash::FxHashSet;
use super_complaints::rules::EntityKind;

use crate::rules::{BODY_RECORDED_DIFFERENTLY, BODY_UNDER_TWO_IDS};

use super::groups::{Groups, Interned, first_of_each};
use super::hash::key;
use super::keys::BodyKey;
use super::places::Places;
use super::{Found, Seen};

#[derive(Debug, Default)]
pub(super) struct Bodies {
    by_name: Groups,
    by_id: Groups,
    values: Interned<Recorded>,
}

/// How a body is recorded.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct Recorded {
    /// Its position in the list; `None` if it is not known.
    pub(super) at: Option<u32>,
    pub(super) id: Box<str>,
    /// Its last name.
    pub(super) name: Box<str>,
    pub(super) kind: &'static str,
    /// Keys of its names with their dates, and of everything else that is compared.
    pub(super) names: u64,
    pub(super) rest: u64,
}

impl Bodies {
    pub(super) fn add(&mut self, bodies: &[BodyKey], record: u32, places: &Places) {
        for BodyKey { recorded, own_names } in bodies {
            let value = self.values.number(recorded);
            for name in own_names {
                self.by_name.add(*name, &recorded.name, value, record, places);
            }
            self.by_id.add(key(("body", &recorded.id)), &recorded.id, value, record, places);
        }
    }

    pub(super) fn finish(self, found: &mut Found<'_>) {
        let mut told = FxHashSet::default();
        for (_, ways) in self.by_name.several(&self.values, found.places) {
            let each = first_of_each(&ways, |it| it.id.clone());
            let bodies: Vec<(u32, &str)> = each.iter().map(|(record, it)| (*record, &*it.id)).collect();
            // A body with several names is one finding.
            if each.len() > 1 && told.insert(bodies) {
                let name = each.first().map_or("", |(_, it)| &*it.name);
                let mut ids: Vec<&str> = each.iter().map(|(_, it)| &*it.id).collect();
                ids.sort_unstable();
                let message = format!("the body `{name}` is recorded under {} ids", ids.len());
                let seen =
                    each.iter().map(|(record, it)| seen(*record, it, "/id", format!("the id `{}`", it.id)));
                found.report(&BODY_UNDER_TWO_IDS, message, seen.collect(), &ids);
            }
        }
        for (id, ways) in self.by_id.several(&self.values, found.places) {
            let each = first_of_each(&ways, |it| (it.kind, it.names, it.rest));
            if each.len() > 1 {
                let message = format!("the body `{id}` is recorded with different {}", difference(&each));
                let seen = each.iter().map(|(record, it)| {
                    seen(*record, it, "", format!("`{}`, {}", it.name, it.kind.replace('_', " ")))
                });
                found.report(&BODY_RECORDED_DIFFERENTLY, message, seen.collect(), &[&id]);
            }
        }
    }
}

fn seen(record: u32, it: &Recorded, field: &str, says: String) -> Seen {
    Seen::in_entity(record, EntityKind::Body, (it.at, &it.id), field, says)
}

/// In what the entries differ: `names and kinds`.
fn difference(each: &[(u32, &Recorded)]) -> String {
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
