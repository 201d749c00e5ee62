//! The kind of a page.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::layout::{BlockKind, Page, Table};

/// The kind of a page, by its structure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PageKind {
    /// A page that lists or contains responses.
    ResponsesPage,
    /// The page of a report.
    ReportPage,
    /// A letter.
    Letter,
    /// A body's plan: its tables are read in full, and the rest for its basic facts.
    ActionPlan,
    /// Another page about a super-complaint.
    Other,
}

impl PageKind {
    /// What is read from a page of this kind, for the trace; `None` if everything is.
    pub(crate) fn limits(self) -> Option<&'static str> {
        match self {
            Self::ResponsesPage | Self::Letter => None,
            Self::ReportPage => {
                Some("the page of a report: words are read as an answer only if a heading says so")
            }
            Self::ActionPlan => Some("a plan: only its tables and basic facts were read"),
            Self::Other => Some(
                "unknown kind of page: words are read as an answer only if a heading or the title says so",
            ),
        }
    }
}

impl fmt::Display for PageKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ResponsesPage => "a responses page",
            Self::ReportPage => "the page of a report",
            Self::Letter => "a letter",
            Self::ActionPlan => "a table or an action plan",
            Self::Other => "a page of another kind",
        })
    }
}

/// The kind of a page, from its blocks.
pub(crate) fn of(page: &Page<'_>) -> PageKind {
    let has = |kind: fn(&BlockKind) -> bool| page.blocks.iter().any(|block| kind(&block.kind));
    if has(|kind| matches!(kind, BlockKind::LetterField(_))) {
        return PageKind::Letter;
    }
    let title = page.blocks.iter().find(|block| block.kind == BlockKind::Title);
    let first = title.and_then(|title| title.words.iter().find(|word| !word.is_mark()));
    let published = has(|kind| matches!(kind, BlockKind::Furniture(_)));
    let answers = page.tables.iter().any(Table::has_answers);
    let answers_to =
        || title.is_some_and(|title| title.words.iter().any(|word| word.any(&["response", "responses"])));
    match first {
        Some(word) if word.is("responses") => PageKind::ResponsesPage,
        Some(word) if word.is("response") && published => PageKind::ResponsesPage,
        _ if title.is_some_and(|title| title.ends_with(&["action", "plan"])) => PageKind::ActionPlan,
        _ if published => PageKind::ReportPage,
        _ if answers && answers_to() => PageKind::ResponsesPage,
        _ if answers => PageKind::ActionPlan,
        _ => PageKind::Other,
    }
}
