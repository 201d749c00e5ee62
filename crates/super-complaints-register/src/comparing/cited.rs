//! How a document is cited, as it is compared.

use std::io;

use super_complaints::PartialDate;

use super::ordered::{Reader, Writer};
use super::place::Place;

/// How a document is cited.
#[derive(Debug, Clone)]
pub(super) struct Cited {
    /// Its position in the list; `None` if it is not known.
    pub(super) at: Option<u32>,
    pub(super) id: Box<str>,
    pub(super) published: Option<PartialDate>,
}

impl Cited {
    pub(super) fn write(&self, writer: &mut Writer) {
        writer.position(self.at);
        writer.text(self.id.as_bytes());
        writer.date(self.published.as_ref());
    }

    pub(super) fn read(reader: &mut Reader<'_>) -> io::Result<(Place, Self)> {
        let (place, at) = (Place::read(reader)?, reader.position()?);
        let (id, published) = (reader.text()?, reader.date()?);
        Ok((place, Self { at, id, published }))
    }
}
