//! From text to tree: JSON as RFC 8259 has it, as deep as `serde_json` goes.

use super::fault_code::FaultCode;
use super::syntax_error::SyntaxError;
use super::tree::{Kind, Member, Node};

/// How deep lists and objects may nest: the limit of `serde_json`, which reads good documents.
pub(crate) const MAX_DEPTH: usize = 127;

/// Reads the whole text as one JSON value.
pub(crate) fn parse(text: &str) -> Result<Node<'_>, SyntaxError> {
    let mut parser = Parser { text, at: 0, depth: 0 };
    parser.blank();
    if parser.peek().is_none() {
        return Err(SyntaxError::new(FaultCode::Empty, 0, "the document is empty"));
    }
    let node = parser.value()?;
    parser.blank();
    if parser.peek().is_some() {
        let after =
            SyntaxError::new(FaultCode::NotJson, parser.at, "there is more text after the end of the record");
        return Err(after.help("a document is one JSON object; read several records one at a time"));
    }
    Ok(node)
}

pub(super) struct Parser<'t> {
    pub(super) text: &'t str,
    pub(super) at: usize,
    depth: usize,
}

impl<'t> Parser<'t> {
    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    pub(super) fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn blank(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\n' | b'\t' | b'\r')) {
            self.at += 1;
        }
    }

    pub(super) fn unexpected(&self, wanted: &str) -> SyntaxError {
        SyntaxError::unexpected(self.rest(), self.at, wanted)
    }

    fn value(&mut self) -> Result<Node<'t>, SyntaxError> {
        let start = self.at;
        let kind = match self.peek() {
            Some(b'"') => match self.quoted()? {
                (text, false) => Kind::Text(text),
                (_, true) => Kind::LoneSurrogate,
            },
            Some(b'{') => self.nested(Self::object)?,
            Some(b'[') => self.nested(Self::list)?,
            Some(b'-' | b'0'..=b'9') => self.number().map(|()| Kind::Number)?,
            Some(b't') => self.literal("true", Kind::Bool(true))?,
            Some(b'f') => self.literal("false", Kind::Bool(false))?,
            Some(b'n') => self.literal("null", Kind::Null)?,
            _ => return Err(self.unexpected("a value")),
        };
        Ok(Node { start, end: self.at, kind })
    }

    fn literal(&mut self, word: &str, kind: Kind<'t>) -> Result<Kind<'t>, SyntaxError> {
        let rest = self.rest();
        if rest.starts_with(word) {
            self.at += word.len();
            return Ok(kind);
        }
        if word.starts_with(rest) {
            self.at = self.text.len();
        }
        Err(self.unexpected("a value"))
    }

    fn nested(
        &mut self,
        inner: fn(&mut Self) -> Result<Kind<'t>, SyntaxError>,
    ) -> Result<Kind<'t>, SyntaxError> {
        if self.depth == MAX_DEPTH {
            let message = format!("lists and objects are nested more than {MAX_DEPTH} deep");
            return Err(SyntaxError::new(FaultCode::TooDeep, self.at, message));
        }
        self.depth += 1;
        self.at += 1;
        self.blank();
        let kind = inner(self)?;
        self.depth -= 1;
        Ok(kind)
    }

    fn list(&mut self) -> Result<Kind<'t>, SyntaxError> {
        let mut items = Vec::new();
        if self.closes(b']') {
            return Ok(Kind::List(items));
        }
        loop {
            items.push(self.value()?);
            if self.ends(b']', "`,` or `]`")? {
                return Ok(Kind::List(items));
            }
        }
    }

    fn object(&mut self) -> Result<Kind<'t>, SyntaxError> {
        let mut members = Vec::new();
        if self.closes(b'}') {
            return Ok(Kind::Object(members));
        }
        loop {
            let start = self.at;
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
            members.push(Member { name, half, start, end, value: self.value()? });
            if self.ends(b'}', "`,` or `}`")? {
                return Ok(Kind::Object(members));
            }
        }
    }

    fn closes(&mut self, byte: u8) -> bool {
        let closes = self.peek() == Some(byte);
        self.at += usize::from(closes);
        closes
    }

    /// After an element: whether the list or object ends here.
    fn ends(&mut self, close: u8, wanted: &str) -> Result<bool, SyntaxError> {
        self.blank();
        if self.closes(close) {
            return Ok(true);
        }
        let comma = self.at;
        if !self.closes(b',') {
            return Err(self.unexpected(wanted));
        }
        self.blank();
        if self.peek() == Some(close) {
            let message = format!("there is a comma before the closing `{}`", char::from(close));
            return Err(SyntaxError::new(FaultCode::NotJson, comma, message).help("remove the last comma"));
        }
        Ok(false)
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

    fn number(&mut self) -> Result<(), SyntaxError> {
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
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Option<FaultCode> {
        parse(text).err().map(|broken| broken.code)
    }

    #[test]
    fn parts_know_where_they_stand() {
        let text = r#" { "a" : [1, {"b": -2.5e3}] }"#;
        let tree = parse(text).unwrap();
        let list = tree.get("a").unwrap();
        assert_eq!(text.get(list.span()), Some(r#"[1, {"b": -2.5e3}]"#));
        assert_eq!(text.get(list.at(1).unwrap().get("b").unwrap().span()), Some("-2.5e3"));
    }

    #[test]
    fn depth_is_bounded_as_in_serde_json() {
        let nested = |n: usize| format!("{}1{}", "[".repeat(n), "]".repeat(n));
        for (depth, good) in [(1, true), (MAX_DEPTH, true), (MAX_DEPTH + 1, false), (200_000, false)] {
            let text = nested(depth);
            assert_eq!(code(&text).is_none(), good, "{depth}");
            assert_eq!(serde_json::from_str::<serde_json::Value>(&text).is_ok(), good, "{depth}");
        }
        assert_eq!(code(&"{\"a\":".repeat(200_000)), Some(FaultCode::TooDeep));
    }

    #[test]
    fn json_is_what_serde_json_takes_for_json() {
        let seed = r#"{"a": [1, -0.5e+3, true, false, null, "x\u00e9\"\n"], "b": {}, "c": []}"#;
        let pool = b"{}[]:,\"\\ \n0123456789.eE+-truefalsn\0\x1f/'u";
        let mut random = crate::read::random::Random::new(7);
        let mut agreed = [0, 0];
        for _ in 0..60_000 {
            let mut bytes = seed.as_bytes().to_vec();
            for _ in 0..=random.below(3) {
                let at = random.below(bytes.len().max(1));
                match random.below(9) {
                    0..=3 if at < bytes.len() => drop(bytes.remove(at)),
                    4..=7 => bytes.insert(at, pool[random.below(pool.len())]),
                    _ => bytes.truncate(at.max(1)),
                }
            }
            let Ok(text) = String::from_utf8(bytes) else { continue };
            let serde = serde_json::from_str::<serde::de::IgnoredAny>(&text).is_ok();
            assert_eq!(parse(&text).is_ok(), serde, "{text}");
            agreed[usize::from(serde)] += 1;
        }
        assert!(agreed[0] > 5_000 && agreed[1] > 5_000, "{agreed:?}");
    }
}
