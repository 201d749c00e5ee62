//! SARIF 2.1.0, for code scanning: results with their places, and notifications for everything that could not be
//! decided.

mod descriptors;
mod fixes;

use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::json;
use serde_sarif::sarif::{
    Artifact, ArtifactLocation, Invocation, Location, LogicalLocation, Message, Notification,
    PhysicalLocation, Region, ReportingDescriptorReference, Result, ResultKind, ResultLevel, Run, SCHEMA_URL,
    Sarif, Suppression, Tool, ToolComponent,
};
use super_complaints::check::{NotRun, Severity, Undecided, WhyNotRun};
use super_complaints::read::{Fault, FaultCode};
use super_complaints::rules::{CATALOGUE, CATALOGUE_VERSION};
use super_complaints::{Checked, Finding};

use crate::output::json;
use crate::status::Status;

use descriptors::{NOTICES, Notice};

/// A log in the making: one run over all records.
#[derive(Debug, Default)]
pub(crate) struct Log {
    /// The files that were read.
    looked_at: Vec<Artifact>,
    results: Vec<Result>,
    notifications: Vec<Notification>,
}

impl Log {
    /// A file that could not be read.
    pub(crate) fn unread(&mut self, file: &str, message: &str) {
        let location = Location::builder().physical_location(physical(file, None)).build();
        self.notify(Notice::CannotBeRead, "error", message, None, Some(location));
    }

    /// A file that was left out of a folder.
    pub(crate) fn left_out(&mut self, file: &str, why: &str) {
        let location = Location::builder().physical_location(physical(file, None)).build();
        self.notify(Notice::LeftOut, "note", &format!("left out: {why}"), None, Some(location));
    }

    /// A record with the same id as another.
    pub(crate) fn same_id(&mut self, file: &str, says: &str) {
        let location = Location::builder().physical_location(physical(file, None)).build();
        self.notify(Notice::SameId, "warning", says, None, Some(location));
    }

    /// What was found in one record.
    pub(crate) fn add(&mut self, file: &str, text: &str, checked: &Checked) {
        self.looked_at
            .push(Artifact::builder().location(artifact(file)).roles(vec![json!("analysisTarget")]).build());
        let first = self.results.len();
        self.results.extend(checked.faults.iter().map(|it| of_fault(file, it)));
        self.results.extend(checked.findings.iter().map(|it| of_finding(file, it)));
        let offered = checked.faults.iter().map(|it| it.fix.as_ref());
        let offered = offered.chain(checked.findings.iter().map(|it| it.fix.as_ref()));
        let fixes = fixes::of_file(&artifact(file), text, &offered.collect::<Vec<_>>());
        for (result, fix) in self.results.iter_mut().skip(first).zip(fixes) {
            result.fixes = fix.map(|fix| vec![fix]);
        }
        for it in &checked.suppressed {
            let mut result = of_finding(file, &it.finding);
            let accepted = Suppression::builder()
                .kind("inSource")
                .status("accepted")
                .justification(it.reason.as_str())
                .build();
            result.suppressions = Some(vec![accepted]);
            self.results.push(result);
        }
        if checked.more_faults > 0 {
            let message = format!("{} more structural errors are not listed", checked.more_faults);
            let location = Location::builder().physical_location(physical(file, None)).build();
            self.notify(Notice::NotListed, "error", &message, None, Some(location));
        }
        for it in &checked.undecided {
            self.undecided(file, it);
        }
        for it in &checked.not_run {
            self.not_run(file, it);
        }
    }

    fn undecided(&mut self, file: &str, it: &Undecided) {
        let location = Location::builder()
            .physical_location(physical(file, None))
            .logical_locations(vec![logical(&it.pointer, it.entity.as_deref())])
            .build();
        let message = format!("{} could not tell: {}", it.code, it.reason);
        self.notify(Notice::Undecided, unsettled(it.severity), &message, Some(it.code), Some(location));
    }

    fn not_run(&mut self, file: &str, it: &NotRun) {
        let location = Location::builder().physical_location(physical(file, None)).build();
        let level = if it.why == WhyNotRun::Profile { "note" } else { unsettled(it.severity) };
        let message = format!("{} did not run: {}", it.code, it.reason);
        self.notify(Notice::DidNotRun, level, &message, Some(it.code), Some(location));
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
        self.notifications.push(notification);
    }

    /// The log as JSON, with the status of the whole check.
    pub(crate) fn finish(self, status: Status) -> String {
        let driver = ToolComponent::builder()
            .name("super-complaints")
            .version(env!("CARGO_PKG_VERSION"))
            .semantic_version(env!("CARGO_PKG_VERSION"))
            .information_uri(env!("CARGO_PKG_REPOSITORY"))
            .rules(descriptors::rules())
            .notifications(NOTICES.iter().map(|notice| notice.descriptor()).collect::<Vec<_>>())
            .properties(descriptors::bag([("catalogue", CATALOGUE_VERSION)]))
            .build();
        // What is undecided is not a success: a consumer that shows no result must not show green.
        let settled = matches!(status, Status::Valid | Status::Invalid);
        let invocation = Invocation::builder()
            .execution_successful(settled)
            .exit_code(i64::from(status.code()))
            .tool_execution_notifications(self.notifications)
            .build();
        let run = Run::builder()
            .tool(Tool::builder().driver(driver).build())
            .column_kind("unicodeCodePoints")
            .default_encoding("UTF-8")
            .invocations(vec![invocation])
            .artifacts(self.looked_at)
            .results(self.results)
            .build();
        json(&Sarif::builder().schema(SCHEMA_URL).version("2.1.0").runs(vec![run]).build(), true)
    }
}

