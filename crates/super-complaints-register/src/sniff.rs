//! The format of a text, found from its content.

use memchr::memchr;

use crate::format::Format;
use crate::split::Brackets;
use crate::text::{MARK, Text};

/// The format of a text. What is neither an array nor lines is taken as one record, and what is wrong with it is found
/// when it is read.
pub(crate) fn sniff(text: &mut Text, most: usize) -> Format {
    while text.head().len() < MARK.len() && text.look() {}
    let start = loop {
        if let Some(at) = first_byte(text.head()) {
            break at;
        }
        if text.head().len() > most || !text.look() {
            return Format::Record;
        }
    };
    match text.head().get(start) {
        Some(b'[') => Format::Array,
        Some(b'{') => lines_or_record(text, start, most),
        _ => Format::Record,
    }
}

/// Where the content begins, after a byte-order mark and blank lines.
fn first_byte(head: &[u8]) -> Option<usize> {
    let mark = if head.starts_with(MARK) { MARK.len() } else { 0 };
    let rest = head.get(mark..)?;
    rest.iter().position(|byte| !byte.is_ascii_whitespace()).map(|at| mark + at)
}

/// A record may have many lines. It is a line of several records if it is complete at the end of the line, or if what
/// follows could not follow inside a record.
fn lines_or_record(text: &mut Text, start: usize, most: usize) -> Format {
    let mut looked = start;
    let end = loop {
        let fresh = text.head().get(looked..).unwrap_or_default();
        if let Some(at) = memchr(b'\n', fresh) {
            break looked + at;
        }
        looked = text.head().len();
        if looked.saturating_sub(start) > most {
            return Format::Lines; // too long for a record: if lines follow, they are read
        }
        if !text.look() {
            return Format::Record;
        }
    };
    let mut next = end;
    let follows = loop {
        let rest = text.head().get(next..).unwrap_or_default();
        match rest.iter().position(|byte| !byte.is_ascii_whitespace()) {
            Some(at) => break rest.get(at).copied(),
            None => next = text.head().len(),
        }
        if next.saturating_sub(end) > most || !text.look() {
            break None;
        }
    };
    let Some(follows) = follows else { return Format::Record };
    let line = text.head().get(start..end).unwrap_or_default();
    let mut brackets = Brackets::default();
    brackets.pass(line);
    let last = line.iter().rev().find(|byte| !byte.is_ascii_whitespace());
    let wants_a_value = matches!(last, Some(b'{' | b'[' | b',' | b':'));
    let cannot_go_on = follows == b'{' && (brackets.was_broken() || !wants_a_value);
    if brackets.are_closed() || cannot_go_on { Format::Lines } else { Format::Record }
}
