//! `status`: who owes an answer on a day.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use super_complaints::{Directory, Matrix, PartialDate, read_json_slice};
use time::Date;

use crate::input::Input;
use crate::options::Directories;
use crate::output::Output;
use crate::refusal::refuse;
use crate::render::owed::Owed;
use crate::render::{cells, matrix};
use crate::select::Selection;
use crate::status::Status;
use crate::text::counted;
use crate::trouble::Trouble;

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
    /// The records, or folders of them with all folders below; `-` for standard input
    #[arg(value_name = "RECORD", required = true, value_hint = clap::ValueHint::AnyPath)]
    records: Vec<PathBuf>,
    /// The day; it is never today unless you say so
    #[arg(long, value_name = "DATE", value_parser = crate::values::day)]
    as_of: Date,
    #[command(flatten)]
    directories: Directories,
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
    let directory = args.directories.read()?;
    let selection = Selection::of(&args.records);
    let files = &selection.files;
    let several = files.len() > 1;
    let mut worst = selection.tell();
    let mut awaited = Vec::new();
    let mut owed = Owed::default();
    if args.format == Format::Csv {
        output.raw(&cells::header());
    }
    for file in files {
        let (shown, status) = read(file, &directory, args.as_of);
        worst = worst.max(status);
        let Some(shown) = shown else { continue };
        awaited.push(shown.awaited().count());
        match args.format {
            Format::Text if args.by == By::Addressee => owed.add(&shown, &directory),
            Format::Text if several => output.text(&matrix::brief(&shown, &directory, output.width())),
            Format::Text => output.text(&matrix::text(&shown, &directory, output.width())),
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

/// The matrix of what could be read of a file, and how grave it is what could not; the reason has then been told.
fn read(file: &Path, directory: &Directory, as_of: Date) -> (Option<Matrix>, Status) {
    let input = match Input::read(file) {
        Ok(input) => input,
        Err(trouble) => return (None, trouble.tell()),
    };
    let reading = read_json_slice(&input.bytes);
    if reading.faults.is_empty() {
        return (reading.matrix(directory, as_of), Status::Valid);
    }
    refuse(&input, &reading.faults, reading.more);
    let unreadable = reading.faults.iter().any(|fault| fault.code.is_unreadable());
    let status = if unreadable { Status::Unusable } else { Status::Invalid };
    (reading.matrix(directory, as_of), status)
}
