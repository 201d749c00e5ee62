//! Parts of a log that come at its end, and can be many.

use std::io::{self, Read as _, Seek as _, Write as _};

use serde::Serialize;
use super_complaints_register::temporary_file_failed;
use tempfile::SpooledTempFile;

use crate::output::{Output, json};

/// So much is kept in memory; more goes into a temporary file.
const IN_MEMORY: usize = 1 << 20;

/// A list of JSON values, written once at the end.
#[derive(Debug)]
pub(super) struct Spool {
    file: SpooledTempFile,
    is_empty: bool,
    failed: Option<io::Error>,
}

impl Default for Spool {
    fn default() -> Self {
        Self { file: tempfile::spooled_tempfile(IN_MEMORY), is_empty: true, failed: None }
    }
}

impl Spool {
    pub(super) fn add(&mut self, value: &impl Serialize) {
        let comma = if std::mem::replace(&mut self.is_empty, false) { "\n" } else { ",\n" };
        let text = format!("{comma}{}", json(value, false).trim_end());
        if self.failed.is_none() {
            self.failed = self.file.write_all(text.as_bytes()).err();
        }
    }

    /// Writes the list, without brackets. If a temporary file cannot be written, the log is not complete, and the command
    /// fails.
    pub(super) fn write(mut self, output: &mut Output) {
        if let Some(error) = self.failed.take().or_else(|| self.pass_on(output).err()) {
            let (why, help) = temporary_file_failed(&error);
            output.fail(io::Error::other(format!("{why}; {help}")));
        }
    }

    fn pass_on(&mut self, output: &mut Output) -> io::Result<()> {
        self.file.rewind()?;
        let mut buffer = vec![0; 64 << 10];
        loop {
            let count = self.file.read(&mut buffer)?;
            if count == 0 {
                return Ok(());
            }
            output.bytes(buffer.get(..count).unwrap_or_default());
        }
    }
}