/// The level of a notification that a possible finding could not be decided.
fn unsettled(severity: Severity) -> &'static str {
    if severity == Severity::Error { "error" } else { "warning" }
}

fn of_finding(file: &str, it: &Finding) -> Result {
    let mut text = it.message.clone();
    for (name, more) in
        [("found", it.found.as_deref()), ("expected", it.expected.as_deref()), ("help", it.help.as_deref())]
    {
        if let Some(more) = more {
            text += &format!("\n{name}: {more}");
        }
    }
    let related = it.related.iter().map(|related| {
        Location::builder()
            .message(message(&related.message))
            .physical_location(physical(file, None))
            .logical_locations(vec![logical(&related.pointer, related.entity.as_deref())])
            .build()
    });
    let mut result = Result::builder()
        .rule_id(it.code)
        .rule_index(rule_index(it.code))
        .kind(ResultKind::Fail)
        .level(level(it.severity))
        .message(message(&text))
        .locations(vec![location(file, it.line.zip(it.column), &it.pointer, it.entity.as_deref())])
        .partial_fingerprints(BTreeMap::from([("superComplaints/v1".to_owned(), it.fingerprint.clone())]))
        .properties(descriptors::bag([("subject", it.subject.as_str())]))
        .build();
    result.related_locations = (!it.related.is_empty()).then(|| related.collect());
    result
}

fn of_fault(file: &str, it: &Fault) -> Result {
    let help = it.help.as_ref().map(|help| format!("\nhelp: {help}")).unwrap_or_default();
    let fingerprint = format!("{}:{}", it.code, it.pointer);
    Result::builder()
        .rule_id(descriptors::shape_id(it.code))
        .rule_index(shape_index(it.code))
        .kind(ResultKind::Fail)
        .level(ResultLevel::Error)
        .message(message(&format!("{}{help}", it.message)))
        .locations(vec![location(file, Some((it.line, it.column)), &it.pointer, it.entity.as_deref())])
        .partial_fingerprints(BTreeMap::from([("superComplaints/v1".to_owned(), fingerprint)]))
        .build()
}

/// The position of a rule among the descriptors: rules come first, in the order of the catalogue.
fn rule_index(code: &str) -> i64 {
    position(CATALOGUE.iter().position(|rule| rule.code == code))
}

/// The position of a kind of structural error, after the rules.
fn shape_index(code: FaultCode) -> i64 {
    let at = FaultCode::ALL.iter().position(|other| *other == code);
    position(at.map(|at| CATALOGUE.len() + at))
}

/// SARIF writes -1 for what is absent.
fn position(at: Option<usize>) -> i64 {
    at.and_then(|at| i64::try_from(at).ok()).unwrap_or(-1)
}

fn level(severity: Severity) -> ResultLevel {
    match severity {
        Severity::Error => ResultLevel::Error,
        Severity::Warning => ResultLevel::Warning,
        _ => ResultLevel::Note,
    }
}

fn message(text: &str) -> Message {
    Message::builder().text(text).build()
}

fn location(file: &str, at: Option<(u32, u32)>, pointer: &str, entity: Option<&str>) -> Location {
    Location::builder()
        .physical_location(physical(file, at))
        .logical_locations(vec![logical(pointer, entity)])
        .build()
}

fn physical(file: &str, at: Option<(u32, u32)>) -> PhysicalLocation {
    let region = |(line, column): (u32, u32)| {
        Region::builder().start_line(i64::from(line)).start_column(i64::from(column)).build()
    };
    let mut physical = PhysicalLocation::builder().artifact_location(artifact(file)).build();
    physical.region = at.map(region);
    physical
}

/// The entity by its name, and the place within the document as a JSON Pointer.
fn logical(pointer: &str, entity: Option<&str>) -> LogicalLocation {
    let name = entity.unwrap_or_else(|| pointer.rsplit('/').next().unwrap_or_default());
    LogicalLocation::builder().name(name).fully_qualified_name(pointer).kind("object").build()
}

/// What a path has as it is in an address: letters, digits and a few signs.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b'/');

/// A file by its address; relative ones are under the root of the sources.
fn artifact(file: &str) -> ArtifactLocation {
    let path = file.replace('\\', "/");
    let uri = utf8_percent_encode(path.trim_start_matches("./"), ENCODED).to_string();
    if path.starts_with('/') {
        return ArtifactLocation::builder().uri(format!("file://{uri}")).build();
    }
    ArtifactLocation::builder().uri(uri).uri_base_id("%SRCROOT%").build()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_have_addresses() {
        let uri = |file| artifact(file).uri.unwrap();
        assert_eq!(uri("./records/a b.json"), "records/a%20b.json");
        assert_eq!(uri("/tmp/é.json"), "file:///tmp/%C3%A9.json");
        assert!(artifact("/tmp/x").uri_base_id.is_none());
    }

    #[test]
    fn every_fault_has_a_descriptor_in_its_place() {
        let rules = descriptors::rules();
        for code in FaultCode::ALL {
            let at = usize::try_from(shape_index(*code)).unwrap();
            assert_eq!(rules[at].id, descriptors::shape_id(*code));
        }
    }
}
