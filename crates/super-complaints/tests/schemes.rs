//! The schemes as data: standing on a day, lists and their orders, time limits with their basis, bodies.

use std::collections::BTreeSet;

use super_complaints::model::SourceRef;
use super_complaints::scheme::{StandingModel, StepKind, TimeLimit};
use super_complaints::{Directory, PartialDate, Scheme, Tri};

type Result<T = (), E = Box<dyn std::error::Error>> = std::result::Result<T, E>;

fn scheme(id: &str) -> Result<&'static Scheme> {
    Scheme::find(id).ok_or_else(|| format!("no scheme {id}").into())
}

fn day(text: &str) -> Result<PartialDate> {
    Ok(text.parse()?)
}

/// The bodies that certainly were designated under a scheme on a day.
fn designated(id: &str, on: &str) -> Result<BTreeSet<&'static str>> {
    let scheme = scheme(id)?;
    let on = day(on)?;
    let all = scheme.standing.designations.iter().map(|it| it.body.as_str());
    Ok(all.filter(|body| scheme.is_designated(body, &on) == Tri::Yes).collect())
}

#[test]
fn all_six_schemes_are_there() {
    let ids: Vec<&str> = Scheme::all().iter().map(|scheme| scheme.id.as_str()).collect();
    let six =
        ["police", "service-police", "consumer", "financial-services", "payment-systems", "online-safety"];
    assert_eq!(ids, six);
}

#[test]
fn every_body_of_every_scheme_is_in_the_directory() {
    let directory = Directory::standard();
    let known = |id: &str| directory.body(id).is_some() || directory.group(id).is_some();
    for scheme in Scheme::all() {
        let standing = &scheme.standing;
        let authorities = scheme.receivers.iter().chain(&scheme.authorities).map(|it| &it.body);
        let groups = scheme.decided_by.iter().chain(&scheme.subjects).chain(&standing.decided_by);
        let by = standing.designated_by.iter().filter_map(|party| party.id.as_ref());
        let designations = standing.designations.iter().map(|it| &it.body);
        let steps = scheme.steps.iter().flat_map(|step| &step.by);
        let time_limits = scheme.time_limits.iter().flat_map(|time_limit| &time_limit.binds);
        for id in authorities.chain(groups).chain(by).chain(designations).chain(steps).chain(time_limits) {
            assert!(known(id.as_str()), "{id} of {}", scheme.id);
        }
    }
}

#[test]
fn every_basis_of_every_scheme_is_one_of_its_documents_with_an_address() {
    for scheme in Scheme::all() {
        let known = |basis: &SourceRef| {
            let document = scheme.documents.iter().find(|it| &*it.id == basis.document());
            assert!(document.is_some_and(|it| !it.urls.is_empty()), "{basis:?} of {}", scheme.id);
        };
        let standing = &scheme.standing;
        known(&standing.instrument);
        known(&scheme.conclusion.basis);
        let designations = &standing.designations;
        designations.iter().flat_map(|it| [&it.instrument].into_iter().chain(&it.ended_by)).for_each(known);
        scheme.receivers.iter().chain(&scheme.authorities).map(|it| &it.basis).for_each(known);
        let conclusion = scheme.conclusion.contents.iter().chain(&scheme.conclusion.publication);
        let of_standing = standing.criteria.iter().chain(&standing.roles).chain(&standing.joint);
        let provisions = scheme.tests.iter().chain(&scheme.routing).chain(&scheme.contents);
        provisions.chain(conclusion).chain(of_standing).map(|it| &it.basis).for_each(known);
        standing.retained.iter().map(|it| &it.basis).for_each(known);
        scheme.grounds.iter().map(|it| &it.basis).for_each(known);
        scheme.steps.iter().map(|it| &it.basis).for_each(known);
        scheme.unset_limits.iter().map(|it| &it.basis).for_each(known);
        for time_limit in &scheme.time_limits {
            known(&time_limit.basis);
            time_limit.changeable.iter().for_each(known);
            time_limit.extensions.iter().map(|it| &it.basis).for_each(known);
        }
    }
}

#[test]
fn clocks_name_clocks_of_the_same_scheme_and_end_with_a_step_of_it() {
    for scheme in Scheme::all() {
        for time_limit in &scheme.time_limits {
            for other in time_limit.after.iter().chain(&time_limit.instead_of) {
                assert!(scheme.time_limit(other).is_some(), "{other} of {}", scheme.id);
            }
            assert_eq!(
                time_limit.condition.is_some(),
                time_limit.instead_of.is_some(),
                "{} of {}",
                time_limit.id,
                scheme.id
            );
            let of_its_end = |kind: StepKind| kind == time_limit.ends;
            let refusal = time_limit.ends == StepKind::FoundIneligible;
            assert!(
                refusal || scheme.steps.iter().any(|step| of_its_end(step.kind)),
                "{} of {}",
                time_limit.id,
                scheme.id
            );
            assert_eq!(scheme.chain(time_limit).last().map(|it| &it.id), Some(&time_limit.id));
        }
    }
}

