//! Many records that stay on this side.

use std::path::PathBuf;
use std::sync::Arc;

use pyo3::exceptions::{PyIndexError, PyOSError};
use pyo3::prelude::*;
use super_complaints::json::{CallError, text_of};
use super_complaints::read::Loaded;
use super_complaints_changes::State;
use super_complaints_changes::json as changes;
use super_complaints_register::json::Settings;
use super_complaints_register::{Entries, Entry, EntryError, Options, Origin, release};

use crate::held::{Broken, Held, Item};
use crate::record::Record;
use crate::register_checked::{RegisterChecked, Result as OfRecord};
use crate::work::{Work, of};
use crate::{Given, given, refused};

/// Records, and what could not be read, in their order.
#[pyclass(frozen, module = "super_complaints._native")]
pub(crate) struct Register {
    held: Vec<Arc<Held>>,
    left_out: Arc<Vec<(String, &'static str)>>,
    /// On how many threads they were made, and are given back.
    jobs: usize,
}

impl Drop for Register {
    fn drop(&mut self) {
        release(self.jobs, std::mem::take(&mut self.held));
    }
}

impl Register {
    /// The records.
    pub(crate) fn items(&self) -> impl Iterator<Item = &Item> {
        self.held.iter().filter_map(|it| if let Held::Record(item) = &**it { Some(item) } else { None })
    }

    /// The records, and what could not be read, for comparing.
    fn state(&self) -> State<'_> {
        let mut state = State::default();
        for held in &self.held {
            match &**held {
                Held::Record(it) => state.add(it.loaded.record(), &it.name, own_file(&it.origin)),
                Held::Broken(it) => {
                    let Entry { name, origin, bytes, .. } = &it.entry;
                    state.add_not_read(name, own_file(origin), bytes, &it.error());
                }
                Held::Missing(it) => {
                    let file = it.origin.as_deref().and_then(own_file);
                    state.add_not_read(&it.name, file, &[], &it.message);
                }
            }
        }
        state
    }
}

#[pymethods]
impl Register {
    /// Loads the records of files and folders; `tell` hears how many bytes were read, and of how many.
    #[staticmethod]
    fn load(
        py: Python<'_>,
        paths: Vec<PathBuf>,
        jobs: usize,
        tell: Option<Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let entries = py.detach(|| Entries::open(paths, &Options::default()));
        loaded(py, entries, &Work::new(jobs, tell))
    }

    /// Loads the records of a text: a record, an array, or a record on each line.
    #[staticmethod]
    fn read(
        py: Python<'_>,
        name: &str,
        text: Vec<u8>,
        jobs: usize,
        tell: Option<Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let entries = Entries::read(name, std::io::Cursor::new(text), &Options::default());
        loaded(py, entries, &Work::new(jobs, tell))
    }

