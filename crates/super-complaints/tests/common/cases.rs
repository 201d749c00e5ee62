//! Records in which everything hangs together: a report that recommends, responses that answer, searches.

use proptest::collection::vec;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use serde_json::{Value, json};
use time::Duration;

use super::day;

/// A record, and the day of its report.
#[derive(Debug, Clone)]
pub(crate) struct Case {
    pub(crate) record: Value,
    pub(crate) reported: String,
}

const PARTIES: [&str; 10] = [
    "home-office",
    "chief-constables",
    "pccs",
    "npcc",
    "apcc",
    "force-kent",
    "pcc-kent",
    "college-of-policing",
    "iopc",
    "hestia",
];

/// The day so many days after the first of 2021.
pub(crate) fn date(days: i64) -> String {
    (day("2021-01-01") + Duration::days(days)).to_string()
}

/// The days of which records speak: those of 2021 and 2022.
pub(crate) fn dates() -> impl Strategy<Value = String> {
    (0..730_i64).prop_map(date)
}

fn party() -> impl Strategy<Value = Value> {
    let coverage = weighted(0.4, select(vec!["all", "all", "some"]));
    let id = prop_oneof![select(PARTIES.to_vec()), select(PARTIES[1..7].to_vec())];
    (id, coverage).prop_map(|(id, coverage)| match coverage {
        Some(coverage) => json!({"id": id, "coverage": coverage}),
        None => json!(id),
    })
}

/// Who writes, and for whom: mostly those from whom answers come.
fn voice() -> impl Strategy<Value = (Value, Option<Value>)> {
    let all = |group: &str| Some(json!({"id": group, "coverage": "all"}));
    let usual = vec![
        (json!("npcc"), all("chief-constables")),
        (json!("apcc"), all("pccs")),
        (json!("force-kent"), None),
        (json!("pcc-kent"), None),
        (json!("home-office"), None),
    ];
    prop_oneof![2 => select(usual), 1 => (party(), weighted(0.5, party()))]
}

fn parties(most: usize) -> impl Strategy<Value = Vec<Value>> {
    vec(party(), 0..=most)
}

fn items(all: usize) -> impl Strategy<Value = Vec<String>> {
    subsequence((1..=all).collect::<Vec<_>>(), 0..=all.min(2))
        .prop_map(|items| items.iter().map(|it| format!("r{it}")).collect())
}

/// An object of the fields that have something in them.
fn object<const N: usize>(fields: [(&str, Value); N]) -> Value {
    let empty = |it: &Value| it.is_null() || it.as_array().is_some_and(Vec::is_empty);
    Value::Object(
        fields.into_iter().filter(|(_, it)| !empty(it)).map(|(name, it)| (name.to_owned(), it)).collect(),
    )
}

fn recommendation()
-> impl Strategy<Value = (Vec<Value>, Vec<Value>, Vec<Value>, Option<Index>, Option<&'static str>)> {
    (
        vec(prop_oneof![3 => select(vec![json!("chief-constables"), json!("pccs")]), 1 => party()], 0..3),
        parties(1),
        parties(1),
        weighted(0.7, any::<Index>()),
        weighted(0.6, select(vec!["report", "responders", "responders"])),
    )
}

fn answer(all: usize) -> impl Strategy<Value = Value> {
    let position = weighted(0.7, select(vec!["accepted", "rejected", "noted"]));
    let delivery = weighted(0.4, select(vec!["done", "under_way"]));
    (items(all), position, delivery, any::<bool>()).prop_map(|(items, position, delivery, unknown)| {
        let silent = position.is_none() && delivery.is_none() && unknown;
        let marks = if silent { json!({"position": "unknown", "delivery": "unknown"}) } else { Value::Null };
        object([
            ("items", json!(items)),
            ("position", json!(position)),
            ("delivery", json!(delivery)),
            ("marks", marks),
        ])
    })
}

/// Records whose documents all have the exact day on which they were sent, or published, or both.
pub(crate) fn cases() -> impl Strategy<Value = Case> {
    (1..=3_usize)
        .prop_flat_map(|all| {
            let response = (
                voice(),
                vec(answer(all), 0..3),
                weighted(0.5, dates()),
                dates(),
                any::<bool>(),
                weighted(0.5, dates()),
            );
            let request = (parties(2), items(all), weighted(0.3, party()), weighted(0.7, dates()));
            let search = (dates(), parties(2), items(all));
            (
                (0..240_i64).prop_map(date), // early, so that most answers come after it
                vec(recommendation(), all),
                vec(response, 0..6),
                vec(request, 0..2),
                vec(search, 0..3),
            )
        })
        .prop_map(|(reported, recommendations, responses, requests, searches)| {
            let recommendations =
                recommendations.into_iter().enumerate().map(|(at, (to, with, consulted, whole, by))| {
                    let part_of = whole.filter(|_| at > 0).map(|whole| format!("r{}", whole.index(at) + 1));
                    object([
                        ("id", json!(format!("r{}", at + 1))),
                        ("number", json!((at + 1).to_string())),
                        ("numbered_by", json!(by)),
                        ("part_of", json!(part_of)),
                        ("addressees", json!(to)),
                        ("in_conjunction_with", json!(with)),
                        ("consulted", json!(consulted)),
                    ])
                });
            let requests = requests.into_iter().enumerate().map(|(at, (asked, items, through, due))| {
                object([
                    ("id", json!(format!("q{at}"))),
                    ("asked", json!(asked)),
                    ("items", json!(items)),
                    ("through", json!(through)),
                    ("due", due.map_or(Value::Null, |due| json!({"date": due}))),
                ])
            });
            let (responses, documents): (Vec<_>, Vec<_>) = responses
                .into_iter()
                .enumerate()
                .map(|(at, it)| {
                    let ((by, whose), mut answers, sent, published, is_sent, seen) = it;
                    for answer in answers.iter_mut().filter_map(Value::as_object_mut) {
                        answer.extend(whose.iter().map(|whose| ("whose".to_owned(), json!([whose]))));
                    }
                    let (sent, published) =
                        if is_sent { (Some(published), sent) } else { (sent, Some(published)) };
                    let response = object([
                        ("id", json!(format!("a{at}"))),
                        ("by", json!([by])),
                        ("documents", json!([format!("d{at}")])),
                        ("answers", json!(answers)),
                    ]);
                    let document = object([
                        ("id", json!(format!("d{at}"))),
                        ("kind", json!("letter")),
                        ("sent", json!(sent)),
                        ("published", json!(published)),
                        ("seen", json!(seen)),
                    ]);
                    (response, document)
                })
                .unzip();
            let searches = searches.into_iter().enumerate().map(|(at, (date, parties, items))| {
                object([
                    ("id", json!(format!("s{at}"))),
                    ("date", json!(date)),
                    ("parties", json!(parties)),
                    ("items", json!(items)),
                ])
            });
            let record = object([
                ("schema", json!("1")),
                ("id", json!("case")),
                ("scheme", json!("police")),
                ("title", json!("A case")),
                (
                    "reports",
                    json!([{"id": "report", "kind": "report", "by": ["hmicfrs"], "published": reported}]),
                ),
                ("recommendations", recommendations.collect()),
                ("requests", requests.collect()),
                ("responses", json!(responses)),
                ("searches", searches.collect()),
                ("documents", json!(documents)),
            ]);
            Case { record, reported }
        })
}
