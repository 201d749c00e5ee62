//! The fields of an entity of a draft, one by one, into those of the entity of the record.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super_complaints::collect_vec::CollectVec as _;

use super::agree::{agree, written};
use super::answers::{self, PARTS, Part};
use super::incoming::{Incoming, shortened};
use super::matching::{address, date};
use super::merger::Merger;
use super::names::{
    BESIDE, COLLECTED, DISCREPANCIES, GIVEN_IN, ONE_OF_SEVERAL, OTHER_TITLES, OWN_WORDS, PASSAGES, SEEN,
};
use super::object::{
    Object, contains, folded, list, mark, objects, put_back, taken_out, text, texts, unmark,
};
use super::order::insert;
use super::outcome::{ChangeKind, Conflict, KeptAs, LeftOut};
use super::parties::{is_of_parties, key};

/// How much of a text was read, from little to all.
const EXTENTS: [&str; 3] = ["listed_only", "in_part", "whole"];

/// Where an entity, or a part of one, is: in the record and in the trace of the draft.
#[derive(Debug, Clone)]
pub(super) struct At {
    /// The name of the entity in the record: `item:r1`.
    pub(super) mine: String,
    /// Its name in the draft.
    pub(super) theirs: String,
    /// The path of the part in the record, with a slash at its end.
    pub(super) path: String,
    /// The path of the part in the draft.
    pub(super) their_path: String,
    /// Whether it can hold what another source says differently.
    pub(super) has_discrepancies: bool,
}

