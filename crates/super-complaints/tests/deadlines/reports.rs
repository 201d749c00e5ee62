//! Due dates that a report or an answer sets, in its own words.

use super_complaints::deadlines::Certainty::{CannotTell, NoDeadline};
use super_complaints::deadlines::{Certainty, Deadline};
use super_complaints::matrix::DueStatus;

use crate::{date, deadlines, record, shown};

/// A recommendation of a report of a day, with a due date.
fn due(published: &str, due: &str) -> Deadline {
    let record = record(&format!(
        r#""reports": [{{"id": "report", "kind": "report", "by": ["hmicfrs"], "published": "{published}", "sources": ["report"]}}],
        "recommendations": [{{"id": "r1", "number": "1", "addressees": ["home-office"], "due": {due}, "sources": ["report"]}}],
        "documents": [{{"id": "report", "kind": "report", "title": "The report"}}]"#
    ));
    deadlines(&record, None).get("item:r1").unwrap().clone()
}

#[test]
fn within_56_days_of_publication_of_the_stalking_report() {
    // Published Fri 27 Sept 2024. Not counted: 3 to 30 Sept, 34 to 31 Oct, 56 on 22 Nov. Counted: one day earlier.
    let within = |rest: &str| {
        due("2024-09-27", &format!(r#"{{"within": "P56D", "after": "report_published"{rest}}}"#))
    };
    assert_eq!(shown(&within(r#", "first_day": "not_counted""#)), "2024-11-22");
    assert_eq!(shown(&within(r#", "first_day": "counted""#)), "2024-11-21");
    // Nobody says: a range, with both counts.
    let unsaid = within("");
    assert_eq!((shown(&unsaid).as_str(), unsaid.certainty), ("2024-11-21 to 2024-11-22", Certainty::Range));
    assert_eq!(
        unsaid.reason.as_deref(),
        Some(
            "it is not stated whether the day of publication of the report counts: 2024-11-21 if it does, 2024-11-22 if not"
        )
    );
    assert_eq!(unsaid.counts.len(), 2);
    assert_eq!(
        unsaid.rule.as_deref(),
        Some("56 days from the publication of the report; it is not stated whether that day counts")
    );
}

#[test]
fn a_stated_day_and_the_computed_one_stand_side_by_side() {
    // Stop and search: published 15 Dec 2023, "by 14 June 2024". Six months end on 15 June; 26 weeks are 182 days: 16 to
    // 31 Dec, 47, 76 (a leap year), 107, 137, 168 to 31 May, 182 on 14 June.
    let six = due(
        "2023-12-15",
        r#"{"words": "by 14 June 2024", "date": "2024-06-14", "within": "P6M", "after": "report_published"}"#,
    );
    assert_eq!(six.due.unwrap().to_string(), "2024-06-14");
    assert_eq!(six.computed.unwrap().to_string(), "2024-06-15");
    let stated = six.stated.as_ref().unwrap();
    assert_eq!((stated.date, stated.words.as_deref()), (date("2024-06-14"), Some("by 14 June 2024")));
    assert_eq!(stated.by[0].name, "His Majesty's Inspectorate of Constabulary and Fire & Rescue Services");
    assert_eq!(stated.sources[0].title.as_deref(), Some("The report"));
    assert_eq!(
        six.reason.as_deref(),
        Some("the stated date is 1 day earlier than the computed one; the stated one counts")
    );
    let weeks =
        due("2023-12-15", r#"{"within": "P26W", "after": "report_published", "first_day": "not_counted"}"#);
    assert_eq!(shown(&weeks), "2024-06-14");
}

#[test]
fn months_end_on_the_corresponding_date() {
    let months = |published: &str, within: &str, first: &str| {
        let due = due(published, &format!(r#"{{"within": "{within}", "after": "report_published"{first}}}"#));
        (shown(&due), due.certainty)
    };
    let inferred = |day: &str| (day.to_owned(), Certainty::Inferred);
    // Dodds v Walker: 30 September and four months: 30 January. No 31 February: its last day.
    assert_eq!(months("2022-09-30", "P4M", ""), inferred("2023-01-30"));
    assert_eq!(months("2023-08-31", "P6M", ""), inferred("2024-02-29"));
    assert_eq!(months("2022-08-31", "P6M", ""), inferred("2023-02-28"));
    assert_eq!(months("2024-02-29", "P1Y", ""), inferred("2025-02-28"));
    // 27 Sept 2024 and six months: 27 March 2025 (181 days).
    assert_eq!(months("2024-09-27", "P6M", ""), inferred("2025-03-27"));
    // Beginning with the day: the day before the corresponding date; where there is none, the last of the month.
    let counted = r#", "first_day": "counted""#;
    assert_eq!(months("2024-01-10", "P3M", counted), inferred("2024-04-09"));
    assert_eq!(months("2024-03-01", "P6M", counted), inferred("2024-08-31"));
    assert_eq!(months("2023-08-31", "P6M", counted), inferred("2024-02-29"));
}

#[test]
fn what_cannot_be_counted_says_why() {
    let why = |text: &str| {
        let due = due("2024-09-27", text);
        assert_eq!(due.due, None, "{text}");
        (due.certainty, due.reason.unwrap())
    };
    for (text, certainty, reason) in [
        (r#"{"words": "as soon as possible"}"#, NoDeadline, "the wording sets no date"),
        (r#"{"not_before": "2026-03"}"#, NoDeadline, "not before 2026-03: an earliest date, not a deadline"),
        (r#"{"within": "P6M"}"#, CannotTell, "it is not stated what starts the period"),
        (
            r#"{"within": "P28D", "after": "receipt"}"#,
            CannotTell,
            "the period runs from receipt of the request, and no date of receipt is recorded",
        ),
        (
            r#"{"within": "P28D", "after": "report_sent"}"#,
            CannotTell,
            "the date of sending of the report is not recorded",
        ),
        (
            r#"{"within": "P28D", "after": "report_published", "days": "working"}"#,
            CannotTell,
            "the source counts working days, but does not say by which calendar",
        ),
    ] {
        assert_eq!(why(text), (certainty, reason.to_owned()), "{text}");
    }
}

#[test]
fn a_vague_stated_day_lasts_until_its_end() {
    let due = due("2024-09-27", r#"{"words": "by March 2025", "date": "2025-03"}"#);
    assert_eq!((shown(&due).as_str(), due.certainty), ("2025-03-31", Certainty::Inferred));
    assert_eq!(due.reason.as_deref(), Some("2025-03 is taken to mean its last day"));
}

#[test]
fn what_runs_from_an_inferred_date_is_inferred() {
    let of = |marks: &str, first_day: &str| {
        let record = record(&format!(
            r#""reports": [{{"id": "report", "kind": "report", "by": ["hmicfrs"], "published": "2024-09-27"{marks}}}],
            "recommendations": [{{"id": "r1", "number": "1", "addressees": ["home-office"],
                "due": {{"within": "P56D", "after": "report_published"{first_day}}}}}]"#
        ));
        let all = deadlines(&record, None);
        let it = all.get("item:r1").unwrap();
        (it.certainty, it.is_range_certain(), it.reason.clone())
    };
    let (inferred, counted) = (r#", "marks": {"published": "inferred"}"#, r#", "first_day": "counted""#);
    assert_eq!(of("", counted), (Certainty::Certain, true, None));
    let why = "the date of publication of the report is inferred";
    assert_eq!(of(inferred, counted), (Certainty::Inferred, false, Some(why.to_owned())));
    let (certainty, is_certain, _) = of("", "");
    assert_eq!((certainty, is_certain), (Certainty::Range, true), "both counts are in the range");
    let (certainty, is_certain, reason) = of(inferred, "");
    assert_eq!((certainty, is_certain), (Certainty::Range, false));
    assert!(reason.unwrap().ends_with(why));
}

#[test]
fn unknown_not_stated_and_not_recorded_are_three_things() {
    let record = record(
        r#""recommendations": [
            {"id": "r1", "addressees": ["home-office"], "marks": {"due": "unknown"}},
            {"id": "r2", "addressees": ["home-office"], "marks": {"due": "not_stated"}},
            {"id": "r3", "addressees": ["home-office"]}]"#,
    );
    let all = deadlines(&record, Some("2022-06-01"));
    let of = |id: &str| {
        let it = all.get(id).unwrap();
        (it.certainty, it.reason.clone().unwrap(), it.met)
    };
    assert_eq!(
        of("item:r1"),
        (Certainty::CannotTell, "a date was searched for and not found".into(), DueStatus::CannotTell)
    );
    assert_eq!(
        of("item:r2"),
        (Certainty::NoDeadline, "the source was read and sets no date".into(), DueStatus::NoDeadline)
    );
    assert_eq!(of("item:r3"), (Certainty::NoDeadline, "no date is recorded".into(), DueStatus::NoDeadline));
}
