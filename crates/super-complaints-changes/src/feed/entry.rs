//! Changes as entries of a feed.

use rustc_hash::FxHashMap;
use serde::Serialize;
use super_complaints::model::DocumentId;
use super_complaints::{PartialDate, SuperComplaint};
use time::Date;

use crate::diff::digest;
use crate::{Change, ChangeKind, Group, grouped};

/// A change, or the same change of several bodies.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Entry {
    /// Identifies the entry in every feed: a URN.
    pub id: String,
    /// What kind of change it is.
    pub kind: ChangeKind,
    /// The id of the super-complaint.
    pub record: String,
    /// The title of the super-complaint.
    pub record_title: String,
    /// What it is about, as `kind:id`.
    pub entity: String,
    /// The change in a sentence.
    pub says: String,
    /// The names of the bodies, if it is about several.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bodies: Vec<String>,
    /// The date on which it happened, if the record has it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// Whether that date is inferred, not stated.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub date_inferred: bool,
    /// Why something cannot be told, or what it rests on; if it is the same for all bodies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The date that a feed gives for it: the date on which it happened; if that is vague, the last day that it can be; if it
    /// is not known, the date of the feed.
    pub updated: PartialDate,
    /// The address of the document that it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl Entry {
    /// Everything that is known of it, a sentence each, without full stops.
    pub(super) fn details(&self) -> Vec<String> {
        let sure = if self.date_inferred { " (inferred)" } else { "" };
        let date = self.date.map_or_else(
            || "The record has no date for it".to_owned(),
            |it| format!("Date: {}{sure}", it.in_words()),
        );
        let mut lines = vec![self.says.clone()];
        lines.extend(self.reason.as_ref().map(|it| format!("Because: {it}")));
        lines.push(date);
        lines.extend((!self.bodies.is_empty()).then(|| format!("Bodies: {}", self.bodies.join(", "))));
        lines
    }
}

/// The changes that a feed shows: those that say what a body did, or what is known of it.
pub(super) fn entries(changes: &[Change], records: &[&SuperComplaint], as_of: Date) -> Vec<Entry> {
    let shown: Vec<Change> = changes.iter().filter(|it| !it.kind.is_housekeeping()).cloned().collect();
    let records: FxHashMap<&str, &SuperComplaint> =
        records.iter().rev().map(|it| (it.id.as_str(), *it)).collect(); // of several with one id, the first
    grouped(&shown).iter().filter_map(|group| entry(group, &records, as_of)).collect()
}

fn entry(group: &Group<'_>, records: &FxHashMap<&str, &SuperComplaint>, as_of: Date) -> Option<Entry> {
    let first = group.first()?;
    let record = records.get(first.record.as_str()).copied();
    let mut ids: Vec<&str> = group.changes.iter().map(|it| it.id.as_str()).collect();
    ids.sort_unstable(); // the order of the bodies in a record is not part of what happened
    let id = if let [one] = ids.as_slice() { (*one).to_owned() } else { digest(&ids.join(" ")) };
    let day = first.date.and_then(|date| date.latest()).filter(|day| *day <= as_of);
    Some(Entry {
        id: format!("urn:super-complaints:change:{id}"),
        kind: first.kind,
        record: first.record.clone(),
        record_title: record.map_or_else(|| first.record.clone(), |it| it.title.to_string()),
        entity: first.entity.clone(),
        says: group.says.clone(),
        bodies: group.names().into_iter().map(ToOwned::to_owned).collect(),
        date: first.date,
        date_inferred: first.date_inferred,
        reason: group.reason().map(ToOwned::to_owned),
        updated: PartialDate::day(day.unwrap_or(as_of)),
        url: record.and_then(|record| url(record, &first.entity)),
    })
}

/// The first address of the document that an entity is, or consists of.
fn url(record: &SuperComplaint, entity: &str) -> Option<String> {
    let (kind, id) = entity.split_once(':')?;
    let id = id.split('/').next().unwrap_or(id);
    let documents: &[DocumentId] = match kind {
        "response" | "answer" | "commitment" => &record.responses.iter().find(|it| it.id == *id)?.documents,
        "report" => &record.reports.iter().find(|it| it.id == *id)?.documents,
        _ => &[],
    };
    let document = match (kind, documents) {
        ("document", _) => record.documents.iter().find(|it| it.id == *id),
        (_, [first, ..]) => record.documents.iter().find(|it| it.id == *first),
        _ => None,
    };
    document?.urls.first().map(ToString::to_string)
}
