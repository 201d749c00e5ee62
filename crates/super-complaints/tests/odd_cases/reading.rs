//! How far it was read, where words are cut, why a field is marked, and that a thing is there at all.

use serde_json::json;
use super_complaints::SuperComplaint;
use super_complaints::model::{
    AnswerField, Cut, EventKind, Extent, Mark, RecommendationField, ResponseField,
};

use crate::support::{answers, ppda, recommendation, record, request};

fn refused(text: &str) -> bool {
    SuperComplaint::from_json(&format!(
        r#"{{"schema": "1", "id": "case", "scheme": "police", "title": "A case", {text}}}"#
    ))
    .is_err()
}

#[test]
fn an_item_a_request_and_an_answer_say_how_far_they_were_read() {
    let record = ppda();
    assert_eq!(recommendation(&record, "r4").read, Some(Extent::InPart));
    assert_eq!(request(&record, "write").read, Some(Extent::InPart));
    assert_eq!(answers(&record, "home-office")[0].read, Some(Extent::ListedOnly));
    assert_eq!(answers(&record, "surrey")[0].read, None);
}

#[test]
fn a_quotation_says_where_it_is_cut() {
    let record = ppda();
    assert_eq!(recommendation(&record, "r1").cut, [Cut::Inside, Cut::End]);
    let apcc = answers(&record, "apcc");
    assert_eq!((apcc[1].cut.as_slice(), apcc[3].cut.as_slice()), (&[][..], &[Cut::End][..]));
    let other = record_with_otherwise();
    assert_eq!(other.features[0].discrepancies[0].cut, [Cut::Start, Cut::End]);
    assert!(refused(r#""features": [{"id": "f", "text": "t", "cut": ["middle"]}]"#));
    assert!(refused(r#""features": [{"id": "f", "text": "t", "cut": "end"}]"#));
}

fn record_with_otherwise() -> SuperComplaint {
    record(json!({ "features": [{ "id": "f", "gist": "g", "discrepancies": [
        { "field": "gist", "says": "to favour its Mailsort service", "cut": ["start", "end"] }] }] }))
}

#[test]
fn a_mark_may_have_a_reason_of_its_own_field_alone() {
    let record = record(json!({ "responses": [{ "id": "essex", "by": ["force-essex"], "answers": [{
        "items": ["r1"], "position": "disputed",
        "marks": { "position": "inferred", "delivery": "unknown" },
        "reasons": { "position": "it agrees with a letter that disputes it", "delivery": "the copy ends" } }] }] }));
    let answer = &answers(&record, "essex")[0];
    let reason = answer.reasons.get(AnswerField::Position).unwrap();
    assert_eq!(reason.as_str(), "it agrees with a letter that disputes it");
    assert_eq!(answer.marks.get(AnswerField::Delivery), Some(Mark::Unknown));
    assert_eq!(answer.reasons.iter().count(), 2);
    let answers =
        |reasons: &str| format!(r#""responses": [{{"id": "r", "answers": [{{"reasons": {reasons}}}]}}]"#);
    assert!(refused(&answers(r#"{"addressees": "no field of an answer"}"#)));
    assert!(refused(&answers(r#"{"position": " "}"#)), "a reason says something");
    assert!(refused(&answers(r#"{"position": "a", "position": "b"}"#)));
}

#[test]
fn that_an_item_or_a_response_exists_may_be_inferred() {
    let record = record(json!({
        "recommendations": [{ "id": "r3", "number": "3", "marks": { "id": "inferred" },
            "reasons": { "id": "2 and 4 are known" } }],
        "responses": [{ "id": "first", "by": ["npcc"], "marks": { "id": "inferred", "answers": "unknown" } }],
    }));
    assert_eq!(record.recommendations[0].marks.get(RecommendationField::Id), Some(Mark::Inferred));
    assert_eq!(record.responses[0].marks.get(ResponseField::Id), Some(Mark::Inferred));
}

#[test]
fn a_review_and_a_consultation_have_a_day_and_an_outcome() {
    let record = record(json!({ "events": [
        { "id": "views", "kind": "consultation_opened", "date": "2009-12-22", "due": { "date": "2010-03-24" } },
        { "id": "closed", "kind": "consultation_closed", "follows": "views", "due": { "date": "2010-10" },
          "fulfilled_by": ["decision"], "fulfilled_on": "2010-10-14" },
        { "id": "review", "kind": "review_launched", "items": ["r-law"], "marks": { "fulfilled_by": "unknown" } },
        { "id": "end", "kind": "review_concluded", "follows": "review" },
        { "id": "withdrawn", "kind": "challenge_withdrawn" },
    ] }));
    let promises = |at: usize| record.events[at].kind.promises_an_outcome();
    assert_eq!([0, 1, 2, 3, 4].map(promises), [false, true, true, false, false]);
    assert_eq!(record.events[1].fulfilled_by.len(), 1);
    assert_eq!(record.events[4].kind, EventKind::ChallengeWithdrawn);
}
