//! An item whose heading has its wording.

use super_complaints::collect_vec::CollectVec as _;

use crate::parties::Named;
use crate::words::{Word, one_of, range, span};

use super::Item;
use super::asking::asking;
use super::points::is_point;
use super::sections::ItemSection;
use crate::reading::state::Reading;

impl Reading<'_, '_> {
    /// Reads an item whose heading has its wording: "Recommendation 1: chief constables should review their training".
    pub(super) fn item_in_heading(&mut self, section: &ItemSection<'_>) -> bool {
        let words = self.words(section.heading);
        let colon = usize::from(one_of(words, section.label.length, &[":", "–", "—", "-", "."]));
        let title = range(words, section.label.length + colon, words.len());
        let Some(asking) = asking(self.names, title).filter(|asking| asking.modal && asking.label.is_none())
        else {
            return false;
        };
        let whose = asking.owners.clone();
        let Some(item) = self.item_of(section.label, &whose, section.heading) else { return false };
        let label = range(words, 0, section.label.length);
        self.trace.stated(span(label), &item.entity(), "number");
        let points = section.before.iter().take_while(|at| is_point(self.words(**at))).count();
        let (points, rest) = section.before.split_at_checked(points).unwrap_or_default();
        let all: Vec<&[Word<'_>]> =
            std::iter::once(title).chain(points.iter().map(|at| self.words(*at))).collect_vec();
        self.wording(&item, &all, section.heading, Some(&asking), &whose);
        if section.response.is_some() {
            self.leave_open(rest);
            self.answers_of(&item, section, &section.after, &whose);
        } else {
            self.answers_of(&item, section, rest, &whose);
        }
        true
    }

    /// The answers in the paragraphs below an item, if it is known that they are answers.
    pub(super) fn answers_of(
        &mut self,
        item: &Item,
        section: &ItemSection<'_>,
        blocks: &[usize],
        whose: &[Named],
    ) {
        let author = self.author.clone();
        if blocks.iter().any(|at| self.names_speaker(self.words(*at))) {
            self.leave_open(blocks);
            return;
        }
        if self.may_answer(section) {
            self.answer_to(item, section, blocks, whose, author.as_deref());
        } else {
            self.leave_open(blocks);
        }
    }

    /// "CC: …", "PCC: …", "Kent Police: …": a paragraph with the name of who says it.
    fn names_speaker(&self, words: &[Word<'_>]) -> bool {
        const LONGEST: usize = 6;
        let Some(colon) = words.iter().take(LONGEST).position(|word| word.raw == ":") else { return false };
        let label = range(words, 0, colon);
        let initials =
            |word: &Word<'_>| word.raw.len() > 1 && word.raw.bytes().all(|byte| byte.is_ascii_uppercase());
        matches!(label, [word] if initials(word)) || self.names.whole(label).is_some()
    }

    fn leave_open(&mut self, blocks: &[usize]) {
        for at in blocks {
            self.trace.left(*at, "nothing says that this is an answer, or whose it is");
        }
    }
}
