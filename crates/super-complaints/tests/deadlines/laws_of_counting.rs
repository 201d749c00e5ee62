//! What holds of every count.

use proptest::prelude::*;
use super_complaints::counting::DayUse;
use super_complaints::dates::Period;
use super_complaints::model::FirstDay;
use super_complaints::scheme::TimeLimit;
use super_complaints::{PartialDate, Scheme};
use time::{Date, Duration, Month};

/// Days for which every time limit here can be counted: from the first day of the calendar to a year before its end.
fn days() -> impl Strategy<Value = Date> {
    let first = Date::from_calendar_date(2018, Month::January, 1).unwrap();
    (0_i64..3_600).prop_map(move |after| first + Duration::days(after))
}

/// Time limits that count in every way: working days or calendar days, weeks, months, years, first day counted or not.
fn time_limits() -> impl Strategy<Value = TimeLimit> {
    let police = Scheme::find("police").unwrap();
    let consumer = Scheme::find("consumer").unwrap();
    let base = prop::sample::select(vec![
        police.time_limit("acknowledgement").unwrap().clone(),
        police.time_limit("progress-report").unwrap().clone(),
        consumer.time_limit("response").unwrap().clone(),
    ]);
    let periods = prop::sample::select(vec!["P1D", "P5D", "P56D", "P90D", "P8W", "P1M", "P6M", "P1Y"]);
    let first = prop::sample::select(vec![FirstDay::Counted, FirstDay::NotCounted]);
    (base, periods, first).prop_map(|(mut time_limit, period, first_day)| {
        let period: Period = period.parse().unwrap();
        // Working days are counted in days only.
        if time_limit.calendar.is_none() || period.to_string().ends_with('D') {
            time_limit.length = period;
        }
        time_limit.first_day = first_day;
        time_limit
    })
}

fn exact(time_limit: &TimeLimit, day: Date) -> Date {
    let last = time_limit.last_day(&day.into()).unwrap();
    assert_eq!(last.earliest, last.latest);
    last.latest
}

proptest! {
    #[test]
    fn a_later_trigger_never_ends_earlier(time_limit in time_limits(), one in days(), two in days()) {
        let (earlier, later) = (one.min(two), one.max(two));
        prop_assert!(exact(&time_limit, earlier) <= exact(&time_limit, later));
    }

    #[test]
    fn no_time_ends_before_it_began(time_limit in time_limits(), day in days()) {
        prop_assert!(exact(&time_limit, day) >= day);
    }

    #[test]
    fn counting_the_first_day_never_makes_it_later(time_limit in time_limits(), day in days()) {
        let with = |first_day| {
            let mut time_limit = time_limit.clone();
            time_limit.first_day = first_day;
            exact(&time_limit, day)
        };
        prop_assert!(with(FirstDay::Counted) <= with(FirstDay::NotCounted));
    }

    #[test]
    fn a_range_holds_the_answer_of_each_of_its_days(time_limit in time_limits(), day in days(), more in 1_i64..60) {
        let end = day + Duration::days(more);
        let range = time_limit.last_day(&PartialDate::within(day, end)).unwrap();
        for at in 0..=more {
            let answer = exact(&time_limit, day + Duration::days(at));
            prop_assert!((range.earliest..=range.latest).contains(&answer));
        }
        prop_assert_eq!(range.earliest, exact(&time_limit, day));
        prop_assert_eq!(range.latest, exact(&time_limit, end));
    }

    #[test]
    fn the_steps_lead_to_the_last_day_without_a_gap(day in days(), time_limit in prop::sample::select(
        vec!["acknowledgement", "progress-report"]
    )) {
        let scheme = Scheme::find("police").unwrap();
        let length = u32::from(scheme.time_limit(time_limit).unwrap().length.count());
        let deadline = scheme.explain(time_limit, day.into()).unwrap();
        let [count] = deadline.counts.as_slice() else { panic!("one count") };
        let mut next = count.trigger;
        let mut counted = 0;
        for step in &count.steps {
            prop_assert_eq!(step.first, next);
            prop_assert_eq!(step.number.is_some(), step.treated == DayUse::Counted);
            if let Some(number) = step.number {
                prop_assert_eq!(number, counted + 1);
                counted = step.last_number().unwrap();
            }
            next = step.last.next_day().unwrap();
        }
        prop_assert_eq!(next.previous_day().unwrap(), count.last);
        prop_assert_eq!(counted, length);
        prop_assert_eq!(deadline.due.unwrap().latest, count.last);
    }
}
