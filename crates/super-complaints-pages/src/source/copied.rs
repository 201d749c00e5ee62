//! The text of a file, put together part by part.

use super::{Format, Part, Role, Source};
use crate::{MAX_BYTES, ReadError, Span};

/// The text so far, and its parts.
pub(super) struct Copied {
    format: Format,
    text: String,
    parts: Vec<Part>,
    notes: Vec<String>,
}

impl Copied {
    pub(super) fn new(format: Format) -> Self {
        Self { format, text: String::new(), parts: Vec::new(), notes: Vec::new() }
    }

    /// Adds a part on a line of its own. Blank words add nothing.
    pub(super) fn push(&mut self, role: Role, words: &str) -> Result<(), ReadError> {
        let words = words.trim_matches(is_blank);
        if words.is_empty() {
            return Ok(());
        }
        // A short file can repeat one long text a million times.
        if self.text.len() + words.len() > MAX_BYTES {
            return Err(ReadError::TooMuchInside { format: self.format, max: MAX_BYTES });
        }
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        let start = self.text.len();
        self.text.extend(words.chars().map(|c| if is_control(c) { ' ' } else { c }));
        self.parts.push(Part { span: Span { start, end: self.text.len() }, role });
        Ok(())
    }

    /// A blank line before the next part.
    pub(super) fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }

    #[cfg_attr(not(feature = "office"), allow(dead_code, reason = "a table of values needs none"))]
    pub(super) fn note(&mut self, note: String) {
        self.notes.push(note);
    }

    pub(super) fn source(self) -> Result<Source, ReadError> {
        if self.parts.is_empty() {
            return Err(ReadError::Empty);
        }
        let Self { format, text, parts, notes } = self;
        Ok(Source { format, text, parts, address: None, site: None, is_closed: false, notes })
    }
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_control(c) || c == '\u{feff}'
}

/// A control character has no width and no meaning in a text; the line break has one.
fn is_control(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\t')
}