    /// A register of records that were loaded before, each with a name.
    #[staticmethod]
    fn of(records: Vec<(String, Bound<'_, Record>)>) -> Self {
        let item = |(name, record): (String, Bound<'_, Record>)| {
            let (origin, loaded) = (Origin::named(&name), Arc::clone(&record.get().0));
            Arc::new(Held::Record(Item { name, origin, loaded }))
        };
        Self { held: records.into_iter().map(item).collect(), left_out: Arc::default(), jobs: 1 }
    }

    fn __len__(&self) -> usize {
        self.items().count()
    }

    /// The records.
    fn records(&self) -> Vec<Record> {
        self.items().map(|item| Record(Arc::clone(&item.loaded))).collect()
    }

    /// A record, by its position.
    fn record(&self, position: usize) -> PyResult<Record> {
        let item = self.items().nth(position).ok_or_else(|| PyIndexError::new_err("no such record"))?;
        Ok(Record(Arc::clone(&item.loaded)))
    }

    /// The name and the id of each record.
    fn names(&self) -> Vec<(&str, &str)> {
        self.items().map(|item| (item.name.as_str(), item.loaded.record().id.as_str())).collect()
    }

    /// What could not be read, as JSON.
    fn missing(&self) -> String {
        text_of(&self.held.iter().filter_map(|it| it.missing()).collect::<Vec<_>>())
    }

    /// The files that were left out of folders, each with the reason.
    fn left_out(&self) -> Vec<(String, &'static str)> {
        (*self.left_out).clone()
    }

    /// Only the records at some positions, in that order, before what could not be read.
    fn select(&self, positions: Vec<usize>) -> Self {
        let (records, mut rest): (Vec<_>, Vec<_>) =
            self.held.iter().cloned().partition(|it| matches!(**it, Held::Record(_)));
        let mut held: Vec<_> = positions.into_iter().filter_map(|at| records.get(at).cloned()).collect();
        held.append(&mut rest);
        Self { held, left_out: Arc::clone(&self.left_out), jobs: self.jobs }
    }

    /// Checks every record, and compares them.
    fn check(
        &self,
        py: Python<'_>,
        options: &str,
        directory: Given<'_, '_>,
        jobs: usize,
        tell: Option<Bound<'_, PyAny>>,
    ) -> PyResult<RegisterChecked> {
        let settings = Settings::from_json(options).map_err(|error| refused(&CallError::Options(error)))?;
        let context = settings.context.clone().directory(given(directory));
        let checked = |held: &Arc<Held>| {
            let checked = match &**held {
                Held::Record(item) => Some(item.loaded.check(&context)),
                Held::Broken(it) => Some(it.reading.check(&it.entry.bytes, &context)),
                Held::Missing(_) => None,
            };
            (OfRecord { held: Arc::clone(held), checked: checked.map(Arc::new) }, held.keys())
        };
        let results = Work::new(jobs, tell).map(py, self.held.iter(), checked, of(self.held.len()))?;
        let check = settings.check(&context).map_err(|error| refused(&CallError::Options(error)))?;
        let check = check.in_memory(usize::MAX); // as the records are
        let keys = results.iter().filter_map(|(of, keys)| keys.as_ref().zip(of.held.named().1));
        let findings = py.detach(|| check.compare(keys));
        let findings = findings.map_err(|error| PyOSError::new_err(error.to_string()))?;
        let results = results.into_iter().map(|(of, _)| of).collect();
        Ok(RegisterChecked { results, findings, jobs })
    }

    /// What changed between these records and newer ones, with options as JSON.
    fn diff(&self, py: Python<'_>, new: &Self, options: &str, directory: Given<'_, '_>) -> PyResult<String> {
        let directory = given(directory);
        py.detach(|| changes::diff_of(&self.state(), &new.state(), options, directory))
            .map_err(|error| refused(&error))
    }

    /// A feed of these records, and of an older state of them, with options as JSON.
    fn feed(
        &self,
        py: Python<'_>,
        old: Option<&Bound<'_, Self>>,
        options: &str,
        directory: Given<'_, '_>,
    ) -> PyResult<String> {
        let directory = given(directory);
        let old = old.map(Bound::get);
        py.detach(|| {
            let old = old.map(Self::state);
            changes::feed_of(old.as_ref(), &self.state(), options, directory)
        })
        .map_err(|error| refused(&error))
    }
}

/// Reads entries, one after the other, and each of them on one of the threads.
fn loaded(py: Python<'_>, entries: Entries, work: &Work) -> PyResult<Register> {
    let progress = entries.progress();
    let left_out = entries.left_out().iter().map(|it| (it.name.clone(), it.why)).collect();
    let held = work.map(py, entries, one, |_| (progress.bytes(), progress.total()))?;
    Ok(Register { held, left_out: Arc::new(left_out), jobs: work.jobs() })
}

/// The name without folders of a file that has one record.
fn own_file(origin: &Origin) -> Option<&str> {
    let path = origin.path.as_deref().filter(|_| !origin.is_part)?;
    path.file_name()?.to_str()
}

fn one(entry: Result<Entry, EntryError>) -> Arc<Held> {
    Arc::new(match entry {
        Err(error) => Held::Missing(error),
        Ok(entry) => match Loaded::or_reading(&entry.bytes) {
            Ok(loaded) => {
                Held::Record(Item { name: entry.name, origin: entry.origin, loaded: Arc::new(loaded) })
            }
            Err(reading) => Held::Broken(Broken { entry, reading }),
        },
    })
}
