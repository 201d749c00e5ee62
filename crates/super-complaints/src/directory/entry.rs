//! A directory entry, with everything derived from the rest of the directory.

use serde::Serialize;
use time::Date;

use super::{Directory, DirectoryMatch, Entry, Group, SourceDocument, existed_on};
use crate::collect_vec::CollectVec as _;
use crate::dates::{PartialDate, Tri, optional_iso};
use crate::fields::copy;
use crate::model::{Body, PartyId, SourceRef};

/// A body or group of the directory, with everything derived from the rest of the directory.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DirectoryEntry {
    /// The id.
    pub id: PartyId,
    /// The name on the date; without a date, or if none is known for it, the latest.
    pub name: String,
    /// The date for which names, holders and members are given.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "optional_iso")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Day>"))]
    pub on: Option<Date>,
    /// The version of the directory.
    pub directory: String,
    /// The body, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<Body>,
    /// The group, if it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<Group>,
    /// For a group, its members on the date; absent without a date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub members: Option<GroupMembers>,
    /// For a body, the organisation that holds its seat on the date, if that is another.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub held_by: Option<EntryName>,
    /// For a body, all others that are or were in its seat: those before and after it, and offices.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub seat_shared_with: Vec<EntryName>,
    /// For a force, its authorities.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub authorities: Vec<EntryName>,
    /// For a body, the groups that it certainly belongs to on the date; without a date, those that it ever belonged to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub member_of: Vec<EntryName>,
    /// For a body, the groups that it may belong to: sources differ, or the date is too vague.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub perhaps_member_of: Vec<EntryName>,
    /// The bodies that usually speak, or on the date spoke, for it or for a group that its seat belongs to.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub represented_by: Vec<EntryName>,
    /// The sources that the entry cites.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub documents: Vec<SourceDocument>,
}

/// A body or group of the directory: its id and its name on the date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct EntryName {
    /// The id.
    pub id: PartyId,
    /// The name.
    pub name: String,
}

/// The members of a group on a date.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct GroupMembers {
    /// Certain members.
    pub certain: Vec<EntryName>,
    /// Possible members: sources differ, the date on which they began or ended is too vague, or the date is before
    /// the one from which the directory knows them.
    pub possible: Vec<EntryName>,
    /// The date before which the directory does not know the members of the group; there may have been others. Absent
    /// if the date is not before it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_known_before: Option<PartialDate>,
}

