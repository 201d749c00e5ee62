//! The merge itself: one kind of entity after the other, because each refers to those before it.

use std::collections::BTreeSet;

use serde_json::{Value, json};
use super_complaints::SuperComplaint;
use super_complaints::collect_vec::CollectVec as _;

use crate::Draft;

use super::Merging;
use super::candidates::Candidates;
use super::case::{Asked, NotMerged, of_pages};
use super::drafts::is_named_after_the_page;
use super::fields::At;
use super::ids;
use super::incoming::{Incoming, object};
use super::items::{self, Found, number, sole_report};
use super::merger::Merger;
use super::names::{COLLECTED, DISCREPANCIES, OTHER_TITLES};
use super::object::{Object, folded, list, objects, put_back, taken_out, text, texts};
use super::order::{insert_all, sort};
use super::outcome::{Change, ChangeKind, LeftOut, MergeFormat, Merged, MergedPage};
use super::parties::PARTIES;
use super::references::space;
use super::since::missing;

/// The lists of a record, each after those that it refers to. Items with numbers come before those without, on all pages,
/// because an item without a number may be one with a number.
const FIRST: [&str; 6] = ["bodies", "documents", "features", "reports", "recommendations", "actions"];
const THEN: [&str; 6] = ["recommendations", "actions", "requests", "responses", "events", "searches"];

pub(super) fn merge(
    record: &SuperComplaint,
    drafts: &[&Draft],
    merging: &Merging<'_>,
) -> Result<Merged, NotMerged> {
    let mut merger = Merger {
        record: object(record)?,
        directory: merging.directory,
        changes: Vec::new(),
        conflicts: Vec::new(),
        confirmed: BTreeSet::new(),
        left_out: Vec::new(),
        added: Vec::new(),
    };
    let mut incoming = drafts.iter().map(|draft| Incoming::of(draft)).collect::<Result<Vec<_>, _>>()?;
    let before = merger.record.clone();
    if let Some(error) = strangers(&before, &incoming, merging).into_iter().flatten().next() {
        return Err(error);
    }
    for page in &mut incoming {
        for list in FIRST {
            merger.list(list, page, true);
        }
    }
    for page in &mut incoming {
        for list in THEN {
            merger.list(list, page, false);
        }
        merger.whole(page);
    }
    let mut pages = Vec::new();
    for page in &incoming {
        let known = objects(&before, "documents").any(|it| text(it, "id") == page.page);
        let missing = if known { missing(record, &page.page, &page.draft.text) } else { Vec::new() };
        pages.push(MergedPage { document: page.page.clone(), known, missing });
    }
    let merged = serde_json::from_value(Value::Object(merger.record));
    let record = merged.map_err(|error| NotMerged::Broken(error.to_string()))?;
    let Merger { changes, conflicts, confirmed, left_out, .. } = merger;
    let changed: BTreeSet<&String> =
        changes.iter().map(|it| &it.entity).chain(conflicts.iter().map(|it| &it.entity)).collect();
    let confirmed = confirmed.into_iter().filter(|it| !changed.contains(it)).collect_vec();
    Ok(Merged { format: MergeFormat::V1, record, pages, changes, conflicts, confirmed, left_out })
}

