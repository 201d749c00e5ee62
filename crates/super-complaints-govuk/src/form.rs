//! The form of the input: only plain text is accepted.

use serde::de::IgnoredAny;

use crate::{MAX_BYTES, ReadError};

/// Refuses input that is not the plain text of a page, and says what it is.
pub(crate) fn require_text(text: &str) -> Result<(), ReadError> {
    if text.len() > MAX_BYTES {
        return Err(ReadError::TooLarge { bytes: text.len(), max: MAX_BYTES });
    }
    let start = text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    if start.is_empty() {
        return Err(ReadError::Empty);
    }
    if is_binary(text, start) {
        return Err(ReadError::NotText);
    }
    if is_html(start) {
        return Err(ReadError::Html);
    }
    if is_json(start) {
        return Err(ReadError::Json);
    }
    Ok(())
}

fn is_binary(text: &str, start: &str) -> bool {
    let controls = text.bytes().filter(|b| matches!(b, 1..=8 | 11 | 14..=31 | 127)).count();
    text.contains('\0') || start.starts_with("%PDF-") || controls > text.len() / 100
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
    fn each_other_form_is_called_by_its_name() {
        assert_eq!(require_text(" \n\u{a0}\u{feff}"), Err(ReadError::Empty));
        assert_eq!(require_text("a\0b"), Err(ReadError::NotText));
        assert_eq!(require_text("%PDF-1.7"), Err(ReadError::NotText));
        assert_eq!(require_text("<!-- saved --><html></html>"), Err(ReadError::Html));
        assert_eq!(require_text("{ \"title\": \"cut"), Err(ReadError::Json));
        assert_eq!(require_text("[1, 2]"), Err(ReadError::Json));
        assert_eq!(require_text("[copied by hand]\nTransparency data"), Ok(()));
    }

    #[test]
    fn a_text_over_the_limit_is_refused_by_its_size() {
        let text = "x".repeat(MAX_BYTES + 1);
        assert_eq!(require_text(&text), Err(ReadError::TooLarge { bytes: MAX_BYTES + 1, max: MAX_BYTES }));
    }
}
