//! From bytes to characters.

use crate::ReadError;

/// The text in UTF-8 bytes.
pub(super) fn text(bytes: &[u8]) -> Result<&str, ReadError> {
    std::str::from_utf8(bytes).map_err(|_| ReadError::NotText)
}
