//! What the authorities concluded, recommended and set themselves.

use serde_json::json;
use super_complaints::model::{
    Jointly, Known, Mark, NumberedBy, OutcomeKind, RecommendationField, ReportField, ReportKind,
    ResponseKind, SuperComplaintField,
};

use crate::support::{hidden_victims, ids, known, names, ppda, recommendation, record, request};

#[test]
fn recommendation_1_and_action_1_stand_side_by_side() {
    let record = hidden_victims();
    let (asked, own) = (&record.recommendations[0], &record.actions[0]);
    assert_eq!((asked.number.as_deref(), own.number.as_deref()), (Some("1"), Some("1")));
    assert_ne!(asked.id, own.id);
    assert_eq!(names(&own.by), ["college-of-policing"]);
}

#[test]
fn an_item_without_a_number_has_an_id() {
    let record = hidden_victims();
    let unnumbered: Vec<_> = record
        .recommendations
        .iter()
        .filter(|item| {
            known(item.number.as_ref(), &item.marks, RecommendationField::Number) == Known::Unknown
        })
        .map(|item| item.id.as_str())
        .collect();
    assert_eq!(unnumbered, ["r-training", "r-allocation", "r-support"]);
}

#[test]
fn how_many_there_are_may_be_unknown() {
    let report = &hidden_victims().reports[0];
    let field = ReportField::RecommendationCount;
    assert_eq!(known(report.recommendation_count.as_ref(), &report.marks, field), Known::Unknown);
}

#[test]
fn a_number_in_words_stands_beside_the_number() {
    let record = ppda();
    let fourth = recommendation(&record, "r4");
    assert_eq!(fourth.number.as_deref(), Some("4"));
    assert_eq!((&*fourth.discrepancies[0].field, &*fourth.discrepancies[0].says), ("number", "four"));
}

#[test]
fn a_part_with_a_letter_belongs_to_its_recommendation() {
    let record = ppda();
    let part = recommendation(&record, "r3a");
    assert_eq!(part.number.as_deref(), Some("3a"));
    assert_eq!(part.part_of.as_ref().unwrap().as_str(), "r3");
    assert_eq!(ids(&part.addressees).len(), 3);
}

#[test]
fn parts_numbered_by_responders_are_not_the_reports() {
    let record = record(json!({ "recommendations": [
        { "id": "r7", "number": "7", "addressees": ["chief-constables"] },
        { "id": "r7.1", "number": "7.1", "numbered_by": "responders", "part_of": "r7" },
    ] }));
    let by: Vec<_> = record.recommendations.iter().map(|item| item.numbered_by).collect();
    assert_eq!(by, [None, Some(NumberedBy::Responders)]);
}

#[test]
fn an_answer_may_be_to_a_bullet_without_a_number() {
    let record = record(json!({
        "recommendations": [{ "id": "r1", "number": "1" }],
        "responses": [{
            "id": "npcc", "by": ["npcc"], "answers": [{ "items": ["r1"], "part": "second bullet" }],
        }],
    }));
    assert_eq!(record.responses[0].answers[0].part.as_deref(), Some("second bullet"));
}

#[test]
fn consultees_are_not_addressees() {
    let record = hidden_victims();
    let first = recommendation(&record, "r1");
    assert_eq!(names(&first.addressees), ["home-office"]);
    assert_eq!(first.consulted.len(), 6);
    // The press notice made addressees of them: kept, not followed.
    assert_eq!(first.discrepancies[0].field.as_str(), "addressees");
}

#[test]
fn a_name_that_nobody_can_resolve_is_kept_as_written() {
    let record = hidden_victims();
    let consulted = &recommendation(&record, "r1").consulted;
    assert_eq!(ids(consulted)[3..], [Some("crown-prosecution-service"), None, None]);
    assert_eq!(consulted[5].to_string(), "others as appropriate");
}

#[test]
fn a_role_is_kept_with_its_body() {
    let record = record(json!({ "recommendations": [{
        "id": "r1", "number": "1", "addressees": ["chief-constables"],
        "in_conjunction_with": [{ "id": "npcc", "role": "lead for bail" }],
    }] }));
    let with = &record.recommendations[0].in_conjunction_with[0];
    assert_eq!(
        (ids(std::slice::from_ref(with))[0], with.role.as_deref()),
        (Some("npcc"), Some("lead for bail"))
    );
}

#[test]
fn two_classes_may_be_asked_pair_by_pair() {
    let record = record(json!({ "recommendations": [{
        "id": "r16", "addressees": ["pccs-and-mayors", "chief-constables"], "jointly": "by_area",
    }] }));
    assert_eq!(record.recommendations[0].jointly, Some(Jointly::ByArea));
}

#[test]
fn the_same_class_keeps_its_varying_words() {
    let record = record(json!({ "recommendations": [
        { "id": "a", "addressees": [{ "id": "pccs-or-equivalents", "as_written": "PCCs or equivalents" }] },
        { "id": "b", "addressees": [{ "id": "pccs-and-mayors", "as_written": "PCCs and their mayors" }] },
    ] }));
    let words: Vec<_> = record.recommendations.iter().map(|item| names(&item.addressees)).collect();
    assert_eq!(words, [["PCCs or equivalents"], ["PCCs and their mayors"]]);
}

