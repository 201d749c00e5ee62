//! What each record says of a thing that others may speak of as well, sorted by the things.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use crate::entry::Origin;
use crate::sorting::Sorter;

use super::groups::{Groups, name};
use super::ordered::Writer;
use super::place::Place;
use super::thing::Thing;

/// Takes facts: bytes that begin with the thing, so that what several records say of it comes together.
#[derive(Debug)]
pub(super) struct Facts {
    sorter: Sorter,
    paths: Vec<Arc<PathBuf>>,
    records: u64,
    /// The place of the record whose facts are taken, and the fact in the making.
    place: Writer,
    fact: Writer,
}

impl Facts {
    /// With so many bytes in memory; the rest goes into a temporary file.
    pub(super) fn new(most: usize) -> Self {
        let [place, fact] = [Writer::default(), Writer::default()];
        Self { sorter: Sorter::new(most), paths: Vec::new(), records: 0, place, fact }
    }

    /// The facts that follow are of this record.
    pub(super) fn of(&mut self, id: &str, origin: &Origin) {
        self.place.0.clear();
        Place::write((id, origin, self.records), &mut self.place, &mut self.paths);
        self.records += 1;
    }

    /// Takes what a record says of a thing: the facts about it are in the order of places.
    pub(super) fn add(
        &mut self,
        thing: Thing,
        name: impl AsRef<[u8]>,
        value: impl FnOnce(&mut Writer),
    ) -> io::Result<()> {
        self.add_ranked(thing, name, &[], value)
    }

    /// The same; the facts about it are in the order of ranks, which are read before the place, then of places.
    pub(super) fn add_ranked(
        &mut self,
        thing: Thing,
        name: impl AsRef<[u8]>,
        rank: &[u8],
        value: impl FnOnce(&mut Writer),
    ) -> io::Result<()> {
        self.fact.0.clear();
        self.fact.0.push(thing as u8);
        self.fact.text(name);
        self.fact.0.extend_from_slice(rank);
        self.fact.0.extend_from_slice(&self.place.0);
        value(&mut self.fact);
        self.sorter.push(&self.fact.0)
    }

    /// The facts by thing.
    pub(super) fn groups(self) -> io::Result<Groups> {
        Groups::new(self.sorter.finish(name)?, self.paths)
    }
}
