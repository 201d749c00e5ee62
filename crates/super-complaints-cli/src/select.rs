//! The files that paths name, and what was left out of folders: nothing is skipped silently.

use std::collections::{BTreeSet, VecDeque};
use std::fs::{DirEntry, FileType};
use std::path::{Path, PathBuf};

use crate::cli_error::CliError;
use crate::input::{cannot_open, named};
use crate::output::{eprint, standard_error_width};
use crate::status::Status;
use crate::style::DIM;
use crate::text::{counted, plain, wrap};

/// A file or folder within a folder that was named, and why it was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct LeftOut {
    /// Its path, for people.
    pub(crate) name: String,
    /// Why.
    pub(crate) why: &'static str,
}

/// The files that some paths name: for a folder, the `.json` files in it and in the folders within it.
#[derive(Debug, Default)]
pub(crate) struct Selection {
    /// The files, in the order of the paths; those of a folder in the order of their names, links to folders last.
    pub(crate) files: Vec<PathBuf>,
    /// What was left out of the folders.
    pub(crate) left_out: Vec<LeftOut>,
    /// Folders that could not be read, or contain no record.
    pub(crate) unread: Vec<(String, CliError)>,
    /// Folders that were read, by their real paths: a link may lead to one again.
    read: BTreeSet<PathBuf>,
}

impl Selection {
    /// Looks into the folders among some paths.
    pub(crate) fn of(paths: &[PathBuf]) -> Self {
        let mut selection = Self::default();
        for path in paths {
            if !path.is_dir() {
                if selection.files.contains(path) {
                    selection.leave_out(path, "it is named twice");
                } else {
                    selection.files.push(path.clone());
                }
                continue;
            }
            let before = (selection.files.len(), selection.unread.len());
            selection.read.clear(); // a folder that is named twice is read twice
            selection.folder(path);
            if before == (selection.files.len(), selection.unread.len()) {
                let name = named(path);
                let trouble = CliError::new(format!(
                    "the folder `{name}` and the folders in it contain no `.json` files"
                ))
                .help("name the files themselves, or the folder that contains the records");
                selection.unread.push((name, trouble));
            }
        }
        selection
    }

    fn folder(&mut self, path: &Path) {
        let mut folders = vec![path.to_path_buf()];
        // Links come last, so that a folder is read where it is, not through a link to it.
        let mut links = VecDeque::new();
        while let Some(folder) = folders.pop().or_else(|| links.pop_front()) {
            let again = folder.canonicalize().is_ok_and(|whole| !self.read.insert(whole));
            if again {
                self.leave_out(&folder, "it is a link to a folder that is already read");
                continue;
            }
            let entries = std::fs::read_dir(&folder).and_then(Iterator::collect::<Result<Vec<_>, _>>);
            let mut entries: Vec<DirEntry> = match entries {
                Ok(entries) => entries,
                Err(error) => {
                    let name = named(&folder);
                    self.unread.push((name.clone(), cannot_open(&name, &error)));
                    continue;
                }
            };
            entries.sort_by_key(DirEntry::file_name);
            let mut below = Vec::new();
            for entry in entries {
                let path = entry.path();
                if entry.file_name().as_encoded_bytes().starts_with(b".") {
                    self.leave_out(&path, "its name begins with a dot");
                } else if path.is_dir() {
                    let is_link = entry.file_type().is_ok_and(|it| FileType::is_symlink(&it));
                    if is_link { links.push_back(path) } else { below.push(path) }
                } else if !ends_with(&path, "json") {
                    self.leave_out(&path, "its name does not end in `.json`");
                } else if path.is_file() || entry.file_type().is_ok_and(|it| FileType::is_symlink(&it)) {
                    self.files.push(path); // a broken link is reported when it is read
                } else {
                    self.leave_out(&path, "it is not a file");
                }
            }
            folders.extend(below.into_iter().rev()); // the next to be read is the last
        }
    }

    fn leave_out(&mut self, path: &Path, why: &'static str) {
        self.left_out.push(LeftOut { name: named(path), why });
    }

    /// Lists on standard error what could not be read, and what was left out.
    pub(crate) fn report(&self) -> Status {
        tell_left_out(&self.left_out);
        self.unread.iter().map(|(_, trouble)| trouble.report()).max().unwrap_or(Status::Valid)
    }
}

/// Lists on standard error what was left out, if anything was.
pub(crate) fn tell_left_out(left_out: &[LeftOut]) {
    const MOST: usize = 20;
    if left_out.is_empty() {
        return;
    }
    let width = standard_error_width();
    let mut text = format!(
        "{DIM}note{DIM:#}: {}:\n",
        counted(left_out.len(), "entry was left out", "entries were left out")
    );
    for LeftOut { name, why } in left_out.iter().take(MOST) {
        text += &format!("  {}\n", wrap(&plain(&format!("`{name}`: {why}")), width, 2, 4));
    }
    if let Some(more) = left_out.len().checked_sub(MOST).filter(|more| *more > 0) {
        text += &format!("  and {more} more\n");
    }
    eprint(&text);
}

/// Writes a note to standard error.
pub(crate) fn note(says: &str) {
    eprint(&format!("{DIM}note{DIM:#}: {}\n", wrap(&plain(says), standard_error_width(), 6, 6)));
}

/// Whether a file has this extension, in capital or small letters.
pub(crate) fn ends_with(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|it| it.eq_ignore_ascii_case(extension))
}
