//! Texts of a certain form, held to it by the model's own constructors.

use std::fmt::{self, Display};
use std::str::FromStr;

use crate::dates::{PartialDate, Period};
use crate::model::{Language, Number, PartyId, SourceRef, Text, Url};

/// A form of texts.
#[derive(Clone, Copy)]
pub(super) struct Leaf {
    /// What it is, for "expected ...".
    pub(super) noun: &'static str,
    check: fn(&str) -> Result<(), String>,
}

impl Leaf {
    /// The form that a definition of the schema stands for.
    pub(super) fn named(definition: &str) -> Option<Self> {
        Some(match definition {
            "Text" => Self { noun: "a string", check: parses::<Text> },
            "Number" => Self { noun: "a number as printed, in quotes", check: parses::<Number> },
            "Url" => Self { noun: "a web address", check: parses::<Url> },
            "Language" => Self { noun: "a language tag", check: parses::<Language> },
            "SourceRef" => Self { noun: "the id of a document, or `id#place`", check: parses::<SourceRef> },
            "PartialDate" => Self { noun: "a date", check: parses::<PartialDate> },
            "Period" => Self { noun: "a period", check: parses::<Period> },
            // All ids have one form; a new kind of text must be named above, which a test of `shape` asks for.
            id if id.ends_with("Id") => Self { noun: "an id", check: parses::<PartyId> },
            _ => return None,
        })
    }

    /// Whether the text has the form.
    ///
    /// # Errors
    /// The model's own words on why it has not.
    pub(super) fn check(&self, text: &str) -> Result<(), String> {
        (self.check)(text)
    }
}

impl fmt::Debug for Leaf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.noun)
    }
}

fn parses<T: FromStr<Err: Display>>(text: &str) -> Result<(), String> {
    text.parse::<T>().map(drop).map_err(|error| error.to_string())
}