impl Directory {
    /// An entry with everything derived about it on a date.
    ///
    /// ```
    /// use super_complaints::check::parse_day;
    /// use super_complaints::Directory;
    /// let directory = Directory::standard();
    /// let kent = directory.find("Kent Police").ok_or("not in the directory")?;
    /// let kent = directory.describe(kent, Some(parse_day("2022-06-01")?));
    /// assert!(kent.member_of.iter().any(|group| group.id.as_str() == "territorial-forces"));
    /// assert_eq!(kent.represented_by[0].id.as_str(), "npcc");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn describe(&self, found: DirectoryMatch<'_>, on: Option<Date>) -> DirectoryEntry {
        let id = found.id().clone();
        let mut entry = DirectoryEntry {
            name: self.named(&id, on).name,
            id,
            on,
            directory: self.version.clone(),
            body: None,
            group: None,
            members: None,
            held_by: None,
            seat_shared_with: Vec::new(),
            authorities: Vec::new(),
            member_of: Vec::new(),
            perhaps_member_of: Vec::new(),
            represented_by: Vec::new(),
            documents: Vec::new(),
        };
        match found {
            DirectoryMatch::Body(body) => self.about_body(body, &mut entry),
            DirectoryMatch::Group(group) => {
                entry.members = on.and_then(|on| self.group_members(&group.id, on));
                // Before a group exists no body speaks for it.
                let day = on.map(PartialDate::day);
                let makes_sense = day
                    .is_none_or(|day| !existed_on(group.since.as_ref(), group.until.as_ref(), &day).is_no());
                if makes_sense {
                    entry.represented_by = self.representatives(&[&group.id], on);
                }
                entry.documents = self.cited(group.sources.iter());
                entry.group = Some(copy(group));
            }
        }
        entry
    }

    /// The id of an entry, and its latest name.
    pub fn listed(&self, found: DirectoryMatch<'_>) -> EntryName {
        self.named(found.id(), None)
    }

    /// The members of a group on a date by name; `None` if there is no such group.
    pub fn group_members(&self, group: &PartyId, on: Date) -> Option<GroupMembers> {
        let Entry::Group(at) = self.entry(group.as_str())? else { return None };
        let day = PartialDate::day(on);
        let seats = self.expand(at, &day);
        let not_known_before = self.unknown_before(at, &day);
        let is_member = self.is_member(at, &day);
        let mut members = GroupMembers { not_known_before, ..GroupMembers::default() };
        for (list, seats) in
            [(&mut members.certain, &seats.certain), (&mut members.possible, &seats.possible)]
        {
            for seat in seats.iter() {
                let mut here =
                    self.candidates(at).iter().filter(|it| it.seat == seat && !is_member(it).is_no());
                let body = here.find_map(|it| self.bodies.get(it.body));
                list.extend(body.map(|body| self.named(&body.id, Some(on))));
            }
        }
        Some(members)
    }

    fn about_body(&self, body: &Body, entry: &mut DirectoryEntry) {
        let on = entry.on;
        if let Some(seat) = self.seat(body.id.as_str()) {
            let holder = self.holder(seat, on).filter(|holder| holder.id != body.id);
            entry.held_by = holder.map(|holder| self.named(&holder.id, on));
            let others = self.occupants(seat).filter(|other| other.id != body.id);
            entry.seat_shared_with = others.map(|other| self.named(&other.id, on)).collect_vec();
        }
        let authorities = self.bodies.iter().filter(|it| it.authority_of.as_ref() == Some(&body.id));
        let there = |it: &&Body| {
            on.is_none_or(|on| {
                !existed_on(it.since.as_ref(), it.until.as_ref(), &PartialDate::day(on)).is_no()
            })
        };
        entry.authorities = authorities.filter(there).map(|it| self.named(&it.id, on)).collect_vec();
        let mut spoken_for = Vec::new();
        // A force and its chief officer sit in one seat: who speaks for one speaks for the other.
        let seat = self.seat(body.id.as_str()).filter(|_| there(&body));
        let others: Vec<&Body> =
            seat.into_iter().flat_map(|seat| self.occupants(seat)).filter(there).collect_vec();
        for (at, group) in self.groups.iter().enumerate() {
            let named = || self.named(&group.id, on);
            if others.iter().any(|other| !self.membership(at, other, on).is_no()) {
                spoken_for.push(&group.id);
            }
            match self.membership(at, body, on) {
                Tri::Yes => entry.member_of.push(named()),
                Tri::CannotTell => entry.perhaps_member_of.push(named()),
                Tri::No => {}
            }
        }
        entry.represented_by = self.representatives(&spoken_for, on);
        let vacancies = body.vacancies.iter().flat_map(|vacancy| &vacancy.sources);
        entry.documents = self.cited(body.sources.iter().chain(vacancies));
        entry.body = Some(copy(body));
    }

    /// Whether a body is a member of a group on a date; without a date, whether it ever is or was one.
    fn membership(&self, group: usize, body: &Body, on: Option<Date>) -> Tri {
        let mut found = Tri::No;
        let is_it = |at: usize| self.bodies.get(at).is_some_and(|it| it.id == body.id);
        for candidate in self.candidates(group).iter().filter(|it| is_it(it.body)) {
            let member = match on.map(PartialDate::day) {
                Some(day) => self.is_member(group, &day)(candidate),
                None => candidate.is_ever_member(),
            };
            found = if found.is_yes() || member.is_yes() {
                Tri::Yes
            } else if member.is_no() {
                found
            } else {
                member
            };
        }
        found
    }

    /// The bodies that usually speak for some groups: on a date, those that existed then; else those that exist now.
    fn representatives(&self, groups: &[&PartyId], on: Option<Date>) -> Vec<EntryName> {
        let usual = groups.iter().filter_map(|id| self.group(id.as_str())?.usual_representative.as_ref());
        let speaks = |body: &&Body| body.represents.iter().any(|group| groups.contains(&group));
        let mut ids: Vec<&PartyId> = Vec::new();
        for id in usual.chain(self.bodies.iter().filter(speaks).map(|body| &body.id)) {
            if !ids.contains(&id) {
                ids.push(id);
            }
        }
        let day = on.map(PartialDate::day);
        let there = |id: &&PartyId| match (self.body(id.as_str()), &day) {
            (Some(body), Some(day)) => !existed_on(body.since.as_ref(), body.until.as_ref(), day).is_no(),
            (Some(body), None) => body.until.is_none(),
            (None, _) => true,
        };
        ids.into_iter().filter(there).map(|id| self.named(id, on)).collect_vec()
    }

    /// The id and the name on a date; a former id becomes the current one.
    fn named(&self, id: &PartyId, on: Option<Date>) -> EntryName {
        let name = match self.body(id.as_str()) {
            Some(body) => self.name_of(body, on),
            None => self.title(id).unwrap_or(id.as_str()),
        };
        let id = self.entry(id.as_str()).and_then(|entry| self.id_at(entry)).unwrap_or(id);
        EntryName { id: id.clone(), name: name.to_owned() }
    }

    fn cited<'s>(&self, sources: impl Iterator<Item = &'s SourceRef>) -> Vec<SourceDocument> {
        let mut cited: Vec<SourceDocument> = Vec::new();
        for source in sources {
            let document = self.documents.iter().find(|document| &*document.id == source.document());
            cited.extend(document.filter(|it| !cited.contains(it)).map(copy));
        }
        cited
    }
}
