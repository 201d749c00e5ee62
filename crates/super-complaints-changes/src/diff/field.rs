//! What it means that a field has another value.

use serde_json::Value;
use super_complaints::PartialDate;

use super::entity::Entity;
use super::names::{elements, short};
use super::sentence::{due_words, value_words, with_mark};
use super::when::When;
use crate::ChangeKind as K;

impl Entity<'_> {
    /// The kind of change that another value of a field is, and the date on which it happened, if a date is what changed.
    pub(crate) fn kind_of(&self, field: &str) -> (K, Option<When>) {
        let (before, after) = (self.old.get(field), self.new.get(field));
        let date = || self.date(field);
        let known = before.is_none() && after.is_some();
        match (self.kind, field) {
            ("commitment", "fulfilled_on") if known => (K::CommitmentFulfilled, date()),
            ("commitment", "fulfilled_by") if elements(before).len() < elements(after).len() => {
                (K::CommitmentFulfilled, self.date("fulfilled_on"))
            }
            (_, "due") => match (before, after) {
                (None, _) => (K::DueSet, None),
                (_, None) => (K::DueRemoved, None),
                _ => (K::DueChanged, None),
            },
            ("commitment", _) => (K::CommitmentChanged, None),
            ("event", "date") if after.is_some() => (K::StepDated, date()),
            ("report", "published") if known => (K::ReportPublished, date()),
            ("recommendation", "text") => (K::RecommendationReworded, None),
            ("action", "text") => (K::ActionReworded, None),
            ("answer", "position") => (K::PositionChanged, None),
            ("answer", "delivery") => (K::DeliveryChanged, self.date("as_at")),
            ("document", "published") if known => (K::DocumentPublished, date()),
            ("document", "found_unavailable") if known => (K::DocumentUnavailable, date()),
            ("document", "updated") => match added(before, after) {
                Some(update) => (
                    K::DocumentUpdated,
                    update
                        .as_str()
                        .and_then(|it| it.parse().ok())
                        .map(|it| When::new(it, self.marks(field).1)),
                ),
                None => (K::FieldChanged, None),
            },
            _ => (K::FieldChanged, None),
        }
    }

    /// The sentence for a field that has another value.
    pub(crate) fn says(&self, field: &str, kind: K) -> String {
        let (before, after) = (self.old.get(field), self.new.get(field));
        let (was, is) = self.marks(field);
        let label = &self.label;
        let from_to = |before: Option<&Value>, after: Option<&Value>| {
            let [before, after] =
                [(before, was), (after, is)].map(|(it, mark)| with_mark(&value_words(it), mark));
            match before.as_str() {
                "nothing" => format!("is now {after}"),
                _ => format!("changed from {before} to {after}"),
            }
        };
        match kind {
            K::StepDated | K::ReportPublished | K::DocumentPublished | K::DocumentUnavailable => {
                let what = match kind {
                    K::StepDated => format!("{label} is now dated"),
                    K::ReportPublished | K::DocumentPublished => format!("{label} was published:"),
                    _ => format!("{label} was found to be no longer available:"),
                };
                let date = with_mark(&date_words(after), is);
                match before {
                    Some(_) => format!("{what} {date}, before: {}", with_mark(&date_words(before), was)),
                    None => format!("{what} {date}"),
                }
            }
            K::DocumentUpdated => {
                format!("{label} was updated: {}", date_words(added(before, after)))
            }
            K::RecommendationReworded | K::ActionReworded => match (before, after) {
                (_, Some(words)) => {
                    format!("the words of {label} changed: “{}”", short(words.as_str().unwrap_or_default()))
                }
                (_, None) => format!("the words of {label} are no longer in the record"),
            },
            K::PositionChanged => format!("the position in {label} {}", from_to(before, after)),
            K::DeliveryChanged => format!("the delivery in {label} {}", from_to(before, after)),
            K::DueSet => format!("a due date was set for {label}: {}", due_words(after)),
            K::DueRemoved => {
                format!("the due date of {label} is no longer in the record: {}", due_words(before))
            }
            K::DueChanged => {
                format!("the due date of {label} changed from {} to {}", due_words(before), due_words(after))
            }
            K::CommitmentFulfilled => match after.and_then(Value::as_str) {
                Some(_) => format!("{label} was fulfilled: {}", with_mark(&date_words(after), is)),
                None => format!("{label} is recorded as fulfilled, by {}", value_words(after)),
            },
            _ => match (before, after) {
                (None, _) => format!("`{field}` of {label} is now {}", with_mark(&value_words(after), is)),
                (_, None) => {
                    format!(
                        "`{field}` of {label} is no longer in the record, before: {}",
                        value_words(before)
                    )
                }
                _ => format!("`{field}` of {label} {}", from_to(before, after)),
            },
        }
    }
}

/// The last element of a list that was not in it before.
fn added<'v>(before: Option<&Value>, after: Option<&'v Value>) -> Option<&'v Value> {
    elements(after).iter().rev().find(|it| !elements(before).contains(it))
}

/// A date for people.
fn date_words(date: Option<&Value>) -> String {
    let text = date.and_then(Value::as_str).unwrap_or_default();
    text.parse::<PartialDate>().map_or_else(|_| text.to_owned(), |it| it.in_words())
}
