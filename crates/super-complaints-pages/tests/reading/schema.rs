//! A draft is a record: valid against the schema, and the same after a round trip.

use std::sync::OnceLock;

use super_complaints::{Context, SCHEMA, SuperComplaint, Verdict};

use crate::support::{PAGES, draft};

/// Whether a record is valid against the schema, formats asserted.
pub(crate) fn is_valid(record: &SuperComplaint) -> bool {
    static VALIDATOR: OnceLock<jsonschema::Validator> = OnceLock::new();
    let validator = VALIDATOR.get_or_init(|| {
        let schema = serde_json::from_str(SCHEMA).unwrap();
        jsonschema::options().should_validate_formats(true).build(&schema).unwrap()
    });
    let record = serde_json::to_value(record).unwrap();
    let faults: Vec<String> = validator.iter_errors(&record).map(|fault| fault.to_string()).collect();
    assert!(faults.is_empty(), "{faults:?}");
    true
}

#[test]
fn every_draft_is_valid_and_survives_a_round_trip() {
    for (page, _) in PAGES {
        let record = draft(page).record;
        assert!(is_valid(&record), "{page}");
        assert_eq!(SuperComplaint::from_json(&record.to_json_pretty()).unwrap(), record, "{page}");
    }
}

#[test]
fn no_rule_finds_an_error_of_the_recorder_in_a_draft() {
    for (page, _) in PAGES {
        assert_eq!(draft(page).record.check(&Context::undated()).verdict, Verdict::Valid, "{page}");
    }
}
