//! Pages: read once, and shown with the places that fields were read from.

use std::ops::Range;

use super_complaints::Directory;
use super_complaints_pages::{Draft, PassageCertainty, ReadError, read_all};

use crate::cli_error::CliError;
use crate::input::Input;
use crate::output::json;
use crate::text::{listed, plain};

pub(crate) use super_complaints_pages::Options;

/// A page that was read.
#[derive(Debug)]
pub(crate) struct Page<'t> {
    /// The name of its file.
    pub(crate) name: &'t str,
    /// What was read.
    pub(crate) draft: Draft,
}

impl<'t> Page<'t> {
    /// Reads a page about one super-complaint, with the names of a directory.
    pub(crate) fn read(input: &'t Input, options: &Options, directory: &Directory) -> Result<Self, CliError> {
        let pages = Self::read_all(input, options, directory).map_err(|error| trouble(input, &error))?;
        Self::only(input, pages)
    }

    /// The page, if it is about one super-complaint.
    pub(crate) fn only(input: &Input, mut pages: Vec<Self>) -> Result<Self, CliError> {
        match (pages.pop(), pages.is_empty()) {
            (Some(page), true) => Ok(page),
            (last, _) => Err(several(&input.name, pages.iter().chain(&last))),
        }
    }

    /// Reads every super-complaint of a page.
    pub(crate) fn read_all(
        input: &'t Input,
        options: &Options,
        directory: &Directory,
    ) -> Result<Vec<Self>, ReadError> {
        // Places are those in the file, apart from the mark.
        let bytes = input.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&input.bytes);
        let drafts = read_all(bytes, options, directory)?;
        Ok(drafts.into_iter().map(|draft| Self { name: &input.name, draft }).collect())
    }

    /// The words of the page: every span refers to them.
    pub(crate) fn text(&self) -> &str {
        &self.draft.text
    }

    /// The trace as a file.
    pub(crate) fn trace_json(&self) -> String {
        json(&self.draft.trace, true)
    }

    /// The words that a field of an entity was read from, nearest first: the field itself, a part or the whole of it,
    /// else the first words about the entity. With whether the value was inferred.
    pub(crate) fn words(&self, entity: &str, field: &str) -> Option<(Range<usize>, bool)> {
        let of_entity = self.draft.trace.passages.iter().filter(|passage| passage.entity == entity);
        let nearness = |other: &str| {
            if other == field {
                0
            } else if within(field, other) {
                1
            } else if within(other, field) {
                2
            } else {
                3
            }
        };
        let nearest = of_entity.min_by_key(|passage| nearness(&passage.field))?;
        // For the record as a whole, another field says nothing: it could be any words of the page.
        let strange = entity == WHOLE && nearness(&nearest.field) == 3;
        let span = nearest.span.start..nearest.span.end;
        (!strange).then_some((span, nearest.certainty == PassageCertainty::Inferred))
    }
}

/// The name of the record itself in a trace.
pub(crate) const WHOLE: &str = "super-complaint";

/// Whether the path `inner` leads to a part of what `outer` leads to.
fn within(inner: &str, outer: &str) -> bool {
    outer.is_empty() || inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with('/'))
}

/// Whether a file is a page rather than a record: what the page reader takes, and what it refuses as a page.
pub(crate) fn is_page(input: &Input) -> bool {
    let bytes = input.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&input.bytes);
    match read_all(bytes, &Options::default(), Directory::standard()) {
        Ok(_) => true,
        Err(
            ReadError::Record
            | ReadError::NotContentItem
            | ReadError::Json { .. }
            | ReadError::Empty
            | ReadError::NotText
            | ReadError::TooLarge { .. },
        ) => false,
        Err(_) => !input.is_list(),
    }
}

/// Why a page about several super-complaints is not read as one.
pub(crate) fn several<'p>(name: &str, pages: impl Iterator<Item = &'p Page<'p>>) -> CliError {
    let titles: Vec<String> =
        pages.map(|page| format!("`{}`", plain(page.draft.record.title.as_str()))).collect();
    CliError::new(format!("`{name}` is about several super-complaints: {}", listed(&titles)))
        .help("choose one with --complaint and words of its title or its complainant")
}

/// Why a file cannot be read as a page, and what to do.
pub(crate) fn trouble(input: &Input, error: &ReadError) -> CliError {
    let name = &input.name;
    let message = error.to_string();
    let trouble = CliError::new(format!("`{name}` cannot be read as a page: {message}"));
    // What to do stands at the end of a message.
    let split = |message: &str| match message.rsplit_once(": ") {
        Some((what, help)) => (what.to_owned(), Some(help.to_owned())),
        None => (message.to_owned(), None),
    };
    match error {
        ReadError::Record => CliError::new(format!("`{name}` is a record of a super-complaint, not a page"))
            .help("use `super-complaints check`, or `report`, which takes both"),
        ReadError::NotText if input.looks_like_utf_16() => {
            CliError::new(format!("`{name}` cannot be read as a page: it looks like UTF-16 without its mark"))
                .help("save it as UTF-8; in Notepad: Save as, Encoding, UTF-8")
        }
        ReadError::Empty => trouble.help("open the page in a browser, and save it or copy its text"),
        ReadError::NotSuperComplaint | ReadError::NotPolice => {
            trouble.help("use a page from https://www.gov.uk/government/collections/police-super-complaints")
        }
        ReadError::NotOnPage { .. } | ReadError::OnlyMentioned { .. } | ReadError::OtherScheme { .. } => {
            trouble
        }
        ReadError::Unreadable { .. } => {
            let (what, help) = split(message.trim_start_matches("this "));
            helped(CliError::new(format!("`{name}` {what}")), help)
        }
        _ => {
            let (what, help) = split(&message);
            helped(CliError::new(format!("`{name}` cannot be read as a page: {what}")), help)
        }
    }
}

fn helped(error: CliError, help: Option<String>) -> CliError {
    match help {
        Some(help) => error.help(help),
        None => error,
    }
}
