//! The words of a page as the report shows them: headings, lists and tables, with marks.

use maud::{Markup, html};

use crate::Span;
use crate::source::{Part, Role};

use super::marks::{Mark, Marked, Marks};
use super::section::Section;
use super::seen::seen;
use super::table::{Slot, rows};

/// So many lines in a row that were set aside are folded away.
const MANY: usize = 3;

/// The words of a page.
pub(super) struct Text<'s> {
    section: &'s Section<'s>,
    marks: Marks,
    /// For each place that facts were read from, whether it is marked.
    shown: Vec<bool>,
}

impl<'s> Text<'s> {
    pub(super) fn of(section: &'s Section<'s>) -> Self {
        let mut marks = Marks::default();
        let trace = &section.draft.trace;
        for (at, words) in section.words.iter().enumerate() {
            marks.add(words.span, Mark::Words(at));
        }
        for (at, left) in trace.unused.iter().enumerate() {
            marks.add(left.span, Mark::Unused(at));
        }
        for (at, noise) in trace.noise.iter().enumerate() {
            marks.add(noise.span, Mark::Aside(at));
        }
        Self { section, marks, shown: vec![false; section.words.len()] }
    }

    /// The words, and which places are marked in them.
    pub(super) fn show(mut self) -> (Markup, Vec<bool>) {
        let parts = every_word(&self.section.draft.text, &self.section.draft.parts);
        let mut at = 0;
        let mut tables = 0;
        let words = html! {
            @while let Some(rest) = parts.get(at..).filter(|rest| !rest.is_empty()) {
                @let aside = rest.iter().take_while(|part| self.is_aside(part)).count();
                @let table = table_length(rest);
                @if aside >= MANY {
                    ({ at += aside; self.aside(rest.get(..aside).unwrap_or_default()) })
                } @else if table > 0 {
                    ({ at += table; tables += 1; self.table(tables, rest.get(..table).unwrap_or_default()) })
                } @else {
                    ({ at += 1; rest.first().map_or_else(Markup::default, |part| self.line(part)) })
                }
            }
        };
        (words, self.shown)
    }

    /// Whether a part as a whole says nothing about the super-complaint. A table keeps its header.
    fn is_aside(&self, part: &Part) -> bool {
        if matches!(part.role, Role::Cell(_)) {
            return false;
        }
        let noise = &self.section.draft.trace.noise;
        let words = part.span.of(&self.section.draft.text);
        let begin = part.span.start + words.len() - words.trim_start().len();
        let at = noise.partition_point(|noise| noise.span.end <= begin);
        let end = part.span.start + words.trim_end().len();
        noise.get(at).is_some_and(|noise| noise.span.start <= begin && end <= noise.span.end)
    }

    /// Lines that were set aside, folded away.
    fn aside(&mut self, parts: &[Part]) -> Markup {
        html! {
            details {
                summary { (parts.len()) " lines set aside, such as menus and notices" }
                @for part in parts { (self.line(part)) }
            }
        }
    }

    fn line(&mut self, part: &Part) -> Markup {
        let class = match part.role {
            Role::Title => "title",
            Role::Heading(_) => "heading",
            Role::ListItem | Role::Attachment => "item",
            _ => "line",
        };
        html! { p class=(class) dir="auto" { (self.words(part.span)) } }
    }

    fn table(&mut self, number: usize, parts: &[Part]) -> Markup {
        let Some(rows) = rows(parts) else {
            return html! { @for part in parts { (self.line(part)) } };
        };
        html! {
            div.scroll role="region" tabindex="0" aria-label={ "Table " (number) " of this page" } {
                table { tbody {
                    @for row in rows { tr { @for slot in row { (self.slot(&slot, parts)) } } }
                } }
            }
        }
    }

