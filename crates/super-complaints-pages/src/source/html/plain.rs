//! Text and tags in their plain forms, which most of a page is made of: they are read in one step. All else is left to the
//! tokenizer of the parser, which goes from character to character.

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{EndTag, StartTag, Tag, TagToken, Token};
use html5ever::{Attribute, LocalName, QualName, ns};

/// Longer tags, and those with more attributes, are not plain.
const LONGEST: usize = 4096;
const MOST: usize = 32;

/// The text of a page between two tokens, and the same as the parser holds it.
pub(super) struct Plain<'h> {
    pub(super) html: &'h str,
    pub(super) whole: StrTendril,
}

impl Plain<'_> {
    /// The token that begins at a place, and where it ends; `None` if it is not plain.
    pub(super) fn token(&self, at: usize) -> Option<(Token, usize)> {
        let rest = self.html.as_bytes().get(at..)?;
        if *rest.first()? == b'<' {
            let rest = rest.get(..rest.len().min(LONGEST))?;
            let (tag, length) =
                if rest.get(1) == Some(&b'/') { self.end(at, rest)? } else { self.start(at, rest)? };
            return Some((TagToken(tag), at + length));
        }
        let length = until(rest, |byte| matches!(byte, b'<' | b'&' | b'\0' | b'\r'));
        (length > 0).then(|| Some((Token::CharacterTokens(self.part(at, length)?), at + length)))?
    }

    fn end(&self, at: usize, rest: &[u8]) -> Option<(Tag, usize)> {
        let name = name(rest, 2)?;
        let close = blanks(rest, 2 + name);
        (*rest.get(close)? == b'>').then_some(())?;
        let name = LocalName::from(self.html.get(at + 2..at + 2 + name)?);
        let (attrs, self_closing, had_duplicate_attributes) = (Vec::new(), false, false);
        Some((Tag { kind: EndTag, name, self_closing, attrs, had_duplicate_attributes }, close + 1))
    }

    fn start(&self, at: usize, rest: &[u8]) -> Option<(Tag, usize)> {
        let mut here = 1 + name(rest, 1)?;
        let name = LocalName::from(self.html.get(at + 1..at + here)?);
        let (mut attrs, had_duplicate_attributes): (Vec<Attribute>, _) = (Vec::new(), false);
        loop {
            let next = blanks(rest, here);
            let self_closing = *rest.get(next)? == b'/';
            if self_closing || *rest.get(next)? == b'>' {
                let close = next + usize::from(self_closing);
                (*rest.get(close)? == b'>').then_some(())?;
                return Some((
                    Tag { kind: StartTag, name, self_closing, attrs, had_duplicate_attributes },
                    close + 1,
                ));
            }
            (next > here && attrs.len() < MOST).then_some(())?;
            let (attribute, end) = self.attribute(at, rest, next)?;
            if attrs.iter().any(|other| other.name.local == attribute.name.local) {
                return None;
            }
            attrs.push(attribute);
            here = end;
        }
    }

    /// An attribute, `hidden`, `class="…"` or `id=…`, and where it ends.
    fn attribute(&self, at: usize, rest: &[u8], from: usize) -> Option<(Attribute, usize)> {
        let plain = |byte: u8| {
            byte.is_ascii_lowercase()
                || byte.is_ascii_digit()
                || matches!(byte, b'-' | b'_' | b':' | b'.' | b'@')
        };
        let end = from + until(rest.get(from..)?, |byte| !plain(byte));
        let local = LocalName::from(self.html.get(at + from..at + end).filter(|name| !name.is_empty())?);
        let name = QualName::new(None, ns!(), local);
        if *rest.get(end)? != b'=' {
            return Some((Attribute { name, value: StrTendril::new() }, end));
        }
        let quote = rest.get(end + 1).copied().filter(|byte| matches!(byte, b'"' | b'\''));
        let open = end + 1 + usize::from(quote.is_some());
        let length = until(rest.get(open..)?, |byte| match (byte, quote) {
            (b'&' | b'\0' | b'\r', _) => true,
            (_, Some(quote)) => byte == quote,
            _ => matches!(byte, b'"' | b'\'' | b'<' | b'=' | b'`' | b'>') || is_blank(byte),
        });
        let close = *rest.get(open + length)?;
        let ends = quote.map_or(length > 0 && (close == b'>' || is_blank(close)), |quote| close == quote);
        let value = ends.then(|| self.part(at + open, length))??;
        Some((Attribute { name, value }, open + length + usize::from(quote.is_some())))
    }

    /// A part of the text, as the parser holds it.
    pub(super) fn part(&self, at: usize, length: usize) -> Option<StrTendril> {
        self.whole.try_subtendril(u32::try_from(at).ok()?, u32::try_from(length).ok()?).ok()
    }
}

fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\x0c')
}

/// How many bytes are before the first that ends something.
fn until(bytes: &[u8], ends: impl Fn(u8) -> bool) -> usize {
    bytes.iter().position(|byte| ends(*byte)).unwrap_or(bytes.len())
}

/// The place after blanks.
fn blanks(bytes: &[u8], from: usize) -> usize {
    from + until(bytes.get(from..).unwrap_or_default(), |byte| !is_blank(byte))
}

/// The length of the name of an element in small letters.
fn name(bytes: &[u8], from: usize) -> Option<usize> {
    bytes.get(from).filter(|first| first.is_ascii_lowercase())?;
    let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    Some(until(bytes.get(from..)?, |byte| !plain(byte)))
}
