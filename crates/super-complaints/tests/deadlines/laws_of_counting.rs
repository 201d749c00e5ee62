//! What holds of every count.

use proptest::prelude::*;
use super_complaints::counting::{DayUse, last_day_of};
use super_complaints::dates::Period;
use super_complaints::model::FirstDay;
use super_complaints::scheme::Clock;
use super_complaints::{PartialDate, Scheme};
use time::{Date, Duration, Month};

/// Days for which every clock here can be counted: from the first day of the calendar to a year before its end.
fn days() -> impl Strategy<Value = Date> {
    let first = Date::from_calendar_date(2018, Month::January, 1).unwrap();
    (0_i64..3_600).prop_map(move |after| first + Duration::days(after))
}

/// Clocks that count in every way: working days or calendar days, weeks, months, years, first day counted or not.
fn clocks() -> impl Strategy<Value = Clock> {
    let police = Scheme::find("police").unwrap();
    let consumer = Scheme::find("consumer").unwrap();
    let base = prop::sample::select(vec![
        police.clock("acknowledgement").unwrap().clone(),
        police.clock("progress-report").unwrap().clone(),
        consumer.clock("response").unwrap().clone(),
    ]);
    let periods = prop::sample::select(vec!["P1D", "P5D", "P56D", "P90D", "P8W", "P1M", "P6M", "P1Y"]);
    let first = prop::sample::select(vec![FirstDay::Counted, FirstDay::NotCounted]);
    (base, periods, first).prop_map(|(mut clock, period, first_day)| {
        let period: Period = period.parse().unwrap();
        // Working days are counted in days only.
        if clock.calendar.is_none() || period.to_string().ends_with('D') {
            clock.length = period;
        }
        clock.first_day = first_day;
        clock
    })
}

fn exact(clock: &Clock, day: Date) -> Date {
    let last = last_day_of(clock, &day.into()).unwrap();
    assert_eq!(last.earliest, last.latest);
    last.latest
}

proptest! {
    #[test]
    fn a_later_trigger_never_ends_earlier(clock in clocks(), one in days(), two in days()) {
        let (earlier, later) = (one.min(two), one.max(two));
        prop_assert!(exact(&clock, earlier) <= exact(&clock, later));
    }

    #[test]
    fn no_time_ends_before_it_began(clock in clocks(), day in days()) {
        prop_assert!(exact(&clock, day) >= day);
    }

    #[test]
    fn counting_the_first_day_never_makes_it_later(clock in clocks(), day in days()) {
        let with = |first_day| {
            let mut clock = clock.clone();
            clock.first_day = first_day;
            exact(&clock, day)
        };
        prop_assert!(with(FirstDay::Counted) <= with(FirstDay::NotCounted));
    }

    #[test]
    fn a_range_holds_the_answer_of_each_of_its_days(clock in clocks(), day in days(), more in 1_i64..60) {
        let end = day + Duration::days(more);
        let range = last_day_of(&clock, &PartialDate::within(day, end)).unwrap();
        for at in 0..=more {
            let answer = exact(&clock, day + Duration::days(at));
            prop_assert!((range.earliest..=range.latest).contains(&answer));
        }
        prop_assert_eq!(range.earliest, exact(&clock, day));
        prop_assert_eq!(range.latest, exact(&clock, end));
    }

    #[test]
    fn the_steps_lead_to_the_last_day_without_a_gap(day in days(), clock in prop::sample::select(
        vec!["acknowledgement", "progress-report"]
    )) {
        let scheme = Scheme::find("police").unwrap();
        let length = u32::from(scheme.clock(clock).unwrap().length.count());
        let deadline = scheme.explain(clock, day.into()).unwrap();
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
