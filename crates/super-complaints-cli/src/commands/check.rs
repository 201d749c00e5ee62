//! `check`: what is wrong with records.

use std::io::IsTerminal as _;
use std::path::PathBuf;

use clap::ValueEnum;
use serde::Serialize;
use super_complaints::{Checked, Verdict, check_json_slice_with_texts};

use crate::input::{Input, files};
use crate::options::{Checking, Directories};
use crate::output::{Output, tell};
use crate::refusal::refuse;
use crate::render::places::Places;
use crate::render::sarif::Log;
use crate::render::{finding, verdict};
use crate::status::Status;
use crate::text::counted;
use crate::texts::{Folder, refused};
use crate::trouble::Trouble;

/// With more records than this, a line on standard error tells how far the check is.
const MANY: usize = 20;

/// Check records
///
/// Says everything that is wrong, each with its place, why, and how to mend it. The exit status is 0 for valid,
/// 1 for invalid, 2 for misuse or input that cannot be read, and 3 for undetermined; of several records the
/// gravest counts.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  super-complaints check record.json
  super-complaints check records/ --profile publish --as-of 2022-06-01
  super-complaints check records/*.json --format sarif > findings.sarif
  super-complaints read page.txt | super-complaints check -")]
pub(crate) struct Args {
    /// The records, or folders of them; `-` for standard input
    #[arg(value_name = "RECORD", required = true, value_hint = clap::ValueHint::AnyPath)]
    records: Vec<PathBuf>,
    #[command(flatten)]
    checking: Checking,
    #[command(flatten)]
    directories: Directories,
    /// For people, for programs (one object a line), or for code scanning
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Format {
    /// For people
    #[default]
    Text,
    /// One JSON object a record, one a line
    Json,
    /// SARIF 2.1.0
    Sarif,
}

/// A result with its file.
#[derive(Serialize)]
struct Filed<'c> {
    file: &'c str,
    #[serde(flatten)]
    checked: &'c Checked,
}

pub(crate) fn run(args: &Args, output: &mut Output) -> Result<Status, Trouble> {
    let directory = args.directories.read()?;
    let context = args.checking.context(&directory)?;
    let records = files(&args.records)?;
    let many = records.len();
    let shows_progress = many > MANY && std::io::stderr().is_terminal();
    let mut folder = Folder::of(args.checking.texts.as_deref(), many > 1);
    let mut gap = "";
    let mut log = Log::default();
    let mut tally = Tally::default();
    let mut status = Status::Valid;
    for (at, path) in records.iter().enumerate() {
        if shows_progress {
            tell(&format!("\r\u{1b}[Kchecking {} of {many}", at + 1));
        }
        let input = match Input::read(path) {
            Ok(input) => input,
            Err(trouble) => {
                clear(shows_progress);
                status = status.max(trouble.tell());
                log.unread(&path.display().to_string(), trouble.message());
                tally.unread += 1;
                continue;
            }
        };
        let texts = folder.texts(&input)?;
        let checked = match check_json_slice_with_texts(&input.bytes, &context, &texts) {
            Ok(checked) => checked,
            Err(error) => {
                clear(shows_progress);
                let trouble = refused(&error, &input);
                status = status.max(trouble.tell());
                log.unread(&input.name, trouble.message());
                tally.unread += 1;
                continue;
            }
        };
        clear(shows_progress && (Output::is_terminal() || checked.is_unreadable()));
        if checked.is_unreadable() {
            refuse(&input, &checked.faults, checked.more_faults);
        }
        match args.format {
            Format::Text if checked.is_unreadable() => {}
            Format::Text => {
                let shown = text(&input, &checked, output.prose());
                // Messages of one record are kept apart from those of the next; bare verdicts make a list.
                let has_messages = shown.contains("\n\n");
                let before = if has_messages && at > 0 { "\n" } else { gap };
                output.text(&format!("{before}{shown}"));
                gap = if has_messages { "\n" } else { "" };
            }
            Format::Json => {
                let line = serde_json::to_string(&Filed { file: &input.name, checked: &checked })
                    .unwrap_or_default();
                output.raw(&(line + "\n"));
            }
            Format::Sarif => log.add(&input.name, &checked),
        }
        output.flush();
        tally.add(&checked);
        status = status.max(status_of(&checked));
    }
    clear(shows_progress);
    if let Err(trouble) = folder.all_used() {
        status = status.max(trouble.tell());
    }
    match args.format {
        Format::Sarif => output.raw(&log.finish(status)),
        Format::Text if many > 1 => output.text(&format!("\n{}\n", tally.line(many))),
        _ => {}
    }
    Ok(status)
}

/// What is wrong with one record, for people.
fn text(input: &Input, checked: &Checked, columns: usize) -> String {
    let places = Places::of_record(input, checked);
    finding::all(checked, &places, columns)
        + &verdict::could_not_tell(checked, columns)
        + &verdict::suppressed(checked, columns)
        + &verdict::line(&input.name, checked, columns)
}

/// The status of one record: one of which nothing can be read is no record.
pub(crate) fn status_of(checked: &Checked) -> Status {
    if checked.is_unreadable() { Status::Unusable } else { checked.verdict.into() }
}

fn clear(shows_progress: bool) {
    if shows_progress {
        tell("\r\u{1b}[K");
    }
}

/// How many records of a kind there are.
#[derive(Debug, Default)]
struct Tally {
    valid: usize,
    invalid: usize,
    undetermined: usize,
    unread: usize,
}

impl Tally {
    fn add(&mut self, checked: &Checked) {
        match checked.verdict {
            _ if checked.is_unreadable() => self.unread += 1,
            Verdict::Valid => self.valid += 1,
            Verdict::Invalid => self.invalid += 1,
            _ => self.undetermined += 1,
        }
    }

    fn line(&self, many: usize) -> String {
        let Self { valid, invalid, undetermined, unread } = self;
        let unread = if *unread > 0 { format!(", {unread} could not be read") } else { String::new() };
        format!(
            "{}: {valid} valid, {invalid} invalid, {undetermined} undetermined{unread}",
            counted(many, "record", "records")
        )
    }
}
