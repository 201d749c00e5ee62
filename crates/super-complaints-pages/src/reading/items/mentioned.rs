//! Items that the page names by their numbers anywhere else: what it says of them may not be understood, but they are
//! recommendations and actions of the report.

use std::collections::HashSet;

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::Number;

use crate::layout::{Block, BlockKind, ItemKind, ItemLabel, LetterField};
use crate::mention as complaint;
use crate::sentences::sentences;
use crate::words::{Word, one_of, range, span};

use super::mention::{Mention, is_of_others, mentions, speaks_of_others};
use crate::reading::report::authority::is_authority;
use crate::reading::state::Reading;

/// Where a walk through the page is: whose recommendations the words around speak of.
#[derive(Default)]
struct Around {
    /// The last heading or short line is about another report.
    others: bool,
    /// The complainants that were named last, if the page names several.
    complainants: Vec<String>,
    /// The items that the record has.
    known: HashSet<(ItemKind, String)>,
}

impl<'t> Reading<'_, 't> {
    /// Makes an item for every number of a recommendation or an action of the report that has none yet.
    pub(in crate::reading) fn mentioned_items(&mut self) {
        let page = self.page;
        let several = self.names_several();
        // "R1" may be a risk.
        let named = page
            .blocks
            .iter()
            .any(|block| block.words.iter().any(|word| word.any(&["recommendation", "recommendations"])));
        let rows: HashSet<(usize, usize)> = page
            .blocks
            .iter()
            .filter(|block| is_of_another(block))
            .filter_map(|block| block.cell.as_ref().map(|cell| (cell.table, cell.row)))
            .collect();
        let mut around = Around { known: self.known_items(), ..Around::default() };
        for (at, block) in page.blocks.iter().enumerate().filter(|(_, block)| is_read(block)) {
            around.go_to(block);
            if several {
                let named = complaint::complainants_of(self.names, &block.words);
                if !named.is_empty() {
                    around.complainants = named;
                }
                if !self.is_own_complaint(&around.complainants) {
                    continue;
                }
            }
            let row = block.cell.as_ref().map(|cell| (cell.table, cell.row));
            let refused = matches!(block.kind, BlockKind::Heading(_)) && self.trace.is_left(at);
            if refused || around.others || row.is_some_and(|row| rows.contains(&row)) {
                continue;
            }
            let mut of_others = false;
            for sentence in sentences(&block.words) {
                of_others = speaks_of_others(sentence) || of_others && !speaks_of_this(sentence);
                if of_others {
                    continue;
                }
                for mention in mentions(sentence) {
                    let letter = sentence.get(mention.from).is_some_and(|word| !word.starts("rec"))
                        && mention.kind == ItemKind::Recommendation;
                    if (named || !letter)
                        && !is_of_others(sentence, &mention)
                        && !is_of_a_meeting(range(sentence, mention.from, sentence.len()))
                    {
                        self.mentioned(at, sentence, &mention, &mut around);
                    }
                }
            }
        }
    }

    fn mentioned(&mut self, block: usize, words: &[Word<'t>], mention: &Mention, around: &mut Around) {
        if mention.kind == ItemKind::Action && !self.is_action_of_report(words) {
            return;
        }
        for (number, in_words) in &mention.numbers {
            let label = ItemLabel { in_words: *in_words, ..ItemLabel::new(mention.kind, number.clone()) };
            if !around.known.insert((mention.kind, number.canonical())) {
                continue;
            }
            let Some(item) = self.item_of(&label, &[], block) else { continue };
            if item.kind == ItemKind::Recommendation {
                self.mentioned.insert(item.at);
            }
            self.trace.stated(span(range(words, mention.from, mention.end)), &item.entity(), "number");
        }
    }

    fn known_items(&self) -> HashSet<(ItemKind, String)> {
        let of = |kind, number: &Option<Number>| number.as_ref().map(|number| (kind, number.canonical()));
        let actions = self.record.actions.iter().filter_map(|it| of(ItemKind::Action, &it.number));
        let all = self.record.recommendations.iter();
        actions.chain(all.filter_map(|it| of(ItemKind::Recommendation, &it.number))).collect()
    }

    /// Whether an action with a number is one of the report: it is for one of its authors, which the sentence names or which
    /// writes.
    pub(super) fn is_action_of_report(&self, words: &[Word<'_>]) -> bool {
        let writes = self
            .author
            .as_ref()
            .is_some_and(|author| author.parties.iter().any(|named| named.id().is_some_and(is_authority)));
        let site = || self.address().and_then(|address| self.names.by_address(address));
        writes
            || site().is_some_and(|named| named.id().is_some_and(is_authority))
            || (0..words.len()).any(|at| {
                self.names.at(words, at).is_some_and(|(named, _)| named.id().is_some_and(is_authority))
            })
    }

    /// Whether the page names the complainants of several super-complaints.
    fn names_several(&self) -> bool {
        let read = self.page.blocks.iter().filter(|block| is_read(block));
        let sets: HashSet<Vec<String>> = read
            .map(|it| complaint::complainants_of(self.names, &it.words))
            .filter(|it| !it.is_empty())
            .collect();
        sets.len() > 1
    }

    fn is_own_complaint(&self, complainants: &[String]) -> bool {
        let own = self
            .record
            .made_by
            .iter()
            .filter_map(|party| party.id.as_ref().map(ToString::to_string))
            .collect_vec();
        complainants.is_empty() || own.is_empty() || complainants.iter().any(|key| own.contains(key))
    }
}

impl Around {
    fn go_to(&mut self, block: &Block<'_>) {
        /// A longer line is no heading.
        const LONGEST: usize = 12;
        let stop = block.words.last().is_some_and(Word::is_stop);
        if block.cell.is_some() {
            return;
        }
        if matches!(block.kind, BlockKind::Heading(_)) || block.words.len() <= LONGEST && !stop {
            self.others = is_of_another(block);
        }
    }
}

/// Whether a heading or a cell is about another report.
pub(in crate::reading) fn is_of_another(block: &Block<'_>) -> bool {
    speaks_of_others(&block.words) && !complaint::is_in(&block.words)
}

fn is_read(block: &Block<'_>) -> bool {
    matches!(
        block.kind,
        BlockKind::Title
            | BlockKind::Summary
            | BlockKind::Heading(_)
            | BlockKind::Paragraph
            | BlockKind::LetterField(LetterField::Subject)
    )
}

/// Whether a sentence comes back to the super-complaint.
fn speaks_of_this(words: &[Word<'_>]) -> bool {
    complaint::is_in(words)
}

/// "Recommendation 1: that the Panel note the report", the label of a paper's own.
pub(super) fn is_of_a_meeting(words: &[Word<'_>]) -> bool {
    const MEETING: [&str; 6] = ["panel", "committee", "board", "members", "authority", "meeting"];
    let that = (0..5).find(|at| one_of(words, *at, &["that"]));
    that.is_some_and(|that| (that + 1..that + 4).any(|at| one_of(words, at, &MEETING)))
}
