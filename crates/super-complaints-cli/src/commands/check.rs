//! `check`: reports what is wrong with records.

mod fix;
mod one;
mod report;
mod text;

use std::ops::ControlFlow;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::atomic::AtomicBool;

use clap::ValueEnum;
use super_complaints::Checked;
use super_complaints_register::{Entries, Format as InputFormat, Options};

use crate::cli_error::CliError;
use crate::options::{Checking, Directories};
use crate::output::Output;
use crate::select::{tell_keyboard, tell_left_out};
use crate::status::Status;
use crate::texts::Folder;
use crate::values::input_format;

use fix::Fixing;
use one::Worker;
use report::Report;

/// More records than this are summarised in text, unless all is wanted.
const FEW: usize = 20;

/// So many records are shown in full, whatever is found in them.
const VERY_FEW: usize = 3;

/// More findings than this, in more than very few records, are summarised too.
const READABLE: usize = 50;

/// Check records
///
/// Reports every problem: where it is, why it matters and how to fix it. The exit status is 0 for
/// valid, 1 for invalid, 2 for wrong usage or input that cannot be read, and 3 for undetermined; for several records,
/// the most serious status counts, and errors between records count as well.
///
/// A file may contain one record, a JSON array of records, or a record on each line (NDJSON), and may be compressed with
/// gzip; the format is found from the content. In a folder, every file whose name ends in `.json`, `.ndjson` or `.jsonl`,
/// also with `.gz`, is read; everything else in it is listed as left out: on standard error, in JSON as lines with
/// `left_out`, and in SARIF as notifications. Records are checked one at a time, so their number does not matter, and one
/// that cannot be read hides no other.
///
/// Several records are also compared with each other, by the rules SC801 and following. With more than 20 records, or more
/// than 50 findings, the text shows for each rule how many findings there are and the first of them; `--all` shows each
/// in full.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  super-complaints check record.json
  super-complaints check records/ --profile publish --as-of 2022-06-01
  super-complaints check records.ndjson.gz --all
  super-complaints check records/*.json --format sarif > findings.sarif
  super-complaints check record.json --fix --dry-run
  super-complaints check records/ --format github
  super-complaints read page.txt | super-complaints check -")]
pub(crate) struct Args {
    /// The records, or folders of records (with the folders in them); `-` for standard input
    #[arg(value_name = "RECORD", required = true, value_hint = clap::ValueHint::AnyPath)]
    records: Vec<PathBuf>,
    #[command(flatten)]
    checking: Checking,
    #[command(flatten)]
    directories: Directories,
    #[command(flatten)]
    fixing: Fixing,
    /// The output format
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Show every finding in full, however many records there are (text only)
    #[arg(long)]
    all: bool,
    /// How the records are put together in every file, instead of the format found from the content
    #[arg(long, value_name = "FORMAT", value_parser = input_format())]
    input: Option<InputFormat>,
    /// How many records are checked at the same time; 0: one on each core
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    jobs: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Format {
    /// Text for people
    #[default]
    Text,
    /// One JSON object per record, one per line (NDJSON); then one per finding between records
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
    /// Workflow commands, which GitHub Actions shows beside the lines of a pull request
    Github,
}

pub(crate) fn run(args: &Args, output: &mut Output) -> Result<Status, CliError> {
    let directory = args.directories.read()?;
    let context = args.checking.context(&directory)?;
    let check = args.checking.comparing(&context)?.jobs(args.jobs);
    let options = args.input.map_or_else(Options::default, |format| Options::default().format(format));
    tell_keyboard(&args.records);
    let entries = Entries::open(&args.records, &options);
    let left_out = entries.left_out().to_vec();
    let files = entries.files_to_come();
    let folder = Mutex::new(Folder::of(args.checking.texts.as_deref(), files > 1)?);
    let is_brief = AtomicBool::new(args.format != Format::Text || (files > FEW && !args.all));
    let worker =
        Worker::new(&context, &folder, output.text_width(), &is_brief).fixing(&args.fixing, files > 1);
    let mut report = Report::new(args, &entries, &is_brief, output);
    tell_left_out(&left_out);
    report.left_out(&left_out);
    let findings = check.each_with(
        entries,
        |entry, reading| worker.check(entry, reading),
        |told| {
            match told {
                Ok(done) => report.add(done),
                Err(error) => report.not_read(&error),
            }
            ControlFlow::Continue(())
        },
    );
    report.between(&findings);
    let folder = folder.lock().map_err(|_| CliError::new("the check was interrupted"))?;
    let unused = folder.unused();
    tell_left_out(&unused);
    report.left_out(&unused);
    if let Err(trouble) = folder.all_used() {
        report.fails(trouble.report());
    }
    Ok(report.finish())
}

/// The status of one record: if nothing of it can be read, it is not a record.
pub(crate) fn status_of(checked: &Checked) -> Status {
    if checked.is_unreadable() { Status::Unusable } else { checked.verdict.into() }
}
