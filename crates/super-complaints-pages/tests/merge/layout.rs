//! The text of a record keeps its layout.

use proptest::prelude::*;
use super_complaints::SuperComplaint;
use super_complaints_pages::merge::edited;

use super::generated::{Mine, Page, any_draft, author};
use super::support::merged;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn the_edited_text_says_exactly_what_the_record_says(Mine(mine) in author(), Page(page) in any_draft(), layout in 0_usize..4) {
        let text = match layout {
            0 => mine.to_json_pretty(),
            1 => mine.to_json(),
            2 => mine.to_json_pretty().replace("  ", "\t"),
            _ => mine.to_json_pretty().replace("\n      ", " ").replace('\n', "\r\n"),
        };
        prop_assert_eq!(edited(&text, &mine), text.clone());
        let result = merged(&mine, &[page]);
        let changed = edited(&text, &result.record);
        prop_assert_eq!(SuperComplaint::from_json(&changed).unwrap(), result.record);
        // Every line that is not where something was added is still there, in order.
        let mut lines = changed.lines();
        let whole = |line: &str| line.trim_end_matches(',').to_owned();
        for line in text.lines().filter(|line| line.trim_start().starts_with("\"id\"")) {
            prop_assert!(lines.any(|other| whole(other) == whole(line)), "{} in {}", line, changed);
        }
    }
}

#[test]
fn what_is_added_looks_like_what_is_there() {
    let text = r#"{
    "schema": "1", "id": "safe-place", "scheme": "police",
    "title": "A safe place",
    "recommendations": [
        {"id": "r1", "number": "1", "addressees": ["npcc"], "marks": {"due": "unknown", "text": "unknown"}},
        {"id": "r3",  "number": "3"}
    ],
    "documents": [
        {
            "id": "b",
            "kind": "letter",
            "updated": []
        }
    ],
    "forces": []
}
"#;
    let mut record = SuperComplaint::from_json(text).unwrap();
    let item = r#"{"id": "r2", "number": "2", "gist": "say ‘yes’", "addressees": ["npcc", "apcc"]}"#;
    record.recommendations.insert(1, serde_json::from_str(item).unwrap());
    record.recommendations[0].text = Some("Train.".parse().unwrap());
    record.recommendations[0].marks = serde_json::from_str(r#"{"due": "unknown"}"#).unwrap();
    record.documents.push(serde_json::from_str(r#"{"id": "c", "kind": "letter", "by": ["npcc"]}"#).unwrap());
    record.documents[0].title = Some("B".parse().unwrap());
    record.made_by.push("hestia".parse().unwrap());
    let changed = r#"{
    "schema": "1", "id": "safe-place", "scheme": "police",
    "title": "A safe place",
    "made_by": ["hestia"],
    "recommendations": [
        {"id": "r1", "number": "1", "text": "Train.", "addressees": ["npcc"], "marks": {"due": "unknown"}},
        {"id": "r2", "number": "2", "gist": "say ‘yes’", "addressees": ["npcc", "apcc"]},
        {"id": "r3",  "number": "3"}
    ],
    "documents": [
        {
            "id": "b",
            "kind": "letter",
            "title": "B",
            "updated": []
        },
        {
            "id": "c",
            "kind": "letter",
            "by": ["npcc"]
        }
    ],
    "forces": []
}
"#;
    assert_eq!(edited(text, &record), changed);
}
