//! Records in which everything hangs together: a report that recommends, responses that answer, searches.

use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Map, Value, json};
use time::Duration;

use super::day;

/// A record, and the day of its report.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    pub(crate) record: Value,
    pub(crate) reported: String,
}

const PARTIES: [&str; 10] = [
    "chief-constables",
    "pccs",
    "npcc",
    "apcc",
    "force-kent",
    "pcc-kent",
    "home-office",
    "college-of-policing",
    "iopc",
    "hestia",
];

/// A day of 2021 or 2022.
pub(crate) fn dates() -> impl Strategy<Value = String> {
    (0..730_i64).prop_map(date)
}

/// The day so many days after the first of 2021.
fn date(days: i64) -> String {
    (day("2021-01-01") + Duration::days(days)).to_string()
}

/// Records whose documents all have the exact day on which they were sent, or published, or both.
pub(crate) fn cases() -> impl Strategy<Value = Case> {
    let reported = (0..240_i64).prop_map(date); // early, so that most answers come after it
    let lists =
        (vec(recommendation(), 1..4), vec(request(), 0..2), vec(response(), 0..6), vec(search(), 0..3));
    (reported, lists).prop_map(|(reported, (recommendations, requests, responses, searches))| {
        let (responses, documents) = responses.into_iter().unzip();
        let record = object([
            ("schema", json!("1")),
            ("id", json!("case")),
            ("scheme", json!("police")),
            ("title", json!("A case")),
            (
                "reports",
                json!([{"id": "report", "kind": "report", "by": ["hmicfrs"], "published": reported}]),
            ),
            ("recommendations", numbered("r", recommendations)),
            ("requests", numbered("q", requests)),
            ("responses", numbered("a", responses)),
            ("searches", numbered("s", searches)),
            ("documents", numbered("d", documents)),
        ]);
        Case { record, reported }
    })
}

fn recommendation() -> impl Strategy<Value = Value> {
    let addressee = prop_oneof![3 => select(vec![json!("chief-constables"), json!("pccs")]), 1 => party()];
    let part = (weighted(0.5, select(vec!["r1", "r2"])), select(vec!["report", "responders"]));
    (vec(addressee, 0..3), parties(1), parties(1), part).prop_map(|(to, with, consulted, (whole, by))| {
        object([
            ("addressees", json!(to)),
            ("in_conjunction_with", json!(with)),
            ("consulted", json!(consulted)),
            ("part_of", json!(whole)),
            ("numbered_by", json!(whole.map(|_| by))),
        ])
    })
}

fn request() -> impl Strategy<Value = Value> {
    let due = weighted(0.7, dates().prop_map(|date| json!({"date": date})));
    (parties(2), items(), weighted(0.3, party()), due).prop_map(|(asked, items, through, due)| {
        object([
            ("asked", json!(asked)),
            ("items", json!(items)),
            ("through", json!(through)),
            ("due", json!(due)),
        ])
    })
}

/// A response and its document.
fn response() -> impl Strategy<Value = (Value, Value)> {
    let given = prop_oneof![
        dates().prop_map(|sent| (Some(sent), None)),
        dates().prop_map(|published| (None, Some(published))),
        (dates(), dates()).prop_map(|(sent, published)| (Some(sent), Some(published))),
    ];
    let said = voice().prop_flat_map(|(by, whose)| (Just(by), vec(answer(whose), 0..3)));
    (said, given, weighted(0.5, dates())).prop_map(|((by, answers), (sent, published), seen)| {
        let response = object([("by", json!([by])), ("answers", json!(answers))]);
        let document = object([
            ("kind", json!("letter")),
            ("sent", json!(sent)),
            ("published", json!(published)),
            ("last_seen", json!(seen)),
        ]);
        (response, document)
    })
}

/// Who writes, and for whom: mostly those from whom answers come.
fn voice() -> impl Strategy<Value = (Value, Vec<Value>)> {
    let all = |group: &str| vec![json!({"id": group, "coverage": "all"})];
    let usual = vec![
        (json!("npcc"), all("chief-constables")),
        (json!("apcc"), all("pccs")),
        (json!("force-kent"), Vec::new()),
        (json!("pcc-kent"), Vec::new()),
        (json!("home-office"), Vec::new()),
    ];
    prop_oneof![2 => select(usual), 1 => (party(), parties(1))]
}

/// An answer; one whose position and delivery were looked for and not found says nothing.
fn answer(whose: Vec<Value>) -> impl Strategy<Value = Value> {
    let position = weighted(0.7, select(vec!["accepted", "rejected", "noted"]));
    let delivery = weighted(0.4, select(vec!["done", "under_way"]));
    (items(), position, delivery, any::<bool>()).prop_map(move |(items, position, delivery, unknown)| {
        let silent = position.is_none() && delivery.is_none() && unknown;
        let marks = if silent { json!({"position": "unknown", "delivery": "unknown"}) } else { Value::Null };
        object([
            ("items", json!(items)),
            ("answer_of", json!(whose)),
            ("position", json!(position)),
            ("delivery", json!(delivery)),
            ("marks", marks),
        ])
    })
}

fn search() -> impl Strategy<Value = Value> {
    (dates(), parties(2), items()).prop_map(|(date, parties, items)| {
        object([("date", json!(date)), ("parties", json!(parties)), ("items", json!(items))])
    })
}

fn party() -> impl Strategy<Value = Value> {
    let coverage = weighted(0.4, select(vec!["all", "some"]));
    (select(PARTIES.to_vec()), coverage).prop_map(|(id, coverage)| match coverage {
        Some(coverage) => json!({"id": id, "coverage": coverage}),
        None => json!(id),
    })
}

fn parties(most: usize) -> impl Strategy<Value = Vec<Value>> {
    vec(party(), 0..=most)
}

/// Up to two of the three recommendations that there may be.
fn items() -> impl Strategy<Value = Vec<&'static str>> {
    subsequence(vec!["r1", "r2", "r3"], 0..=2)
}

/// An object of the fields that have something in them.
fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    let empty = |it: &Value| it.is_null() || it.as_array().is_some_and(Vec::is_empty);
    let fields = fields.into_iter().filter(|(_, it)| !empty(it));
    Value::Object(fields.map(|(name, it)| (name.to_owned(), it)).collect())
}

/// Gives each its id, and each response the document of its number.
fn numbered(letter: &str, list: Vec<Value>) -> Value {
    let named = list.into_iter().enumerate().map(|(at, it)| {
        let mut fields = Map::from_iter([("id".to_owned(), json!(format!("{letter}{}", at + 1)))]);
        if letter == "a" {
            fields.insert("documents".to_owned(), json!([format!("d{}", at + 1)]));
        }
        fields.extend(it.as_object().cloned().unwrap_or_default());
        Value::Object(fields)
    });
    named.collect()
}
