//! Responses, their answers, and the commitments in these.

use serde_json::Value;

use super::align::{Pair, by_value_and_key, is_reordered};
use super::entity::Entity;
use super::names::{elements, short};
use super::sentence::{due_words, value_words};
use super::when::When;
use super::{Found, Walk};
use crate::ChangeKind;

/// What an answer is about, whatever it says: items, part, bodies.
fn answer_key(answer: &Value) -> String {
    let value = |name: &str| answer.get(name).map_or_else(String::new, ToString::to_string);
    [value("items"), value("part"), value("answer_of")].join("|")
}

/// What a commitment is, whatever is known of it: what is promised.
fn commitment_key(commitment: &Value) -> String {
    let value = |name: &str| commitment.get(name).map(ToString::to_string);
    value("gist").or_else(|| value("quote")).unwrap_or_default()
}

/// Where an answer is: in which response, and where in the record.
struct Place<'p> {
    response: &'p str,
    label: &'p str,
    pointer: &'p str,
    /// When the response was sent or published, if that is recorded.
    date: Option<When>,
}

impl Walk<'_> {
    /// Compares the answers of a response that is in both states.
    pub(crate) fn answers(&mut self, of: &Entity<'_>) {
        let (old, new) = (elements(of.old.get("answers")), elements(of.new.get("answers")));
        let pairs = by_value_and_key((old, new), answer_key, true);
        for pair in &pairs {
            let before = pair.old.and_then(|at| Some((at, old.get(at)?)));
            let after = pair.new.and_then(|at| Some((at, new.get(at)?)));
            match (before, after) {
                (Some((old_at, one)), Some((new_at, other))) => {
                    self.answer(of, (old_at, one), (new_at, other));
                }
                (None, Some(answer)) => {
                    let place = self.place(of, of.new, &of.new_pointer);
                    self.whole_answer(&place, answer, true);
                }
                (Some(answer), None) => {
                    let place = self.place(of, of.old, &of.old_pointer);
                    self.whole_answer(&place, answer, false);
                }
                (None, None) => {}
            }
        }
        if is_reordered(&pairs) {
            self.reordered(of, "answers");
        }
    }

    fn place<'p>(&self, of: &'p Entity<'_>, response: &Value, pointer: &'p str) -> Place<'p> {
        let document = elements(response.get("documents")).first().and_then(Value::as_str);
        let date = document.and_then(|id| self.document_date(id));
        Place { response: &of.id, label: &of.label, pointer, date }
    }

    /// An answer that is in both states.
    fn answer(
        &mut self,
        response: &Entity<'_>,
        (old_at, old): (usize, &Value),
        (new_at, new): (usize, &Value),
    ) {
        let of = Entity {
            kind: "answer",
            id: format!("{}/{new_at}", response.id),
            key: format!("answer:{}|{}", response.id, answer_key(new)),
            label: format!("the answer to {} in {}", self.names.items(new.get("items")), response.label),
            item: only_item(new),
            old_pointer: response.old_at(&format!("answers/{old_at}")),
            new_pointer: response.new_at(&format!("answers/{new_at}")),
            old,
            new,
        };
        self.fields(&of, &["commitments"]);
        let (before, after) = (elements(old.get("commitments")), elements(new.get("commitments")));
        let pairs = by_value_and_key((before, after), commitment_key, true);
        for pair in &pairs {
            self.commitment(&of, &response.id, (old_at, new_at), *pair, (before, after));
        }
        if is_reordered(&pairs) {
            self.reordered(&of, "commitments");
        }
    }

    /// A commitment of an answer that is in both states.
    fn commitment(
        &mut self,
        answer: &Entity<'_>,
        response: &str,
        (old_answer, new_answer): (usize, usize),
        pair: Pair,
        (before, after): (&[Value], &[Value]),
    ) {
        if let Some(at) = pair.old {
            self.matched.commitment(response, (old_answer, at), pair.new.map(|new| (new_answer, new)));
        }
        let old = pair.old.and_then(|at| Some((at, before.get(at)?)));
        let new = pair.new.and_then(|at| Some((at, after.get(at)?)));
        let label = |it: &Value| format!("the commitment “{}” in {}", words(it), answer.label);
        match (old, new) {
            (Some((_, one)), Some((_, other))) if one == other => {}
            (Some((old_at, one)), Some((new_at, other))) => {
                let of = Entity {
                    kind: "commitment",
                    id: format!("{response}/{new_answer}/{new_at}"),
                    key: format!("commitment of {}|{}", answer.key, commitment_key(other)),
                    label: label(other),
                    item: answer.item.clone(),
                    old_pointer: answer.old_at(&format!("commitments/{old_at}")),
                    new_pointer: answer.new_at(&format!("commitments/{new_at}")),
                    old: one,
                    new: other,
                };
                self.fields(&of, &[]);
            }
            (None, Some((at, it))) => {
                let id = format!("{response}/{new_answer}/{at}");
                let pointer = answer.new_at(&format!("commitments/{at}"));
                self.whole_commitment(it, (id, pointer), &answer.key, &answer.label, true);
            }
            (Some((at, it)), None) => {
                let id = format!("{response}/{old_answer}/{at}");
                let pointer = answer.old_at(&format!("commitments/{at}"));
                self.whole_commitment(it, (id, pointer), &answer.key, &answer.label, false);
            }
            (None, None) => {}
        }
    }

    /// The answers of a response that came or went.
    pub(crate) fn all_answers(
        &mut self,
        (response, label): (&str, &str),
        answers: &[Value],
        (came, pointer): (bool, &str),
        date: Option<When>,
    ) {
        let place = Place { response, label, pointer, date };
        for answer in answers.iter().enumerate() {
            self.whole_answer(&place, answer, came);
        }
    }

    fn whole_answer(&mut self, place: &Place<'_>, (at, answer): (usize, &Value), came: bool) {
        let items = self.names.items(answer.get("items"));
        let label = format!("the answer to {items} in {}", place.label);
        let said = |name: &str| answer.get(name).map(|it| format!("{name} {}", value_words(Some(it))));
        let said: Vec<String> = ["position", "delivery"].into_iter().filter_map(said).collect();
        let said = if said.is_empty() { String::new() } else { format!(": {}", said.join(", ")) };
        let (kind, says) = if came {
            (ChangeKind::AnswerAdded, format!("{label} was recorded{said}"))
        } else {
            (ChangeKind::AnswerRemoved, format!("{label} is no longer in the record"))
        };
        let key = format!("answer:{}|{}", place.response, answer_key(answer));
        let entity = format!("answer:{}/{at}", place.response);
        let pointer = format!("{}/answers/{at}", place.pointer);
        let mut value = answer.clone();
        let commitments = value.as_object_mut().and_then(|it| it.remove("commitments"));
        let mut found = Found::new(kind, self.id(), entity, key.clone(), says);
        if let Some(item) = only_item(answer) {
            found = found.item(&item);
        }
        let document = answer.get("first_given_in").and_then(Value::as_str);
        let date = document.and_then(|id| self.document_date(id)).or(place.date);
        self.found.push(there(found.dated(date), came, &pointer, value));
        for (number, it) in elements(commitments.as_ref()).iter().enumerate() {
            let id = format!("{}/{at}/{number}", place.response);
            if !came {
                self.matched.commitment(place.response, (at, number), None);
            }
            self.whole_commitment(it, (id, format!("{pointer}/commitments/{number}")), &key, &label, came);
        }
    }

    fn whole_commitment(
        &mut self,
        it: &Value,
        (id, pointer): (String, String),
        of: &str,
        label: &str,
        came: bool,
    ) {
        let (kind, says) = if came {
            let due = it.get("due").map_or_else(String::new, |due| format!(", due {}", due_words(Some(due))));
            (
                ChangeKind::CommitmentMade,
                format!("a commitment was recorded in {label}: “{}”{due}", words(it)),
            )
        } else {
            (ChangeKind::CommitmentDropped, format!("the commitment “{}” is no longer in {label}", words(it)))
        };
        let key = format!("commitment of {of}|{}", commitment_key(it));
        let found = Found::new(kind, self.id(), format!("commitment:{id}"), key, says);
        self.found.push(there(found, came, &pointer, it.clone()));
    }
}

/// A change that came with a value, or went with it.
fn there(found: Found, came: bool, pointer: &str, value: Value) -> Found {
    let pointer = Some(pointer.to_owned());
    if came {
        found.at(None, pointer).values(None, Some(value))
    } else {
        found.at(pointer, None).values(Some(value), None)
    }
}

/// What is promised, in short.
fn words(commitment: &Value) -> String {
    let text = |name: &str| commitment.get(name).and_then(Value::as_str);
    short(text("gist").or_else(|| text("quote")).unwrap_or("…"))
}

/// The item of an answer, if it is about one.
fn only_item(answer: &Value) -> Option<String> {
    match elements(answer.get("items")) {
        [item] => item.as_str().map(ToOwned::to_owned),
        _ => None,
    }
}
