//! What has changed on a page since it was read.
//!
//! A record has no digest of the text of a document, so a text is compared with what the record quotes from it. With the
//! text as it was before, the facts of both are compared.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;
use super_complaints::check::Texts;
use super_complaints::collect_vec::CollectVec as _;
use super_complaints::{Directory, SuperComplaint};

use crate::Draft;

use super::object::text;
use super::outcome::MissingQuotation;

/// The quotations that a record has from a document and that are not in its text.
pub(super) fn missing(record: &SuperComplaint, document: &str, page: &str) -> Vec<MissingQuotation> {
    let texts: Texts = [(document.to_owned(), page.to_owned())].into_iter().collect();
    // The record has the document, so the text is accepted.
    let findings = record.missing_quotations(Directory::standard(), &texts).unwrap_or_default();
    if findings.is_empty() {
        return Vec::new();
    }
    let json = serde_json::to_value(record).unwrap_or_default();
    let found = findings.into_iter().map(|finding| {
        let quote = json.pointer(&finding.pointer).and_then(Value::as_str).unwrap_or_default().to_owned();
        MissingQuotation { entity: finding.entity.unwrap_or_default(), pointer: finding.pointer, quote }
    });
    found.collect_vec()
}

/// What two readings of a page say differently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Difference {
    /// The facts that were read before and are not read now.
    pub gone: Vec<Fact>,
    /// The facts that are read now and were not read before.
    pub new: Vec<Fact>,
}

/// A fact of a draft.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[non_exhaustive]
pub struct Fact {
    /// The list of the record and the id of the entity: `responses/npcc`; empty for the record itself.
    pub entity: String,
    /// The path of the field, without positions in lists: `answers/position`.
    pub field: String,
    /// The value.
    pub value: String,
}

/// Compares two readings of one page: as it was before, and as it is now.
///
/// ```
/// use super_complaints_pages::merge::differences;
/// use super_complaints_pages::{Options, read};
/// let page = |date: &str| format!("Responses to the police super-complaint on stalking\nDetails\nThe report on this super-complaint is out.\nPublished {date}");
/// let before = read(page("4 April 2022"), &Options::default())?;
/// let now = read(page("5 April 2022"), &Options::default())?;
/// let difference = differences(&before, &now);
/// assert_eq!((difference.gone[0].field.as_str(), difference.gone[0].value.as_str()), ("published", "2022-04-04"));
/// assert_eq!(difference.new[0].value, "2022-04-05");
/// # Ok::<(), super_complaints_pages::ReadError>(())
/// ```
pub fn differences(before: &Draft, now: &Draft) -> Difference {
    let (mut gone, new) = (facts(before), facts(now));
    let mut only_new = Vec::new();
    for (fact, count) in new {
        match gone.get_mut(&fact) {
            Some(before) if *before >= count => *before -= count,
            Some(before) => only_new.extend(std::iter::repeat_n(fact, count - std::mem::take(before))),
            None => only_new.extend(std::iter::repeat_n(fact, count)),
        }
    }
    let gone = gone.into_iter().flat_map(|(fact, count)| std::iter::repeat_n(fact, count)).collect_vec();
    Difference { gone, new: only_new }
}

/// The facts of a draft, with how often each occurs.
fn facts(draft: &Draft) -> BTreeMap<Fact, usize> {
    let mut facts = BTreeMap::new();
    let json = serde_json::to_value(&draft.record).unwrap_or_default();
    for (name, value) in json.as_object().into_iter().flatten() {
        let entities = value.as_array().filter(|all| all.iter().any(|it| it.get("id").is_some()));
        match entities {
            Some(entities) => {
                for entity in entities {
                    let id = entity.as_object().map_or("", |it| text(it, "id"));
                    collect(&format!("{name}/{id}"), "", entity, &mut facts);
                }
            }
            None => collect("", name, value, &mut facts),
        }
    }
    facts
}

fn collect(entity: &str, field: &str, value: &Value, into: &mut BTreeMap<Fact, usize>) {
    let inner = |name: &str| if field.is_empty() { name.to_owned() } else { format!("{field}/{name}") };
    match value {
        Value::Array(all) => all.iter().for_each(|it| collect(entity, field, it, into)),
        Value::Object(object) => {
            // Where a fact was read, and what is not known, are no facts.
            let facts =
                object.iter().filter(|(name, _)| !matches!(name.as_str(), "marks" | "reasons" | "sources"));
            facts.for_each(|(name, value)| collect(entity, &inner(name), value, into));
        }
        leaf => {
            let value = leaf.as_str().map_or_else(|| leaf.to_string(), str::to_owned);
            *into.entry(Fact { entity: entity.to_owned(), field: field.to_owned(), value }).or_default() += 1;
        }
    }
}
