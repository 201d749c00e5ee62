//! `report`: reads a page or a record, checks it, and shows who owes an answer.

use std::path::PathBuf;

use super_complaints::check::{Texts, check_json_with_texts};
use super_complaints::model::DocumentKind;
use super_complaints::read::Reading;
use super_complaints::{Checked, Directory, Matrix, PartialDate};
use time::Date;

use crate::cli_error::CliError;
use crate::input::Input;
use crate::options::{Checking, Directories};
use crate::output::Output;
use crate::page::Page;
use crate::refusal::refuse;
use crate::render::places::Places;
use crate::render::{finding, matrix, summary, unused, verdict};
use crate::select::tell_left_out;
use crate::status::Status;
use crate::style::BOLD;
use crate::text::wrap;
use crate::texts::{Folder, refused};

use super::check::status_of;
use super::read::Known;

/// Read a page or a record, check it, and show who still owes an answer
///
/// Prints what was read, then the findings, each with its place in the page or the record, then who owes an answer
/// on the date that you name. The exit status is that of the check.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  super-complaints report page.txt --as-of 2022-06-01
  super-complaints report record.json --as-of 2022-06-01 --profile publish
  super-complaints report - --seen 2022-06-01 < page.txt")]
pub(crate) struct Args {
    /// The text of a page, or a record in JSON; `-` for standard input
    #[arg(value_name = "PAGE_OR_RECORD", value_hint = clap::ValueHint::FilePath)]
    input: PathBuf,
    #[command(flatten)]
    checking: Checking,
    #[command(flatten)]
    directories: Directories,
    #[command(flatten)]
    known: Known,
}

pub(crate) fn run(args: &Args, output: &mut Output) -> Result<Status, CliError> {
    let directory = args.directories.read()?;
    let context = args.checking.context(&directory)?;
    let input = Input::read(&args.input)?;
    let as_of = args.checking.as_of;
    if input.is_record() {
        if !args.known.is_empty() {
            return Err(CliError::new(format!(
                "`{}` is a record: --id, --seen, --url and --whole-page describe a page",
                input.name
            ))
            .help("leave these options out, or give the text of the page"));
        }
        let mut folder = Folder::of(args.checking.texts.as_deref(), false)?;
        let texts = folder.texts(&input)?;
        tell_left_out(&folder.unused());
        let checked =
            check_json_with_texts(&input.bytes, &context, &texts).map_err(|error| refused(&error, &input))?;
        return Ok(of_record(&input, &checked, &directory, as_of, output));
    }
    let page = Page::read(&input, &args.known.options(), &directory)?;
    let record = &page.draft.record;
    // The text of the page is supplied: quotations from it are checked against it.
    let is_page =
        |document: &&super_complaints::model::Document| document.kind == DocumentKind::ResponsesPage;
    let page_text =
        record.documents.iter().find(is_page).map(|it| (it.id.to_string(), page.text().to_owned()));
    let mut folder = Folder::of(args.checking.texts.as_deref(), false)?;
    let texts = folder.files(Some(record))?;
    tell_left_out(&folder.unused());
    let texts: Texts = texts.into_iter().chain(page_text).collect();
    let checked = record.check_with_texts(&context, &texts).map_err(|error| refused(&error, &input))?;
    output.text(&format!("{BOLD}1. What was read{BOLD:#}\n\n"));
    output.text(&summary::text(record, &directory, output.text_width()));
    output.text(&format!("\n{}\n", unused::list(&page, output.text_width())));
    wrong(&checked, &Places::Page(&page), output);
    owed(as_of, |day| Some(record.matrix(&directory, day)), &directory, output);
    Ok(status_of(&checked))
}

fn of_record(
    input: &Input,
    checked: &Checked,
    directory: &Directory,
    as_of: Option<Date>,
    output: &mut Output,
) -> Status {
    if checked.is_unreadable() {
        refuse(input, &checked.faults, checked.more_faults);
        return status_of(checked);
    }
    let reading = Reading::from_json_slice(&input.bytes);
    output.text(&format!("{BOLD}1. What was read{BOLD:#}\n\n"));
    if !reading.faults.is_empty() {
        output.text(
            "The record has structural errors, which are listed below. This is what could be read.\n\n",
        );
    }
    if let Some(record) = &reading.record {
        output.text(&format!("{}\n", summary::text(record, directory, output.text_width())));
    }
    wrong(checked, &Places::of_record(input), output);
    owed(as_of, |day| reading.matrix(directory, day), directory, output);
    status_of(checked)
}

/// The second part: the findings.
fn wrong(checked: &Checked, places: &Places<'_>, output: &mut Output) {
    let columns = output.text_width();
    let name = match places {
        Places::Record { name, .. } => (*name).to_owned(),
        Places::Page(page) => format!("the record read from {}", page.name),
    };
    output.text(&format!("{BOLD}2. Findings{BOLD:#}\n\n"));
    output.text(&finding::all(checked, places, columns));
    output.text(&verdict::undecided(checked, columns));
    output.text(&verdict::suppressed(checked, columns));
    output.text(&verdict::line(&name, checked, columns));
}

/// The third part: who owes an answer; `matrix_of` gives nothing if too little of the record could be read.
fn owed(
    as_of: Option<Date>,
    matrix_of: impl FnOnce(Date) -> Option<Matrix>,
    directory: &Directory,
    output: &mut Output,
) {
    let day = as_of.map_or_else(String::new, |day| format!(" on {}", PartialDate::day(day)));
    output.text(&format!("\n{BOLD}3. Who owes an answer{day}{BOLD:#}\n\n"));
    let text = match as_of.map(matrix_of) {
        Some(Some(shown)) => return output.text(&matrix::section(&shown, directory, output.width())),
        Some(None) => "This cannot be shown: too little of the record could be read.",
        None => "This needs a date, and today is never assumed: add one, such as --as-of 2022-06-01.",
    };
    output.text(&format!("{}\n", wrap(text, output.text_width(), 0, 0)));
}
