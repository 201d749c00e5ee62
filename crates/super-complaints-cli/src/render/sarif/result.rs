//! What was found, as results of SARIF.

use std::collections::BTreeMap;

use serde_sarif::sarif::{Location, Message, Result, ResultKind, ResultLevel};
use super_complaints::Finding;
use super_complaints::check::{Severity, Subject};
use super_complaints::read::Fault;
use super_complaints_register::{Origin, RegisterFinding, RegisterPlace};

use crate::text::counted;

use super::descriptors::{bag, rule_index, shape_id, shape_index};
use super::place::{location, logical, physical};

/// The result for a finding about several records, at the last of its places.
pub(super) fn of_several(it: &RegisterFinding) -> Result {
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

pub(super) fn of_finding(origin: &Origin, it: &Finding) -> Result {
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
        .properties(bag([("subject", subject.as_str())]))
        .build()
}

fn fingerprints(fingerprint: &str) -> BTreeMap<String, String> {
    BTreeMap::from([("superComplaints/v1".to_owned(), fingerprint.to_owned())])
}

pub(super) fn of_fault(origin: &Origin, it: &Fault) -> Result {
    let (file, at) = (&*origin.file, origin.place(it.line, it.column));
    let help = it.help.as_ref().map(|help| format!("\nhelp: {help}")).unwrap_or_default();
    let fingerprint = format!("{}:{}", it.code, it.pointer);
    Result::builder()
        .rule_id(shape_id(it.code))
        .rule_index(shape_index(it.code))
        .kind(ResultKind::Fail)
        .level(ResultLevel::Error)
        .message(message(&format!("{}{help}", it.message)))
        .locations(vec![location(file, Some(at), &it.pointer, it.entity.as_deref())])
        .partial_fingerprints(fingerprints(&fingerprint))
        .build()
}

fn level(severity: Severity) -> ResultLevel {
    match severity {
        Severity::Error => ResultLevel::Error,
        Severity::Warning => ResultLevel::Warning,
        _ => ResultLevel::Note,
    }
}

pub(super) fn message(text: &str) -> Message {
    Message::builder().text(text).build()
}