/// For each page why it does not belong to the record, if it does not.
pub(super) fn strangers(
    record: &Object,
    pages: &[Incoming<'_>],
    merging: &Merging<'_>,
) -> Vec<Option<NotMerged>> {
    if merging.same {
        return pages.iter().map(|_| None).collect_vec();
    }
    let pages: Vec<Asked<'_>> = pages.iter().map(Incoming::asked).collect_vec();
    of_pages(record, &pages, merging.directory)
}

impl Merger<'_> {
    /// Merges the entities of one list of a draft. Of the items, first those with a number, then the others.
    fn list(&mut self, list: &str, page: &mut Incoming<'_>, first: bool) {
        let of_turn = |it: &&Object| space(list) != "items" || number(it).is_some() == first;
        let theirs: Vec<Object> = objects(&page.record, list).filter(of_turn).cloned().collect_vec();
        let targets = self.targets(list, &theirs, page);
        // Ids first, then fields: entities of a list refer to each other.
        let mut used = ids::used(&self.record, list);
        for (entity, found) in theirs.iter().zip(&targets) {
            let id = match found {
                Found::At(at) => objects(&self.record, list).nth(*at).map(|it| text(it, "id").to_owned()),
                Found::New => {
                    let (entity, _) = page.ids.rewritten(list, entity);
                    let own_id = page.id_by_its_words();
                    let own_id =
                        own_id.filter(|_| list == "documents" && text(&entity, "id") == page.page_id());
                    let stems =
                        own_id.map_or_else(|| ids::stems(list, &entity, self.directory), |id| vec![id]);
                    let id = ids::unique(&stems, &entity, &used);
                    used.insert(id.clone());
                    Some(id)
                }
                Found::Unclear(_) => None,
            };
            if list == "documents" && text(entity, "id") == page.page_id() {
                page.page = id.clone().unwrap_or_default();
            }
            page.ids.put(list, text(entity, "id"), id);
        }
        // What is added moves what comes after it, so that it comes last.
        let (new, known): (Vec<_>, Vec<_>) =
            theirs.iter().zip(targets).partition(|(_, found)| *found == Found::New);
        for (entity, found) in known {
            self.entity(list, entity, &found, page);
        }
        for (entity, found) in new {
            self.entity(list, entity, &found, page);
        }
        self.put_added(list);
    }

    /// Puts the new entities into their list.
    fn put_added(&mut self, list: &str) {
        let added = std::mem::take(&mut self.added);
        if !added.is_empty()
            && let Some(all) = self.record.entry(list).or_insert_with(|| json!([])).as_array_mut()
        {
            insert_all(all, added);
        }
    }

    /// What each entity of a list of a draft is in the record.
    fn targets(&self, list: &str, theirs: &[Object], page: &Incoming<'_>) -> Vec<Found> {
        let mut taken = Vec::new();
        let mut targets = Vec::new();
        let report = sole_report(&page.record).and_then(|id| page.ids.get("reports", id));
        let candidates = Candidates::of(list, &self.record, page);
        let own_id = page.id_by_its_words().filter(|_| list == "documents");
        for entity in theirs {
            let (theirs, _) = page.ids.rewritten(list, entity);
            let own_id = own_id.as_deref().filter(|_| text(entity, "id") == page.page_id());
            let found = if let Some(id) = own_id {
                let at = objects(&self.record, list).position(|mine| text(mine, "id") == id);
                at.map_or(Found::New, Found::At)
            } else if space(list) == "items" {
                items::find(list, &self.record, &theirs, report, &taken, self.directory)
            } else {
                candidates.find(&theirs, &taken, self.directory).map_or(Found::New, Found::At)
            };
            if let Found::At(at) = found {
                taken.push(at);
            }
            targets.push(found);
        }
        targets
    }

    fn entity(&mut self, list: &str, entity: &Object, found: &Found, page: &Incoming<'_>) {
        let their_id = text(entity, "id");
        let (mut theirs, lost) = page.ids.rewritten(list, entity);
        let word = word(list);
        let leave_out = |reason: String| LeftOut {
            value: Value::Object(entity.clone()),
            what: list.trim_end_matches('s').replace("searche", "search").replace("bodie", "body"),
            reason,
            document: page.page.clone(),
        };
        if let Found::Unclear(candidates) = found {
            let reason = format!("the page gives no number, so it may be one or several of `{candidates}`");
            self.left_out.push(leave_out(reason));
            return;
        }
        if lost && list == "searches" {
            self.left_out.push(leave_out(
                "it covers an item that was left out, and would cover every item without it".to_owned(),
            ));
            return;
        }
        if lost {
            self.left_out.push(leave_out(
                "it is about an item that was left out: the reference was not added".to_owned(),
            ));
            without_items(&mut theirs);
        }
        let Some(id) = page.ids.get(list, their_id).map(str::to_owned) else { return };
        theirs.insert("id".to_owned(), id.clone().into());
        let at = At {
            mine: format!("{word}:{id}"),
            theirs: format!("{word}:{their_id}"),
            path: String::new(),
            their_path: String::new(),
            has_discrepancies: list != "bodies",
        };
        if let Found::At(position) = *found {
            let Some(mut mine) = taken_out(&mut self.record, list, position) else { return };
            self.fields(&mut mine, &theirs, &at, page);
            put_back(&mut self.record, list, position, mine);
            self.confirmed.insert(at.mine);
            return;
        }
        if list == "reports" {
            self.another_report(page);
        } else if matches!(list, "recommendations" | "actions" | "requests") {
            self.of_report(&mut theirs, page);
        }
        sort(&mut theirs, &COLLECTED);
        sort(&mut theirs, &["answers", "sources"]);
        let value = Value::Object(theirs);
        self.change(ChangeKind::Added, &at, None, &value, page);
        self.added.push(value);
        if list == "reports" {
            self.put_added(list); // whether there are several decides what the next one does
        }
    }

    /// Before there are two reports, what belongs to the first says so.
    fn another_report(&mut self, page: &Incoming<'_>) {
        let Some(sole) = sole_report(&self.record).map(str::to_owned) else { return };
        for list in ["recommendations", "actions", "requests"] {
            let entities = self.record.get_mut(list).and_then(Value::as_array_mut);
            let mut named = Vec::new();
            for entity in entities.into_iter().flatten().filter_map(Value::as_object_mut) {
                if !entity.contains_key("report") {
                    entity.insert("report".to_owned(), sole.clone().into());
                    named.push(format!("{}:{}", word(list), text(entity, "id")));
                }
            }
            for mine in named {
                let at = At {
                    mine,
                    theirs: String::new(),
                    path: String::new(),
                    their_path: String::new(),
                    has_discrepancies: true,
                };
                self.change(ChangeKind::Filled, &at, Some("report"), &sole.clone().into(), page);
            }
        }
    }

    /// A new item names its report if there are several.
    fn of_report(&self, theirs: &mut Object, page: &Incoming<'_>) {
        let report = sole_report(&page.record).and_then(|id| page.ids.get("reports", id));
        let several = list(&self.record, "reports").len() > 1;
        if let Some(report) = report.filter(|_| several && !theirs.contains_key("report")) {
            theirs.insert("report".to_owned(), report.into());
        }
    }

    /// The fields of the record itself.
    fn whole(&mut self, page: &Incoming<'_>) {
        let (theirs, _) = page.ids.rewritten("", &page.record);
        let mut said = Object::new();
        for name in PARTIES.iter().chain(&["sources"]) {
            theirs
                .get(*name)
                .into_iter()
                .for_each(|value| _ = said.insert((*name).to_owned(), value.clone()));
        }
        let named = !is_named_after_the_page(page.draft);
        let title = Some(text(&theirs, "title")).filter(|_| named);
        let known: Vec<String> = std::iter::once(text(&self.record, "title"))
            .chain(texts(&self.record, OTHER_TITLES))
            .map(folded)
            .collect_vec();
        let titles = title.into_iter().chain(texts(&theirs, OTHER_TITLES));
        let new: Vec<&str> = titles.filter(|it| !known.contains(&folded(it))).collect_vec();
        if !new.is_empty() {
            said.insert(OTHER_TITLES.to_owned(), json!(new));
        }
        for of in ["marks", DISCREPANCIES] {
            theirs.get(of).into_iter().for_each(|it| _ = said.insert(of.to_owned(), it.clone()));
        }
        let whole = "super-complaint".to_owned();
        let at = At {
            mine: whole.clone(),
            theirs: whole,
            path: String::new(),
            their_path: String::new(),
            has_discrepancies: true,
        };
        let mut mine = std::mem::take(&mut self.record);
        self.fields(&mut mine, &said, &at, page);
        self.record = mine;
        self.confirmed.insert(at.mine);
    }

    pub(super) fn change(
        &mut self,
        kind: ChangeKind,
        at: &At,
        field: Option<&str>,
        value: &Value,
        page: &Incoming<'_>,
    ) {
        self.changes.push(Change {
            entity: at.mine.clone(),
            kind,
            field: field.map(|field| format!("{}{field}", at.path)),
            value: value.clone(),
            document: page.page.clone(),
        });
    }
}

/// An answer or a request that lost its items may be about any: that is not known.
fn without_items(entity: &mut Object) {
    let answers = entity.get_mut("answers").and_then(Value::as_array_mut);
    for answer in answers.into_iter().flatten().filter_map(Value::as_object_mut) {
        mark_items(answer);
    }
    if entity.contains_key("asked") {
        mark_items(entity);
    }
}

fn mark_items(of: &mut Object) {
    if !of.contains_key("items") {
        let marks = of.entry("marks").or_insert_with(|| json!({}));
        marks.as_object_mut().into_iter().for_each(|it| _ = it.insert("items".to_owned(), "unknown".into()));
    }
}

/// The word before the id in the name of an entity.
fn word(list: &str) -> &'static str {
    match list {
        "recommendations" | "actions" => "item",
        "documents" => "document",
        "features" => "feature",
        "reports" => "report",
        "requests" => "request",
        "responses" => "response",
        "events" => "event",
        "searches" => "search",
        "bodies" => "body",
        _ => "super-complaint",
    }
}
