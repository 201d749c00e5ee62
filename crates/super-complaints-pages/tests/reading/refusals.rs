//! What is not read is refused, and the message says what to do.

use super_complaints_pages::{MAX_BYTES, Options, PageKind, ReadError, read};

fn refusal(text: &str) -> ReadError {
    read(text, &Options::default()).unwrap_err()
}

#[test]
fn each_refusal_names_what_was_given() {
    assert_eq!(refusal(""), ReadError::Empty);
    assert_eq!(refusal("PK\u{3}\u{4}\0\0"), ReadError::NotText);
    assert_eq!(refusal("<!DOCTYPE html>\n<html><p>super-complaint</p></html>"), ReadError::NotPolice);
    assert_eq!(refusal("<!DOCTYPE html>\n<html><script>app()</script></html>"), ReadError::NoWords);
    let record = r#"{"schema": "1", "id": "x", "scheme": "police", "title": "super-complaint"}"#;
    assert_eq!(refusal(record), ReadError::Record);
    assert_eq!(refusal(r#"{"name": "super-complaint"}"#), ReadError::NotContentItem);
    assert!(refusal("{\"title\": \n oops").to_string().ends_with("at line 2, column 2"));
    assert_eq!(refusal("The weather forecast for the police."), ReadError::NotSuperComplaint);
    assert_eq!(refusal("Super-complaint about care homes"), ReadError::NotPolice);
    let max = MAX_BYTES;
    assert_eq!(refusal(&"x".repeat(max + 1)), ReadError::TooLarge { bytes: max + 1, max });
}

#[test]
fn a_plan_is_recognised_by_its_table_or_its_title() {
    let plan = ReadError::Unsupported { kind: PageKind::ActionPlan };
    let table = "Police super-complaint on stalking\nRec No\tRecommendation\tOwner\n7\tRecord crimes\tChief Constables\n";
    assert_eq!(refusal(table), plan);
    assert_eq!(refusal("Stalking action plan\nThe force answers the super-complaint of the police."), plan);
    assert!(plan.to_string().contains("an action plan, which is not supported yet"), "{plan}");
}
