//! `status`: who owes an answer on a date.

use std::collections::HashMap;
use std::path::PathBuf;

use clap::ValueEnum;
use super_complaints::matrix::Awaiting;
use super_complaints::read::Reading;
use super_complaints::{Directory, Matrix, PartialDate};
use super_complaints_register::{Entries, Entry, EntryError, Options};
use time::Date;

use crate::cli_error::CliError;
use crate::input::Input;
use crate::options::Directories;
use crate::output::Output;
use crate::refusal::refuse;
use crate::render::by_body::Owed;
use crate::render::next_steps::Next;
use crate::render::register::Register;
use crate::render::{cells, matrix};
use crate::select::{tell_keyboard, tell_left_out};
use crate::status::Status;
use crate::text::{counted, wrap};

/// Show who has answered, and who owes an answer, on a date
///
/// Prints a table of recommendations and their addressees. Each cell is a sign and a word; below the table is a
/// line for each cell that is still open, and the next steps that would settle most of them. No answer is said to
/// be missing without the search that found none. Several records, or a folder of them, are summarised, by record
/// or by the body that was asked; `--details` shows every line.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  super-complaints status record.json --as-of 2022-06-01
  super-complaints status record.json --as-of 2022-06-01 --format json
  super-complaints status records/ --as-of 2025-06-30
  super-complaints status records/ --as-of 2025-06-30 --details
  super-complaints status records/ --as-of 2025-06-30 --by addressee
  super-complaints status records/ --as-of 2025-06-30 --format csv > cells.csv
  super-complaints read page.txt | super-complaints status - --as-of 2022-06-01")]
pub(crate) struct Args {
    /// The records, or folders of records (with the folders in them); `-` for standard input
    #[arg(value_name = "RECORD", required = true, value_hint = clap::ValueHint::AnyPath)]
    records: Vec<PathBuf>,
    /// The date; today is never assumed
    #[arg(long, value_name = "DATE", value_parser = crate::values::day)]
    as_of: Date,
    #[command(flatten)]
    directories: Directories,
    /// The output format
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// How to group the lines (text only)
    #[arg(long, value_enum, default_value_t)]
    by: By,
    /// For several records, show every line that is still open
    #[arg(long)]
    details: bool,
}

/// The output format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Format {
    /// Text for people
    #[default]
    Text,
    /// For programs: one matrix per record, one JSON object per line
    Json,
    /// For spreadsheets: one line per cell of every matrix
    Csv,
}

/// How lines are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum By {
    /// By record
    #[default]
    Record,
    /// By the body that was asked, the one that owes most first: what is open, over all records
    Addressee,
}

pub(crate) fn run(args: &Args, output: &mut Output) -> Result<Status, CliError> {
    if args.by == By::Addressee && args.format != Format::Text {
        return Err(CliError::new(
            "`--by addressee` works only with `--format text`: the other formats list every cell",
        )
        .help("leave out `--by`, or `--format`"));
    }
    let directory = args.directories.read()?;
    tell_keyboard(&args.records);
    let mut entries = Entries::open(&args.records, &Options::default());
    tell_left_out(entries.left_out());
    let first: Vec<_> = entries.by_ref().take(2).collect();
    let several = first.len() > 1;
    let mut worst = Status::Valid;
    let mut counts = Counts::default();
    let mut known: HashMap<String, String> = HashMap::new();
    let mut owed = Owed::default();
    let mut register = Register::default();
    let mut next = Next::default();
    if args.format == Format::Csv {
        output.raw(&cells::header());
    }
    for entry in first.into_iter().chain(entries) {
        let (name, shown, status) = read(entry, &directory, args.as_of);
        worst = worst.max(status);
        let Some(shown) = shown else { continue };
        if let Some(first) = known.get(shown.record.as_str()) {
            let id = &shown.record;
            let message = format!("`{name}` is not counted: it has the same record id as `{first}`, `{id}`");
            CliError::new(message).warn();
            continue;
        }
        known.insert(shown.record.to_string(), name);
        counts.add(&shown);
        match args.format {
            Format::Text if args.by == By::Addressee => {
                owed.add(&shown, &directory);
                next.add(&shown, &directory, true);
            }
            Format::Text if several && !args.details => register.add(&shown, &directory),
            Format::Text if several => output.text(&matrix::brief(&shown, &directory, output.width())),
            Format::Text => output.text(&matrix::text(&shown, &directory, output.width())),
            Format::Json => {
                output.json_line(&shown);
            }
            Format::Csv => output.raw(&cells::csv(&shown)),
        }
    }
    output.text(&owed.text(output.width(), args.details));
    output.text(&register.text(output.width()));
    let next = next.text(output.text_width());
    if !next.is_empty() {
        output.text(&format!("{next}\n"));
    }
    if (several || args.by == By::Addressee) && args.format == Format::Text {
        output.text(&format!("{}\n", wrap(&counts.sentence(args.as_of), output.text_width(), 0, 2)));
    }
    Ok(worst)
}

/// What is missing over several records.
#[derive(Debug, Default)]
struct Counts {
    records: usize,
    owed: usize,
    perhaps: usize,
    not_settled: usize,
    not_searched: usize,
    not_yet_due: usize,
}

impl Counts {
    fn add(&mut self, matrix: &Matrix) {
        self.records += 1;
        self.owed += matrix.owing().count();
        self.perhaps += matrix.awaiting(Awaiting::PerhapsAsked).count();
        self.not_settled += matrix.awaiting(Awaiting::KnownNotSettled).count();
        self.not_searched += matrix.awaiting(Awaiting::NotSearched).count();
        self.not_yet_due += matrix.awaiting(Awaiting::NotYetDue).count();
    }

    /// `7 records on 2025-01-31: 1 answer was searched for and not found; ...`.
    fn sentence(&self, as_of: Date) -> String {
        let answers = |count: usize, what: &str| {
            let were = if count == 1 { "answer was" } else { "answers were" };
            (count > 0).then(|| format!("{count} {were} {what}"))
        };
        let bodies = |count: usize| {
            let words = counted(count, "body may have been asked", "bodies may have been asked");
            (count > 0).then(|| format!("{words}, and no answer was found"))
        };
        let responses = |count: usize| {
            let words = counted(count, "cell has a response that may", "cells have a response that may");
            (count > 0).then(|| format!("{words} or may not be an answer"))
        };
        let said: Vec<String> = [
            answers(self.owed, "searched for and not found"),
            bodies(self.perhaps),
            responses(self.not_settled),
            answers(self.not_searched, "not searched for"),
            answers(self.not_yet_due, "not found, and not yet due"),
        ]
        .into_iter()
        .flatten()
        .collect();
        let said = if said.is_empty() { "nothing is missing".to_owned() } else { said.join("; ") };
        format!("{} on {}: {said}", counted(self.records, "record", "records"), PartialDate::day(as_of))
    }
}

/// The matrix of what could be read of an entry, with its name, and the status for what could not; the reason has then
/// been reported.
fn read(
    entry: Result<Entry, EntryError>,
    directory: &Directory,
    as_of: Date,
) -> (String, Option<Matrix>, Status) {
    let (input, origin) = match entry {
        Ok(entry) => Input::of_entry(entry),
        Err(error) => return (String::new(), None, CliError::from(error).report()),
    };
    let reading = Reading::from_json_slice(&input.bytes);
    let status = if reading.faults.is_empty() {
        Status::Valid
    } else {
        refuse(&input, &reading.faults, reading.more_faults, !origin.is_part)
    };
    (input.name, reading.matrix(directory, as_of), status)
}
