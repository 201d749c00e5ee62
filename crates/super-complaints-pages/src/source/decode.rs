//! From bytes to characters.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super_complaints::collect_vec::CollectVec as _;

use super::characters::characters;
use crate::ReadError;

/// Where a file may name its encoding. Browsers look in the first kilobyte.
const PROLOGUE: usize = 1024;

/// The bytes of a file. Its characters are decoded once: to find out its format, or else to read it.
pub(super) struct File<'b> {
    pub(super) bytes: &'b [u8],
    decoded: Option<Decoded<'b>>,
}

impl<'b> File<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Self {
        Self { bytes, decoded: None }
    }

    /// Its characters, to look at.
    pub(super) fn text(&mut self) -> Result<&str, ReadError> {
        let decoded = self.decoded.take().map_or_else(|| decoded(self.bytes), Ok)?;
        Ok(&self.decoded.insert(decoded).text)
    }

    /// Its characters, to read.
    pub(super) fn decoded(self) -> Result<Decoded<'b>, ReadError> {
        self.decoded.map_or_else(|| decoded(self.bytes), Ok)
    }
}

/// The characters of a file, and what is doubtful about them.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decoded<'b> {
    pub(super) text: Cow<'b, str>,
    pub(super) notes: Vec<String>,
}

/// The characters of a file. A byte order mark decides; else bytes that are UTF-8 are read as UTF-8, whatever the file
/// says; else the encoding that the file names. A file that is neither is Windows-1252 only if nothing in it looks like
/// UTF-8; a mixture keeps replacement characters, and a note counts them.
fn decoded(bytes: &[u8]) -> Result<Decoded<'_>, ReadError> {
    // That of UTF-8 stays: places in the text are then those in the file.
    let mark = Encoding::for_bom(bytes);
    if let Some((encoding, mark)) = mark.filter(|(encoding, _)| *encoding != UTF_8) {
        let rest = bytes.get(mark..).unwrap_or_default();
        return Ok(converted(encoding, rest, Vec::new()));
    }
    if is_binary(bytes) {
        return Err(ReadError::NotText);
    }
    let named = if mark.is_some() { Some(UTF_8) } else { named(bytes) };
    let Err(error) = std::str::from_utf8(bytes).map_err(|error| error.valid_up_to()) else {
        let other = named.filter(|named| *named != UTF_8 && !bytes.is_ascii());
        let note = other.map(|named| format!("the file says that it is {}, but it is UTF-8", named.name()));
        let text = std::str::from_utf8(bytes).unwrap_or_default();
        return Ok(Decoded { text: Cow::Borrowed(text), notes: note.into_iter().collect_vec() });
    };
    match named.filter(|named| *named != UTF_8) {
        Some(named) => Ok(converted(named, bytes, Vec::new())),
        None if named.is_none() && !has_utf8(bytes, error) => {
            let note = "the file is not UTF-8 and does not name its encoding: it was read as Windows-1252";
            Ok(converted(WINDOWS_1252, bytes, vec![note.to_owned()]))
        }
        None => Ok(converted(UTF_8, bytes, Vec::new())),
    }
}

/// The bytes in an encoding; what it cannot be is replaced and counted.
fn converted<'b>(encoding: &'static Encoding, bytes: &'b [u8], mut notes: Vec<String>) -> Decoded<'b> {
    let (text, failed) = characters(encoding, bytes);
    if failed {
        let count = text.matches('\u{fffd}').count();
        let name = encoding.name();
        notes.push(format!(
            "{count} characters are not {name} and were replaced: the file may mix encodings, or be damaged"
        ));
    }
    Decoded { text, notes }
}

