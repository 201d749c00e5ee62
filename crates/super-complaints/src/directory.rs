//! Bodies, groups and seats over time: which bodies "chief constables" means on a given date.

mod content;
mod entry;
mod expand;
mod file;
mod group;
mod lookup;
mod members;
mod own;
mod seat;
mod spelling;
mod timeline;

use std::sync::OnceLock;

use rustc_hash::FxHashMap;
use time::Date;

use crate::collect_vec::CollectVec as _;
use crate::dates::{PartialDate, Tri};
use crate::fields::read_embedded;
use crate::model::{Body, PartyId};

/// The JSON Schema (2020-12) of a directory file, as committed.
pub const SCHEMA: &str = include_str!("../schema/directory.schema.json");

pub use entry::{DirectoryEntry, EntryName, GroupMembers};
pub use file::{DirectoryFile, SourceDocument};
pub use group::{Group, GroupTerm};
pub use lookup::DirectoryMatch;
pub use members::Members;
pub use seat::{Seat, SeatSet};

pub(crate) use crate::near::nearest;
pub(crate) use members::Counted;

use expand::Expansion;
use lookup::Names;
use seat::Seats;

/// The directory of bodies and groups: dated reference data with sources.
///
/// ```
/// use super_complaints::Directory;
/// let directory = Directory::standard();
/// let npcc = directory.body("npcc").ok_or("not in the directory")?;
/// assert_eq!(directory.name_of(npcc, None), "National Police Chiefs' Council");
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone)]
pub struct Directory {
    version: String,
    /// The date from which it has all bodies of a kind; absent: it does not say.
    horizon: Option<PartialDate>,
    documents: Vec<SourceDocument>,
    bodies: Vec<Body>,
    groups: Vec<Group>,
    ids: FxHashMap<String, Entry>,
    seats: Seats,
    expansions: Vec<Expansion>,
    names: OnceLock<Names>,
}

const STANDARD_FILE: &str = include_str!("../data/directory.json");

/// What an id of the directory means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Entry {
    Body(usize),
    Group(usize),
}

