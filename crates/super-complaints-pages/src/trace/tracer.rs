//! Collects passages while a page is read, and makes the trace from them.

use std::collections::HashSet;

use rustc_hash::{FxHashMap, FxHashSet};

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::order::sort_by;

use crate::Span;
use crate::layout::{BlockKind, Furniture, Listing, Page};
use crate::parties::Names;
use crate::words::range;

use super::cover::{Placed, cover};
use super::lines::Lines;
use super::{Inference, Noise, Passage, PassageCertainty, Trace, TraceFormat, Unused, Weight};

/// Collects passages while a page is read.
#[derive(Debug, Default)]
pub(crate) struct Tracer {
    passages: Vec<Placed>,
    /// Why a block was not used, if the reading knows better than the layout.
    reasons: FxHashMap<usize, &'static str>,
    /// Blocks that only structure the page.
    structure: FxHashSet<usize>,
    notes: Vec<String>,
}

impl Tracer {
    /// Words that a field came from.
    pub(crate) fn stated(&mut self, span: Option<Span>, entity: &str, field: &str) {
        self.place(span, entity, field, None);
    }

    /// Words that a field was inferred from, and how.
    pub(crate) fn inferred(&mut self, span: Option<Span>, entity: &str, field: &str, how: Inference) {
        self.place(span, entity, field, Some(how));
    }

    fn place(&mut self, span: Option<Span>, entity: &str, field: &str, inference: Option<Inference>) {
        if let Some(span) = span {
            self.passages.push(Placed {
                span,
                entity: entity.to_owned(),
                field: field.to_owned(),
                inference,
            });
        }
    }

    /// The beginnings of the blocks that are recorded as answers.
    pub(crate) fn answers(&self) -> HashSet<usize> {
        let answers =
            |passage: &&Placed| passage.field.starts_with("answers/") && passage.field.ends_with("/quote");
        self.passages.iter().filter(answers).map(|passage| passage.span.start).collect()
    }

    /// Records why a block was not used.
    pub(crate) fn left(&mut self, block: usize, reason: &'static str) {
        self.reasons.insert(block, reason);
    }

    /// Whether the reading knows why a block was not used.
    pub(crate) fn is_left(&self, block: usize) -> bool {
        self.reasons.contains_key(&block)
    }

    /// Records a block that only structures the page.
    pub(crate) fn structure(&mut self, block: usize) {
        self.structure.insert(block);
    }

    /// Adds a note, once.
    pub(crate) fn note(&mut self, note: impl Into<String>) {
        let note = note.into();
        if !self.notes.contains(&note) {
            self.notes.push(note);
        }
    }

    /// The trace: what is in no passage is noise or unused.
    pub(crate) fn finish(mut self, page: &Page<'_>, text: &str, names: &Names<'_>) -> Trace {
        let mut passages = std::mem::take(&mut self.passages);
        sort_by(&mut passages, |one, other| one.span.cmp(&other.span)); // equal places keep the order of reading
        let lines = Lines::of(text);
        let (mut unused, mut noise) = (Vec::new(), Vec::new());
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
                    let weight = Weight::of(page.blocks.get(at).map(|block| &block.kind), words, names);
                    unused.push(Unused { span, line, text, reason, weight });
                }
            }
        }
        noise.extend(lines.between(text, Span { start: outside, end: text.len() }));
        sort_by(&mut passages, |one, other| one.span.cmp(&other.span));
        sort_by(&mut unused, |one: &Unused, other| one.weight.cmp(&other.weight)); // each class keeps the order of the page
        let share = (placed * 100).checked_div(placed + open).unwrap_or(100);
        Trace {
            format: TraceFormat::V1,
            kind: page.kind,
            length: text.len(),
            used: placed,
            share: u8::try_from(share).unwrap_or(100),
            notes: self.notes,
            passages: passages.into_iter().map(|placed| passage(placed, text, &lines)).collect_vec(),
            unused,
            noise,
        }
    }

    /// Why a block is noise if nothing was read from it.
    fn noise(&self, page: &Page<'_>, block: usize) -> Option<&'static str> {
        match page.blocks.get(block).map(|block| &block.kind) {
            Some(BlockKind::Noise(why)) => Some(why),
            Some(BlockKind::Furniture(Furniture::Documents)) if page.listing == Listing::Lost => None,
            Some(BlockKind::Furniture(_)) => Some("a heading that every page has"),
            Some(BlockKind::Dates(_)) => Some("a number or a link next to a date"),
            _ => self.structure.contains(&block).then_some("a heading that structures the page"),
        }
    }

    fn reason(&self, page: &Page<'_>, block: usize, is_read: bool) -> &'static str {
        if let Some(reason) = self.reasons.get(&block) {
            return reason;
        }
        match page.blocks.get(block).map(|block| &block.kind) {
            Some(BlockKind::Furniture(_)) => "the titles of the documents are missing from this copy",
            _ if is_read => "only other words of this passage were used",
            Some(BlockKind::Above) => "it is above the page itself",
            Some(BlockKind::Summary) => "a record has no field for the summary of a page",
            Some(BlockKind::ChangeNote) => "a record has no field for changes to a page",
            Some(BlockKind::LetterField(_)) => "a record has no field for this line of a letter",
            Some(BlockKind::Elsewhere(why)) => why,
            Some(BlockKind::Heading(_)) => "a heading under which nothing was read",
            _ => "no fact was recognised",
        }
    }
}

fn passage(placed: Placed, text: &str, lines: &Lines) -> Passage {
    let Placed { span, entity, field, inference } = placed;
    let certainty = if inference.is_some() { PassageCertainty::Inferred } else { PassageCertainty::Stated };
    let (line, text) = (lines.line(span.start), span.of(text).to_owned());
    Passage { span, line, text, entity, field, certainty, inference }
}
