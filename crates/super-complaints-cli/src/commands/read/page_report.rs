//! `--report`: the pages beside what was read from them, in a file.

use std::path::Path;

use super_complaints::Directory;
use super_complaints_pages::{Draft, page_report};

use crate::cli_error::CliError;

use super::pages::Read;
use crate::files::replace;

/// Writes the report, whole or not at all; without pages there is none.
pub(super) fn save(path: Option<&Path>, read: &Read<'_>, directory: &Directory) -> Result<(), CliError> {
    let pages: Vec<(&str, &Draft)> = read.pages.iter().map(|page| (page.name, &page.draft)).collect();
    match path {
        Some(path) if !pages.is_empty() => replace(path, &page_report(&pages, directory)),
        _ => Ok(()),
    }
}
