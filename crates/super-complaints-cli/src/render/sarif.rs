//! SARIF 2.1.0, for code scanning: results with their places, and notifications for everything that could not be
//! decided.

mod descriptors;
mod fixes;
mod place;
mod result;
mod spool;

use std::collections::BTreeMap;

use serde_json::json;
use serde_sarif::sarif::{
    Artifact, Location, Notification, ReportingDescriptorReference, Result, SCHEMA_URL, Suppression, Tool,
    ToolComponent,
};
use super_complaints::Checked;
use super_complaints::check::{NotRun, Severity, Undecided, WhyNotRun};
use super_complaints::rules::CATALOGUE_VERSION;
use super_complaints_register::{Origin, RegisterFinding};

use crate::output::{Output, json};
use crate::status::Status;

use super::finding::not_listed;

use descriptors::{NOTICES, Notice, rule_index};
use place::{artifact, logical, physical, whole};
use result::{message, of_fault, of_finding, of_several};
use spool::Spool;

/// A log in the making: one run over all records. Results are written as they come; what comes after them in the log is
/// kept in a file until then, so that memory does not grow with the number of records.
#[derive(Debug, Default)]
pub(crate) struct Log {
    /// The files that were read, the last of them again.
    looked_at: Spool,
    last: String,
    notifications: Spool,
    has_results: bool,
    /// Rules that did not run for a reason that is the same in every record: why, and in how many.
    not_run: BTreeMap<(&'static str, &'static str), (NotRun, usize, String)>,
}

impl Log {
    /// The beginning of the log, up to the results.
    pub(crate) fn start() -> String {
        let driver = ToolComponent::builder()
            .name("super-complaints")
            .version(env!("CARGO_PKG_VERSION"))
            .semantic_version(env!("CARGO_PKG_VERSION"))
            .information_uri(env!("CARGO_PKG_REPOSITORY"))
            .rules(descriptors::rules())
            .notifications(NOTICES.iter().map(|notice| notice.descriptor()).collect::<Vec<_>>())
            .properties(descriptors::bag([("catalogue", CATALOGUE_VERSION)]))
            .build();
        let tool = json(&Tool::builder().driver(driver).build(), false);
        let schema = json(&SCHEMA_URL, false);
        format!(
            "{{\"$schema\":{},\"version\":\"2.1.0\",\"runs\":[{{\"columnKind\":\"unicodeCodePoints\",\
             \"defaultEncoding\":\"UTF-8\",\"tool\":{},\"results\":[",
            schema.trim_end(),
            tool.trim_end()
        )
    }

    /// An entry that could not be read.
    pub(crate) fn unread(&mut self, file: &str, line: Option<u64>, message: &str) {
        let at = line.map(|line| (line, 1));
        let location = Location::builder().physical_location(physical(file, at)).build();
        self.notify(Notice::CannotBeRead, "error", message, None, Some(location));
    }

    /// Records that could not be compared with each other.
    pub(crate) fn not_compared(&mut self, why: &str) {
        self.notify(Notice::NotCompared, "error", why, None, None);
    }

    /// A file that was left out of a folder.
    pub(crate) fn left_out(&mut self, file: &str, why: &str) {
        let location = Location::builder().physical_location(physical(file, None)).build();
        self.notify(Notice::LeftOut, "note", &format!("left out: {why}"), None, Some(location));
    }

    /// What was found in one record: the part of the log.
    pub(crate) fn add(&mut self, origin: &Origin, text: &str, checked: &Checked) -> String {
        let file = &*origin.file;
        if self.last != file {
            file.clone_into(&mut self.last);
            self.looked_at.add(
                &Artifact::builder().location(artifact(file)).roles(vec![json!("analysisTarget")]).build(),
            );
        }
        let found = checked.faults.iter().map(|it| (of_fault(origin, it), it.fix.as_ref()));
        let found = found.chain(checked.findings.iter().map(|it| (of_finding(origin, it), it.fix.as_ref())));
        let (mut results, offered): (Vec<_>, Vec<_>) = found.unzip();
        for (result, fix) in results.iter_mut().zip(fixes::of_record(origin, text, &offered)) {
            result.fixes = fix.map(|fix| vec![fix]);
        }
        let mut text: String = results.iter().map(|it| self.result(it)).collect();
        for it in &checked.suppressed {
            let mut result = of_finding(origin, &it.finding);
            let accepted = Suppression::builder()
                .kind("inSource")
                .status("accepted")
                .justification(it.reason.as_str())
                .build();
            result.suppressions = Some(vec![accepted]);
            text += &self.result(&result);
        }
        if checked.more_faults > 0 {
            self.notify(Notice::NotListed, "error", &not_listed(checked), None, Some(whole(origin)));
        }
        for it in &checked.undecided {
            self.undecided(origin, it);
        }
        for it in &checked.not_run {
            self.not_run(origin, it);
        }
        text
    }

