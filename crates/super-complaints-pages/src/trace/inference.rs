//! From what a value was inferred.

use std::fmt;

use serde::{Deserialize, Serialize};

/// From what a value was inferred, if the words do not state it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Inference {
    /// The words of the sentence imply it.
    Words,
    /// The section that the words are in.
    Section,
    /// The title of the page or of a document.
    Title,
    /// The date of the letter: "earlier this year".
    LetterDate,
    /// The last date of the page: what it lists was published by then.
    PageDate,
    /// The address of the page.
    Address,
    /// The directory: it knows whom a body speaks for, or what a name means.
    Directory,
}

impl fmt::Display for Inference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Words => "by the words around it",
            Self::Section => "by the section that it is in",
            Self::Title => "by the title",
            Self::LetterDate => "by the date of the letter",
            Self::PageDate => "by the last date of the page",
            Self::Address => "by the address of the page",
            Self::Directory => "by the directory",
        })
    }
}
