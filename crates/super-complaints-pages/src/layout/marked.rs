//! The layout of a file whose format marks its parts: HTML, a content item, a table, a Word document.

use super_complaints::collect_vec::CollectVec as _;

use crate::PageKind;
use crate::parties::Names;
use crate::source::{Cell, Role, Source};
use crate::words::{Word, range, span, split};

use super::change::change;
use super::date_line::{date_lines, is_label};
use super::furniture::furniture;
use super::heading::{addressed, heading, label as item, labelled, marked_heading};
use super::kind;
use super::labelled_lines;
use super::letter::{closes, field, is_letter};
use super::letter_title::place_title;
use super::nations::applies_to;
use super::noise::noise;
use super::short_name::{announces_answer, labelled_answer};
use super::table::tables;
use super::{Block, BlockKind, Furniture, Heading, Listing, Page};

/// The page that marked parts make.
pub(super) fn page<'t>(source: &'t Source, names: &Names<'_>) -> Page<'t> {
    let mut parts = parts(source);
    entitle(&mut parts, names);
    let fields: Vec<_> =
        parts.iter().filter(|part| part.is_open()).filter_map(|part| field(&part.words)).collect_vec();
    let closed = parts.iter().any(|part| part.is_open() && closes(&part.words));
    let listing = Listing::Absent;
    let letter = is_letter(&fields, closed);
    let blocks = Vec::with_capacity(parts.len());
    let mut builder = Builder { names, blocks, under: None, listing, letter, under_documents: false };
    for part in with_rows(parts, names) {
        builder.part(part);
    }
    let Builder { mut blocks, listing, .. } = builder;
    let tables = tables(&mut blocks, names);
    let (address, site) = (source.address.as_deref(), source.site.as_deref());
    let mut page = Page {
        kind: PageKind::Other,
        blocks,
        listing,
        tables,
        has_broken_rows: false,
        is_closed: source.is_closed,
        address,
        site,
    };
    page.kind = kind::of(&page);
    if page.kind == PageKind::Letter {
        place_title(&mut page.blocks, names);
    }
    page
}

/// The words of a part, and what the format says about them.
struct Marked<'t> {
    role: Role,
    words: Vec<Word<'t>>,
    /// How many of the words are the term of a list of definitions.
    term: usize,
}

impl Marked<'_> {
    /// Whether a label about the page, or a line of the head of a letter, may be in it.
    fn is_open(&self) -> bool {
        matches!(self.role, Role::Line | Role::Paragraph | Role::ListItem | Role::Metadata | Role::Term)
    }
}

/// The parts of a file; a label and the date in the next line are one.
fn parts(source: &Source) -> Vec<Marked<'_>> {
    let mut parts: Vec<Marked<'_>> = Vec::with_capacity(source.parts.len());
    for part in &source.parts {
        let next = Marked { role: part.role, words: split(&source.text, part.span), term: 0 };
        let label = parts.last_mut().filter(|last| last.is_open() && next.is_open() && is_label(&last.words));
        if let Some(label) = label.filter(|_| crate::dates::whole(&next.words).is_some()) {
            label.words.extend(next.words);
            continue;
        }
        let described = matches!(next.role, Role::Paragraph | Role::ListItem | Role::Line);
        match parts.last_mut().filter(|last| described && last.role == Role::Term) {
            // "Recommendation 1" as a term is the heading of what it says.
            Some(term) if item(&term.words).is_none() => {
                term.term = term.words.len();
                term.words.extend(next.words);
                term.role = Role::Paragraph;
            }
            _ => parts.push(next),
        }
    }
    parts
}

