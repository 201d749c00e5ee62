//! Finding places in a good document without building a tree: what is not wanted is skipped.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memchr2;

use crate::collect_vec::CollectVec as _;
use crate::order::{sort_by, sort_by_number};
use crate::pointer::{index, segments};
use crate::syntax::{Outline, Parser};

/// The pointers that are wanted, as a tree of names and positions.
#[derive(Default)]
struct Wanted {
    here: Vec<usize>,
    below: Vec<(String, Wanted)>,
}

impl Wanted {
    /// Adds a path; paths come sorted, so that those with one beginning follow each other.
    fn add(&mut self, path: &[Cow<'_, str>], target: usize) {
        let Some((first, rest)) = path.split_first() else {
            return self.here.push(target);
        };
        if self.below.last().is_none_or(|(name, _)| *name != **first) {
            self.below.push((first.to_string(), Self::default()));
        }
        self.below.last_mut().into_iter().for_each(|(_, below)| below.add(rest, target));
    }

    /// Every target in this part of the tree.
    fn all(&self, give: &mut dyn FnMut(usize)) {
        self.here.iter().for_each(|target| give(*target));
        self.below.iter().for_each(|(_, below)| below.all(give));
    }
}

/// The spans of the values at some pointers of a document that is known to be good JSON. A field that is
/// not there gives the object that lacks it.
pub(super) fn spans(outline: &Outline, text: &str, pointers: &[&str]) -> Vec<Option<Range<usize>>> {
    let paths = pointers.iter().enumerate();
    let mut paths: Vec<(Vec<_>, usize)> =
        paths.filter_map(|(target, pointer)| Some((segments(pointer)?.collect_vec(), target))).collect_vec();
    sort_by(&mut paths, Ord::cmp); // in one pass, however many there are
    let mut wanted = Wanted::default();
    for (path, target) in &paths {
        wanted.add(path, *target);
    }
    let mut left = 0;
    wanted.all(&mut |_| left += 1);
    let found = vec![None; pointers.len()];
    let mut scan = Scan { text, bytes: text.as_bytes(), outline, at: 0, left, found };
    scan.value(&wanted, None);
    scan.found
}

struct Scan<'t> {
    text: &'t str,
    bytes: &'t [u8],
    outline: &'t Outline,
    at: usize,
    /// How many targets are still to be found; with none left the rest of the text is not read.
    left: usize,
    found: Vec<Option<Range<usize>>>,
}

