//! The results for people: in full for a few records, by rule for many.

use std::sync::atomic::{AtomicBool, Ordering};

use super_complaints::Checked;
use super_complaints_register::RegisterFinding;

use crate::output::{Output, eprint};
use crate::render::between;
use crate::render::grouped::Grouped;

use super::FEW;
use super::one::Done;

/// More findings between records than this are shown by rule.
const MANY: usize = 20;

/// The text for people in the making.
pub(super) struct Text<'t> {
    all: bool,
    /// Whether the text of each record is not wanted, because there are many.
    is_brief: &'t AtomicBool,
    /// How many files there are.
    files: usize,
    /// The text of each record while it is not known whether there are many, and what standard error says of it.
    held: Vec<(String, String)>,
    count: usize,
    gap: &'static str,
    grouped: Grouped,
}

impl<'t> Text<'t> {
    pub(super) fn new(all: bool, files: usize, is_brief: &'t AtomicBool) -> Self {
        Self { all, is_brief, files, held: Vec::new(), count: 0, gap: "", grouped: Grouped::default() }
    }

    fn is_brief(&self) -> bool {
        self.is_brief.load(Ordering::Relaxed)
    }

    /// Counts an entry; there may now be many.
    pub(super) fn count(&mut self) {
        self.count += 1;
        if self.count > FEW && !self.all {
            self.is_brief.store(true, Ordering::Relaxed);
            self.held.clear();
        }
    }

    /// A record that was checked.
    pub(super) fn add(&mut self, done: Done, checked: &Checked, output: &mut Output) {
        self.count();
        if !self.all {
            self.grouped.add(&done.origin, checked);
        }
        if self.is_brief() {
            return;
        }
        // A file of its own is shown at once: there will be no more of them than are known.
        let is_known = self.files <= FEW && !done.origin.is_part && self.held.is_empty();
        if self.all || is_known {
            self.write(&done.text, &done.told, output);
        } else {
            self.held.push((done.text, done.told));
        }
    }

    fn write(&mut self, text: &str, told: &str, output: &mut Output) {
        if !text.is_empty() {
            // Messages about one record are separated from the next; bare verdicts make a list.
            let has_messages = text.contains("\n\n");
            let before = if has_messages && self.count > 1 { "\n" } else { self.gap };
            output.text(&format!("{before}{text}"));
            self.gap = if has_messages { "\n" } else { "" };
        }
        if !told.is_empty() {
            output.flush();
            eprint(told);
        }
    }

    /// The records are complete: what was found between them.
    pub(super) fn between(&mut self, findings: &[RegisterFinding], output: &mut Output) {
        for (text, told) in std::mem::take(&mut self.held) {
            self.write(&text, &told, output);
        }
        let columns = output.text_width();
        if self.is_brief() {
            output.text(&self.grouped.text(columns));
        }
        if findings.is_empty() {
            return;
        }
        let before = if self.is_brief() || self.count == 0 { "" } else { "\n" };
        if self.all || findings.len() <= MANY {
            output.text(&format!("{before}{}", between::all(findings, columns)));
        } else {
            output.text(&format!("{before}{}", between::by_rule(findings, columns)));
        }
    }

    /// The last lines.
    pub(super) fn finish(&mut self, tally: &str, are_several: bool, output: &mut Output) {
        if are_several {
            output.text(&format!("\n{tally}\n"));
        }
        if self.is_brief() {
            output.text("`--all` shows each finding in full; `--format json` is for programs.\n");
        }
    }
}
