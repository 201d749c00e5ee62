//! `status`: who owes an answer on a day.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use super_complaints::{Directory, PartialDate, SuperComplaint};
use time::Date;

use crate::input::{Input, files};
use crate::output::Output;
use crate::render::owed::Owed;
use crate::render::{cells, matrix};
use crate::status::Status;
use crate::text::counted;
use crate::trouble::{Trouble, refuse};

/// Show who has answered, and who owes an answer, on a day
///
/// A table of recommendations and those whom they address. Each cell is a sign and a word; below it, a line for
/// each cell that is not settled. Absence of an answer is never said without who looked, and when. Of several records,
/// or of a folder of them, only what is not settled is shown, record by record, or by those who were asked.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  super-complaints status record.json --as-of 2022-06-01
  super-complaints status record.json --as-of 2022-06-01 --format json
  super-complaints status records/ --as-of 2025-06-30
  super-complaints status records/ --as-of 2025-06-30 --by addressee
  super-complaints status records/ --as-of 2025-06-30 --format csv > cells.csv
  super-complaints read page.txt | super-complaints status - --as-of 2022-06-01")]
pub(crate) struct Args {
    /// The records, or folders of them; `-` for standard input
    #[arg(value_name = "RECORD", required = true, value_hint = clap::ValueHint::AnyPath)]
    records: Vec<PathBuf>,
    /// The day; it is never today unless you say so
    #[arg(long, value_name = "DATE", value_parser = crate::args::day)]
    as_of: Date,
    /// For people, for programs, or for a spreadsheet
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Under which headings people read it
    #[arg(long, value_enum, default_value_t)]
    by: By,
}

/// For whom the output is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Format {
    /// For people
    #[default]
    Text,
    /// For programs: an object a line, the matrix of a record
    Json,
    /// For spreadsheets: a line for each cell of every matrix
    Csv,
}

/// Under which headings people read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum By {
    /// Record by record
    #[default]
    Record,
    /// By those who were asked, whoever owes most first: what each has not settled, over all records
    Addressee,
}

pub(crate) fn run(args: &Args, output: &mut Output) -> Result<Status, Trouble> {
    if args.by == By::Addressee && args.format != Format::Text {
        return Err(Trouble::new(
            "`--by addressee` is for people: the other formats hold every cell as it is",
        )
        .help("leave out `--by`, or `--format`"));
    }
    let files = files(&args.records)?;
    let several = files.len() > 1;
    let mut worst = Status::Valid;
    let mut awaited = Vec::new();
    let mut owed = Owed::default();
    if args.format == Format::Csv {
        output.raw(&cells::header());
    }
    for file in &files {
        let shown = match read(file) {
            Ok(record) => record.matrix(Directory::standard(), args.as_of),
            Err(status) => {
                worst = worst.max(status);
                continue;
            }
        };
        awaited.push(shown.awaited().count());
        match args.format {
            Format::Text if args.by == By::Addressee => owed.add(&shown),
            Format::Text if several => output.text(&matrix::brief(&shown, output.width())),
            Format::Text => output.text(&matrix::text(&shown, output.width())),
            Format::Json => {
                output.raw(&serde_json::to_string(&shown).unwrap_or_default()); // cannot fail: all names are texts
                output.raw("\n");
            }
            Format::Csv => output.raw(&cells::csv(&shown)),
        }
    }
    output.text(&owed.text(output.width()));
    if (several || args.by == By::Addressee) && args.format == Format::Text {
        let open = awaited.iter().filter(|count| **count > 0).count();
        let records = counted(awaited.len(), "record", "records");
        let cells: usize = awaited.iter().sum();
        output.text(&format!(
            "{records}; in {open} of them {} not settled on {}\n",
            counted(cells, "answer is", "answers are"),
            PartialDate::day(args.as_of)
        ));
    }
    Ok(worst)
}

/// A record, or how grave it is that there is none; the reason has then been told.
fn read(file: &Path) -> Result<SuperComplaint, Status> {
    let input = Input::read(file).map_err(|trouble| trouble.tell())?;
    SuperComplaint::from_json_slice(&input.bytes).map_err(|error| {
        refuse(&input, &error.faults, error.more);
        if error.is_unreadable() { Status::Unusable } else { Status::Invalid }
    })
}
