//! The results for people: in full for a few records, by rule for many.

use std::sync::atomic::{AtomicBool, Ordering};

use super_complaints::Checked;
use super_complaints_register::{Origin, RegisterFinding};

use crate::output::{Output, eprint};
use crate::render::between;
use crate::render::grouped::Grouped;
use crate::text::wrap;

/// More records than this are summarised in text, unless all is wanted.
pub(super) const FEW: usize = 20;

/// So many records are shown in full, whatever is found in them.
const VERY_FEW: usize = 3;

/// More findings than this, in more than very few records, are summarised too.
const READABLE: usize = 50;

/// More findings between records than this are shown by rule.
const MANY: usize = 20;

/// The text for people in the making.
pub(super) struct Text<'t> {
    all: bool,
    /// Whether the text of each record is not wanted, because there are many.
    is_brief: &'t AtomicBool,
    /// The text of each record while it is not known whether there are many, and what standard error says of it.
    held: Vec<(String, String)>,
    count: usize,
    findings: usize,
    gap: &'static str,
    is_begun: bool,
    grouped: Grouped,
}

impl<'t> Text<'t> {
    pub(super) fn new(all: bool, is_brief: &'t AtomicBool) -> Self {
        let grouped = Grouped::default();
        Self { all, is_brief, held: Vec::new(), count: 0, findings: 0, gap: "", is_begun: false, grouped }
    }

    fn is_brief(&self) -> bool {
        self.is_brief.load(Ordering::Relaxed)
    }

    /// Counts an entry; there may now be too much to show in full.
    pub(super) fn count(&mut self) {
        self.count += 1;
        let is_much = self.count > FEW || (self.count > VERY_FEW && self.findings > READABLE);
        if is_much && !self.all {
            self.is_brief.store(true, Ordering::Relaxed);
            self.held.clear();
        }
    }

    /// A record that was checked, with its text and what standard error says of it.
    pub(super) fn add(
        &mut self,
        origin: &Origin,
        checked: &Checked,
        (text, told): (String, String),
        output: &mut Output,
    ) {
        self.findings += checked.findings.len() + checked.faults.len();
        self.count();
        if self.all {
            return self.write(&text, &told, output);
        }
        self.grouped.add(origin, checked);
        if !self.is_brief() {
            self.held.push((text, told));
        }
    }

    fn write(&mut self, text: &str, told: &str, output: &mut Output) {
        if !text.is_empty() {
            // Messages about one record are separated from the next; bare verdicts make a list.
            let has_messages = text.contains("\n\n");
            let before = if has_messages && self.is_begun { "\n" } else { self.gap };
            output.text(&format!("{before}{text}"));
            self.gap = if has_messages { "\n" } else { "" };
            self.is_begun = true;
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
        let [before, after] = if self.is_brief() { ["", "\n"] } else { ["\n", ""] };
        let in_full = self.all || findings.len() <= MANY;
        let shown =
            if in_full { between::all(findings, columns) } else { between::by_rule(findings, columns) };
        output.text(&format!("{before}{shown}{after}"));
    }

    /// The last lines.
    pub(super) fn finish(&mut self, tally: &str, are_several: bool, output: &mut Output) {
        if are_several {
            let before = if self.is_brief() { "" } else { "\n" };
            output.text(&format!("{before}{}\n", wrap(tally, output.text_width(), 0, 2)));
        }
        if self.is_brief() {
            output.text("`--all` shows each finding in full; `--format json` is for programs.\n");
        }
    }
}