impl Merger<'_> {
    /// Merges the fields of an entity of a draft into those of the entity of the record.
    pub(super) fn fields(&mut self, mine: &mut Object, theirs: &Object, at: &At, page: &Incoming<'_>) {
        for (name, value) in theirs.iter().filter(|(name, _)| !BESIDE.contains(&name.as_str())) {
            if let Some((_, word)) = PARTS.iter().find(|(field, _)| field == name) {
                self.parts(mine, theirs, (name, word), at, page);
            } else if COLLECTED.contains(&name.as_str()) {
                self.collect(mine, name, value, at, page);
            } else if let Some(there) = mine.get(name).cloned() {
                match name.as_str() {
                    "read" => self.extent(mine, &there, value, at, page),
                    SEEN => self.seen(mine, &there, value, at, page),
                    name if OWN_WORDS.contains(&name) || ONE_OF_SEVERAL.contains(&name) => {}
                    name if agree(name, &there, value, self.directory) => {
                        self.stated(mine, theirs, name, at, page);
                    }
                    _ => self.differ(mine, theirs, name, value, at, page),
                }
            } else if is_news(mine, name) {
                self.fill(mine, theirs, name, value, at, page);
            }
        }
        for otherwise in objects(theirs, DISCREPANCIES).filter(|_| at.has_discrepancies) {
            self.discrepancy(mine, otherwise, at, page);
        }
        self.sources(mine, theirs, at, page);
    }

    /// A field without a value gets one, with the marks and reasons that belong to it.
    fn fill(
        &mut self,
        mine: &mut Object,
        theirs: &Object,
        name: &str,
        value: &Value,
        at: &At,
        page: &Incoming<'_>,
    ) {
        // The author read the passage, and it does not say so. Another source may say so, but this is the same one.
        if mark(mine, name) == Some("not_stated") && share_a_source(mine, theirs, page) {
            self.conflicts.push(conflict(at, name, value, page).0);
            return;
        }
        unmark(mine, "marks", name);
        unmark(mine, "reasons", name);
        mine.insert(name.to_owned(), value.clone());
        for of in ["marks", "reasons"] {
            if let Some(said) = theirs.get(of).and_then(|it| it.get(name)) {
                let beside = mine.entry(of).or_insert_with(|| json!({}));
                beside
                    .as_object_mut()
                    .into_iter()
                    .for_each(|it| _ = it.insert(name.to_owned(), said.clone()));
            }
        }
        if PASSAGES.contains(&name) && !mine.contains_key("cut") {
            theirs.get("cut").into_iter().for_each(|cut| _ = mine.insert("cut".to_owned(), cut.clone()));
        }
        self.change(ChangeKind::Filled, at, Some(name), value, page);
    }

    /// What the record infers, another source states: the mark goes.
    fn stated(&mut self, mine: &mut Object, theirs: &Object, name: &str, at: &At, page: &Incoming<'_>) {
        let inferred = mark(mine, name) == Some("inferred") && mark(theirs, name).is_none();
        if inferred && mine.get(name) == theirs.get(name) && !share_a_source(mine, theirs, page) {
            unmark(mine, "marks", name);
            unmark(mine, "reasons", name);
            let value = mine.get(name).cloned().unwrap_or_default();
            self.change(ChangeKind::Stated, at, Some(name), &value, page);
        }
    }

    /// A value of the record stays; what the page says differently is kept beside it.
    fn differ(
        &mut self,
        mine: &mut Object,
        theirs: &Object,
        name: &str,
        value: &Value,
        at: &At,
        page: &Incoming<'_>,
    ) {
        let (mut conflict, cut) = conflict(at, name, value, page);
        conflict.record = mine.get(name).cloned();
        if at.has_discrepancies {
            let mut sources: Vec<Value> = list(theirs, "sources").to_vec();
            if sources.is_empty() {
                sources.push(page.page.clone().into());
            }
            let mut discrepancy = Object::new();
            discrepancy.insert("field".to_owned(), name.into());
            discrepancy.insert("says".to_owned(), conflict.says.clone().into());
            if cut {
                discrepancy.insert("cut".to_owned(), json!(["end"]));
            }
            discrepancy.insert("sources".to_owned(), sources.into());
            let added = self.discrepancy(mine, &discrepancy, at, page);
            conflict.kept = if added { KeptAs::Discrepancy } else { KeptAs::Already };
        }
        self.conflicts.push(conflict);
    }

    /// Adds what another source says differently, unless the record has it. Whether it was added.
    fn discrepancy(&mut self, mine: &mut Object, otherwise: &Object, at: &At, page: &Incoming<'_>) -> bool {
        let (field, says) = (text(otherwise, "field"), text(otherwise, "says"));
        let entries = mine.entry(DISCREPANCIES).or_insert_with(|| json!([]));
        let Some(entries) = entries.as_array_mut() else { return false };
        let same = |entry: &&mut Object| {
            let equal = folded(text(entry, "says")) == folded(says);
            text(entry, "field") == field
                && (equal
                    || contains(text(entry, "says"), says) && !cited(entry).is_disjoint(&cited(otherwise)))
        };
        let mut found = entries.iter_mut().filter_map(Value::as_object_mut);
        if let Some(entry) = found.find(same) {
            let known = cited(entry);
            let new = texts(otherwise, "sources").filter(|source| !known.contains(document(source)));
            let new: Vec<Value> = new.map(Value::from).collect_vec();
            if let Some(sources) = entry.entry("sources").or_insert_with(|| json!([])).as_array_mut() {
                for source in &new {
                    insert(sources, source.clone());
                }
            }
            for source in new {
                self.change(ChangeKind::SourceAdded, at, Some(DISCREPANCIES), &source, page);
            }
            return false;
        }
        insert(entries, Value::Object(otherwise.clone()));
        self.change(
            ChangeKind::DiscrepancyAdded,
            at,
            Some(DISCREPANCIES),
            &Value::Object(otherwise.clone()),
            page,
        );
        true
    }

    /// Adds the elements of a list that the record does not have.
    fn collect(&mut self, mine: &mut Object, name: &str, value: &Value, at: &At, page: &Incoming<'_>) {
        let directory = self.directory;
        let plain = |it: &Value| match it.as_str() {
            Some(url) if name == "urls" => address(url),
            Some(words) if name == OTHER_TITLES || name == "topics" => folded(words),
            _ if is_of_parties(name) => key(it, directory),
            _ => it.to_string(),
        };
        let known: BTreeSet<String> = list(mine, name).iter().map(plain).collect();
        let new = value.as_array().map_or(&[][..], Vec::as_slice).iter();
        for element in new.filter(|it| !known.contains(&plain(it))) {
            unmark(mine, "marks", name);
            unmark(mine, "reasons", name);
            if let Some(all) = mine.entry(name).or_insert_with(|| json!([])).as_array_mut() {
                insert(all, element.clone());
            }
            self.change(ChangeKind::Filled, at, Some(name), element, page);
        }
    }

    /// Merges the parts of an entity: answers, commitments, outcomes, opinions.
    fn parts(&mut self, mine: &mut Object, theirs: &Object, of: (&str, &str), at: &At, page: &Incoming<'_>) {
        let (name, word) = of;
        let mut taken = Vec::new();
        let mut new = Vec::new();
        for (their_at, part) in objects(theirs, name).enumerate() {
            match answers::find(name, mine, part, &taken, self.directory) {
                Part::At(position) => {
                    taken.push(position);
                    let Some(mut entity) = taken_out(mine, name, position) else { continue };
                    let at = At {
                        path: format!("{}{name}/{position}/", at.path),
                        their_path: format!("{}{name}/{their_at}/", at.their_path),
                        has_discrepancies: name == "answers",
                        ..at.clone()
                    };
                    self.fields(&mut entity, part, &at, page);
                    put_back(mine, name, position, entity);
                }
                Part::New => new.push(Value::Object(part.clone())),
                Part::Unclear(reason) => self.left_out.push(LeftOut {
                    value: Value::Object(part.clone()),
                    what: word.to_owned(),
                    reason: format!("{reason}: see {}", at.mine),
                    document: page.page.clone(),
                }),
            }
        }
        for part in new {
            unmark(mine, "marks", name);
            unmark(mine, "reasons", name);
            if let Some(all) = mine.entry(name).or_insert_with(|| json!([])).as_array_mut() {
                insert(all, part.clone());
            }
            self.change(ChangeKind::Added, at, Some(name), &part, page);
        }
    }

    /// How much was read only grows.
    fn extent(&mut self, mine: &mut Object, there: &Value, value: &Value, at: &At, page: &Incoming<'_>) {
        let rank = |it: &Value| EXTENTS.iter().position(|extent| Some(*extent) == it.as_str());
        if rank(value) > rank(there) {
            mine.insert("read".to_owned(), value.clone());
            self.change(ChangeKind::ReadAgain, at, Some("read"), value, page);
        }
    }

    /// The date on which a document was last seen becomes later.
    fn seen(&mut self, mine: &mut Object, there: &Value, value: &Value, at: &At, page: &Incoming<'_>) {
        let later =
            date(Some(there)).zip(date(Some(value))).is_some_and(|(mine, new)| mine.is_before(&new).is_yes());
        if later {
            mine.insert(SEEN.to_owned(), value.clone());
            self.change(ChangeKind::ReadAgain, at, Some(SEEN), value, page);
        }
    }

    /// The page becomes a source of what it agrees with, unless the entity cites it, or is in it.
    fn sources(&mut self, mine: &mut Object, theirs: &Object, at: &At, page: &Incoming<'_>) {
        let known = cited(mine);
        let own: BTreeSet<&str> =
            texts(mine, "documents").chain([text(mine, GIVEN_IN), text(mine, "id")]).collect();
        let implied = |source: &str| known.is_empty() && own.contains(source) || text(mine, "id") == source;
        let new =
            texts(theirs, "sources").filter(|it| !known.contains(document(it)) && !implied(document(it)));
        for source in new.map(Value::from).collect_vec() {
            if let Some(sources) = mine.entry("sources").or_insert_with(|| json!([])).as_array_mut() {
                insert(sources, source.clone());
            }
            self.change(ChangeKind::SourceAdded, at, Some("sources"), &source, page);
        }
    }
}

