//! Items that the page names by their numbers anywhere else: what it says of them may not be understood, but they are
//! recommendations and actions of the report.

use std::collections::HashSet;

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{ActionField, Number, RecommendationField};
use super_complaints::order::sort_by;

use crate::layout::{Block, BlockKind, ItemKind, ItemLabel, LetterField};
use crate::mention as complaint;
use crate::parties::{Named, Names};
use crate::sentences::sentences;
use crate::words::{Word, one_of, range, span};

use super::mention::{Mention, Places, mentions, places, places_alone};
use super::of_others::{is_of_others, speaks_of_others};
use super::party_field;
use super::stated::{Stated, addressed_again, deadline, lead_in, stated};
use crate::reading::answer::of_item::represents;
use crate::reading::answer::responses::parties;
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
    /// To whom the items of the list are that a line above announces.
    lead: Vec<Named>,
    /// Whether "the first" is the first recommendation of the report.
    places: bool,
    /// The item that was named last, if it was named alone.
    topic: Option<Mention>,
    /// The one mention of the sentence before.
    last: Option<Mention>,
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
        let mut last_heading = None;
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
            if !matches!(block.kind, BlockKind::Paragraph) || last_heading != block.under {
                around.last = None;
            }
            around.announced(self.names, block);
            let mut of_others = false;
            for sentence in sentences(&block.words) {
                of_others = speaks_of_others(sentence) || of_others && !speaks_of_this(sentence);
                if of_others || is_of_a_meeting(sentence) {
                    around.last = None;
                    continue;
                }
                let mut all = mentions(sentence);
                all.retain(|mention| {
                    let letter = mention.kind == ItemKind::Recommendation
                        && sentence.get(mention.from).is_some_and(|word| !word.starts("rec"));
                    (named || !letter) && !is_of_others(sentence, mention)
                });
                let places = places(sentence, &all);
                if around.places || matches!(places, Places::Count) {
                    let named = |alone: &Mention| all.iter().any(|it| it.from == alone.from);
                    let more: Vec<_> = places_alone(sentence).into_iter().filter(|it| !named(it)).collect();
                    all.extend(more);
                    sort_by(&mut all, |one, other| one.from.cmp(&other.from));
                }
                match places {
                    Places::Count => around.places = true,
                    Places::Open => around.places = false,
                    Places::Keep => {}
                }
                self.named_in(at, sentence, all, &mut around);
            }
            last_heading = matches!(block.kind, BlockKind::Heading(_)).then_some(at);
        }
    }

    /// Items that a sentence names, and what it says of them or of the one of the sentence before.
    fn named_in(&mut self, block: usize, words: &[Word<'t>], all: Vec<Mention>, around: &mut Around) {
        let author = self.author.clone();
        // Who answers for others may say "us" of these.
        let writer =
            author.as_deref().filter(|author| author.behalf.is_empty() && !represents(&author.parties));
        let writer = writer.map_or(&[][..], |author| author.parties.as_slice());
        let known = || all.is_empty().then(|| addressed_again(self.names, words, writer)).flatten();
        if let Some((mention, stated)) = around.last.take().and_then(|last| Some((last, known()?))) {
            self.says_of(words, &mention, &stated);
            return;
        }
        // "R1 (training)", above "Agreed. Delivered in May, ahead of the report’s deadline of 14 June 2024."
        let report = (0..words.len()).any(|at| one_of(words, at, &["report’s", "report's"]));
        if all.is_empty()
            && report
            && let Some(due) = deadline(words, 0, words.len())
            && let Some(mention) = around.topic.clone()
        {
            self.says_of(words, &mention, &Stated { due: Some(due), ..Stated::default() });
        }
        match all.as_slice() {
            [] => {}
            [only] => around.topic = Some(only.clone()),
            _ => around.topic = None,
        }
        for (mention, mut stated) in all.iter().zip(stated(self.names, words, &all, writer)) {
            self.mentioned(block, words, mention, around);
            // An item of a list begins or ends with its number.
            let ends = mention.from <= 2 || range(words, mention.end, words.len()).iter().all(Word::is_mark);
            if stated.to.is_empty() && ends && all.len() == 1 {
                stated.to.clone_from(&around.lead);
                stated.to_words = (mention.from, mention.end);
            }
            self.says_of(words, mention, &stated);
        }
        around.last = <[Mention; 1]>::try_from(all).ok().map(|[only]| only);
    }

    /// Records to whom the items of a mention are, and by when, unless that is known.
    fn says_of(&mut self, words: &[Word<'t>], mention: &Mention, stated: &Stated) {
        let to = parties(&stated.to);
        for (number, _) in &mention.numbers {
            let Some(item) = self.item_with(mention.kind, number) else { continue };
            let entity = item.entity();
            let place = span(range(words, stated.to_words.0, stated.to_words.1));
            let mut is_new = false;
            let mut is_due = false;
            if let Some(found) = self.recommendation_mut(&item) {
                let free = found.marks.get(RecommendationField::Addressees).is_none();
                if found.addressees.is_empty() && free && !to.is_empty() {
                    found.addressees.clone_from(&to);
                    is_new = true;
                }
                if found.due.is_none() && found.marks.get(RecommendationField::Due).is_none() {
                    found.due = stated.due.as_ref().map(|it| it.due.clone());
                    is_due = found.due.is_some();
                }
            }
            if let Some(found) = self.action_mut(&item) {
                if found.by.is_empty() && !to.is_empty() {
                    found.by.clone_from(&to);
                    is_new = true;
                }
                if found.due.is_none() && found.marks.get(ActionField::Due).is_none() {
                    found.due = stated.due.as_ref().map(|it| it.due.clone());
                    is_due = found.due.is_some();
                }
            }
            if is_new {
                self.trace.stated(place, &entity, party_field(item.kind));
            }
            if let Some(due) = stated.due.as_ref().filter(|_| is_due) {
                self.trace.stated(span(range(words, due.words.0, due.words.1)), &entity, "due");
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
    /// Keeps to whom the items of a list are, from the line above it to the first line that is none of its items.
    fn announced(&mut self, names: &Names<'_>, block: &Block<'_>) {
        let heading = matches!(block.kind, BlockKind::Heading(_));
        if let Some(found) = lead_in(names, &block.words, heading) {
            self.lead = found;
        } else if block.cell.is_some() || mentions(&block.words).is_empty() {
            self.lead.clear();
        }
    }

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
