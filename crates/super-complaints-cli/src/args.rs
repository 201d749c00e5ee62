//! The command line as a whole.

use clap::{Parser, Subcommand};

use crate::commands;

const EXAMPLES: &str = "\
Examples:
  super-complaints report page.txt --as-of 2022-06-01
  super-complaints read page.txt --output record.json
  super-complaints check records/*.json --profile publish
  super-complaints status record.json --as-of 2022-06-01
  super-complaints explain record.json --deadline acknowledgement
  super-complaints tables records/ --output tables/ --as-of 2022-06-01
  super-complaints diff old/ new/ --as-of 2024-06-01
  super-complaints feed records/ --as-of 2024-06-01 --format ical --output due.ics
  super-complaints directory \"Kent Police\" --on 2022-06-01
  super-complaints rules SC401

Exit status:
  0  done, and valid
  1  invalid: a structural error, or an error found by a rule; for `diff`: there are changes
  2  wrong usage, or input that cannot be read
  3  undetermined: a rule that can find an error did not run, or could not tell";

/// Shows which bodies were asked to do what, which answered, and which still owe an answer
///
/// Reads published pages about super-complaints into records, checks records, and shows, for any date that you name,
/// which bodies have answered. Never reads the clock or the network.
#[derive(Debug, Parser)]
#[command(name = "super-complaints", bin_name = "super-complaints", version)]
#[command(after_help = EXAMPLES, max_term_width = 100)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    Report(commands::report::Args),
    Read(commands::read::Args),
    Check(commands::check::Args),
    #[command(visible_alias = "matrix")]
    Status(commands::status::Args),
    Explain(commands::explain::Args),
    Tables(commands::tables::Args),
    Diff(commands::diff::Args),
    Feed(commands::feed::Args),
    #[command(visible_alias = "bodies")]
    Directory(commands::directory::Args),
    Rules(commands::rules::Args),
    Schema(commands::schema::Args),
    Completions(commands::completions::Args),
}
