//! The brackets and strings of JSON, and nothing else of it.

use memchr::memchr3;

/// Brackets deeper than this are only counted.
const DEPTH: usize = 1 << 12;

/// What is open at some point of a text.
///
/// A bracket that closes the wrong one closes what is open within it, a line break ends a string, and an object between
/// two fields closes the object around it, so that a record with a mistake ends before the next one begins.
#[derive(Debug, Default)]
pub(crate) struct Brackets {
    open: Vec<u8>,
    /// How many of them are braces, and how many square.
    braces: usize,
    squares: usize,
    /// How many are open beyond the depth.
    beyond: u64,
    in_text: bool,
    escaped: bool,
    is_broken: bool,
    /// The last byte that was neither white space nor in a string.
    last: u8,
}

/// Where an element ends, and how many bytes the comma or the bracket after it takes.
#[derive(Debug, Clone, Copy)]
pub(super) struct End {
    pub(super) at: usize,
    pub(super) takes: usize,
}

impl Brackets {
    /// Passes over a text to the end of what is outside all brackets, if that is in the text.
    pub(super) fn end(&mut self, text: &[u8]) -> Option<End> {
        let mut at = 0;
        while let Some(&byte) = text.get(at) {
            if self.in_text {
                at += self.in_string(text.get(at..).unwrap_or_default());
                continue;
            }
            match byte {
                b'"' => self.in_text = true,
                b'{' if self.closes_without_a_bracket() => return Some(End { at, takes: 0 }),
                b'{' | b'[' => self.opens(byte),
                b'}' => self.closes(b'{'),
                b']' if self.squares == 0 && self.beyond == 0 => return Some(End { at, takes: 1 }),
                b']' => self.closes(b'['),
                b',' if self.open.is_empty() => return Some(End { at, takes: 1 }),
                _ => {}
            }
            if !byte.is_ascii_whitespace() {
                self.last = byte;
            }
            at += 1;
        }
        None
    }

    /// Whether an object that begins here, after a comma where a field is due, shows that every bracket around it was
    /// forgotten. Those that were are closed.
    fn closes_without_a_bracket(&mut self) -> bool {
        if self.last != b',' || self.beyond > 0 || self.open.last() != Some(&b'{') {
            return false;
        }
        self.is_broken = true;
        while self.open.last() == Some(&b'{') {
            self.open.pop();
            self.braces -= 1;
        }
        self.open.is_empty()
    }

    /// Passes over a text to its end.
    pub(crate) fn pass(&mut self, text: &[u8]) {
        let mut rest = text;
        while let Some(End { at, .. }) = self.end(rest) {
            self.is_broken = true;
            rest = rest.get(at + 1..).unwrap_or_default();
        }
    }

    /// How many bytes of a string there are before something happens to it, with that.
    fn in_string(&mut self, text: &[u8]) -> usize {
        if self.escaped {
            self.escaped = false;
            self.in_text = text.first() != Some(&b'\n');
            return 1;
        }
        let Some(at) = memchr3(b'"', b'\\', b'\n', text) else { return text.len() };
        self.escaped = text.get(at) == Some(&b'\\');
        self.in_text = self.escaped;
        at + 1
    }

    fn opens(&mut self, bracket: u8) {
        if self.open.len() >= DEPTH {
            self.beyond += 1;
            return;
        }
        self.open.push(bracket);
        *self.count(bracket) += 1;
    }

    fn closes(&mut self, bracket: u8) {
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        if *self.count(bracket) == 0 {
            self.is_broken = true;
            return;
        }
        while let Some(last) = self.open.pop() {
            *self.count(last) -= 1;
            if last == bracket {
                break;
            }
        }
    }

    fn count(&mut self, bracket: u8) -> &mut usize {
        if bracket == b'{' { &mut self.braces } else { &mut self.squares }
    }

    /// Whether nothing is open.
    pub(crate) fn are_closed(&self) -> bool {
        self.open.is_empty() && !self.in_text
    }

    /// Whether a string, or a bracket too many, shows that a text that was passed is broken.
    pub(crate) fn was_broken(&self) -> bool {
        self.in_text || self.is_broken
    }
}