/// The parts with lines of labels and values as cells of a table.
fn with_rows<'t>(parts: Vec<Marked<'t>>, names: &Names<'_>) -> Vec<Marked<'t>> {
    let line = |part: &Marked<'_>| match part.role {
        _ if part.term > 0 => Some((part.term, part.term)),
        Role::Line | Role::Paragraph | Role::ListItem => labelled_lines::line(&part.words),
        _ => None,
    };
    let lines: Vec<_> = parts.iter().map(|part| (part.words.as_slice(), line(part))).collect_vec();
    let tables = labelled_lines::tables(names, &lines);
    let mut rows: Vec<Option<(usize, usize, usize, usize)>> = vec![None; parts.len()];
    for (table, found) in tables.iter().enumerate() {
        for (row, at) in found.clone().enumerate() {
            let split = lines.get(at).and_then(|(_, line)| *line);
            if let Some(place) = rows.get_mut(at) {
                *place = split.map(|(to, from)| (table, row, to, from));
            }
        }
    }
    let mut all = Vec::with_capacity(parts.len());
    for (part, row) in parts.into_iter().zip(rows) {
        let Some((table, row, to, from)) = row else {
            all.push(part);
            continue;
        };
        let (label, value) = labelled_lines::cells(table, row);
        let words = |from: usize, to: usize| range(&part.words, from, to).to_vec();
        all.push(Marked { role: Role::Cell(label), words: words(0, to), term: 0 });
        all.push(Marked { role: Role::Cell(value), words: words(from, part.words.len()), term: 0 });
    }
    all
}

