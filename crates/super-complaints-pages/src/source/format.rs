//! The format of a file, from its content.

use std::fmt;

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

use super_complaints::collect_vec::CollectVec as _;

use super::decode::File;
use crate::{MAX_BYTES, MAX_HTML_BYTES, ReadError};

/// The format of a file that a page is read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename = "PageFormat"))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Format {
    /// Plain text, as copied from a browser.
    Text,
    /// A web page, as served or saved.
    Html,
    /// A content item of GOV.UK's Content API, in JSON.
    ContentItem,
    /// A table as comma-separated values.
    Csv,
    /// A workbook: XLSX, XLS or ODS.
    Spreadsheet,
    /// A Word document (DOCX).
    Word,
    /// A PDF with text in it.
    Pdf,
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "plain text",
            Self::Html => "HTML",
            Self::ContentItem => "a GOV.UK content item",
            Self::Csv => "CSV",
            Self::Spreadsheet => "a spreadsheet",
            Self::Word => "a Word document",
            Self::Pdf => "a PDF",
        })
    }
}

/// How much of a text is looked at to find out what it is.
const BEGINNING: usize = 4096;

/// The format of a file, from its first bytes and its content.
pub(super) fn of(file: &mut File<'_>) -> Result<Format, ReadError> {
    let bytes = file.bytes;
    if bytes.starts_with(b"%PDF-") {
        return Ok(Format::Pdf);
    }
    if let Some(format) = office(bytes) {
        return format;
    }
    if bytes.len() > MAX_HTML_BYTES {
        return Err(ReadError::TooLarge { bytes: bytes.len(), max: MAX_HTML_BYTES });
    }
    let text = file.text()?;
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if start.is_empty() {
        return Err(ReadError::Empty);
    }
    let format = match () {
        () if is_html(start) => Format::Html,
        () if is_json(start) => Format::ContentItem,
        () if is_csv(super::csv::without_remarks(start)) => Format::Csv,
        () => Format::Text,
    };
    let is_text = matches!(format, Format::Text | Format::Csv);
    if is_text && bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge { bytes: bytes.len(), max: MAX_BYTES });
    }
    Ok(format)
}

/// The format of a file of an office program: an archive that names its parts, or the older kind.
fn office(bytes: &[u8]) -> Option<Result<Format, ReadError>> {
    let holds = |name: &[u8]| memchr::memmem::find(bytes, name).is_some();
    if bytes.starts_with(b"PK\x03\x04") {
        return Some(match () {
            () if holds(b"word/document.xml") => Ok(Format::Word),
            () if holds(b"xl/workbook.") => Ok(Format::Spreadsheet),
            () if holds(b"application/vnd.oasis.opendocument.spreadsheet") => Ok(Format::Spreadsheet),
            () => Err(ReadError::NotText),
        });
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) {
        // Two bytes a letter, as such files name their parts. "Book" is a workbook too.
        let part = |name: &str| holds(&name.encode_utf16().flat_map(u16::to_le_bytes).collect_vec());
        return Some(match () {
            // Which program a file with a password is of does not show: both say how to go on.
            () if part("EncryptedPackage") || part("WordDocument") => Ok(Format::Word),
            () if part("Workbook") || part("Book\0") => Ok(Format::Spreadsheet),
            () => Err(ReadError::NotText),
        });
    }
    None
}

/// Whether a text is HTML: it begins with a tag, a declaration or a comment, and has a tag of HTML.
fn is_html(start: &str) -> bool {
    if !start.starts_with('<') {
        return false;
    }
    let mut beginning = start;
    // A saved page may begin with long comments.
    while let Some((comment, rest)) = beginning.strip_prefix("<!--").and_then(|rest| rest.split_once("-->")) {
        let _ = comment;
        beginning = rest.trim_start();
    }
    let end = (0..=BEGINNING.min(beginning.len())).rev().find(|end| beginning.is_char_boundary(*end));
    let beginning = beginning.get(..end.unwrap_or_default()).unwrap_or_default();
    beginning.contains("</") || beginning.contains("/>") || is_tag(beginning)
}

/// Whether a text begins with a declaration, or a tag that ends.
fn is_tag(text: &str) -> bool {
    text.strip_prefix('<').is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '!' | '?')) && rest.contains('>')
    })
}

fn is_json(start: &str) -> bool {
    let rest = start.strip_prefix('{').map(str::trim_start);
    let object = rest.is_some_and(|rest| rest.starts_with(['"', '}']));
    // A page may begin with a bracket, so that a list must be one.
    object || (start.starts_with('[') && serde_json::from_str::<IgnoredAny>(start).is_ok())
}

