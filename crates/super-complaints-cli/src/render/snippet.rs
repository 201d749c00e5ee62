//! The words concerned, in their place in a text.

use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Element, Origin, Snippet};

use crate::text::disguises;

/// A line longer than this is cut before it is shown: a record may be one line of megabytes.
const LONG: usize = 4000;
/// How much of such a line is kept before and behind the words.
const AROUND: usize = 200;
/// Words further apart than this many bytes are shown apart.
const APART: usize = 2000;
/// A longer mark says no more than its beginning does, and leaves no room for its label.
const MARKED: usize = 40;

/// Words in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mark {
    /// Where they stand, in bytes.
    pub(crate) span: Range<usize>,
    /// What is said of them.
    pub(crate) label: Option<String>,
}

/// Shows marks in a text, the first as the one that matters.
pub(crate) fn show<'a>(name: &'a str, text: &'a str, marks: &[Mark]) -> Vec<Element<'a>> {
    let mut elements = Vec::new();
    let mut rest: Vec<(usize, &Mark)> = marks.iter().enumerate().collect();
    while let Some((_, first)) = rest.first().copied() {
        let near = |(_, mark): &(usize, &Mark)| mark.span.start.abs_diff(first.span.start) <= APART;
        let (together, apart): (Vec<_>, Vec<_>) = rest.into_iter().partition(near);
        elements.extend(excerpt(name, text, &together));
        rest = apart;
    }
    elements
}

/// One piece of the text with the marks in it.
fn excerpt<'a>(name: &'a str, text: &'a str, marks: &[(usize, &Mark)]) -> Vec<Element<'a>> {
    let start = marks.iter().map(|(_, mark)| mark.span.start).min().unwrap_or(0);
    let end = marks.iter().map(|(_, mark)| clipped(text, &mark.span).end).max().unwrap_or(start);
    let line_start = text.get(..start).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1);
    let line_end = text.get(end..).and_then(|behind| behind.find('\n')).map_or(text.len(), |at| end + at);
    let line = text.get(..line_start).unwrap_or_default().bytes().filter(|byte| *byte == b'\n').count() + 1;
    let long = start - line_start > LONG || line_end - end > LONG;
    let window = if long {
        floor(text, start.saturating_sub(AROUND).max(line_start))..floor(text, (end + AROUND).min(line_end))
    } else {
        line_start..line_end
    };
    let annotation = |(at, mark): &(usize, &Mark)| {
        let kind = if *at == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
        let span = clipped(text, &mark.span);
        kind.span(span.start - window.start..span.end - window.start).label(mark.label.clone())
    };
    let shown = visible(text.get(window.clone()).unwrap_or_default());
    let snippet = Snippet::source(shown).line_start(line).annotations(marks.iter().map(annotation));
    if long {
        let column = text.get(line_start..start).unwrap_or_default().chars().count() + 1;
        return vec![Origin::path(name).line(line).char_column(column).into(), snippet.into()];
    }
    vec![snippet.path(name).into()]
}

/// A mark within one line, and not too long.
fn clipped(text: &str, span: &Range<usize>) -> Range<usize> {
    let words = text.get(span.clone()).unwrap_or_default();
    let line = words.find('\n').map_or(words, |at| words.get(..at).unwrap_or_default());
    let line = line.trim_end();
    let end = floor(line, line.len().min(MARKED));
    let cut = line.get(..end).filter(|_| end < line.len()).and_then(|head| head.rfind(' ')).filter(|at| *at > 0);
    span.start..span.start + cut.unwrap_or(end)
}

/// The text with characters that a terminal obeys, or that turn the direction of writing, replaced by ones that
/// are seen and take as many bytes. Those of one byte are the renderer's own matter.
fn visible(text: &str) -> Cow<'_, str> {
    let hidden = |it: char| !it.is_ascii() && disguises(it);
    if !text.contains(hidden) {
        return Cow::Borrowed(text);
    }
    let replaced = |it: char| match it.len_utf8() {
        _ if !hidden(it) => it,
        2 => '¿',
        _ => char::REPLACEMENT_CHARACTER,
    };
    Cow::Owned(text.chars().map(replaced).collect())
}

/// The nearest border of characters at or before a place.
fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
