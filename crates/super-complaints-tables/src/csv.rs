//! Tables as CSV (RFC 4180), in UTF-8, with a line of names.
//!
//! An empty cell is empty; so is an empty list. Other lists are JSON arrays: `["r1","r2"]`.
//!
//! # Formulas
//!
//! Spreadsheets run text that looks like a formula, and texts come from published pages. A value that a spreadsheet
//! could take for one gets an apostrophe before it ([`escape_formula`]), also one that already has an apostrophe there:
//! to get the exact text, remove the first character of a value that begins with an apostrophe and would be escaped
//! without it. Parquet, Arrow and JSON have the text as it is.

use std::borrow::Cow;
use std::io::Write;

use super_complaints::PartialDate;
use super_complaints::unseen::is_unseen;
use time::Date;

use crate::sink::Sink;
use crate::table::Table;
use crate::tabled::Tabled;

/// Writes one table as CSV, record by record; it holds one row at most.
pub struct CsvTable<W: Write> {
    table: &'static Table,
    rows: Rows<W>,
}

impl<W: Write> std::fmt::Debug for CsvTable<W> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CsvTable").field("table", &self.table.name).finish_non_exhaustive()
    }
}

impl<W: Write> CsvTable<W> {
    /// Begins with the line of names.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn new(table: &'static Table, to: W) -> std::io::Result<Self> {
        // RFC 4180 ends lines with CR LF; every reader takes LF, and git shows no changes of it.
        let mut writer =
            ::csv::WriterBuilder::new().terminator(::csv::Terminator::Any(b'\n')).from_writer(to);
        writer.write_record(table.columns().map(|column| column.name))?;
        Ok(Self {
            table,
            rows: Rows {
                writer,
                row: ::csv::StringRecord::new(),
                list: String::new(),
                failed: None,
                count: 0,
            },
        })
    }

    /// Writes the rows of a record, and says how many there were.
    ///
    /// # Errors
    /// If they cannot be written.
    pub fn add(&mut self, tabled: &Tabled<'_>) -> std::io::Result<usize> {
        let before = self.rows.count;
        self.table.fill(tabled, &mut self.rows);
        match self.rows.failed.take() {
            Some(error) => Err(error.into()),
            None => Ok(self.rows.count - before),
        }
    }

    /// Writes what is left, and gives the writer back.
    ///
    /// # Errors
    /// If it cannot be written.
    pub fn finish(self) -> std::io::Result<W> {
        self.rows.writer.into_inner().map_err(::csv::IntoInnerError::into_error)
    }
}

struct Rows<W: Write> {
    writer: ::csv::Writer<W>,
    row: ::csv::StringRecord,
    list: String,
    failed: Option<::csv::Error>,
    count: usize,
}

impl<W: Write> Sink for Rows<W> {
    fn null(&mut self) {
        self.row.push_field("");
    }

    fn text(&mut self, text: &str) {
        self.row.push_field(&escape_formula(text));
    }

    fn whole(&mut self, number: i64) {
        self.row.push_field(&number.to_string());
    }

    fn day(&mut self, day: Date) {
        self.row.push_field(&PartialDate::day(day).to_string());
    }

    fn texts(&mut self, texts: &mut dyn Iterator<Item = &str>) {
        self.list.clear();
        for text in texts {
            self.list.push(if self.list.is_empty() { '[' } else { ',' });
            self.list.push_str(&super_complaints::json::text_of(&text));
        }
        if !self.list.is_empty() {
            self.list.push(']');
        }
        self.row.push_field(&self.list);
    }

    fn end_row(&mut self) {
        if self.failed.is_none() {
            self.failed = self.writer.write_record(&self.row).err();
        }
        self.count += 1;
        self.row.clear();
    }
}

/// A value that a spreadsheet does not take for a formula: it skips blanks, quotes and unseen characters before the
/// first sign, and some programs take the wide forms of East Asian type for the signs themselves.
///
/// ```
/// use super_complaints_tables::csv::escape_formula;
/// assert_eq!(escape_formula("=1+1"), "'=1+1");
/// assert_eq!(escape_formula("3-a"), "3-a");
/// ```
pub fn escape_formula(value: &str) -> Cow<'_, str> {
    let passed_over = |it: char| it.is_whitespace() || is_unseen(it) || "\"'‘’“”`´".contains(it);
    let first = value.trim_start_matches(passed_over).chars().next();
    let formula = first.is_some_and(|it| "=+-@＝＋－＠﹢﹣﹦﹫".contains(it));
    if formula || value.starts_with(['\t', '\r', '\n']) {
        Cow::Owned(format!("'{value}"))
    } else {
        Cow::Borrowed(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_no_formula() {
        for formula in [
            "=1+1",
            "+1",
            "-1",
            "@SUM(1)",
            "\t=1",
            "\r=1",
            "\n=1",
            " =1",
            "\u{a0}=1",
            "\u{3000}@x",
            "\u{200b}=1",
            "\u{feff}-1",
            "\"=1",
            "'=1",
            "“=1",
            "＝1",
            "＋1",
            "－1",
            "＠x",
            " \u{200b}'＝1",
            "\t",
            "\nnpcc",
        ] {
            assert_eq!(escape_formula(formula), format!("'{formula}"), "{formula:?}");
        }
        for plain in ["npcc", "Kent Police", "", "3-a", "'", " npcc", "2022-06-01", "“All 43 forces”"] {
            assert_eq!(escape_formula(plain), plain);
        }
    }
}
