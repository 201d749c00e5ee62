//! A record without what is dated wholly after a day, and without references to that.

use std::collections::BTreeSet;

use serde_json::{Map, Value};
use super_complaints::PartialDate;
use time::Date;

fn later(value: Option<&Value>, day: Date) -> bool {
    let date = value.and_then(Value::as_str).and_then(|text| text.parse::<PartialDate>().ok());
    date.is_some_and(|date| date.is_by(day).is_no())
}

fn list<'v>(value: &'v Value, name: &str) -> &'v [Value] {
    value.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

fn id(value: &Value) -> String {
    value["id"].as_str().unwrap_or_default().to_owned()
}

fn names(value: &Value, field: &str, gone: &BTreeSet<String>) -> bool {
    value.get(field).and_then(Value::as_str).is_some_and(|it| gone.contains(it))
}

/// Whether a list has elements, and all of them are gone.
fn all_gone(value: &Value, field: &str, gone: &BTreeSet<String>) -> bool {
    let ids = list(value, field);
    !ids.is_empty() && ids.iter().all(|it| it.as_str().is_some_and(|it| gone.contains(it)))
}

/// Takes ids out of a list, and the list if nothing is left.
fn without(value: &mut Value, field: &str, gone: &BTreeSet<String>) {
    if let Some(ids) = value.get_mut(field).and_then(Value::as_array_mut) {
        ids.retain(|it| !it.as_str().is_some_and(|it| gone.contains(it)));
        if ids.is_empty() {
            value.as_object_mut().unwrap().remove(field);
        }
    }
}

/// Takes a reference away.
fn unlinked(value: &mut Value, field: &str, gone: &BTreeSet<String>) {
    if names(value, field, gone) {
        value.as_object_mut().unwrap().remove(field);
    }
}

/// Takes the dates away that lie after the day.
fn undated(value: &mut Value, fields: &[&str], day: Date) {
    for field in fields {
        if later(value.get(*field), day) {
            value.as_object_mut().unwrap().remove(*field);
        }
    }
}

/// A promise that was met after the day had not been met by then.
fn unkept(promise: &mut Value, documents: &BTreeSet<String>, day: Date) {
    if later(promise.get("fulfilled_on"), day) {
        let promise: &mut Map<String, Value> = promise.as_object_mut().unwrap();
        promise.remove("fulfilled_on");
        promise.remove("fulfilled_by");
    }
    without(promise, "fulfilled_by", documents);
}

fn of<'v>(record: &'v mut Value, name: &str) -> impl Iterator<Item = &'v mut Value> {
    record.get_mut(name).and_then(Value::as_array_mut).into_iter().flatten()
}

/// Takes entities out of a list; the ids of those.
fn take(record: &mut Value, name: &str, is_gone: &dyn Fn(&Value) -> bool) -> BTreeSet<String> {
    let mut gone = BTreeSet::new();
    if let Some(all) = record.get_mut(name).and_then(Value::as_array_mut) {
        all.retain(|it| {
            let goes = is_gone(it);
            if goes {
                gone.insert(id(it));
            }
            !goes
        });
        if all.is_empty() {
            record.as_object_mut().unwrap().remove(name);
        }
    }
    gone
}

