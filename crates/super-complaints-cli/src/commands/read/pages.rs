//! Reading many pages: one that cannot be read is named, and the others are read.

use std::path::PathBuf;

use indicatif::{ProgressBar, ProgressStyle};
use super_complaints::Directory;

use crate::cli_error::CliError;
use crate::input::Input;
use crate::output::is_error_terminal;
use crate::page::{Options, Page, several, trouble};

/// Fewer pages than this need no progress bar.
const FEW: usize = 4;

/// The pages that were read.
pub(super) struct Read<'t> {
    /// The super-complaints of each; those of one page are together.
    pub(super) pages: Vec<Page<'t>>,
    /// Whether a page could not be read.
    pub(super) failed: bool,
}

/// Opens the files; one that cannot be opened keeps its place.
pub(super) fn open(paths: &[PathBuf]) -> Vec<Result<Input, CliError>> {
    paths.iter().map(|path| Input::read(path)).collect()
}

/// Reads the pages, with a progress bar if there are many and somebody is there to see it.
pub(super) fn read<'t>(
    inputs: &'t [Result<Input, CliError>],
    options: &Options,
    directory: &Directory,
) -> Read<'t> {
    let progress = progress(inputs.len());
    let mut read = Read { pages: Vec::new(), failed: false };
    for input in inputs {
        let pages = input.as_ref().map_err(CliError::clone).and_then(|input| {
            progress.set_message(input.name.clone());
            Page::read_all(input, options, directory).map_err(|error| trouble(input, &error))
        });
        match pages {
            Ok(pages) => read.pages.extend(pages),
            Err(trouble) => {
                progress.suspend(|| trouble.report());
                read.failed = true;
            }
        }
        progress.inc(1);
    }
    progress.finish_and_clear();
    read
}

/// The pages, those of one file together.
pub(super) fn by_file(pages: Vec<Page<'_>>) -> Vec<Vec<Page<'_>>> {
    let mut files: Vec<Vec<Page<'_>>> = Vec::new();
    for page in pages {
        match files.last_mut() {
            Some(file) if file.iter().all(|other| of_one_file(other, &page)) => file.push(page),
            _ => files.push(vec![page]),
        }
    }
    files
}

fn of_one_file(one: &Page<'_>, other: &Page<'_>) -> bool {
    std::ptr::eq(one.name, other.name)
}

/// Fails if a page is about several super-complaints.
pub(super) fn require_one_each(pages: &[Page<'_>]) -> Result<(), CliError> {
    let mut files = pages.chunk_by(of_one_file).filter(|file| file.len() > 1);
    let first = files.next().and_then(|file| Some((file.first()?.name, file)));
    first.map_or(Ok(()), |(name, file)| Err(several(name, file.iter())))
}

fn progress(count: usize) -> ProgressBar {
    if count < FEW || !is_error_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::new(u64::try_from(count).unwrap_or(u64::MAX));
    match ProgressStyle::with_template("{pos} of {len} pages {wide_bar} {msg}") {
        Ok(style) => bar.with_style(style),
        Err(_) => bar,
    }
}
