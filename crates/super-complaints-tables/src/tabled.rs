//! A record on its way into tables.

use std::cell::OnceCell;

use super_complaints::{Matrix, SuperComplaint};

use crate::left_out::{NotInTables, not_in_tables};
use crate::repeats::{Repeat, repeats};
use crate::settings::Settings;

/// A record with its name and the settings: what the rows of all tables are made of.
///
/// What several tables need, such as the matrix, is worked out once.
#[derive(Debug)]
pub struct Tabled<'r> {
    /// The name of its file, or whatever the caller calls it.
    pub(crate) name: &'r str,
    pub(crate) record: &'r SuperComplaint,
    pub(crate) settings: &'r Settings<'r>,
    matrix: OnceCell<Option<Matrix>>,
    repeats: OnceCell<Vec<Repeat<'r>>>,
    not_in_tables: OnceCell<Vec<NotInTables>>,
}

impl<'r> Tabled<'r> {
    /// A record, with the name that its rows have in the column `file` of `complaints`.
    pub fn new(name: &'r str, record: &'r SuperComplaint, settings: &'r Settings<'r>) -> Self {
        Self {
            name,
            record,
            settings,
            matrix: OnceCell::new(),
            repeats: OnceCell::new(),
            not_in_tables: OnceCell::new(),
        }
    }

    /// The name of the record, as the caller gave it.
    pub fn name(&self) -> &'r str {
        self.name
    }

    /// The record.
    pub fn record(&self) -> &'r SuperComplaint {
        self.record
    }

    /// The things without a row, because an earlier one has their id. Rule SC102 reports them as errors.
    pub fn repeats(&self) -> &[Repeat<'r>] {
        self.repeats.get_or_init(|| repeats(self.record))
    }

    /// The values of the record that are in no table, by field.
    pub fn not_in_tables(&self) -> &[NotInTables] {
        self.not_in_tables.get_or_init(|| not_in_tables(self.record))
    }

    pub(crate) fn complaint(&self) -> &'r str {
        self.record.id.as_str()
    }

    /// The matrix as of the date; none without a date.
    pub(crate) fn matrix(&self) -> Option<&Matrix> {
        let matrix = || self.settings.as_of.map(|day| self.record.matrix(self.settings.directory, day));
        self.matrix.get_or_init(matrix).as_ref()
    }

    /// The elements of a list of the record that have rows, with their positions.
    pub(crate) fn unique<T>(
        &self,
        list: &'static str,
        all: &'r [T],
    ) -> impl Iterator<Item = (usize, &'r T)> + use<'_, 'r, T> {
        let repeated = self.repeats();
        all.iter().enumerate().filter(move |(at, _)| {
            repeated.is_empty()
                || repeated.binary_search_by_key(&(list, *at), |it| (it.list, it.position)).is_err()
        })
    }
}
