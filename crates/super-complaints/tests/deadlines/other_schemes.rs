//! The time limits of other schemes: 90 days after receipt, chains, a swap, pauses; and sister duties of 56 days.

use super_complaints::Scheme;
use super_complaints::counting::Pause;
use super_complaints::dates::Period;
use super_complaints::deadlines::Certainty;

use crate::{date, due, explain};

#[test]
fn ninety_days_after_the_day_of_receipt() {
    // The day of receipt is day 0. 21 Sept 2011: 9 days to 30 Sept, 40 to 31 Oct, 70 to 30 Nov, 90 to 20 Dec (stated by
    // the OFT). 28 Sept 2018: 2, 33, 63, 90 on 27 Dec (stated by the CMA). 31 March 2010: 30 to 30 April, 61, 90 on 29
    // June; 30 March 2011: 1, 31, 62, 90 on 28 June: both answered on that very day.
    for (received, last) in [
        ("2011-09-21", "2011-12-20"),
        ("2018-09-28", "2018-12-27"),
        ("2010-03-31", "2010-06-29"),
        ("2011-03-30", "2011-06-28"),
        // A Sunday: 15 Nov 2004: 15 to 30 Nov, 46 to 31 Dec, 77 to 31 Jan, 90 on 13 Feb. Nothing rolls over.
        ("2004-11-15", "2005-02-13"),
        // A Sunday: 14 June 2004: 16 to 30 June, 47, 78 to 31 Aug, 90 on 12 Sept.
        ("2004-06-14", "2004-09-12"),
        // 21 April 2015: 9 to 30 April, 40, 70 to 30 June, 90 on 20 July (a law firm said 21).
        ("2015-04-21", "2015-07-20"),
        // 21 Dec 2015: 10 to 31 Dec, 41, 70 to 29 Feb (a leap year), 90 on Sunday 20 March 2016 (the ORR said 18).
        ("2015-12-21", "2016-03-20"),
        // Received on 2 or 3 March 2011: 29 or 28 to 31 March, 59 or 58, 90 on 31 May or 1 June.
        ("[2011-03-02..2011-03-03]", "2011-05-31 to 2011-06-01"),
    ] {
        assert_eq!(due("consumer", "response", received), last, "{received}");
    }
    // 23 Sept 2016: 7 to 30 Sept, 38, 68 to 30 Nov, 90 on 22 Dec (stated by a law firm).
    assert_eq!(due("payment-systems", "response", "2016-09-23"), "2016-12-22");
    // 23 Sept 2025: the same days.
    assert_eq!(due("financial-services", "response", "2025-09-23"), "2025-12-22");
}

#[test]
fn a_chain_runs_from_the_end_of_the_first_period_whatever_happened_in_it() {
    // Mon 2 Feb 2026: 26 to 28 Feb, 30 on 4 March. From there 27 to 31 March, 57, 88 to 31 May, 90 on 2 June.
    assert_eq!(due("online-safety", "eligibility", "2026-02-02"), "2026-03-04");
    assert_eq!(due("online-safety", "response", "2026-02-02"), "2026-06-02");
    // With retained status 15 days: 17 Feb; from there 11 to 28 Feb, 42, 72 to 30 April, 90 on 18 May.
    assert_eq!(due("online-safety", "eligibility-retained", "2026-02-02"), "2026-02-17");
    assert_eq!(due("online-safety", "response-retained", "2026-02-02"), "2026-05-18");
    let response = explain("online-safety", "response", "2026-02-02");
    let trigger = response.trigger.unwrap();
    assert_eq!((trigger.date, trigger.counted_from), (Some(date("2026-03-04")), Some(date("2026-02-02"))));
    assert_eq!(trigger.what, "end of the time limit for: decision on eligibility");
    let retained = explain("online-safety", "response-retained", "2026-02-02");
    assert_eq!(retained.instead_of.as_deref(), Some("response"));
    assert!(retained.condition.is_some());
}

#[test]
fn a_swapped_complaint_is_counted_from_its_own_day() {
    // "As if they started on the day": 1 April 2026 is day 1; 30 to 30 April, 61 to 31 May, 90 on 29 June.
    assert_eq!(due("online-safety", "response-swapped", "2026-04-01"), "2026-06-29");
}

#[test]
fn waiting_for_information_makes_the_time_longer() {
    let scheme = Scheme::find("online-safety").unwrap();
    let pause = |both_ends| Pause { from: date("2026-02-10"), to: date("2026-02-20"), both_ends };
    let with = |time_limit: &str, pauses: &[(&str, Pause)]| {
        let deadline = scheme.explain_with_pauses(time_limit, date("2026-02-02"), pauses).unwrap();
        (deadline.due.unwrap().to_string(), deadline.certainty)
    };
    // From 10 to 20 February are 10 days, or 11 if both are counted, which the regulation does not say: 4 March + 10
    // is 14, + 11 is 15 March.
    let range = ("2026-03-14 to 2026-03-15".to_owned(), Certainty::Range);
    assert_eq!(with("eligibility", &[("eligibility", pause(None))]), range);
    let said = ("2026-03-14".to_owned(), Certainty::Certain);
    assert_eq!(with("eligibility", &[("eligibility", pause(Some(false)))]), said);
    // The second period begins when the extended first one ends: 2 June + 10 or 11.
    assert_eq!(with("response", &[("eligibility", pause(None))]).0, "2026-06-12 to 2026-06-13");
    // Pauses of both: 10 or 11 more each.
    let both = [("eligibility", pause(None)), ("response", pause(None))];
    assert_eq!(with("response", &both).0, "2026-06-22 to 2026-06-24");
    // What cannot be extended is not.
    let consumer = Scheme::find("consumer").unwrap();
    let fixed =
        consumer.explain_with_pauses("response", date("2018-09-28"), &[("response", pause(None))]).unwrap();
    assert_eq!(fixed.due.unwrap().to_string(), "2018-12-27");
}

#[test]
fn each_kind_of_provision_is_cited_as_a_lawyer_would() {
    let cited = |scheme: &str, time_limit: &str| explain(scheme, time_limit, "2026-02-02").basis.cited;
    assert_eq!(cited("consumer", "response"), "Enterprise Act 2002 section 11(2)");
    assert_eq!(
        cited("payment-systems", "response"),
        "Financial Services (Banking Reform) Act 2013 section 69(1)"
    );
    assert_eq!(cited("online-safety", "eligibility"), "SI 2025/919 regulation 8(1)");
    assert_eq!(cited("service-police", "acknowledgement"), "SI 2023/624 regulation 93");
}

#[test]
fn fifty_six_days_beginning_with_or_after_the_day() {
    let mut time_limit = Scheme::find("consumer").unwrap().time_limit("response").unwrap().clone();
    time_limit.length = "P56D".parse::<Period>().unwrap();
    let last = |time_limit: &super_complaints::scheme::TimeLimit| {
        time_limit.last_day(&date("2026-03-02")).unwrap().to_string()
    };
    // 2 March 2026 is day 0: 29 to 31 March, 56 on 27 April (the reading of coroners' reports).
    assert_eq!(last(&time_limit), "2026-04-27");
    // 2 March is day 1: 30 to 31 March, 56 on 26 April (Police Act 1996 s.55, Police Reform Act 2002 Sch 3 para 28B).
    time_limit.first_day = super_complaints::model::FirstDay::Counted;
    assert_eq!(last(&time_limit), "2026-04-26");
}
