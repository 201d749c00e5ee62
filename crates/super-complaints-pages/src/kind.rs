//! The kind of a page.

use std::fmt;

use serde::Serialize;

use crate::layout::{BlockKind, Page, Table};
use crate::parties::address;
use crate::words::Word;
use crate::{Options, ReadError};

/// The kind of a page, by its structure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PageKind {
    /// A page that lists or contains responses: read in full.
    ResponsesPage,
    /// The page of a report: read for its basic facts and the addressees.
    ReportPage,
    /// A letter: read for its basic facts.
    Letter,
    /// A body's plan: its tables are read in full, and the rest for its basic facts.
    ActionPlan,
    /// Another page about a super-complaint: read for its basic facts.
    Other,
}

impl PageKind {
    /// What is read from a page of this kind, for the trace; `None` if everything is.
    pub(crate) fn limits(self) -> Option<&'static str> {
        match self {
            Self::ResponsesPage => None,
            Self::ReportPage => Some("a report page: only its basic facts and addressees were read"),
            Self::Letter => Some("a letter: only its basic facts were read, not its answers"),
            Self::ActionPlan => Some("a plan: only its tables and basic facts were read"),
            Self::Other => Some("unknown kind of page: only its tables and basic facts were read"),
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

/// Refuses pages that are about something else, or of an unsupported kind. The address of a page may say what a table
/// alone does not.
pub(crate) fn require_supported(page: &Page<'_>, options: &Options) -> Result<(), ReadError> {
    let words = || page.blocks.iter().flat_map(|block| &block.words);
    let address = options.url.as_ref().map(|url| url.to_lowercase()).unwrap_or_default();
    let mut previous = "";
    let mut found = false;
    for word in words() {
        let two = previous.eq_ignore_ascii_case("super") && starts(word.raw, "complaint");
        found |= two || starts(word.raw, "super-complaint") || starts(word.raw, "supercomplaint");
        previous = word.raw;
    }
    if !found && !address.contains("super-complaint") {
        return Err(ReadError::NotSuperComplaint);
    }
    let police =
        |word: &Word<'_>| starts(word.raw, "polic") || starts(word.raw, "constab") || word.is("HMICFRS");
    if !words().any(police) && address::host(&address).is_none_or(|host| !host.ends_with(".police.uk")) {
        return Err(ReadError::NotPolice);
    }
    if page.has_broken_rows {
        return Err(ReadError::Unsupported { kind: PageKind::ActionPlan });
    }
    Ok(())
}

fn starts(word: &str, stem: &str) -> bool {
    word.get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem))
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
