//! Findings and structural errors, each like a compiler's message.

use std::collections::HashSet;
use std::ops::Range;

use annotate_snippets::Level;
use super_complaints::check::{Severity, Subject};
use super_complaints::read::Fault;
use super_complaints::rules::{self, Rule};
use super_complaints::{Checked, Finding};

use crate::input::Input;
use crate::style::BOLD;
use crate::text::counted;

use super::diagnostic::{Diagnostic, labelled};
use super::fixes;
use super::places::Places;
use super::snippet::Mark;

/// The severity of a finding, for the renderer.
pub(super) fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        _ => Level::NOTE,
    }
}

/// All findings: about the record, the publication, conduct; in each, the most serious first.
pub(crate) fn all(checked: &Checked, places: &Places<'_>, columns: usize) -> String {
    let mut text = String::new();
    let mut told = HashSet::new();
    for (subject, heading) in [
        (Subject::Record, "In the record"),
        (Subject::Publication, "In what was published"),
        (Subject::Conduct, "In what bodies did or did not do"),
    ] {
        let mut shown: Vec<String> = Vec::new();
        if subject == Subject::Record {
            shown.extend(
                checked.faults.iter().map(|it| fault(it, places.text(), places.is_record(), columns)),
            );
            shown.extend(more_faults(checked.more_faults));
        }
        let of_subject = checked.findings.iter().filter(|finding| finding.subject == subject);
        shown.extend(of_subject.map(|it| finding(it, places, &mut told, columns)));
        if !shown.is_empty() {
            text += &format!("{BOLD}{heading}{BOLD:#}\n\n{}\n", shown.join("\n"));
        }
    }
    text
}

/// One finding. The general text of a rule is shown once.
fn finding(
    it: &Finding,
    places: &Places<'_>,
    told: &mut HashSet<(&'static str, String)>,
    columns: usize,
) -> String {
    let mark = places.of_finding(it);
    let mut notes = Vec::new();
    let (label, note) = labelled(it.expected.as_deref());
    let is_label = label.is_some() && mark.as_ref().is_some_and(|mark| mark.label == label);
    notes.extend(it.found.clone().filter(|found| !it.message.contains(found)).map(|found| ("found", found)));
    let expected = it.expected.clone().map(|expected| ("expected", expected));
    notes.extend(if is_label { note } else { expected });
    let mut marks: Vec<Mark> = mark.into_iter().collect();
    for related in &it.related {
        match places.of_related(related).filter(|_| !marks.is_empty()) {
            Some(mark) => marks.push(mark),
            None => notes.push(("see also", format!("{} ({})", related.message, related.pointer))),
        }
    }
    let basis = it.basis.as_deref().map(|basis| ("why", reason(rules::find(it.code), basis)));
    let help = it.help.as_deref().map(|help| ("help", help.to_owned()));
    notes.extend(basis.into_iter().chain(help).filter(|(_, text)| told.insert((it.code, text.clone()))));
    notes.extend(it.fix.as_ref().filter(|_| places.is_record()).map(fixes::note));
    let (name, _) = places.text();
    Diagnostic {
        level: level(it.severity),
        id: it.code.to_owned(),
        title: format!("{} ({})", it.message, it.slug),
        text: Some(places.text()),
        marks,
        place: place(name, &it.pointer),
        notes,
    }
    .render(columns)
}

/// The basis of a rule, with its address.
fn reason(rule: Option<&Rule>, basis: &str) -> String {
    let url = rule.and_then(|rule| rule.basis.first()).filter(|it| it.title == basis).and_then(|it| it.url);
    url.map_or_else(|| basis.to_owned(), |url| format!("{basis} ({url})"))
}

fn place(name: &str, pointer: &str) -> String {
    if pointer.is_empty() { name.to_owned() } else { format!("{name}, in the record: {pointer}") }
}

/// One structural error.
fn fault(it: &Fault, (name, text): (&str, &str), is_record: bool, columns: usize) -> String {
    let mut notes = Vec::new();
    let said = |found: &String| it.message.contains(found.as_str());
    notes.extend(it.found.clone().filter(|found| !said(found)).map(|found| ("found", found)));
    let (label, note) = labelled(it.expected.as_deref());
    notes.extend(note);
    notes.extend(it.help.as_deref().map(|help| ("help", help.to_owned())));
    notes.extend(it.fix.as_ref().filter(|_| is_record).map(fixes::note));
    Diagnostic {
        level: Level::ERROR,
        id: format!("shape/{}", it.code),
        title: it.message.clone(),
        text: Some((name, text)),
        marks: place_of_fault(it, text).map(|span| Mark { span, label }).into_iter().collect(),
        place: name.to_owned(),
        notes,
    }
    .render(columns)
}

/// The words of a structural error: if the text breaks off, its end. Of an empty text there is nothing to show.
fn place_of_fault(it: &Fault, text: &str) -> Option<Range<usize>> {
    let end = text.trim_end().len();
    if end == 0 {
        return None;
    }
    Some(if it.span.start >= end { end..end } else { it.span.clone() })
}

/// The structural errors of a record that is not read further.
pub(crate) fn faults(input: &Input, faults: &[Fault], more: usize, columns: usize) -> String {
    let text = (input.name.as_str(), input.text());
    let mut shown: Vec<String> = faults.iter().map(|it| fault(it, text, false, columns)).collect();
    shown.extend(more_faults(more));
    shown.join("\n")
}

fn more_faults(more: usize) -> Option<String> {
    let errors = || counted(more, "more structural error, which is", "more structural errors, which are");
    (more > 0).then(|| format!("and {} not listed\n", errors()))
}

/// That there are more structural errors than are listed.
pub(super) fn not_listed(checked: &Checked) -> String {
    let errors = counted(checked.more_faults, "more structural error is", "more structural errors are");
    format!("{errors} not listed")
}
