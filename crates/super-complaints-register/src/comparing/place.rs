//! Where a record is, among all that are compared.

use std::cmp::Ordering;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::entry::Origin;

use super::ordered::{Reader, Writer};

/// The path of the file: there is none, it is the name of the file, or it has a number from here on.
const NO_PATH: u64 = 0;
const NAMED: u64 = 1;
const LISTED: u64 = 2;

/// The id and the place of a record, with its number: 0 for the first that was added.
#[derive(Debug, Clone)]
pub(super) struct Place {
    pub(super) id: Box<str>,
    pub(super) origin: Origin,
    pub(super) number: u64,
}

impl Place {
    /// The order of two records by the names of their files and the places in them.
    pub(super) fn order(&self, other: &Self) -> Ordering {
        fn key(it: &Place) -> (&str, u64, u64, &str) {
            (&it.origin.file, it.origin.line, it.origin.column, &it.id)
        }
        key(self).cmp(&key(other))
    }

    /// Writes it so that the bytes have this order. Paths that are not the names of their files, as they have characters that
    /// cannot be seen, are added to `paths`.
    pub(super) fn write(
        (id, origin, number): (&str, &Origin, u64),
        writer: &mut Writer,
        paths: &mut Vec<Arc<PathBuf>>,
    ) {
        writer.text(&*origin.file);
        writer.number(origin.line);
        writer.number(origin.column);
        writer.text(id);
        writer.number(number);
        writer.position(origin.position.and_then(|it| u32::try_from(it).ok()));
        writer.number(origin.is_part.into());
        let path = origin.path.as_ref().map_or(NO_PATH, |path| {
            if path.as_os_str() == Path::new(&*origin.file).as_os_str() {
                return NAMED;
            }
            if paths.last() != Some(path) {
                paths.push(Arc::clone(path));
            }
            LISTED + (paths.len() - 1) as u64
        });
        writer.number(path);
    }

    pub(super) fn read(reader: &mut Reader<'_>) -> io::Result<Self> {
        let file: Box<str> = reader.text()?;
        let (line, column) = (reader.number()?, reader.number()?);
        let (id, number) = (reader.text()?, reader.number()?);
        let position = reader.position()?.and_then(|it| usize::try_from(it).ok());
        let is_part = reader.number()? > 0;
        let path = match reader.number()? {
            NO_PATH => None,
            NAMED => Some(Arc::new(PathBuf::from(&*file))),
            listed => usize::try_from(listed - LISTED).ok().and_then(|at| reader.paths.get(at)).cloned(),
        };
        let origin = Origin { file: file.into(), path, line, column, position, is_part };
        Ok(Self { id, origin, number })
    }
}
