//! Collects passages while a page is read, and makes the trace of them.

use std::collections::{HashMap, HashSet};

use crate::layout::{BlockKind, Furniture, Listing, Page};
use crate::words::range;
use crate::{PageKind, Span};

use super::cover::{Placed, cover};
use super::lines::Lines;
use super::{Noise, Passage, ReadCertainty, Trace, TraceFormat, Unplaced};

/// Collects passages while a page is read.
#[derive(Debug, Default)]
pub(crate) struct Tracer {
    passages: Vec<Placed>,
    /// Why a block was left, where the reading knows better than the layout.
    reasons: HashMap<usize, &'static str>,
    /// Blocks that only give the page its structure.
    structure: HashSet<usize>,
    notes: Vec<String>,
}

impl Tracer {
    /// Words that a field came from.
    pub(crate) fn stated(&mut self, span: Option<Span>, entity: &str, field: &str) {
        self.place(span, entity, field, ReadCertainty::Stated);
    }

    /// Words between which a field was read.
    pub(crate) fn inferred(&mut self, span: Option<Span>, entity: &str, field: &str) {
        self.place(span, entity, field, ReadCertainty::Inferred);
    }

    fn place(&mut self, span: Option<Span>, entity: &str, field: &str, certainty: ReadCertainty) {
        if let Some(span) = span {
            self.passages.push(Placed {
                span,
                entity: entity.to_owned(),
                field: field.to_owned(),
                certainty,
            });
        }
    }

    /// Where the blocks begin that are recorded as answers.
    pub(crate) fn answers(&self) -> HashSet<usize> {
        let answers =
            |passage: &&Placed| passage.field.starts_with("answers/") && passage.field.ends_with("/quote");
        self.passages.iter().filter(answers).map(|passage| passage.span.start).collect()
    }

    /// Why a block was left.
    pub(crate) fn left(&mut self, block: usize, reason: &'static str) {
        self.reasons.insert(block, reason);
    }

    /// Whether the reading knows why a block was left.
    pub(crate) fn is_left(&self, block: usize) -> bool {
        self.reasons.contains_key(&block)
    }

    /// A block that only gives the page its structure.
    pub(crate) fn structure(&mut self, block: usize) {
        self.structure.insert(block);
    }

    /// What a reader of the draft should know.
    pub(crate) fn note(&mut self, note: impl Into<String>) {
        self.notes.push(note.into());
    }

    /// The trace: what is in no passage is noise or unplaced.
    pub(crate) fn finish(mut self, page: &Page<'_>, text: &str) -> Trace {
        let mut passages = std::mem::take(&mut self.passages);
        passages.sort_by_key(|passage| passage.span); // stable: equal places keep the order of reading
        let lines = Lines::of(text);
        let (mut unplaced, mut noise) = (Vec::new(), Vec::new());
        let (mut placed, mut open) = (0, 0);
        let mut outside = 0;
        for (at, block) in page.blocks.iter().enumerate() {
            noise.extend(lines.between(text, Span { start: outside, end: block.span.start }));
            outside = block.span.end;
            let from = passages.partition_point(|passage| passage.span.start < block.span.start);
            let to = passages.partition_point(|passage| passage.span.start < block.span.end);
            let own = passages.get_mut(from..to).unwrap_or_default();
            let cover = cover(block, own);
            placed += cover.placed;
            for run in cover.open {
                let words = range(&block.words, run.start, run.end);
                let Some(span) = crate::words::span(words) else { continue };
                let (line, text) = (lines.line(span.start), span.of(text).to_owned());
                if let Some(why) = self.noise(page, at) {
                    noise.push(Noise { span, line, text, reason: why.to_owned() });
                } else {
                    open += words.iter().map(|word| word.raw.len()).sum::<usize>();
                    let reason = self.reason(page, at, to > from).to_owned();
                    unplaced.push(Unplaced { span, line, text, reason });
                }
            }
        }
        noise.extend(lines.between(text, Span { start: outside, end: text.len() }));
        passages.sort_by_key(|passage| passage.span);
        let share = (placed * 100).checked_div(placed + open).unwrap_or(100);
        Trace {
            format: TraceFormat::V1,
            kind: page.kind,
            length: text.len(),
            placed,
            share: u8::try_from(share).unwrap_or(100),
            notes: self.notes,
            passages: passages.into_iter().map(|placed| passage(placed, text, &lines)).collect(),
            unplaced,
            noise,
        }
    }

    /// Why a block is noise where nothing was read from it.
    fn noise(&self, page: &Page<'_>, block: usize) -> Option<&'static str> {
        match page.blocks.get(block).map(|block| &block.kind) {
            Some(BlockKind::Noise(why)) => Some(why),
            Some(BlockKind::Furniture(Furniture::Documents)) if page.listing == Listing::Lost => None,
            Some(BlockKind::Furniture(_)) => Some("a heading that every page has"),
            Some(BlockKind::Dates(_)) => Some("a number or a link beside a date"),
            _ => self.structure.contains(&block).then_some("a heading that gives the page its structure"),
        }
    }

    fn reason(&self, page: &Page<'_>, block: usize, is_read: bool) -> &'static str {
        if let Some(reason) = self.reasons.get(&block) {
            return reason;
        }
        match page.blocks.get(block).map(|block| &block.kind) {
            Some(BlockKind::Furniture(_)) => "the titles of the documents are missing in this copy",
            _ if is_read => "other words of this passage were read, these were not",
            Some(BlockKind::Above) => "stands above the page itself",
            Some(BlockKind::Summary) => "a record has no field for the summary of a page",
            Some(BlockKind::ChangeNote) => "a record has no field for what was changed on a page",
            Some(BlockKind::LetterField(_)) => "the head of a letter is not read yet",
            _ if page.kind == PageKind::Letter => "letters are read for their general facts only",
            Some(BlockKind::Heading(_)) => "a heading under which nothing was read",
            _ => "no fact was recognised",
        }
    }
}

fn passage(placed: Placed, text: &str, lines: &Lines) -> Passage {
    let Placed { span, entity, field, certainty } = placed;
    Passage { span, line: lines.line(span.start), text: span.of(text).to_owned(), entity, field, certainty }
}