impl Scan<'_> {
    fn peek(&self) -> u8 {
        self.bytes.get(self.at).copied().unwrap_or_default()
    }

    fn blank(&mut self) {
        while matches!(self.peek(), b' ' | b'\n' | b'\r' | b'\t') {
            // Lines are indented.
            let indented = self.bytes.get(self.at..).and_then(<[u8]>::first_chunk) == Some(b"        ");
            self.at += if indented { 8 } else { 1 };
        }
    }

    fn give(&mut self, target: usize, span: Range<usize>) {
        self.left = self.left.saturating_sub(1);
        self.found.get_mut(target).into_iter().for_each(|found| *found = Some(span.clone()));
    }

    /// Passes over a value, descending only where something is wanted. Where it ends may be known.
    fn value(&mut self, wanted: &Wanted, end: Option<usize>) {
        self.blank();
        let start = self.at;
        let mut missing = Vec::new();
        match self.peek() {
            b'{' if !wanted.below.is_empty() => missing = self.object(wanted, end.is_some()),
            b'[' if !wanted.below.is_empty() => self.list(wanted),
            _ if end.is_none() => self.skip(),
            _ => {}
        }
        self.at = end.unwrap_or(self.at);
        for target in wanted.here.iter().copied().chain(missing) {
            self.give(target, start..self.at);
        }
    }

    /// Passes over an object, but not to its end if that is known; gives back the targets that lie in fields that it lacks.
    fn object(&mut self, wanted: &Wanted, end_is_known: bool) -> Vec<usize> {
        let mut seen = vec![false; wanted.below.len()];
        let mut unseen = seen.len();
        self.at += 1;
        loop {
            self.blank();
            if self.peek() != b'"' {
                self.at += 1; // the closing brace
                break;
            }
            let name = self.at;
            self.string();
            let name = name_of(self.text.get(name..self.at).unwrap_or_default());
            self.blank();
            self.at += 1; // the colon
            let at = wanted.below.iter().position(|(other, _)| name.as_deref() == Some(other));
            if let Some(((_, below), seen)) = at.and_then(|at| wanted.below.get(at).zip(seen.get_mut(at))) {
                *seen = true;
                self.value(below, None);
                unseen = unseen.saturating_sub(1);
            } else {
                self.blank();
                self.skip();
            }
            if self.left == 0 || (unseen == 0 && end_is_known) {
                return Vec::new();
            }
            self.blank();
            if self.peek() == b',' {
                self.at += 1;
            }
        }
        let mut missing = Vec::new();
        for ((_, below), _) in wanted.below.iter().zip(seen).filter(|(_, seen)| !seen) {
            below.all(&mut |target| missing.push(target));
        }
        missing
    }

    fn list(&mut self, wanted: &Wanted) {
        let mut positions: Vec<(usize, &Wanted)> =
            wanted.below.iter().filter_map(|(name, below)| Some((index(name)?, below))).collect_vec();
        sort_by_number(&mut positions, |(position, _)| *position as u64);
        if let Some((elements, end)) = self.outline.list(self.at) {
            for (position, below) in positions {
                let Some(start) = elements.get(position) else { continue };
                let next = elements.get(position + 1).copied().unwrap_or(end.saturating_sub(1)); // or the bracket
                let element = self.text.get(*start..next).unwrap_or_default();
                self.at = *start;
                self.value(
                    below,
                    Some(start + element.trim_ascii_end().trim_end_matches(',').trim_ascii_end().len()),
                );
                if self.left == 0 {
                    return;
                }
            }
            self.at = end;
            return;
        }
        let mut next = positions.into_iter().peekable();
        self.at += 1;
        for position in 0.. {
            self.blank();
            if self.peek() == b']' || self.at >= self.bytes.len() {
                self.at += 1;
                break;
            }
            match next.next_if(|(at, _)| *at == position) {
                Some((_, below)) => self.value(below, None),
                None => self.skip(),
            }
            if self.left == 0 {
                return;
            }
            self.blank();
            if self.peek() == b',' {
                self.at += 1;
            }
        }
    }

    /// Passes over a string, from its first quote to behind its last one.
    fn string(&mut self) {
        self.at = end_of_string(self.bytes, self.at);
    }

    /// Passes over a value in which nothing is wanted.
    fn skip(&mut self) {
        if self.peek() == b'['
            && let Some((_, end)) = self.outline.list(self.at)
        {
            self.at = end;
            return;
        }
        self.at = match self.peek() {
            b'"' => end_of_string(self.bytes, self.at),
            b'{' | b'[' => end_of_brackets(self.bytes, self.at),
            _ => {
                let rest = self.bytes.get(self.at..).unwrap_or_default();
                let ends = |byte: &u8| matches!(byte, b'}' | b']' | b',' | b' ' | b'\n' | b'\r' | b'\t');
                self.at + rest.iter().position(ends).unwrap_or(rest.len())
            }
        };
    }
}

/// Where an object or a list ends that begins at a bracket, behind its last bracket.
fn end_of_brackets(bytes: &[u8], bracket: usize) -> usize {
    let (mut at, mut depth) = (bracket, 0_usize);
    loop {
        at = next(bytes, at, bytes.len(), |word| {
            let braces = word | each(0x20); // brackets become braces
            first_of(word, b'"') | first_of(braces, b'{') | first_of(braces, b'}')
        });
        match bytes.get(at) {
            Some(b'"') => {
                at = end_of_string(bytes, at);
                continue;
            }
            Some(b'{' | b'[') => depth += 1,
            Some(b'}' | b']') => depth = depth.saturating_sub(1),
            Some(_) => {}
            None => return bytes.len(),
        }
        at += 1;
        if depth == 0 {
            return at;
        }
    }
}

/// A text that is longer than this, in bytes, is worth a call.
const SHORT: usize = 32;

