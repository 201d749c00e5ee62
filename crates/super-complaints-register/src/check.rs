//! Checking many records, and comparing them.

use std::ops::ControlFlow;

use super_complaints::check::OptionsError;
use super_complaints::read::Reading;
use super_complaints::rules::Rule;
use super_complaints::{Checked, Context, SuperComplaint};

use crate::comparing::{Comparison, Keys};
use crate::entry::{Entry, Origin};
use crate::error::EntryError;
use crate::finding::RegisterFinding;
use crate::order::in_order;
use crate::rules::{CATALOGUE, find};

/// A check of many records: each by itself, and all with each other.
///
/// Memory holds a few records at a time. Of the others, only short keys are kept: the id and the place, and a number for
/// each address of a document and each body of its own, together less than a kilobyte for a record of seven documents.
#[derive(Debug, Clone)]
pub struct Check<'c, 'd> {
    context: &'c Context<'d>,
    rules: Vec<&'static Rule>,
    jobs: usize,
}

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
        Self { context, rules: CATALOGUE.to_vec(), jobs: 1 }
    }

    /// The same with so many threads, 0 for one on each core. Without the feature `rayon` there is always one.
    #[must_use]
    pub fn jobs(self, jobs: usize) -> Self {
        Self { jobs, ..self }
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
    pub fn each(
        &self,
        entries: impl Iterator<Item = Result<Entry, EntryError>> + Send,
        mut tell: impl FnMut(Result<CheckedEntry, EntryError>) -> ControlFlow<()>,
    ) -> Vec<RegisterFinding> {
        let check = |entry: Entry, reading: &Reading| {
            let checked = reading.check(&entry.bytes, self.context);
            CheckedEntry { entry, checked }
        };
        self.each_with(entries, check, &mut tell)
    }

    /// As [`each`](Self::each), for callers that do something else with each record, on whichever thread: check it with
    /// source texts, or prepare what is shown.
    pub fn each_with<T: Send>(
        &self,
        entries: impl Iterator<Item = Result<Entry, EntryError>> + Send,
        work: impl Fn(Entry, &Reading) -> T + Sync,
        mut tell: impl FnMut(Result<T, EntryError>) -> ControlFlow<()>,
    ) -> Vec<RegisterFinding> {
        let mut comparison = Comparison::new(&self.rules);
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

    /// Compares records that were read before, each with where it is, and whether it was read without structural errors:
    /// the findings about several of them, as [`each`](Self::each) gives them.
    pub fn compare<'r>(
        &self,
        records: impl IntoIterator<Item = (&'r SuperComplaint, &'r Origin, bool)>,
    ) -> Vec<RegisterFinding> {
        let mut comparison = Comparison::new(&self.rules);
        for (record, origin, whole) in records {
            comparison.add(&Keys::of_record(record, whole), origin);
        }
        comparison.finish()
    }
}

fn found<I: IntoIterator<Item: AsRef<str>>>(names: I) -> Result<Vec<&'static Rule>, OptionsError> {
    let rule =
        |name: &str| find(name).ok_or_else(|| OptionsError::Rule { name: name.to_owned(), nearest: None });
    names.into_iter().map(|name| rule(name.as_ref())).collect()
}
