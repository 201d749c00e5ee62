//! Files and standard input: read once, never more than can be used.

use std::path::Path;

use super_complaints::read::MAX_BYTES;
use super_complaints_register::{Entry, Origin, STANDARD_INPUT, named, read_whole};

use crate::cli_error::CliError;
use crate::select::tell_keyboard;

/// What was read, and what to call it.
#[derive(Debug)]
pub(crate) struct Input {
    /// The name of the file as the user gave it, or `standard input`.
    pub(crate) name: String,
    /// What is in it.
    pub(crate) bytes: Vec<u8>,
}

impl Input {
    /// A record among others, and where it is.
    pub(crate) fn of_entry(entry: Entry) -> (Self, Origin) {
        (Self { name: entry.name, bytes: entry.bytes }, entry.origin)
    }

    /// Reads a file, or standard input for `-`.
    pub(crate) fn read(path: &Path) -> Result<Self, CliError> {
        tell_keyboard(&[path.to_path_buf()]);
        let name = if path.as_os_str() == "-" { STANDARD_INPUT.to_owned() } else { named(path) };
        let bytes = read_whole(path, MAX_BYTES).map_err(CliError::from)?;
        Ok(Self { name, bytes })
    }

    /// The text; if the bytes are not UTF-8, the beginning that is.
    pub(crate) fn text(&self) -> &str {
        let end = std::str::from_utf8(&self.bytes).map_or_else(|error| error.valid_up_to(), str::len);
        self.bytes.get(..end).and_then(|valid| std::str::from_utf8(valid).ok()).unwrap_or_default()
    }

    /// Whether it begins like a list in JSON.
    pub(crate) fn is_list(&self) -> bool {
        let start = self.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&self.bytes);
        start.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b'[')
    }

    /// Whether every other of its first bytes is zero.
    pub(crate) fn looks_like_utf_16(&self) -> bool {
        matches!(self.bytes.as_slice(), [0, 1..=255, 0, 1..=255, ..] | [1..=255, 0, 1..=255, 0, ..])
    }

    /// The text of a document that quotations are checked against. A byte-order mark is left out: no word is lost.
    pub(crate) fn source_text(&self) -> Result<&str, CliError> {
        let name = &self.name;
        let bytes = self.bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&self.bytes);
        let utf_16 = matches!(bytes, [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, _, ..] | [_, 0, ..]);
        if utf_16 && !bytes.starts_with(b"%PDF") {
            return Err(CliError::new(format!("`{name}` is not UTF-8: it looks like UTF-16"))
                .help("save the text as UTF-8; in Notepad: Save as, Encoding, UTF-8"));
        }
        std::str::from_utf8(bytes).map_err(|error| {
            let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let line = before.split(|byte| *byte == b'\n').count();
            let byte = bytes.get(error.valid_up_to()).copied().unwrap_or_default();
            CliError::new(format!("`{name}` is not UTF-8: line {line} has the byte {byte:#04x}"))
                .help("save it as UTF-8; other encodings are not guessed. From Windows-1252: iconv -f WINDOWS-1252 -t UTF-8")
        })
    }
}
