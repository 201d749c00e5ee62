//! `explain`: how due dates are worked out.

use std::path::PathBuf;

use super_complaints::deadlines::ExplainOptions;
use super_complaints::{OptionsError, PartialDate, SuperComplaint};
use time::Date;

use crate::cli_error::CliError;
use crate::input::Input;
use crate::options::{Directories, Format};
use crate::output::Output;
use crate::refusal::refuse;
use crate::render::{deadline, deadlines};
use crate::status::Status;

/// Show how due dates are worked out: basis, trigger, counting, certainty
///
/// Without `--deadline`, shows a line for each due date in the record; with it, the count day by day. If the law
/// sets no limit, the reason is shown. No date is invented: without a basis there is none.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  super-complaints explain record.json --as-of 2022-06-01
  super-complaints explain record.json --deadline acknowledgement
  super-complaints explain record.json --deadline progress-report
  super-complaints explain record.json --deadline acknowledgement --assume-received 2019-05-25
  super-complaints explain record.json --format json")]
pub(crate) struct Args {
    /// The record; `-` for standard input
    #[arg(value_name = "RECORD", value_hint = clap::ValueHint::FilePath)]
    record: PathBuf,
    /// Only this due date, or all periods of this time limit
    #[arg(long, value_name = "ID")]
    deadline: Option<String>,
    /// Show what was known on this date, and nothing later
    #[arg(long, value_name = "DATE", value_parser = crate::values::day)]
    as_of: Option<Date>,
    /// Assume that the complaint was received on this date
    #[arg(long = "assume-received", value_name = "DATE", value_parser = crate::values::date)]
    assumed_received: Option<PartialDate>,
    #[command(flatten)]
    directories: Directories,
    /// The output format
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(crate) fn run(args: &Args, output: &mut Output) -> Result<Status, CliError> {
    let directory = args.directories.read()?;
    let input = Input::read(&args.record)?;
    let record = match SuperComplaint::from_json_slice(&input.bytes) {
        Ok(record) => record,
        Err(error) => {
            refuse(&input, &error.faults, error.more_faults, true);
            return Ok(if error.is_unreadable() { Status::Unusable } else { Status::Invalid });
        }
    };
    let options = ExplainOptions {
        as_of: args.as_of,
        deadline: args.deadline.clone(),
        assumed_received: args.assumed_received,
    };
    let explained = record.explain(&directory, &options).map_err(|error| trouble(&error))?;
    match args.format {
        Format::Text if args.deadline.is_some() => {
            output.text(&deadline::pages(&explained.deadlines, output.text_width()));
        }
        Format::Text => output.text(&deadlines::list(&explained, output.text_width())),
        Format::Json => {
            output.json_line(&explained);
        }
    }
    Ok(Status::Valid)
}

fn trouble(error: &OptionsError) -> CliError {
    match error {
        OptionsError::Deadline { id, nearest, known } => {
            let trouble = CliError::new(format!("the record has no deadline `{id}`"));
            let all = format!("the record has: {}", known.join(", "));
            trouble.help(nearest.as_ref().map_or(all.clone(), |near| format!("did you mean {near}? {all}")))
        }
        OptionsError::NotFromReceipt(_) => CliError::new(error.to_string())
            .help("leave out `--assume-received`, or name a due date that runs from receipt"),
        _ => CliError::new(error.to_string()),
    }
}
