//! `feed`: due dates and changes, for readers of feeds and for calendars.

use std::path::{Path, PathBuf};

use clap::ValueEnum;
use super_complaints::model::Url;
use super_complaints_changes::feed::{Feed, FeedOptions, feed_of_states};
use super_complaints_register::named;
use time::Date;

use crate::cli_error::CliError;

use crate::options::Directories;
use crate::output::Output;
use crate::select::note;
use crate::state::{State, tell_not_compared};
use crate::status::Status;
use crate::text::counted;

use crate::files;

/// Write due dates and changes as a feed (Atom) or a calendar (iCalendar)
///
/// A calendar shows due dates on their last day. A date that is not certain is shown as tentative, on all days that
/// it can be; a due date without a last day is left out, and listed. With `--since`, also what happened since that
/// date; with `--old`, what changed since an older state of the records. The same input gives the same file.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  super-complaints feed records/ --as-of 2024-06-01 --format ical --output due.ics
  super-complaints feed records/ --as-of 2024-06-01 --since 2024-01-01 > changes.xml
  super-complaints feed records/ --old last-month/ --as-of 2024-06-01 --since 2024-05-01
  super-complaints feed record.json --as-of 2024-06-01 --url https://example.org/due.ics --format ical")]
pub(crate) struct Args {
    /// The records, or folders of records (with the folders in them); `-` for standard input
    #[arg(value_name = "RECORD", required = true, value_hint = clap::ValueHint::AnyPath)]
    records: Vec<PathBuf>,
    /// The date; today is never assumed
    #[arg(long, value_name = "DATE", value_parser = crate::values::day)]
    as_of: Date,
    /// Show changes, and due dates, since this date
    #[arg(long, value_name = "DATE", value_parser = crate::values::day)]
    since: Option<Date>,
    /// An older state of the records: show what changed between the two
    #[arg(long, value_name = "RECORD", value_hint = clap::ValueHint::AnyPath)]
    old: Option<PathBuf>,
    #[command(flatten)]
    directories: Directories,
    /// The output format
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// The title of the feed
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    /// The address at which the feed will be published
    #[arg(long, value_name = "ADDRESS", value_parser = crate::values::url)]
    url: Option<Url>,
    /// The name of the body that publishes the feed
    #[arg(long, value_name = "NAME")]
    author: Option<String>,
    /// Write the feed to this file
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    output: Option<PathBuf>,
}

/// The output format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Format {
    /// Atom, for readers of feeds
    #[default]
    Atom,
    /// iCalendar, for calendars
    Ical,
    /// For programs: one JSON object
    Json,
}

pub(crate) fn run(args: &Args, output: &mut Output) -> Result<Status, CliError> {
    if args.since.is_some_and(|since| since > args.as_of) {
        return Err(CliError::new("`--since` is later than `--as-of`").help("exchange the two dates"));
    }
    let directory = args.directories.read()?;
    if args.records.iter().chain(&args.old).filter(|it| it.as_os_str() == "-").count() > 1 {
        return Err(CliError::new("standard input can be read only once"));
    }
    let new = State::read(&args.records)?;
    let old = args.old.as_ref().map(|path| State::read(std::slice::from_ref(path))).transpose()?;
    let status = old.as_ref().map_or(new.status, |old| old.status.max(new.status));
    let mut options = FeedOptions::new(args.as_of).directory(&directory);
    options.since = args.since;
    options.title.clone_from(&args.title);
    options.url = args.url.as_ref().map(ToString::to_string);
    options.author.clone_from(&args.author);
    let made = feed_of_states(old.as_ref().map(State::state).as_ref(), &new.state(), &options);
    tell_not_compared(&made.not_compared);
    let text = match args.format {
        Format::Atom => made.atom(),
        Format::Ical => made.icalendar(),
        Format::Json => crate::output::json(&made, false),
    };
    match &args.output {
        Some(file) => save(&new, old.as_ref(), file, &text)?,
        None => output.raw(&text),
    }
    tell_left_out(&made);
    Ok(status)
}

/// Writes the feed; whatever happens, the old one or the new one is there and whole.
fn save(new: &State, old: Option<&State>, file: &Path, text: &str) -> Result<(), CliError> {
    if std::iter::once(new).chain(old).any(|it| it.is_made_from(file)) {
        return Err(CliError::new(format!("`{}` is a record that the feed is made from", named(file)))
            .help("choose another name for the output"));
    }
    if file.exists() { files::replace(file, text) } else { files::save(file, text) }
}

/// Says how many due dates have no day, and which.
fn tell_left_out(feed: &Feed) {
    const MOST: usize = 5;
    if feed.left_out.is_empty() {
        return;
    }
    let named =
        |it: &super_complaints_changes::feed::LeftOut| format!("{} {} ({})", it.record, it.deadline, it.why);
    let mut some: Vec<String> = feed.left_out.iter().take(MOST).map(named).collect();
    if let Some(more) = feed.left_out.len().checked_sub(MOST).filter(|more| *more > 0) {
        some.push(format!("and {more} more; `--format json` lists all"));
    }
    let count = counted(feed.left_out.len(), "due date has", "due dates have");
    note(&format!("{count} no last day and cannot be shown on a day: {}", some.join("; ")));
}
