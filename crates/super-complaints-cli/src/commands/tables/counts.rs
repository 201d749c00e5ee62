//! What went into the tables, and what did not.

use std::path::Path;

use super_complaints_tables::Tabled;

use crate::cli_error::CliError;
use crate::input::named;
use crate::select::note;
use crate::text::{counted, padded, plain};

use super::folder::Written;

/// Counts over all records.
#[derive(Debug, Default)]
pub(super) struct Counts {
    pub(super) records: usize,
    /// How many values are in no table, by field.
    left_out: Vec<(String, usize)>,
}

impl Counts {
    /// Counts a record. The warning names what in it has no row because its id is used twice.
    pub(super) fn add(&mut self, tabled: &Tabled<'_>) -> Option<CliError> {
        self.records += 1;
        for it in tabled.not_in_tables() {
            // Reasons and discrepancies are counted together, whatever has them.
            let of_any = it.field.rsplit('/').next().filter(|it| matches!(*it, "reasons" | "discrepancies"));
            let field = of_any.unwrap_or(&it.field);
            match self.left_out.iter_mut().find(|(known, _)| known == field) {
                Some((_, count)) => *count += it.count,
                None => self.left_out.push((field.to_owned(), it.count)),
            }
        }
        let repeats = tabled.repeats();
        let first = repeats.first()?;
        let place = format!("`{}` at /{}/{}", plain(first.id), first.list, first.position);
        let others = match repeats.len() - 1 {
            0 => String::new(),
            more => format!(" and {}", counted(more, "other", "others")),
        };
        let things = counted(
            repeats.len(),
            "thing has no row, because an earlier one has its id",
            "things have no row, because earlier ones have their ids",
        );
        Some(CliError::new(format!("`{}`: {things}: {place}{others}; see rule SC102", tabled.name())))
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

    /// Lists what is in no table, most first.
    pub(super) fn report(&mut self) {
        let sum: usize = self.left_out.iter().map(|(_, count)| count).sum();
        if sum == 0 {
            return;
        }
        self.left_out.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        let each: Vec<String> =
            self.left_out.iter().map(|(field, count)| format!("`{field}` {count}")).collect();
        note(&format!(
            "{} in no table: {}; docs/tables.md says why",
            counted(sum, "value of the records is", "values of the records are"),
            each.join(", ")
        ));
    }
}
