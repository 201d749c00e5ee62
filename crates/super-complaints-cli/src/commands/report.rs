//! `report`: reads a page or a record, checks it, and shows who owes an answer.

use std::path::PathBuf;

use super_complaints::check::Texts;
use super_complaints::read::Reading;
use super_complaints::{Checked, Context, Directory, Matrix, PartialDate};
use super_complaints_pages::ReadError;
use time::Date;

use crate::cli_error::CliError;
use crate::input::Input;
use crate::options::{Checking, Directories};
use crate::output::Output;
use crate::page::{Page, trouble};
use crate::refusal::refuse;
use crate::render::places::Places;
use crate::render::{finding, matrix, summary, unused, verdict};
use crate::select::tell_left_out;
use crate::status::Status;
use crate::style::BOLD;
use crate::text::wrap;
use crate::texts::{Folder, refused};

use super::read::Known;

/// Read a page or a record, check it, and show who still owes an answer
///
/// Prints what was read, then the findings, each with its place in the page or the record, then who owes an answer
/// on the date that you name. The exit status is that of the check.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  super-complaints report page.html --as-of 2022-06-01
  super-complaints report plan.xlsx --url https://www.kent.police.uk/plan
  super-complaints report record.json --as-of 2022-06-01 --profile publish
  super-complaints report - --seen 2022-06-01 < page.txt")]
pub(crate) struct Args {
    /// A page (as for `read`), or a record in JSON; `-` for standard input
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
    let options = args.known.options();
    let pages = match Page::read_all(&input, &options, &directory) {
        Ok(pages) => pages,
        // The page reader knows a page in JSON from a record; broken JSON is shown as a record with errors.
        Err(ReadError::Record | ReadError::NotContentItem | ReadError::Json { .. })
            if options.format.is_none() =>
        {
            return record(args, &input, &context, &directory, output);
        }
        Err(error) => return Err(trouble(&input, &error)),
    };
    let page = Page::only(&input, pages)?;
    let record = &page.draft.record;
    // The text of the page is supplied: quotations from it are checked against it.
    let page_text = record.documents.first().map(|it| (it.id.to_string(), page.text().to_owned()));
    let mut folder = Folder::of(args.checking.texts.as_deref(), false)?;
    let texts = folder.files(Some(record))?;
    tell_left_out(&folder.unused());
    let texts: Texts = texts.into_iter().chain(page_text).collect();
    let checked = record.check_with_texts(&context, &texts).map_err(|error| refused(&error, &input))?;
    output.text(&format!("{BOLD}1. What was read{BOLD:#}\n\n"));
    output.text(&summary::text(record, &directory, output.text_width()));
    output.text(&format!("\n{}\n", unused::list(&page, output.text_width())));
    wrong(&checked, &Places::Page(&page), output);
    owed(args.checking.as_of, |day| Some(record.matrix(&directory, day)), &directory, output);
    Ok(Status::from(&checked))
}

/// The report of a record.
fn record(
    args: &Args,
    input: &Input,
    context: &Context<'_>,
    directory: &Directory,
    output: &mut Output,
) -> Result<Status, CliError> {
    if !args.known.is_empty() {
        return Err(CliError::new(format!(
            "`{}` is a record: --id, --seen, --url, --complaint, --format and --whole-page describe a page",
            input.name
        ))
        .help("leave these options out, or give a page"));
    }
    let mut folder = Folder::of(args.checking.texts.as_deref(), false)?;
    let reading = Reading::from_json_slice(&input.bytes);
    let texts = folder.texts(reading.record.as_ref(), false)?;
    tell_left_out(&folder.unused());
    let checked =
        reading.check_with_texts(&input.bytes, context, &texts).map_err(|error| refused(&error, input))?;
    if checked.is_unreadable() {
        return Ok(refuse(input, &checked.faults, checked.more_faults, true));
    }
    output.text(&format!("{BOLD}1. What was read{BOLD:#}\n\n"));
    if !reading.faults.is_empty() {
        output.text(
            "The record has structural errors, which are listed below. This is what could be read.\n\n",
        );
    }
    if let Some(record) = &reading.record {
        output.text(&format!("{}\n", summary::text(record, directory, output.text_width())));
    }
    wrong(&checked, &Places::of_record(input), output);
    owed(args.checking.as_of, |day| reading.matrix(directory, day), directory, output);
    Ok(Status::from(&checked))
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
