//! Texts in quotes: their escapes, and the halves of surrogate pairs among them.

#![allow(
    clippy::inline_always,
    reason = "most texts are so short that a call would cost as much; in wasm, size counts more"
)]

use std::borrow::Cow;

use memchr::memchr2;

use super::{FaultCode, Parser, SyntaxError};

/// A text that is longer than this, in bytes, is a quotation: it is worth while to search it with the instructions for that.
const SHORT: usize = 32;

/// Whether a byte ends what stands for itself.
fn ends(byte: u8) -> bool {
    matches!(byte, b'"' | b'\\' | 0..=0x1f)
}

/// A number of which each byte is this one.
const fn each(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// The highest bit of each byte that ends what stands for itself. Above the first one there may be others.
const fn ends_of(bytes: u64) -> u64 {
    let quote = (bytes ^ each(b'"')).wrapping_sub(each(1));
    let backslash = (bytes ^ each(b'\\')).wrapping_sub(each(1));
    (quote | backslash | bytes.wrapping_sub(each(0x20))) & !bytes & each(0x80)
}

/// The same of each control character. A byte below 128 that is less than what is taken from it borrows from its highest bit.
const fn controls_of(bytes: u64) -> u64 {
    bytes.wrapping_sub(each(0x20)) & !bytes & each(0x80)
}

/// How many bytes stand for themselves: up to the next quote, backslash or control character.
#[cfg_attr(not(target_family = "wasm"), inline(always))]
pub(crate) fn plain_length(bytes: &[u8]) -> usize {
    let mut at = 0;
    while at < SHORT {
        let Some(word) = bytes.get(at..).and_then(<[u8]>::first_chunk) else { break };
        let ends = ends_of(u64::from_le_bytes(*word));
        if ends != 0 {
            return at + (ends.trailing_zeros() / 8) as usize;
        }
        at += 8;
    }
    at + long_plain_length(bytes.get(at..).unwrap_or_default())
}

#[inline(never)]
fn long_plain_length(bytes: &[u8]) -> usize {
    let end = memchr2(b'"', b'\\', bytes).unwrap_or(bytes.len());
    let (words, last) = bytes.get(..end).unwrap_or_default().as_chunks::<8>();
    let control = words.iter().fold(0, |found, word| found | controls_of(u64::from_ne_bytes(*word))) != 0;
    if control || last.iter().any(|byte| ends(*byte)) {
        return bytes.iter().position(|byte| ends(*byte)).unwrap_or(end);
    }
    end
}

impl<'t> Parser<'t> {
    /// A text in quotes without an escape, as most are. For any other, the parser stays where it is.
    #[cfg_attr(not(target_family = "wasm"), inline(always))]
    pub(crate) fn plain_text(&mut self) -> Option<&'t str> {
        let start = self.at + 1;
        let bytes = self.text.as_bytes().get(start..)?;
        let end = start + plain_length(bytes);
        if self.text.as_bytes().get(end) != Some(&b'"') {
            return None;
        }
        self.at = end + 1;
        self.text.get(start..end)
    }

    /// What stands behind the quote that comes next; nothing if there is none.
    pub(crate) fn in_quotes(&self) -> &'t [u8] {
        match self.text.as_bytes().get(self.at..) {
            Some([b'"', rest @ ..]) => rest,
            _ => &[],
        }
    }

    /// Passes over a name that is known to come next, in quotes, and the colon right behind it.
    pub(crate) fn pass_name(&mut self, name: &str) {
        self.at += name.len() + 3;
        self.blank();
    }

    /// A text in quotes, and whether half of a surrogate pair stands in it.
    pub(crate) fn quoted(&mut self) -> Result<(Cow<'t, str>, bool), SyntaxError> {
        match self.plain_text() {
            Some(text) => Ok((Cow::Borrowed(text), false)),
            None => self.quoted_with_escapes(),
        }
    }

    #[cold]
    fn quoted_with_escapes(&mut self) -> Result<(Cow<'t, str>, bool), SyntaxError> {
        let mut text = String::new();
        let mut half = false;
        self.at += 1;
        loop {
            let start = self.at;
            self.at += plain_length(self.rest().as_bytes());
            text.push_str(self.text.get(start..self.at).unwrap_or_default());
            match self.peek() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok((Cow::Owned(text), half));
                }
                Some(b'\\') => half |= self.escape(&mut text)?,
                Some(_) => return Err(SyntaxError::control(self.rest(), self.at)),
                None => {
                    let message = "the document ends inside a string";
                    return Err(SyntaxError::new(FaultCode::Truncated, self.at, message));
                }
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
    use super::*;

    fn quoted(text: &str) -> (Cow<'_, str>, bool) {
        Parser::of(text).quoted().unwrap()
    }

    #[test]
    fn texts_are_decoded() {
        assert_eq!(quoted(r#""a\n\u00e9\ud83d\ude00\/""#), ("a\né😀/".into(), false));
        assert!(matches!(quoted(r#""plain""#), (Cow::Borrowed("plain"), false)));
        for half in [r#""\ud800""#, r#""\udc00""#, r#""\ud800\u0041""#, r#""\ud800\ud800""#, r#""\ud800x""#] {
            assert!(quoted(half).1, "{half}");
        }
    }

    #[test]
    fn a_text_ends_where_looking_at_each_byte_finds_its_end() {
        for end in ["\"", "\\", "\n", "\u{1f}", "\u{7f}\"", "\u{80}\u{1f}", " !\0", "é\u{2028}\""] {
            for length in 0..200 {
                let bytes =
                    ["é".repeat(length / 3), "x".repeat(length - length / 3), end.to_owned()].concat();
                let slow = bytes.bytes().position(ends);
                assert_eq!(Some(plain_length(bytes.as_bytes())), slow, "{bytes:?}");
            }
        }
    }
}
