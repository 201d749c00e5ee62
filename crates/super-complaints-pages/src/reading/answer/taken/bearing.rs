//! Sentences beside a position that may bear on it, or make it the words of others.

use crate::layout::BlockKind;
use crate::parties::Named;
use crate::reading::said::{Asked, Beside, Ground, bears, beside, points_back, sentence};
use crate::reading::state::Reading;
use crate::sentences::sentences;
use crate::words::Word;

impl Reading<'_, '_> {
    /// Whether a sentence behind a position may bear on it.
    pub(super) fn may_bear(&self, words: &[Word<'_>], own: &[Named], block: usize, denied: bool) -> bool {
        let asked = Asked::default();
        let ground = Ground {
            names: self.names,
            owner: own,
            item: None,
            asked: &asked,
            it_is_the_item: true,
            before: None,
        };
        let ends = self.words(block).last().map(|it| it.span) == words.last().map(|it| it.span);
        bears(words, denied)
            && sentence(words, ends, &ground).is_none()
            && matches!(beside(words, ends, &ground), Beside::Unclear | Beside::Remote)
    }

    /// Whether the next paragraph points back to a position and may bear on it.
    pub(super) fn next_may_bear(&self, block: usize, own: &[Named], denied: bool) -> bool {
        let next = self.page.blocks.get(block + 1).filter(|it| it.kind == BlockKind::Paragraph);
        let first = next.and_then(|it| sentences(&it.words).next());
        first.is_some_and(|words| points_back(words) && self.may_bear(words, own, block + 1, denied))
    }
}

/// Whether a sentence before a position may make it the words of others, or of another time.
pub(super) fn speaks_of_draft(words: &[Word<'_>]) -> bool {
    const DRAFT: [&str; 12] = [
        "draft",
        "previously",
        "earlier",
        "initially",
        "originally",
        "proposed",
        "suppose",
        "suggested",
        "imagine",
        "template",
        "example",
        "unless",
    ];
    words.iter().any(|word| word.any(&DRAFT))
}
