//! What went into the tables, and what did not.

use std::path::Path;

use super_complaints_tables::{NotInTables, Tabled};

use crate::cli_error::CliError;
use crate::input::named;
use crate::select::note;
use crate::text::{counted, padded, plain};

use super::folder::Written;

/// Counts over all records.
#[derive(Debug, Default)]
pub(super) struct Counts {
    pub(super) records: usize,
    left_out: Vec<NotInTables>,
}

impl Counts {
    /// Counts a record; names what in it has no row because its id is used twice.
    pub(super) fn add(&mut self, tabled: &Tabled<'_>) {
        self.records += 1;
        for it in tabled.not_in_tables() {
            match self.left_out.iter_mut().find(|known| known.field == it.field) {
                Some(known) => known.count += it.count,
                None => self.left_out.push(it.clone()),
            }
        }
        let repeats = tabled.repeats();
        if let Some(first) = repeats.first() {
            let more = match repeats.len() - 1 {
                0 => String::new(),
                more => format!(", and {}", counted(more, "other", "others")),
            };
            let place = format!("/{}/{}", first.list, first.position);
            CliError::new(format!(
                "`{}`: `{}` at {place} has no row, because an earlier one has its id{more}; see rule SC102",
                tabled.name(),
                plain(first.id)
            ))
            .warn();
        }
    }

    /// The files and their rows.
    pub(super) fn summary(&self, written: &[Written], folder: &Path) -> String {
        let widest = written.iter().map(|it| it.table.name.len()).max().unwrap_or_default();
        let mut text = format!(
            "{} in {} in `{}`:\n",
            counted(self.records, "record", "records"),
            counted(written.len(), "table", "tables"),
            named(folder)
        );
        for it in written {
            text += &format!("  {}  {}\n", padded(it.table.name, widest), counted(it.rows, "row", "rows"));
        }
        text
    }

    /// Lists what is in no table.
    pub(super) fn report(&self) {
        let sum: usize = self.left_out.iter().map(|it| it.count).sum();
        if sum == 0 {
            return;
        }
        let each: Vec<String> =
            self.left_out.iter().map(|it| format!("`{}` {}", it.field, it.count)).collect();
        note(&format!(
            "{} of the records no table can hold: {}; docs/tables.md says why",
            counted(sum, "value", "values"),
            each.join(", ")
        ));
    }
}
