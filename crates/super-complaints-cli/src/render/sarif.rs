//! SARIF 2.1.0, for code scanning: results with their places, and notifications for everything that could not be
//! decided.

mod descriptors;
mod fixes;
mod spool;

use std::collections::BTreeMap;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::json;
use serde_sarif::sarif::{
    Artifact, ArtifactLocation, Location, LogicalLocation, Message, Notification, PhysicalLocation, Region,
    ReportingDescriptorReference, Result, ResultKind, ResultLevel, SCHEMA_URL, Suppression, Tool,
    ToolComponent,
};
use super_complaints::check::{NotRun, Severity, Subject, Undecided, WhyNotRun};
use super_complaints::read::{Fault, FaultCode};
use super_complaints::rules::{CATALOGUE, CATALOGUE_VERSION};
use super_complaints::{Checked, Finding};
use super_complaints_register::rules::CATALOGUE as OF_REGISTERS;
use super_complaints_register::{Origin, RegisterFinding, RegisterPlace};

use crate::output::{Output, json};
use crate::status::Status;
use crate::text::counted;

use super::finding::not_listed;

use descriptors::{NOTICES, Notice};
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

/// A record as a place.
fn whole(origin: &Origin) -> Location {
    let at = origin.is_part.then_some((origin.line, origin.column));
    Location::builder().physical_location(physical(&origin.file, at)).build()
}

/// The result for a finding about several records, at the last of its places.
fn of_several(it: &RegisterFinding) -> Result {
    let place = |at: &RegisterPlace| {
        Location::builder()
            .message(message(&at.says))
            .physical_location(physical(&at.source, Some((at.line, at.column))))
            .logical_locations(vec![logical(&at.pointer, at.entity.as_deref())])
            .build()
    };
    let more = match it.more_places {
        0 => String::new(),
        more => format!("\nand in {}", counted(more, "more record", "more records")),
    };
    let text = format!("{}{more}\nhelp: {}", it.message, it.help);
    let last = it.places.last().map(place).into_iter().collect();
    let mut result = of_rule(it.code, (it.severity, it.subject), &text, &it.fingerprint, last);
    result.related_locations = Some(it.places.iter().rev().skip(1).rev().map(place).collect());
    result
}

/// The level of a notification that a possible finding could not be decided.
fn unsettled(severity: Severity) -> &'static str {
    if severity == Severity::Error { "error" } else { "warning" }
}

fn of_finding(origin: &Origin, it: &Finding) -> Result {
    let place = |line, column| origin.place(line, column);
    let file = &*origin.file;
    let at = it.line.zip(it.column).map(|(line, column)| place(line, column));
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
    let places = vec![location(file, at, &it.pointer, it.entity.as_deref())];
    let mut result = of_rule(it.code, (it.severity, it.subject), &text, &it.fingerprint, places);
    result.related_locations = (!it.related.is_empty()).then(|| related.collect());
    result
}

/// The result for what a rule found.
fn of_rule(
    code: &'static str,
    (severity, subject): (Severity, Subject),
    text: &str,
    fingerprint: &str,
    places: Vec<Location>,
) -> Result {
    Result::builder()
        .rule_id(code)
        .rule_index(rule_index(code))
        .kind(ResultKind::Fail)
        .level(level(severity))
        .message(message(text))
        .locations(places)
        .partial_fingerprints(fingerprints(fingerprint))
        .properties(descriptors::bag([("subject", subject.as_str())]))
        .build()
}

fn fingerprints(fingerprint: &str) -> BTreeMap<String, String> {
    BTreeMap::from([("superComplaints/v1".to_owned(), fingerprint.to_owned())])
}

fn of_fault(origin: &Origin, it: &Fault) -> Result {
    let (file, at) = (&*origin.file, origin.place(it.line, it.column));
    let help = it.help.as_ref().map(|help| format!("\nhelp: {help}")).unwrap_or_default();
    let fingerprint = format!("{}:{}", it.code, it.pointer);
    Result::builder()
        .rule_id(descriptors::shape_id(it.code))
        .rule_index(shape_index(it.code))
        .kind(ResultKind::Fail)
        .level(ResultLevel::Error)
        .message(message(&format!("{}{help}", it.message)))
        .locations(vec![location(file, Some(at), &it.pointer, it.entity.as_deref())])
        .partial_fingerprints(fingerprints(&fingerprint))
        .build()
}

/// The position of a rule among the descriptors: rules come first, in the order of the catalogue, and those that compare
/// records last.
fn rule_index(code: &str) -> i64 {
    let first = CATALOGUE.len() + FaultCode::ALL.len();
    let of_registers = || OF_REGISTERS.iter().position(|rule| rule.code == code).map(|at| first + at);
    position(CATALOGUE.iter().position(|rule| rule.code == code).or_else(of_registers))
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

fn location(file: &str, at: Option<(u64, u64)>, pointer: &str, entity: Option<&str>) -> Location {
    Location::builder()
        .physical_location(physical(file, at))
        .logical_locations(vec![logical(pointer, entity)])
        .build()
}

fn physical(file: &str, at: Option<(u64, u64)>) -> PhysicalLocation {
    let mut physical = PhysicalLocation::builder().artifact_location(artifact(file)).build();
    physical.region = at.map(|at| region(at, None));
    physical
}

/// From a line and column to others, if there are any.
fn region((line, column): (u64, u64), end: Option<(u64, u64)>) -> Region {
    let number = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let mut region = Region::builder().start_line(number(line)).start_column(number(column)).build();
    region.end_line = end.map(|(line, _)| number(line));
    region.end_column = end.map(|(_, column)| number(column));
    region
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
    fn every_rule_has_its_descriptor_in_its_place() {
        let rules = descriptors::rules();
        for rule in CATALOGUE.iter().chain(OF_REGISTERS) {
            assert_eq!(rules[usize::try_from(rule_index(rule.code)).unwrap()].id, rule.code);
        }
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
