//! The files that paths name, and what was left out of folders: nothing is skipped silently.

use std::collections::{BTreeSet, HashSet, VecDeque};
use std::fs::{DirEntry, FileType};
use std::path::{Path, PathBuf};

use crate::error::{EntryError, EntryErrorKind};
use crate::file::{cannot_open, named};
use crate::format::ending;

/// A file or folder within a folder that was named, and why it was not read.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct LeftOut {
    /// Its path, for people.
    pub name: String,
    /// Why.
    pub why: &'static str,
}

impl LeftOut {
    /// A file or folder, and why it was not read.
    pub fn new(path: &Path, why: &'static str) -> Self {
        Self { name: named(path), why }
    }
}

/// The endings of files that are read in folders; each also with `.gz`.
const ENDINGS: [&str; 3] = ["json", "ndjson", "jsonl"];

const OTHER_ENDING: &str =
    "its name does not end in `.json`, `.ndjson` or `.jsonl`, nor in one of these with `.gz`";

/// The files that some paths name: for a folder, the files in it and in the folders within it whose names say that they
/// contain records.
#[derive(Debug, Default)]
#[non_exhaustive]
pub struct Selection {
    /// The files, in the order of the paths; those of a folder in the order of their names, links to folders last.
    /// A folder that cannot be read, or contains no records, is an error in its place.
    pub files: Vec<Result<PathBuf, EntryError>>,
    /// What was left out of the folders.
    pub left_out: Vec<LeftOut>,
}

/// A selection in the making.
#[derive(Debug, Default)]
struct Search {
    selection: Selection,
    /// Files that were named.
    named: HashSet<PathBuf>,
    /// Folders that were read, by their real paths: a link may lead to one again.
    read: BTreeSet<PathBuf>,
}

impl Selection {
    /// Searches the folders among some paths. No file is opened.
    pub fn of(paths: impl IntoIterator<Item: AsRef<Path>>) -> Self {
        let mut search = Search::default();
        for path in paths {
            search.path(path.as_ref());
        }
        search.selection
    }
}

impl Search {
    fn path(&mut self, path: &Path) {
        if !path.is_dir() {
            if self.named.insert(path.to_path_buf()) {
                self.selection.files.push(Ok(path.to_path_buf()));
            } else {
                self.leave_out(path, "it is named twice");
            }
            return;
        }
        let before = self.selection.files.len();
        self.read.clear(); // a folder that is named twice is read twice
        self.folder(path);
        if before == self.selection.files.len() {
            let name = named(path);
            let message = format!("the folder `{name}` and the folders in it contain no `.json` files");
            let error = EntryError::new(EntryErrorKind::NoRecords, name, message)
                .help("name the files themselves, or the folder that contains the records");
            self.selection.files.push(Err(error));
        }
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
            match entries {
                Ok(mut entries) => {
                    entries.sort_by_key(DirEntry::file_name);
                    let below = self.entries(entries, &mut links);
                    folders.extend(below.into_iter().rev()); // the next to be read is the last
                }
                Err(error) => self.selection.files.push(Err(cannot_open(&named(&folder), &error))),
            }
        }
    }

    /// Takes the files among the entries of a folder; the folders are returned.
    fn entries(&mut self, entries: Vec<DirEntry>, links: &mut VecDeque<PathBuf>) -> Vec<PathBuf> {
        let mut below = Vec::new();
        for entry in entries {
            let path = entry.path();
            let is_link = || entry.file_type().is_ok_and(|it| FileType::is_symlink(&it));
            if entry.file_name().as_encoded_bytes().starts_with(b".") {
                self.leave_out(&path, "its name begins with a dot");
            } else if path.is_dir() {
                if is_link() { links.push_back(path) } else { below.push(path) }
            } else if !has_records(&path) {
                self.leave_out(&path, OTHER_ENDING);
            } else if path.is_file() || is_link() {
                self.selection.files.push(Ok(path)); // a broken link is reported when it is read
            } else {
                self.leave_out(&path, "it is not a file");
            }
        }
        below
    }

    fn leave_out(&mut self, path: &Path, why: &'static str) {
        self.selection.left_out.push(LeftOut::new(path, why));
    }
}

/// Whether the name of a file says that it contains records, in capital or small letters: so they are found in folders.
pub fn has_records(path: &Path) -> bool {
    let Some(name) = path.file_name() else { return false };
    ending(&name.to_string_lossy()).is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}