impl Directory {
    /// The directory that comes with the crate: England and Wales from 22 November 2012.
    pub fn standard() -> &'static Self {
        static STANDARD: OnceLock<Directory> = OnceLock::new();
        STANDARD.get_or_init(|| {
            let file: DirectoryFile = read_embedded(STANDARD_FILE);
            let version = file.version.to_string();
            Self { horizon: file.horizon, ..Self::of(version, file.documents, file.bodies, file.groups) }
        })
    }

    fn empty() -> Self {
        Self::of(String::new(), Vec::new(), Vec::new(), Vec::new())
    }

    fn of(version: String, documents: Vec<SourceDocument>, bodies: Vec<Body>, groups: Vec<Group>) -> Self {
        let mut ids = FxHashMap::default();
        for (at, group) in groups.iter().enumerate() {
            ids.insert(group.id.to_string(), Entry::Group(at));
        }
        for (at, body) in bodies.iter().enumerate() {
            for id in std::iter::once(&body.id).chain(&body.former_ids) {
                ids.insert(id.to_string(), Entry::Body(at));
            }
        }
        let seats = Seats::of(&bodies, &ids);
        let expansions = groups.iter().map(|_| Expansion::default()).collect_vec();
        let horizon = None;
        Self { version, horizon, documents, bodies, groups, ids, seats, expansions, names: OnceLock::new() }
    }

    /// The version: the date on which the data was last checked. For a directory that was extended, the versions of
    /// all its parts: `2026-11-25 + pilot 2026-03-01`.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// All bodies.
    pub fn bodies(&self) -> &[Body] {
        &self.bodies
    }

    /// All groups.
    pub fn groups(&self) -> &[Group] {
        &self.groups
    }

    /// The sources of the directory.
    pub fn documents(&self) -> &[SourceDocument] {
        &self.documents
    }

    /// The body with an id, or with an id that it had in an earlier version.
    pub fn body(&self, id: &str) -> Option<&Body> {
        match self.entry(id)? {
            Entry::Body(at) => self.bodies.get(at),
            Entry::Group(_) => None,
        }
    }

    /// The group with an id.
    pub fn group(&self, id: &str) -> Option<&Group> {
        match self.entry(id)? {
            Entry::Group(at) => self.groups.get(at),
            Entry::Body(_) => None,
        }
    }

    pub(crate) fn entry(&self, id: &str) -> Option<Entry> {
        self.ids.get(id).copied()
    }

    /// The name of a body on a date; without a date, or on a date for which none is known, the latest one.
    pub fn name_of<'b>(&self, body: &'b Body, day: Option<Date>) -> &'b str {
        let on = |day: Date| {
            let day = PartialDate::day(day);
            body.names
                .iter()
                .find(move |name| existed_on(name.since.as_ref(), name.until.as_ref(), &day).is_yes())
        };
        day.and_then(on).or(body.names.last()).map_or("", |name| name.text.as_str())
    }

    /// The name that a party is shown with: the name of a body, or of a group.
    pub fn title(&self, id: &PartyId) -> Option<&str> {
        match self.entry(id.as_str())? {
            Entry::Body(at) => self.bodies.get(at).map(|body| self.name_of(body, None)),
            Entry::Group(at) => self.groups.get(at).map(|group| group.name.as_str()),
        }
    }

    /// The name of an entry.
    fn title_at(&self, entry: Entry) -> &str {
        self.id_at(entry).and_then(|id| self.title(id)).unwrap_or_default()
    }

    /// The current id of an entry.
    fn id_at(&self, entry: Entry) -> Option<&PartyId> {
        match entry {
            Entry::Body(at) => self.bodies.get(at).map(|body| &body.id),
            Entry::Group(at) => self.groups.get(at).map(|group| &group.id),
        }
    }

    /// The members of a group on a date, which may be known only to the month.
    ///
    /// Successors keep the seat: a commissioner that was asked in 2020 and became a mayor in 2024 is in the same seat.
    pub fn members(&self, group: &PartyId, day: &PartialDate) -> Option<Members> {
        match self.entry(group.as_str())? {
            Entry::Group(at) => Some(self.expand(at, day)),
            Entry::Body(_) => None,
        }
    }

    /// The seat of a body: its column in the matrix.
    pub fn seat(&self, body: &str) -> Option<Seat> {
        match self.entry(body)? {
            Entry::Body(at) => self.seats.of_body(at),
            Entry::Group(_) => None,
        }
    }

    /// The seat of the body of a position.
    pub(crate) fn seat_at(&self, body: usize) -> Option<Seat> {
        self.seats.of_body(body)
    }

    /// How many seats there are; seats are numbered from 0.
    pub(crate) fn seat_count(&self) -> usize {
        self.seats.count()
    }

    /// The organisation that holds a seat on a date: for a seat that passed from a commissioner to a mayor, the one
    /// on that date.
    pub fn holder(&self, seat: Seat, day: Option<Date>) -> Option<&Body> {
        let holders = self.seats.holders(seat);
        let on = |day: Date| {
            let day = PartialDate::day(day);
            holders
                .iter()
                .filter_map(|at| self.bodies.get(*at))
                .find(|body| existed_on(body.since.as_ref(), body.until.as_ref(), &day).is_yes())
        };
        day.and_then(on).or_else(|| holders.last().and_then(|at| self.bodies.get(*at)))
    }

    /// Every body that is or was in a seat: organisations in order of time, then their offices.
    pub fn occupants(&self, seat: Seat) -> impl Iterator<Item = &Body> {
        let all = self.seats.holders(seat).iter().chain(self.seats.offices(seat));
        all.filter_map(|at| self.bodies.get(*at))
    }

    /// The body or group with a name, an old name, a short name, a wording or an id: exactly, except for case, kind
    /// of apostrophe, "the" and "&". If nothing has the name, one that has it in another form: with other accents or
    /// dashes, `Kent Constabulary` for Kent Police, `PCC for Kent` or `Kent PCC`, `Chief Constable of Kent`. Never a
    /// similar name: see [`suggest`](Self::suggest). `None` if several have the name: see [`look_up`](Self::look_up).
    pub fn find(&self, name: &str) -> Option<DirectoryMatch<'_>> {
        match self.names().find(name) {
            [only] => self.as_match(*only),
            _ => None,
        }
    }

    /// As [`find`](Self::find), but in no other form: for running text, where the words next to a name do not belong
    /// to it.
    pub fn find_exactly(&self, name: &str) -> Option<DirectoryMatch<'_>> {
        match self.names().find_exactly(name) {
            [only] => self.as_match(*only),
            _ => None,
        }
    }

    /// All bodies and groups with a name, as [`find`](Self::find) takes it; if nothing has the name, all with an
    /// identifier (`data-police-uk:kent`, or its value alone), the code of a police area or a former id.
    ///
    /// ```
    /// use super_complaints::Directory;
    /// let ids = |query| Directory::standard().look_up(query).into_iter().map(|it| it.id().as_str()).collect::<Vec<_>>();
    /// assert_eq!(ids("data-police-uk:kent"), ["force-kent"]);
    /// assert_eq!(ids("E23000032"), ["force-kent", "chief-officer-kent", "pcc-kent"]);
    /// assert!(ids("Kent Polise").is_empty(), "a similar name is never taken");
    /// ```
    pub fn look_up(&self, query: &str) -> Vec<DirectoryMatch<'_>> {
        self.names().find_or_identify(query).iter().filter_map(|entry| self.as_match(*entry)).collect_vec()
    }

    /// Bodies and groups with similar names, the nearest first, at most five. The words that distinguish bodies, such
    /// as the name of a place, count most; capital letters alone may be the initials of a name.
    pub fn suggest(&self, name: &str) -> Vec<DirectoryMatch<'_>> {
        self.names().suggest(name).into_iter().filter_map(|entry| self.as_match(entry)).collect_vec()
    }

    /// The id nearest to one that does not exist, in the directory or among others.
    pub(crate) fn nearest_id<'n>(
        &'n self,
        id: &str,
        others: impl Iterator<Item = &'n str>,
    ) -> Option<&'n str> {
        nearest(id, self.ids.keys().map(String::as_str).chain(others))
    }

    /// The group whose id is nearest to one that does not exist.
    pub(crate) fn nearest_group(&self, id: &str) -> Option<&str> {
        nearest(id, self.groups.iter().map(|group| group.id.as_str()))
    }

    fn names(&self) -> &Names {
        self.names.get_or_init(|| Names::of(&self.bodies, &self.groups))
    }

    fn as_match(&self, entry: Entry) -> Option<DirectoryMatch<'_>> {
        match entry {
            Entry::Body(at) => self.bodies.get(at).map(DirectoryMatch::Body),
            Entry::Group(at) => self.groups.get(at).map(DirectoryMatch::Group),
        }
    }
}

