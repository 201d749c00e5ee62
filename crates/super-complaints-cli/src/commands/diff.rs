//! `diff`: what changed between two states.

mod git;

use std::path::PathBuf;

use super_complaints::PartialDate;
use super_complaints_changes::{Changes, Options};
use super_complaints_register::named;
use time::Date;

use crate::cli_error::CliError;
use crate::options::{Directories, Format};
use crate::output::Output;
use crate::render::changes;
use crate::state::{State, tell_not_compared};
use crate::status::Status;

/// Show what changed between two states of records, in the words of the domain
///
/// Compares two files, two folders of records, or, with `--git`, two revisions. Records are matched by their ids, and
/// so is what is in them. With `--as-of`, also shows which bodies have answered since and which due dates have
/// passed; a body is said to have become overdue only if that is certain.
#[derive(Debug, clap::Args)]
#[command(
    override_usage = "super-complaints diff [OPTIONS] OLD NEW\n       super-complaints diff [OPTIONS] --git REV1 REV2 [PATH]...",
    after_help = "\
Examples:
  super-complaints diff old.json new.json
  super-complaints diff old/ new/ --as-of 2024-06-01 --as-of-old 2023-06-01
  super-complaints diff old.ndjson.gz new.ndjson
  super-complaints diff records/ records/ --as-of 2024-06-01 --as-of-old 2023-06-01
  super-complaints diff --git main HEAD records/ --format json
  super-complaints diff --git HEAD~1 HEAD record.json

Exit status:
  0  no changes
  1  changes
  2  wrong usage, or a record that cannot be read; the others are compared"
)]
pub(crate) struct Args {
    /// The old and the new state: a record, or a register (a folder, a JSON array, or NDJSON); `-` for standard input. With
    /// `--git`: two revisions, and the files or folders in them; without any, the current folder
    #[arg(value_name = "STATE", required = true, num_args = 2.., value_hint = clap::ValueHint::AnyPath)]
    states: Vec<PathBuf>,
    /// Compare two revisions in Git
    #[arg(long)]
    git: bool,
    /// The date of the new state; without it, only the records themselves are compared
    #[arg(long, value_name = "DATE", value_parser = crate::values::day)]
    as_of: Option<Date>,
    /// The date of the old state, if it is not that of the new one
    #[arg(long, value_name = "DATE", value_parser = crate::values::day, requires = "as_of")]
    as_of_old: Option<Date>,
    #[command(flatten)]
    directories: Directories,
    /// The output format: text for people, or one JSON object
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// Show where each change is, and the names of all bodies (text only)
    #[arg(long)]
    details: bool,
}

pub(crate) fn run(args: &Args, output: &mut Output) -> Result<Status, CliError> {
    if let (Some(old), Some(new)) = (args.as_of_old, args.as_of)
        && old > new
    {
        let [old, new] = [old, new].map(PartialDate::day);
        return Err(CliError::new(format!("`--as-of-old {old}` is later than `--as-of {new}`"))
            .help("exchange the two dates, and perhaps the two states"));
    }
    let directory = args.directories.read()?;
    let (old, new) = if args.git { git::states(&args.states)? } else { files(&args.states)? };
    let status = old.status.max(new.status);
    let mut options = Options::default().directory(&directory);
    (options.as_of_old, options.as_of_new) = (args.as_of_old, args.as_of);
    let changes = compared(&old, &new, &options);
    tell_not_compared(&changes.not_compared);
    match args.format {
        Format::Json => output.json_line(&changes),
        Format::Text => {
            output.text(&changes::text(&changes, &old, &new, args.details, output.text_width()));
        }
    }
    Ok(status.max(if changes.is_empty() { Status::Valid } else { Status::Changed }))
}

/// The states that two paths name.
fn files(paths: &[PathBuf]) -> Result<(State, State), CliError> {
    let [old, new] = paths else {
        return Err(CliError::new(format!("`diff` compares two states, and {} were given", paths.len()))
            .help("give the old and the new one; to compare revisions, add `--git`"));
    };
    if old.as_os_str() == "-" && new.as_os_str() == "-" {
        return Err(CliError::new("only one of the two states can be standard input"));
    }
    if let Some(path) = paths.iter().find(|it| it.as_os_str() != "-" && !it.exists() && !it.is_symlink()) {
        return Err(CliError::new(format!("there is no file `{}`", named(path)))
            .help("check the path; to compare two revisions in Git, add `--git`"));
    }
    let read = |path: &PathBuf| State::read(std::slice::from_ref(path));
    Ok((read(old)?, read(new)?))
}

/// Two single records are compared whatever their ids are; all others by their ids.
fn compared(old: &State, new: &State, options: &Options<'_>) -> Changes {
    match (old.single(), new.single()) {
        (Some(before), Some(after)) => {
            if before.id != after.id {
                let message = format!(
                    "the two records have different ids, `{}` and `{}`: they are compared as one record",
                    before.id, after.id
                );
                CliError::new(message).warn();
            }
            super_complaints_changes::diff(before, after, options)
        }
        _ => super_complaints_changes::diff_states(&old.state(), &new.state(), options),
    }
}
