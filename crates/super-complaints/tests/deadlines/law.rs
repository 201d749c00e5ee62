//! The time limits of police super-complaints (SI 2018/748), by hand.

use super_complaints::Scheme;
use super_complaints::counting::DayUse;
use super_complaints::deadlines::Certainty;

use crate::{date, due, explain};

fn acknowledged(received: &str) -> String {
    due("police", "acknowledgement", received)
}

#[test]
fn five_working_days_beginning_with_the_day_of_receipt() {
    // Hestia: Fri 31 May 2019 is day 1; Sat 1 and Sun 2 June do not count; Mon 3 is day 2, Tue 4, Wed 5, Thu 6 day 5.
    assert_eq!(acknowledged("2019-05-31"), "2019-06-06");
    // A week without anything: Mon 4 March 2019 is day 1, Fri 8 day 5.
    assert_eq!(acknowledged("2019-03-04"), "2019-03-08");
}

#[test]
fn received_on_a_saturday_before_a_bank_holiday() {
    // Sat 25 May 2019; Mon 27 is the spring bank holiday. Tue 28 is day 1, Wed 29, Thu 30, Fri 31 day 4, Mon 3 June
    // day 5. The Sunday and the bank holiday themselves give the same.
    for received in ["2019-05-25", "2019-05-26", "2019-05-27", "2019-05-28"] {
        assert_eq!(acknowledged(received), "2019-06-03", "{received}");
    }
}

#[test]
fn received_on_christmas_eve() {
    // Tue 24 Dec 2019 is day 1; 25 and 26 are holidays; Fri 27 is day 2; Mon 30, Tue 31 days 3, 4; 1 January is a
    // holiday; Thu 2 Jan 2020 is day 5.
    assert_eq!(acknowledged("2019-12-24"), "2020-01-02");
    // Fri 24 Dec 2021 is day 1; Christmas Day and Boxing Day fall on the weekend, so Mon 27 and Tue 28 are holidays;
    // Wed 29 to Fri 31 are days 2 to 4; New Year's Day is moved to Mon 3 January; Tue 4 Jan 2022 is day 5.
    assert_eq!(acknowledged("2021-12-24"), "2022-01-04");
}

#[test]
fn over_the_holidays_that_came_only_once() {
    // Fri 16 Sept 2022 is day 1; Mon 19 is the state funeral; Tue 20 to Fri 23 are days 2 to 5.
    assert_eq!(acknowledged("2022-09-16"), "2022-09-23");
    // Fri 5 May 2023 is day 1; Mon 8 is the coronation; Tue 9 to Fri 12 are days 2 to 5.
    assert_eq!(acknowledged("2023-05-05"), "2023-05-12");
}

#[test]
fn over_the_days_that_were_moved() {
    // In 2020 the early May holiday was Fri 8, not Mon 4. Thu 30 April is day 1, Fri 1 May 2, Mon 4 (worked) 3, 5, 6.
    assert_eq!(acknowledged("2020-04-30"), "2020-05-06");
    // Thu 7 May 2020 is day 1; Fri 8 is the holiday; Mon 11 to Thu 14 are days 2 to 5.
    assert_eq!(acknowledged("2020-05-07"), "2020-05-14");
    // In 2022 the spring holiday was Thu 2 June, and Fri 3 the jubilee; Mon 30 May was worked: Mon 30, Tue 31, Wed 1
    // are days 1 to 3; Mon 6 and Tue 7 are days 4 and 5.
    assert_eq!(acknowledged("2022-05-30"), "2022-06-07");
}

#[test]
fn a_vague_receipt_gives_a_range_and_no_bound_gives_no_day() {
    // Sun 1 March 2020 gives Fri 6 March (2 to 6); Tue 31 March gives Mon 6 April (31, 1, 2, 3, 6).
    let month = explain("police", "acknowledgement", "2020-03");
    assert_eq!(month.due.unwrap().to_string(), "2020-03-06 to 2020-04-06");
    assert_eq!(month.certainty, Certainty::Range);
    assert_eq!(month.reason.as_deref(), Some("the day of receipt is known only as 2020-03"));
    assert_eq!(month.counts.len(), 2);
    // The weekend alone: both days give the same, so nothing is uncertain.
    assert_eq!(
        explain("police", "acknowledgement", "[2019-05-25..2019-05-26]").certainty,
        Certainty::Certain
    );
    // By 25 Nov 2022: Fri 25 is day 1, Mon 28 to Thu 1 Dec days 2 to 5. How much earlier cannot be told.
    let floor = explain("police", "acknowledgement", "[..2022-11-25]");
    assert_eq!((floor.due, floor.certainty), (None, Certainty::CannotTell));
    assert!(floor.reason.unwrap().ends_with("it ended on 2022-12-01 at the latest"));
}