#[test]
fn the_clocks_of_each_scheme_are_those_of_its_law() -> Result {
    let time_limits = |id: &str| -> Result<Vec<String>> {
        let of = |time_limit: &TimeLimit| {
            format!("{} {} {}", time_limit.id, time_limit.length, time_limit.basis.as_str())
        };
        Ok(scheme(id)?.time_limits.iter().map(of).collect())
    };
    assert_eq!(
        time_limits("police")?,
        ["acknowledgement P5D si-2018-748#reg 5", "progress-report P56D si-2018-748#reg 7(4)"]
    );
    assert_eq!(
        time_limits("service-police")?,
        ["acknowledgement P5D si-2023-624#reg 93", "progress-report P56D si-2023-624#reg 95(4)"]
    );
    assert_eq!(time_limits("consumer")?, ["response P90D ea-2002#s 11(2)"]);
    assert_eq!(
        time_limits("financial-services")?,
        ["response P90D fsma-2000#s 234E(1)", "frivolous-reference P90D fsma-2000#s 234F"]
    );
    assert_eq!(time_limits("payment-systems")?, ["response P90D fsbra-2013#s 69(1)"]);
    assert_eq!(
        time_limits("online-safety")?,
        [
            "eligibility P30D si-2025-919#reg 8(1)",
            "eligibility-retained P15D si-2025-919#reg 8(2)",
            "response P90D si-2025-919#reg 9(2)(a) and (c)",
            "response-retained P90D si-2025-919#reg 9(2)(b) and (c)",
            "response-swapped P90D si-2025-919#reg 10(2)(b)(ii)",
        ]
    );
    Ok(())
}

#[test]
fn ninety_days_do_not_count_the_day_of_receipt() -> Result {
    let last = |id: &str, received: &str| -> Result<String> {
        let scheme = scheme(id)?;
        let time_limit = scheme.time_limit("response").ok_or("no such time limit")?;
        Ok(scheme.last_day(time_limit, &day(received)?).ok_or("cannot tell")?.to_string())
    };
    // As the authorities stated: OFT for 2011, CMA for 2018; and a law firm for the payment systems case.
    assert_eq!(last("consumer", "2011-09-21")?, "2011-12-20");
    assert_eq!(last("consumer", "2018-09-28")?, "2018-12-27");
    assert_eq!(last("payment-systems", "2016-09-23")?, "2016-12-22");
    // 30 March 2011 and 90 days: 1 day of March, 30 of April, 31 of May, 28 of June.
    assert_eq!(last("consumer", "2011-03-30")?, "2011-06-28");
    // No roll-over: 13 February 2005 is a Sunday (15 November and 15, 31, 31, 13 days).
    assert_eq!(last("consumer", "2004-11-15")?, "2005-02-13");
    // A vague receipt gives a range: 2 March 2011 to 31 May, 3 March to 1 June.
    assert_eq!(last("consumer", "[2011-03-02..2011-03-03]")?, "2011-05-31 to 2011-06-01");
    Ok(())
}

#[test]
fn the_time_for_a_response_runs_from_the_end_of_the_time_for_the_decision() -> Result {
    let scheme = scheme("online-safety")?;
    let last = |time_limit: &str, received: &str| -> Result<String> {
        let time_limit = scheme.time_limit(time_limit).ok_or("no such time limit")?;
        Ok(scheme.last_day(time_limit, &day(received)?).ok_or("cannot tell")?.to_string())
    };
    // Monday 2 February 2026: 26 days of February and 4 of March make 30; 27, 30, 31 and 2 make 90.
    assert_eq!(last("eligibility", "2026-02-02")?, "2026-03-04");
    assert_eq!(last("response", "2026-02-02")?, "2026-06-02");
    // 15 days to 17 February; 11, 31, 30 and 18 make 90.
    assert_eq!(last("eligibility-retained", "2026-02-02")?, "2026-02-17");
    assert_eq!(last("response-retained", "2026-02-02")?, "2026-05-18");
    // A complaint that replaces another: 1 April is day 1, so 30, 31 and 29 make 90.
    assert_eq!(last("response-swapped", "2026-04-01")?, "2026-06-29");
    Ok(())
}