/// Whether a text is a table of comma-separated values: its first rows have the same three or more fields. Sentences
/// have commas too, but not as many in each line.
fn is_csv(start: &str) -> bool {
    [',', ';', '\t'].into_iter().any(|separator| {
        let rows = rows(start, separator);
        let Some(most) = rows.iter().copied().max().filter(|most| *most >= 3) else { return false };
        let same = rows.iter().filter(|fields| **fields == most).count();
        rows.len() >= 2 && rows.first() == Some(&most) && same * 10 >= rows.len() * 9
    })
}

/// How many fields each of the first rows has; a row with a blank around its separators is a sentence.
fn rows(start: &str, separator: char) -> Vec<usize> {
    let mut rows = Vec::new();
    let (mut fields, mut quoted, mut spaced, mut any) = (1, false, false, false);
    let mut before = separator;
    for c in start.chars().take(BEGINNING * 4) {
        match c {
            '"' if quoted => quoted = false,
            '"' if before == separator || before == '\n' || before == '"' => quoted = true,
            _ if quoted => {}
            '\n' => {
                if any {
                    rows.push(if spaced { 1 } else { fields });
                }
                (fields, spaced, any) = (1, false, false);
            }
            _ if c == separator => fields += 1,
            ' ' if before == separator && separator == ',' => spaced = true,
            _ => any |= !c.is_whitespace(),
        }
        any |= quoted;
        before = if c == '\r' { before } else { c };
        if rows.len() == 20 {
            break;
        }
    }
    if any && rows.len() < 20 && !quoted {
        rows.push(if spaced { 1 } else { fields });
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(bytes: &[u8]) -> Result<Format, ReadError> {
        super::of(&mut File::new(bytes))
    }

    #[test]
    fn each_format_is_known_by_its_content() {
        let of_text = |text: &str| of(text.as_bytes());
        assert_eq!(of_text(" \n\u{a0}\u{feff}"), Err(ReadError::Empty));
        assert_eq!(of_text("a\0b"), Err(ReadError::NotText));
        assert_eq!(of_text("%PDF-1.7"), Ok(Format::Pdf));
        assert_eq!(of_text("<!-- saved --><html></html>"), Ok(Format::Html));
        assert_eq!(of_text("<!doctype html><title>x"), Ok(Format::Html));
        assert_eq!(of_text("<p>A fragment"), Ok(Format::Html));
        assert_eq!(of_text("<stalking> is a word"), Ok(Format::Html));
        assert_eq!(of_text("< 5 forces answered"), Ok(Format::Text));
        assert_eq!(of_text("{ \"title\": \"cut"), Ok(Format::ContentItem));
        assert_eq!(of_text("[1, 2]"), Ok(Format::ContentItem));
        assert_eq!(of_text("[copied by hand]\nTransparency data"), Ok(Format::Text));
        assert_eq!(of(b"PK\x03\x04....word/document.xml"), Ok(Format::Word));
        assert_eq!(of(b"PK\x03\x04....xl/workbook.xml"), Ok(Format::Spreadsheet));
        assert_eq!(of(b"PK\x03\x04....song.mp3"), Err(ReadError::NotText));
        let compound = |name: &str| {
            let name = name.encode_utf16().flat_map(u16::to_le_bytes);
            let bytes: Vec<u8> = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".iter().copied().chain(name).collect();
            of(&bytes)
        };
        assert_eq!(compound("EncryptedPackage"), Ok(Format::Word));
        assert_eq!(compound("WordDocument"), Ok(Format::Word));
        assert_eq!(compound("Workbook"), Ok(Format::Spreadsheet));
        assert_eq!(compound("Book\0"), Ok(Format::Spreadsheet));
        assert_eq!(compound("__substg1.0_0037001F"), Err(ReadError::NotText));
    }

    #[test]
    fn a_table_is_known_by_its_rows() {
        assert!(is_csv(
            "Recommendation,Owner,Update\n\"1, first\nline\",NPCC,\"We said \"\"yes\"\", and no\"\n2,,\n"
        ));
        assert!(is_csv("a;b;c\r\n1;2;3\r\n"));
        assert!(is_csv("a\tb\tc\n1\t2\t3"));
        let remarked = "# Rewritten after the plan of a force.\n\nsep=,\nRec,Owner,Update\n1,NPCC,Done\n";
        assert_eq!(of(remarked.as_bytes()), Ok(Format::Csv));
        assert_eq!(of(b"# A heading\nWe accept it.\n"), Ok(Format::Text));
        assert!(!is_csv(
            "The Home Office, the NPCC, and the IOPC answered.\nSo did Kent, Sussex, and Surrey."
        ));
        assert!(!is_csv("One line,without,another"));
        assert!(!is_csv(
            "Police super-complaint on stalking\nRec No\tRecommendation\tOwner\n7\tRecord\tChief"
        ));
    }

    #[test]
    fn a_file_over_the_limit_is_refused_by_its_size() {
        let text = "x".repeat(MAX_BYTES + 1);
        assert_eq!(of(text.as_bytes()), Err(ReadError::TooLarge { bytes: MAX_BYTES + 1, max: MAX_BYTES }));
    }
}
