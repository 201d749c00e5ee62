//! The kind of a page, from its structure.

use crate::PageKind;

use super::block::{BlockKind, Page};
use super::cells::Table;
use super::heading::Heading;

/// The kind of a page, from its blocks.
pub(super) fn of(page: &Page<'_>) -> PageKind {
    let has = |kind: fn(&BlockKind) -> bool| page.blocks.iter().any(|block| kind(&block.kind));
    if has(|kind| matches!(kind, BlockKind::LetterField(_))) {
        return PageKind::Letter;
    }
    let title = page.blocks.iter().find(|block| block.kind == BlockKind::Title);
    let first = title.and_then(|title| title.words.iter().find(|word| !word.is_mark()));
    let published = has(|kind| matches!(kind, BlockKind::Furniture(_)));
    let of_body = |kind: &BlockKind| matches!(kind, BlockKind::Heading(Heading::Parties(_)));
    let bodies = page.blocks.iter().filter(|block| of_body(&block.kind)).count();
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
        // "Safe to share? – responses to the report", with a heading for each body.
        _ if title.is_some_and(|title| title.words.iter().any(|word| word.is("responses"))) && bodies > 1 => {
            PageKind::ResponsesPage
        }
        _ => PageKind::Other,
    }
}
