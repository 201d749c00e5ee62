//! Made-up drafts: parts of one truth, so that they agree, or with values of their own, so that they may not.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};
use super_complaints::SuperComplaint;
use super_complaints_pages::Draft;

use super::support::{draft, errors, record};

/// A page, shown by its record alone if a test fails.
#[derive(Clone)]
pub(crate) struct Page(pub(crate) Draft);

impl std::fmt::Debug for Page {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.record.to_json())
    }
}

/// The same for what an author wrote.
#[derive(Clone)]
pub(crate) struct Mine(pub(crate) SuperComplaint);

impl std::fmt::Debug for Mine {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0.to_json())
    }
}

/// The truth about a super-complaint, in the form of a draft of one page.
fn truth(page: usize) -> Value {
    let source = json!(["page"]);
    json!({
        "other_titles": ["A safe place: Report on Hestia’s super-complaint"],
        "events": [
            {"id": "e1", "kind": "received", "date": "2019-05-31", "by": ["hmicfrs"], "sources": source},
            {"id": "e2", "kind": "progress_report", "date": "2019-09-27", "sources": source},
        ],
        "reports": [{
            "id": "report", "kind": "report", "title": "A safe place", "by": ["hmicfrs", "iopc"],
            "published": "2021-05-26", "recommendation_count": 3, "sources": source,
        }],
        "recommendations": [
            {"id": "r1", "number": "1", "text": "Train all officers.", "addressees": ["chief-constables"],
             "due": {"words": "within six months", "within": "P6M"}, "sources": source},
            {"id": "r2", "number": "2", "text": "Publish guidance.", "addressees": ["home-office"], "sources": source},
            {"id": "r10", "number": "10", "text": "Review the law.", "addressees": ["home-office"], "sources": source},
        ],
        "actions": [
            {"id": "a1", "number": "1", "text": "Inspect forces.", "by": ["hmicfrs"], "sources": source},
        ],
        "responses": [
            {"id": "home-office", "by": ["home-office"], "documents": ["letter"], "sources": source, "answers": [
                {"items": ["r2"], "position": "accepted", "quote": "We accept recommendation 2.", "sources": source},
                {"items": ["r10"], "position": "rejected", "quote": "We reject recommendation 10.", "sources": source,
                 "commitments": [{"quote": "We will say why.", "due": {"words": "in May"}, "sources": source}]},
            ]},
            {"id": "npcc", "by": ["npcc"], "documents": ["npcc"], "sources": source, "answers": [
                {"items": ["r1"], "position": "noted", "quote": "This is noted.", "sources": source},
            ]},
        ],
        "documents": [
            {"id": "page", "kind": "responses_page", "title": format!("Page {page}"), "published": "2022-04-04",
             "urls": [format!("https://www.gov.uk/page-{page}")]},
            {"id": "letter", "kind": "letter", "title": "Letter of the Home Office", "sent": "2022-01-15",
             "by": ["home-office"], "parent": "page", "sources": source},
            {"id": "npcc", "kind": "response", "title": "NPCC response", "by": ["npcc"], "parent": "page",
             "sources": source},
        ],
        "sources": source,
    })
}

/// The fields that a page may lack: without them an entity can still be told from others.
const OPTIONAL: [&str; 9] = [
    "text",
    "due",
    "addressees",
    "recommendation_count",
    "other_titles",
    "commitments",
    "published",
    "urls",
    "parent",
];

/// Takes entities and fields out of a draft, as the bits of a number say.
fn thinned(value: &mut Value, bits: &mut impl FnMut() -> bool, depth: usize) {
    match value {
        Value::Object(object) => {
            object.retain(|name, _| !(OPTIONAL.contains(&name.as_str()) && bits()));
            let lists = object.iter_mut().filter(|(name, _)| *name != "documents");
            for (_, value) in lists {
                thinned(value, bits, depth + 1);
            }
        }
        Value::Array(all) => {
            all.retain(|it| !it.is_object() || depth != 1 || !bits());
            for it in all.iter_mut() {
                thinned(it, bits, depth + 1);
            }
        }
        _ => {}
    }
}

/// Takes out references to what is not there.
fn closed(value: &mut Value, items: &[String]) {
    match value {
        Value::Object(object) => {
            if let Some(Value::Array(of)) = object.get_mut("items") {
                of.retain(|it| items.iter().any(|item| Some(item.as_str()) == it.as_str()));
            }
            if let Some(Value::Array(answers)) = object.get_mut("answers") {
                for answer in answers.iter_mut() {
                    closed(answer, items);
                }
                answers.retain(|it| it["items"].as_array().is_some_and(|of| !of.is_empty()));
            }
            object.values_mut().for_each(|it| closed(it, items));
        }
        Value::Array(all) => all.iter_mut().for_each(|it| closed(it, items)),
        _ => {}
    }
}

