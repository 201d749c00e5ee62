//! Errors of the text that are found before it is read as JSON.

use super::MAX_BYTES;
use crate::syntax::FaultCode;
use crate::syntax::SyntaxError;

/// The text that the bytes spell.
pub(super) fn text(bytes: &[u8]) -> Result<&str, SyntaxError> {
    if bytes.len() > MAX_BYTES {
        return Err(too_large(bytes.len())); // before a byte of it is looked at
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(utf_16());
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let broken = SyntaxError::new(FaultCode::Encoding, error.valid_up_to(), "the bytes are not UTF-8");
        broken.help("save the document as UTF-8; the first invalid byte is here")
    })
}

/// The text before a fault at `at`, where the bytes stop being UTF-8 or earlier.
pub(super) fn before(bytes: &[u8], at: usize) -> &str {
    bytes.get(..at).and_then(|valid| std::str::from_utf8(valid).ok()).unwrap_or_default()
}

/// What is wrong with a text before its first value.
pub(super) fn start(text: &str) -> Result<(), SyntaxError> {
    if text.len() > MAX_BYTES {
        return Err(too_large(text.len()));
    }
    if text.starts_with('\u{feff}') {
        let broken =
            SyntaxError::new(FaultCode::ByteOrderMark, 0, "the document begins with a byte-order mark");
        return Err(broken.help("save the document as UTF-8 without a byte-order mark"));
    }
    if text.as_bytes().get(..2).is_some_and(|start| start.contains(&0)) {
        return Err(utf_16()); // plain letters in UTF-16 are UTF-8 as well, every other byte being 0
    }
    Ok(())
}

fn too_large(bytes: usize) -> SyntaxError {
    let mebibytes = MAX_BYTES >> 20;
    let message = format!("the document has {bytes} bytes; the limit is {mebibytes} MiB ({MAX_BYTES} bytes)");
    SyntaxError::new(FaultCode::TooLarge, 0, message).help("a document contains one super-complaint")
}

fn utf_16() -> SyntaxError {
    let broken = SyntaxError::new(FaultCode::Encoding, 0, "the document is not UTF-8: it looks like UTF-16");
    broken.help("save the document as UTF-8")
}