/// Where a string ends that begins at a quote, behind its last quote. In a good document it has no control character, so that
/// only quotes and backslashes are looked for.
fn end_of_string(bytes: &[u8], quote: usize) -> usize {
    let mut at = quote + 1;
    loop {
        let long = at + SHORT;
        at = next(bytes, at, long, |word| first_of(word, b'"') | first_of(word, b'\\'));
        if at >= long {
            let rest = bytes.get(at..).unwrap_or_default();
            at += memchr2(b'"', b'\\', rest).unwrap_or(rest.len());
        }
        match bytes.get(at) {
            Some(b'"') => return at + 1,
            Some(b'\\') => at += 2,
            Some(_) => at += 1,
            None => return bytes.len(),
        }
    }
}

/// Where the first byte is that is looked for, eight at a time and up to an end; in the last few bytes, only where to look on.
fn next(bytes: &[u8], from: usize, end: usize, find: impl Fn(u64) -> u64) -> usize {
    let mut at = from;
    while at < end
        && let Some(word) = bytes.get(at..).and_then(<[u8]>::first_chunk)
    {
        let found = find(u64::from_le_bytes(*word));
        if found != 0 {
            return at + (found.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    at
}

/// A word of which each byte is this one.
const fn each(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// The highest bit of the first byte of a word that is this one. Above it, other bits may be set.
const fn first_of(word: u64, byte: u8) -> u64 {
    let zero = word ^ each(byte);
    zero.wrapping_sub(each(1)) & !zero & each(0x80)
}

/// The name that is written so, without its quotes: as it is, or from its escapes; `None` if half of a character is in it.
fn name_of(written: &str) -> Option<Cow<'_, str>> {
    if !written.as_bytes().contains(&b'\\') {
        return Some(Cow::Borrowed(written.get(1..written.len().saturating_sub(1)).unwrap_or_default()));
    }
    Parser::of(written).quoted().ok().filter(|(_, half)| !half).map(|(name, _)| name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::read_outlined;
    use crate::model::SuperComplaint;
    use crate::read::locate;

    #[test]
    fn scanning_finds_what_the_tree_finds() {
        let documents = [
            crate::EXAMPLE,
            include_str!("../../../../examples/records/hidden-victims.json"),
            r#"{"a\u0062": [ {"x" : "q\"]}" , "y":[ [],{} ,-1 , true]} ], "é": "ü" , "b":{"c":[{"d":[1,2,{"e":"f"}]}]}}"#,
        ];
        for text in documents {
            let value: serde_json::Value = serde_json::from_str(text).unwrap();
            let mut pointers = vec![String::new(), "x".to_owned(), "/nowhere/at/all".to_owned()];
            collect(&value, &mut String::new(), &mut pointers);
            let mut all: Vec<String> = pointers.clone();
            all.extend(
                pointers
                    .iter()
                    .flat_map(|it| [format!("{it}/lacking"), format!("{it}/0/id"), format!("{it}/99")]),
            );
            let all: Vec<&str> = all.iter().map(String::as_str).collect();
            let tree: Vec<_> =
                locate(text, &all).into_iter().map(|place| place.map(|place| place.span)).collect();
            let noted = read_outlined::<SuperComplaint>(text).map_or_else(|_| Outline::default(), |it| it.1);
            for outline in [Outline::default(), noted] {
                for ((pointer, one), other) in all.iter().zip(&tree).zip(spans(&outline, text, &all)) {
                    assert_eq!(*one, other, "{pointer}");
                    assert_eq!(*one, spans(&outline, text, &[pointer])[0], "{pointer} alone");
                }
            }
        }
    }

    fn collect(value: &serde_json::Value, pointer: &mut String, pointers: &mut Vec<String>) {
        pointers.push(pointer.clone());
        let members: Vec<(String, &serde_json::Value)> = match value {
            serde_json::Value::Object(object) => object.iter().map(|(name, it)| (name.clone(), it)).collect(),
            serde_json::Value::Array(list) => {
                list.iter().enumerate().map(|(at, it)| (at.to_string(), it)).collect()
            }
            _ => Vec::new(),
        };
        for (name, member) in members {
            let length = pointer.len();
            pointer.push('/');
            pointer.push_str(&name);
            collect(member, pointer, pointers);
            pointer.truncate(length);
        }
    }
}
