//! Files and standard input, opened with words for what can go wrong.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super_complaints::unseen::spelt_out;

use crate::error::{EntryError, EntryErrorKind, words_of};

/// What standard input is called.
pub const STANDARD_INPUT: &str = "standard input";

/// The name of a path in messages: characters that cannot be seen are spelt out.
pub fn named(path: &Path) -> String {
    spelt_out(&path.display().to_string()).into_owned()
}

/// The bytes of a file that holds one thing, or of standard input for `-`; never more than `most`.
///
/// # Errors
/// If it cannot be opened or read, or is larger.
pub fn read_whole(path: &Path, most: usize) -> Result<Vec<u8>, EntryError> {
    if is_standard_input(path) {
        return limited(STANDARD_INPUT, io::stdin().lock(), most);
    }
    limited(&named(path), open(path)?, most)
}

/// Whether a path means standard input.
pub(crate) fn is_standard_input(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Opens a file.
pub(crate) fn open(path: &Path) -> Result<File, EntryError> {
    let name = named(path);
    if path.is_dir() {
        let files = Path::new(&name).join("*");
        let error =
            EntryError::new(EntryErrorKind::Folder, &*name, format!("`{name}` is a folder, not a file"));
        return Err(
            error.help(format!("name a file in it; where several are taken, such as {}", files.display()))
        );
    }
    File::open(path).map_err(|error| {
        let is_link = error.kind() == io::ErrorKind::NotFound && path.is_symlink();
        if is_link { leads_to_nothing(&name) } else { cannot_open(&name, &error) }
    })
}

fn limited(name: &str, reader: impl Read, most: usize) -> Result<Vec<u8>, EntryError> {
    let mut bytes = Vec::new();
    let limit = u64::try_from(most).unwrap_or(u64::MAX);
    reader
        .take(limit.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|error| cannot_read(name, &error))?;
    if bytes.len() > most {
        let help = "a file holds one record, or one page: save the part that you need as a file of its own";
        return Err(too_large(name, most).help(help));
    }
    Ok(bytes)
}

pub(crate) fn too_large(name: &str, most: usize) -> EntryError {
    let message = format!("`{name}` is larger than the limit of {}", size(most));
    EntryError::new(EntryErrorKind::TooLarge, name, message)
}

/// A size for people.
fn size(bytes: usize) -> String {
    match bytes >> 20 {
        0 => format!("{bytes} bytes"),
        mebibytes => format!("{mebibytes} MiB"),
    }
}

pub(crate) fn cannot_read(name: &str, error: &io::Error) -> EntryError {
    EntryError::new(EntryErrorKind::CannotRead, name, format!("`{name}` cannot be read: {}", words_of(error)))
}

/// Why a file or a folder cannot be opened.
pub(crate) fn cannot_open(name: &str, error: &io::Error) -> EntryError {
    match error.kind() {
        io::ErrorKind::NotFound => {
            let error = EntryError::new(EntryErrorKind::NotFound, name, format!("there is no file `{name}`"));
            if name.starts_with("--") || !name.contains(['.', '/', '\\']) {
                error.help("give the path of a file, or `-` for standard input")
            } else {
                error.help("check the path; `-` means standard input")
            }
        }
        io::ErrorKind::PermissionDenied => {
            let message = format!("`{name}` cannot be read: permission denied");
            EntryError::new(EntryErrorKind::CannotOpen, name, message)
                .help("ask its owner for read permission, or copy it to a folder that you can read")
        }
        _ => {
            let message = format!("`{name}` cannot be opened: {}", words_of(error));
            EntryError::new(EntryErrorKind::CannotOpen, name, message)
        }
    }
}

fn leads_to_nothing(name: &str) -> EntryError {
    let message = format!("`{name}` is a link to a file that does not exist");
    EntryError::new(EntryErrorKind::BrokenLink, name, message).help("restore that file, or delete the link")
}
