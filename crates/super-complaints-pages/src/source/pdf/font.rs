//! The fonts of a PDF: which letters their codes are, and how wide.

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Encoding, Object};

use super::super::border::too_much;
use super::{FORMAT, number, refusal};
use crate::ReadError;

/// How long a text shown at once is at most, in bytes: a code can stand for many letters.
const LONGEST: usize = 1 << 16;

/// A font.
pub(super) struct Font<'d> {
    /// `None` if the font does not say which letters its codes are.
    encoding: Option<Encoding<'d>>,
    /// Whether a code has two bytes.
    wide: bool,
    widths: HashMap<u16, f32>,
    usual: f32,
}

/// Lets the map to Unicode decide where a font has one. Names of glyphs are often those of a program.
pub(super) fn prefer_unicode(document: &mut Document) {
    for object in document.objects.values_mut() {
        let Object::Dictionary(font) = object else { continue };
        if font.has_type(b"Font") && font.has(b"ToUnicode") {
            font.remove(b"Encoding");
        }
    }
}

impl<'d> Font<'d> {
    /// Reads a font; what its map to Unicode unpacks to counts against what is left of the limit.
    pub(super) fn of(
        document: &'d Document,
        font: &'d Dictionary,
        left: &mut usize,
    ) -> Result<Self, ReadError> {
        if let Ok(map) = font.get_deref(b"ToUnicode", document).and_then(Object::as_stream) {
            let size = map.get_plain_content_with_limit(*left).map_err(|error| refusal(&error))?.len();
            *left = left.checked_sub(size).ok_or_else(|| too_much(FORMAT))?;
        }
        let wide = font.get(b"Subtype").and_then(Object::as_name).is_ok_and(|name| name == b"Type0");
        let encoding = if is_readable(document, font, wide) {
            Some(font.get_font_encoding_with_limit(document, *left).map_err(|error| refusal(&error))?)
        } else {
            None
        };
        let (widths, usual) = if wide { wide_widths(document, font) } else { simple_widths(document, font) };
        Ok(Self { encoding, wide, widths, usual })
    }

    /// The letters of some codes, or the number of bytes that are none.
    pub(super) fn text(&self, bytes: &[u8]) -> Result<Result<String, usize>, ReadError> {
        if bytes.len() > LONGEST {
            return Err(too_much(FORMAT));
        }
        let text = self.encoding.as_ref().and_then(|encoding| encoding.bytes_to_string(bytes).ok());
        Ok(text.map(|text| letters(&text)).ok_or(bytes.len()))
    }

    /// The width of each code, in thousandths of the size, and whether it is a blank.
    pub(super) fn widths<'f>(&'f self, bytes: &'f [u8]) -> impl Iterator<Item = (f32, bool)> + 'f {
        bytes.chunks(if self.wide { 2 } else { 1 }).map(|code| {
            let number = code.iter().fold(0, |number: u16, byte| number << 8 | u16::from(*byte));
            (self.widths.get(&number).copied().unwrap_or(self.usual), code == [b' '])
        })
    }
}

/// Whether a font says which letters it shows.
fn is_readable(document: &Document, font: &Dictionary, wide: bool) -> bool {
    if font.get_deref(b"ToUnicode", document).and_then(Object::as_stream).is_ok() {
        return true;
    }
    let encoding = font.get_deref(b"Encoding", document);
    if wide {
        return encoding.and_then(Object::as_name).is_ok_and(|name| name.starts_with(b"UniGB"));
    }
    match encoding {
        Ok(Object::Dictionary(encoding)) => !encoding
            .get_deref(b"Differences", document)
            .and_then(Object::as_array)
            .is_ok_and(|names| names.iter().filter_map(|name| name.as_name().ok()).any(is_numbered)),
        Ok(_) => true,
        // A symbolic font without an encoding has one of its own.
        Err(_) => !font
            .get_deref(b"FontDescriptor", document)
            .and_then(Object::as_dict)
            .and_then(|descriptor| descriptor.get(b"Flags"))
            .and_then(Object::as_i64)
            .is_ok_and(|flags| flags & 4 != 0),
    }
}

/// Whether the name of a glyph is only a number: `g12`, `cid345`.
fn is_numbered(name: &[u8]) -> bool {
    let letters = name.iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
    let number = name.get(letters..).unwrap_or_default();
    let prefix = name.get(..letters).unwrap_or_default().to_ascii_lowercase();
    !number.is_empty()
        && number.iter().all(u8::is_ascii_digit)
        && [&b"g"[..], b"c", b"cid", b"glyph"].contains(&&*prefix)
}

/// Ligatures as letters, other blanks as the usual one.
fn letters(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{fb00}' => letters.push_str("ff"),
            '\u{fb01}' => letters.push_str("fi"),
            '\u{fb02}' => letters.push_str("fl"),
            '\u{fb03}' => letters.push_str("ffi"),
            '\u{fb04}' => letters.push_str("ffl"),
            '\u{fb05}' | '\u{fb06}' => letters.push_str("st"),
            c if c.is_whitespace() || c.is_control() => letters.push(' '),
            c => letters.push(c),
        }
    }
    letters
}

fn simple_widths(document: &Document, font: &Dictionary) -> (HashMap<u16, f32>, f32) {
    let first =
        font.get(b"FirstChar").and_then(Object::as_i64).ok().and_then(|first| u16::try_from(first).ok());
    let widths = font.get_deref(b"Widths", document).and_then(Object::as_array);
    let widths = first.zip(widths.ok()).map(|(first, widths)| {
        let known = widths.iter().take(256).map(|width| number(width).unwrap_or(500.0));
        (first..=u16::MAX).zip(known).collect()
    });
    (widths.unwrap_or_default(), 500.0)
}

/// The widths of a font with codes of two bytes: `first [w …]` or `first last w`.
fn wide_widths(document: &Document, font: &Dictionary) -> (HashMap<u16, f32>, f32) {
    let mut widths = HashMap::new();
    let inner = font.get_deref(b"DescendantFonts", document).and_then(Object::as_array).ok();
    let inner = inner.and_then(|fonts| document.dereference(fonts.first()?).ok()?.1.as_dict().ok());
    let usual = inner.and_then(|inner| number(inner.get(b"DW").ok()?)).unwrap_or(1000.0);
    let listed = inner.and_then(|inner| inner.get_deref(b"W", document).and_then(Object::as_array).ok());
    let mut listed = listed.into_iter().flatten();
    while let Some(first) = listed.next().and_then(code) {
        match listed.next() {
            Some(Object::Array(each)) => {
                let each = each.iter().map(|width| number(width).unwrap_or(usual));
                widths.extend((first..=u16::MAX).zip(each));
            }
            Some(last) => {
                let Some((last, width)) = code(last).zip(listed.next().and_then(number)) else { break };
                widths.extend((first..=last).map(|code| (code, width)));
            }
            None => break,
        }
    }
    (widths, usual)
}

fn code(object: &Object) -> Option<u16> {
    object.as_i64().ok().and_then(|code| u16::try_from(code).ok())
}
