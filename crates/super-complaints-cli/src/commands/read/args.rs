//! What `read` is asked to do.

use std::path::PathBuf;

use super_complaints::PartialDate;
use super_complaints::model::{SuperComplaintId, Url};
use super_complaints_pages::Format;

use crate::cli_error::CliError;
use crate::files::save;
use crate::options::Directories;
use crate::output::{eprint, standard_error_width};
use crate::page::{self, Page};
use crate::render::unused;

/// Read published pages into a draft record, or add what they say to a record
///
/// Prints a record in JSON, or, with --into, adds to one. Pages about one super-complaint become one record: what agrees
/// gains a source, and what differs is kept beside the value of the record, which never changes. Passages that could
/// not be used are listed on standard error, so nothing is lost silently. Of a page about several super-complaints, what it
/// says about the one of the record is added.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  super-complaints read page.html
  super-complaints read page.txt --output record.json --trace trace.json --seen 2022-06-01
  super-complaints read page.html letter.pdf plan.xlsx --into record.json --dry-run
  super-complaints read letter.docx --into record.json --id hidden-victims
  super-complaints read index.html --complaint Hestia
  super-complaints read page.html --text page.txt
  super-complaints read page.html letter.pdf --report report.html --output record.json
  super-complaints read page.html --previous page.txt --into record.json
  super-complaints read page.txt | super-complaints check -

Exit status:
  0  every page was read
  2  a page could not be read, or is about another super-complaint; the other pages were read")]
pub(crate) struct Args {
    /// The files of the pages (HTML, text, CSV, Excel, Word, PDF, or a GOV.UK content item); `-` for standard input
    #[arg(value_name = "PAGE", value_hint = clap::ValueHint::FilePath, required = true, num_args = 1..)]
    pub(super) pages: Vec<PathBuf>,
    /// Add what the pages say to this record; if there is no such file, it is made
    #[arg(long, value_name = "RECORD", value_hint = clap::ValueHint::FilePath, conflicts_with = "output")]
    pub(super) into: Option<PathBuf>,
    /// Show what --into would add, and write nothing
    #[arg(long, requires = "into")]
    pub(super) dry_run: bool,
    /// Write the record to this file instead of standard output
    #[arg(long, short, value_name = "RECORD", value_hint = clap::ValueHint::FilePath)]
    pub(super) output: Option<PathBuf>,
    /// Write a JSON trace to this file: each field with the words of the page it was read from
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    pub(super) trace: Option<PathBuf>,
    /// Write the words of the page to this file; the places in a trace refer to this text
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    pub(super) text: Option<PathBuf>,
    /// Write an HTML file that shows each page beside what was read from it; open it in a browser
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    pub(super) report: Option<PathBuf>,
    /// The page as it was before, such as a file written with --text: show what has changed since
    #[arg(long, value_name = "FILE", value_hint = clap::ValueHint::FilePath)]
    pub(super) previous: Option<PathBuf>,
    #[command(flatten)]
    pub(super) directories: Directories,
    #[command(flatten)]
    pub(super) known: Known,
}

/// What the user knows about the page.
#[derive(Debug, clap::Args)]
pub(crate) struct Known {
    /// The format of the page; without it, it is found from the content
    #[arg(long, value_name = "FORMAT", value_parser = crate::values::page_format())]
    pub(super) format: Option<Format>,
    /// The id for the record; without it, one is made from the title
    #[arg(long, value_name = "ID", value_parser = crate::values::id)]
    pub(super) id: Option<SuperComplaintId>,
    /// The date on which you viewed the page
    #[arg(long, value_name = "DATE", value_parser = crate::values::date)]
    pub(super) seen: Option<PartialDate>,
    /// The address of the page
    #[arg(long, value_name = "URL", value_parser = crate::values::url)]
    pub(super) url: Option<Url>,
    /// Which super-complaint to read, if the page is about several: its id, or words of its title or complainant
    #[arg(long, value_name = "WORDS")]
    pub(super) complaint: Option<String>,
    /// The text is the whole page, to its end: record a search for bodies without an answer on it
    #[arg(long)]
    pub(super) whole_page: bool,
}

impl Known {
    /// Whether any of these options was given.
    pub(crate) fn is_empty(&self) -> bool {
        let none = self.id.is_none() && self.seen.is_none() && self.url.is_none();
        none && self.complaint.is_none() && self.format.is_none() && !self.whole_page
    }

    /// The same options, as the page reader takes them.
    pub(crate) fn options(&self) -> page::Options {
        page::Options {
            format: self.format,
            complaint: self.complaint.clone(),
            id: self.id.clone(),
            seen: self.seen,
            url: self.url.clone(),
            whole: self.whole_page,
        }
    }
}

impl Args {
    /// Options that are about one page are refused for several.
    pub(super) fn one_page(&self) -> Result<(), CliError> {
        let given = [
            ("--trace", self.trace.is_some()),
            ("--text", self.text.is_some()),
            ("--previous", self.previous.is_some()),
            ("--url", self.known.url.is_some()),
        ];
        let option = given.into_iter().find(|(_, given)| *given && self.pages.len() > 1);
        option.map_or(Ok(()), |(option, _)| {
            Err(CliError::new(format!("{option} is about one page, and there are {}", self.pages.len()))
                .help(format!("read the page that {option} is about in a run of its own")))
        })
    }

    /// Writes the files that are about a single page.
    pub(super) fn save_about(&self, pages: &[Page<'_>]) -> Result<(), CliError> {
        let Some(page) = pages.first() else { return Ok(()) };
        if let Some(path) = &self.trace {
            if pages.len() > 1 {
                return Err(page::several(page.name, pages.iter()));
            }
            save(path, &page.trace_json())?;
        }
        if let Some(path) = &self.text {
            save(path, page.text())?;
        }
        Ok(())
    }

    /// Lists what was not used, unless a trace has it.
    pub(super) fn list_unused(&self, pages: &[Page<'_>]) {
        match pages {
            _ if self.trace.is_some() => {}
            [page] => eprint(&unused::list(page, standard_error_width())),
            pages => eprint(&unused::counts(pages, standard_error_width())),
        }
    }
}
