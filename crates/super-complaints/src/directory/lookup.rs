//! Finding a body or group by what people call it.

use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::{Entry, Group};
use crate::model::{Body, Identifier, PartyId};
use crate::order::sort_by;

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Match<'d> {
    /// A body.
    Body(&'d Body),
    /// A group.
    Group(&'d Group),
}

impl<'d> Match<'d> {
    /// The id of the body or group.
    pub fn id(&self) -> &'d PartyId {
        match self {
            Self::Body(body) => &body.id,
            Self::Group(group) => &group.id,
        }
    }
}

/// What every name stands for, and every identifier.
#[derive(Debug, Clone)]
pub(super) struct Names {
    names: FxHashMap<String, Entries>,
    /// Identifiers as `scheme:value` and by their value alone, codes of police areas, former ids.
    codes: FxHashMap<String, Entries>,
}

/// Almost always one.
type Entries = SmallVec<[Entry; 1]>;

fn add(names: &mut FxHashMap<String, Entries>, name: &str, entry: Entry) {
    let entries = names.entry(folded(name)).or_default();
    if !entries.contains(&entry) {
        entries.push(entry);
    }
}

impl Names {
    pub(super) fn of(bodies: &[Body], groups: &[Group]) -> Self {
        let (mut names, mut codes) = (FxHashMap::default(), FxHashMap::default());
        for (at, body) in bodies.iter().enumerate() {
            let entry = Entry::Body(at);
            let texts = body.names.iter().map(|name| &*name.text);
            let others = body.also_known_as.iter().chain(&body.short_name).map(|text| &**text);
            texts.chain(others).chain([body.id.as_str()]).for_each(|name| add(&mut names, name, entry));
            for Identifier { scheme, value } in &body.identifiers {
                add(&mut codes, value, entry);
                add(&mut codes, &format!("{scheme}:{value}"), entry);
            }
            let others = body.former_ids.iter().map(PartyId::as_str).chain(body.area.as_deref());
            others.for_each(|code| add(&mut codes, code, entry));
        }
        for (at, group) in groups.iter().enumerate() {
            for name in group.wordings.iter().map(|text| &**text).chain([&*group.name, group.id.as_str()]) {
                add(&mut names, name, Entry::Group(at));
            }
        }
        Self { names, codes }
    }

    /// Whatever has the name.
    pub(super) fn find(&self, name: &str) -> &[Entry] {
        self.names.get(&folded(name)).map_or(&[], Entries::as_slice)
    }

    /// Whatever has the name; if nothing has, whatever has the identifier.
    pub(super) fn find_or_identify(&self, query: &str) -> &[Entry] {
        match self.find(query) {
            [] => self.codes.get(&folded(query)).map_or(&[], Entries::as_slice),
            found => found,
        }
    }

    pub(super) fn suggest(&self, name: &str) -> Vec<Entry> {
        const NEAR: usize = 3;
        let name = folded(name);
        let mut near: Vec<(f64, &str, &Entries)> = self
            .names
            .iter()
            .map(|(other, entries)| {
                (strsim::normalized_damerau_levenshtein(&name, other), other.as_str(), entries)
            })
            .filter(|(nearness, ..)| *nearness >= 0.7)
            .collect();
        sort_by(&mut near, |a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
        let mut found = Vec::new();
        for entry in near.into_iter().flat_map(|(_, _, entries)| entries) {
            if !found.contains(entry) && found.len() < NEAR {
                found.push(*entry);
            }
        }
        found
    }
}

/// The nearest of some ids to one that does not exist.
pub(crate) fn nearest<'n>(id: &str, others: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    others
        .map(|other| (strsim::normalized_damerau_levenshtein(id, other), other))
        .filter(|(nearness, _)| *nearness >= 0.6)
        .max_by(|a, b| a.0.total_cmp(&b.0).then_with(|| b.1.cmp(a.1)))
        .map(|(_, other)| other)
}

/// A name without what spellings differ in: case, kind of apostrophe, "the", "&", doubled blanks.
fn folded(name: &str) -> String {
    let name =
        name.to_lowercase().replace(['’', '‘', '`'], "'").replace('&', " and ").replace([',', '.'], " ");
    let words: Vec<&str> = name.split_whitespace().collect();
    let words = match words.as_slice() {
        ["the", rest @ ..] if !rest.is_empty() => rest,
        all => all,
    };
    words.join(" ")
}
