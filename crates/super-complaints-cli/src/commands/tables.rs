//! `tables`: records as flat tables, in files.

mod counts;
mod file;
mod folder;

use std::path::PathBuf;

use super_complaints::SuperComplaint;
use super_complaints::check::Profile;
use super_complaints::read::{Fault, Reading};
use super_complaints_register::{Entries, Entry, EntryError, Options, Origin};
use super_complaints_tables::{Ids, Repeated, Settings, TABLES, Table, Tabled};
use time::Date;

use crate::cli_error::CliError;
use crate::input::Input;
use crate::options::Directories;
use crate::output::Output;
use crate::progress::Bar;
use crate::refusal::refuse;
use crate::select::{note, tell_keyboard, tell_left_out};
use crate::status::Status;
use crate::text::counted;
use crate::values::profile;

use counts::Counts;
use file::Format;
use folder::Folder;

/// Write records as tables: CSV with a data package, Parquet or JSON
///
/// Makes a file for each table: complaints, events, reports, items, addressees, requests, responses, answers,
/// commitments, searches, documents, parties and sources, which hold what the records say, and matrix, tallies, deadlines and
/// findings, which need a date. Every row has a key, and refers to rows of other tables by their keys. docs/tables.md
/// explains every column. A record that cannot be read is named, and the others go on. No file is replaced unless
/// you say so.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  super-complaints tables records/ --output tables/ --as-of 2025-06-30
  super-complaints tables records/ --output tables/ --as-of 2025-06-30 --format parquet
  super-complaints tables record.json --output tables/ --table items --table answers
  super-complaints tables records/ --output tables/ --as-of 2025-06-30 --force")]
pub(crate) struct Args {
    /// The records, or folders of records (with the folders in them); `-` for standard input
    #[arg(value_name = "RECORD", required = true, value_hint = clap::ValueHint::AnyPath)]
    records: Vec<PathBuf>,
    /// The folder for the files; it is made if it does not exist
    #[arg(long, short, value_name = "FOLDER", value_hint = clap::ValueHint::DirPath)]
    output: PathBuf,
    /// The format of the files
    #[arg(long, value_enum, default_value_t)]
    format: Format,
    /// The date for matrix, tallies, deadlines and findings; without it, they are not written
    #[arg(long, value_name = "DATE", value_parser = crate::values::day)]
    as_of: Option<Date>,
    /// Write only this table; may be repeated
    #[arg(long = "table", value_name = "TABLE", value_parser = table)]
    tables: Vec<&'static Table>,
    /// The profile of the check for findings
    #[arg(long, value_name = "PROFILE", default_value = "draft", value_parser = profile())]
    profile: Profile,
    #[command(flatten)]
    directories: Directories,
    /// Replace files of these names that exist
    #[arg(long)]
    force: bool,
}

/// A table by its name.
fn table(name: &str) -> Result<&'static Table, String> {
    super_complaints_tables::find(name).ok_or_else(|| super_complaints_tables::unknown(name))
}

pub(crate) fn run(args: &Args, output: &mut Output) -> Result<Status, CliError> {
    let directory = args.directories.read()?;
    let mut settings = Settings::undated().directory(&directory).profile(args.profile);
    settings.as_of = args.as_of;
    let tables = chosen(args)?;
    folder::apart(&args.output, &args.records)?;
    tell_keyboard(&args.records);
    let entries = Entries::open(&args.records, &Options::default());
    let mut folder = Folder::open(&args.output, &tables, args.format, args.force)?;
    tell_left_out(entries.left_out());
    let mut status = Status::Valid;
    let (mut ids, mut counts) = (Ids::default(), Counts::default());
    let mut bar = Bar::new(&entries, "writing");
    for entry in entries {
        match read(entry, &mut ids) {
            Ok((name, record)) => {
                let tabled = Tabled::new(&name, &record, &settings);
                folder.add(&tabled)?;
                if let Some(warning) = counts.add(&tabled) {
                    bar.aside(|| warning.warn());
                }
            }
            Err(reason) => status = status.max(bar.aside(|| reason.report())),
        }
        bar.step();
    }
    bar.finish();
    if counts.records == 0 {
        return Err(CliError::new("no table was written: there is no record that can be read")
            .help("fix the errors above, or name other files"));
    }
    let written = folder.finish(&settings)?;
    output.text(&counts.summary(&written, &args.output));
    counts.report();
    Ok(status)
}

/// The tables to be written, in the order of documentation.
fn chosen(args: &Args) -> Result<Vec<&'static Table>, CliError> {
    let named = |table: &Table| args.tables.iter().any(|it| it.name == table.name);
    let undated = |table: &&Table| args.as_of.is_none() && table.needs_date;
    if let Some(table) = TABLES.into_iter().filter(|it| named(it)).find(undated) {
        return Err(CliError::new(format!("the table `{}` needs a date", table.name))
            .help("give one, such as --as-of 2022-06-01; today is never assumed"));
    }
    let wanted = TABLES.into_iter().filter(|it| args.tables.is_empty() || named(it));
    let (left_out, tables): (Vec<&Table>, Vec<&Table>) = wanted.partition(undated);
    if !left_out.is_empty() {
        let names: Vec<String> = left_out.iter().map(|it| format!("`{}`", it.name)).collect();
        note(&format!(
            "{} not written, because they need a date: {}; --as-of gives one",
            counted(left_out.len(), "table was", "tables were"),
            names.join(", ")
        ));
    }
    Ok(tables)
}

/// A record and its name.
fn read(entry: Result<Entry, EntryError>, ids: &mut Ids) -> Result<(String, SuperComplaint), Missing> {
    let (input, origin) = Input::of_entry(entry.map_err(|error| Missing::Unread(error.into()))?);
    let reading = Reading::from_json_slice(&input.bytes);
    let record = match reading.record {
        Some(record) if reading.faults.is_empty() => record,
        _ => return Err(Missing::Broken(input, Box::new(origin), reading.faults, reading.more_faults)),
    };
    match ids.take(&input.name, &record) {
        Ok(()) => Ok((input.name, record)),
        Err(repeated) => Err(Missing::Repeated(repeated)),
    }
}

/// Why a record is not in the tables.
enum Missing {
    /// The file could not be read.
    Unread(CliError),
    /// It has structural errors, and more than are listed.
    Broken(Input, Box<Origin>, Vec<Fault>, usize),
    /// An earlier record has its id.
    Repeated(Repeated),
}

impl Missing {
    /// Says so on standard error, and gives the status for it.
    fn report(&self) -> Status {
        match self {
            Self::Unread(trouble) => trouble.report(),
            Self::Broken(input, origin, faults, more) => refuse(input, faults, *more, !origin.is_part),
            Self::Repeated(repeated) => {
                CliError::new(repeated.to_string()).warn();
                Status::Invalid
            }
        }
    }
}
