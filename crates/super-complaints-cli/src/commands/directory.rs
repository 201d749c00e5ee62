//! `directory`: what a body is, and which bodies belong to a group, on a date.

use super_complaints::Directory;
use super_complaints::directory::DirectoryEntry;
use time::Date;

use crate::cli_error::CliError;
use crate::options::{Directories, Format};
use crate::output::Output;
use crate::render::{directory_page, overview};
use crate::status::Status;
use crate::text::{counted, listed};

/// Look up a body or a group: names over time, identifiers, members
///
/// Finds it by its name, an old name, an abbreviation, an id, an identifier from another source, or the wording for
/// a group. Similar names are suggested, never chosen; if several have the name, all are shown. Without a query,
/// shows an overview of the directory.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  super-complaints directory \"Hampshire Constabulary\"
  super-complaints directory \"PCCs or equivalents\" --on 2022-06-01
  super-complaints directory data-police-uk:kent --format json
  super-complaints directory \"pilot forces\" --directory our-bodies.json")]
pub(crate) struct Args {
    /// A name, an id, an identifier such as `data-police-uk:kent`, or the code of a police area
    #[arg(value_name = "QUERY")]
    query: Option<String>,
    /// The date for which to show names, office holders and members
    #[arg(long, value_name = "DATE", value_parser = crate::values::day)]
    on: Option<Date>,
    #[command(flatten)]
    directories: Directories,
    /// The output format: text for people, or one JSON object per line
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

pub(crate) fn run(args: &Args, output: &mut Output) -> Result<Status, CliError> {
    let directory = args.directories.read()?;
    let entries: Vec<DirectoryEntry> = match &args.query {
        Some(query) => found(query, &directory, args.on)?,
        None if args.format == Format::Json => everything(&directory, args.on),
        None => {
            output.text(&overview::text(&directory, args.on, output.text_width()));
            return Ok(Status::Valid);
        }
    };
    match args.format {
        Format::Json => {
            for entry in &entries {
                output.json_line(entry);
            }
        }
        Format::Text => {
            if entries.len() > 1 {
                let many = counted(entries.len(), "entry", "entries");
                output.text(&format!("{many} in the directory match; none has been chosen.\n\n"));
            }
            let pages: Vec<String> =
                entries.iter().map(|entry| directory_page::text(entry, output.text_width())).collect();
            output.text(&pages.join("\n"));
        }
    }
    Ok(Status::Valid)
}

fn found(query: &str, directory: &Directory, on: Option<Date>) -> Result<Vec<DirectoryEntry>, CliError> {
    let found = directory.look_up(query);
    if found.is_empty() {
        let near = directory.suggest(query).into_iter().map(|it| directory.listed(it));
        let near: Vec<String> = near.map(|it| format!("{} ({})", it.name, it.id)).collect();
        let trouble = CliError::new(format!("nothing in the directory is called `{query}`"));
        return Err(if near.is_empty() {
            trouble.help("`super-complaints directory` lists what there is; a record may have its own bodies")
        } else {
            trouble.help(format!("similar names: {}", listed(&near)))
        });
    }
    Ok(found.into_iter().map(|it| directory.describe(it, on)).collect())
}

fn everything(directory: &Directory, on: Option<Date>) -> Vec<DirectoryEntry> {
    let bodies = directory.bodies().iter().map(super_complaints::directory::DirectoryMatch::Body);
    let groups = directory.groups().iter().map(super_complaints::directory::DirectoryMatch::Group);
    bodies.chain(groups).map(|it| directory.describe(it, on)).collect()
}
