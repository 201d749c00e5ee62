//! Finding a body or group by the names that people use.

use crate::collect_vec::CollectVec as _;
use crate::near::likeness;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::spelling::{folded, form, initials, is_common, near};
use super::{Entry, Group};
use crate::model::{Body, Identifier, PartyId};
use crate::order::sort_by;

/// What a name means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DirectoryMatch<'d> {
    /// A body.
    Body(&'d Body),
    /// A group.
    Group(&'d Group),
}

impl<'d> DirectoryMatch<'d> {
    /// The id of the body or group.
    pub fn id(&self) -> &'d PartyId {
        match self {
            Self::Body(body) => &body.id,
            Self::Group(group) => &group.id,
        }
    }
}

/// What every name and every identifier means.
#[derive(Debug, Clone)]
pub(super) struct Names {
    written: FxHashMap<String, Entries>,
    /// The same in the one form of its kind: see [`form`].
    forms: FxHashMap<String, Entries>,
    /// Identifiers as `scheme:value` and by their value alone, codes of police areas, former ids.
    codes: FxHashMap<String, Entries>,
}

/// The entries; almost always one.
type Entries = SmallVec<[Entry; 1]>;

fn add(names: &mut FxHashMap<String, Entries>, key: String, entry: Entry) {
    let entries = names.entry(key).or_default();
    if !entries.contains(&entry) {
        entries.push(entry);
    }
}

impl Names {
    pub(super) fn of(bodies: &[Body], groups: &[Group]) -> Self {
        let mut all =
            Self { written: FxHashMap::default(), forms: FxHashMap::default(), codes: FxHashMap::default() };
        for (at, body) in bodies.iter().enumerate() {
            let entry = Entry::Body(at);
            let texts = body.names.iter().map(|name| &*name.text);
            let others = body.also_known_as.iter().chain(&body.short_name).map(|text| &**text);
            texts.chain(others).chain([body.id.as_str()]).for_each(|name| all.name(name, entry));
            for Identifier { scheme, value } in &body.identifiers {
                all.code(value, entry);
                all.code(&format!("{scheme}:{value}"), entry);
            }
            let others = body.former_ids.iter().map(PartyId::as_str).chain(body.area.as_deref());
            others.for_each(|code| all.code(code, entry));
        }
        for (at, group) in groups.iter().enumerate() {
            for name in group.wordings.iter().map(|text| &**text).chain([&*group.name, group.id.as_str()]) {
                all.name(name, Entry::Group(at));
            }
        }
        all
    }

    fn name(&mut self, name: &str, entry: Entry) {
        add(&mut self.forms, form(name), entry);
        add(&mut self.written, folded(name), entry);
    }

    fn code(&mut self, code: &str, entry: Entry) {
        add(&mut self.codes, folded(code), entry);
    }

    /// All that have the name.
    pub(super) fn find_exactly(&self, name: &str) -> &[Entry] {
        self.written.get(&folded(name)).map_or(&[], Entries::as_slice)
    }

    /// All that have the name; if nothing has, all that have it in another form.
    pub(super) fn find(&self, name: &str) -> &[Entry] {
        let found = self.written.get(&folded(name));
        found.or_else(|| self.forms.get(&form(name))).map_or(&[], Entries::as_slice)
    }

    /// All that have the name; if nothing has, all that have the identifier, else the name in another form.
    pub(super) fn find_or_identify(&self, query: &str) -> &[Entry] {
        let name = folded(query);
        let found = self.written.get(&name).or_else(|| self.codes.get(&name));
        found.or_else(|| self.forms.get(&form(query))).map_or(&[], Entries::as_slice)
    }

    /// All that have a similar name, the nearest first: the words that distinguish bodies count most. Capital letters
    /// alone may be the initials of a name.
    pub(super) fn suggest(&self, name: &str) -> Vec<Entry> {
        const MOST: usize = 5;
        const LONGEST: usize = 200; // no name is as long
        if name.len() > LONGEST {
            return Vec::new();
        }
        let short = (2..=6).contains(&name.len()) && name.bytes().all(|it| it.is_ascii_uppercase());
        let wanted = Wanted::of(folded(name), short);
        let near =
            self.written.iter().filter_map(|(other, it)| Some((wanted.nearness(other)?, other.as_str(), it)));
        let mut near: Vec<(f64, &str, &Entries)> = near.collect_vec();
        sort_by(&mut near, |a, b| b.0.total_cmp(&a.0).then_with(|| a.1.cmp(b.1)));
        let mut found = Vec::new();
        for entry in near.into_iter().flat_map(|(_, _, entries)| entries) {
            if !found.contains(entry) && found.len() < MOST {
                found.push(*entry);
            }
        }
        found
    }
}

/// A name that nothing was found for.
struct Wanted {
    name: String,
    form: String,
    /// Whether it may be an abbreviation.
    is_short: bool,
}

impl Wanted {
    fn of(name: String, is_short: bool) -> Self {
        Self { form: form(&name), name, is_short }
    }

    /// How similar a name is, if it is similar at all.
    fn nearness(&self, other: &str) -> Option<f64> {
        if self.is_short && initials(other) == self.name {
            return Some(1.0);
        }
        let formed = form(other);
        let whole = likeness(&self.name, other).max(likeness(&self.form, &formed));
        let telling = |name: &str| -> Vec<String> {
            name.split(' ').filter(|word| !is_common(word)).map(ToOwned::to_owned).collect_vec()
        };
        let (wanted, others) = (telling(&self.form), telling(&formed));
        let shared = wanted.iter().filter(|word| others.iter().any(|it| near(word, it))).count();
        if shared == 0 {
            return (whole >= 0.7 && wanted.is_empty()).then_some(whole / 2.0);
        }
        let share = |of: usize| {
            f64::from(u8::try_from(shared).unwrap_or(u8::MAX))
                / f64::from(u8::try_from(of).unwrap_or(u8::MAX))
        };
        // All that was written should be in the name; what else is in it matters less.
        let telling = 0.6 * share(wanted.len()) + 0.4 * share(others.len());
        (telling >= 0.5).then_some(0.7 * telling + 0.3 * whole)
    }
}
