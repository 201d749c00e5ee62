//! Finding a body or group by what people call it.

use rustc_hash::FxHashMap;

use super::{Entry, Group};
use crate::model::{Body, PartyId};

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Match<'d> {
    /// A body.
    Body(&'d Body),
    /// A group.
    Group(&'d Group),
    /// Nothing.
    None,
}

impl<'d> Match<'d> {
    /// The id of the body or group.
    pub fn id(&self) -> Option<&'d PartyId> {
        match self {
            Self::Body(body) => Some(&body.id),
            Self::Group(group) => Some(&group.id),
            Self::None => None,
        }
    }
}

#[derive(Debug)]
pub(super) struct Names(FxHashMap<String, Entry>);

impl Names {
    pub(super) fn of(bodies: &[Body], groups: &[Group]) -> Self {
        let mut names = FxHashMap::default();
        for (at, body) in bodies.iter().enumerate() {
            let texts = body.names.iter().map(|name| &*name.text);
            let others = body.also_known_as.iter().chain(&body.short_name).map(|text| &**text);
            for name in texts.chain(others).chain([body.id.as_str()]) {
                names.entry(folded(name)).or_insert(Entry::Body(at));
            }
        }
        for (at, group) in groups.iter().enumerate() {
            for name in group.wordings.iter().map(|text| &**text).chain([&*group.name, group.id.as_str()]) {
                names.entry(folded(name)).or_insert(Entry::Group(at));
            }
        }
        Self(names)
    }

    pub(super) fn find(&self, name: &str) -> Option<Entry> {
        self.0.get(&folded(name)).copied()
    }

    pub(super) fn suggest(&self, name: &str) -> Vec<Entry> {
        let name = folded(name);
        let mut near: Vec<(f64, &str, Entry)> = self
            .0
            .iter()
            .map(|(other, entry)| {
                (strsim::normalized_damerau_levenshtein(&name, other), other.as_str(), *entry)
            })
            .filter(|(nearness, ..)| *nearness >= 0.7)
            .collect();
        near.sort_by(|a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
        let mut found = Vec::new();
        for (_, _, entry) in near {
            if !found.contains(&entry) && found.len() < 3 {
                found.push(entry);
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
