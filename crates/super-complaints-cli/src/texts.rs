//! Source texts: files named after the documents whose text they contain.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super_complaints::check::Texts;
use super_complaints::{OptionsError, SuperComplaint};

use crate::cli_error::CliError;
use super_complaints_register::{LeftOut, named};

use crate::input::Input;
use crate::select::ends_with;
use crate::text::listed;

/// A folder of source texts, for one record or several.
#[derive(Debug, Default)]
pub(crate) struct Folder<'a> {
    path: Option<&'a Path>,
    /// Whether several records share it.
    shared: bool,
    /// Whether there was a record whose documents could not be read.
    unreadable: bool,
    /// What is in the folder itself, and has not been read for any record so far.
    unused: Entries,
    /// What is in the folders of records and is not a text.
    others: BTreeSet<PathBuf>,
    /// Texts for records that have their own folders.
    passed_over: BTreeSet<PathBuf>,
}

/// What is in a folder.
#[derive(Debug, Default)]
struct Entries {
    /// Texts by the ids of their documents.
    texts: BTreeMap<String, PathBuf>,
    folders: BTreeSet<PathBuf>,
    others: BTreeSet<PathBuf>,
}

impl<'a> Folder<'a> {
    pub(crate) fn of(path: Option<&'a Path>, shared: bool) -> Result<Self, CliError> {
        let unused = path.map(Entries::of).transpose()?.unwrap_or_default();
        Ok(Self { path, shared, unused, ..Self::default() })
    }

    /// The texts for a record, if enough of it could be read; `is_part`: its file has others.
    pub(crate) fn texts(
        &mut self,
        record: Option<&SuperComplaint>,
        is_part: bool,
    ) -> Result<Texts, CliError> {
        if self.path.is_none() {
            return Ok(Texts::default());
        }
        self.shared |= is_part;
        self.unreadable |= record.is_none();
        Ok(self.files(record)?.into_iter().collect())
    }

    /// The texts for a record: those in the folder of its id, if there is one. From a folder that several records
    /// share, only the texts of its own documents. Without a record the check has nothing to compare them with.
    pub(crate) fn files(
        &mut self,
        record: Option<&SuperComplaint>,
    ) -> Result<Vec<(String, String)>, CliError> {
        let Some(folder) = self.path else { return Ok(Vec::new()) };
        let Some(record) = record else { return Ok(Vec::new()) };
        let own = folder.join(record.id.as_str());
        let is_own = own.is_dir();
        let mut entries = Entries::of(if is_own { &own } else { folder })?;
        if is_own {
            self.unused.folders.remove(&own);
            self.others.append(&mut entries.others);
            self.others.append(&mut entries.folders);
            for document in &record.documents {
                self.passed_over.extend(self.unused.texts.remove(document.id.as_str()));
            }
        } else {
            if self.shared {
                let documents: BTreeSet<&str> = record.documents.iter().map(|it| it.id.as_str()).collect();
                entries.texts.retain(|id, _| documents.contains(id.as_str()));
            }
            self.unused.texts.retain(|id, _| !entries.texts.contains_key(id));
        }
        let text = |(id, path): (String, PathBuf)| Ok((id, Input::read(&path)?.source_text()?.to_owned()));
        entries.texts.into_iter().map(text).collect()
    }

    /// What in the folder was not used.
    pub(crate) fn unused(&self) -> Vec<LeftOut> {
        let left_out = |path: &PathBuf, why| LeftOut::new(path, why);
        let others = self.unused.others.iter().chain(&self.others);
        let others = others.map(|path| left_out(path, "its name does not end in `.txt`"));
        let folders = self.unused.folders.iter();
        let folders = folders.map(|path| left_out(path, "no record that was checked has this id"));
        let texts = self.unused.texts.values().filter(|_| !self.shared && !self.unreadable);
        let texts = texts.chain(&self.passed_over);
        let texts = texts.map(|path| left_out(path, "its record has its own folder of texts"));
        others.chain(folders).chain(texts).collect()
    }

    /// Fails if a text of a shared folder is for a document that no record has; only if all records could be read.
    pub(crate) fn all_used(&self) -> Result<(), CliError> {
        let unused = self.unused.texts.keys().map(|id| format!("`{id}`"));
        let unused: Vec<String> = unused.filter(|_| self.shared && !self.unreadable).collect();
        if unused.is_empty() {
            return Ok(());
        }
        let given =
            format!("a text was given for {}, but no record has a document with that id", listed(&unused));
        Err(CliError::new(given).help(HELP))
    }
}

impl Entries {
    fn of(folder: &Path) -> Result<Self, CliError> {
        let unread = |error: std::io::Error| {
            CliError::new(format!("the texts in `{}` cannot be read: {error}", named(folder)))
                .help("give a folder of files named after the ids of documents, such as page.txt")
        };
        let mut entries = Self::default();
        for entry in std::fs::read_dir(folder).map_err(unread)? {
            let path = entry.map_err(unread)?.path();
            match path.file_stem().and_then(|stem| stem.to_str()) {
                _ if path.is_dir() => _ = entries.folders.insert(path),
                // Two files for one id, such as page.txt and page.TXT: the second is listed.
                Some(id) if ends_with(&path, "txt") && !entries.texts.contains_key(id) => {
                    entries.texts.insert(id.to_owned(), path);
                }
                _ => _ = entries.others.insert(path),
            }
        }
        Ok(entries)
    }
}

/// The error if a text is for a document that the record does not have.
pub(crate) fn refused(error: &OptionsError, input: &Input) -> CliError {
    CliError::new(format!("{}: {error}", input.name)).help(HELP)
}

const HELP: &str = "name each file in the folder after the id of a document, such as page.txt";