#[test]
fn past_the_horizon_of_the_bank_holidays_nothing_is_told() {
    // The last five working days of 2028: Mon 25 and Tue 26 December are holidays, Wed 27 to Fri 29 are three, so that
    // Thu 21, Fri 22, 27, 28, 29 are days 1 to 5.
    assert_eq!(acknowledged("2028-12-21"), "2028-12-29");
    let past = explain("police", "acknowledgement", "2028-12-22");
    assert_eq!((past.due, past.certainty), (None, Certainty::CannotTell));
    let reason = past.reason.unwrap();
    assert!(reason.contains("known only from 2018-01-01 to 2028-12-31"), "{reason}");
    assert_eq!(past.calendar.unwrap().until, date("2028-12-31"));
    assert!(past.counts.is_empty());
}

#[test]
fn fifty_six_working_days_told_on_26_january_2023() {
    // Thu 26 Jan to Mon 17 April 2023 are 82 days; less 24 Saturdays and Sundays, Good Friday 7 and Easter Monday 10
    // April: 56.
    assert_eq!(due("police", "progress-report", "2023-01-26"), "2023-04-17");
    // Tue 18 April to Fri 7 July 2023 are 81 days; less 22 Saturdays and Sundays, 1, 8 and 29 May: 56.
    assert_eq!(due("police", "progress-report", "2023-04-18"), "2023-07-07");
}

#[test]
fn where_the_law_is_silent_on_a_first_day_that_is_none_the_reading_is_inferred() {
    // Regulation 5 says what then; regulation 7 does not.
    assert_eq!(explain("police", "acknowledgement", "2019-05-25").certainty, Certainty::Certain);
    let told = explain("police", "progress-report", "2023-01-28");
    assert_eq!(told.certainty, Certainty::Inferred);
    assert!(told.reason.unwrap().contains("the law does not say what happens then"));
    // Sat 28 January: day 1 is Mon 30, two working days (26, 27) after the vector above: 17 April + 2 = 19 April.
    assert_eq!(told.due.unwrap().to_string(), "2023-04-19");
}

#[test]
fn the_parts_of_an_explanation() {
    let deadline = explain("police", "acknowledgement", "2019-05-31");
    assert_eq!(deadline.basis.cited, "SI 2018/748 regulation 5");
    assert_eq!(deadline.basis.sources[0].source, "si-2018-748#reg 5");
    assert_eq!(
        deadline.rule.as_deref(),
        Some(
            "5 working days beginning with the day of receipt; if that is not a working day, beginning with the next working day"
        )
    );
    let trigger = deadline.trigger.as_ref().unwrap();
    assert_eq!(
        (trigger.what.as_str(), trigger.date, trigger.assumed),
        ("receipt", Some(date("2019-05-31")), true)
    );
    let treated: Vec<DayUse> = deadline.counts[0].steps.iter().map(|step| step.treated).collect();
    assert_eq!(treated, [DayUse::Counted, DayUse::Weekend, DayUse::Counted]);
    assert_eq!(deadline.to_string(), "Acknowledgement of receipt: by the end of 2019-06-06 (certain)");
    assert!(Scheme::find("police").unwrap().explain("reply", date("2019")).is_none());
}

#[test]
fn the_rules_and_the_explanation_count_alike() {
    for scheme in Scheme::all() {
        for time_limit in scheme.time_limits.iter().filter(|time_limit| time_limit.after.is_none()) {
            let started = date("2026-02-02");
            let explained = scheme.explain(&time_limit.id, started).unwrap().due;
            assert_eq!(explained, time_limit.last_day(&started), "{} of {}", time_limit.id, scheme.id);
        }
    }
}
