//! Records with many events, some of them vague or without a date, in any order.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

/// A date around the days of a case: a day, a month, a range, or open on one side.
fn date(year: i32) -> impl Strategy<Value = String> {
    let whole = (1..=12_u32, 1..=28_u32).prop_map(move |(month, day)| format!("{year}-{month:02}-{day:02}"));
    let month = (1..=12_u32).prop_map(move |month| format!("{year}-{month:02}"));
    let range = (1..=6_u32, 7..=12_u32, 1..=28_u32)
        .prop_map(move |(from, to, day)| format!("[{year}-{from:02}-{day:02}..{year}-{to:02}-{day:02}]"));
    let open = (1..=12_u32, any::<bool>()).prop_map(move |(month, end)| {
        if end { format!("[{year}-{month:02}-15..]") } else { format!("[..{year}-{month:02}-15]") }
    });
    prop_oneof![6 => whole, 1 => month, 1 => range, 1 => open]
}

#[derive(Debug, Clone)]
struct Event {
    kind: &'static str,
    date: Option<String>,
    by: Option<&'static str>,
    recipient: Option<&'static str>,
    follows: Option<usize>,
    time_limit: Option<&'static str>,
    due: Option<String>,
    about: bool,
}

fn event(
    kinds: &'static [&'static str],
    time_limits: &'static [&'static str],
    parties: &'static [&'static str],
    year: i32,
) -> impl Strategy<Value = Event> {
    let which = (select(kinds), option::weighted(0.9, date(year)), option::of(0..6_usize));
    let who = (option::of(select(parties)), option::of(select(parties)));
    let what = (option::of(select(time_limits)), option::of(date(year)), any::<bool>());
    (which, who, what).prop_map(|((kind, date, follows), (by, recipient), (time_limit, due, about))| Event {
        kind,
        date,
        by,
        recipient,
        follows,
        time_limit,
        due,
        about,
    })
}

fn list(events: Vec<Event>, request: Option<&str>) -> Value {
    let count = events.len();
    let one = |(at, it): (usize, Event)| {
        let mut event = Map::new();
        event.insert("id".into(), format!("e{at}").into());
        event.insert("kind".into(), it.kind.into());
        let mut put = |name: &str, value: Option<Value>| value.map(|value| event.insert(name.into(), value));
        put("date", it.date.map(Value::from));
        put("by", it.by.map(|it| json!([it])));
        put("recipient", it.recipient.map(|it| json!([it])));
        // What follows is later in the list, so that nothing goes round in a circle.
        put(
            "follows",
            it.follows.filter(|follows| *follows < at.min(count)).map(|it| format!("e{it}").into()),
        );
        let dated = matches!(
            it.kind,
            "deadline_stated" | "extension_requested" | "extension_granted" | "extension_refused"
        );
        let about = request.filter(|_| dated && it.about);
        put("requests", about.map(|it| json!([it])));
        put(
            "time_limit",
            it.time_limit.filter(|_| about.is_none() && it.kind != "received").map(Value::from),
        );
        put("due", it.due.filter(|_| dated).map(|date| json!({ "date": date })));
        Value::Object(event)
    };
    events.into_iter().enumerate().map(one).collect()
}

/// A police super-complaint with its report, a request, answers, and events.
pub(crate) fn police() -> BoxedStrategy<Value> {
    const KINDS: &[&str] = &[
        "received",
        "acknowledged",
        "found_eligible",
        "found_ineligible",
        "announced",
        "progress_report",
        "withdrawn",
        "deadline_stated",
        "extension_granted",
        "extension_requested",
    ];
    const PARTIES: &[&str] =
        &["hmicfrs", "hestia", "home-office", "npcc", "chief-constables", "consumers-association"];
    let events = vec(event(KINDS, &["acknowledgement", "progress-report"], PARTIES, 2021), 0..9);
    let report = (option::of(date(2021)), option::of(date(2021)));
    let due = option::of(date(2021));
    let answers =
        vec((option::of(date(2021)), option::of(date(2021)), option::of(date(2021)), any::<bool>()), 0..4);
    (events, report, due, answers)
        .prop_map(|(events, (sent, published), due, answers)| {
            let mut report = json!({"id": "r", "kind": "report", "by": ["hmicfrs"], "documents": ["page"]});
            for (field, date) in [("sent", sent), ("published", published)] {
                if let Some(date) = date {
                    report[field] = date.into();
                }
            }
            let mut request = json!({"id": "q", "asked": ["home-office", "chief-constables"], "items": ["i"], "recipient": ["hmicfrs"]});
            request["due"] = due.map_or(json!({"within": "P56D", "after": "report_published"}), |it| json!({"date": it}));
            let mut documents = vec![json!({"id": "page", "kind": "responses_page", "urls": ["https://example.org/page"]})];
            let mut responses = Vec::new();
            for (at, (sent, as_at, kept, done)) in answers.into_iter().enumerate() {
                let mut document = json!({"id": format!("d{at}"), "kind": "letter", "urls": ["https://example.org/d"]});
                if let Some(it) = sent {
                    document["sent"] = it.into();
                }
                documents.push(document);
                let delivery = if done { "done" } else { "will_not_be_done" };
                let mut promise = json!({"gist": "more", "due": {"date": "2021-07-01"}});
                if let Some(it) = kept {
                    promise["fulfilled_on"] = it.into();
                }
                let mut answer = json!({"items": ["i"], "delivery": delivery, "commitments": [promise]});
                if let Some(it) = as_at {
                    answer["as_at"] = it.into();
                }
                let by = ["home-office", "npcc", "force-kent"][at % 3];
                responses.push(json!({"id": format!("a{at}"), "by": [by], "documents": [format!("d{at}")], "answers": [answer]}));
            }
            json!({"schema": "1", "id": "case", "scheme": "police", "title": "A case", "made_by": ["hestia"],
                "events": list(events, Some("q")), "reports": [report],
                "recommendations": [{"id": "i", "gist": "train", "addressees": ["home-office", "chief-constables"]}],
                "requests": [request], "responses": responses, "documents": documents,
                "searches": [{"id": "s", "date": "2021-09-01", "places": ["page"]}]})
        })
        .boxed()
}

/// An online safety super-complaint with its response and waits.
pub(crate) fn online_safety() -> BoxedStrategy<Value> {
    const KINDS: &[&str] = &[
        "received",
        "found_eligible",
        "found_ineligible",
        "information_requested",
        "information_notice",
        "information_received",
        "extension_granted",
        "deadline_stated",
    ];
    const TIME_LIMITS: &[&str] = &["eligibility", "eligibility-retained", "response", "response-swapped"];
    let events =
        vec(event(KINDS, TIME_LIMITS, &["ofcom", "consumers-association", "unheard-of"], 2026), 0..8);
    (events, option::of(date(2026)))
        .prop_map(|(events, published)| {
            let mut response = json!({"id": "r", "kind": "response_to_complaint", "by": ["ofcom"]});
            if let Some(it) = published {
                response["published"] = it.into();
            }
            json!({"schema": "1", "id": "case", "scheme": "online-safety", "title": "A case", "made_by": ["which"],
                "events": list(events, None), "reports": [response]})
        })
        .boxed()
}
