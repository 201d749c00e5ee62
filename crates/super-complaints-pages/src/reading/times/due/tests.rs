//! Due dates, in the words that pages have for them.

use super::*;
use crate::words::of;

fn promise(words: &[Word<'_>]) -> Option<Found> {
    of_promise(Names::standard(), words)
}

fn read(find: fn(&[Word<'_>]) -> Option<Found>, text: &str) -> Option<String> {
    let due = find(&of(text))?.due;
    Some(serde_json::to_string(&due).unwrap())
}

#[test]
fn vague_words_stay_words_and_a_year_in_brackets_is_inferred() {
    let found = read(promise, "revisions will be published later this year (2022).").unwrap();
    assert_eq!(found, r#"{"words":"later this year (2022)","date":"2022","marks":{"date":"inferred"}}"#);
    assert_eq!(read(promise, "It will come later this year.").unwrap(), r#"{"words":"later this year"}"#);
    assert_eq!(read(promise, "It will come in due course.").unwrap(), r#"{"words":"in due course"}"#);
    let found = read(promise, "During its planning cycle HMICFRS will review it.").unwrap();
    assert_eq!(found, r#"{"words":"During its planning cycle"}"#);
}

#[test]
fn every_time_begins_with_one_of_the_words() {
    let bounds = BOUNDS.iter().map(|(phrase, _)| *phrase);
    for phrase in VAGUE.iter().copied().chain(bounds) {
        assert!(BEGINS.contains(&phrase[0]), "{phrase:?}");
    }
}

#[test]
fn dates_and_periods_are_as_precise_as_the_words() {
    let found = read(promise, "In June 2025 the NPCC will publish it.").unwrap();
    assert_eq!(found, r#"{"words":"In June 2025","date":"2025-06"}"#);
    let found = read(of_item, "report in writing within six months").unwrap();
    assert_eq!(found, r#"{"words":"within six months","within":"P6M","marks":{"after":"unknown"}}"#);
    let found = read(of_item, "By 27/03/25 forces should").unwrap();
    assert_eq!(found, r#"{"words":"By 27/03/25","date":"2025-03-27"}"#);
    let found = read(promise, "It will be done by the end of 2025.").unwrap();
    assert_eq!(found, r#"{"words":"by the end of 2025","date":"2025","marks":{"date":"inferred"}}"#);
    let found = read(promise, "It will start from March 2026.").unwrap();
    assert_eq!(found, r#"{"words":"from March 2026","not_before":"2026-03"}"#);
}

#[test]
fn the_earliest_date_is_no_last_one() {
    for (text, words) in [
        ("It will be done by 31 March 2024 at the earliest.", "by 31 March 2024 at the earliest"),
        ("It will be done at the earliest by 31 March 2024.", "at the earliest by 31 March 2024"),
        ("It will be done on 31 March 2024, at the earliest.", "on 31 March 2024, at the earliest"),
        ("It will be done no earlier than 31 March 2024.", "no earlier than 31 March 2024"),
        ("It will be done, but not before 31 March 2024.", "not before 31 March 2024"),
        ("It will be done from 31 March 2024 onwards.", "from 31 March 2024 onwards"),
        ("It will be done on or after 31 March 2024.", "on or after 31 March 2024"),
        ("Implementation: 31 March 2024 earliest.", "31 March 2024 earliest"),
    ] {
        let found = format!(r#"{{"words":"{words}","not_before":"2024-03-31"}}"#);
        assert_eq!(read(promise, text), Some(found), "{text}");
    }
    for text in
        ["by 31 March 2024 at the latest", "no later than 31 March 2024", "by no later than 31 March 2024"]
    {
        let found = format!(r#"{{"words":"{text}","date":"2024-03-31"}}"#);
        assert_eq!(read(promise, &format!("It will be done {text}.")), Some(found), "{text}");
    }
}

#[test]
fn a_month_with_a_short_year_is_the_earliest_one_and_no_day() {
    for (text, words) in [
        ("Implementation March 26 earliest.", "March 26 earliest"),
        ("It will be done by March 26 at the earliest.", "by March 26 at the earliest"),
    ] {
        let found = format!(r#"{{"words":"{words}","not_before":"2026-03"}}"#);
        assert_eq!(read(promise, text), Some(found), "{text}");
    }
    assert_eq!(read(promise, "It will be done by March 26."), None);
}

#[test]
fn a_period_from_the_report_has_a_beginning_and_one_of_something_else_is_none() {
    let found = r#"{"words":"within three months of publication","within":"P3M","after":"report_published"}"#;
    assert_eq!(read(of_item, "should, within three months of publication, act").as_deref(), Some(found));
    assert!(read(of_item, "should act within the next six months").unwrap().contains("P6M"));
    assert!(
        read(of_item, "should ensure that all officers are trained by 1 May 2025")
            .unwrap()
            .contains("2025-05-01")
    );
    assert!(read(of_item, "should be fully implemented by May 2025").unwrap().contains("2025-05"));
    for none in [
        "should look into deaths within 12 months of a complaint",
        "should ensure that victims are called within five days",
        "should review all cases closed by 30 June 2022",
        "should review cases from June 2022",
        "should audit what was recorded before 30 June 2022",
    ] {
        assert_eq!(read(of_item, none), None, "{none}");
    }
}

#[test]
fn a_day_that_is_no_limit_is_no_due_date_of_an_item() {
    assert_eq!(read(of_item, "audit cases closed in the 12 months (ending 30 June 2022)"), None);
    assert_eq!(read(of_item, "review what was said on 30 June 2022"), None);
}
