//! The places that findings are about: in the text of a record, or in the page that it was read from.

use std::collections::HashMap;
use std::ops::Range;

use super_complaints::check::Related;
use super_complaints::read::{locate, locate_in_good};
use super_complaints::rules::EntityKind;
use super_complaints::{Checked, Finding};

use crate::input::Input;
use crate::page::{Page, WHOLE};

use super::diagnostic::labelled;
use super::snippet::Mark;

/// The text in which findings are shown.
#[derive(Debug)]
pub(crate) enum Places<'t> {
    /// The text of a record, with the places of all pointers that are needed.
    Record {
        /// The name of the file.
        name: &'t str,
        /// Its text.
        text: &'t str,
        /// The places of the pointers.
        spans: HashMap<String, Range<usize>>,
    },
    /// The page that the record was read from.
    Page(&'t Page<'t>),
}

impl<'t> Places<'t> {
    /// The places in the text of a record of everything that a check reports, found in one pass.
    pub(crate) fn of_record(input: &'t Input, checked: &Checked) -> Self {
        let (name, text) = (input.name.as_str(), input.text());
        let related = checked.findings.iter().flat_map(|finding| &finding.related);
        let findings = checked.findings.iter().map(|finding| &finding.pointer);
        let mut pointers: Vec<String> = Vec::new();
        for pointer in findings.chain(related.map(|it| &it.pointer)) {
            pointers.extend([pointer.clone(), format!("{pointer}/id"), format!("{}/id", entity_of(pointer))]);
        }
        pointers.sort_unstable();
        pointers.dedup();
        let wanted: Vec<&str> = pointers.iter().map(String::as_str).collect();
        let found = match (wanted.is_empty(), checked.faults.is_empty()) {
            (true, _) => Vec::new(),
            (false, true) => locate_in_good(text, &wanted),
            (false, false) => locate(text, &wanted),
        };
        let spans = pointers.into_iter().zip(found);
        let spans = spans.filter_map(|(pointer, place)| Some((pointer, place?.span))).collect();
        Self::Record { name, text, spans }
    }

    /// The name and the text.
    pub(crate) fn text(&self) -> (&'t str, &'t str) {
        match self {
            Self::Record { name, text, .. } => (name, text),
            Self::Page(page) => (page.name, page.text()),
        }
    }

    /// The words that a finding is about.
    pub(crate) fn of_finding(&self, finding: &Finding) -> Option<Mark> {
        match self {
            Self::Record { text, spans, .. } => {
                let span = in_record(text, spans, &finding.pointer)?;
                // If other words are shown instead, the label says what is meant.
                let instead = spans.get(&finding.pointer) != Some(&span)
                    || text.get(span.clone()).is_some_and(is_long_list);
                let (expected, _) = labelled(finding.expected.as_deref());
                let label = if instead { Some(name_of(&finding.pointer)) } else { expected };
                Some(Mark { span, label })
            }
            Self::Page(page) => in_page(page, finding.entity.as_deref(), &finding.pointer, None),
        }
    }

    /// The words of another place that is relevant to a finding.
    pub(crate) fn of_related(&self, related: &Related) -> Option<Mark> {
        let label = Some(related.message.clone());
        match self {
            Self::Record { text, spans, .. } => {
                Some(Mark { span: in_record(text, spans, &related.pointer)?, label })
            }
            Self::Page(page) => in_page(page, related.entity.as_deref(), &related.pointer, label),
        }
    }
}

/// The value of a pointer, or the best part of it to show: the id of an object, the beginning of a list.
fn in_record(text: &str, spans: &HashMap<String, Range<usize>>, pointer: &str) -> Option<Range<usize>> {
    let words = |span: &Range<usize>| text.get(span.clone()).unwrap_or_default();
    let is_id = |span: &&Range<usize>| words(span).starts_with('"');
    let span = spans.get(pointer)?;
    if !words(span).starts_with('{') {
        return Some(span.clone());
    }
    let own = spans.get(&format!("{pointer}/id")).filter(is_id);
    let is_entity = entity_of(pointer) == pointer;
    let missing = words(span).len() > 1 && !is_entity && spans.get(entity_of(pointer)) == Some(span);
    let of_entity =
        spans.get(&format!("{}/id", entity_of(pointer))).filter(is_id).filter(|_| is_entity || missing);
    own.or(of_entity).cloned().or_else(|| first_line(text, span))
}

/// Whether only the bracket of a list is shown.
fn is_long_list(words: &str) -> bool {
    words.starts_with('[') && words.lines().next().is_some_and(|line| line.len() == 1)
}

