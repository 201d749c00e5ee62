//! How far a long check has come, for a person who waits.

use indicatif::{ProgressBar, ProgressStyle};
use super_complaints_register::{Entries, Progress};

use crate::output::{Output, is_error_terminal};

/// Less than this is checked before anybody reads a progress bar, in bytes.
const LITTLE: u64 = 2 << 20;

/// A bar on standard error, if that is a terminal and there is much to read.
#[derive(Debug)]
pub(super) struct Bar {
    shown: ProgressBar,
    progress: Option<Progress>,
    count: u64,
}

impl Bar {
    pub(super) fn new(entries: &Entries) -> Self {
        let progress = is_error_terminal().then(|| entries.progress());
        let is_much = |progress: &Progress| progress.total().is_none_or(|total| total > LITTLE);
        let Some(progress) = progress.filter(is_much) else {
            return Self { shown: ProgressBar::hidden(), progress: None, count: 0 };
        };
        let bar = progress.total().map_or_else(ProgressBar::no_length, ProgressBar::new);
        let template = if progress.total().is_some() {
            "checking {bar:30} {percent}%, {msg} checked, {eta} left"
        } else {
            "checking {spinner} {msg} checked"
        };
        let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
        bar.set_style(style);
        Self { shown: bar, progress: Some(progress), count: 0 }
    }

    /// Another record was checked.
    pub(super) fn step(&mut self) {
        self.count += 1;
        if let Some(progress) = &self.progress {
            self.shown.set_position(progress.bytes());
            self.shown.set_message(self.count.to_string());
        }
    }

    /// Does something that writes to standard error.
    pub(super) fn aside<T>(&self, tell: impl FnOnce() -> T) -> T {
        self.shown.suspend(tell)
    }

    /// Does something that writes to standard output.
    pub(super) fn beside<T>(&self, write: impl FnOnce() -> T) -> T {
        if Output::is_terminal() { self.shown.suspend(write) } else { write() }
    }

    pub(super) fn finish(&self) {
        self.shown.finish_and_clear();
    }
}
