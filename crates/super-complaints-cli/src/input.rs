//! Files and standard input: read once, never more than can be used.

use std::fs::File;
use std::io::{self, IsTerminal as _, Read};
use std::path::Path;

use super_complaints::read::MAX_BYTES;

use crate::cli_error::CliError;
use crate::output::eprint;
use crate::text::plain;

/// What was read, and what to call it.
#[derive(Debug)]
pub(crate) struct Input {
    /// The name of the file as the user gave it, or `standard input`.
    pub(crate) name: String,
    /// What is in it.
    pub(crate) bytes: Vec<u8>,
}

impl Input {
    /// Reads a file, or standard input for `-`.
    pub(crate) fn read(path: &Path) -> Result<Self, CliError> {
        if path.as_os_str() == "-" {
            let name = "standard input".to_owned();
            let stdin = io::stdin();
            if stdin.is_terminal() {
                eprint("reading standard input: paste the text, then end it with Ctrl-D\n");
            }
            let bytes = limited(&name, stdin.lock())?;
            return Ok(Self { name, bytes });
        }
        let name = named(path);
        if path.is_dir() {
            let files = Path::new(&name).join("*");
            return Err(CliError::new(format!("`{name}` is a folder, not a file"))
                .help(format!("name a file in it; where several are taken, such as {}", files.display())));
        }
        let file = File::open(path).map_err(|error| {
            let link = error.kind() == io::ErrorKind::NotFound && path.is_symlink();
            if link { leads_to_nothing(&name) } else { cannot_open(&name, &error) }
        })?;
        let bytes = limited(&name, file)?;
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

/// The name of a path in messages.
pub(crate) fn named(path: &Path) -> String {
    plain(&path.display().to_string()).into_owned()
}

fn limited(name: &str, reader: impl Read) -> Result<Vec<u8>, CliError> {
    let mut bytes = Vec::new();
    let most = u64::try_from(MAX_BYTES).unwrap_or(u64::MAX);
    reader
        .take(most.saturating_add(1))
        .read_to_end(&mut bytes)
        .map_err(|error| CliError::new(format!("`{name}` cannot be read: {}", words_of(&error))))?;
    if bytes.len() > MAX_BYTES {
        let mebibytes = MAX_BYTES >> 20;
        return Err(CliError::new(format!("`{name}` is larger than the limit of {mebibytes} MiB"))
            .help("a file holds one record, or one page: save the part that you need as a file of its own"));
    }
    Ok(bytes)
}

/// Why a file or a folder cannot be opened.
pub(crate) fn cannot_open(name: &str, error: &io::Error) -> CliError {
    match error.kind() {
        io::ErrorKind::NotFound => {
            let trouble = CliError::new(format!("there is no file `{name}`"));
            if name.starts_with("--") || !name.contains(['.', '/', '\\']) {
                trouble.help("give the path of a file, or `-` for standard input")
            } else {
                trouble.help("check the path; `-` means standard input")
            }
        }
        io::ErrorKind::PermissionDenied => {
            CliError::new(format!("`{name}` cannot be read: permission denied"))
                .help("ask its owner for read permission, or copy it to a folder that you can read")
        }
        _ => CliError::new(format!("`{name}` cannot be opened: {}", words_of(error))),
    }
}

fn leads_to_nothing(name: &str) -> CliError {
    CliError::new(format!("`{name}` is a link to a file that does not exist"))
        .help("restore that file, or delete the link")
}

/// The words of the operating system, without its number.
fn words_of(error: &io::Error) -> String {
    let text = error.to_string();
    text.split_once(" (os error").map_or(text.clone(), |(words, _)| words.to_lowercase())
}
