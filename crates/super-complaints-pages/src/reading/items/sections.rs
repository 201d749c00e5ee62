//! Which paragraphs belong to which action or recommendation.

use std::collections::{HashMap, HashSet};

use crate::PageKind;

use super::lines::{ItemLine, heading_for, item_line};
use super::numbered;
use super::points::is_point;
use super::row_lines::{goes_on_answer, is_row};
use crate::layout::{Block, BlockKind, Heading, ItemKind, ItemLabel, Page, ResponseOf, is_part_of_answer};
use crate::parties::{Named, Names};
use crate::words::{one_of, phrase, range};

/// The body of a page in sections.
#[derive(Debug, Default)]
pub(in crate::reading) struct Sections<'p> {
    /// Blocks of text outside the sections of items.
    pub(in crate::reading) running: Vec<usize>,
    pub(in crate::reading) items: Vec<ItemSection<'p>>,
    /// Paragraphs under the heading of a party, and of no item.
    pub(in crate::reading) of_parties: Vec<PartySection<'p>>,
    /// Of blocks of running text below the heading of a body: the recommendation above that heading.
    pub(in crate::reading) below_items: HashMap<usize, &'p ItemLabel>,
    /// Of blocks of running text below a heading "Response": that heading, and whose answer it announces.
    pub(in crate::reading) responders: HashMap<usize, (usize, &'p ResponseOf)>,
}

/// Paragraphs under the heading of a party, and of no item.
#[derive(Debug)]
pub(in crate::reading) struct PartySection<'p> {
    pub(in crate::reading) heading: usize,
    pub(in crate::reading) owner: &'p [Named],
    pub(in crate::reading) blocks: Vec<usize>,
}

/// The section of an action or a recommendation.
#[derive(Debug)]
pub(in crate::reading) struct ItemSection<'p> {
    pub(in crate::reading) heading: usize,
    pub(in crate::reading) label: &'p ItemLabel,
    /// The line below the heading that says to whom it is, and the parties.
    pub(in crate::reading) addressed: Option<(usize, Vec<Named>)>,
    /// The line below the heading that says by when it is to be carried out, and where the words for that begin.
    pub(in crate::reading) due: Option<(usize, usize)>,
    /// The heading of the party whose section it is in, and the party.
    pub(in crate::reading) owner: Option<(usize, &'p [Named])>,
    /// Paragraphs before a heading "Response", or all of them.
    pub(in crate::reading) before: Vec<usize>,
    /// The heading "Response", and the author that it names.
    pub(in crate::reading) response: Option<(usize, &'p ResponseOf)>,
    /// Paragraphs after it.
    pub(in crate::reading) after: Vec<usize>,
}

/// Splits a page into the sections of items and everything outside them.
pub(in crate::reading) fn split<'p>(
    page: &'p Page<'_>,
    names: &Names<'_>,
    skip: &HashSet<usize>,
) -> Sections<'p> {
    let mut sections = Sections::default();
    let mut owner = None;
    let mut open: Option<ItemSection<'p>> = None;
    // A recommendation without an answer, below which bodies may have headings of their own.
    let mut above: Option<&'p ItemLabel> = None;
    // "Recommendations to the Home Office": to whom those below it are.
    let mut for_whom: Option<(usize, Vec<Named>)> = None;
    let mut responder: Option<(usize, &ResponseOf)> = None;
    // Tables are read cell by cell.
    let prose =
        page.blocks.iter().enumerate().filter(|(at, block)| block.cell.is_none() && !skip.contains(at));
    for (at, block) in prose {
        if let BlockKind::Heading(heading) = &block.kind {
            responder = if let Heading::Response(of) = heading { Some((at, of)) } else { None };
        }
        match &block.kind {
            // "What we have done" below "Our position": more of the same answer.
            BlockKind::Heading(Heading::Response(_))
                if is_part_of_answer(&block.words)
                    && open
                        .as_ref()
                        .is_some_and(|item| item.response.is_some() && !item.after.is_empty()) => {}
            BlockKind::Heading(Heading::Response(of)) if open.is_some() => {
                open = open.take().map(|item| sections.answered(item, at, of));
            }
            // "Recommendation 4 – our response" below "Recommendation 4".
            BlockKind::Heading(Heading::Item(label))
                if let Some(of) = &label.answer
                    && let Some(item) = open.as_mut().filter(|item| item.awaits(label)) =>
            {
                item.response = Some((at, of));
            }
            BlockKind::Heading(Heading::Item(label)) => {
                sections.items.extend(open.take());
                above = None;
                open = Some(ItemSection::new(at, label, owner, for_whom.clone()));
            }
            BlockKind::Heading(heading)
                if let Some(item) = open.as_mut().filter(|item| item.is_empty())
                    && let Some(parties) = addressed(page, names, block, heading) =>
            {
                item.addressed = Some((at, parties));
            }
            BlockKind::Heading(Heading::Parties(parties)) => {
                above = open.as_ref().map_or(above, |item| item.unanswered(page));
                sections.items.extend(open.take());
                owner = Some((at, parties.as_slice()));
                sections.of_parties.push(PartySection { heading: at, owner: parties, blocks: Vec::new() });
            }
            // "Recommendation 1", and below it "Training": what it is about.
            BlockKind::Heading(Heading::Other)
                if page.kind != PageKind::ResponsesPage
                    && is_topic(block)
                    && open.as_ref().is_some_and(|item| item.is_empty() && item.heading + 1 == at) => {}
            // "Accepted" below "Recommendation 1": the answer, set as a heading.
            BlockKind::Heading(Heading::Other)
                if says_state(&block.words)
                    && goes_on(page, at)
                    && let Some(item) =
                        open.as_mut().filter(|item| !item.before.is_empty() || item.response.is_some()) =>
            {
                item.says(at);
            }
            // "Owner: Head of Crime", and "Progress" below an answer: lines of the same item.
            BlockKind::Heading(Heading::Other)
                if let Some(item) = open.as_ref().filter(|item| !item.is_empty())
                    && (is_row(&block.words) || item.response.is_some() && goes_on_answer(&block.words)) => {}
            // A heading of another kind ends the section of its party too.
            BlockKind::Heading(_) | BlockKind::Furniture(_) => {
                let next = open.as_ref().map_or(above, |item| item.unanswered(page));
                above = next.filter(|_| may_name(block));
                sections.items.extend(open.take());
                owner = None;
                for_whom = heading_for(names, &block.words).map(|parties| (at, parties));
            }
            // Tables are read cell by cell.
            BlockKind::Paragraph if block.cell.is_some() => {}
            BlockKind::Paragraph
                if let Some(item) =
                    open.as_mut().filter(|item| item.response.is_none() && item.before.len() <= 1)
                    && let Some(line) = item_line(names, &block.words)
                    && item.takes(at, line) => {}
            BlockKind::Paragraph if numbered::says(names, &block.words) => sections.running.push(at),
            BlockKind::Paragraph => match &mut open {
                Some(item) if item.response.is_some() => item.after.push(at),
                Some(item) => item.before.push(at),
                None => {
                    sections.running.push(at);
                    sections.below_items.extend(above.map(|label| (at, label)));
                    sections.responders.extend(responder.map(|of| (at, of)));
                    let of = sections.of_parties.last_mut();
                    if let Some(of) = of.filter(|of| owner.is_some_and(|(at, _)| at == of.heading)) {
                        of.blocks.push(at);
                    }
                }
            },
            BlockKind::Summary => sections.running.push(at),
            _ => {}
        }
    }
    sections.items.extend(open);
    sections
}

