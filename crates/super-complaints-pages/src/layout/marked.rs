//! The layout of a file whose format marks its parts: HTML, a content item, a table, a Word document.

use crate::parties::Names;
use crate::source::{Part, Role, Source};
use crate::words::{Word, range, span, split};
use crate::{PageKind, kind};

use super::date_line::date_lines;
use super::heading::{heading, labelled};
use super::letter::field;
use super::nations::applies_to;
use super::table::tables;
use super::{Block, BlockKind, Heading, Listing, Page};

/// The page that marked parts make.
pub(super) fn page<'t>(source: &'t Source, names: &Names<'_>) -> Page<'t> {
    let mut builder = Builder { names, blocks: Vec::with_capacity(source.parts.len()), under: None };
    for part in &source.parts {
        builder.part(part, split(&source.text, part.span));
    }
    let mut blocks = builder.blocks;
    let tables = tables(&mut blocks, names);
    let listed = blocks.iter().any(|block| block.kind == BlockKind::Attachment);
    let listing = if listed { Listing::Titles } else { Listing::Absent };
    let mut page = Page { kind: PageKind::Other, blocks, listing, tables, has_broken_rows: false };
    page.kind = kind::of(&page);
    page
}

struct Builder<'n, 't> {
    names: &'n Names<'n>,
    blocks: Vec<Block<'t>>,
    under: Option<usize>,
}

impl<'t> Builder<'_, 't> {
    fn part(&mut self, part: &Part, words: Vec<Word<'t>>) {
        let kind = match part.role {
            Role::Title => BlockKind::Title,
            Role::DocumentType => BlockKind::DocumentType,
            Role::Summary => BlockKind::Summary,
            Role::Heading(_) => BlockKind::Heading(heading(self.names, &words).unwrap_or(Heading::Other)),
            Role::Attachment => BlockKind::Attachment,
            Role::Metadata => metadata(&words),
            Role::Change => BlockKind::ChangeNote,
            Role::Furniture(why) => BlockKind::Noise(why),
            Role::Line | Role::Paragraph | Role::ListItem | Role::Cell(_) => BlockKind::Paragraph,
        };
        if kind == BlockKind::Paragraph
            && let Some((label, rest)) = labelled(&words)
        {
            let (before, after) =
                (range(&words, 0, rest).to_vec(), range(&words, rest, words.len()).to_vec());
            self.push(part, before, BlockKind::Heading(Heading::Item(label)));
            self.push(part, after, BlockKind::Paragraph);
            return;
        }
        self.push(part, words, kind);
    }

    fn push(&mut self, part: &Part, words: Vec<Word<'t>>, kind: BlockKind) {
        let Some(span) = span(&words) else { return };
        let cell = if let Role::Cell(cell) = part.role { Some(cell) } else { None };
        if matches!(kind, BlockKind::Heading(_)) {
            self.under = Some(self.blocks.len());
        }
        self.blocks.push(Block { kind, span, words, under: self.under, cell });
    }
}

/// A label and its value: dates of the page, nations, or a line of the head of a letter.
fn metadata(words: &[Word<'_>]) -> BlockKind {
    let nations = || applies_to(words).map(BlockKind::AppliesTo);
    let dates = || date_lines(words).map(BlockKind::Dates);
    let field = || field(words).map(BlockKind::LetterField);
    nations().or_else(dates).or_else(field).unwrap_or(BlockKind::Noise("a label of the page"))
}