/// The first line of an object with any content.
fn first_line(text: &str, span: &Range<usize>) -> Option<Range<usize>> {
    let words = text.get(span.clone())?;
    let inner = words.get(1..)?;
    if words.lines().next().is_some_and(|line| line.len() > 1) {
        return Some(span.clone());
    }
    let start = span.start + 1 + (inner.len() - inner.trim_start().len());
    let end = text.get(start..span.end)?.lines().next()?.trim_end_matches([',', ' ', '\r']).len() + start;
    Some(start..end)
}

fn in_page(page: &Page<'_>, entity: Option<&str>, pointer: &str, label: Option<String>) -> Option<Mark> {
    let (entity, field) = match entity {
        Some(entity) => (entity, pointer.strip_prefix(entity_of(pointer)).unwrap_or_default()),
        None => (WHOLE, pointer),
    };
    let (span, inferred) = page.words(entity, field.trim_start_matches('/'))?;
    let label = label.unwrap_or_else(|| {
        let between = if inferred { ", inferred" } else { "" };
        format!("{}{between}", name_of(pointer))
    });
    Some(Mark { span, label: Some(label) })
}

/// The part of a pointer that leads to the entity: its list and the position in it.
pub(crate) fn entity_of(pointer: &str) -> &str {
    let end = pointer.match_indices('/').nth(2).map_or(pointer.len(), |(at, _)| at);
    let of_list = pointer.get(1..).and_then(|rest| rest.split('/').next());
    let is_list = of_list.is_some_and(|list| EntityKind::LISTS.iter().any(|kind| kind.list() == list));
    if is_list { pointer.get(..end).unwrap_or(pointer) } else { "" }
}

/// The target of a pointer, in words: `document: published`, `recommendation`, `title`.
fn name_of(pointer: &str) -> String {
    let entity = entity_of(pointer);
    let list = entity.split('/').nth(1).unwrap_or_default();
    if entity.matches('/').count() == 1 {
        return list.to_owned();
    }
    let kind = match EntityKind::LISTS.iter().find(|kind| kind.list() == list) {
        Some(EntityKind::Recommendation) => "recommendation",
        Some(EntityKind::Action) => "action",
        Some(kind) => kind.word(),
        None => "",
    };
    let field = pointer.strip_prefix(entity).unwrap_or_default();
    let is_position = |step: &str| step.parse::<usize>().is_ok();
    let name = field.rsplit('/').find(|step| !is_position(step)).unwrap_or_default().replace('_', " ");
    let one = field.rsplit('/').next().is_some_and(is_position);
    let name = if one { name.strip_suffix('s').unwrap_or(&name) } else { &name };
    match (kind.is_empty(), name.is_empty()) {
        (false, false) => format!("{kind}: {name}"),
        (false, true) => kind.to_owned(),
        _ => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointers_are_named_for_people() {
        assert_eq!(name_of("/documents/0/published"), "document: published");
        assert_eq!(name_of("/responses/0/answers/1/position"), "response: position");
        assert_eq!(name_of("/responses/0/answers/1/commitments/0"), "response: commitment");
        assert_eq!(name_of("/recommendations/3"), "recommendation");
        assert_eq!([name_of("/title"), name_of("/events")], ["title", "events"]);
        assert_eq!(
            [entity_of("/reports/0/by/1"), entity_of("/title"), entity_of("")],
            ["/reports/0", "", ""]
        );
    }

    #[test]
    fn an_object_is_shown_by_its_id_or_its_first_words() {
        let text =
            "{\"reports\": [{\n  \"kind\": \"x\",\n  \"id\": \"r\",\n  \"due\": {\n    \"date\": 1\n  }\n}]}";
        let checked: [&str; 3] = ["/reports/0", "/reports/0/due", "/reports/0/published"];
        let pointers: Vec<String> = checked
            .iter()
            .flat_map(|it| {
                [
                    (*it).to_owned(),
                    format!("{it}/id"),
                    format!("{}/id", entity_of(it)),
                    entity_of(it).to_owned(),
                ]
            })
            .collect();
        let wanted: Vec<&str> = pointers.iter().map(String::as_str).collect();
        let spans = pointers
            .iter()
            .cloned()
            .zip(locate(text, &wanted))
            .filter_map(|(p, at)| Some((p, at?.span)))
            .collect();
        let seen: Vec<&str> = checked.iter().map(|it| &text[in_record(text, &spans, it).unwrap()]).collect();
        assert_eq!(seen, ["\"r\"", "\"date\": 1", "\"r\""]);
    }
}
