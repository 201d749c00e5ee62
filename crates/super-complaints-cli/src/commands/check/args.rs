//! What `check` is asked to do.

use std::path::PathBuf;

use clap::ValueEnum;
use super_complaints_register::Format as InputFormat;

use crate::options::{Checking, Directories};
use crate::values::input_format;

use super::fix::Fixing;

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
    pub(super) records: Vec<PathBuf>,
    #[command(flatten)]
    pub(super) checking: Checking,
    #[command(flatten)]
    pub(super) directories: Directories,
    #[command(flatten)]
    pub(super) fixing: Fixing,
    /// The output format
    #[arg(long, value_enum, default_value_t)]
    pub(super) format: Format,
    /// Show every finding in full, however many records there are (text only)
    #[arg(long)]
    pub(super) all: bool,
    /// How the records are put together in every file, instead of the format found from the content
    #[arg(long, value_name = "FORMAT", value_parser = input_format())]
    pub(super) input: Option<InputFormat>,
    /// How many records are checked at the same time; 0: one on each core
    #[arg(long, value_name = "NUMBER", default_value_t = 0)]
    pub(super) jobs: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(super) enum Format {
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
