//! The layout of a plain text copy of a page.

use std::collections::{HashMap, HashSet};

use super_complaints::collect_vec::CollectVec as _;

use crate::words::{Word, is_remark, range, span, split};
use crate::{PageKind, Span};

use super::aligned::aligned;
use super::change::change;
use super::contact::{is_contact, is_marking};
use super::date_line::date_lines;
use super::furniture::{furniture, is_document_type};
use super::gap::{without_dates_beside, without_title_labels};
use super::head::{Head, can_be_title, head, is_menu, is_place};
use super::heading::{addressed, heading, labelled};
use super::joined::{with_dates_joined, with_titles_joined};
use super::kind;
use super::labelled_lines;
use super::letter::{bare_recipient, closes, field, is_letter, opens_letter};
use super::letter_title::{place_recipient, place_title, replace_title};
use super::nations::applies_to;
use super::noise::noise;
use super::table::tables;
use super::text_table::{TextRows, text_rows};
use super::{Block, BlockKind, Furniture, Heading, LetterField, Listing, Page};
use crate::parties::Names;
use crate::source::{Cell, Part, Role, Source};

/// The part of the page that the lines are in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Region {
    /// Before the title.
    Top,
    /// Between the title and the documents or details, if the page has any.
    Summary,
    Documents,
    Body,
    Updates,
}

/// Why a row is not read.
const BROKEN_ROW: &str = "a row of a table whose rows have different numbers of cells: save the page as HTML or CSV to have it read";

struct Builder<'n, 't> {
    names: &'n Names<'n>,
    blocks: Vec<Block<'t>>,
    region: Region,
    under: Option<usize>,
    listing: Listing,
    letter: bool,
    /// Whether its head may say without a label to whom the letter is.
    opens: bool,
}