fn finished(mut value: Value) -> SuperComplaint {
    let ids = |list: &str| -> Vec<String> {
        let all = value[list].as_array().into_iter().flatten();
        all.map(|it| it["id"].as_str().unwrap().to_owned()).collect()
    };
    let items = [ids("recommendations"), ids("actions")].concat();
    closed(&mut value, &items);
    record(value)
}

/// A page that says a part of the truth.
pub(crate) fn agreeing() -> impl Strategy<Value = Page> {
    (0_usize..4, proptest::collection::vec(any::<bool>(), 24)).prop_map(|(page, choices)| {
        let mut value = truth(page);
        let mut at = 0;
        let mut bits = || {
            at += 1;
            choices[at % choices.len()] && at % 3 != 0
        };
        // What tells the page apart stays.
        let pages = value["documents"][0].clone();
        thinned(&mut value, &mut bits, 0);
        value["documents"][0] = pages;
        Page(draft(finished(value)))
    })
}

/// A page that says a part of the truth, and some things differently.
pub(crate) fn any_draft() -> impl Strategy<Value = Page> {
    let lie = (any::<Index>(), select(vec!["one", "two", "2021-06-01", "rejected", "apcc"]));
    (agreeing(), proptest::collection::vec(lie, 0..4)).prop_map(|(Page(mut draft), lies)| {
        for (at, says) in lies {
            let mut value = serde_json::to_value(&draft.record).unwrap();
            let pointers = leaves(&value);
            let pointer = at.get(&pointers);
            *value.pointer_mut(pointer).unwrap() = says.into();
            // Not every value can be everywhere.
            let record = SuperComplaint::from_json(&value.to_string()).ok();
            if let Some(record) = record.filter(|it| errors(it).is_empty()) {
                draft.record = record;
            }
        }
        Page(draft)
    })
}

/// The places of the values of a draft that may be read wrongly: not its ids, and not what refers to them.
fn leaves(value: &Value) -> Vec<String> {
    fn walk(value: &Value, pointer: &str, into: &mut Vec<String>) {
        const FIXED: [&str; 10] =
            ["id", "sources", "items", "documents", "parent", "schema", "scheme", "marks", "field", "urls"];
        match value {
            Value::Object(object) => {
                for (name, value) in object.iter().filter(|(name, value)| {
                    !FIXED.contains(&name.as_str()) || (*name == "documents" && value[0].is_object())
                }) {
                    walk(value, &format!("{pointer}/{name}"), into);
                }
            }
            Value::Array(all) => {
                all.iter().enumerate().for_each(|(at, it)| walk(it, &format!("{pointer}/{at}"), into));
            }
            _ => into.push(pointer.to_owned()),
        }
    }
    let mut into = Vec::new();
    walk(value, "", &mut into);
    into
}

/// What an author may have written: other ids, words of their own, and some things that the pages say differently.
pub(crate) fn author() -> impl Strategy<Value = Mine> {
    let mine = json!({
        "features": [{"id": "f", "gist": "Victims are not believed."}],
        "reports": [{"id": "main", "kind": "report", "title": "A safe place", "published": "2021-05",
            "marks": {"sent": "unknown"}, "sources": ["mine"]}],
        "recommendations": [
            {"id": "second", "number": "2", "gist": "Guidance.", "addressees": ["home-office", "apcc"],
             "report": "main", "sources": ["mine"], "marks": {"text": "unknown", "due": "not_stated"}},
            {"id": "first", "number": "1", "addressees": ["chief-constables"], "due": {"date": "2022-01-01"}},
        ],
        "responses": [{"id": "ho", "by": ["home-office"], "documents": ["home-office-letter"], "answers": [
            {"items": ["second"], "position": "accepted_in_part", "quote": "We accept recommendation 2 …", "cut": ["end"]},
        ]}],
        "documents": [
            {"id": "mine", "kind": "report", "title": "A safe place", "published": "2021-05-26"},
            {"id": "home-office-letter", "kind": "letter", "title": "Letter of the Home Office", "last_seen": "2024-01-01",
             "read": "listed_only", "marks": {"by": "unknown", "sent": "unknown"}},
        ],
        "extensions": {"mine": {"case": 17}},
    });
    prop_oneof![Just(Mine(record(json!({})))), Just(Mine(record(mine)))]
}
