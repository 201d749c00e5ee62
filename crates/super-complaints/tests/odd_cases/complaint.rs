//! Who complained, under which titles, when, and about what.

use serde_json::json;
use super_complaints::model::{Body, Coverage, EventField, EventKind, Known, Mark, PartyField};
use super_complaints::{SuperComplaint, Tri};

use crate::support::{hidden_victims, ids, known, names, ppda, record};

#[test]
fn the_real_records_lose_nothing_and_are_in_model_order() {
    for name in ["hidden-victims", "police-perpetrated-domestic-abuse"] {
        let path = format!("{}/../../examples/records/{name}.json", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(path).unwrap();
        let value: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(SuperComplaint::from_json(&text).unwrap().to_json(), value.to_string());
    }
}

#[test]
fn a_complaint_may_have_several_complainants() {
    let record = record(json!({ "made_by": ["liberty", "southall-black-sisters"] }));
    assert_eq!(names(&record.made_by), ["liberty", "southall-black-sisters"]);
}

#[test]
fn a_consortium_is_neither_complainant_nor_partner() {
    let record = record(json!({
        "made_by": ["suzy-lamplugh-trust"],
        "on_behalf_of": [{ "as_written": "National Stalking Consortium" }],
    }));
    assert!(record.partners.is_empty());
    assert_eq!(names(&record.on_behalf_of), ["National Stalking Consortium"]);
}

#[test]
fn a_partner_need_not_be_designated() {
    let record = ppda();
    assert_eq!(names(&record.made_by), ["centre-for-womens-justice"]);
    assert_eq!(names(&record.partners), ["bureau-of-investigative-journalism"]);
    assert_eq!(record.bodies[0].names[0].text.as_str(), "Bureau of Investigative Journalism");
}

#[test]
fn a_complainant_may_be_written_under_a_linked_name() {
    let record = record(json!({
        "made_by": [{ "id": "tees-valley-inclusion-project", "as_written": "The Halo Project" }],
    }));
    assert_eq!(ids(&record.made_by), [Some("tees-valley-inclusion-project")]);
    assert_eq!(names(&record.made_by), ["The Halo Project"]);
}

#[test]
fn one_complainant_makes_several_complaints() {
    let make = |id| record(json!({ "id": id, "made_by": ["centre-for-womens-justice"] }));
    let [first, second] = ["duty-to-protect", "lengthy-investigations"].map(make);
    assert_eq!(first.made_by, second.made_by);
    assert_ne!(first.id, second.id);
}

#[test]
fn a_complaint_has_several_titles() {
    let record = hidden_victims();
    assert_eq!(record.title.as_str(), "The hidden victims");
    let own = "Underground lives: Police response to victims of modern slavery";
    assert!(record.other_titles.iter().any(|title| title.as_str() == own));
}

#[test]
fn a_date_is_as_exact_as_its_source() {
    let record = record(json!({ "events": [
        { "id": "made", "kind": "submitted", "date": "2020-03" },
        { "id": "accepted", "kind": "found_eligible", "date": "2022" },
        { "id": "reached", "kind": "received", "date": "2019-05-31" },
    ] }));
    let exact: Vec<_> = record.events.iter().map(|event| event.date.unwrap().exact().is_some()).collect();
    assert_eq!(exact, [false, false, true]);
}

#[test]
fn a_date_may_be_not_after_or_one_of_several() {
    let record = record(json!({ "events": [
        { "id": "stalking", "kind": "received", "date": "[..2022-11-25]" },
        { "id": "lengthy", "kind": "submitted", "date": "[2025-12-11..2025-12-16]" },
    ] }));
    let [stalking, lengthy] = [0, 1].map(|n| record.events[n].date.unwrap());
    assert_eq!(stalking.is_before(&"2022-11-26".parse().unwrap()), Tri::Yes);
    assert_eq!(lengthy.is_before(&"2025-12-15".parse().unwrap()), Tri::CannotTell);
}

#[test]
fn sources_that_differ_stand_side_by_side() {
    let record = hidden_victims();
    let submitted = &record.events[0];
    assert_eq!(submitted.date.unwrap().to_string(), "2019-03-25");
    let other = &submitted.discrepancies[0];
    assert_eq!((other.field.as_str(), other.sources[0].document()), ("date", "hmicfrs-page"));
    assert_eq!(other.says.as_str(), "On 31 May 2019 Hestia made a super-complaint");
}

#[test]
fn a_date_that_was_looked_for_is_marked_and_one_read_between_the_lines_too() {
    let record = ppda();
    let date = |kind| {
        let event = record.events.iter().find(|event| event.kind == kind).unwrap();
        known(event.date.as_ref(), &event.marks, EventField::Date)
    };
    assert!(matches!(date(EventKind::Submitted), Known::Stated(_)));
    assert!(matches!(date(EventKind::Received), Known::Inferred(_)));
    assert_eq!(date(EventKind::FoundEligible), Known::Unknown);
}

#[test]
fn deciding_and_announcing_are_two_events() {
    let record = record(json!({ "events": [
        { "id": "eligible", "kind": "found_eligible", "date": "2022-12" },
        { "id": "told", "kind": "announced", "date": "2023-01-26", "follows": "eligible" },
    ] }));
    assert_eq!(record.events[1].follows.as_ref(), Some(&record.events[0].id));
}

#[test]
fn a_reminder_is_an_event() {
    let record = record(json!({
        "recommendations": [{ "id": "r8", "number": "8" }],
        "events": [{ "id": "chased", "kind": "chased", "date": "2021-11-24", "items": ["r8"] }],
    }));
    assert_eq!(record.events[0].kind, EventKind::Chased);
    assert_eq!(record.events[0].items, [record.recommendations[0].id.clone()]);
}

#[test]
fn the_forces_concerned_may_be_a_group() {
    let record = hidden_victims();
    let all = &record.forces[0];
    assert_eq!(all.to_string(), "all police forces in England and Wales");
    assert_eq!(all.coverage, Some(Coverage::All));
    assert_eq!(all.marks.get(PartyField::Id), Some(Mark::Inferred));
}

#[test]
fn a_renamed_body_is_one_body_with_two_names() {
    let record = record(json!({ "bodies": [{
        "id": "old-force", "kind": "other_force",
        "names": [
            { "text": "Hampshire Constabulary", "until": "2022-11" },
            { "text": "Hampshire and Isle of Wight Constabulary", "since": "2022-11" },
        ],
    }] }));
    assert_eq!(record.bodies[0].names.len(), 2);
    assert_eq!(record.bodies[0].successor, None);
}

/// A row of the directory, which is made of the same type as a record's own bodies.
fn directory(id: &str) -> Body {
    let directory: serde_json::Value =
        serde_json::from_str(include_str!("../../data/directory.json")).unwrap();
    let row = directory["bodies"].as_array().unwrap().iter().find(|body| body["id"] == id).unwrap();
    serde_json::from_value(row.clone()).unwrap()
}

#[test]
fn a_body_that_ends_has_a_successor() {
    let commissioner = directory("pcc-west-yorkshire");
    assert_eq!(commissioner.successor.unwrap().as_str(), "mayor-west-yorkshire");
    assert!(commissioner.until.is_some());
}

#[test]
fn a_chief_officer_sits_with_the_force() {
    assert_eq!(directory("chief-officer-kent").seat.unwrap().as_str(), "force-kent");
}

#[test]
fn a_designated_body_is_in_the_directory_before_its_first_record() {
    let complainant = hidden_victims().made_by[0].id.clone().unwrap();
    assert_eq!(directory(complainant.as_str()).names[0].text.as_str(), "Hestia");
}

#[test]
fn a_vacant_office_is_a_reason_for_silence() {
    let vacancy = &directory("independent-anti-slavery-commissioner").vacancies[0];
    assert_eq!(vacancy.since.to_string(), "2022-04");
}
