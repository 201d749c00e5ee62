//! The places that findings are about: in the text of a record, or in the page that it was read from.

use super_complaints::Finding;
use super_complaints::check::Related;
use super_complaints::rules::EntityKind;

use crate::input::Input;
use crate::page::{Page, WHOLE};

use super::diagnostic::labelled;
use super::snippet::Mark;

/// The text in which findings are shown.
#[derive(Debug)]
pub(crate) enum Places<'t> {
    /// The text of a record.
    Record {
        /// The name of the file.
        name: &'t str,
        /// Its text.
        text: &'t str,
    },
    /// The page that the record was read from.
    Page(&'t Page<'t>),
}

impl<'t> Places<'t> {
    /// The text of a record.
    pub(crate) fn of_record(input: &'t Input) -> Self {
        Self::Record { name: input.name.as_str(), text: input.text() }
    }

    /// Whether the text is that of a record, which a fix can change.
    pub(crate) fn is_record(&self) -> bool {
        matches!(self, Self::Record { .. })
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
            Self::Record { text, .. } => {
                let span = finding.shown.clone()?;
                // If other words are shown instead, the label says what is meant.
                let instead =
                    finding.span.as_ref() != Some(&span) || text.get(span.clone()).is_some_and(is_long_list);
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
            Self::Record { .. } => Some(Mark { span: related.shown.clone()?, label }),
            Self::Page(page) => in_page(page, related.entity.as_deref(), &related.pointer, label),
        }
    }
}

/// Whether only the bracket of a list is shown.
fn is_long_list(words: &str) -> bool {
    words.starts_with('[') && words.lines().next().is_some_and(|line| line.len() == 1)
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
}