/// The parties of a line directly below the heading of an item: "To chief constables", "For: the Home Office". On the
/// page of a report a name alone says the same; elsewhere it may say who answers.
fn addressed(page: &Page<'_>, names: &Names<'_>, block: &Block<'_>, heading: &Heading) -> Option<Vec<Named>> {
    let stop = usize::from(block.words.len() > 2 && block.ends_with(&[":"]));
    let words = range(&block.words, 0, block.words.len() - stop);
    let to = usize::from(one_of(words, 0, &["to", "for"]) || is_label(words));
    let to = if phrase(words, 0, &["addressed", "to", ":"]) { 2 } else { to };
    let from = to + usize::from(one_of(words, to, &[":"]));
    let from = from + usize::from(one_of(words, from, &["all", "both"]));
    match heading {
        Heading::Parties(parties) => (page.kind == PageKind::ReportPage).then(|| parties.clone()),
        Heading::Other if to > 0 => names.whole(range(words, from, words.len())),
        _ => None,
    }
}

fn is_label(words: &[crate::words::Word<'_>]) -> bool {
    let label =
        one_of(words, 0, &["addressee", "addressees", "recipient", "recipients"]) && one_of(words, 1, &[":"]);
    label || phrase(words, 0, &["addressed", "to", ":"])
}

/// Whether a heading may be the name of a body that the directory does not have.
fn may_name(block: &Block<'_>) -> bool {
    const OTHERS: [&str; 9] = [
        "recommendation",
        "recommendations",
        "action",
        "actions",
        "response",
        "responses",
        "background",
        "next",
        "conclusion",
    ];
    matches!(block.kind, BlockKind::Heading(Heading::Other))
        && block.words.len() <= 8
        && !block.words.iter().any(|word| word.any(&OTHERS))
}

/// Whether a sentence stands directly below a heading.
fn goes_on(page: &Page<'_>, at: usize) -> bool {
    let next = page.blocks.get(at + 1).filter(|it| it.kind == BlockKind::Paragraph && it.cell.is_none());
    next.and_then(|it| it.words.last()).is_some_and(crate::words::Word::is_stop)
}

/// Whether a heading is a position or a state alone: "Accepted", "Partially accepted", "Status: complete".
fn says_state(words: &[crate::words::Word<'_>]) -> bool {
    const STATES: [&str; 19] = [
        "accepted",
        "agreed",
        "rejected",
        "declined",
        "noted",
        "disputed",
        "complete",
        "completed",
        "closed",
        "ongoing",
        "underway",
        "implemented",
        "not",
        "partly",
        "partially",
        "fully",
        "in",
        "under",
        "work",
    ];
    const MORE: [&str; 16] = [
        "accepted",
        "agreed",
        "rejected",
        "complete",
        "completed",
        "implemented",
        "part",
        "full",
        "principle",
        "progress",
        "way",
        "hand",
        "started",
        "yet",
        "and",
        "not",
    ];
    let label = words.iter().take(3).position(|word| word.raw == ":").map_or(0, |colon| colon + 1);
    let known =
        label == 0 || one_of(words, label.saturating_sub(2), &["status", "response", "position", "decision"]);
    let rest = range(words, label, words.len());
    let first = rest.first().is_some_and(|word| word.any(&STATES));
    first
        && known
        && rest.len() <= 5
        && rest.iter().skip(1).all(|word| word.any(&MORE) || matches!(word.raw, "–" | "-" | ","))
}

/// Whether a heading directly below that of an item may say what the item is about.
fn is_topic(block: &Block<'_>) -> bool {
    const OTHERS: [&str; 14] = [
        "introduction",
        "summary",
        "contact",
        "contacts",
        "annex",
        "appendix",
        "further",
        "about",
        "related",
        "update",
        "updates",
        "documents",
        "details",
        "draft",
    ];
    may_name(block) && !block.words.iter().any(|word| word.any(&OTHERS))
}

impl<'p> Sections<'p> {
    /// The section of an item below a heading "Response".
    fn answered(&mut self, mut item: ItemSection<'p>, at: usize, of: &'p ResponseOf) -> ItemSection<'p> {
        // A second response to the same item is a section of its own.
        if item.response.is_some() {
            let next = ItemSection::new(item.heading, item.label, item.owner, None);
            self.items.push(item);
            return ItemSection { response: Some((at, of)), ..next };
        }
        item.response = Some((at, of));
        item
    }
}

impl<'p> ItemSection<'p> {
    fn new(
        heading: usize,
        label: &'p ItemLabel,
        owner: Option<(usize, &'p [Named])>,
        addressed: Option<(usize, Vec<Named>)>,
    ) -> Self {
        let response = label.answer.as_ref().map(|of| (heading, of));
        Self { heading, label, addressed, due: None, owner, before: Vec::new(), response, after: Vec::new() }
    }

    /// Keeps a heading that is a position or a state as a paragraph of its answer.
    fn says(&mut self, at: usize) {
        if self.response.is_some() {
            self.after.push(at);
        } else {
            self.before.push(at);
        }
    }

    /// Its label, if nothing in it can be an answer, and no heading above says whose section it is in.
    fn unanswered(&self, page: &Page<'_>) -> Option<&'p ItemLabel> {
        let described = !self.before.is_empty() && self.description_length(page) == self.before.len();
        (described && self.response.is_none() && self.owner.is_none()).then_some(self.label)
    }
}

impl ItemSection<'_> {
    /// Whether nothing is in it yet.
    fn is_empty(&self) -> bool {
        let below = self.addressed.as_ref().is_some_and(|(at, _)| *at > self.heading);
        self.before.is_empty() && self.response.is_none() && !below
    }

    /// Keeps a line that says to whom it is or by when; false if that is known.
    fn takes(&mut self, at: usize, line: ItemLine) -> bool {
        let below = self.addressed.as_ref().is_some_and(|(at, _)| *at > self.heading);
        match line {
            ItemLine::Addressees(parties) if !below => self.addressed = Some((at, parties)),
            ItemLine::Due(from) if self.due.is_none() => self.due = Some((at, from)),
            ItemLine::Addressees(_) | ItemLine::Due(_) => return false,
        }
        true
    }

    /// Whether it is the section of an item to which no heading has announced an answer yet.
    fn awaits(&self, label: &ItemLabel) -> bool {
        self.label.kind == label.kind && self.label.number.is_same(&label.number) && self.response.is_none()
    }

    /// Whether it is a recommendation, whose addressees its text names.
    pub(super) fn is_recommendation(&self) -> bool {
        self.label.kind == ItemKind::Recommendation
    }

    /// Moves the paragraphs of the answer out of those before, if there is no heading between them: the item
    /// itself is the first one and the points of its list.
    pub(super) fn description_length(&self, page: &Page<'_>) -> usize {
        let is_point = |at: &usize| page.blocks.get(*at).is_some_and(|block| is_point(&block.words));
        let points = self.before.iter().skip(1).take_while(|at| is_point(at)).count();
        if self.response.is_some() { self.before.len() } else { (1 + points).min(self.before.len()) }
    }
}
