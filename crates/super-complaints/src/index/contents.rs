//! What a record holds besides its entities, found in one walk: references, parties, due dates, marks, quotations.
//!
//! The walk goes by the fields that the model says of itself, so that a new field is found here without a word.

use super::{EntityKind, Index, Place};
use crate::fields::{Entity, Field, List, Named, Target, Value, View, bits};
use crate::model::{Discrepancy, Due, Mark, Party, SourceRef, SuperComplaint};

/// What a record holds besides its entities, each with its place.
#[derive(Debug)]
pub(crate) struct Contents<'r> {
    /// References to nothing.
    pub(crate) dangling: Vec<Dangling<'r>>,
    /// For each document, whether something other than itself refers to it.
    pub(crate) used: Vec<bool>,
    /// The parties that have no id.
    pub(crate) unresolved: Vec<(&'r Party, Place<'r>)>,
    /// The due dates: of items and requests, of what events state and of what answers promise.
    pub(crate) dues: Vec<(&'r Due, Place<'r>)>,
    pub(crate) discrepancies: Vec<Differing<'r>>,
    pub(crate) marks: Vec<FieldMark<'r>>,
    pub(crate) reasons: Vec<Reason<'r>>,
    pub(crate) quoted: Vec<Quoted<'r>>,
}

/// A reference to nothing.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Dangling<'r> {
    pub(crate) target: Target,
    pub(crate) id: &'r str,
    /// The reference as it is written: of a source, with a place in the document.
    pub(crate) written: &'r str,
    /// The party whose id it is.
    pub(crate) party: Option<&'r Party>,
    pub(crate) place: Place<'r>,
}

/// What another source says differently about a field of an entity.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Differing<'r> {
    pub(crate) discrepancy: &'r Discrepancy,
    /// The fields of the entity.
    pub(crate) fields: &'static [Field],
    pub(crate) place: Place<'r>,
}

/// A mark, and whether the field that it is on has a value.
#[derive(Debug, Clone, Copy)]
pub(crate) struct FieldMark<'r> {
    /// The name of the field.
    pub(crate) field: &'r str,
    pub(crate) mark: Mark,
    pub(crate) has_value: bool,
    /// The place of the mark.
    pub(crate) place: Place<'r>,
    /// The place of all marks, if there is no other among them.
    pub(crate) only: Option<Place<'r>>,
    /// Whether a reason is given for it.
    pub(crate) has_reason: bool,
}

/// A reason that is given for a mark.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reason<'r> {
    /// The name of the field.
    pub(crate) field: &'r str,
    /// Whether the field is marked.
    pub(crate) is_marked: bool,
    pub(crate) place: Place<'r>,
}

/// Words of a source.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Quoted<'r> {
    pub(crate) words: &'r str,
    /// The sources of the part of its entity that quotes; `None`: those of the entity count.
    pub(crate) sources: Option<&'r [SourceRef]>,
    pub(crate) place: Place<'r>,
}

impl<'r> Contents<'r> {
    pub(crate) fn of(index: &Index<'r>) -> Self {
        let contents = Self {
            dangling: Vec::new(),
            used: vec![false; index.record.documents.len()],
            unresolved: Vec::new(),
            dues: Vec::new(),
            discrepancies: Vec::new(),
            marks: Vec::new(),
            reasons: Vec::new(),
            quoted: Vec::new(),
        };
        let mut walk = Walk { index, contents, place: Place::record(), sources: None };
        walk.entity(index.record);
        walk.contents
    }
}

/// Fields that hold no fact, or none that another source could contradict.
const NO_FACTS: [&str; 10] = [
    "$schema",
    "schema",
    "id",
    "cut",
    "sources",
    "marks",
    "reasons",
    "discrepancies",
    "suppressions",
    "extensions",
];

