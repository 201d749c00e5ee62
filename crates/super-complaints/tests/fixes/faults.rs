//! The fixes of structural errors.

use serde_json::{Value, json};
use super_complaints::fix::{Confidence, Fix, fixed};
use super_complaints::read::FaultCode;
use super_complaints::{Context, SuperComplaint, check_json};

use crate::one;

/// A record in which only `part` matters, and the fixes of its structural errors.
fn fixes(part: &str) -> (String, Vec<Option<Fix>>) {
    let text =
        format!("{{\"schema\": \"1\", \"id\": \"x\", \"scheme\": \"police\", \"title\": \"X\", {part}}}");
    let faults = SuperComplaint::from_json(&text).unwrap_err().faults;
    (text, faults.into_iter().map(|fault| fault.fix).collect())
}

#[track_caller]
fn becomes(part: &str, sure: Confidence, pointer: &str, value: &Value) {
    let (text, fixes) = fixes(part);
    let [Some(fix)] = fixes.as_slice() else { panic!("{fixes:#?}") };
    assert_eq!(fix.confidence, sure, "{fix:#?}");
    let after = one(&text, fix);
    let says: Value = serde_json::from_str(&after).unwrap();
    assert_eq!(says.pointer(pointer), Some(value), "{after}");
    assert!(check_json(&after, &Context::undated()).faults.is_empty(), "{after}");
}

#[track_caller]
fn has_none(part: &str) {
    let (_, fixes) = fixes(part);
    assert!(!fixes.is_empty() && fixes.iter().all(Option::is_none), "{fixes:#?}");
}

#[test]
fn what_is_certain() {
    let certain =
        |part: &str, pointer: &str, value: Value| becomes(part, Confidence::Certain, pointer, &value);
    certain(r#""respones": []"#, "/responses", json!([]));
    certain(r#""madeBy": ["hestia"]"#, "/made_by", json!(["hestia"]));
    certain(r#""made_by": "hestia""#, "/made_by", json!(["hestia"]));
    certain(r#""made_by": null"#, "/title", json!("X"));
    certain(
        r#""reports": [{"id": "r", "kind": "report", "published": "2021-5-26"}]"#,
        "/reports/0/published",
        json!("2021-05-26"),
    );
    certain(r#""reports": [{"id": "r", "kind": "Report"}]"#, "/reports/0/kind", json!("report"));
    certain(r#""recommendations": [{"id": "r", "number": 7}]"#, "/recommendations/0/number", json!("7"));
    certain(
        r#""reports": [{"id": "r", "kind": "report", "recommendation_count": "7"}]"#,
        "/reports/0/recommendation_count",
        json!(7),
    );
    certain(
        r#""responses": [{"id": "a", "answers": [{"position": "acepted"}]}]"#,
        "/responses/0/answers/0/position",
        json!("accepted"),
    );
    certain(r#""marks": {"madeby": "unknown"}"#, "/marks/made_by", json!("unknown"));
}

#[test]
fn a_missing_version_of_the_schema_is_added() {
    let text = r#"{"id": "x", "scheme": "police", "title": "X"}"#;
    let after = fixed(text, Confidence::Certain, &Context::undated());
    assert_eq!(after.text, r#"{"id": "x", "scheme": "police", "title": "X", "schema": "1"}"#);
}

#[test]
fn what_is_likely() {
    let likely = |part: &str, pointer: &str, value: Value| becomes(part, Confidence::Likely, pointer, &value);
    likely(r#""made_by": [null]"#, "/made_by", json!([]));
    likely(r#""made_by": ["Hestia"]"#, "/made_by/0", json!("hestia"));
    likely(
        r#""recommendations": [{"id": "r", "summary": "train"}]"#,
        "/recommendations/0/gist",
        json!("train"),
    );
    likely(
        r#""documents": [{"id": "page", "kind": "web_page", "urls": ["www.gov.uk/x"]}]"#,
        "/documents/0/urls/0",
        json!("https://www.gov.uk/x"),
    );
    likely(r#""extensions": {"share": 1.50}"#, "/extensions/share", json!("1.50"));
}

#[test]
fn what_may_mean_several_things_has_none() {
    for part in [
        r#""title": "Y""#,                                                          // twice
        r#""reports": [{"id": "r", "kind": "report", "published": "04/05/2021"}]"#, // April or May
        r#""reports": [{"id": "r", "kind": "report", "published": "2021-02-30"}]"#,
        r#""responses": [{"id": "a", "answers": [{"position": "unaccepted"}]}]"#,
        r#""responses": [{"id": "a", "answers": [{"position": "accepted_in_full"}]}]"#,
        r#""responses": [], "respones": []"#, // the right name is taken
        r#""respones": 3"#,                   // no list
        r#""colour": "red""#,
        r#""made_by": 3"#,
    ] {
        has_none(part);
    }
}

#[test]
fn a_name_with_a_long_value_is_tested_by_the_id_of_what_it_belongs_to() {
    let long = format!(r#""recomendations": [{{"id": "r1", "gist": "{}"}}]"#, "long ".repeat(500));
    let (text, fixes) = fixes(&long);
    let fix = fixes[0].as_ref().unwrap();
    assert_eq!((fix.patch[0].path.as_str(), &fix.patch[0].value), ("/id", &Some(json!("x"))));
    assert_eq!(one(&text, fix), text.replacen("recomendations", "recommendations", 1));
}

#[test]
fn all_faults_of_a_text_are_fixed_at_once_and_the_rest_of_it_stays() {
    let text = "{\r\n  \"schema\": 1,\r\n  \"id\" : \"x\", \"scheme\": \"police\",\r\n\t\"titel\": \"X\",\r\n  \
                \"responses\": [ {\"id\":\"a\",\"recieved\":\"2021-5-4\",\"sources\":null} ],\r\n  \"searches\": null\r\n}\r\n\r\n";
    let after = fixed(text, Confidence::Certain, &Context::undated());
    let codes: Vec<&str> = after.applied.iter().map(|it| it.code.as_str()).collect();
    assert!(codes.contains(&FaultCode::Null.as_str()), "{codes:?}");
    assert_eq!(
        after.text,
        "{\r\n  \"schema\": \"1\",\r\n  \"id\" : \"x\", \"scheme\": \"police\",\r\n\t\"title\": \"X\",\r\n  \
         \"responses\": [ {\"id\":\"a\",\"recieved\":\"2021-5-4\"} ]\r\n}\r\n\r\n"
    );
}
