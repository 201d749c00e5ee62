//! The findings of many records by rule: how many, in how many records, and the first of them.

use std::collections::{BTreeMap, BTreeSet};

use super_complaints::Checked;
use super_complaints::check::{Severity, WhyNotRun};
use super_complaints_register::Origin;

use crate::style::{BOLD, DIM, GREEN, RED, YELLOW};
use crate::text::{counted, listed, plain, wrap};

use super::verdict::because;

/// So many places are shown for each rule.
const PLACES: usize = 3;

/// Findings by severity and rule.
#[derive(Debug, Default)]
pub(crate) struct Groups(BTreeMap<(Severity, String), Group>);

#[derive(Debug, Default)]
struct Group {
    name: String,
    count: usize,
    records: usize,
    /// The number of the last record that was counted.
    last: usize,
    places: Vec<(String, String)>,
}

impl Groups {
    /// Adds a finding, with its place and what it says if it is one of the first.
    pub(super) fn add(
        &mut self,
        severity: Severity,
        code: &str,
        name: &str,
        shown: impl FnOnce() -> (String, String),
    ) {
        self.add_of(0, severity, code, name, shown);
    }

    fn add_of(
        &mut self,
        record: usize,
        severity: Severity,
        code: &str,
        name: &str,
        shown: impl FnOnce() -> (String, String),
    ) {
        let group = self.0.entry((severity, code.to_owned())).or_default();
        if group.count == 0 {
            name.clone_into(&mut group.name);
        }
        group.count += 1;
        if group.count == 1 || group.last != record {
            group.records += 1;
            group.last = record;
        }
        if group.places.len() < PLACES {
            group.places.push(shown());
        }
    }

    /// The groups, the most serious first.
    pub(super) fn text(&self, columns: usize) -> String {
        let mut text = String::new();
        for ((severity, code), group) in &self.0 {
            let style = match severity {
                Severity::Error => RED,
                Severity::Warning => YELLOW.bold(),
                _ => GREEN.bold(),
            };
            let records = match group.records {
                1 => String::new(),
                records => format!(" in {}", counted(records, "record", "records")),
            };
            text += &format!(
                "{style}{severity}[{code}]{style:#} {}: {}{records}\n",
                group.name,
                counted(group.count, "finding", "findings")
            );
            for (place, says) in &group.places {
                text +=
                    &format!("  {}\n", wrap(&format!("{}: {}", plain(place), plain(says)), columns, 2, 4));
            }
            if let more @ 1.. = group.count - group.places.len() {
                text += &format!("  {DIM}and {more} more{DIM:#}\n");
            }
        }
        text
    }
}

/// The results of many records, of which little is kept.
#[derive(Debug, Default)]
pub(crate) struct Grouped {
    records: usize,
    findings: Groups,
    /// What rules could not decide: how often, and the first reason.
    undecided: BTreeMap<&'static str, (usize, String)>,
    not_run: BTreeMap<&'static str, (WhyNotRun, BTreeSet<&'static str>)>,
    suppressed: usize,
}

impl Grouped {
    /// Adds the result of a record.
    pub(crate) fn add(&mut self, origin: &Origin, checked: &Checked) {
        self.records += 1;
        let record = self.records;
        let place = |line: Option<u32>, column: Option<u32>| match line.zip(column) {
            Some((line, column)) => {
                let (line, column) = origin.place(line, column);
                format!("{}:{line}:{column}", origin.file)
            }
            None => origin.name(),
        };
        for it in &checked.faults {
            let shown = || (place(Some(it.line), Some(it.column)), it.message.clone());
            let code = format!("shape/{}", it.code);
            self.findings.add_of(record, Severity::Error, &code, "structural error", shown);
        }
        for it in &checked.findings {
            let shown = || (place(it.line, it.column), it.message.clone());
            self.findings.add_of(record, it.severity, it.code, it.slug, shown);
        }
        for it in &checked.undecided {
            let (count, _) = self.undecided.entry(it.code).or_insert_with(|| (0, it.reason.clone()));
            *count += 1;
        }
        for it in &checked.not_run {
            let (_, rules) = self.not_run.entry(it.why.as_str()).or_insert_with(|| (it.why, BTreeSet::new()));
            rules.insert(it.code);
        }
        self.suppressed += checked.suppressed.len();
    }

    /// The text for people.
    pub(crate) fn text(&self, columns: usize) -> String {
        let mut text = String::new();
        let findings = self.findings.text(columns);
        if !findings.is_empty() {
            text += &format!("{BOLD}Findings by rule{BOLD:#}\n\n{findings}\n");
        }
        if !self.undecided.is_empty() {
            text += &format!("{BOLD}Could not tell{BOLD:#}\n\n");
            for (code, (count, reason)) in &self.undecided {
                let line =
                    format!("{code}: {}, the first: {}", counted(*count, "time", "times"), plain(reason));
                text += &format!("  ? {}\n", wrap(&line, columns, 4, 4));
            }
            text.push('\n');
        }
        if self.suppressed > 0 {
            text += &format!(
                "{} in the records\n\n",
                counted(self.suppressed, "finding is suppressed", "findings are suppressed")
            );
        }
        for (why, rules) in self.not_run.values() {
            let codes: Vec<&str> = rules.iter().copied().collect();
            let which = if codes.len() <= 4 { format!(" ({})", listed(&codes)) } else { String::new() };
            let of_some = if *why == WhyNotRun::Unreadable { ", in some records," } else { "" };
            let line = format!(
                "{}{which} did not run{of_some} {}",
                counted(codes.len(), "rule", "rules"),
                because(*why)
            );
            text += &format!("{}\n", wrap(&line, columns, 0, 2));
        }
        if self.not_run.is_empty() { text } else { text + "\n" }
    }
}
