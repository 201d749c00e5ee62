//! Checking many records, and comparing them.

use std::ops::ControlFlow;

use super_complaints::check::OptionsError;
use super_complaints::read::Reading;
use super_complaints::rules::Rule;
use super_complaints::{Checked, Context};

use crate::comparing::{Comparison, Keys};
use crate::entry::{Entry, Origin};
use crate::error::{EntryError, NotCompared};
use crate::finding::RegisterFinding;
use crate::order::in_order;
use crate::rules::{CATALOGUE, find};

/// A check of many records: each by itself, and all with each other.
///
/// Memory holds a few records at a time. What is compared of the others, as the addresses of their documents, is sorted in a
/// temporary file once there is more of it than is [kept in memory](Self::in_memory).
#[derive(Debug, Clone)]
pub struct Check<'c, 'd> {
    context: &'c Context<'d>,
    rules: Vec<&'static Rule>,
    jobs: usize,
    in_memory: usize,
}

/// So much of what is compared is kept in memory, in bytes.
const IN_MEMORY: usize = 2 << 20;

/// A record that was checked.
#[derive(Debug)]
#[non_exhaustive]
pub struct CheckedEntry {
    /// Its text, and where it is.
    pub entry: Entry,
    /// The result.
    pub checked: Checked,
}

impl<'c, 'd> Check<'c, 'd> {
    /// With the settings for each record, every rule of [`rules::CATALOGUE`](crate::rules::CATALOGUE), on the thread of the
    /// caller.
    pub fn new(context: &'c Context<'d>) -> Self {
        Self { context, rules: CATALOGUE.to_vec(), jobs: 1, in_memory: IN_MEMORY }
    }

    /// The same with so many threads, 0 for one on each core. Without the feature `threads` there is always one.
    #[must_use]
    pub fn jobs(self, jobs: usize) -> Self {
        Self { jobs, ..self }
    }

    /// The same with so many bytes in memory for what is compared of the records; what is more goes into a temporary file. By
    /// default 2 MiB. Without the feature `spill` everything stays in memory.
    #[must_use]
    pub fn in_memory(self, bytes: usize) -> Self {
        Self { in_memory: bytes, ..self }
    }

    /// The same with only these of the rules that compare records, by code or slug.
    ///
    /// # Errors
    /// If a rule does not exist.
    pub fn only_rules<I: IntoIterator<Item: AsRef<str>>>(self, names: I) -> Result<Self, OptionsError> {
        Ok(Self { rules: found(names)?, ..self })
    }

    /// The same without these of the rules that compare records, by code or slug.
    ///
    /// # Errors
    /// If a rule does not exist.
    pub fn without_rules<I: IntoIterator<Item: AsRef<str>>>(self, names: I) -> Result<Self, OptionsError> {
        let except = found(names)?;
        let mut rules = self.rules;
        rules.retain(|rule| except.iter().all(|it| it.code != rule.code));
        Ok(Self { rules, ..self })
    }

    /// Checks every entry. The results, and what could not be read, are told in the order of the entries, each as soon as
    /// it is there; the caller can stop. Then come the findings about several records; they do not depend on the order.
    ///
    /// # Errors
    /// If the records could not be compared with each other. Everything else was told.
    pub fn each(
        &self,
        entries: impl Iterator<Item = Result<Entry, EntryError>> + Send,
        mut tell: impl FnMut(Result<CheckedEntry, EntryError>) -> ControlFlow<()>,
    ) -> Result<Vec<RegisterFinding>, NotCompared> {
        let check = |entry: Entry, reading: &Reading| {
            let checked = reading.check(&entry.bytes, self.context);
            CheckedEntry { entry, checked }
        };
        self.each_with(entries, check, &mut tell)
    }

    /// As [`each`](Self::each), for callers that do something else with each record, on whichever thread: check it with
    /// source texts, or prepare what is shown.
    ///
    /// # Errors
    /// If the records could not be compared with each other.
    pub fn each_with<T: Send>(
        &self,
        entries: impl Iterator<Item = Result<Entry, EntryError>> + Send,
        work: impl Fn(Entry, &Reading) -> T + Sync,
        mut tell: impl FnMut(Result<T, EntryError>) -> ControlFlow<()>,
    ) -> Result<Vec<RegisterFinding>, NotCompared> {
        let mut comparison = Comparison::new(&self.rules, self.in_memory);
        let one = |entry: Result<Entry, EntryError>| {
            let entry = entry?;
            let reading = Reading::from_json_slice(&entry.bytes);
            let compared = Keys::of(&reading).map(|keys| (keys, entry.origin.clone()));
            Ok((compared, work(entry, &reading)))
        };
        in_order(self.jobs, entries, one, |result: Result<_, EntryError>| match result {
            Ok((compared, done)) => {
                if let Some((keys, origin)) = compared {
                    comparison.add(&keys, &origin);
                }
                tell(Ok(done))
            }
            Err(error) => tell(Err(error)),
        });
        comparison.finish()
    }

    /// Compares records that were read before, by their keys, each with where it is: the findings about several of them, as
    /// [`each`](Self::each) gives them.
    ///
    /// # Errors
    /// If they could not be compared.
    pub fn compare<'r>(
        &self,
        records: impl IntoIterator<Item = (&'r Keys, &'r Origin)>,
    ) -> Result<Vec<RegisterFinding>, NotCompared> {
        let mut comparison = Comparison::new(&self.rules, self.in_memory);
        for (keys, origin) in records {
            comparison.add(keys, origin);
        }
        comparison.finish()
    }
}

fn found<I: IntoIterator<Item: AsRef<str>>>(names: I) -> Result<Vec<&'static Rule>, OptionsError> {
    let rule =
        |name: &str| find(name).ok_or_else(|| OptionsError::Rule { name: name.to_owned(), nearest: None });
    names.into_iter().map(|name| rule(name.as_ref())).collect()
}
