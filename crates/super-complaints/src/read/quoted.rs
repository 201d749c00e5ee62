//! Texts in quotes: their escapes, and the halves of surrogate pairs among them.

use std::borrow::Cow;

use super::fault_code::FaultCode;
use super::parser::Parser;
use super::syntax_error::SyntaxError;

impl<'t> Parser<'t> {
    /// A text in quotes, and whether half of a surrogate pair stands in it.
    pub(super) fn quoted(&mut self) -> Result<(Cow<'t, str>, bool), SyntaxError> {
        let mut text = Cow::Borrowed("");
        let mut half = false;
        self.at += 1;
        loop {
            let run = self.rest().bytes().position(|b| matches!(b, b'"' | b'\\' | 0..=0x1f));
            let Some(run) = run else {
                let end = self.text.len();
                return Err(SyntaxError::new(FaultCode::Truncated, end, "the document ends inside a string"));
            };
            let piece = self.rest().get(..run).unwrap_or_default();
            self.at += run;
            text += piece; // borrows as long as there is no escape
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok((text, half));
                }
                Some(b'\\') => half |= self.escape(text.to_mut())?,
                _ => return Err(SyntaxError::control(self.rest(), self.at)),
            }
        }
    }

    /// An escape, and whether it is half of a surrogate pair.
    fn escape(&mut self, text: &mut String) -> Result<bool, SyntaxError> {
        let start = self.at;
        self.at += 1;
        let escaped = match self.peek() {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode(text),
            None => return Err(self.unexpected("an escape")),
            Some(_) => {
                let message = "JSON has no such escape after `\\`";
                return Err(
                    SyntaxError::new(FaultCode::NotJson, start, message).help("write `\\\\` for a backslash")
                );
            }
        };
        self.at += 1;
        text.push(escaped);
        Ok(false)
    }

    fn unicode(&mut self, text: &mut String) -> Result<bool, SyntaxError> {
        let mut unit = self.unit()?;
        if (0xd800..0xdc00).contains(&unit) && self.rest().starts_with("\\u") {
            let after = self.at;
            self.at += 1;
            let low = self.unit()?;
            if (0xdc00..0xe000).contains(&low) {
                unit = 0x1_0000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
            } else {
                self.at = after;
            }
        }
        let scalar = char::from_u32(unit);
        text.push(scalar.unwrap_or(char::REPLACEMENT_CHARACTER));
        Ok(scalar.is_none())
    }

    /// The four digits after `u`, where the parser stands.
    fn unit(&mut self) -> Result<u32, SyntaxError> {
        let mut unit = 0;
        self.at += 1;
        for _ in 0..4 {
            let digit = self.peek().and_then(|byte| char::from(byte).to_digit(16));
            let Some(digit) = digit else {
                return Err(self.unexpected("four hexadecimal digits after `\\u`"));
            };
            unit = unit * 16 + digit;
            self.at += 1;
        }
        Ok(unit)
    }
}

#[cfg(test)]
mod tests {
    use super::super::parser::parse;
    use super::super::tree::Kind;
    use super::*;

    #[test]
    fn texts_are_decoded() {
        let text = r#""a\n\u00e9\ud83d\ude00\/""#;
        assert_eq!(parse(text).unwrap().text(), Some("a\né😀/"));
        assert!(matches!(parse(r#""plain""#).unwrap().kind, Kind::Text(Cow::Borrowed("plain"))));
        for half in [r#""\ud800""#, r#""\udc00""#, r#""\ud800\u0041""#, r#""\ud800\ud800""#, r#""\ud800x""#] {
            assert!(matches!(parse(half).unwrap().kind, Kind::LoneSurrogate), "{half}");
        }
    }
}
