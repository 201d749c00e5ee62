//! Where files are handed to readers that others wrote.

use std::io::{self, Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use zip::ZipArchive;
use zip::result::ZipError;

use super::Format;
use crate::ReadError;

/// How much a file may hold when it is unpacked, in bytes.
pub(super) const MAX_INSIDE: usize = 64 << 20;

/// How many files an archive may have. A long workbook has some dozens.
const MAX_ENTRIES: usize = 4096;

/// How many times its size a large entry may have when it is unpacked. Sheets of real workbooks are below 100.
const MAX_RATIO: u64 = 500;

/// Calls a reader of others. Nothing in this crate panics, but its dependencies might on a broken file; here, and only
/// here, a panic becomes an error. What the reader was working on is dropped, so that no broken state is seen.
pub(super) fn guarded<T>(
    format: Format,
    read: impl FnOnce() -> Result<T, ReadError>,
) -> Result<T, ReadError> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(damaged(format)))
}

/// Refuses a file that is too large to be a document about a super-complaint.
pub(super) fn require_size(bytes: &[u8]) -> Result<(), ReadError> {
    match bytes.len() {
        bytes if bytes > MAX_INSIDE => Err(ReadError::TooLarge { bytes, max: MAX_INSIDE }),
        _ => Ok(()),
    }
}

/// The error for a file that looks right from outside and cannot be read.
pub(super) fn damaged(format: Format) -> ReadError {
    ReadError::Unreadable {
        format,
        why: "it is damaged or incomplete: download it again, or open it and save a copy",
    }
}

pub(super) fn too_much(format: Format) -> ReadError {
    ReadError::TooMuchInside { format, max: MAX_INSIDE }
}

/// An archive of which every entry is known to be within the limits.
pub(super) struct Archive<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    format: Format,
}

impl<'b> Archive<'b> {
    /// Opens an archive and unpacks every entry once, into nothing: what an entry says about its size may be wrong.
    pub(super) fn open(bytes: &'b [u8], format: Format) -> Result<Self, ReadError> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged(format))?;
        if zip.len() > MAX_ENTRIES {
            return Err(too_much(format));
        }
        let mut left = MAX_INSIDE as u64;
        for at in 0..zip.len() {
            let entry = zip.by_index(at).map_err(|error| refusal(&error, format))?;
            let packed = entry.compressed_size().max(1);
            let most = left.min(packed.saturating_mul(MAX_RATIO).max(1 << 20));
            let size = io::copy(&mut entry.take(most + 1), &mut io::sink()).map_err(|_| damaged(format))?;
            if size > most {
                return Err(too_much(format));
            }
            left -= size;
        }
        Ok(Self { zip, format })
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// The text of an entry; `None` if there is none of that name.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, ReadError> {
        if !self.has(name) {
            return Ok(None);
        }
        let format = self.format;
        let mut bytes = Vec::new();
        let entry = self.zip.by_name(name).map_err(|error| refusal(&error, format))?;
        entry.take(MAX_INSIDE as u64).read_to_end(&mut bytes).map_err(|_| damaged(format))?;
        String::from_utf8(bytes).map(Some).map_err(|_| damaged(format))
    }
}

fn refusal(error: &ZipError, format: Format) -> ReadError {
    match error {
        ZipError::UnsupportedArchive(why) if why.contains("assword") => ReadError::Encrypted { format },
        _ => damaged(format),
    }
}