/// Whether something that began and ended on partly known dates existed on a partly known date.
pub(crate) fn existed_on(since: Option<&PartialDate>, until: Option<&PartialDate>, day: &PartialDate) -> Tri {
    let started = since.map_or(Tri::Yes, |since| !since.is_after(day));
    let ended = until.map_or(Tri::No, |until| until.is_before(day));
    started.and(!ended)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> PartialDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_standard_directory_meets_all_that_is_asked_of_a_users_own() {
        Directory::from_json(STANDARD_FILE).unwrap();
    }

    #[test]
    fn groups_have_the_members_of_the_day() {
        let directory = Directory::standard();
        let count = |group: &str, on: &str| {
            let members = directory.members(&group.parse().unwrap(), &day(on)).unwrap();
            (members.certain.len(), members.possible.len())
        };
        assert_eq!(count("chief-constables", "2021-05-26"), (43, 0));
        assert_eq!(count("pccs", "2020-12-17"), (40, 0));
        assert_eq!(count("pccs", "2022-06-30"), (39, 0));
        assert_eq!(count("pccs", "2024-09-27"), (37, 0));
        assert_eq!(count("local-policing-bodies", "2022-06-30"), (43, 0));
        assert_eq!(count("pccs-and-mayors", "2024-09-27"), (42, 1));
        assert_eq!(count("police-forces-s29a", "2021-05-26"), (47, 0));
        assert_eq!(count("pccs", "2024-05"), (37, 2), "two became mayors within that month");
    }

    #[test]
    fn a_force_and_its_chief_officer_sit_in_one_seat_and_successors_inherit_it() {
        let directory = Directory::standard();
        assert_eq!(directory.seat("force-kent"), directory.seat("chief-officer-kent"));
        assert_eq!(directory.seat("pcc-south-yorkshire"), directory.seat("mayor-south-yorkshire"));
        assert_ne!(directory.seat("force-kent"), directory.seat("pcc-kent"));
        let seat = directory.seat("pcc-south-yorkshire").unwrap();
        let holder = |on: &str| directory.holder(seat, day(on).exact()).unwrap().id.to_string();
        assert_eq!(holder("2020-12-17"), "pcc-south-yorkshire");
        assert_eq!(holder("2025-01-01"), "mayor-south-yorkshire");
    }

    #[test]
    fn a_name_is_found_by_old_name_abbreviation_and_wording_but_never_by_a_near_miss() {
        let directory = Directory::standard();
        let id = |name: &str| directory.find(name).map(|found| found.id().to_string());
        assert_eq!(id("the NPCC").as_deref(), Some("npcc"));
        assert_eq!(id("National Police Chiefs’ Council").as_deref(), Some("npcc"));
        assert_eq!(id("HMIC").as_deref(), Some("hmicfrs"));
        assert_eq!(id("Hampshire Constabulary").as_deref(), Some("force-hampshire"));
        assert_eq!(id("police and crime commissioners").as_deref(), Some("pccs"));
        assert_eq!(id("Home Ofice"), None);
        assert_eq!(directory.suggest("Home Ofice")[0].id().as_str(), "home-office");
    }
}
