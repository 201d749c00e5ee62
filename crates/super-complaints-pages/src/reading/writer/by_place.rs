//! The body that writes a page, by its first lines or the lines at its end: a letterhead, or a signature with a post of the body.

use super_complaints::collect_vec::CollectVec as _;

use super::page_author::{PageAuthor, is_authority};
use crate::layout::{Block, BlockKind};
use crate::parties::Named;
use crate::reading::state::Reading;
use crate::sentences::sentences;
use crate::trace::Inference;
use crate::words::{Word, one_of, phrase, range};

/// So many lines at the end may be a signature.
const LAST: usize = 4;
/// A longer line is none.
const LONGEST: usize = 14;

/// The paper of a meeting names to whom it goes.
const MEETING: [&str; 7] = ["paper", "committee", "panel", "board", "minutes", "agenda", "conference"];

impl Reading<'_, '_> {
    /// The one body that the first line and the last lines of a page name, if somebody speaks there as "we" or "I". Only sentences that
    /// are understood are its answers.
    pub(super) fn author_by_place(&self) -> Option<PageAuthor> {
        let own = |(_, block): &(usize, &Block<'_>)| !block.words.is_empty() && block.cell.is_none();
        let first = self.blocks().find(own).filter(|(_, block)| is_line(block));
        let above = self.blocks().filter(own).take(4);
        if above.flat_map(|(_, block)| &block.words).any(|word| word.any(&MEETING)) {
            return None;
        }
        let head = first.and_then(|(at, block)| {
            let named = self.whole_of(&block.words).or_else(|| self.at_begin(&block.words))?;
            Some((at, named))
        });
        let head = head.or_else(|| {
            let (at, block) = self.blocks().filter(own).nth(1).filter(|(_, block)| is_line(block))?;
            Some((at, self.at_begin(&block.words)?))
        });
        let paragraphs = || self.blocks().filter(|(_, block)| block.kind == BlockKind::Paragraph);
        let said = paragraphs().flat_map(|(_, block)| sentences(&block.words));
        let speaks = |words: &[Word<'_>]| words.iter().any(|word| word.any(&["we", "our", "i", "my", "us"]));
        said.filter(|words| words.last().is_some_and(Word::is_stop)).any(speaks).then_some(())?;
        let mut last: Vec<(usize, &Block<'_>)> = self.blocks().filter(own).collect_vec();
        let from = last.len().saturating_sub(LAST);
        let lines = last.split_off(from.max(1).min(last.len()));
        let body = lines.iter().rposition(|(_, block)| block.words.last().is_some_and(Word::is_stop));
        let lines = lines.get(body.map_or(0, |at| at + 1)..).unwrap_or_default();
        let mut found: Vec<(usize, Named)> = head.into_iter().collect_vec();
        for (at, block) in lines.iter().filter(|(_, block)| is_line(block)) {
            found.extend(self.signed_for(&block.words).map(|named| (*at, named)));
        }
        let (at, named) = found.first()?.clone();
        let one = found.iter().all(|(_, it)| self.names.one_seat(it, &named));
        let author = PageAuthor::of(vec![named], Some(at), Some(Inference::Section));
        one.then_some(PageAuthor { only_site: true, ..author })
    }

    /// The body that a line names, and nothing else: "Office of the Police and Crime Commissioner for Kent".
    fn whole_of(&self, words: &[Word<'_>]) -> Option<Named> {
        let office =
            if phrase(words, 0, &["office", "of"]) { 2 + usize::from(one_of(words, 2, &["the"])) } else { 0 };
        let parties = self.names.whole(range(words, office, words.len()))?;
        let [only] = parties.as_slice() else { return None };
        (!only.is_group() && !is_authority(only) && only.is_resolved()).then(|| only.clone())
    }

    /// The body with whose name the parts of a line begin: "Kent Police: section 60 super-complaint", "Kent Police. Page
    /// updated 14 February 2022", "Heddlu De Cymru / South Wales Police".
    fn at_begin(&self, words: &[Word<'_>]) -> Option<Named> {
        const ENDS: [&str; 8] = [":", ".", "–", "—", "-", "|", "/", ","];
        let (named, end) = self.names.at(words, usize::from(one_of(words, 0, &["the"])))?;
        let own = !named.is_group() && !is_authority(&named) && named.is_resolved();
        // "Home Office press desk, for use from 30 June"
        let unit = one_of(words, end, &["press", "media", "news", "policy"])
            && one_of(words, end + 1, &["desk", "office", "team"]);
        let end = if unit { end + 2 } else { end };
        let rest = range(words, end, words.len());
        let same = (0..rest.len())
            .filter_map(|at| Some(self.names.at(rest, at)?.0))
            .all(|it| it.is_group() || is_authority(&it) || self.names.one_seat(&it, &named));
        (own && same && one_of(words, end, &ENDS)).then_some(named)
    }

    /// The one body of a line of a signature: "Assistant Chief Constable, West Midlands Police".
    fn signed_for(&self, words: &[Word<'_>]) -> Option<Named> {
        const OTHERS: [&str; 9] = ["to", "cc", "copy", "copied", "c.c", "dear", "by", "and", "contact"];
        if words.iter().any(|word| word.any(&OTHERS) || word.is_stop()) {
            return self.whole_of(words);
        }
        let mut named = (0..words.len()).filter_map(|at| Some(self.names.at(words, at)?.0));
        let mut named = named.by_ref().filter(|it| !it.is_group() && it.is_resolved());
        let first = named.next()?;
        (!is_authority(&first) && named.all(|it| self.names.one_seat(&it, &first))).then_some(first)
    }
}

fn is_line(block: &Block<'_>) -> bool {
    let field = matches!(block.kind, BlockKind::LetterField(_) | BlockKind::Noise(_));
    !field && block.words.len() <= LONGEST
}
