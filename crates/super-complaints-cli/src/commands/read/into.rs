//! Pages into a record that there is, or that is made.

use std::path::Path;

use super_complaints::{Directory, SuperComplaint};
use super_complaints_pages::Draft;
use super_complaints_pages::merge::{Merging, NotMerged, edited, merge, refused};
use super_complaints_register::named;

use crate::cli_error::CliError;
use crate::input::Input;
use crate::output::{eprint, standard_error_width};
use crate::page::Page;
use crate::refusal::refuse;
use crate::render::merged;
use crate::text::{listed, plain, wrap};

use super::args::Args;
use super::pages::by_file;
use super::several::together;
use crate::files::replace;

/// Merges the pages that are about the super-complaint of the record; whether there were others.
pub(super) fn run(
    args: &Args,
    path: &Path,
    pages: Vec<Page<'_>>,
    directory: &Directory,
) -> Result<bool, CliError> {
    let there = if path.exists() { Some(Input::read(path)?) } else { None };
    let record = there.as_ref().map(record).transpose()?;
    if pages.is_empty() {
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
    let (pages, others) = match &record {
        Some(record) => own(record, pages, &merging)?,
        None => (pages, false),
    };
    if pages.is_empty() {
        return Ok(others);
    }
    let drafts: Vec<Draft> = pages.iter().map(|page| page.draft.clone()).collect();
    let merged = match &record {
        Some(record) => {
            merge(record, &drafts, &merging).map_err(|error| CliError::new(error.to_string()).help(HELP))?
        }
        None => together(&pages, &merging)?,
    };
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
    args.list_unused(&pages);
    Ok(others)
}

/// The pages about the super-complaint of a record; the others are named. Also whether a page has nothing about it: what
/// a page about several says about others is no error.
fn own<'t>(
    record: &SuperComplaint,
    pages: Vec<Page<'t>>,
    merging: &Merging<'_>,
) -> Result<(Vec<Page<'t>>, bool), CliError> {
    let drafts: Vec<Draft> = pages.iter().map(|page| page.draft.clone()).collect();
    // The user knows which one a page is about, but not that of each of several on it.
    let errors = refused(record, &drafts, &Merging { same: false, ..*merging })
        .map_err(|error| CliError::new(error.to_string()))?;
    let mut errors = errors.into_iter();
    let (mut own, mut others) = (Vec::new(), false);
    for of_file in by_file(pages) {
        let only = of_file.len() == 1;
        let known = |error: &Option<NotMerged>| error.is_none() || only && merging.same;
        let judged: Vec<_> = of_file.into_iter().zip(errors.by_ref()).collect();
        let (mine, strange): (Vec<_>, Vec<_>) = judged.into_iter().partition(|(_, error)| known(error));
        match strange.as_slice() {
            [(page, Some(error))] if only => {
                another(error, page).report();
            }
            [(first, _), ..] if mine.is_empty() => {
                none_of_them(first.name, &titles(&strange)).report();
            }
            [(first, _), ..] => eprint(&skipped(first.name, &titles(&strange))),
            [] => {}
        }
        others |= mine.is_empty();
        own.extend(mine.into_iter().map(|(page, _)| page));
    }
    Ok((own, others))
}

fn titles(pages: &[(Page<'_>, Option<NotMerged>)]) -> String {
    let title = |(page, _): &(Page<'_>, _)| format!("`{}`", plain(page.draft.record.title.as_str()));
    listed(&pages.iter().map(title).collect::<Vec<_>>())
}

fn none_of_them(name: &str, titles: &str) -> CliError {
    CliError::new(format!(
        "`{name}` was not added: it is about several super-complaints, and none is that of the record: {titles}"
    ))
    .help("if you know that one of them is, choose it with --complaint, and name the record with --id")
}

fn skipped(name: &str, titles: &str) -> String {
    let words = format!("`{name}` is about other super-complaints too, which were skipped: {titles}");
    wrap(&words, standard_error_width(), 0, 2) + "\n"
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
        refuse(input, &error.faults, error.more_faults, true);
        CliError::new(format!("nothing was added to `{}`: it is not a record", input.name))
            .help("fix the errors above, or choose another record")
    })
}

fn another(error: &NotMerged, page: &Page<'_>) -> CliError {
    CliError::new(format!("`{}` was not added: {error}", page.name)).help(HELP)
}
