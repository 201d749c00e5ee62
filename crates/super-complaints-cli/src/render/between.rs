//! Findings about several records, for people.

use super_complaints_register::{RegisterFinding, RegisterPlace};

use crate::style::BOLD;
use crate::text::counted;

use super::diagnostic::Diagnostic;
use super::finding::level;
use super::grouped::Groups;

/// So many places of a finding are shown.
const PLACES: usize = 10;

const HEADING: &str = "Between records";

/// Every finding in full.
pub(crate) fn all(findings: &[RegisterFinding], columns: usize) -> String {
    let shown: Vec<String> = findings.iter().map(|it| finding(it, columns)).collect();
    format!("{BOLD}{HEADING}{BOLD:#}\n\n{}", shown.join("\n"))
}

/// How many findings there are of each rule, and the first of them.
pub(crate) fn by_rule(findings: &[RegisterFinding], columns: usize) -> String {
    let mut groups = Groups::default();
    for it in findings {
        let (first, more) = (it.places.first(), it.places.len() + it.more_places - 1);
        let place = first.map_or_else(String::new, place);
        groups.add(it.severity, it.code, it.slug, || {
            (place, format!("{}, and {}", it.message, counted(more, "more place", "more places")))
        });
    }
    format!("{BOLD}{HEADING}{BOLD:#}\n\n{}", groups.text(columns))
}

fn finding(it: &RegisterFinding, columns: usize) -> String {
    let mut notes: Vec<(&'static str, String)> = Vec::new();
    for at in it.places.iter().take(PLACES) {
        notes.push(("here", format!("{}: {}", place(at), at.says)));
    }
    let more = it.places.len().saturating_sub(PLACES) + it.more_places;
    if more > 0 {
        notes.push(("here", format!("and in {}", counted(more, "more record", "more records"))));
    }
    notes.push(("why", it.basis.to_owned()));
    notes.push(("help", it.help.to_string()));
    Diagnostic {
        level: level(it.severity),
        id: it.code.to_owned(),
        title: format!("{} ({})", it.message, it.slug),
        text: None,
        marks: Vec::new(),
        place: it.places.first().map_or_else(String::new, place),
        notes,
    }
    .render(columns)
}

/// `records/a.json:3:9`, `records.ndjson:7`.
pub(super) fn place(at: &RegisterPlace) -> String {
    if at.file == *at.source { format!("{}:{}:{}", at.file, at.line, at.column) } else { at.file.clone() }
}
