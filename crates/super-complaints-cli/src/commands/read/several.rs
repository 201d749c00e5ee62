//! Pages into a new record, on standard output or into a file.

use super_complaints::Directory;
use super_complaints_pages::Draft;
use super_complaints_pages::merge::{Merged, Merging, NotMerged, merge_drafts};

use crate::cli_error::CliError;
use crate::output::{Output, eprint, standard_error_width};
use crate::page::Page;
use crate::render::merged;
use crate::text::{listed, plain};

use super::args::Args;
use super::pages::require_one_each;
use crate::files::save;

pub(super) fn run(
    args: &Args,
    pages: &[Page<'_>],
    directory: &Directory,
    output: &mut Output,
) -> Result<(), CliError> {
    let record = match pages {
        [] => return Ok(()), // each was named
        // One page keeps the short ids of its draft: nothing else can have them.
        [page] if args.pages.len() == 1 => page.draft.record.to_json_pretty(),
        pages => {
            let merged = together(pages, &Merging { directory, same: args.known.id.is_some() })?;
            eprint(&merged::not_added(&merged, standard_error_width()));
            merged.record.to_json_pretty()
        }
    };
    match &args.output {
        Some(path) => save(path, &record)?,
        None => output.raw(&record),
    }
    args.list_unused(pages);
    Ok(())
}

/// The record of several pages about one super-complaint.
pub(super) fn together(pages: &[Page<'_>], merging: &Merging<'_>) -> Result<Merged, CliError> {
    require_one_each(pages)?;
    let drafts: Vec<Draft> = pages.iter().map(|page| page.draft.clone()).collect();
    merge_drafts(&drafts, merging).map_err(|error| apart(&error, pages))
}

/// Why pages do not become one record: what each is about.
fn apart(error: &NotMerged, pages: &[Page<'_>]) -> CliError {
    let about = |page: &Page<'_>| format!("{} (`{}`)", plain(page.name), plain(&page.draft.record.title));
    let all: Vec<String> = pages.iter().map(about).collect();
    CliError::new(format!("the pages do not become one record: {error}. They are: {}", listed(&all)))
        .help(
            "read the pages of each super-complaint by themselves; of a page about several, --complaint chooses one; if \
             all are about one, name it with --id",
        )
}
