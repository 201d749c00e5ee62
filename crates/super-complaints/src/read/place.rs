//! From byte offsets and pointers to lines and columns.

use std::ops::Range;

use memchr::{memchr_iter, memrchr};

use super::parser::parse;
use super::tree::{Kind, Node};
use crate::collect_vec::CollectVec as _;
use crate::order::sorted;
use crate::pointer::{index, segments};
use crate::syntax::Outline;

/// A position in the text of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct TextPlace {
    /// The line, from 1.
    pub line: u32,
    /// The column, from 1, counted in Unicode scalar values.
    pub column: u32,
    /// The bytes.
    pub span: Range<usize>,
}

/// The lines and columns of some bytes of a text, in their order. One pass over the text, however many there are.
///
/// ```
/// let places = super_complaints::read::places("a\nbé c", &[2..3, 6..7]);
/// assert_eq!((places[1].line, places[1].column), (2, 4));
/// ```
pub fn places(text: &str, spans: &[Range<usize>]) -> Vec<TextPlace> {
    let starts: Vec<u64> = spans.iter().map(|span| span.start as u64).collect_vec();
    let order = sorted(&starts);
    let mut places: Vec<TextPlace> =
        spans.iter().map(|span| TextPlace { line: 1, column: 1, span: span.clone() }).collect_vec();
    let (mut at, mut line, mut column) = (0, 1_u32, 1_u32);
    for i in order {
        let Some(place) = places.get_mut(i) else { continue };
        let passed = text.get(at..place.span.start).unwrap_or_default();
        let breaks = memchr_iter(b'\n', passed.as_bytes()).count();
        let last_line =
            memrchr(b'\n', passed.as_bytes()).map_or(passed, |at| passed.get(at + 1..).unwrap_or_default());
        let characters = u32::try_from(last_line.chars().count()).unwrap_or(u32::MAX);
        line = line.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
        column = if breaks > 0 { 1 } else { column }.saturating_add(characters);
        at = at.max(place.span.start);
        (place.line, place.column) = (line, column);
    }
    places
}

/// The positions of the values that these JSON Pointers lead to, in one reading of the text. For a field that is
/// not there, the object that lacks it; `None` for a pointer that leads nowhere, and for all if the text is
/// not JSON.
///
/// ```
/// let text = r#"{"id": "x", "title": "X"}"#;
/// let places = super_complaints::read::locate(text, &["/title", "/forces"]);
/// let words: Vec<_> = places.iter().flatten().map(|place| &text[place.span.clone()]).collect();
/// assert_eq!(words, [r#""X""#, text]);
/// ```
pub fn locate(text: &str, pointers: &[&str]) -> Vec<Option<TextPlace>> {
    let tree = parse(text).ok();
    let span = |pointer: &&str| tree.as_ref().and_then(|tree| resolve(tree, pointer));
    with_lines(text, &pointers.iter().map(span).collect_vec())
}

/// As [`locate`], in a text that was read without a structural error: faster, because no tree is built. In any other
/// text a place may be missing or wrong.
///
/// ```
/// let text = super_complaints::EXAMPLE;
/// let pointers = ["/reports/0/published", "/responses/0"];
/// let places = super_complaints::read::locate_in_good(text, &pointers);
/// assert_eq!(places, super_complaints::read::locate(text, &pointers));
/// ```
pub fn locate_in_good(text: &str, pointers: &[&str]) -> Vec<Option<TextPlace>> {
    locate_by(&Outline::default(), text, pointers)
}

/// As [`locate_in_good`], with what was noted when the text was read: of its lists only what is wanted is looked at.
pub(crate) fn locate_by(outline: &Outline, text: &str, pointers: &[&str]) -> Vec<Option<TextPlace>> {
    with_lines(text, &super::scan::spans(outline, text, pointers))
}

fn with_lines(text: &str, spans: &[Option<Range<usize>>]) -> Vec<Option<TextPlace>> {
    let found: Vec<Range<usize>> = spans.iter().flatten().cloned().collect_vec();
    let mut places = places(text, &found).into_iter();
    spans.iter().map(|span| span.as_ref().and_then(|_| places.next())).collect_vec()
}

fn resolve(tree: &Node<'_>, pointer: &str) -> Option<Range<usize>> {
    let mut node = tree;
    for segment in segments(pointer)? {
        node = match &node.kind {
            Kind::Object(_) => match node.get(&segment) {
                Some(value) => value,
                None => break, // the field is not there: whatever lies within it is not there either
            },
            Kind::List(_) => node.at(index(&segment)?)?,
            _ => return None,
        };
    }
    Some(node.span())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointers_lead_to_lines_and_columns() {
        let text = "{\n  \"é\": [\"ü\", {\"a\": 1}],\n  \"b\": 2\n}";
        let places = locate(text, &["/b", "", "/é/1/a", "/é/1/due/date", "/é/7", "/b/c", "x", "/é/0"]);
        let seen: Vec<_> = places
            .iter()
            .map(|place| place.as_ref().map(|p| (p.line, p.column, &text[p.span.clone()])))
            .collect();
        assert_eq!(
            seen,
            [
                Some((3, 8, "2")),
                Some((1, 1, text)),
                Some((2, 20, "1")),
                Some((2, 14, "{\"a\": 1}")),
                None,
                None,
                None,
                Some((2, 9, "\"ü\"")),
            ]
        );
        assert_eq!(locate("{", &["", "/a"]), [None, None]);
    }
}
