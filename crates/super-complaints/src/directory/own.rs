//! A user's own directory: alone, or added to another.

use rustc_hash::FxHashSet;

use super::content::faults_of;
use super::{Directory, DirectoryFile};
use crate::collect_vec::CollectVec as _;
use crate::dates::PartialDate;
use crate::fields::{Blank, Value, copy};
use crate::model::{Body, PartyId};
use crate::read::{LoadError, Shapes, read_file, utf_8};

impl Directory {
    /// Reads a directory that is used alone; for one that is added to the standard one see
    /// [`with_json`](Self::with_json).
    ///
    /// # Errors
    /// As [`with_json`](Self::with_json).
    pub fn from_json(text: &str) -> Result<Self, LoadError> {
        Self::empty().with_json(text)
    }

    /// This directory with a user's own added, read from JSON: a [`DirectoryFile`].
    ///
    /// New bodies and groups are added. An id that is taken is refused, unless the file lists it in `replaces`: then
    /// the file's entry replaces the other, and keeps its former ids.
    ///
    /// ```
    /// use super_complaints::Directory;
    /// let own = r#"{
    ///     "version": "pilot 2026-03-01",
    ///     "groups": [{"id": "pilot-forces", "name": "Forces of the pilot",
    ///                 "members": [{"bodies": ["force-kent", "force-surrey"]}]}]
    /// }"#;
    /// let directory = Directory::standard().with_json(own)?;
    /// let day = "2026-03-01".parse()?;
    /// let pilot = directory.members(&"pilot-forces".parse()?, &day).ok_or("no such group")?;
    /// assert_eq!(pilot.certain.len(), 2);
    /// assert!(directory.version().ends_with(" + pilot 2026-03-01"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// With every structural error in the file; if there is none, with every fault in its content: ids and
    /// identifiers that are taken, broken references, loops, names that overlap in time. Each with its place.
    pub fn with_json(&self, text: &str) -> Result<Self, LoadError> {
        let file = read_file::<DirectoryFile>(text, Shapes::of_directory())?;
        match faults_of(self, &file, text) {
            Some(error) => Err(error),
            None => Ok(self.merged(file)),
        }
    }

    /// As [`with_json`](Self::with_json), from bytes that should be UTF-8.
    ///
    /// # Errors
    /// As [`with_json`](Self::with_json), and if the bytes are not UTF-8.
    pub fn with_json_slice(&self, bytes: &[u8]) -> Result<Self, LoadError> {
        self.with_json(utf_8(bytes)?)
    }

    /// The same with the entries of a file without faults added.
    fn merged(&self, file: DirectoryFile) -> Self {
        let DirectoryFile { version, horizon, replaces, documents, mut bodies, groups } = file;
        // Of both together all is known from the later day on.
        let horizon = self.horizon.into_iter().chain(horizon).reduce(PartialDate::later);
        let replaced: FxHashSet<&str> = replaces.iter().map(PartyId::as_str).collect();
        for body in &mut bodies {
            let stood_for = |old: &&Body| old.id == body.id || body.former_ids.contains(&old.id);
            let before =
                self.bodies.iter().filter(|old| replaced.contains(old.id.as_str())).filter(stood_for);
            let before: Vec<PartyId> = before.flat_map(|old| old.former_ids.clone()).collect_vec();
            body.former_ids.extend(before);
        }
        let version = match self.version.as_str() {
            "" => version.to_string(),
            base => format!("{base} + {version}"),
        };
        let all = Self::of(
            version,
            self.documents.iter().map(copy).chain(documents).collect_vec(),
            beside(&self.bodies, bodies, &replaced, |body| &body.id),
            beside(&self.groups, groups, &replaced, |group| &group.id),
        );
        Self { horizon, ..all }
    }
}

/// Old entries with new ones added; one with the id of an old one replaces it.
fn beside<T: Value + Blank + Clone>(
    old: &[T],
    new: Vec<T>,
    replaced: &FxHashSet<&str>,
    id: fn(&T) -> &PartyId,
) -> Vec<T> {
    let mut all: Vec<T> = Vec::with_capacity(old.len() + new.len());
    let mut new: Vec<Option<T>> = new.into_iter().map(Some).collect_vec();
    for entry in old {
        if replaced.contains(id(entry).as_str()) {
            let same = new.iter_mut().find(|it| it.as_ref().is_some_and(|it| id(it) == id(entry)));
            all.extend(same.and_then(Option::take));
        } else {
            all.push(copy(entry));
        }
    }
    all.extend(new.into_iter().flatten());
    all
}
