//! Pages into a record that there is, or that is made.

use std::path::Path;

use super_complaints::{Directory, SuperComplaint};
use super_complaints_pages::Draft;
use super_complaints_pages::merge::{Merging, NotMerged, edited, merge, merge_drafts, refused};

use crate::cli_error::CliError;
use crate::input::{Input, named};
use crate::output::{eprint, standard_error_width};
use crate::page::Page;
use crate::refusal::refuse;
use crate::render::merged;

use super::Args;
use super::files::replace;
use super::pages::Read;

/// Merges the pages that are about the super-complaint of the record; whether there were others.
pub(super) fn run(
    args: &Args,
    path: &Path,
    read: &Read<'_>,
    directory: &Directory,
) -> Result<bool, CliError> {
    let there = if path.exists() { Some(Input::read(path)?) } else { None };
    let record = there.as_ref().map(record).transpose()?;
    if read.pages.is_empty() {
        return Ok(false); // each was named
    }
    let name = named(path);
    let known = args.known.id.as_ref();
    if let (Some(record), Some(id)) = (&record, known)
        && record.id != *id
    {
        return Err(CliError::new(format!(
            "`{name}` is the record of `{}`, and --id names `{id}`",
            record.id
        ))
        .help("leave --id out, or choose another record"));
    }
    let merging = Merging { directory, same: known.is_some() };
    let mut drafts: Vec<Draft> = read.pages.iter().map(|page| page.draft.clone()).collect();
    let mut others = false;
    if let Some(record) = &record {
        let errors = refused(record, &drafts, &merging).map_err(|error| CliError::new(error.to_string()))?;
        for (page, error) in read.pages.iter().zip(&errors) {
            if let Some(error) = error {
                another(error, page).report();
                others = true;
            }
        }
        let mut errors = errors.into_iter();
        drafts.retain(|_| errors.next().flatten().is_none());
    }
    if drafts.is_empty() {
        return Ok(others);
    }
    let merged = match &record {
        Some(record) => merge(record, &drafts, &merging),
        None => merge_drafts(&drafts, &merging),
    };
    let merged = merged.map_err(|error| CliError::new(error.to_string()).help(HELP))?;
    let text = match &there {
        Some(there) => edited(there.text(), &merged.record),
        None => merged.record.to_json_pretty(),
    };
    let changed = there.as_ref().is_none_or(|there| there.text() != text);
    if changed && !args.dry_run {
        replace(path, &text)?;
    }
    eprint(&merged::summary(
        &merged,
        &said(&name, there.is_some(), changed, args.dry_run),
        standard_error_width(),
    ));
    args.list_unused(read);
    Ok(others)
}

const HELP: &str = "read it into the record of its super-complaint; if you know that it is about this one, name the \
                    record with --id";

/// What was done with the file.
fn said(name: &str, there: bool, changed: bool, dry: bool) -> String {
    match (there, changed, dry) {
        (false, _, false) => format!("`{name}` is new"),
        (false, _, true) => format!("`{name}` would be new; nothing was written"),
        (true, false, _) => format!("`{name}` has all of it already, and was not changed"),
        (true, true, false) => format!("`{name}` was changed"),
        (true, true, true) => format!("`{name}` would be changed; nothing was written"),
    }
}

fn record(input: &Input) -> Result<SuperComplaint, CliError> {
    SuperComplaint::from_json_slice(&input.bytes).map_err(|error| {
        refuse(input, &error.faults, error.more_faults);
        CliError::new(format!("nothing was added to `{}`: it is not a record", input.name))
            .help("fix the errors above, or choose another record")
    })
}

fn another(error: &NotMerged, page: &Page<'_>) -> CliError {
    CliError::new(format!("`{}` was not added: {error}", page.name)).help(HELP)
}
