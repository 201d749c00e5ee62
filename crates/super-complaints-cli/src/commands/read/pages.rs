//! Reading many pages: one that cannot be read is named, and the others are read.

use std::path::PathBuf;

use indicatif::{ProgressBar, ProgressStyle};
use super_complaints::Directory;

use crate::cli_error::CliError;
use crate::input::Input;
use crate::output::is_error_terminal;
use crate::page::{Options, Page};

/// Fewer pages than this need no progress bar.
const FEW: usize = 4;

/// The pages that were read.
pub(super) struct Read<'t> {
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
        let page = input.as_ref().map_err(CliError::clone).and_then(|input| {
            progress.set_message(input.name.clone());
            Page::read(input, options, directory)
        });
        match page {
            Ok(page) => read.pages.push(page),
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
