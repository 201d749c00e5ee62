//! Who answered, for whom, to what, and how.

use serde_json::json;
use super_complaints::model::{
    AnswerField, Coverage, Delivery, Known, Mark, PartyField, Position, ResponseField,
};

use crate::support::{answers, hidden_victims, ids, known, names, ppda, record, response};

#[test]
fn a_response_listed_but_unread_is_not_silence() {
    let record = hidden_victims();
    let unread = response(&record, "npcc");
    assert!(unread.answers.is_empty());
    assert_eq!(unread.marks.get(ResponseField::Answers), Some(Mark::Unknown));
}

#[test]
fn one_answer_may_name_many_items_and_many_parties() {
    let record = ppda();
    let answer = &answers(&record, "npcc-2")[0];
    assert_eq!(answer.items.len(), 3);
    assert_eq!(
        ids(&answer.answer_of),
        ["territorial-forces", "force-btp", "force-psni", "force-cnc"].map(Some)
    );
}

#[test]
fn an_answer_for_others_says_for_whom_and_how_many() {
    let record = ppda();
    let forces = &answers(&record, "npcc-2")[0].answer_of[0];
    assert_eq!((forces.coverage, forces.count), (Some(Coverage::All), Some(43)));
}

#[test]
fn one_who_was_not_addressed_may_answer_with_the_others() {
    let record = ppda();
    let whose = ids(&answers(&record, "npcc-2")[0].answer_of);
    assert!(whose.contains(&Some("force-psni")));
    let addressees = record.recommendations.iter().flat_map(|item| ids(&item.addressees));
    assert!(addressees.flatten().all(|id| id != "force-psni"));
}

#[test]
fn the_words_and_the_reading_stand_apart() {
    let record = ppda();
    let all = &answers(&record, "apcc")[0].answer_of[0];
    assert_eq!(all.to_string(), "All 43 PCCs, PFCCs, and Deputy Mayors");
    assert_eq!(all.id.as_ref().unwrap().as_str(), "local-policing-bodies");
    assert_eq!(all.marks.get(PartyField::Id), Some(Mark::Inferred));
}

#[test]
fn a_group_answer_may_tell_of_single_members() {
    let record = ppda();
    let members = &answers(&record, "apcc")[3];
    // “Authorities like …”: those named are certain, and they are not all.
    let [party] = members.answer_of.as_slice() else { panic!("{:?}", members.answer_of) };
    assert_eq!(party.to_string(), "Authorities like Durham, MOPAC, and South Wales");
    assert_eq!(party.coverage, Some(Coverage::Some));
    let including: Vec<&str> = party.including.iter().map(super_complaints::model::PartyId::as_str).collect();
    assert_eq!(including, ["pcc-durham", "mopac", "pcc-south-wales"]);
    assert_eq!((members.position, members.delivery), (None, Some(Delivery::UnderWay)));
}

#[test]
fn a_group_answer_may_leave_members_out_by_name() {
    let record = record(json!({ "responses": [{ "id": "npcc", "by": ["npcc"], "answers": [{
        "answer_of": [{ "id": "chief-constables", "coverage": "all", "excluding": ["chief-officer-kent"] }],
        "position": "accepted",
    }] }] }));
    assert_eq!(record.responses[0].answers[0].answer_of[0].excluding[0].as_str(), "chief-officer-kent");
}

#[test]
fn an_answer_may_name_no_recommendation() {
    let record = ppda();
    let answer = &answers(&record, "npcc-2")[2];
    assert!(answer.items.is_empty());
    assert_eq!(answer.marks.get(AnswerField::Items), None);
    assert_eq!(answer.commitments.len(), 2);
}

#[test]
fn a_response_may_answer_what_its_writer_was_not_asked() {
    let record = hidden_victims();
    let answer = &answers(&record, "warwickshire")[0];
    assert_eq!(names(&response(&record, "warwickshire").by), ["pcc-warwickshire"]);
    assert_eq!(answer.items, [record.recommendations[0].id.clone()]);
    assert_eq!(names(&record.recommendations[0].addressees), ["home-office"]);
}

#[test]
fn an_answer_that_was_cut_off_is_unknown_not_silent() {
    let record = ppda();
    let answer = &answers(&record, "home-office")[0];
    assert_eq!(known(answer.position.as_ref(), &answer.marks, AnswerField::Position), Known::Unknown);
    let surrey = &answers(&record, "surrey")[0];
    assert_eq!(
        known(surrey.position.as_ref(), &surrey.marks, AnswerField::Position),
        Known::Stated(&Position::Accepted)
    );
}

#[test]
fn the_responders_own_word_for_an_item_is_a_quote() {
    let record = ppda();
    let answer = &answers(&record, "surrey")[0];
    assert_eq!(answer.quote.as_deref(), Some("We accept this action"));
    assert_eq!(answer.items[0].as_str(), "r3a");
}

