//! Which words below an item are those of the body that answers on its own page.

use super_complaints::collect_vec::CollectVec as _;

use crate::sentences::sentences;
use crate::words::{Word, one_of, range, text};

use super::heard::speaks;
use super::tells::tells;
use crate::reading::items::asking::{asking, recommends};
use crate::reading::items::sections::ItemSection;
use crate::reading::said::{Asked, What, sentence};
use crate::reading::state::Reading;
use crate::reading::writer::page_author::PageAuthor;

impl<'p, 't> Reading<'p, 't> {
    /// The sentences of some blocks, each with its block.
    pub(in crate::reading) fn said_in(
        &self,
        blocks: &[usize],
    ) -> impl Iterator<Item = (usize, &'p [Word<'t>])> {
        let all: Vec<_> = blocks.iter().map(|at| (*at, self.words(*at))).collect_vec();
        all.into_iter().flat_map(|(at, words)| sentences(words).map(move |words| (at, words)))
    }

    /// Where the answer of the body that writes begins, in a paragraph whose first sentence says what is asked.
    pub(in crate::reading) fn answer_behind(
        &self,
        words: &[Word<'_>],
        section: &ItemSection<'_>,
        author: Option<&PageAuthor>,
    ) -> Option<usize> {
        let mut all = sentences(words);
        let first = all.next().filter(|_| section.response.is_none() && section.before.len() < 4)?;
        // "This asks chief constables to audit their cases."
        let this = one_of(first, 0, &["this", "it"])
            && one_of(first, 1, &["asks", "asked", "recommends", "recommended", "calls", "called", "says"]);
        let asked = asking(self.names, first);
        let asks = this || asked.as_ref().is_some_and(|it| it.modal || it.named || it.owner_words.1 > 0);
        let own = author.is_some_and(|it| !it.only_site) && section.owner.is_none();
        let of = asked.map(|it| Asked::of(&text(range(first, it.asked.0, it.asked.1)))).unwrap_or_default();
        let ground = self.ground(section, &[], &of, author);
        let says = |words: &[Word<'_>]| {
            sentence(words, true, &ground).is_some_and(|said| {
                said.iter().any(|it| matches!(it.what, What::Position(_) | What::Delivery(_)))
            })
        };
        let answer = all
            .find(|words| self.is_own_words(words, section, author) || own && says(words))
            .filter(|_| asks)?;
        let begins = |word: &Word<'_>| answer.first().is_some_and(|first| first.span == word.span);
        words.iter().position(begins)
    }

    /// Whether a paragraph is in the words of the body that answers on its own page: no recommendation begins with "We"
    /// or with the name of the body that writes.
    pub(in crate::reading) fn is_own_words(
        &self,
        words: &[Word<'_>],
        section: &ItemSection<'_>,
        author: Option<&PageAuthor>,
    ) -> bool {
        let Some(author) = author.filter(|it| !it.only_site && section.owner.is_none()) else { return false };
        author.speaks(self.names, words)
            && !recommends(words)
            && !words.iter().any(|word| word.any(&["should", "must"]))
    }

    /// Whether a sentence below the label of an item tells what the body that writes has done or will do.
    pub(in crate::reading) fn tells_of_item(
        &self,
        blocks: &[usize],
        section: &ItemSection<'_>,
        author: Option<&PageAuthor>,
    ) -> bool {
        let Some(author) = author.filter(|it| !it.only_site && section.owner.is_none()) else { return false };
        // "CC: …" and "PCC: …" below one another: each is somebody else’s.
        let labelled = |at: &usize| {
            let words = self.words(*at);
            let colon = words.iter().take(5).position(|word| word.raw == ":");
            colon.is_some_and(|colon| colon > 0 && words.first().is_some_and(Word::is_capital))
        };
        !section.before.iter().any(labelled)
            && self.said_in(blocks).any(|(_, words)| tells(self.names, words, author))
    }

    /// "Recommendation 4: safe reporting pathways", and below it "We accept this recommendation": what is asked stands beside the
    /// number, and the answer below.
    pub(in crate::reading) fn is_beside_label(
        &self,
        section: &ItemSection<'_>,
        (beside, below): (&[usize], &[usize]),
        author: Option<&PageAuthor>,
    ) -> bool {
        let Some(first) = below.first().filter(|_| section.label.is_inline && section.owner.is_none()) else {
            return false;
        };
        let nothing = Asked::default();
        let ground = self.ground(section, &[], &nothing, author);
        let says = |blocks: &[usize]| {
            let own = |(_, words): (usize, &[Word<'_>])| self.is_own_words(words, section, author);
            self.said_in(blocks).next().is_some_and(own) || speaks(&self.hear(blocks, &ground))
        };
        author.is_some_and(|it| !it.only_site) && says(&[*first]) && !says(beside)
    }
}