/// The page that a text is a copy of.
pub(super) fn page<'t>(source: &'t Source, names: &Names<'_>) -> Page<'t> {
    let text = source.text.as_str();
    let printed = printed(source);
    let why = |words: &[Word<'_>]| words.first().and_then(|word| printed.get(&word.span.start)).copied();
    let lines: Vec<Vec<Word<'_>>> = source.parts.iter().map(|part| split(text, part.span)).collect_vec();
    let lines = without_dates_beside(text, without_title_labels(text, with_dates_joined(lines)));
    let lines = with_titles_joined(text, lines, names);
    let own = || lines.iter().filter(|words| why(words).is_none());
    // "To:" below a recommendation says to whom that is.
    let above = own().take_while(|words| super::heading::label(words).is_none());
    let fields: Vec<_> = above.filter_map(|words| field(words)).collect_vec();
    let closed = own().any(|words| closes(words));
    let published = own().any(|words| furniture(words).is_some());
    let opens = opens_letter(&lines, names);
    let mut builder = Builder {
        names,
        blocks: Vec::with_capacity(lines.len()),
        region: Region::Top,
        under: None,
        listing: Listing::Absent,
        letter: is_letter(&fields, closed) || opens,
        opens,
    };
    let TextRows { mut rows, broken } = text_rows(source, names);
    let labelled: Vec<_> =
        lines.iter().map(|words| (words.as_slice(), labelled_lines::line(words))).collect_vec();
    for (table, found) in labelled_lines::tables(names, &labelled).into_iter().enumerate() {
        for (row, (words, line)) in labelled.get(found).unwrap_or_default().iter().enumerate() {
            let (label, value) = labelled_lines::cells(table, row);
            let split = line.and_then(|(to, from)| {
                Some([(label, span(range(words, 0, to))?), (value, span(range(words, from, words.len()))?)])
            });
            if let (Some(first), Some(cells)) = (words.first(), split) {
                rows.entry(first.span.start).or_insert_with(|| cells.to_vec());
            }
        }
    }
    let first = |words: &Vec<Word<'_>>| words.first().map(|first| first.span.start);
    let mut tables_of: HashMap<usize, Vec<(Cell, Vec<Word<'_>>)>> = HashMap::new();
    let mut in_tables: HashSet<usize> = HashSet::new();
    let starts: HashSet<usize> = lines.iter().filter_map(first).collect();
    for found in aligned(source, names) {
        // Lines that were joined with others are text.
        if let Some(top) =
            found.parts.iter().copied().min().filter(|_| found.parts.iter().all(|at| starts.contains(at)))
        {
            in_tables.extend(found.parts);
            tables_of.insert(top, found.cells);
        }
    }
    let Head { above, titled } = head(&lines, names);
    let has_broken_rows = !broken.is_empty();
    if !titled {
        builder.region = Region::Body;
    }
    for (at, words) in lines.into_iter().enumerate() {
        if let Some(why) = why(&words) {
            builder.push(words, BlockKind::Noise(why));
        } else if let Some(part) = first(&words).filter(|at| in_tables.contains(at)) {
            builder.cells(tables_of.remove(&part).unwrap_or_default());
        } else if words.first().is_some_and(|first| broken.contains(&first.span.start)) {
            builder.push(words, BlockKind::Elsewhere(BROKEN_ROW));
        } else if let Some(cells) = words.first().and_then(|first| rows.get(&first.span.start)) {
            builder.row(text, cells);
        } else if at < above && furniture(&words).is_none() && noise(&words, false).is_none() {
            builder.push(words, BlockKind::Above);
        } else {
            builder.line(words, published);
        }
    }
    let Builder { mut blocks, listing, .. } = builder;
    if opens {
        place_recipient(&mut blocks, names);
    }
    let tables = tables(&mut blocks, names);
    let mut page = Page {
        kind: PageKind::Other,
        blocks,
        listing,
        tables,
        has_broken_rows,
        is_closed: source.is_closed,
        address: source.address.as_deref(),
        site: source.site.as_deref(),
    };
    page.kind = kind::of(&page);
    if page.kind == PageKind::Letter {
        place_title(&mut page.blocks, names);
    } else {
        replace_title(&mut page.blocks, names);
    }
    page
}

/// Why some lines are no part of the text, by where they begin: numbers of pages, headers and footers.
fn printed(source: &Source) -> HashMap<usize, &'static str> {
    let why =
        |part: &Part| if let Role::Furniture(why) = part.role { Some((part.span.start, why)) } else { None };
    source.parts.iter().filter_map(why).collect()
}

impl<'t> Builder<'_, 't> {
    fn line(&mut self, words: Vec<Word<'t>>, published: bool) {
        if let Some(furniture) = furniture(&words) {
            self.furniture(words, furniture);
            return;
        }
        let listed = self.region == Region::Documents;
        let kind = self.anywhere(&words, listed).unwrap_or_else(|| self.by_region(&words, published));
        // The title of a letter is above its head: below there are names, addresses and the letter itself.
        if matches!(kind, BlockKind::LetterField(_)) && self.region == Region::Top {
            self.region = Region::Body;
        }
        if kind == BlockKind::Paragraph
            && let Some((label, rest)) = labelled(self.names, &words)
        {
            let after = range(&words, rest, words.len()).to_vec();
            let before = range(&words, 0, rest).to_vec();
            self.push(before, BlockKind::Heading(Heading::Item(label)));
            self.push(after, BlockKind::Paragraph);
            return;
        }
        let below_item =
            matches!(self.blocks.last(), Some(Block { kind: BlockKind::Heading(Heading::Item(_)), .. }));
        if kind == BlockKind::Paragraph
            && below_item
            && let Some(rest) = addressed(self.names, &words)
        {
            // The locator of the words stays the heading of the item.
            let under = self.under;
            let after = range(&words, rest, words.len()).to_vec();
            let before = range(&words, 0, rest).to_vec();
            self.push(before, BlockKind::Heading(Heading::Other));
            self.under = under;
            self.push(after, BlockKind::Paragraph);
            return;
        }
        self.push(words, kind);
    }

    /// A row of a table.
    fn row(&mut self, text: &'t str, cells: &[(Cell, Span)]) {
        if matches!(self.region, Region::Top | Region::Summary) {
            self.region = Region::Body;
        }
        for (cell, span) in cells {
            self.push_in(split(text, *span), BlockKind::Paragraph, Some(*cell));
        }
    }

    /// The cells of a table, with their words.
    fn cells(&mut self, cells: Vec<(Cell, Vec<Word<'t>>)>) {
        if matches!(self.region, Region::Top | Region::Summary) {
            self.region = Region::Body;
        }
        for (cell, words) in cells {
            self.push_in(words, BlockKind::Paragraph, Some(cell));
        }
    }

    /// What a line is, wherever it is on the page.
    fn anywhere(&self, words: &[Word<'t>], listed: bool) -> Option<BlockKind> {
        if let Some(why) = noise(words, listed) {
            return Some(BlockKind::Noise(why));
        }
        if self.region == Region::Top && is_of_copy(words) {
            return Some(BlockKind::Noise("a note of whoever saved the page, or of its site"));
        }
        if let Some(nations) = applies_to(words) {
            return Some(BlockKind::AppliesTo(nations));
        }
        if let Some(dates) = date_lines(words) {
            return Some(BlockKind::Dates(dates));
        }
        let recipient = || {
            let above = self.blocks.iter().all(|block| !block.words.last().is_some_and(Word::is_stop));
            (self.opens && above && bare_recipient(words).is_some()).then_some(LetterField::Recipient)
        };
        self.letter.then(|| field(words).or_else(recipient)).flatten().map(BlockKind::LetterField)
    }

    fn by_region(&mut self, words: &[Word<'t>], published: bool) -> BlockKind {
        match self.region {
            Region::Top if is_document_type(words) => BlockKind::DocumentType,
            // Below the head of a site there may be the names of its sections.
            Region::Top if self.is_section_of_site(words) => BlockKind::Above,
            // The menu of the site, or the way to the page.
            Region::Top if is_menu(words) || is_place(words) => BlockKind::Above,
            // The name of a body alone is that of the site.
            Region::Top if self.names.whole(words).is_some() => BlockKind::Above,
            // An address and a date may be above the title.
            Region::Top if is_contact(words) || is_marking(words) || crate::dates::whole(words).is_some() => {
                BlockKind::Above
            }
            Region::Top if !can_be_title(words) => {
                self.region = Region::Body;
                BlockKind::Paragraph
            }
            Region::Top => {
                self.region = if published { Region::Summary } else { Region::Body };
                BlockKind::Title
            }
            Region::Summary => BlockKind::Summary,
            Region::Documents if is_title(self.names, words) => {
                self.listing = Listing::Titles;
                BlockKind::Attachment
            }
            Region::Documents | Region::Body => {
                self.region = Region::Body;
                heading(self.names, words).map_or(BlockKind::Paragraph, BlockKind::Heading)
            }
            Region::Updates => change(words).unwrap_or(BlockKind::ChangeNote),
        }
    }

    /// A few words below "GOV.UK" or "Menu" that are not about what such pages are. Below the type of a document there
    /// is its title.
    fn is_section_of_site(&self, words: &[Word<'t>]) -> bool {
        if self.blocks.last().is_some_and(|block| block.kind == BlockKind::DocumentType) {
            return false;
        }
        let below = self
            .blocks
            .iter()
            .any(|block| matches!(block.kind, BlockKind::Noise(_)) && block.words.len() <= 4);
        // Below the type of the document there is its title.
        let typed = self.blocks.iter().any(|block| block.kind == BlockKind::DocumentType);
        below && !typed && words.len() <= 4 && !crate::mention::is_in(words) && furniture(words).is_none()
    }

    fn furniture(&mut self, words: Vec<Word<'t>>, furniture: Furniture) {
        self.region = match furniture {
            Furniture::Documents => Region::Documents,
            Furniture::Details => Region::Body,
            Furniture::Updates => Region::Updates,
        };
        if furniture == Furniture::Documents && self.listing == Listing::Absent {
            self.listing = Listing::Lost;
        }
        self.push(words, BlockKind::Furniture(furniture));
    }

    fn push(&mut self, words: Vec<Word<'t>>, kind: BlockKind) {
        self.push_in(words, kind, None);
    }

    fn push_in(&mut self, words: Vec<Word<'t>>, kind: BlockKind, cell: Option<Cell>) {
        let Some(span) = span(&words) else { return };
        if kind.is_locator() {
            self.under = Some(self.blocks.len());
        }
        self.blocks.push(Block { kind, span, words, under: self.under, cell });
    }
}

/// Whether a line above the title is a note in brackets, or about cookies.
fn is_of_copy(words: &[Word<'_>]) -> bool {
    let site = words.len() == 1 && words.iter().all(|word| word.is("GOV.UK"));
    is_remark(words) || site || words.iter().any(|word| word.any(&["cookie", "cookies"]))
}

/// Whether a line among the documents can be the title of one: running text and headings of items are not.
fn is_title(names: &Names<'_>, words: &[Word<'_>]) -> bool {
    let ends = words.last().is_some_and(|word| word.is_stop() || matches!(word.raw, ":" | ";" | ","));
    let item = matches!(heading(names, words), Some(Heading::Item(_)));
    !ends && !item && words.len() <= 60
}

#[cfg(test)]
mod tests;
