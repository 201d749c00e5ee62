//! Counts shown day by day.

use super_complaints::counting::DayUse;

use crate::{day, explain};

#[test]
fn runs_of_equal_days_are_one_step_and_each_holiday_has_its_name() {
    // Thu 1 April 2021 is day 1; Good Friday, the weekend, Easter Monday; Tue 6 to Fri 9 are days 2 to 5.
    let deadline = explain("police", "acknowledgement", "2021-04-01");
    let steps: Vec<_> = deadline.counts[0]
        .steps
        .iter()
        .map(|it| (it.first, it.last, it.number, it.last_number(), it.treated, it.words.as_deref()))
        .collect();
    let on = |text: &str| day(&format!("2021-04-{text}"));
    assert_eq!(
        steps,
        [
            (on("01"), on("01"), Some(1), Some(1), DayUse::Counted, None),
            (on("02"), on("02"), None, None, DayUse::Holiday, Some("Good Friday")),
            (on("03"), on("04"), None, None, DayUse::Weekend, None),
            (on("05"), on("05"), None, None, DayUse::Holiday, Some("Easter Monday")),
            (on("06"), on("09"), Some(2), Some(5), DayUse::Counted, None),
        ]
    );
}

#[test]
fn calendar_days_are_one_run_after_the_day_that_is_not_counted() {
    let deadline = explain("consumer", "response", "2018-09-28");
    let steps: Vec<_> =
        deadline.counts[0].steps.iter().map(|it| (it.first, it.last, it.number, it.last_number())).collect();
    assert_eq!(
        steps,
        [
            (day("2018-09-28"), day("2018-09-28"), None, None),
            (day("2018-09-29"), day("2018-12-27"), Some(1), Some(90)),
        ]
    );
    assert_eq!(deadline.counts[0].steps[0].treated, DayUse::NotCounted);
}
