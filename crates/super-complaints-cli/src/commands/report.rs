//! `report`: from a page or a record to who owes an answer, in one.

use std::path::PathBuf;

use super_complaints::{Checked, Context, Directory, PartialDate, SuperComplaint, check_json_slice};
use time::Date;

use crate::args::Checking;
use crate::input::Input;
use crate::output::{BOLD, Output};
use crate::page::Page;
use crate::render::places::Places;
use crate::render::{finding, matrix, summary, unplaced, verdict};
use crate::status::Status;
use crate::text::wrap;
use crate::trouble::{Trouble, refuse};

use super::check::status_of;
use super::read::Known;

/// From a page or a record to who owes an answer: read, check and status in one
///
/// Prints what was read, then what is wrong, each with its place in the page or the record, then who owes an
/// answer on the day that you name. The exit status is that of the check.
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
    known: Known,
}

pub(crate) fn run(args: &Args, output: &mut Output) -> Result<Status, Trouble> {
    let context = args.checking.context().map_err(|error| Trouble::new(error.to_string()))?;
    let input = Input::read(&args.input)?;
    let as_of = args.checking.as_of;
    if input.is_record() {
        if !args.known.is_empty() {
            return Err(Trouble::new(format!(
                "`{}` is a record: --id, --seen and --url tell of a page",
                input.name
            ))
            .help("leave them out, or give the text of the page"));
        }
        return Ok(of_record(&input, &context, as_of, output));
    }
    let page = Page::read(&input, &args.known.options())?;
    let record = &page.draft.record;
    let checked = record.check(&context);
    output.text(&format!("{BOLD}1. What was read{BOLD:#}\n\n"));
    output.text(&summary::text(record, output.prose()));
    output.text(&format!("\n{}\n", unplaced::list(&page, output.prose())));
    wrong(&checked, &Places::Page(&page), output);
    owed(Some(record), as_of, output);
    Ok(status_of(&checked))
}

fn of_record(input: &Input, context: &Context<'_>, as_of: Option<Date>, output: &mut Output) -> Status {
    let checked = check_json_slice(&input.bytes, context);
    if checked.is_unreadable() {
        refuse(input, &checked.faults, checked.more_faults);
        return status_of(&checked);
    }
    let record = SuperComplaint::from_json_slice(&input.bytes).ok();
    output.text(&format!("{BOLD}1. What was read{BOLD:#}\n\n"));
    match &record {
        Some(record) => output.text(&format!("{}\n", summary::text(record, output.prose()))),
        None => output.text("A record with faults of shape, which are listed below.\n\n"),
    }
    wrong(&checked, &Places::of_record(input, &checked), output);
    owed(record.as_ref(), as_of, output);
    status_of(&checked)
}

/// The second part: what is wrong.
fn wrong(checked: &Checked, places: &Places<'_>, output: &mut Output) {
    let columns = output.prose();
    let name = match places {
        Places::Record { name, .. } => (*name).to_owned(),
        Places::Page(page) => format!("the record read from {}", page.name),
    };
    output.text(&format!("{BOLD}2. What is wrong{BOLD:#}\n\n"));
    output.text(&finding::all(checked, places, columns));
    output.text(&verdict::could_not_tell(checked, columns));
    output.text(&verdict::suppressed(checked, columns));
    output.text(&verdict::line(&name, checked, columns));
}

/// The third part: who owes an answer.
fn owed(record: Option<&SuperComplaint>, as_of: Option<Date>, output: &mut Output) {
    let day = as_of.map_or_else(String::new, |day| format!(" on {}", PartialDate::day(day)));
    output.text(&format!("\n{BOLD}3. Who owes an answer{day}{BOLD:#}\n\n"));
    let text = match (record, as_of) {
        (None, _) => "This cannot be shown while the record has faults of shape.".to_owned(),
        (_, None) => {
            "This needs a day, and none is taken from the clock: add one, such as --as-of 2022-06-01."
                .to_owned()
        }
        (Some(record), Some(day)) => {
            let shown = record.matrix(Directory::standard(), day);
            return output.text(&matrix::section(&shown, output.width()));
        }
    };
    output.text(&format!("{}\n", wrap(&text, output.prose(), 0, 0)));
}
