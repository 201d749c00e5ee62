//! The arguments.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::builder::TypedValueParser as _;
use clap::{Parser, Subcommand, ValueEnum, ValueHint};
use super_complaints::rules::Rule;
use super_complaints::{Context, OptionsError, PartialDate, Profile, SuperComplaintId, Url, parse_day};
use time::Date;

use crate::commands::{check, completions, read, report, rules, status};

const STATUSES: &str = "\
Exit status:
  0  valid
  1  invalid: a fault of shape, or an error
  2  misuse, or input that cannot be read
  3  undetermined: something that could have been an error was not settled";

const EXAMPLES: &str = "\
Examples:
  super-complaints report page.txt --as-of 2022-06-01
  super-complaints read page.txt --output record.json
  super-complaints check records/*.json --profile publish
  super-complaints status record.json --as-of 2022-06-01
  super-complaints rules SC401";

/// Who was asked to do what, who answered, and who still owes an answer: super-complaints as data.
///
/// Reads published pages into records, checks records, and shows for any day you name who has answered.
/// Nothing is read from the clock or from the network.
#[derive(Debug, Parser)]
#[command(name = "super-complaints", version, after_help = EXAMPLES, after_long_help = format!("{EXAMPLES}\n\n{STATUSES}"), max_term_width = 100)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Report(report::Args),
    Read(read::Args),
    Check(check::Args),
    #[command(visible_alias = "matrix")]
    Status(status::Args),
    Rules(rules::Args),
    /// Print the JSON Schema of a record
    ///
    /// Give it to an editor, and it completes and checks records as you type.
    #[command(after_help = "Example:\n  super-complaints schema > super-complaint.schema.json")]
    Schema,
    Completions(completions::Args),
}
