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
    assert!(refusal("{\"title\": \n oops").to_string().contains("(line 2, column 2)"));
    assert_eq!(refusal("The weather forecast for the police."), ReadError::NotSuperComplaint);
    assert_eq!(refusal("Super-complaint about care homes"), ReadError::NotPolice);
    let max = MAX_BYTES;
    assert_eq!(refusal(&"x".repeat(max + 1)), ReadError::TooLarge { bytes: max + 1, max });
}

#[test]
fn a_table_is_refused_only_if_its_rows_have_different_numbers_of_cells() {
    let rows = "Rec No\tRecommendation\tOwner\n7\tRecord crimes\tChief Constables\n";
    let page = format!("Police super-complaint on stalking\n{rows}");
    let record = read(&page, &Options::default()).unwrap().record;
    assert_eq!(record.recommendations[0].addressees[0].to_string(), "chief-constables");
    let broken = ReadError::Unsupported { kind: PageKind::ActionPlan };
    assert_eq!(refusal(&page.replace("crimes\t", "crimes\t\t")), broken);
    assert!(broken.to_string().contains("different numbers of cells: save it as HTML or CSV"), "{broken}");
}

#[test]
fn a_plan_without_a_table_is_read_for_its_basic_facts() {
    let plan = "Stalking action plan\nThe force answers the super-complaint of the police.";
    let draft = read(plan, &Options::default()).unwrap();
    assert_eq!(draft.trace.kind, PageKind::ActionPlan);
    assert!(draft.record.responses.is_empty() && draft.record.recommendations.is_empty());
}