#[test]
fn each_order_replaces_the_list_of_the_consumer_scheme() -> Result {
    let list = |bodies: &[&'static str]| -> BTreeSet<&'static str> { bodies.iter().copied().collect() };
    let first = ["consumers-association", "citizens-advice", "national-consumer-council"];
    assert_eq!(designated("consumer", "2004-07-13")?, list(&[]));
    assert_eq!(designated("consumer", "2004-07-14")?, list(&first));
    let second = list(&[&first[..], &["energywatch", "watervoice-council"]].concat());
    assert_eq!(designated("consumer", "2005-01-10")?, second);
    assert_eq!(designated("consumer", "2005-09-30")?, second);
    let third = [
        "camra",
        "consumer-council-northern-ireland",
        "consumer-council-for-water",
        "postwatch",
        "energywatch",
    ];
    assert_eq!(designated("consumer", "2005-10-01")?, list(&[&first[..], &third[..]].concat()));
    let fourth = [
        "camra",
        "consumer-council-for-water",
        "consumers-association",
        "consumer-council-northern-ireland",
        "citizens-advice",
        "consumer-focus",
    ];
    assert_eq!(designated("consumer", "2008-10-01")?, list(&fourth));
    let fifth = [&fourth[..], &["citizens-advice-scotland"]].concat();
    assert_eq!(designated("consumer", "2009-10-01")?, list(&fifth));
    let sixth: Vec<&str> = fifth.into_iter().filter(|body| *body != "consumer-focus").collect();
    assert_eq!(designated("consumer", "2014-04-01")?, list(&sixth));
    Ok(())
}

#[test]
fn after_the_last_known_order_an_unlisted_body_may_have_been_added() -> Result {
    let consumer = scheme("consumer")?;
    let on = |body: &str, text: &str| -> Result<Tri> { Ok(consumer.is_designated(body, &day(text)?)) };
    assert_eq!(on("age-uk", "2014-04-01")?, Tri::No);
    assert_eq!(on("age-uk", "2018-09-28")?, Tri::CannotTell);
    assert_eq!(on("citizens-advice", "2018-09-28")?, Tri::Yes);
    assert_eq!(on("consumers-association", "2001-10")?, Tri::No);
    Ok(())
}

#[test]
fn standing_depends_on_the_day_and_on_the_scheme() -> Result {
    assert_eq!(designated("police", "2019-05-31")?.len(), 16);
    assert_eq!(designated("police", "2018-10-31")?.len(), 0);
    assert_eq!(scheme("police")?.is_designated("hestia", &day("2018")?), Tri::CannotTell);
    assert_eq!(designated("service-police", "2023-11-29")?.len(), 4);
    assert_eq!(designated("financial-services", "2014-01-13")?.len(), 0);
    assert_eq!(designated("financial-services", "2014-01-14")?.len(), 4);
    assert_eq!(designated("payment-systems", "2016-03-31")?.len(), 0);
    assert_eq!(designated("payment-systems", "2016-09-23")?.len(), 5);
    Ok(())
}

#[test]
fn where_standing_is_decided_for_each_complaint_nobody_has_it_in_advance() -> Result {
    let scheme = scheme("online-safety")?;
    assert_eq!(scheme.standing.model, StandingModel::PerComplaint);
    assert!(scheme.standing.designations.is_empty() && scheme.standing.criteria.len() == 4);
    assert_eq!(
        scheme.standing.decided_by.as_ref().map(super_complaints::model::PartyId::as_str),
        Some("ofcom")
    );
    assert_eq!(scheme.is_designated("consumers-association", &day("2026-02-02")?), Tri::CannotTell);
    Ok(())
}

#[test]
fn the_authority_of_the_consumer_scheme_changed_on_1_april_2014() -> Result {
    let receivers = &scheme("consumer")?.receivers;
    let of = |body: &str| receivers.iter().find(|it| it.body.as_str() == body).ok_or("no such receiver");
    assert_eq!(of("oft")?.until, Some(day("2014-03-31")?));
    assert_eq!(of("cma")?.since, Some(day("2014-04-01")?));
    assert!(of("ofgem")?.matters.is_some(), "a regulator receives complaints about its own markets only");
    Ok(())
}

#[test]
fn working_days_are_those_of_a_calendar_that_is_held() {
    for scheme in Scheme::all() {
        for time_limit in
            scheme.time_limits.iter().filter(|it| it.days == super_complaints::model::DayKind::Working)
        {
            let held =
                time_limit.calendar.as_ref().and_then(|id| super_complaints::dates::Calendar::standard(id));
            assert!(held.is_some(), "{} of {}", time_limit.id, scheme.id);
        }
    }
}

#[test]
fn nobody_has_to_answer_a_recommendation_under_any_scheme() {
    for scheme in Scheme::all() {
        assert!(scheme.unset_limits.iter().any(|it| &*it.id == "reply-to-recommendation"), "{}", scheme.id);
    }
}
