//! Pages: read once, shown with the places of what was read.

use std::ops::Range;

use super_complaints::Directory;
use super_complaints_govuk::{Draft, ReadCertainty, ReadError, read_with};

use crate::input::Input;
use crate::trouble::Trouble;

pub(crate) use super_complaints_govuk::Options;

/// A page that was read.
#[derive(Debug)]
pub(crate) struct Page<'t> {
    /// The name of its file.
    pub(crate) name: &'t str,
    /// Its text.
    pub(crate) text: &'t str,
    /// What was read.
    pub(crate) draft: Draft,
}

impl<'t> Page<'t> {
    /// Reads the text of a page, with the names of a directory.
    pub(crate) fn read(input: &'t Input, options: &Options, directory: &Directory) -> Result<Self, Trouble> {
        let (name, text) = (input.name.as_str(), input.page()?);
        let is_record = input.is_record();
        let draft = read_with(text, options, directory).map_err(|error| trouble(name, &error, is_record))?;
        Ok(Self { name, text, draft })
    }

    /// The trace as a file.
    pub(crate) fn trace_json(&self) -> String {
        let mut json = serde_json::to_string_pretty(&self.draft.trace).unwrap_or_default(); // cannot fail: names are texts
        json.push('\n');
        json
    }

    /// The words from which a field of an entity came, nearest first: the field itself, a part or the whole
    /// of it, else what first speaks of the entity. With whether they were read between the lines.
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
        // Of the record as a whole another field says nothing: it would be any words of the page.
        let strange = entity == WHOLE && nearness(&nearest.field) == 3;
        let span = nearest.span.start..nearest.span.end;
        (!strange).then_some((span, nearest.certainty == ReadCertainty::Inferred))
    }
}

/// How a trace calls the record itself.
pub(crate) const WHOLE: &str = "super-complaint";

/// Whether the path `inner` leads to a part of what `outer` leads to.
fn within(inner: &str, outer: &str) -> bool {
    outer.is_empty() || inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with('/'))
}

fn trouble(name: &str, error: &ReadError, is_record: bool) -> Trouble {
    let trouble = Trouble::new(format!("`{name}` cannot be read as a page: {error}"));
    match error {
        _ if is_record => {
            trouble.help("a record is for `super-complaints check`, or `report`, which takes both")
        }
        ReadError::Empty => {
            trouble.help("open the page in a browser, copy its words, and save them as UTF-8 text")
        }
        ReadError::NotSuperComplaint | ReadError::NotPolice => {
            trouble.help("take a page of https://www.gov.uk/government/collections/police-super-complaints")
        }
        _ => trouble,
    }
}