/// The record as somebody would have made it who knew nothing of what came later.
#[expect(clippy::too_many_lines, reason = "one list after the other, each with what rests on it")]
pub(crate) fn cut(document: &Value, day: Date) -> Value {
    let mut record = document.clone();
    let date_of = |it: &Value, field: &str| {
        it.get(field).and_then(Value::as_str).and_then(|text| text.parse::<PartialDate>().ok())
    };
    // It was seen, or changed, before every date that it bears: one of the two is wrong.
    let post_dated = |it: &Value| {
        let bears: Vec<PartialDate> =
            ["sent", "published"].iter().filter_map(|field| date_of(it, field)).collect();
        let seen = |seen: PartialDate| bears.iter().all(|date| seen.is_before(date).is_yes());
        let updated = list(it, "updated").iter().filter_map(|date| date.as_str()?.parse().ok());
        !bears.is_empty() && date_of(it, "last_seen").into_iter().chain(updated).any(seen)
    };
    let is_later_document = |it: &Value| match (date_of(it, "sent"), date_of(it, "published")) {
        _ if post_dated(it) => false,
        // One of the two is wrong.
        (Some(sent), Some(published)) if published.is_before(&sent).is_yes() => {
            later(it.get("published"), day)
        }
        (Some(_), _) => later(it.get("sent"), day),
        (None, _) => later(it.get("published"), day),
    };
    let begun: Vec<&Value> = list(document, "events")
        .iter()
        .filter(|it| it["kind"] == "submitted" || it["kind"] == "received")
        .filter_map(|it| it.get("date"))
        .collect();
    let complaint_is_later = !begun.is_empty() && begun.iter().all(|date| later(Some(date), day));
    let documents: BTreeSet<String> =
        list(document, "documents").iter().filter(|it| is_later_document(it)).map(id).collect();

    let first = list(document, "reports").first().map(id);
    let reports = take(&mut record, "reports", &|it| {
        let first = list(it, "documents").first();
        let document = || list(document, "documents").iter().find(|it| Some(&it["id"]) == first);
        let own = it.get("published").or(it.get("sent"));
        let date = own.or_else(|| document().and_then(|it| it.get("published").or(it.get("sent"))));
        date.map_or(complaint_is_later, |date| later(Some(date), day))
    });
    let first_is_gone = first.is_some_and(|id| reports.contains(&id));
    let of_later = |it: &Value| match it.get("report").and_then(Value::as_str) {
        Some(id) => reports.contains(id),
        None => first_is_gone,
    };
    for report in of(&mut record, "reports") {
        undated(report, &["sent"], day);
        without(report, "documents", &documents);
        unlinked(report, "follows", &reports);
        unlinked(report, "replaces", &reports);
    }
    let mut items = take(&mut record, "recommendations", &of_later);
    items.extend(take(&mut record, "actions", &of_later));
    for name in ["recommendations", "actions"] {
        for item in of(&mut record, name) {
            unlinked(item, "part_of", &items);
            without(item, "restates", &items);
        }
    }
    let requests = take(&mut record, "requests", &|it| of_later(it) || all_gone(it, "items", &items));
    for request in of(&mut record, "requests") {
        without(request, "items", &items);
        unlinked(request, "set_by", &items);
    }
    let mut events = BTreeSet::new();
    loop {
        let more = take(&mut record, "events", &|it| {
            let about = [("requests", &requests), ("reports", &reports), ("items", &items)];
            let about_later = || about.iter().any(|(field, gone)| all_gone(it, field, gone));
            later(it.get("date"), day)
                || (it.get("date").is_none() && (names(it, "follows", &events) || about_later()))
        });
        if more.is_empty() {
            break;
        }
        events.extend(more);
    }
    for event in of(&mut record, "events") {
        without(event, "requests", &requests);
        without(event, "reports", &reports);
        without(event, "items", &items);
        unlinked(event, "follows", &events);
        unkept(event, &documents, day);
    }
    let first_of =
        |response: &Value| list(response, "documents").first().and_then(Value::as_str).map(str::to_owned);
    let unsaid = |it: &Value, first: Option<&String>| {
        let first_given_in = it.get("first_given_in").and_then(Value::as_str).map(str::to_owned);
        later(it.get("as_at"), day)
            || first_given_in.as_ref().or(first).is_some_and(|id| documents.contains(id))
            || all_gone(it, "items", &items)
    };
    let responses = take(&mut record, "responses", &|it| match (list(it, "answers"), first_of(it)) {
        ([], _) => all_gone(it, "documents", &documents),
        (answers, first) => answers.iter().all(|it| unsaid(it, first.as_ref())),
    });
    for response in of(&mut record, "responses") {
        let first = first_of(response);
        without(response, "documents", &documents);
        unlinked(response, "follows", &responses);
        unlinked(response, "replaces", &responses);
        if let Some(answers) = response.get_mut("answers").and_then(Value::as_array_mut) {
            answers.retain(|it| !unsaid(it, first.as_ref()));
        }
        for answer in of(response, "answers") {
            without(answer, "items", &items);
            of(answer, "commitments").for_each(|promise| unkept(promise, &documents, day));
        }
    }
    take(&mut record, "searches", &|it| all_gone(it, "items", &items));
    for search in of(&mut record, "searches") {
        without(search, "items", &items);
    }
    for body in of(&mut record, "bodies") {
        as_it_was(body, day);
    }
    for it in of(&mut record, "documents") {
        undated(it, &["found_unavailable"], day);
        if post_dated(it) {
            continue;
        }
        undated(it, &["published"], day);
        if let Some(updated) = it.get_mut("updated").and_then(Value::as_array_mut) {
            updated.retain(|date| !later(Some(date), day));
        }
    }
    // A source says how something is known, and may be later than what it tells of.
    let cited = record.to_string();
    take(&mut record, "documents", &|it| {
        let id = id(it);
        documents.contains(&id) && !cited_in(&cited, &id)
    });
    record
}

/// Whether anything but the document itself has its id.
fn cited_in(text: &str, id: &str) -> bool {
    let count = |what: String| text.matches(&what).count();
    count(format!("\"{id}\"")) > 1 || count(format!("\"{id}#")) > 0
}

fn as_it_was(body: &mut Value, day: Date) {
    if later(body.get("until"), day) {
        undated(body, &["until"], day);
        body.as_object_mut().unwrap().remove("successor");
    }
    if let Some(names) = body.get_mut("names").and_then(Value::as_array_mut) {
        if !names.iter().all(|it| later(it.get("since"), day)) {
            names.retain(|it| !later(it.get("since"), day));
        }
        for it in names {
            undated(it, &["until"], day);
        }
    }
    if let Some(vacancies) = body.get_mut("vacancies").and_then(Value::as_array_mut) {
        vacancies.retain(|it| !later(it.get("since"), day));
        for it in vacancies {
            undated(it, &["until"], day);
        }
    }
}
