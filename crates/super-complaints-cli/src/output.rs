//! Standard output: one handle, in colour only where that is wanted, quiet if the reader has gone.

use std::io::{self, BufWriter, IsTerminal as _, StdoutLock, Write as _};

use anstream::adapter::strip_str;
use anstream::{AutoStream, ColorChoice};
use serde::Serialize;
use terminal_size::{Height, Width, terminal_size_of};

/// The width where there is no terminal.
const PIPED: usize = 80;
/// Prose in wider lines is hard to read.
const PROSE: usize = 100;

/// Standard output. What is written may contain escape sequences for colour: they are removed where they are not
/// wanted (no terminal, `NO_COLOR`, `CLICOLOR=0`).
#[derive(Debug)]
pub(crate) struct Output {
    handle: BufWriter<StdoutLock<'static>>,
    coloured: bool,
    width: usize,
    failed: Option<io::Error>,
}

impl Output {
    pub(crate) fn stdout() -> Self {
        let coloured = AutoStream::choice(&io::stdout()) != ColorChoice::Never;
        let width = width_of(terminal_size_of(io::stdout()));
        Self { handle: BufWriter::new(io::stdout().lock()), coloured, width, failed: None }
    }

    /// How wide a table may be.
    pub(crate) fn width(&self) -> usize {
        self.width
    }

    /// How wide prose may be.
    pub(crate) fn text_width(&self) -> usize {
        self.width.min(PROSE)
    }

    /// Writes text for people.
    pub(crate) fn text(&mut self, text: &str) {
        if self.coloured { self.raw(text) } else { self.raw(&strip_str(text).to_string()) }
    }

    /// Writes text for machines, as it is.
    pub(crate) fn raw(&mut self, text: &str) {
        self.bytes(text.as_bytes());
    }

    /// Writes part of a text for machines.
    pub(crate) fn bytes(&mut self, bytes: &[u8]) {
        if self.failed.is_none() {
            self.failed = self.handle.write_all(bytes).err();
        }
    }

    /// Says that what was written is not complete.
    pub(crate) fn fail(&mut self, error: io::Error) {
        self.failed.get_or_insert(error);
    }

    /// Writes a value as a line of JSON.
    pub(crate) fn json_line(&mut self, value: &impl Serialize) {
        self.raw(&json(value, false));
    }

    /// Passes on what was written so far, for a reader who is waiting.
    pub(crate) fn flush(&mut self) {
        if self.failed.is_none() {
            self.failed = self.handle.flush().err();
        }
    }

    /// Whether standard output is a terminal.
    pub(crate) fn is_terminal() -> bool {
        io::stdout().is_terminal()
    }

    /// Ends the output. A reader who has gone is not an error.
    pub(crate) fn finish(mut self) -> io::Result<()> {
        self.flush();
        match self.failed.take() {
            Some(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error),
            _ => Ok(()),
        }
    }
}

/// A value as JSON, with a line break at its end.
#[expect(clippy::expect_used, reason = "writing to memory cannot fail: all names are strings")]
pub(crate) fn json(value: &impl Serialize, is_pretty: bool) -> String {
    let write = if is_pretty { serde_json::to_string_pretty } else { serde_json::to_string };
    write(value).expect("a result can be written as JSON") + "\n"
}

/// Writes to standard error; escape sequences for colour are removed where they are not wanted.
pub(crate) fn eprint(text: &str) {
    let _ = anstream::stderr().write_all(text.as_bytes()); // there is nowhere left to say that it failed
}

/// Whether standard error is a terminal.
pub(crate) fn is_error_terminal() -> bool {
    io::stderr().is_terminal()
}

/// The width of standard error.
pub(crate) fn standard_error_width() -> usize {
    width_of(terminal_size_of(io::stderr())).min(PROSE)
}

/// `COLUMNS`, else the width of the terminal, else 80.
fn width_of(terminal: Option<(Width, Height)>) -> usize {
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.trim().parse().ok());
    let width = columns.or(terminal.map(|(Width(width), _)| usize::from(width)));
    width.filter(|width| *width > 0).unwrap_or(PIPED).clamp(40, 400)
}
