//! Pages into a new record, on standard output or into a file.

use super_complaints::{Directory, SuperComplaint};
use super_complaints_pages::Draft;
use super_complaints_pages::merge::{Merging, NotMerged, merge_drafts};

use crate::cli_error::CliError;
use crate::output::{Output, eprint, standard_error_width};
use crate::page::Page;
use crate::render::merged;
use crate::text::{listed, plain};

use super::Args;
use super::files::save;
use super::pages::Read;

pub(super) fn run(
    args: &Args,
    read: &Read<'_>,
    directory: &Directory,
    output: &mut Output,
) -> Result<(), CliError> {
    let record = match read.pages.as_slice() {
        [] => return Ok(()), // each was named
        // One page keeps the short ids of its draft: nothing else can have them.
        [page] if args.pages.len() == 1 => page.draft.record.to_json_pretty(),
        pages => together(args, pages, directory)?.to_json_pretty(),
    };
    match &args.output {
        Some(path) => save(path, &record)?,
        None => output.raw(&record),
    }
    args.list_unused(read);
    Ok(())
}

/// The record of several pages about one super-complaint.
fn together(args: &Args, pages: &[Page<'_>], directory: &Directory) -> Result<SuperComplaint, CliError> {
    let drafts: Vec<Draft> = pages.iter().map(|page| page.draft.clone()).collect();
    let same = args.known.id.is_some();
    let merged = merge_drafts(&drafts, &Merging { directory, same }).map_err(|error| apart(&error, pages))?;
    eprint(&merged::not_added(&merged, standard_error_width()));
    Ok(merged.record)
}

/// Why pages do not become one record: what each is about.
fn apart(error: &NotMerged, pages: &[Page<'_>]) -> CliError {
    let about = |page: &Page<'_>| format!("{} (`{}`)", plain(page.name), plain(&page.draft.record.title));
    let all: Vec<String> = pages.iter().map(about).collect();
    CliError::new(format!("the pages do not become one record: {error}. They are: {}", listed(&all)))
        .help("read the pages of each super-complaint by themselves; if all are about one, name it with --id")
}
