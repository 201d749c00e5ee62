//! One of two states: its records, and what of it could not be read.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super_complaints::SuperComplaint;
use super_complaints::read::Reading;
use super_complaints_changes::{self as changes, NotCompared};
use super_complaints_register::{Entries, EntryErrorKind, Options};

use crate::cli_error::CliError;
use crate::input::Input;
use crate::refusal::refuse;
use crate::select::{tell_keyboard, tell_left_out};
use crate::status::Status;

/// A record, and the file that it is in.
#[derive(Debug)]
struct Loaded {
    /// The name of the file, for people.
    name: String,
    /// The name of the file without folders, if the record has a file of its own.
    file: Option<String>,
    record: SuperComplaint,
}

/// What could not be read as a record.
#[derive(Debug)]
struct Broken {
    name: String,
    file: Option<String>,
    bytes: Vec<u8>,
    error: String,
}

/// The records of a state.
#[derive(Debug)]
pub(crate) struct State {
    loaded: Vec<Loaded>,
    /// Where the first record with an id is among them.
    at: HashMap<String, usize>,
    broken: Vec<Broken>,
    /// Whether a single file was named.
    is_file: bool,
    /// The files that were read, by their real paths.
    files: Vec<PathBuf>,
    /// Whether everything could be read.
    pub(crate) status: Status,
}

impl State {
    /// A state without records yet.
    pub(crate) fn new(is_file: bool) -> Self {
        Self {
            loaded: Vec::new(),
            at: HashMap::new(),
            broken: Vec::new(),
            is_file,
            files: Vec::new(),
            status: Status::Valid,
        }
    }

    /// The records that some paths name, as one state. What cannot be read is reported, and the rest goes on.
    ///
    /// # Errors
    /// If a file that was named itself is not there, or a folder has no files with records.
    pub(crate) fn read(paths: &[PathBuf]) -> Result<Self, CliError> {
        let mut state = Self::new(matches!(paths, [path] if !path.is_dir()));
        paths.iter().try_for_each(|path| state.read_path(path))?;
        Ok(state)
    }

    fn read_path(&mut self, path: &Path) -> Result<(), CliError> {
        let paths = [path.to_path_buf()];
        tell_keyboard(&paths);
        let entries = Entries::open(&paths, &Options::default());
        tell_left_out(entries.left_out());
        self.entries(entries, None, !path.is_dir())
    }

    /// Adds the records of some files; what is not a record is reported. `file` is the one that they are in, if that is known
    /// already.
    ///
    /// # Errors
    /// If a folder has no files with records, or a file `was_named` itself and cannot be read.
    pub(crate) fn entries(
        &mut self,
        entries: Entries,
        file: Option<&Path>,
        was_named: bool,
    ) -> Result<(), CliError> {
        for entry in entries {
            let origin = match &entry {
                Ok(entry) => Some(&entry.origin),
                Err(error) => error.origin.as_deref(),
            };
            let path = origin.and_then(|it| it.path.clone());
            let is_part = origin.is_some_and(|it| it.is_part);
            self.files.extend(path.iter().filter_map(|it| it.canonicalize().ok()));
            let file = file.or(path.as_ref().map(|it| it.as_path())).filter(|_| !is_part);
            match entry {
                Ok(entry) => self.add(Input::of_entry(entry).0, file, is_part),
                // An empty list is a state without records; a folder without files is probably another one than was meant.
                Err(error) if error.kind == EntryErrorKind::NoRecords && was_named => {}
                Err(error) if error.kind == EntryErrorKind::NoRecords => return Err(error.into()),
                Err(error) if was_named && !is_part => return Err(error.into()),
                Err(error) => self.missing(&error.name.clone(), file, &error.into()),
            }
        }
        Ok(())
    }

    fn add(&mut self, input: Input, file: Option<&Path>, is_part: bool) {
        let reading = Reading::from_json_slice(&input.bytes);
        if let Some(error) = reading.error() {
            refuse(&input, &error.faults, error.more_faults, !is_part);
            self.status = Status::Unusable; // nothing of it is compared
            let Input { name, bytes } = input;
            let error = error.to_string();
            return self.broken.push(Broken { name, file: file_name(file), bytes, error });
        }
        let Some(record) = reading.record else { return };
        self.at.entry(record.id.to_string()).or_insert(self.loaded.len());
        self.loaded.push(Loaded { name: input.name, file: file_name(file), record });
    }

    /// Notes a file that is there and cannot be read.
    pub(crate) fn missing(&mut self, name: &str, file: Option<&Path>, trouble: &CliError) {
        self.status = self.status.max(trouble.report());
        let (name, file, error) = (name.to_owned(), file_name(file), trouble.message().to_owned());
        self.broken.push(Broken { name, file, bytes: Vec::new(), error });
    }

    /// The record, if a single file was named.
    pub(crate) fn single(&self) -> Option<&SuperComplaint> {
        match self.loaded.as_slice() {
            [one] if self.is_file && self.broken.is_empty() => Some(&one.record),
            _ => None,
        }
    }

    /// All records, and what could not be read.
    pub(crate) fn state(&self) -> changes::State<'_> {
        let mut state = changes::State::default();
        for it in &self.loaded {
            state.add(&it.record, &it.name, it.file.as_deref());
        }
        for it in &self.broken {
            state.add_not_read(&it.name, it.file.as_deref(), &it.bytes, &it.error);
        }
        state
    }

    /// Whether it was read from this file.
    pub(crate) fn is_made_from(&self, file: &Path) -> bool {
        file.canonicalize().is_ok_and(|file| self.files.contains(&file))
    }

    /// The title of the record with an id.
    pub(crate) fn title(&self, id: &str) -> Option<&str> {
        self.loaded.get(*self.at.get(id)?).map(|it| it.record.title.as_str())
    }

    /// Whether nothing was found in it: no file at all.
    pub(crate) fn is_empty(&self) -> bool {
        self.loaded.is_empty() && self.broken.is_empty()
    }
}

fn file_name(file: Option<&Path>) -> Option<String> {
    Some(file?.file_name()?.to_string_lossy().into_owned())
}

/// Names the records that were not compared, with the reasons.
pub(crate) fn tell_not_compared(records: &[NotCompared]) {
    for it in records {
        let says = if it.is_repeated { "is left out:" } else { "is not compared, because" };
        CliError::new(format!("`{}` {says} {}", it.name, it.why)).warn();
    }
}