#[test]
fn a_later_response_follows_an_earlier_one_or_replaces_it() {
    let record = ppda();
    assert_eq!(response(&record, "npcc-2").follows.as_ref(), Some(&response(&record, "npcc-1").id));
    let record = self::record(json!({ "responses": [
        { "id": "npcc", "by": ["npcc"] },
        { "id": "npcc-updated", "by": ["npcc"], "replaces": "npcc" },
    ] }));
    assert_eq!(record.responses[1].replaces.as_ref(), Some(&record.responses[0].id));
}

#[test]
fn position_and_delivery_are_two_axes() {
    let record = record(json!({ "responses": [{ "id": "cheshire", "by": ["force-cheshire"], "answers": [
        { "position": "accepted", "delivery": "in_part", "quote": "partially comply" },
    ] }] }));
    let answer = &record.responses[0].answers[0];
    assert_eq!((answer.position, answer.delivery), (Some(Position::Accepted), Some(Delivery::InPart)));
}

#[test]
fn a_position_may_be_told_second_hand() {
    let record = record(json!({
        "responses": [{
            "id": "essex", "by": ["force-essex"], "documents": ["essex-page"],
            "answers": [{ "answer_of": ["npcc"], "first_given_in": "npcc-letter", "position": "disputed" }],
        }],
        "documents": [
            { "id": "essex-page", "kind": "web_page", "published": "2022-01" },
            { "id": "npcc-letter", "kind": "letter", "sent": "2021-05-28", "published": "2022-02-16" },
        ],
    }));
    let response = &record.responses[0];
    let answer = &response.answers[0];
    assert_eq!(
        (names(&response.by), names(&answer.answer_of)),
        (vec!["force-essex".into()], vec!["npcc".into()])
    );
    assert_eq!(answer.first_given_in.as_ref(), Some(&record.documents[1].id));
}

#[test]
fn a_third_party_may_report_what_another_does() {
    let record = record(json!({ "responses": [{ "id": "pcc", "by": ["pcc-warwickshire"], "answers": [{
        "answer_of": ["force-warwickshire"], "delivery": "done",
        "marks": { "position": "not_stated", "delivery": "inferred" },
    }] }] }));
    let answer = &record.responses[0].answers[0];
    assert_eq!(known(answer.position.as_ref(), &answer.marks, AnswerField::Position), Known::NotStated);
    assert_eq!(
        known(answer.delivery.as_ref(), &answer.marks, AnswerField::Delivery),
        Known::Inferred(&Delivery::Done)
    );
}

#[test]
fn two_parts_of_one_recommendation_may_get_two_answers() {
    let record = record(json!({
        "recommendations": [{ "id": "r2", "number": "2", "addressees": ["home-office"] }],
        "responses": [{ "id": "review", "by": ["home-office"], "answers": [
            { "items": ["r2"], "part": "review law and policy", "delivery": "done" },
            { "items": ["r2"], "part": "consider a firewall", "delivery": "will_not_be_done" },
        ] }],
    }));
    let delivery: Vec<_> = record.responses[0].answers.iter().map(|answer| answer.delivery).collect();
    assert_eq!(delivery, [Some(Delivery::Done), Some(Delivery::WillNotBeDone)]);
}

#[test]
fn an_answer_has_a_day_of_which_it_speaks() {
    let record = record(json!({ "responses": [
        { "id": "kent", "by": ["force-kent"], "answers": [{ "delivery": "done", "as_at": "2024-11" }] },
        { "id": "hampshire", "by": ["force-hampshire"], "answers": [{
            "delivery": "not_started", "as_at": "2026-03",
            "commitments": [{ "due": { "words": "March 26 earliest", "not_before": "2026-03" } }],
        }] },
    ] }));
    let as_at: Vec<_> = record.responses.iter().map(|r| r.answers[0].as_at.unwrap().to_string()).collect();
    assert_eq!(as_at, ["2024-11", "2026-03"]);
}

#[test]
fn two_bodies_may_write_one_response_and_a_writer_has_a_capacity() {
    let record = record(json!({ "responses": [{
        "id": "northants", "by": ["force-northamptonshire", "pcc-northamptonshire"],
    }] }));
    assert_eq!(record.responses[0].by.len(), 2);
    let record = ppda();
    let minister = &response(&record, "home-office").by[0];
    assert_eq!(minister.role.as_deref(), Some("Minister of State for Crime, Policing and Fire"));
}

#[test]
fn an_author_of_the_report_may_answer_for_its_own_action() {
    let record = ppda();
    assert_eq!(names(&response(&record, "iopc").by), names(&record.actions[0].by));
    assert!(names(&record.reports[0].by).contains(&"iopc".to_owned()));
}
