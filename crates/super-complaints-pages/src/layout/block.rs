//! The parts of a page.

use super_complaints::model::Nation;

use crate::source::Cell;
use crate::words::{self, Word, phrase};
use crate::{PageKind, Span};

use super::{DateLine, Heading, Table};

/// A page, in whatever form it came.
#[derive(Debug, Clone)]
pub(crate) struct Page<'t> {
    pub(crate) kind: PageKind,
    pub(crate) blocks: Vec<Block<'t>>,
    pub(crate) listing: Listing,
    /// The address that the page gives for itself.
    pub(crate) address: Option<&'t str>,
    /// The name of its site.
    pub(crate) site: Option<&'t str>,
    pub(crate) tables: Vec<Table>,
    /// Whether it has rows of cells, copied as text, that make no table: their numbers of cells differ.
    pub(crate) has_broken_rows: bool,
    /// Whether its last words are whole: a copy of a text may end within a sentence.
    pub(crate) is_closed: bool,
}

/// What the page says about its attached documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Listing {
    /// Their titles are listed.
    Titles,
    /// There is a heading for them and nothing below: the copy has lost the titles.
    Lost,
    /// There is no heading for them.
    Absent,
}

/// A part of a page.
#[derive(Debug, Clone)]
pub(crate) struct Block<'t> {
    pub(crate) kind: BlockKind,
    pub(crate) span: Span,
    pub(crate) words: Vec<Word<'t>>,
    /// The heading above it, as a locator.
    pub(crate) under: Option<usize>,
    /// The cell of a table that it is in.
    pub(crate) cell: Option<Cell>,
}

impl Block<'_> {
    pub(crate) fn text(&self) -> String {
        words::text(&self.words)
    }

    /// Whether it ends with certain words.
    pub(crate) fn ends_with(&self, last: &[&str]) -> bool {
        self.words.len().checked_sub(last.len()).is_some_and(|at| phrase(&self.words, at, last))
    }
}

/// The kind of a part of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum BlockKind {
    /// What is above the page itself: names and links of the site.
    Above,
    /// "Transparency data" and the like, above the title.
    DocumentType,
    /// The title of the page.
    Title,
    /// What is between the title and the documents.
    Summary,
    /// "Applies to England and Wales".
    AppliesTo(Vec<Nation>),
    /// A heading that every page of the site has.
    Furniture(Furniture),
    /// The title of an attached document.
    Attachment,
    /// A heading of this page.
    Heading(Heading),
    /// Running text.
    Paragraph,
    /// "Published 4 April 2022", "Last updated 1 August 2025".
    Dates(Vec<DateLine>),
    /// What was changed on the page.
    ChangeNote,
    /// A line of the head of a letter.
    LetterField(LetterField),
    /// Words about another super-complaint on the same page, or about several, and which.
    Elsewhere(&'static str),
    /// Words that say nothing about the super-complaint, and what they are taken for.
    Noise(&'static str),
}

impl BlockKind {
    /// Whether what follows stands under it: a heading, but not one that only announces an answer.
    pub(super) fn is_locator(&self) -> bool {
        match self {
            Self::Furniture(_) => true,
            Self::Heading(heading) => !matches!(heading, Heading::Response(_)),
            _ => false,
        }
    }

    /// Whether it belongs to the page itself, and not to the site.
    pub(crate) fn is_own(&self) -> bool {
        !matches!(self, Self::Noise(_) | Self::Above | Self::Furniture(_) | Self::Elsewhere(_))
    }
}

/// A heading that every page of the site has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Furniture {
    Documents,
    Details,
    Updates,
}

/// A line of the head of a letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LetterField {
    Author,
    Recipient,
    Sent,
    Salutation,
    /// "RE:", the subject.
    Subject,
    /// "cc:", those that receive a copy.
    Copied,
    /// "Our ref:", the number of the letter.
    Reference,
}