/// What a page says about a field, as a conflict that is kept nowhere yet; with whether its words are cut.
fn conflict(at: &At, name: &str, value: &Value, page: &Incoming<'_>) -> (Conflict, bool) {
    let words = page.words(&at.theirs, &format!("{}{name}", at.their_path));
    let (says, cut) = words.unwrap_or_else(|| shortened(&written(value)));
    let conflict = Conflict {
        entity: at.mine.clone(),
        field: format!("{}{name}", at.path),
        record: None,
        page: value.clone(),
        says,
        document: page.page.clone(),
        kept: KeptAs::Reported,
    };
    (conflict, cut)
}

/// Whether a field that has no value wants one. A gist is for what has no words of a source; how much of an entity was
/// read, only its author knows.
fn is_news(mine: &Object, name: &str) -> bool {
    match name {
        "gist" => !mine.contains_key("text") && !mine.contains_key("quote"),
        "read" => false,
        _ => true,
    }
}

/// The documents that an entity cites.
pub(super) fn cited(entity: &Object) -> BTreeSet<String> {
    texts(entity, "sources").map(|source| document(source).to_owned()).collect()
}

/// The id of the document of a source.
pub(super) fn document(source: &str) -> &str {
    source.split_once('#').map_or(source, |(document, _)| document)
}

/// Whether what a draft says is from a document that the record has it from.
fn share_a_source(mine: &Object, theirs: &Object, page: &Incoming<'_>) -> bool {
    text(mine, "id") == page.page
        || texts(mine, "documents").any(|it| it == page.page)
        || cited(mine).contains(&page.page)
        || !cited(mine).is_disjoint(&cited(theirs))
}
