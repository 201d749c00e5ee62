//! What has changed on a page since it was saved.

use similar::{ChangeTag, TextDiff};
use super_complaints::Directory;
use super_complaints_pages::merge::{Difference, Fact, differences};
use super_complaints_pages::{Format, read_with};

use crate::cli_error::CliError;
use crate::input::Input;
use crate::output::standard_error_width;
use crate::page::{Options, Page};
use crate::style::{BOLD, DIM, GREEN, RED};
use crate::text::{counted, plain, shortened, wrap};

/// More lines or facts than this are counted, not shown.
const SHOWN: usize = 40;

/// What has changed in the words of a page, and in what is read from them.
pub(super) fn shown(
    page: &Page<'_>,
    previous: &Input,
    options: &Options,
    directory: &Directory,
) -> Result<String, CliError> {
    let before = Page::read(previous, &Options { format: None, ..options.clone() }, directory)?;
    let width = standard_error_width();
    if before.text() == page.text() {
        return Ok(wrap(
            &format!("the words of `{}` are those of `{}`", page.name, before.name),
            width,
            0,
            0,
        ) + "\n");
    }
    // A saved text has no mark-up: then the page is compared as text too, so that only its words can differ.
    let saved_as_text = previous.text().strip_prefix('\u{feff}').unwrap_or(previous.text()) == before.text();
    let as_text = Options { format: Some(Format::Text), ..options.clone() };
    let now = saved_as_text.then(|| read_with(page.text(), &as_text, directory).ok()).flatten();
    let difference = differences(&before.draft, now.as_ref().unwrap_or(&page.draft));
    let head = format!("{BOLD}changes in `{}` since `{}`{BOLD:#}\n", plain(page.name), plain(before.name));
    Ok(head + &lines(before.text(), page.text(), width) + &facts(&difference, width))
}

/// The lines that were taken out or added.
fn lines(before: &str, now: &str, width: usize) -> String {
    let diff = TextDiff::from_lines(before, now);
    let changes = diff.iter_all_changes().filter(|it| it.tag() != ChangeTag::Equal);
    let changes: Vec<_> = changes.filter(|it| !it.value().trim().is_empty()).collect();
    let mut text = String::new();
    for change in changes.iter().take(SHOWN) {
        let (sign, style) = if change.tag() == ChangeTag::Delete { ("-", RED) } else { ("+", GREEN) };
        let words = shortened(&plain(change.value().trim()), 240);
        text += &format!("  {style}{sign}{style:#} {}\n", wrap(&words, width, 4, 4));
    }
    if changes.len() > SHOWN {
        text += &format!("  and {} more lines\n", changes.len() - SHOWN);
    }
    text
}

/// The facts that are read no longer, and those that are new.
fn facts(difference: &Difference, width: usize) -> String {
    let mut text = String::new();
    for (facts, one, many) in [
        (&difference.gone, "fact is no longer read", "facts are no longer read"),
        (&difference.new, "fact is new", "facts are new"),
    ] {
        text += &format!("{}{}\n", counted(facts.len(), one, many), if facts.is_empty() { "" } else { ":" });
        for Fact { entity, field, value, .. } in facts.iter().take(SHOWN) {
            let of = if entity.is_empty() { "the record" } else { entity };
            let words = shortened(&plain(value), 240);
            text += &format!("  {DIM}{of} {field}{DIM:#}\n    {}\n", wrap(&words, width, 4, 4));
        }
        if facts.len() > SHOWN {
            text += &format!("  and {} more\n", facts.len() - SHOWN);
        }
    }
    text
}
