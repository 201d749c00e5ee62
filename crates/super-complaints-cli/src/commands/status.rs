//! `status`: who owes an answer on a day.

use std::path::PathBuf;

use clap::ValueEnum;
use super_complaints::{Directory, SuperComplaint};
use time::Date;

use crate::input::Input;
use crate::output::Output;
use crate::render::matrix;
use crate::status::Status;
use crate::trouble::{Trouble, refuse};

/// Show who has answered, and who owes an answer, on a day
///
/// A table of recommendations and those whom they address. Each cell is a sign and a word; below it, a line for
/// each cell that is not settled. Absence of an answer is never said without who looked, and when.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  super-complaints status record.json --as-of 2022-06-01
  super-complaints status record.json --as-of 2022-06-01 --format json
  super-complaints read page.txt | super-complaints status - --as-of 2022-06-01")]
pub(crate) struct Args {
    /// The record; `-` for standard input
    #[arg(value_name = "RECORD", value_hint = clap::ValueHint::FilePath)]
    record: PathBuf,
    /// The day; it is never today unless you say so
    #[arg(long, value_name = "DATE", value_parser = crate::args::day)]
    as_of: Date,
    /// For people or for programs
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// For whom the output is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Format {
    /// For people
    #[default]
    Text,
    /// For programs
    Json,
}

pub(crate) fn run(args: &Args, output: &mut Output) -> Result<Status, Trouble> {
    let input = Input::read(&args.record)?;
    let record = match SuperComplaint::from_json_slice(&input.bytes) {
        Ok(record) => record,
        Err(error) => {
            refuse(&input, &error.faults, error.more);
            return Ok(if error.is_unreadable() { Status::Unusable } else { Status::Invalid });
        }
    };
    let shown = record.matrix(Directory::standard(), args.as_of);
    match args.format {
        Format::Text => output.text(&matrix::text(&shown, output.width())),
        Format::Json => {
            output.raw(&serde_json::to_string(&shown).unwrap_or_default()); // cannot fail: all names are texts
            output.raw("\n");
        }
    }
    Ok(Status::Valid)
}
