//! What several records say of one thing.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use crate::sorting::Sorted;

use super::ordered::{Reader, damaged, end_of_text};
use super::thing::Thing;

/// Things of which several facts are there.
#[derive(Debug)]
pub(super) struct Groups {
    sorted: Sorted,
    paths: Vec<Arc<PathBuf>>,
    /// The fact that comes next, empty at the end, and the one before it.
    next: Vec<u8>,
    last: Vec<u8>,
}

impl Groups {
    pub(super) fn new(sorted: Sorted, paths: Vec<Arc<PathBuf>>) -> io::Result<Self> {
        let mut groups = Self { sorted, paths, next: Vec::new(), last: Vec::new() };
        groups.pass()?;
        Ok(groups)
    }

    fn pass(&mut self) -> io::Result<()> {
        std::mem::swap(&mut self.last, &mut self.next);
        self.sorted.next(&mut self.next)?;
        Ok(())
    }

    /// The next thing of which there are two facts or more.
    pub(super) fn next(&mut self) -> io::Result<Option<Group<'_>>> {
        loop {
            let Some(thing) = self.next.first() else { return Ok(None) };
            let end = end_of_name(&self.next).ok_or_else(damaged)?;
            let kind = Thing::ALL.into_iter().find(|it| *it as u8 == *thing);
            let kind = kind.ok_or_else(damaged)?;
            self.pass()?;
            let name = self.last.get(..end).unwrap_or_default();
            if self.next.starts_with(name) {
                let name = name.to_owned();
                return Ok(Some(Group { thing: kind, name, is_first: true, groups: self }));
            }
        }
    }
}

/// The thing that a fact is about, as bytes: its kind and its name.
pub(super) fn name(fact: &[u8]) -> &[u8] {
    end_of_name(fact).and_then(|end| fact.get(..end)).unwrap_or(fact)
}

fn end_of_name(fact: &[u8]) -> Option<usize> {
    end_of_text(fact.get(1..)?).map(|end| end + 1)
}

/// The facts about one thing.
#[derive(Debug)]
pub(super) struct Group<'g> {
    pub(super) thing: Thing,
    name: Vec<u8>,
    is_first: bool,
    groups: &'g mut Groups,
}

impl Group<'_> {
    /// What the thing is called.
    pub(super) fn name(&self) -> io::Result<Box<str>> {
        self.called().text()
    }

    /// The same for a thing that is called by a key.
    pub(super) fn key(&self) -> io::Result<u64> {
        let bytes = self.called().bytes()?.try_into();
        bytes.map(u64::from_be_bytes).map_err(|_| damaged())
    }

    fn called(&self) -> Reader<'_> {
        Reader { rest: self.name.get(1..).unwrap_or_default(), paths: &[] }
    }

    /// The next fact, as `read` makes it from its bytes.
    pub(super) fn next<T>(
        &mut self,
        read: impl FnOnce(&mut Reader<'_>) -> io::Result<T>,
    ) -> io::Result<Option<T>> {
        // The first was passed when the second was looked at.
        if !std::mem::take(&mut self.is_first) {
            if !self.groups.next.starts_with(&self.name) {
                return Ok(None);
            }
            self.groups.pass()?;
        }
        let rest = self.groups.last.get(self.name.len()..).unwrap_or_default();
        read(&mut Reader { rest, paths: &self.groups.paths }).map(Some)
    }
}
