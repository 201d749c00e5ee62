//! Which paragraphs belong to which action or recommendation.

use crate::layout::{Block, BlockKind, Heading, ItemLabel, Page, ResponseOf};
use crate::parties::Named;

/// The body of a page in sections.
#[derive(Debug, Default)]
pub(super) struct Sections<'p> {
    /// Blocks of text outside the sections of items.
    pub(super) running: Vec<usize>,
    pub(super) items: Vec<ItemSection<'p>>,
    /// Paragraphs under the heading of a party, and of no item.
    pub(super) of_parties: Vec<PartySection<'p>>,
}

/// Paragraphs under the heading of a party, and of no item.
#[derive(Debug)]
pub(super) struct PartySection<'p> {
    pub(super) heading: usize,
    pub(super) owner: &'p [Named],
    pub(super) blocks: Vec<usize>,
}

/// The section of an action or a recommendation.
#[derive(Debug)]
pub(super) struct ItemSection<'p> {
    pub(super) heading: usize,
    pub(super) label: &'p ItemLabel,
    /// The heading of the party whose section it is in, and the party.
    pub(super) owner: Option<(usize, &'p [Named])>,
    /// Paragraphs before a heading "Response", or all of them.
    pub(super) before: Vec<usize>,
    /// The heading "Response", and the author that it names.
    pub(super) response: Option<(usize, &'p ResponseOf)>,
    /// Paragraphs after it.
    pub(super) after: Vec<usize>,
}

/// Splits a page into the sections of items and everything outside them.
pub(super) fn split<'p>(page: &'p Page<'_>) -> Sections<'p> {
    let mut sections = Sections::default();
    let mut owner = None;
    let mut open: Option<ItemSection<'p>> = None;
    // Tables are read cell by cell.
    for (at, block) in page.blocks.iter().enumerate().filter(|(_, block)| block.cell.is_none()) {
        match &block.kind {
            BlockKind::Heading(Heading::Response(of)) if open.is_some() => {
                if let Some(mut item) = open.take() {
                    let next = ItemSection {
                        before: Vec::new(),
                        response: Some((at, of)),
                        after: Vec::new(),
                        ..item
                    };
                    // A second response to the same item is a section of its own.
                    if item.response.is_some() {
                        sections.items.push(item);
                        open = Some(next);
                    } else {
                        item.response = Some((at, of));
                        open = Some(item);
                    }
                }
            }
            BlockKind::Heading(Heading::Item(label)) => {
                sections.items.extend(open.take());
                open = Some(ItemSection {
                    heading: at,
                    label,
                    owner,
                    before: Vec::new(),
                    response: None,
                    after: Vec::new(),
                });
            }
            BlockKind::Heading(Heading::Parties(parties)) => {
                sections.items.extend(open.take());
                owner = Some((at, parties.as_slice()));
                sections.of_parties.push(PartySection { heading: at, owner: parties, blocks: Vec::new() });
            }
            // A heading of another kind ends the section of its party too.
            BlockKind::Heading(_) | BlockKind::Furniture(_) => {
                sections.items.extend(open.take());
                owner = None;
            }
            BlockKind::Paragraph => match &mut open {
                Some(item) if item.response.is_some() => item.after.push(at),
                Some(item) => item.before.push(at),
                None => {
                    sections.running.push(at);
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

impl ItemSection<'_> {
    /// Moves the paragraphs of the answer out of those before, if there is no heading between them: the item
    /// itself is the first one and the points of its list.
    pub(super) fn description_length(&self, page: &Page<'_>) -> usize {
        let is_point = |at: &usize| {
            let words = page.blocks.get(*at).map(|block: &Block<'_>| &block.words);
            let first = words.and_then(|words| words.first()).map_or("", |word| word.raw);
            // A copy may have lost the marks of a list.
            matches!(first, "•" | "-" | "–" | "*") || first.starts_with(char::is_lowercase)
        };
        let points = self.before.iter().skip(1).take_while(|at| is_point(at)).count();
        if self.response.is_some() { self.before.len() } else { (1 + points).min(self.before.len()) }
    }
}
