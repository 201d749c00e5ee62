//! One of two states: its records, and what of it could not be read.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super_complaints::SuperComplaint;
use super_complaints::read::Reading;
use super_complaints_register::{Entries, Options};

use crate::cli_error::CliError;
use crate::input::Input;
use crate::refusal::refuse;
use crate::select::{tell_keyboard, tell_left_out};
use crate::status::Status;

/// A record, and the file that it is in.
#[derive(Debug)]
struct Loaded {
    /// The path of the file, from the folder that was named; empty for a file that was named itself.
    path: String,
    /// The name of the file, for people.
    name: String,
    record: SuperComplaint,
}

/// A file that could not be read as a record.
#[derive(Debug)]
struct Broken {
    path: String,
    name: String,
    /// The id, if that could be read.
    id: Option<String>,
}

/// The records of a state.
#[derive(Debug)]
pub(crate) struct State {
    loaded: Vec<Loaded>,
    /// Where the record with an id is among them.
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

    /// The records that some paths name, as one state.
    ///
    /// # Errors
    /// If a file that was named itself is not there.
    pub(crate) fn read_all(paths: &[PathBuf]) -> Result<Self, CliError> {
        let mut all = Self::new(false);
        for path in paths {
            let state = Self::read(path)?;
            state.loaded.into_iter().for_each(|it| all.load(it));
            all.broken.extend(state.broken);
            all.files.extend(state.files);
            all.status = all.status.max(state.status);
        }
        Ok(all)
    }

    /// The records that a path names. What cannot be read is reported, and the rest goes on.
    ///
    /// # Errors
    /// If a file that was named itself is not there.
    pub(crate) fn read(path: &Path) -> Result<Self, CliError> {
        let paths = [path.to_path_buf()];
        tell_keyboard(&paths);
        let entries = Entries::open(&paths, &Options::default());
        tell_left_out(entries.left_out());
        let mut state = Self::new(!path.is_dir());
        for entry in entries {
            let origin = match &entry {
                Ok(entry) => Some(&entry.origin),
                Err(error) => error.origin.as_deref(),
            };
            let file = origin.and_then(|it| it.path.as_deref()).cloned().unwrap_or_default();
            let within = file.strip_prefix(path).unwrap_or(&file).display().to_string();
            let is_part = origin.is_some_and(|it| it.is_part);
            state.files.extend(file.canonicalize());
            match entry {
                Ok(entry) => state.add(&Input::of_entry(entry).0, &within, is_part),
                Err(error) if state.is_file && !is_part => return Err(error.into()),
                Err(error) => state.missing(&error.name.clone(), &within, &error.into()),
            }
        }
        Ok(state)
    }

    /// Adds a record of a file, or of several in it; what is not a record is reported.
    pub(crate) fn add(&mut self, input: &Input, path: &str, is_part: bool) {
        let reading = Reading::from_json_slice(&input.bytes);
        let (path, name) = (if self.is_file { String::new() } else { path.to_owned() }, input.name.clone());
        if !reading.faults.is_empty() {
            refuse(input, &reading.faults, reading.more_faults, !is_part);
            self.status = Status::Unusable; // nothing of it is compared
            let id = reading.record.map_or_else(|| id_in(&input.bytes), |it| Some(it.id.to_string()));
            return self.broken.push(Broken { path, name, id });
        }
        let Some(record) = reading.record else { return };
        self.load(Loaded { path, name, record });
    }

    /// Adds a record, unless there is one with its id.
    fn load(&mut self, it: Loaded) {
        if let Some(first) = self.find(it.record.id.as_str()) {
            let (first, id) = (&first.name, &it.record.id);
            CliError::new(format!(
                "`{}` is left out: it has the same record id as `{first}`, `{id}`",
                it.name
            ))
            .warn();
            return;
        }
        self.at.insert(it.record.id.to_string(), self.loaded.len());
        self.loaded.push(it);
    }

    fn find(&self, id: &str) -> Option<&Loaded> {
        self.loaded.get(*self.at.get(id)?)
    }

    /// Notes a file that is there and cannot be read.
    pub(crate) fn missing(&mut self, name: &str, path: &str, trouble: &CliError) {
        self.status = self.status.max(trouble.report());
        self.broken.push(Broken { path: path.to_owned(), name: name.to_owned(), id: None });
    }

    /// The record, if a single file was named.
    pub(crate) fn single(&self) -> Option<&SuperComplaint> {
        match self.loaded.as_slice() {
            [one] if self.is_file => Some(&one.record),
            _ => None,
        }
    }

    /// All records.
    pub(crate) fn records(&self) -> Vec<&SuperComplaint> {
        self.loaded.iter().map(|it| &it.record).collect()
    }

    /// Whether it was read from this file.
    pub(crate) fn is_made_from(&self, file: &Path) -> bool {
        file.canonicalize().is_ok_and(|file| self.files.contains(&file))
    }

    /// The title of the record with an id.
    pub(crate) fn title(&self, id: &str) -> Option<&str> {
        self.find(id).map(|it| it.record.title.as_str())
    }

    /// Whether nothing was found in it: no file at all.
    pub(crate) fn is_empty(&self) -> bool {
        self.loaded.is_empty() && self.broken.is_empty()
    }

    /// Takes out the records that another state does not have, but may have in a file that cannot be read.
    fn take_unread_in(&mut self, other: &Self) -> Vec<SuperComplaint> {
        let mut taken = Vec::new();
        self.at.clear();
        for it in std::mem::take(&mut self.loaded) {
            let may_be = |broken: &&Broken| match &broken.id {
                Some(id) => it.record.id == **id,
                // A file that was named itself may be any record.
                None => broken.path.is_empty() || it.path.is_empty() || broken.path == it.path,
            };
            let broken = other.broken.iter().find(may_be);
            match broken.filter(|_| other.find(it.record.id.as_str()).is_none()) {
                Some(Broken { name, .. }) => {
                    let says = format!("`{}` is not compared, because `{name}` cannot be read", it.name);
                    CliError::new(says).warn();
                    taken.push(it.record);
                }
                None => self.load(it),
            }
        }
        taken
    }
}

/// The id in a document that is no record: JSON with something missing.
fn id_in(bytes: &[u8]) -> Option<String> {
    let document: serde_json::Value = serde_json::from_slice(bytes).ok()?;
    document.get("id")?.as_str().map(ToOwned::to_owned)
}

/// Leaves out records whose other state could not be read: they were neither added nor removed. Those of the new state are
/// returned.
pub(crate) fn leave_out_broken(old: &mut State, new: &mut State) -> Vec<SuperComplaint> {
    let unread = new.take_unread_in(old);
    old.take_unread_in(new);
    unread
}
