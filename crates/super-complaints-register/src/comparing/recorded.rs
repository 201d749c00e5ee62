//! How a body is recorded, as it is compared.

use std::io;

use super::ordered::{Reader, Writer};
use super::place::Place;

/// How a body is recorded.
#[derive(Debug, Clone)]
pub(super) struct Recorded {
    /// Its position in the list; `None` if it is not known.
    pub(super) at: Option<u32>,
    pub(super) id: Box<str>,
    /// Its last name.
    pub(super) name: Box<str>,
    pub(super) kind: Box<str>,
    /// Keys of its names with their dates, and of everything else that is compared.
    pub(super) names: u64,
    pub(super) rest: u64,
}

impl Recorded {
    pub(super) fn write(&self, writer: &mut Writer) {
        writer.position(self.at);
        for text in [&self.id, &self.name, &self.kind] {
            writer.text(text.as_bytes());
        }
        writer.number(self.names);
        writer.number(self.rest);
    }

    pub(super) fn read(reader: &mut Reader<'_>) -> io::Result<(Place, Self)> {
        let (place, at) = (Place::read(reader)?, reader.position()?);
        let (id, name, kind) = (reader.text()?, reader.text()?, reader.text()?);
        let (names, rest) = (reader.number()?, reader.number()?);
        Ok((place, Self { at, id, name, kind, names, rest }))
    }
}
