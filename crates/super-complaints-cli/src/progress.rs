//! How far the reading of many records has come, for a person who waits.

use indicatif::{ProgressBar, ProgressStyle};
use super_complaints_register::{Entries, Progress};

use crate::output::{Output, is_error_terminal};
use crate::text::counted;

/// Less than this is read before anybody reads a progress bar, in bytes.
const LITTLE: u64 = 2 << 20;

/// A bar on standard error, if that is a terminal and there is much to read.
#[derive(Debug)]
pub(crate) struct Bar {
    shown: ProgressBar,
    progress: Option<Progress>,
    count: usize,
}

impl Bar {
    /// `doing` says what is done with each record: `checking`.
    pub(crate) fn new(entries: &Entries, doing: &'static str) -> Self {
        let progress = is_error_terminal().then(|| entries.progress());
        let is_much = |progress: &Progress| progress.total().is_none_or(|total| total > LITTLE);
        let Some(progress) = progress.filter(is_much) else {
            return Self { shown: ProgressBar::hidden(), progress: None, count: 0 };
        };
        let bar = progress.total().map_or_else(ProgressBar::no_length, ProgressBar::new);
        let template = if progress.total().is_some() {
            "{prefix} {bar:30} {percent}%, {msg}, {eta} left"
        } else {
            "{prefix} {spinner} {msg}"
        };
        let style = ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar());
        bar.set_style(style);
        bar.set_prefix(doing);
        bar.set_message(records(0));
        Self { shown: bar, progress: Some(progress), count: 0 }
    }

    /// Another record is done.
    pub(crate) fn step(&mut self) {
        self.count += 1;
        if let Some(progress) = &self.progress {
            self.shown.set_position(progress.bytes());
            self.shown.set_message(records(self.count));
        }
    }

    /// Does something that writes to standard error.
    pub(crate) fn aside<T>(&self, tell: impl FnOnce() -> T) -> T {
        self.shown.suspend(tell)
    }

    /// Does something that writes to standard output.
    pub(crate) fn beside<T>(&self, write: impl FnOnce() -> T) -> T {
        if Output::is_terminal() { self.shown.suspend(write) } else { write() }
    }

    pub(crate) fn finish(&self) {
        self.shown.finish_and_clear();
    }
}

fn records(count: usize) -> String {
    counted(count, "record", "records")
}
