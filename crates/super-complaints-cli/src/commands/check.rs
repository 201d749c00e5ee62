//! `check`: reports what is wrong with records.

mod fix;

use std::collections::BTreeMap;
use std::io::IsTerminal as _;
use std::path::PathBuf;

use clap::ValueEnum;
use serde::Serialize;
use super_complaints::check::check_json_with_texts;
use super_complaints::{Checked, Verdict};

use crate::cli_error::CliError;
use crate::input::{Input, named};
use crate::options::{Checking, Directories};
use crate::output::{Output, eprint};
use crate::page::is_page;
use crate::refusal::{refuse, tell_page};
use crate::render::fixes::Available;
use crate::render::places::Places;
use crate::render::sarif::Log;
use crate::render::{finding, verdict};
use crate::select::{LeftOut, Selection, note, tell_left_out};
use crate::status::Status;
use crate::text::counted;
use crate::texts::{Folder, refused};

use fix::Fixing;

/// With more records than this, a line on standard error shows the progress.
const MANY: usize = 20;

/// Check records
///
/// Reports every problem: where it is, why it matters and how to fix it. The exit status is 0 for
/// valid, 1 for invalid, 2 for wrong usage or input that cannot be read, and 3 for undetermined; for several records,
/// the most serious status counts. In a folder, every file whose name ends in `.json` is a record; everything else in
/// it is listed as left out: on standard error, in JSON as lines with `left_out`, and in SARIF as notifications.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  super-complaints check record.json
  super-complaints check records/ --profile publish --as-of 2022-06-01
  super-complaints check records/*.json --format sarif > findings.sarif
  super-complaints check record.json --fix --dry-run
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
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Format {
    /// Text for people
    #[default]
    Text,
    /// One JSON object per record, one per line (NDJSON)
    Json,
    /// SARIF 2.1.0, for code scanning
    Sarif,
}

/// A result with its file.
#[derive(Serialize)]
struct FileResult<'c> {
    file: &'c str,
    /// Another file that has a record with the same id.
    #[serde(skip_serializing_if = "Option::is_none")]
    same_id_as: Option<&'c str>,
    #[serde(flatten)]
    checked: &'c Checked,
}

/// A file without a result.
#[derive(Serialize)]
struct Missing<'c> {
    file: &'c str,
    /// Why it was left out of a folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    left_out: Option<&'c str>,
    /// Why it could not be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    not_read: Option<&'c str>,
}

pub(crate) fn run(args: &Args, output: &mut Output) -> Result<Status, CliError> {
    let directory = args.directories.read()?;
    let context = args.checking.context(&directory)?;
    let selection = Selection::of(&args.records);
    let records = &selection.files;
    let many = records.len();
    let mut folder = Folder::of(args.checking.texts.as_deref(), many > 1)?;
    let mut run = Run::new(args.format, many, output);
    run.status = selection.report();
    for (name, trouble) in &selection.unread {
        run.unread(name, trouble);
    }
    for it in &selection.left_out {
        run.left_out(it);
    }
    for (at, path) in records.iter().enumerate() {
        run.progress(at);
        let told = Input::read(path).and_then(|input| {
            let texts = folder.texts(&input)?;
            let input = args.fixing.fix(path, input, &mut run, (&context, &texts))?;
            match check_json_with_texts(&input.bytes, &context, &texts) {
                Ok(checked) => Ok((checked, input)),
                Err(error) => Err(refused(&error, &input)),
            }
        });
        match told {
            Ok((checked, input)) => run.add(&input, &checked, at),
            Err(trouble) => {
                run.clear();
                run.status = run.status.max(trouble.report());
                run.unread(&named(path), &trouble);
            }
        }
    }
    run.clear();
    let unused = folder.unused();
    tell_left_out(&unused);
    for it in &unused {
        run.left_out(it);
    }
    if let Err(trouble) = folder.all_used() {
        run.status = run.status.max(trouble.report());
    }
    Ok(run.finish(many))
}

/// A check of several records, and its results.
struct Run<'o> {
    format: Format,
    output: &'o mut Output,
    shows_progress: Option<usize>,
    many: usize,
    gap: &'static str,
    log: Log,
    tally: Tally,
    status: Status,
    fixes: Available,
    /// The files of the records by their ids.
    ids: BTreeMap<String, String>,
}

impl<'o> Run<'o> {
    fn new(format: Format, many: usize, output: &'o mut Output) -> Self {
        let shows_progress = (many > MANY && std::io::stderr().is_terminal()).then_some(many);
        let (log, tally) = (Log::default(), Tally::default());
        Self {
            format,
            output,
            shows_progress,
            many,
            gap: "",
            log,
            tally,
            status: Status::Valid,
            fixes: Available::default(),
            ids: BTreeMap::new(),
        }
    }

    /// Whether there are other records.
    fn is_one_of_many(&self) -> bool {
        self.many > 1
    }

    fn progress(&self, at: usize) {
        if let Some(many) = self.shows_progress {
            eprint(&format!("\r\u{1b}[Kchecking {} of {many}", at + 1));
        }
    }

    fn clear(&self) {
        if self.shows_progress.is_some() {
            eprint("\r\u{1b}[K");
        }
    }

    /// A file that could not be read; the reason has been reported.
    fn unread(&mut self, name: &str, trouble: &CliError) {
        self.tally.unread += 1;
        match self.format {
            Format::Text => {}
            Format::Json => {
                self.line(&Missing { file: name, left_out: None, not_read: Some(trouble.message()) });
            }
            Format::Sarif => self.log.unread(name, trouble.message()),
        }
    }

    /// A file that was left out, which has been reported.
    fn left_out(&mut self, it: &LeftOut) {
        match self.format {
            Format::Text => {}
            Format::Json => self.line(&Missing { file: &it.name, left_out: Some(it.why), not_read: None }),
            Format::Sarif => self.log.left_out(&it.name, it.why),
        }
    }

    fn line(&mut self, line: &impl Serialize) {
        self.output.json_line(line);
    }

    fn add(&mut self, input: &Input, checked: &Checked, at: usize) {
        if Output::is_terminal() || checked.is_unreadable() {
            self.clear();
        }
        if checked.is_unreadable() {
            refuse(input, &checked.faults, checked.more_faults);
        }
        let same = self.same_id(input, checked);
        match self.format {
            Format::Text if checked.is_unreadable() => {}
            Format::Text => {
                let shown = text(input, checked, self.output.text_width());
                // Messages about one record are separated from the next; bare verdicts make a list.
                let has_messages = shown.contains("\n\n");
                let before = if has_messages && at > 0 { "\n" } else { self.gap };
                self.output.text(&format!("{before}{shown}"));
                self.gap = if has_messages { "\n" } else { "" };
            }
            Format::Json => {
                self.line(&FileResult { file: &input.name, same_id_as: same.as_deref(), checked });
            }
            Format::Sarif => self.log.add(&input.name, input.text(), checked),
        }
        self.output.flush();
        // A page in JSON is read as far as it goes, and has nothing but errors.
        if !checked.is_unreadable() && !checked.faults.is_empty() && is_page(input) {
            tell_page();
        }
        self.tally.add(checked);
        self.fixes.add(&input.name, checked);
        self.status = self.status.max(status_of(checked));
    }

    /// The file of an earlier record with the same id, if there is one; reports it.
    fn same_id(&mut self, input: &Input, checked: &Checked) -> Option<String> {
        let id = checked.record.as_ref()?;
        let Some(first) = self.ids.get(id).cloned() else {
            self.ids.insert(id.clone(), input.name.clone());
            return None;
        };
        if first == input.name {
            return None; // the same file, named twice
        }
        let says = format!(
            "`{}` and `{first}` both contain a record with the id `{id}`: either copies of one record, or two records that need different ids",
            input.name
        );
        self.clear();
        note(&says);
        if self.format == Format::Sarif {
            self.log.same_id(&input.name, &says);
        }
        Some(first)
    }

    fn finish(self, many: usize) -> Status {
        match self.format {
            Format::Sarif => self.output.raw(&self.log.finish(self.status)),
            Format::Text if many > 1 => self.output.text(&format!("\n{}\n", self.tally.line())),
            _ => {}
        }
        if self.format == Format::Text {
            self.output.text(&self.fixes.shown(self.output.text_width()));
        }
        self.status
    }
}

/// The problems of one record, for people.
fn text(input: &Input, checked: &Checked, columns: usize) -> String {
    let places = Places::of_record(input);
    finding::all(checked, &places, columns)
        + &verdict::undecided(checked, columns)
        + &verdict::suppressed(checked, columns)
        + &verdict::line(&input.name, checked, columns)
}

/// The status of one record: if nothing of it can be read, it is not a record.
pub(crate) fn status_of(checked: &Checked) -> Status {
    if checked.is_unreadable() { Status::Unusable } else { checked.verdict.into() }
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

    fn line(&self) -> String {
        let Self { valid, invalid, undetermined, unread } = self;
        let many = valid + invalid + undetermined + unread;
        let unread = if *unread > 0 { format!(", {unread} could not be read") } else { String::new() };
        format!(
            "{}: {valid} valid, {invalid} invalid, {undetermined} undetermined{unread}",
            counted(many, "record", "records")
        )
    }
}