    /// What was found between records: the part of the log.
    pub(crate) fn between(&mut self, it: &RegisterFinding) -> String {
        self.result(&of_several(it))
    }

    /// A result, with the comma before it.
    fn result(&mut self, result: &Result) -> String {
        let comma = if std::mem::replace(&mut self.has_results, true) { ",\n" } else { "\n" };
        format!("{comma}{}", json(result, false).trim_end())
    }

    fn undecided(&mut self, origin: &Origin, it: &Undecided) {
        let mut location = whole(origin);
        location.logical_locations = Some(vec![logical(&it.pointer, it.entity.as_deref())]);
        let message = format!("{} could not tell: {}", it.code, it.reason);
        self.notify(Notice::Undecided, unsettled(it.severity), &message, Some(it.code), Some(location));
    }

    /// A rule that did not run. What depends on the record is said of it, the rest once for all of them.
    fn not_run(&mut self, origin: &Origin, it: &NotRun) {
        if it.why == WhyNotRun::Unreadable {
            let message = format!("{} did not run: {}", it.code, it.reason);
            let level = unsettled(it.severity);
            self.notify(Notice::DidNotRun, level, &message, Some(it.code), Some(whole(origin)));
            return;
        }
        let first = || (it.clone(), 0, origin.file.to_string());
        self.not_run.entry((it.why.as_str(), it.code)).or_insert_with(first).1 += 1;
    }

    fn not_run_anywhere(&mut self) {
        for (it, count, file) in std::mem::take(&mut self.not_run).into_values() {
            let level = if it.why == WhyNotRun::Profile { "note" } else { unsettled(it.severity) };
            let one = || Location::builder().physical_location(physical(&file, None)).build();
            let (of, location) = if count == 1 {
                (String::new(), Some(one()))
            } else {
                (format!(" for {count} records"), None)
            };
            let message = format!("{} did not run{of}: {}", it.code, it.reason);
            self.notify(Notice::DidNotRun, level, &message, Some(it.code), location);
        }
    }

    fn notify(&mut self, notice: Notice, level: &str, text: &str, rule: Option<&str>, at: Option<Location>) {
        let descriptor =
            ReportingDescriptorReference::builder().id(notice.id()).index(notice.index()).build();
        let mut notification =
            Notification::builder().descriptor(descriptor).level(level).message(message(text)).build();
        let reference =
            |code| ReportingDescriptorReference::builder().id(code).index(rule_index(code)).build();
        notification.associated_rule = rule.map(reference);
        notification.locations = at.map(|location| vec![location]);
        self.notifications.add(&notification);
    }

    /// Writes the rest of the log, with the status of the whole check.
    pub(crate) fn finish(mut self, status: Status, output: &mut Output) {
        self.not_run_anywhere();
        // What is undecided is not a success: a consumer that shows no result must not show green.
        let settled = matches!(status, Status::Valid | Status::Invalid);
        output.raw("\n],\"artifacts\":[");
        self.looked_at.write(output);
        output.raw(&format!(
            "\n],\"invocations\":[{{\"executionSuccessful\":{settled},\"exitCode\":{},\
             \"toolExecutionNotifications\":[",
            status.code()
        ));
        self.notifications.write(output);
        output.raw("\n]}]}]}\n");
    }
}

/// The level of a notification that a possible finding could not be decided.
fn unsettled(severity: Severity) -> &'static str {
    if severity == Severity::Error { "error" } else { "warning" }
}