/// The names of the fields of an entity that hold facts.
pub(crate) fn facts_of(fields: &'static [Field]) -> Vec<&'static str> {
    fields.iter().map(|field| field.name).filter(|name| !NO_FACTS.contains(name)).collect()
}

/// Visits the id of every entity but the record itself, with the kind of the entity and its position.
pub(super) fn for_each_id<'r>(
    record: &'r SuperComplaint,
    visit: &mut dyn FnMut(Target, &'r str, EntityKind, usize),
) {
    for (at, field) in record.fields().iter().enumerate() {
        let Some(kind) = EntityKind::of_list(field.name) else { continue };
        let Some(View::List(list)) = record.get(at).map(Value::view) else { continue };
        for at in 0..list.len() {
            let Some(View::Entity(entity)) = list.get(at).map(Value::view) else { continue };
            if let Some(View::Reference { to, id, .. }) = entity.get(0).map(Value::view) {
                visit(to, id, kind, at);
            }
        }
    }
}

struct Walk<'i, 'r> {
    index: &'i Index<'r>,
    contents: Contents<'r>,
    /// Where the walk is: copied only for what is found.
    place: Place<'r>,
    /// Those of the innermost part of an entity that has any.
    sources: Option<&'r [SourceRef]>,
}

impl<'r> Walk<'_, 'r> {
    fn entity(&mut self, entity: &'r dyn Entity) {
        let any = entity.any();
        if let Some(party) = any.downcast_ref::<Party>() {
            match &party.id {
                // An id often is all of a party, so that its place is that of the party.
                Some(id) => self.reference(Target::Party, (id.as_str(), id.as_str()), Some(party)),
                None => self.contents.unresolved.push((party, self.place)),
            }
            if entity.short().is_some() {
                return; // most parties are an id and nothing else
            }
        } else if let Some(due) = any.downcast_ref::<Due>() {
            self.contents.dues.push((due, self.place));
        }
        let outer = self.sources;
        let (fields, held) = (entity.fields(), entity.held());
        let at = |at: usize| entity.get(at).map_or(View::Nothing, Value::view);
        let of = |name: &str| fields.iter().position(|field| field.name == name).map_or(View::Nothing, at);
        if let Some(it) = any.downcast_ref::<Discrepancy>() {
            self.sources = Some(&it.sources);
        } else if self.place.is_part() {
            self.sources = bits(held).find_map(|field| sources(&at(field))).or(outer);
        }
        for (field, view) in bits(held).filter_map(|field| Some((fields.get(field)?, at(field)))) {
            self.place.enter_field(field.name);
            match view {
                View::Reference { to, id, written } => self.reference(to, (id, written), None),
                View::Text(words) if field.quoted => {
                    let (sources, place) = (self.sources, self.place);
                    self.contents.quoted.push(Quoted { words, sources, place });
                }
                View::Entity(part) => self.entity(part),
                View::List(list) => self.list(list, fields, field.name),
                View::Named(marks) if field.name == "marks" => self.marks(marks, &of, &of("reasons")),
                View::Named(reasons) if field.name == "reasons" => self.reasons(reasons, &of("marks")),
                _ => {}
            }
            self.place.leave();
        }
        self.sources = outer;
    }

    /// The entries of a list, with the fields of the entity that has it.
    fn list(&mut self, list: &'r dyn List, of: &'static [Field], name: &'static str) {
        let is_whole = self.place.kind() == EntityKind::SuperComplaint;
        let Some(kind) = is_whole.then(|| EntityKind::of_list(name)).flatten() else {
            return (0..list.len()).for_each(|at| {
                self.place.enter_element(at);
                self.entry(list.get(at), of);
                self.place.leave();
            });
        };
        for at in 0..list.len() {
            self.place.go_to(kind, at);
            self.entry(list.get(at), of);
        }
        self.place = Place::record().field(name);
    }

    fn entry(&mut self, entry: Option<&'r dyn Value>, of: &'static [Field]) {
        match entry.map(Value::view) {
            Some(View::Entity(entity)) => {
                if let Some(discrepancy) = entity.any().downcast_ref::<Discrepancy>() {
                    let place = self.place;
                    self.contents.discrepancies.push(Differing { discrepancy, fields: of, place });
                }
                self.entity(entity);
            }
            Some(View::Reference { to, id, written }) => self.reference(to, (id, written), None),
            _ => {}
        }
    }

    fn reference(&mut self, target: Target, (id, written): (&'r str, &'r str), party: Option<&'r Party>) {
        let known = match target {
            Target::Party => self.index.parties.resolve(id).is_some(),
            _ => match self.index.position(target, id) {
                // What a document says of itself does not count.
                Some(at) if target == Target::Document => {
                    if let Some(used) = self.contents.used.get_mut(at) {
                        *used |= self.place.kind() != EntityKind::Document || self.place.index() != at;
                    }
                    true
                }
                found => found.is_some(),
            },
        };
        if !known {
            let place = self.place;
            self.contents.dangling.push(Dangling { target, id, written, party, place });
        }
    }

    fn marks(&mut self, marks: &'r dyn Named, of: &dyn Fn(&str) -> View<'r>, reasons: &View<'r>) {
        let only = (marks.members().count() == 1).then_some(self.place);
        for (field, mark) in marks.members() {
            let mark = if let View::Text(word) = mark.view() { Mark::of_word(word) } else { None };
            let Some(mark) = mark else { continue };
            let (has_value, place) = (!of(field).is_absent(), self.place.field(field));
            let has_reason = has(reasons, field);
            self.contents.marks.push(FieldMark { field, mark, has_value, place, only, has_reason });
        }
    }

    fn reasons(&mut self, reasons: &'r dyn Named, marks: &View<'r>) {
        for (field, _) in reasons.members() {
            let (is_marked, place) = (has(marks, field), self.place.field(field));
            self.contents.reasons.push(Reason { field, is_marked, place });
        }
    }
}

/// The sources that a field holds, if it holds any.
fn sources<'v>(view: &View<'v>) -> Option<&'v [SourceRef]> {
    let View::List(list) = view else { return None };
    (*list).any().downcast_ref::<Vec<SourceRef>>().map(Vec::as_slice)
}

/// Whether marks or reasons have one for a field.
fn has(named: &View<'_>, field: &str) -> bool {
    matches!(named, View::Named(named) if named.members().any(|(it, _)| it == field))
}
