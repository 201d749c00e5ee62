//! Pages: read once, and shown with the places that fields were read from.

use std::ops::Range;

use super_complaints::Directory;
use super_complaints_pages::{Draft, PassageCertainty, ReadError, read_with};

use crate::cli_error::CliError;
use crate::input::Input;
use crate::output::json;

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
    /// Reads a page, with the names of a directory.
    pub(crate) fn read(input: &'t Input, options: &Options, directory: &Directory) -> Result<Self, CliError> {
        let name = input.name.as_str();
        let bytes = input.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&input.bytes);
        let draft = read_with(bytes, options, directory).map_err(|error| match (error, input.page()) {
            (ReadError::NotText, Err(encoding)) => encoding,
            (error, _) => trouble(name, &error, input.is_record()),
        })?;
        Ok(Self { name, draft })
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

fn trouble(name: &str, error: &ReadError, is_record: bool) -> CliError {
    let trouble = CliError::new(format!("`{name}` cannot be read as a page: {error}"));
    match error {
        _ if is_record => {
            trouble.help("this is a record: use `super-complaints check`, or `report`, which takes both")
        }
        ReadError::Empty => trouble.help("open the page in a browser, copy its text, and save it as UTF-8"),
        ReadError::NotSuperComplaint | ReadError::NotPolice => {
            trouble.help("use a page from https://www.gov.uk/government/collections/police-super-complaints")
        }
        _ => trouble,
    }
}
