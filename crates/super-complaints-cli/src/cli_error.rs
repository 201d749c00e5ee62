//! Why a command failed, written to standard error.

use super_complaints_register::{EntryError, NotCompared};

use crate::output::{eprint, standard_error_width};
use crate::status::Status;
use crate::style::{HELP, RED, YELLOW};
use crate::text::{plain, wrap};

/// Why a command, or one of its files, failed, and what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CliError {
    message: String,
    help: Option<String>,
}

impl From<EntryError> for CliError {
    fn from(error: EntryError) -> Self {
        Self { message: error.message, help: error.help }
    }
}

impl From<NotCompared> for CliError {
    fn from(error: NotCompared) -> Self {
        Self { message: error.message, help: Some(error.help) }
    }
}

impl CliError {
    /// `message` is one sentence in lower case without a full stop.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), help: None }
    }

    /// Adds what to do about it.
    pub(crate) fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    /// The message, without the help.
    pub(crate) fn message(&self) -> &str {
        &self.message
    }

    /// Writes it to standard error as a warning: the command goes on.
    pub(crate) fn warn(&self) {
        let width = standard_error_width();
        eprint(&format!("{YELLOW}warning{YELLOW:#}: {}\n", wrap(&plain(&self.message), width, 9, 9)));
    }

    /// Writes it to standard error, and gives the status for it.
    pub(crate) fn report(&self) -> Status {
        let width = standard_error_width();
        let mut text = format!("{RED}error{RED:#}: {}\n", wrap(&plain(&self.message), width, 7, 7));
        if let Some(help) = &self.help {
            text += &format!(" {HELP}help{HELP:#}: {}\n", wrap(&plain(help), width, 7, 7));
        }
        eprint(&text);
        Status::Unusable
    }
}
