//! `read`: reads a page into a draft record.

use std::path::{Path, PathBuf};

use super_complaints::PartialDate;
use super_complaints::model::{SuperComplaintId, Url};

use crate::cli_error::CliError;
use crate::input::Input;
use crate::options::Directories;
use crate::output::Output;
use crate::page::{self, Page};
use crate::render::unused;
use crate::status::Status;

/// Read a published page into a draft record
///
/// Takes the text of a page, as copied from a browser or saved, and prints a record in JSON. Passages that could
/// not be used are listed on standard error, so nothing is lost silently.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  super-complaints read page.txt
  super-complaints read page.txt --output record.json --trace trace.json --seen 2022-06-01
  super-complaints read page.txt --directory our-bodies.json
  super-complaints read page.txt | super-complaints check -")]
pub(crate) struct Args {
    /// The text of the page; `-` for standard input
    #[arg(value_name = "PAGE", value_hint = clap::ValueHint::FilePath)]
    page: PathBuf,
    /// Write the record to this file instead of standard output
    #[arg(long, short, value_name = "RECORD", value_hint = clap::ValueHint::FilePath)]
    output: Option<PathBuf>,
    /// Write a JSON trace to this file: each field with the words of the page it was read from
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    trace: Option<PathBuf>,
    #[command(flatten)]
    directories: Directories,
    #[command(flatten)]
    known: Known,
}

/// What the user knows about the page.
#[derive(Debug, clap::Args)]
pub(crate) struct Known {
    /// The id for the record; without it, one is made from the title
    #[arg(long, value_name = "ID", value_parser = crate::values::id)]
    id: Option<SuperComplaintId>,
    /// The date on which you viewed the page
    #[arg(long, value_name = "DATE", value_parser = crate::values::date)]
    seen: Option<PartialDate>,
    /// The address of the page
    #[arg(long, value_name = "URL", value_parser = crate::values::url)]
    url: Option<Url>,
    /// The text is the whole page, to its end: record a search for bodies without an answer on it
    #[arg(long)]
    whole_page: bool,
}

impl Known {
    /// Whether any of these options was given.
    pub(crate) fn is_empty(&self) -> bool {
        self.id.is_none() && self.seen.is_none() && self.url.is_none() && !self.whole_page
    }

    /// The same options, as the page reader takes them.
    pub(crate) fn options(&self) -> page::Options {
        page::Options {
            format: None,
            id: self.id.clone(),
            seen: self.seen,
            url: self.url.clone(),
            whole: self.whole_page,
        }
    }
}

pub(crate) fn run(args: &Args, output: &mut Output) -> Result<Status, CliError> {
    for file in args.output.iter().chain(&args.trace) {
        refuse_to_overwrite(&args.page, file)?;
    }
    let directory = args.directories.read()?;
    let input = Input::read(&args.page)?;
    let page = Page::read(&input, &args.known.options(), &directory)?;
    let record = page.draft.record.to_json_pretty();
    match &args.output {
        Some(path) => save(path, &record)?,
        None => output.raw(&record),
    }
    match &args.trace {
        Some(path) => save(path, &page.trace_json())?,
        None => crate::output::eprint(&unused::list(&page, crate::output::standard_error_width())),
    }
    Ok(Status::Valid)
}

/// Refuses to overwrite the page.
fn refuse_to_overwrite(page: &Path, file: &Path) -> Result<(), CliError> {
    let same =
        page.canonicalize().ok().zip(file.canonicalize().ok()).is_some_and(|(page, file)| page == file);
    if same {
        let name = file.display();
        return Err(
            CliError::new(format!("`{name}` is the page itself")).help("choose another name for the output")
        );
    }
    Ok(())
}

fn save(path: &Path, text: &str) -> Result<(), CliError> {
    let write = |error: std::io::Error| {
        CliError::new(format!("`{}` cannot be written: {error}", path.display()))
            .help("check that the folder exists and that you can write to it")
    };
    std::fs::write(path, text).map_err(write)
}
