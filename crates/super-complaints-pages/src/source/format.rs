//! The format of a file, from its content.

use std::fmt;

use serde::de::IgnoredAny;

use crate::{MAX_BYTES, ReadError};

/// The format of a file that a page is read from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
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

/// The format of a file, from its first bytes and its content.
pub(super) fn of(bytes: &[u8]) -> Result<Format, ReadError> {
    if bytes.len() > MAX_BYTES {
        return Err(ReadError::TooLarge { bytes: bytes.len(), max: MAX_BYTES });
    }
    if bytes.starts_with(b"%PDF-") {
        return Ok(Format::Pdf);
    }
    let text = super::decode::text(bytes)?;
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if start.is_empty() {
        return Err(ReadError::Empty);
    }
    if is_binary(text) {
        return Err(ReadError::NotText);
    }
    if is_html(start) {
        return Ok(Format::Html);
    }
    if is_json(start) {
        return Ok(Format::ContentItem);
    }
    Ok(Format::Text)
}

fn is_binary(text: &str) -> bool {
    let controls = text.bytes().filter(|b| matches!(b, 1..=8 | 11 | 14..=31 | 127)).count();
    text.contains('\0') || controls > text.len() / 100
}

fn is_html(start: &str) -> bool {
    start.starts_with('<') && (start.contains("</") || start.contains("/>"))
}

fn is_json(start: &str) -> bool {
    let record = start.strip_prefix('{').is_some_and(|rest| rest.trim_start().starts_with('"'));
    // A page may begin with a bracket, so that a list must be one.
    record || (start.starts_with('[') && serde_json::from_str::<IgnoredAny>(start).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_format_is_known_by_its_content() {
        let of = |text: &str| of(text.as_bytes());
        assert_eq!(of(" \n\u{a0}\u{feff}"), Err(ReadError::Empty));
        assert_eq!(of("a\0b"), Err(ReadError::NotText));
        assert_eq!(of("%PDF-1.7"), Ok(Format::Pdf));
        assert_eq!(of("<!-- saved --><html></html>"), Ok(Format::Html));
        assert_eq!(of("{ \"title\": \"cut"), Ok(Format::ContentItem));
        assert_eq!(of("[1, 2]"), Ok(Format::ContentItem));
        assert_eq!(of("[copied by hand]\nTransparency data"), Ok(Format::Text));
    }

    #[test]
    fn a_file_over_the_limit_is_refused_by_its_size() {
        let text = "x".repeat(MAX_BYTES + 1);
        assert_eq!(of(text.as_bytes()), Err(ReadError::TooLarge { bytes: MAX_BYTES + 1, max: MAX_BYTES }));
    }
}
