//! Columns as data: the contract of a table.

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Column {
    /// Its name: lower case, with underscores.
    pub name: &'static str,
    /// What its values are.
    pub kind: ColumnKind,
    /// Whether a cell may be empty.
    pub nullable: bool,
    /// What it means in the domain.
    pub means: &'static str,
}

/// What the values of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ColumnKind {
    /// A text.
    Text,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A whole number.
    Whole,
    /// A date of the calendar.
    Day,
    /// A list of texts, which may be empty.
    Texts,
}

impl ColumnKind {
    /// The name of the kind, as the documentation has it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Word(_) => "word",
            Self::Whole => "whole number",
            Self::Day => "date",
            Self::Texts => "list of texts",
        }
    }
}

impl Column {
    pub(crate) const fn new(name: &'static str, kind: ColumnKind, means: &'static str) -> Self {
        Self { name, kind, nullable: false, means }
    }

    pub(crate) const fn nullable(name: &'static str, kind: ColumnKind, means: &'static str) -> Self {
        Self { name, kind, nullable: true, means }
    }
}
