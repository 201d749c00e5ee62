//! An entity in both states, and its fields.

use serde_json::Value;
use super_complaints::PartialDate;
use super_complaints::model::Mark;

use super::align::{by_value_and_key, is_reordered};
use super::names::{elements, short};
use super::when::When;
use super::{Found, Walk};
use crate::ChangeKind;

/// An entity that is in both states and differs.
#[derive(Debug)]
pub(crate) struct Entity<'v> {
    /// What kind of entity it is: `recommendation`.
    pub(crate) kind: &'static str,
    /// Its id, or its position.
    pub(crate) id: String,
    /// What identifies it whatever its position.
    pub(crate) key: String,
    /// What people call it.
    pub(crate) label: String,
    /// The item that it is about, if it is another thing and about one.
    pub(crate) item: Option<String>,
    /// Its pointers.
    pub(crate) old_pointer: String,
    pub(crate) new_pointer: String,
    pub(crate) old: &'v Value,
    pub(crate) new: &'v Value,
}

impl Entity<'_> {
    pub(crate) fn old_at(&self, rest: &str) -> String {
        format!("{}/{rest}", self.old_pointer)
    }

    pub(crate) fn new_at(&self, rest: &str) -> String {
        format!("{}/{rest}", self.new_pointer)
    }

    /// `recommendation:r1`.
    pub(crate) fn name(&self) -> String {
        format!("{}:{}", self.kind, self.id)
    }

    /// A date that it has now.
    pub(crate) fn date(&self, field: &str) -> Option<When> {
        Some(When::new(date(self.new, field)?, mark(self.new, field)))
    }

    /// The mark on a field, before and after.
    pub(crate) fn marks(&self, field: &str) -> (Option<Mark>, Option<Mark>) {
        (mark(self.old, field), mark(self.new, field))
    }

    /// The names of the fields that either state has, in the order of the model.
    fn fields(&self, of: Option<&str>) -> Vec<String> {
        let names = |value: &Value| -> Vec<String> {
            let value = of.map_or(Some(value), |field| value.get(field));
            value.and_then(Value::as_object).map_or_else(Vec::new, |it| it.keys().cloned().collect())
        };
        let mut all = names(self.new);
        for name in names(self.old) {
            if !all.contains(&name) {
                all.push(name);
            }
        }
        all
    }
}

/// A date of an entity.
fn date(entity: &Value, field: &str) -> Option<PartialDate> {
    entity.get(field)?.as_str()?.parse().ok()
}

/// The mark on a field of an entity.
fn mark(entity: &Value, field: &str) -> Option<Mark> {
    let word = entity.get("marks")?.get(field)?.as_str()?;
    [Mark::Unknown, Mark::NotStated, Mark::Inferred].into_iter().find(|it| it.as_str() == word)
}

