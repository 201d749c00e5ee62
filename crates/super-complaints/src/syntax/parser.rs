//! Walking through a JSON text.

use super::{FaultCode, Outline, SyntaxError};

/// How deep lists and objects may nest: the limit of `serde_json`.
pub(crate) const MAX_DEPTH: usize = 127;

/// A place in a JSON text, from which it is read on.
pub(crate) struct Parser<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
    depth: usize,
    outline: Outline,
}

impl<'t> Parser<'t> {
    /// The beginning of a text.
    pub(crate) fn of(text: &'t str) -> Self {
        Self { text, at: 0, depth: 0, outline: Outline::default() }
    }

    /// Where it stands, in bytes.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    pub(crate) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Passes over white space; what comes behind it.
    pub(crate) fn blank(&mut self) -> Option<u8> {
        loop {
            match self.peek() {
                Some(b' ' | b'\n' | b'\t' | b'\r') => self.at += 1,
                found => return found,
            }
        }
    }

    #[cold]
    pub(crate) fn unexpected(&self, wanted: &str) -> SyntaxError {
        SyntaxError::unexpected(self.rest(), self.at, wanted)
    }

    /// Passes over a word: `true`, `false` or `null`.
    pub(crate) fn literal(&mut self, word: &str) -> Result<(), SyntaxError> {
        let rest = self.rest();
        if rest.starts_with(word) {
            self.at += word.len();
            return Ok(());
        }
        if word.starts_with(rest) {
            self.at = self.text.len();
        }
        Err(self.unexpected("a value"))
    }

    /// Goes into a list or an object, behind its opening bracket.
    pub(crate) fn enter(&mut self) -> Result<(), SyntaxError> {
        if self.depth == MAX_DEPTH {
            return Err(self.too_deep());
        }
        self.depth += 1;
        self.at += 1;
        self.blank();
        Ok(())
    }

    #[cold]
    fn too_deep(&self) -> SyntaxError {
        let message = format!("lists and objects are nested more than {MAX_DEPTH} deep");
        SyntaxError::new(FaultCode::TooDeep, self.at, message)
    }

    /// Notes the list that begins here, if it stands in the outermost object; whether it does.
    pub(crate) fn notes_list(&mut self) -> bool {
        let is_outer = self.depth == 1;
        if is_outer {
            self.outline.begin(self.at);
        }
        is_outer
    }

    /// Notes the element that begins here, of the list that was noted last.
    pub(crate) fn note_element(&mut self) {
        self.outline.element(self.at);
    }

    /// Notes that the list ends here that was noted last.
    pub(crate) fn note_end(&mut self) {
        self.outline.end(self.at);
    }

    /// What was noted.
    pub(crate) fn into_outline(self) -> Outline {
        self.outline
    }

    /// Goes out of it.
    pub(crate) fn leave(&mut self) {
        self.depth -= 1;
    }

    /// Passes over a byte, if it stands here.
    pub(crate) fn closes(&mut self, byte: u8) -> bool {
        let closes = self.peek() == Some(byte);
        self.at += usize::from(closes);
        closes
    }

    /// After an element: whether the list or object ends here.
    pub(crate) fn ends(&mut self, close: u8) -> Result<bool, SyntaxError> {
        let found = self.blank();
        let comma = self.at;
        if found == Some(b',') {
            self.at += 1;
            if self.blank() != Some(close) {
                return Ok(false);
            }
        } else if found == Some(close) {
            self.at += 1;
            return Ok(true);
        }
        Err(self.not_ended(close, comma))
    }

    #[cold]
    fn not_ended(&self, close: u8, comma: usize) -> SyntaxError {
        if self.at == comma {
            return self.unexpected(if close == b']' { "`,` or `]`" } else { "`,` or `}`" });
        }
        let message = format!("there is a comma before the closing `{}`", char::from(close));
        SyntaxError::new(FaultCode::NotJson, comma, message).help("remove the last comma")
    }

    /// The name of a member and the colon behind it; whether half of a surrogate pair stands in the name, and where it ends.
    pub(crate) fn name(&mut self) -> Result<(std::borrow::Cow<'t, str>, bool, usize), SyntaxError> {
        if self.peek() != Some(b'"') {
            return Err(self.unexpected("a name in double quotes"));
        }
        let (name, half) = self.quoted()?;
        let end = self.at;
        self.blank();
        if !self.closes(b':') {
            return Err(self.unexpected("`:`"));
        }
        self.blank();
        Ok((name, half, end))
    }

    /// Fails if anything stands behind the value that was read.
    pub(crate) fn end(&mut self) -> Result<(), SyntaxError> {
        if self.blank().is_none() {
            return Ok(());
        }
        let after =
            SyntaxError::new(FaultCode::NotJson, self.at, "there is more text after the end of the record");
        Err(after.help("a document is one JSON object; read several records one at a time"))
    }

    fn digits(&mut self) -> Result<(), SyntaxError> {
        if !matches!(self.peek(), Some(b'0'..=b'9')) {
            return Err(self.unexpected("a digit"));
        }
        while matches!(self.peek(), Some(b'0'..=b'9')) {
            self.at += 1;
        }
        Ok(())
    }

    /// A number, as it is written.
    pub(crate) fn number(&mut self) -> Result<&'t str, SyntaxError> {
        let start = self.at;
        self.closes(b'-');
        let zero = self.peek() == Some(b'0');
        let first = self.at;
        self.digits()?;
        if zero && self.at > first + 1 {
            let message = "a number begins with an unnecessary 0";
            return Err(
                SyntaxError::new(FaultCode::NotJson, start, message).help("remove the 0, or write a string")
            );
        }
        if self.closes(b'.') {
            self.digits()?;
        }
        if self.closes(b'e') || self.closes(b'E') {
            let _ = self.closes(b'+') || self.closes(b'-');
            self.digits()?;
        }
        Ok(self.text.get(start..self.at).unwrap_or_default())
    }
}