    fn slot(&mut self, slot: &Slot, parts: &[Part]) -> Markup {
        let several = |count: usize| (count > 1).then_some(count);
        match slot {
            Slot::Gap(columns) => html! { td colspan=[several(*columns)] {} },
            Slot::Cell { parts: own, header, rows, columns } => {
                let own = parts.get(own.clone()).unwrap_or_default();
                html! {
                    @if *header {
                        th rowspan=[several(*rows)] colspan=[several(*columns)] dir="auto" { (self.paragraphs(own)) }
                    } @else {
                        td rowspan=[several(*rows)] colspan=[several(*columns)] dir="auto" { (self.paragraphs(own)) }
                    }
                }
            }
        }
    }

    fn paragraphs(&mut self, parts: &[Part]) -> Markup {
        html! {
            @if let [only] = parts { (self.words(only.span)) } @else {
                @for part in parts { (self.line(part)) }
            }
        }
    }

    fn words(&mut self, span: Span) -> Markup {
        let marked = self.marks.within(span);
        self.with_marks(span, &marked)
    }

    fn with_marks(&mut self, span: Span, marked: &[Marked]) -> Markup {
        let mut at = span.start;
        html! {
            @for mark in marked {
                (self.plain(Span { start: at, end: mark.span.start }))
                ({ at = mark.span.end; self.marked(mark) })
            }
            (self.plain(Span { start: at, end: span.end }))
        }
    }

    fn marked(&mut self, marked: &Marked) -> Markup {
        let section = self.section;
        let within = self.with_marks(marked.span, &marked.within);
        match marked.mark {
            Mark::Words(at) => {
                let Some(words) = section.words.get(at) else { return within };
                if let (true, Some(shown)) = (marked.first, self.shown.get_mut(at)) {
                    *shown = true;
                }
                let id = marked.first.then(|| section.id('w', at + 1));
                let class = if words.inferred { "inferred" } else { "stated" };
                html! {
                    mark class=(class) id=[id] { (within) }
                    @if marked.first {
                        @for (number, label) in &words.facts {
                            a.ref href={ "#" (section.id('f', *number)) } title=(seen(label)) {
                                span.hidden { "fact " } (number) @if words.inferred { " inferred" }
                            }
                        }
                    }
                }
            }
            Mark::Unused(at) => {
                let id = marked.first.then(|| section.id('x', at + 1));
                html! {
                    mark.unused id=[id] { (within) }
                    @if marked.first { a.ref href={ "#" (section.id('u', at + 1)) } { "not used " (at + 1) } }
                }
            }
            Mark::Aside(at) => {
                let reason = section.draft.trace.noise.get(at).map_or("", |noise| &noise.reason);
                html! {
                    span.aside { (within) }
                    @if marked.first { small.why { " (set aside: " (seen(reason)) ")" } }
                }
            }
        }
    }

    /// Words without marks; lines stay lines.
    fn plain(&self, span: Span) -> Markup {
        let words = span.of(&self.section.draft.text);
        html! {
            @for (at, line) in words.split('\n').enumerate() {
                @if at > 0 { br; }
                (seen(line.trim_end_matches('\r')))
            }
        }
    }
}

/// The parts, and what is between them if it is more than white space.
fn every_word(text: &str, parts: &[Part]) -> Vec<Part> {
    let mut all = Vec::with_capacity(parts.len());
    let mut from = 0;
    let between = |start: usize, end: usize| {
        let span = Span { start, end };
        let blank = span.of(text).trim().is_empty();
        (!blank).then_some(Part { span, role: Role::Line })
    };
    for part in parts {
        all.extend(between(from, part.span.start));
        from = part.span.end;
        all.extend((!part.span.of(text).trim().is_empty()).then(|| part.clone()));
    }
    all.extend(between(from, text.len()));
    all
}

/// How many parts at the beginning are cells of one table.
fn table_length(parts: &[Part]) -> usize {
    let table = |part: &Part| match part.role {
        Role::Cell(cell) => Some(cell.table),
        _ => None,
    };
    let first = parts.first().and_then(table);
    first.map_or(0, |_| parts.iter().take_while(|part| table(part) == first).count())
}
