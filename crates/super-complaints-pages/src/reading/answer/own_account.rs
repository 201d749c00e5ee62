//! What a body tells of an item on its own page, in words that are not understood: that it answers is known, what it answers is not.

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{BodyKind, ItemId, Party};

use crate::PageKind;
use crate::layout::{BlockKind, ItemKind, ItemLabel, label};
use crate::parties::{Named, NamedKind};
use crate::words::Word;

use super::author::Author;
use super::heard::Heard;
use super::of_item::represents;
use super::pledges::writer::{Writer, Writers};
use super::spoken::{Open, spoken};
use super::tells::tells;
use crate::reading::items::mention::mentions;
use crate::reading::items::mentioned::is_of_another;
use crate::reading::items::of_others::{is_of_others, speaks_of_others};
use crate::reading::items::sections::Sections;
use crate::reading::letter::head::Head;
use crate::reading::said::{Item, items_of, items_of_heading};
use crate::reading::state::Reading;
use crate::reading::writer::page_author::{PageAuthor, is_authority};

/// A page with more of them is a list of another kind.
const MOST: usize = 120;

/// Words with which a body speaks of what others think or do, or of what is not so.
const DOUBTS: [&str; 52] = [
    "he",
    "she",
    "his",
    "her",
    "you",
    "your",
    "would",
    "could",
    "might",
    "whether",
    "if",
    "ought",
    "others",
    "another",
    "hope",
    "hopes",
    "hoped",
    "expect",
    "expects",
    "urge",
    "urged",
    "asked",
    "ask",
    "asks",
    "want",
    "wants",
    "call",
    "calls",
    "wish",
    "forces",
    "matter",
    "addressed",
    "directed",
    "told",
    "understand",
    "believe",
    "consider",
    "considering",
    "decide",
    "decision",
    "view",
    "await",
    "awaiting",
    "position",
    "reply",
    "respond",
    "response",
    "answer",
    "answered",
    "responsibility",
    "opinion",
    "suggested",
];

/// Those of them behind which the next sentences are not about the body's own answer either.
const AWAY: [&str; 7] = ["suggested", "others", "another", "whether", "matter", "responsibility", "opinion"];

impl<'p, 't> Reading<'p, 't> {
    /// Records that a body answers the items of which it tells something, where no answer to them is known.
    pub(in crate::reading) fn own_accounts(&mut self, head: &Head, sections: &Sections<'_>) {
        let by_nobody = self.page.kind == PageKind::Letter && self.author.is_none();
        if by_nobody || matches!(self.page.kind, PageKind::ResponsesPage | PageKind::ReportPage) {
            return;
        }
        let mut writers = Writers::of(self, head, sections);
        let mut quoted = Open::default();
        let mut topic: Vec<Item> = Vec::new();
        let mut another = false;
        let mut found = 0;
        for (block, it) in self.blocks() {
            if let BlockKind::Heading(heading) = &it.kind {
                another = is_of_another(it);
                topic = items_of_heading(heading, &it.words);
                continue;
            }
            let prose = it.kind == BlockKind::Paragraph && it.cell.is_none() && !head.blocks.contains(&block);
            if !prose || another || found > MOST {
                continue;
            }
            let Some(writer) = writers.at(self, sections, block).filter(answers) else { continue };
            let author = PageAuthor::of(writer.parties.clone(), writer.block, None);
            if let Some(label) = label(&it.words) {
                topic = vec![(label.kind, label.number)];
            }
            let mut of_paragraph = topic.clone();
            for words in spoken(self.names, &it.words, &writer.parties, &mut quoted) {
                let all = mentions(words);
                if speaks_of_others(words) || all.iter().any(|it| is_of_others(words, it)) {
                    of_paragraph.clear();
                    continue;
                }
                let named = all.iter().flat_map(items_of).collect_vec();
                if !named.is_empty() {
                    of_paragraph = named;
                }
                if words.iter().any(|word| word.any(&DOUBTS)) {
                    // "It has been suggested that we adopt recommendation 11. We have passed that on."
                    if words.iter().any(|word| word.any(&AWAY)) {
                        of_paragraph.clear();
                    }
                    continue;
                }
                let said = !self.names_other_body(words, &writer) && tells(self.names, words, &author);
                if said && self.own_account(block, words, &of_paragraph, &writer) {
                    found += 1;
                }
            }
        }
    }

    /// Records an answer to those of some items to which there is none; true if there is one now.
    fn own_account(&mut self, block: usize, words: &'p [Word<'t>], of: &[Item], writer: &Writer) -> bool {
        let by = super::responses::parties(&writer.parties);
        let open = |it: &&Item| {
            it.0 == ItemKind::Recommendation
                && self.answers_to(&by, it).is_empty()
                && self.may_be_for(writer, it)
        };
        let open = of.iter().filter(open).cloned().collect_vec();
        let items: Vec<ItemId> = open
            .into_iter()
            .filter_map(|(kind, number)| Some(self.item_of(&ItemLabel::new(kind, number), &[], block)?.id))
            .collect_vec();
        if items.is_empty() {
            return false;
        }
        let author = Author {
            owner: Some(&writer.parties),
            heading: writer.block.unwrap_or(block),
            inferred: writer.inferred,
            items,
            counted: false,
            behalf: &writer.behalf,
        };
        self.answered.insert(block);
        !self.record_answers(&[block], &[Heard::open(block, words)], block, &author).is_empty()
    }

    /// Whether an item may be for the body that writes. Most are for chief constables, so a commissioner is one that the page names.
    fn may_be_for(&self, writer: &Writer, (kind, number): &Item) -> bool {
        let known = self.item_with(*kind, number).and_then(|it| self.record.recommendations.get(it.at));
        let to = known.map(|it| it.addressees.as_slice()).unwrap_or_default();
        let oversees = |it: &Named| {
            let authority = NamedKind::Body(BodyKind::SpecialPoliceAuthority);
            self.names.force_of(it).is_some() || it.kind == authority
        };
        let commissioner = writer.parties.iter().any(oversees);
        let named = |to: &Party| writer.parties.iter().any(|it| self.names.is_among(it, to));
        to.iter().any(named) || to.is_empty() && !commissioner
    }
}

/// Whether a writer answers for itself.
fn answers(writer: &Writer) -> bool {
    let for_nobody = represents(&writer.parties) && writer.behalf.is_empty();
    !for_nobody && !writer.parties.iter().any(is_authority)
}