#[test]
fn a_meta_recommendation_is_one_that_sets_a_request() {
    let record = record(json!({
        "recommendations": [
            { "id": "r15", "number": "15", "addressees": ["pccs-and-mayors"] },
            { "id": "r16", "number": "16", "addressees": ["pccs-and-mayors", "chief-constables"] },
            { "id": "r27", "number": "27", "addressees": ["apcc"] },
        ],
        "requests": [{
            "id": "apcc-answers", "asked": ["pccs-and-mayors"], "items": ["r15", "r16"], "response_kind": "response",
            "through": "apcc", "set_by": "r27",
        }],
    }));
    let request = &record.requests[0];
    assert_eq!(request.set_by.as_ref(), Some(&recommendation(&record, "r27").id));
    // One request for many items: nothing is said twice, and the 42 are told to let the APCC answer.
    assert_eq!(request.items.len(), 2);
    assert_eq!(request.through.as_ref().unwrap().to_string(), "apcc");
}

#[test]
fn a_request_says_by_what_act_through_whom_and_to_whom() {
    let record = ppda();
    let write = request(&record, "write");
    assert_eq!(write.response_kind, Some(ResponseKind::Letter));
    assert_eq!(ids(&write.asked), [Some("chief-constables")]);
    assert_eq!(write.through.as_ref().unwrap().to_string(), "via NPCC");
    // The copy ends in the middle of the list of recipients, “to the College of Policing, IO”.
    assert_eq!(ids(&write.recipient), [Some("college-of-policing")]);
    // The recommendation itself asks; what it wants done is not what it wants written.
    assert_eq!(write.set_by.as_ref(), write.items.first());
}

#[test]
fn requests_that_were_looked_for_in_vain_are_marked() {
    let record = hidden_victims();
    assert!(record.requests.is_empty());
    let mark = record.marks.get(SuperComplaintField::Requests);
    assert_eq!(mark, Some(Mark::Unknown));
}

#[test]
fn a_report_has_as_many_authorities_as_its_scheme() {
    assert_eq!(names(&hidden_victims().reports[0].by), ["hmicfrs", "college-of-policing", "iopc"]);
    let record = record(json!({ "scheme": "service-police", "reports": [
        { "id": "report", "kind": "report", "by": ["hmicfrs", "service-police-complaints-commissioner"] },
    ] }));
    assert_eq!(record.reports[0].by.len(), 2);
}

#[test]
fn one_authority_may_lead_and_one_may_disagree() {
    let record = record(json!({
        "reports": [{
            "id": "report", "kind": "report", "lead": "iopc", "sent": "2024-09-24", "published": "2024-09-27",
            "opinions": [{ "by": "college-of-policing", "document": "annex" }],
        }],
        "documents": [{ "id": "annex", "kind": "report" }],
    }));
    let report = &record.reports[0];
    assert_eq!(report.lead.as_ref().unwrap().to_string(), "iopc");
    assert!(report.sent.unwrap().is_before(&report.published.unwrap()).is_yes());
    assert_eq!(report.opinions[0].document.as_ref(), Some(&record.documents[0].id));
}

#[test]
fn an_outcome_may_hold_for_one_feature_only() {
    let record = record(json!({
        "scheme": "consumer",
        "features": [{ "id": "prices" }, { "id": "council-buying-power" }],
        "reports": [{
            "id": "response", "kind": "response_to_complaint", "published": "2004-03-03",
            "outcomes": [
                { "kind": "market_study" },
                { "kind": "no_action", "features": ["council-buying-power"] },
            ],
        }],
    }));
    let report = &record.reports[0];
    assert_eq!(report.kind, ReportKind::ResponseToComplaint);
    assert_eq!(report.outcomes[0].kind, OutcomeKind::MarketStudy);
    assert_eq!(report.outcomes[1].features, [record.features[1].id.clone()]);
}

#[test]
fn a_second_conclusion_replaces_the_first_after_a_challenge() {
    let record = record(json!({
        "scheme": "consumer",
        "reports": [
            { "id": "first", "kind": "response_to_complaint" },
            { "id": "second", "kind": "response_to_complaint", "replaces": "first" },
        ],
        "events": [
            { "id": "challenge", "kind": "challenged", "reports": ["first"] },
            { "id": "consultation", "kind": "consulted", "reports": ["first"] },
            { "id": "settled", "kind": "challenge_withdrawn", "follows": "challenge", "gist": "withdrawn" },
        ],
    }));
    assert_eq!(record.reports[1].replaces.as_ref(), Some(&record.reports[0].id));
    assert_eq!(record.events[0].reports, [record.reports[0].id.clone()]);
    assert_eq!(record.events[2].follows.as_ref(), Some(&record.events[0].id));
}
