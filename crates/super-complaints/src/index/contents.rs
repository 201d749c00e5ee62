//! What a record holds besides its entities, found in one walk: references, parties, due dates, marks, quotations.
//!
//! The walk goes by the fields that the model says of itself, so that a new field is found here without a word.

use super::{EntityKind, Index, Place};
use crate::collect_vec::CollectVec as _;
use crate::fields::{Entity, Field, Named, Sought, Target, Value, View, Visitor};
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
    /// The marks that contradict the value of their field, or its absence.
    pub(crate) contradicting: Vec<FieldMark<'r>>,
    /// The reasons that are given for fields without a mark.
    pub(crate) unmarked: Vec<Reason<'r>>,
    /// Words of sources, if they are compared with texts.
    pub(crate) quoted: Vec<Quoted<'r>>,
    /// Whether a party names members of a group that are meant, or excluded.
    pub(crate) names_members: bool,
    /// Whether a party says how many members of a group are meant.
    pub(crate) counts_members: bool,
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

/// A mark that contradicts the field that it is on: it should have a value, or none.
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

/// A reason that is given for a mark that is not there.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reason<'r> {
    /// The name of the field.
    pub(crate) field: &'r str,
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
    /// What the record of an index holds; words of sources only `with_words`.
    pub(crate) fn of(index: &Index<'r>, with_words: bool) -> Self {
        let contents = Self {
            dangling: Vec::new(),
            used: vec![false; index.record.documents.len()],
            unresolved: Vec::new(),
            dues: Vec::new(),
            discrepancies: Vec::new(),
            contradicting: Vec::new(),
            unmarked: Vec::new(),
            quoted: Vec::new(),
            names_members: false,
            counts_members: false,
        };
        let (place, within) = (Place::record(), Vec::with_capacity(8));
        let mut walk = Walk { index, contents, place, list: None, within, with_words };
        index.record.visit(&mut walk);
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
    fields.iter().map(|field| field.name).filter(|name| !NO_FACTS.contains(name)).collect_vec()
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
    /// In a list of the record: what is in it.
    list: Option<EntityKind>,
    /// The entities that the walk is in, from the record on; for each, whether it is a part of an entity of a list.
    within: Vec<(&'r dyn Entity, bool)>,
    with_words: bool,
}

impl<'r> Visitor<'r> for Walk<'_, 'r> {
    fn enter_field(&mut self, name: &'static str) {
        if self.place.kind() == EntityKind::SuperComplaint {
            self.list = if self.place.is_part() { None } else { EntityKind::of_list(name) };
        }
        self.place.enter_field(name);
    }

    fn enter_element(&mut self, at: usize) {
        match self.list.take() {
            Some(kind) => self.place.go_to(kind, at),
            None => self.place.enter_element(at),
        }
    }

    fn leave(&mut self) {
        if self.place.is_part() {
            return self.place.leave();
        }
        let list = self.place.kind();
        self.place.go_to(EntityKind::SuperComplaint, 0);
        self.place.enter_field(list.list());
        self.list = Some(list);
    }

    fn begin(&mut self, entity: &'r dyn Entity) -> bool {
        match entity.sought() {
            Sought::Party(party) => {
                match &party.id {
                    // An id often is all of a party, so that its place is that of the party.
                    Some(id) => self.refer(Target::Party, (id.as_str(), id.as_str()), Some(party)),
                    None => self.contents.unresolved.push((party, self.place)),
                }
                if entity.short().is_some() {
                    return false; // most parties are an id and nothing else
                }
                self.contents.names_members |= !party.including.is_empty() || !party.excluding.is_empty();
                self.contents.counts_members |= party.count.is_some();
            }
            Sought::Due(due) => self.contents.dues.push((due, self.place)),
            Sought::Discrepancy(discrepancy) => {
                let (fields, place) = (self.fields(), self.place);
                self.contents.discrepancies.push(Differing { discrepancy, fields, place });
            }
            Sought::Other => {}
        }
        self.within.push((entity, self.place.is_part()));
        true
    }

    fn end(&mut self) {
        self.within.pop();
    }

    fn reference(&mut self, to: Target, id: &'r str, written: &'r str) {
        self.refer(to, (id, written), None);
    }

    fn words(&mut self, words: &'r str) {
        if self.with_words {
            let (sources, place) = (self.sources(), self.place);
            self.contents.quoted.push(Quoted { words, sources, place });
        }
    }

    fn named(&mut self, named: &'r dyn Named) {
        match self.place.last_field() {
            Some("marks") => self.marks(named),
            Some("reasons") => self.reasons(named),
            _ => {}
        }
    }
}

impl<'r> Walk<'_, 'r> {
    fn refer(&mut self, target: Target, (id, written): (&'r str, &'r str), party: Option<&'r Party>) {
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

    fn marks(&mut self, marks: &'r dyn Named) {
        for (field, mark) in marks.members() {
            let mark = if let View::Text(word) = mark.view() { Mark::of_word(word) } else { None };
            let Some(mark) = mark else { continue };
            let has_value = !self.field(field).is_absent();
            if has_value == (mark == Mark::Inferred) {
                continue;
            }
            let only = (marks.len() == 1).then_some(self.place);
            let (place, has_reason) = (self.place.field(field), has(&self.field("reasons"), field));
            self.contents.contradicting.push(FieldMark { field, mark, has_value, place, only, has_reason });
        }
    }

    fn reasons(&mut self, reasons: &'r dyn Named) {
        let marks = self.field("marks");
        for (field, _) in reasons.members().filter(|(field, _)| !has(&marks, field)) {
            self.contents.unmarked.push(Reason { field, place: self.place.field(field) });
        }
    }

    /// The fields of the entity that the walk is in.
    fn fields(&self) -> &'static [Field] {
        self.within.last().map_or(&[], |(entity, _)| entity.fields())
    }

    /// What the entity has in a field.
    fn field(&self, name: &str) -> View<'r> {
        let at = self.fields().iter().position(|field| field.name == name);
        let value = at.zip(self.within.last()).and_then(|(at, (entity, _))| entity.get(at));
        value.map_or(View::Nothing, Value::view)
    }

    /// The sources of the innermost part of an entity that has any.
    fn sources(&self) -> Option<&'r [SourceRef]> {
        let parts = self.within.iter().rev().take_while(|(_, is_part)| *is_part);
        parts.into_iter().find_map(|(part, _)| match part.sought() {
            Sought::Discrepancy(discrepancy) => Some(discrepancy.sources.as_slice()),
            _ => (0..part.fields().len()).find_map(|at| sources(&part.get(at)?.view())),
        })
    }
}

/// The sources that a field holds, if it holds any.
fn sources<'v>(view: &View<'v>) -> Option<&'v [SourceRef]> {
    let View::List(list) = view else { return None };
    list.sources().filter(|all| !all.is_empty())
}

/// Whether marks or reasons have one for a field.
fn has(named: &View<'_>, field: &str) -> bool {
    matches!(named, View::Named(named) if named.members().any(|(it, _)| it == field))
}