/// The encoding that a file names in a `<meta>` element or an XML declaration.
fn named(bytes: &[u8]) -> Option<&'static Encoding> {
    let prologue = bytes.get(..PROLOGUE.min(bytes.len()))?;
    let mut from = 0;
    while let Some(at) = memchr::memchr(b'<', prologue.get(from..)?).map(|at| from + at) {
        let rest = prologue.get(at + 1..)?;
        let end = memchr::memchr(b'>', rest).unwrap_or(rest.len());
        let tag = String::from_utf8_lossy(rest.get(..end)?).to_ascii_lowercase();
        let label = match () {
            () if tag.starts_with("meta") => label(&tag, "charset"),
            () if tag.starts_with("?xml") => label(&tag, "encoding"),
            () => None,
        };
        if let Some(encoding) = label.and_then(|label| Encoding::for_label(label.as_bytes())) {
            // A file whose `<meta>` can be read as ASCII is not UTF-16.
            return Some(if encoding == UTF_16LE || encoding == UTF_16BE { UTF_8 } else { encoding });
        }
        from = at + 1;
    }
    None
}

/// The value behind a name and a sign of equality, in quotation marks or not.
fn label<'t>(tag: &'t str, name: &str) -> Option<&'t str> {
    let (_, rest) = tag.split_once(name)?;
    let value = rest.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']);
    Some(value.split(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ';' | '/' | '?')).next()?.trim())
}

/// Whether some character that is not ASCII is written as in UTF-8.
fn has_utf8(bytes: &[u8], valid: usize) -> bool {
    let start = bytes.get(..valid).unwrap_or_default();
    !start.is_ascii() || bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii())
}

/// Whether bytes are not text in any encoding that uses ASCII for ASCII.
fn is_binary(bytes: &[u8]) -> bool {
    let controls = count(bytes, |b| matches!(b, 1..=8 | 11 | 14..=26 | 28..=31 | 127));
    memchr::memchr(0, bytes).is_some() || controls > bytes.len() / 100
}

/// How many bytes are of a kind. In small sums, so that many bytes are compared at once.
#[inline]
pub(super) fn count(bytes: &[u8], is: impl Fn(u8) -> bool) -> usize {
    let in_chunk = |chunk: &[u8]| chunk.iter().fold(0_u8, |sum, b| sum.wrapping_add(u8::from(is(*b))));
    bytes.chunks(255).map(|chunk| usize::from(in_chunk(chunk))).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8]) -> (String, usize) {
        let decoded = decoded(bytes).unwrap();
        (decoded.text.into_owned(), decoded.notes.len())
    }

    #[test]
    fn a_byte_order_mark_decides() {
        assert_eq!(read(b"\xef\xbb\xbfcaf\xc3\xa9"), ("\u{feff}café".to_owned(), 0));
        assert_eq!(read(b"\xff\xfea\0\x19\x20"), ("a’".to_owned(), 0));
        assert_eq!(read(b"\xfe\xff\0a\x20\x19"), ("a’".to_owned(), 0));
    }

    #[test]
    fn the_encoding_that_a_file_names_counts_if_it_is_not_utf_8() {
        assert_eq!(
            read(b"<meta charset=\"windows-1252\">\x92"),
            ("<meta charset=\"windows-1252\">’".to_owned(), 0)
        );
        let old = b"<?xml version='1.0' encoding='iso-8859-2'?>\xb1";
        assert_eq!(read(old).0.chars().last(), Some('ą'));
        let http = b"<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>\xc1";
        assert_eq!(read(http).0.chars().last(), Some('а'));
        // UTF-8 under a wrong name stays UTF-8, and it is said.
        assert_eq!(read("<meta charset=latin1>’".as_bytes()), ("<meta charset=latin1>’".to_owned(), 1));
        assert_eq!(read(b"<meta charset=utf-16>a"), ("<meta charset=utf-16>a".to_owned(), 0));
    }

    #[test]
    fn windows_1252_is_only_for_files_without_a_sign_of_utf_8() {
        assert_eq!(read(b"chief\x92s"), ("chief’s".to_owned(), 1));
        assert_eq!(read(b"caf\xc3\xa9 chief\x92s"), ("café chief\u{fffd}s".to_owned(), 1));
        assert_eq!(read(b"<meta charset=utf-8>chief\x92s").0, "<meta charset=utf-8>chief\u{fffd}s");
    }

    #[test]
    fn what_is_not_text_is_refused() {
        assert_eq!(decoded(b"PK\x03\x04\0\0"), Err(ReadError::NotText));
        assert_eq!(decoded(&[1, 2, 3, 4, 5]), Err(ReadError::NotText));
    }
}