impl Walk<'_> {
    /// A change of an entity that is in both states.
    pub(crate) fn change(&self, of: &Entity<'_>, kind: ChangeKind, says: String) -> Found {
        let found = Found::new(kind, self.id(), of.name(), of.key.clone(), says);
        match &of.item {
            Some(item) => found.item(item),
            None => found,
        }
    }

    /// Compares the fields of an entity, apart from those that the caller compares.
    pub(crate) fn fields(&mut self, of: &Entity<'_>, except: &[&str]) {
        let mut names = of.fields(None);
        for name in of.fields(Some("marks")) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        for name in names {
            match name.as_str() {
                "marks" => {}
                "reasons" => self.reasons(of),
                "discrepancies" => self.discrepancies(of),
                "outcomes" if of.kind == "report" => self.outcomes(of),
                name if except.contains(&name) => self.mark_alone(of, name),
                name if is_party_list(name) => {
                    self.party_list(of, name);
                    self.mark_alone(of, name);
                }
                name => self.field(of, name),
            }
        }
    }

    /// Compares a field as a whole, with the mark on it.
    fn field(&mut self, of: &Entity<'_>, name: &str) {
        let (before, after) = (of.old.get(name), of.new.get(name));
        if before == after {
            return self.mark_alone(of, name);
        }
        let (kind, date) = of.kind_of(name);
        let says = of.says(name, kind);
        let pointer = |there: bool, at: String| there.then_some(at);
        let mut found = self
            .change(of, kind, says)
            .field(name)
            .dated(date)
            .at(
                pointer(before.is_some(), of.old_at(&escaped(name))),
                pointer(after.is_some(), of.new_at(&escaped(name))),
            )
            .values(before.cloned(), after.cloned());
        let (was, is) = of.marks(name);
        if was != is {
            found = found
                .marks(was, is)
                .at(mark_pointer(was, &of.old_at(""), name), mark_pointer(is, &of.new_at(""), name));
        }
        self.found.push(found);
    }

    /// Compares the fields of an object in which nothing has a meaning of its own.
    pub(crate) fn whole_fields(&mut self, of: &Entity<'_>) {
        for name in of.fields(None) {
            let (before, after) = (of.old.get(&name), of.new.get(&name));
            if before == after {
                continue;
            }
            let says = format!("`{name}` in {} has another value", of.label);
            let place = escaped(&name);
            let found = self.change(of, ChangeKind::FieldChanged, says).field(&format!("extensions.{name}"));
            let found = found.at(before.map(|_| of.old_at(&place)), after.map(|_| of.new_at(&place)));
            self.found.push(found.values(before.cloned(), after.cloned()));
        }
    }

    /// Says that only the mark on a field changed, if it did.
    fn mark_alone(&mut self, of: &Entity<'_>, name: &str) {
        let (was, is) = of.marks(name);
        if was == is {
            return;
        }
        let word = |mark: Option<Mark>| mark.map_or("no mark", Mark::as_str).replace('_', " ");
        let says = format!("the mark on `{name}` of {} changed from {} to {}", of.label, word(was), word(is));
        let found = self.change(of, ChangeKind::MarkChanged, says).field(name).marks(was, is);
        self.found
            .push(found.at(mark_pointer(was, &of.old_at(""), name), mark_pointer(is, &of.new_at(""), name)));
    }

    /// Compares the reasons of marks, field by field.
    fn reasons(&mut self, of: &Entity<'_>) {
        let reason = |value: &Value, name: &str| value.get("reasons").and_then(|it| it.get(name)).cloned();
        for name in of.fields(Some("reasons")) {
            let (before, after) = (reason(of.old, &name), reason(of.new, &name));
            if before == after {
                continue;
            }
            let says = format!("the reason for the mark on `{name}` of {} changed", of.label);
            let place = format!("reasons/{}", escaped(&name));
            let found = self.change(of, ChangeKind::FieldChanged, says).field(&format!("reasons.{name}"));
            let found = found
                .at(before.as_ref().map(|_| of.old_at(&place)), after.as_ref().map(|_| of.new_at(&place)));
            self.found.push(found.values(before, after));
        }
    }

    /// Compares what other sources say differently.
    fn discrepancies(&mut self, of: &Entity<'_>) {
        let text =
            |it: &Value, name: &str| it.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        let kinds = [ChangeKind::DiscrepancyRecorded, ChangeKind::DiscrepancyRemoved];
        self.elements(
            of,
            "discrepancies",
            kinds,
            |it| (text(it, "field"), text(it, "says")),
            |it, change| {
                let (field, words) = (text(it, "field"), short(&text(it, "says")));
                match change {
                    Some(true) => {
                        format!("another source says differently about `{field}` of {}: “{words}”", of.label)
                    }
                    Some(false) => format!(
                        "that another source differs about `{field}` of {} is no longer in the record",
                        of.label
                    ),
                    None => {
                        format!("what is recorded of another source about `{field}` of {} changed", of.label)
                    }
                }
            },
        );
    }

    /// Compares the outcomes of a report.
    fn outcomes(&mut self, of: &Entity<'_>) {
        let key = |it: &Value| (it.get("kind").cloned(), it.get("features").cloned());
        let kinds = [ChangeKind::OutcomeAdded, ChangeKind::OutcomeRemoved];
        self.elements(of, "outcomes", kinds, key, |it, change| {
            let kind = it.get("kind").and_then(Value::as_str).unwrap_or_default().replace('_', " ");
            match change {
                Some(true) => format!("an outcome of {} was recorded: {kind}", of.label),
                Some(false) => format!("an outcome of {} is no longer in the record: {kind}", of.label),
                None => format!("what is recorded of an outcome of {} changed: {kind}", of.label),
            }
        });
        self.mark_alone(of, "outcomes");
    }

    /// Compares a list of objects without ids. `says` gets the element, and whether it came or went, or neither.
    fn elements<K: std::hash::Hash + Eq>(
        &mut self,
        of: &Entity<'_>,
        field: &str,
        [came, went]: [ChangeKind; 2],
        key: impl Fn(&Value) -> K,
        says: impl Fn(&Value, Option<bool>) -> String,
    ) {
        let (old, new) = (elements(of.old.get(field)), elements(of.new.get(field)));
        let pairs = by_value_and_key((old, new), key, false);
        for pair in &pairs {
            let before = pair.old.and_then(|at| old.get(at));
            let after = pair.new.and_then(|at| new.get(at));
            let (kind, change) = match (before, after) {
                (None, Some(_)) => (came, Some(true)),
                (Some(_), None) => (went, Some(false)),
                (one, other) if one != other => (ChangeKind::FieldChanged, None),
                _ => continue,
            };
            let Some(element) = after.or(before) else { continue };
            let at = |at: Option<usize>| at.map(|at| format!("{field}/{at}"));
            let found = self.change(of, kind, says(element, change)).field(field);
            let found =
                found.at(at(pair.old).map(|it| of.old_at(&it)), at(pair.new).map(|it| of.new_at(&it)));
            self.found.push(found.values(before.cloned(), after.cloned()));
        }
        if is_reordered(&pairs) {
            self.reordered(of, field);
        }
    }
}

/// The place of a mark, if there is one.
fn mark_pointer(mark: Option<Mark>, entity: &str, field: &str) -> Option<String> {
    mark.map(|_| format!("{entity}marks/{}", escaped(field)))
}

/// A name as a step of a JSON Pointer (RFC 6901).
pub(crate) fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// The fields that hold bodies and groups.
fn is_party_list(field: &str) -> bool {
    matches!(
        field,
        "made_by"
            | "partners"
            | "on_behalf_of"
            | "forces"
            | "by"
            | "recipient"
            | "addressees"
            | "in_conjunction_with"
            | "consulted"
            | "asked"
            | "answer_of"
            | "confirmed_by"
            | "parties"
            | "copied_to"
    )
}