/// Takes the heading above everything else for the title of a page that has none.
fn entitle(parts: &mut [Marked<'_>], names: &Names<'_>) {
    if parts.iter().any(|part| part.role == Role::Title) {
        return;
    }
    let mut own = parts.iter_mut().filter(|part| !matches!(part.role, Role::Furniture(_)));
    let Some(first) = own.next() else { return };
    let Role::Heading(level) = first.role else { return };
    // One of several headings on a level is the title of a section, unless it says what the page is about.
    let alone = own.all(|part| !matches!(part.role, Role::Heading(other) if other <= level));
    // The name of a sheet is a word or two.
    let titles = alone && first.words.len() > 2 || crate::mention::is_in(&first.words);
    if titles && item(&first.words).is_none() && names.whole(&first.words).is_none() {
        first.role = Role::Title;
    }
}

struct Builder<'n, 't> {
    names: &'n Names<'n>,
    blocks: Vec<Block<'t>>,
    under: Option<usize>,
    listing: Listing,
    letter: bool,
    /// Whether the last heading is that of the attached documents.
    under_documents: bool,
}

impl<'t> Builder<'_, 't> {
    fn part(&mut self, part: Marked<'t>) {
        let Marked { role, words, .. } = part;
        let cell = if let Role::Cell(cell) = role { Some(cell) } else { None };
        let kind = self.kind(role, &words);
        if kind == BlockKind::Paragraph
            && let Some((label, rest)) = labelled(self.names, &words)
        {
            let (before, after) =
                (range(&words, 0, rest).to_vec(), range(&words, rest, words.len()).to_vec());
            self.push(cell, before, BlockKind::Heading(Heading::Item(label)));
            self.push(cell, after, BlockKind::Paragraph);
            return;
        }
        if kind == BlockKind::Paragraph
            && cell.is_none()
            && let Some(rest) = labelled_answer(&words)
            && let Some(of @ Heading::Response(_)) = heading(self.names, range(&words, 0, rest - 1))
        {
            let (before, after) =
                (range(&words, 0, rest).to_vec(), range(&words, rest, words.len()).to_vec());
            self.push(cell, before, BlockKind::Heading(of));
            self.push(cell, after, BlockKind::Paragraph);
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
            self.push(cell, before, BlockKind::Heading(Heading::Other));
            self.under = under;
            self.push(cell, after, BlockKind::Paragraph);
            return;
        }
        self.push(cell, words, kind);
    }

    fn kind(&self, role: Role, words: &[Word<'t>]) -> BlockKind {
        match role {
            Role::Title => BlockKind::Title,
            Role::DocumentType => BlockKind::DocumentType,
            Role::Summary => BlockKind::Summary,
            Role::Heading(_) => self.heading(words),
            Role::Attachment => BlockKind::Attachment,
            Role::Metadata => self.anywhere(words).unwrap_or_else(|| metadata(words)),
            Role::Change => change(words).unwrap_or(BlockKind::ChangeNote),
            Role::Furniture(why) => BlockKind::Noise(why),
            Role::Term if item(words).is_some() => BlockKind::Heading(marked_heading(self.names, words)),
            Role::Line | Role::Paragraph | Role::Term => {
                let kind = || bare_label(self.names, words).map_or(BlockKind::Paragraph, BlockKind::Heading);
                self.anywhere(words).unwrap_or_else(kind)
            }
            Role::ListItem => self.anywhere(words).unwrap_or(BlockKind::Paragraph),
            // What a cell says belongs to its row and column, not to the page.
            Role::Cell(_) => BlockKind::Paragraph,
        }
    }

    fn heading(&self, words: &[Word<'t>]) -> BlockKind {
        if let Some(furniture) = furniture(words) {
            return BlockKind::Furniture(furniture);
        }
        let about_page = self.anywhere(words).filter(|kind| !matches!(kind, BlockKind::LetterField(_)));
        about_page.unwrap_or_else(|| BlockKind::Heading(marked_heading(self.names, words)))
    }

    /// What words are, wherever they are on the page.
    fn anywhere(&self, words: &[Word<'t>]) -> Option<BlockKind> {
        let listed = self.under_documents
            || self.blocks.last().is_some_and(|block| block.kind == BlockKind::Attachment);
        if let Some(why) = noise(words, listed) {
            return Some(BlockKind::Noise(why));
        }
        let nations = || applies_to(words).map(BlockKind::AppliesTo);
        let dates = || date_lines(words).map(BlockKind::Dates);
        let letter = || self.letter.then(|| field(words)).flatten().map(BlockKind::LetterField);
        nations().or_else(dates).or_else(letter)
    }

    fn push(&mut self, cell: Option<Cell>, words: Vec<Word<'t>>, kind: BlockKind) {
        let Some(span) = span(&words) else { return };
        match &kind {
            BlockKind::Furniture(furniture) => {
                self.under_documents = *furniture == Furniture::Documents;
                if self.under_documents && self.listing == Listing::Absent {
                    self.listing = Listing::Lost;
                }
            }
            BlockKind::Heading(_) => self.under_documents = false,
            BlockKind::Attachment => self.listing = Listing::Titles,
            _ => {}
        }
        if kind.is_locator() {
            self.under = Some(self.blocks.len());
        }
        self.blocks.push(Block { kind, span, words, under: self.under, cell });
    }
}

/// "Recommendation 3" or "Recommendation 3 – to the Home Office" alone in a paragraph: a heading that is not marked as one.
fn bare_label(names: &Names<'_>, words: &[Word<'_>]) -> Option<Heading> {
    let end = words.iter().rposition(|word| !matches!(word.raw, ":" | ".")).map_or(0, |last| last + 1);
    let announces = announces_answer(words);
    let words = range(words, 0, end);
    heading(names, words).filter(|found| {
        announces && matches!(found, Heading::Response(_))
            || matches!(found, Heading::Item(label)
            if label.length == words.len() || !label.parties.is_empty() || label.answer.is_some())
    })
}

/// A label and its value about the page: who publishes it, which the reading finds out, or something else.
fn metadata(words: &[Word<'_>]) -> BlockKind {
    let dated = crate::dates::whole(words).is_some();
    if dated || words.first().is_some_and(|word| word.is("from")) {
        BlockKind::Paragraph
    } else {
        BlockKind::Noise("a label of the page")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn a_label_alone_in_a_paragraph_is_a_heading() {
        let is = |text: &str| bare_label(Names::standard(), &of(text)).is_some();
        for text in [
            "Recommendation 1",
            "Recommendation 15:",
            "Recommendation 3a",
            "Recommendation 3 (b)",
            "Recommendation four",
            "Action 2",
            "R7",
            "Rec. 3",
            "Recommendation 3 – to the Home Office",
            "Recommendation 3 (Home Office)",
        ] {
            assert!(is(text), "{text}");
        }
        for text in [
            "Recommendation 1 is accepted.",
            "Recommendation 1: accepted",
            "Recommendations",
            "Our response to recommendation 1",
            "Recommendation 1 and 2",
            "The Home Office",
        ] {
            assert!(!is(text), "{text}");
        }
    }
}
