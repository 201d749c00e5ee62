//! The words that a message is about, in their place in a text.

use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Element, Origin, Snippet};

use super_complaints::unseen::is_unseen;

/// A line longer than this is cut before it is shown: a record may be one line of megabytes.
const LONG: usize = 4000;
/// How much of such a line is kept before and after the words.
const AROUND: usize = 200;
/// Words further apart than this many bytes are shown apart.
const APART: usize = 2000;
/// A longer mark shows no more than its beginning, and leaves no room for its label.
const MARKED: usize = 40;

/// Words in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Mark {
    /// Where they are, in bytes.
    pub(crate) span: Range<usize>,
    /// The label.
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
    let line_end = text.get(end..line_end).map_or(line_end, |rest| end + rest.trim_end_matches('\r').len());
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
    let cut =
        line.get(..end).filter(|_| end < line.len()).and_then(|head| head.rfind(' ')).filter(|at| *at > 0);
    span.start..span.start + cut.unwrap_or(end)
}

/// The text with control characters, and those that change the direction of writing, replaced by visible ones that
/// take as many bytes. The renderer itself replaces those of one byte.
fn visible(text: &str) -> Cow<'_, str> {
    let hidden = |it: char| !it.is_ascii() && is_unseen(it);
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

/// The nearest boundary between characters at or before a place.
fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use std::slice::from_ref;

    use annotate_snippets::{Group, Level, Renderer};
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    use super::*;

    fn rendered(text: &str, spans: &[Range<usize>]) -> String {
        let marks: Vec<Mark> =
            spans.iter().map(|span| Mark { span: span.clone(), label: Some("here".to_owned()) }).collect();
        let group = Group::with_title(Level::ERROR.primary_title("x")).elements(show("a.txt", text, &marks));
        Renderer::plain().term_width(80).render(&[group])
    }

    #[test]
    fn lines_of_other_systems_and_hidden_characters_are_shown_plainly() {
        let text = "one\r\ntwo \u{202e}thr\u{9b}ee\r\nfour\r\n";
        let at = text.find("two").unwrap();
        let shown = rendered(text, from_ref(&(at..at + 3)));
        assert!(shown.contains("a.txt:2:1") && shown.contains("2 | two \u{fffd}thr¿ee\n"), "{shown}");
    }

    #[test]
    fn a_long_line_is_cut_around_the_words() {
        let text = format!("{}needle{}", "é".repeat(50_000), "x".repeat(50_000));
        let shown = rendered(&text, from_ref(&(100_000..100_006)));
        assert!(shown.contains("a.txt:1:50001") && shown.contains("needle"), "{shown}");
        assert!(shown.len() < 1000);
    }

    #[test]
    fn any_words_of_any_text_can_be_shown() {
        let pieces = [
            "a",
            "é",
            "日",
            "\n",
            "\r\n",
            "\t",
            " ",
            "\u{1b}",
            "\u{9b}",
            "\u{feff}",
            "😀",
            "\u{301}",
            "{\"id\": 1}",
        ];
        let texts = prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..60);
        let config = ProptestConfig {
            cases: 3000,
            rng_seed: RngSeed::Fixed(7),
            failure_persistence: None,
            ..Default::default()
        };
        proptest!(config, |(pieces in texts, places in any::<[prop::sample::Index; 4]>())| {
            let text = pieces.concat();
            let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
            let [a, b, c, d] = places.map(|place| *place.get(&ends));
            let shown = rendered(&text, &[a.min(b)..a.max(b), c.min(d)..c.max(d)]);
            prop_assert!(!shown.contains(['\u{1b}', '\u{9b}', '\u{feff}', '\r']), "{shown:?}");
        });
    }
}
