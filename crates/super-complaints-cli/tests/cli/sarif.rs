//! SARIF: validated against the schema of the standard, and read as a code scanner reads it.

use serde_json::{Value, json};

use crate::run::{RECORD, root, run, run_with};

/// The JSON Schema of SARIF 2.1.0 by OASIS: see the file beside it.
fn schema() -> Value {
    let text = include_str!("../data/sarif-schema-2.1.0.json");
    // One pattern of the schema, for a field that is not written here, is no regular expression.
    serde_json::from_str(&text.replace("{2}]?$", "{2}?$")).unwrap()
}

fn log(text: &[u8], args: &[&str]) -> (Value, Option<i32>) {
    let ran = run_with(text, &[&["check", "--format", "sarif"], args].concat());
    (serde_json::from_str(&ran.out).unwrap(), ran.status)
}

#[test]
fn every_log_is_valid_sarif() {
    let validator = jsonschema::validator_for(&schema()).unwrap();
    let faulty = br#"{"schema": "1", "id": "x", "scheme": "police", "title": 7, "extra": []}"#;
    // Fixes that put something in, take something out, and replace something.
    let fixable = br#"{"id": "x", "scheme": "polise", "title": "X", "made_by": null}"#;
    for (text, args) in [
        (&fixable[..], &["-"][..]),
        (&faulty[..], &["-", RECORD, "no-such-file.json", "--as-of", "2022-06-01"][..]),
        (b"", &["-"]),
        (b"", &[RECORD, "--without-rule", "SC101"]),
    ] {
        let (log, _) = log(text, args);
        let errors: Vec<String> =
            validator.iter_errors(&log).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert!(errors.is_empty(), "{errors:#?}");
    }
}

#[test]
fn a_result_has_its_rule_its_place_and_its_fingerprint() {
    let text = std::fs::read_to_string(root().join(RECORD)).unwrap();
    let mut record: Value = serde_json::from_str(&text).unwrap();
    record["recommendations"][0]["sources"] = json!(["reprot"]);
    let text = serde_json::to_string_pretty(&record).unwrap();
    let (log, status) = log(text.as_bytes(), &["-", "--as-of", "2022-06-01"]);
    assert_eq!(status, Some(1));
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let results = run["results"].as_array().unwrap();
    let result = results.iter().find(|it| it["ruleId"] == "SC101").unwrap();
    assert_eq!(result["level"], "error");
    assert!(result["partialFingerprints"]["superComplaints/v1"].is_string());
    let place = &result["locations"][0];
    let region = &place["physicalLocation"]["region"];
    let line = text.lines().nth(usize::try_from(region["startLine"].as_u64().unwrap()).unwrap() - 1).unwrap();
    assert!(line.contains("reprot"), "{line}");
    assert_eq!(place["logicalLocations"][0]["name"], "item:r1");
    assert_eq!(place["logicalLocations"][0]["fullyQualifiedName"], "/recommendations/0/sources/0");
    for result in results {
        let rule = &rules[usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap()];
        assert_eq!(rule["id"], result["ruleId"]);
        let level = rule["defaultConfiguration"]["level"].as_str().unwrap();
        assert!(["error", "warning", "note"].contains(&level));
        assert!(rule["help"]["text"].is_string() && rule["shortDescription"]["text"].is_string());
    }
}

#[test]
fn faults_are_results_and_nothing_is_silently_green() {
    let (log, status) =
        log(br#"{"schema": "1", "id": "x", "scheme": "police", "title": 7}"#, &["-", "no-such-file.json"]);
    assert_eq!(status, Some(2));
    let run = &log["runs"][0];
    assert_eq!(run["results"][0]["ruleId"], "shape/wrong-type");
    assert_eq!(
        run["results"][0]["locations"][0]["physicalLocation"]["region"],
        json!({"startLine": 1, "startColumn": 57})
    );
    let invocation = &run["invocations"][0];
    assert_eq!((&invocation["executionSuccessful"], &invocation["exitCode"]), (&json!(false), &json!(2)));
    let notifications = invocation["toolExecutionNotifications"].as_array().unwrap();
    let unread = notifications.iter().find(|it| it["descriptor"]["id"] == "cannot-be-read").unwrap();
    assert_eq!(unread["level"], "error");
    assert!(
        notifications
            .iter()
            .any(|it| it["descriptor"]["id"] == "did-not-run" && it["associatedRule"]["id"] == "SC101")
    );
}

#[test]
fn undetermined_is_no_success() {
    let ran = run(&["check", RECORD, "--format", "sarif", "--without-rule", "SC101"]);
    assert_eq!(ran.status, Some(3));
    let log: Value = serde_json::from_str(&ran.out).unwrap();
    let invocation = &log["runs"][0]["invocations"][0];
    assert_eq!(invocation["executionSuccessful"], json!(false));
    let of_rule = |it: &&Value| it["associatedRule"]["id"] == "SC101";
    let notification =
        invocation["toolExecutionNotifications"].as_array().unwrap().iter().find(of_rule).unwrap();
    assert_eq!(notification["level"], "error");
}
