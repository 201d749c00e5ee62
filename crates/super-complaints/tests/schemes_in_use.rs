//! Records of other schemes than the police: what the rules make of them.

use super_complaints::check::{Profile, parse_day};
use super_complaints::{Checked, Context, Verdict, check_json};

type Result<T = (), E = Box<dyn std::error::Error>> = std::result::Result<T, E>;

macro_rules! real {
    ($name:literal) => {
        ($name, include_str!(concat!("../../../examples/records/", $name, ".json")))
    };
}

/// The records of other schemes, and the codes of the findings that each has on 30 June 2025.
const RECORDS: [((&str, &str), &[&str]); 9] = [
    (real!("private-dentistry"), &["SC111", "SC605", "SC612"]),
    (real!("doorstep-selling"), &["SC605", "SC612"]),
    (real!("bulk-mail"), &["SC111", "SC605", "SC612", "SC708"]),
    (real!("care-homes"), &["SC605"]),
    (real!("ni-personal-banking"), &["SC111", "SC605"]),
    (real!("beer-ties"), &["SC708"]),
    (real!("loyalty-penalty"), &["SC308", "SC503"]),
    (real!("push-payment-scams"), &["SC309", "SC503", "SC504"]),
    (real!("home-and-travel-insurance"), &[]),
];

fn check(text: &str) -> Result<Checked> {
    Ok(check_json(text, &Context::new(parse_day("2025-06-30")?).profile(Profile::Publish)))
}

fn messages<'c>(checked: &'c Checked, code: &str) -> Vec<&'c str> {
    checked.findings.iter().filter(|it| it.code == code).map(|it| it.message.as_str()).collect()
}

fn of_scheme(scheme: &str, rest: &str) -> Result<Checked> {
    let text = format!(r#"{{"schema": "1", "id": "case", "scheme": "{scheme}", "title": "A case", {rest}}}"#);
    // As of a day after all that these cases record.
    let checked = check_json(&text, &Context::new(parse_day("2027-01-01")?).profile(Profile::Publish));
    assert!(checked.faults.is_empty(), "{:#?}", checked.faults);
    Ok(checked)
}

#[test]
fn real_records_of_other_schemes_are_valid_and_their_findings_are_known() -> Result {
    for ((name, text), codes) in RECORDS {
        let checked = check(text)?;
        assert_eq!(checked.verdict, Verdict::Valid, "{name}: {:?} {:#?}", checked.reason, checked.faults);
        let mut found: Vec<&str> = checked.findings.iter().map(|it| it.code).collect();
        found.sort_unstable();
        found.dedup();
        assert_eq!(found, codes, "{name}");
    }
    Ok(())
}

#[test]
fn standing_that_was_not_there_is_a_note_and_never_an_error() -> Result {
    let care_homes = check(RECORDS[3].0.1)?;
    let expected = ["Consumers' Association was not designated under the scheme `consumer` on 2003-12"];
    assert_eq!(messages(&care_homes, "SC605"), expected);
    // Received in December 2003 and answered on 3 March 2004: perhaps late, but no time ran.
    assert!(care_homes.undecided.iter().all(|it| it.code != "SC601"));
    let joint = check(RECORDS[4].0.1)?;
    let expected = [
        "General Consumer Council for Northern Ireland was not designated under the scheme `consumer` on 2004-11-15",
    ];
    assert_eq!(messages(&joint, "SC605"), expected);
    Ok(())
}

#[test]
fn a_response_is_late_from_the_ninety_first_day_on() -> Result {
    let case = |answered: &str| {
        of_scheme(
            "consumer",
            &format!(
                r#""made_by": ["camra"],
                "events": [{{"id": "received", "kind": "received", "date": "2009-07-24"}}],
                "reports": [{{"id": "response", "kind": "response_to_complaint", "by": ["oft"], "published": "{answered}"}}]"#
            ),
        )
    };
    // 24 July 2009 and 90 days: 7 of July, 31, 30 and 22 of October.
    assert!(messages(&case("2009-10-22")?, "SC601").is_empty());
    assert_eq!(
        messages(&case("2009-10-23")?, "SC601"),
        ["response to the complaint came on 2009-10-23; its due date was 2009-10-22"]
    );
    Ok(())
}

#[test]
fn a_chained_time_runs_from_the_end_of_the_first() -> Result {
    let case = |answered: &str| {
        of_scheme(
            "online-safety",
            &format!(
                r#""made_by": ["age-uk"],
                "events": [{{"id": "received", "kind": "received", "date": "2026-02-02"}},
                    {{"id": "eligible", "kind": "found_eligible", "date": "2026-02-03"}}],
                "reports": [{{"id": "response", "kind": "response_to_complaint", "by": ["ofcom"], "published": "{answered}"}}]"#
            ),
        )
    };
    // The decision came after one day; the 90 days run from the end of the 30 all the same.
    assert!(messages(&case("2026-06-02")?, "SC601").is_empty());
    assert_eq!(messages(&case("2026-06-03")?, "SC601").len(), 1);
    // Nobody is designated in this scheme, so nobody can lack it.
    assert!(messages(&case("2026-06-02")?, "SC605").is_empty());
    Ok(())
}

#[test]
fn one_authority_may_recommend_to_another_where_each_concludes_for_itself() -> Result {
    let case = |addressee: &str| {
        of_scheme(
            "consumer",
            &format!(
                r#""reports": [{{"id": "response", "kind": "response_to_complaint", "by": ["cma"], "published": "2018-12-19"}}],
                "recommendations": [{{"id": "r1", "gist": "Act.", "addressees": ["{addressee}"]}}]"#
            ),
        )
    };
    assert!(messages(&case("ofgem")?, "SC611").is_empty());
    assert_eq!(messages(&case("cma")?, "SC611").len(), 1);
    assert!(messages(&case("ofgem")?, "SC616").is_empty(), "no need of all authorities");
    Ok(())
}

#[test]
fn a_body_that_may_have_been_added_later_cannot_be_told_to_lack_standing() -> Result {
    let checked = of_scheme(
        "consumer",
        r#""made_by": ["age-uk"], "events": [{"id": "received", "kind": "received", "date": "2020-01-10"}]"#,
    )?;
    assert!(messages(&checked, "SC605").is_empty());
    let unsure: Vec<&str> =
        checked.undecided.iter().filter(|it| it.code == "SC605").map(|it| it.reason.as_str()).collect();
    assert_eq!(
        unsure,
        ["whether Age UK was designated then: the list of designated bodies for that date may be incomplete"]
    );
    Ok(())
}
