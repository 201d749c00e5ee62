//! One edit of the example for each kind of change, and what is said of it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

use serde_json::{Value, json};
use super_complaints::check::parse_day;
use super_complaints::{Directory, EXAMPLE, SuperComplaint};
use super_complaints_changes::{ChangeKind as K, Changes, Options, diff};

fn record(edits: &[Value]) -> SuperComplaint {
    let mut record: Value = serde_json::from_str(EXAMPLE).unwrap();
    let patch: json_patch::Patch = serde_json::from_value(Value::from(edits)).unwrap();
    json_patch::patch(&mut record, &patch).unwrap();
    SuperComplaint::from_json(&record.to_string()).unwrap()
}

fn set(path: &str, value: &Value) -> Value {
    json!({"op": "add", "path": path, "value": value})
}

fn gone(path: &str) -> Value {
    json!({"op": "remove", "path": path})
}

/// The changes that edits of the example make.
fn changes(edits: &[Value]) -> Changes {
    diff(&record(&[]), &record(edits), &Options::default())
}

/// Checks the kinds, and the last sentence.
fn assert_said(edits: &[Value], kinds: &[K], says: &str) {
    let changes = changes(edits);
    let found: Vec<K> = changes.changes.iter().map(|it| it.kind).collect();
    assert_eq!(found, kinds, "{changes:#?}");
    assert_eq!(changes.changes.last().unwrap().says, says);
}

#[test]
fn steps_and_reports() {
    let step = json!({"id": "chased", "kind": "chased", "date": "2021-09", "by": ["hmicfrs"]});
    assert_said(
        &[set("/events/-", &step)],
        &[K::StepAdded],
        "the step “chased” (`chased`) was recorded: 2021-09 by His Majesty's Inspectorate of Constabulary and Fire & Rescue Services",
    );
    assert_said(
        &[gone("/events/4")],
        &[K::StepRemoved],
        "the step “progress report” (`progress-1`) is no longer in the record",
    );
    assert_said(
        &[set("/events/0/date", &json!("2019-05"))],
        &[K::StepDated],
        "the step “received” (`received`) is now dated 2019-05, before: 2019-05-31",
    );
    assert_said(
        &[gone("/events/0/date")],
        &[K::FieldChanged],
        "`date` of the step “received” (`received`) is no longer in the record, before: 2019-05-31",
    );
    let report = json!({"id": "later", "kind": "follow_up", "published": "2023-01-31"});
    assert_said(
        &[set("/reports/-", &report)],
        &[K::ReportPublished],
        "the follow up `later` was published: 2023-01-31",
    );
    let unpublished = json!({"id": "later", "kind": "follow_up"});
    assert_said(&[set("/reports/-", &unpublished)], &[K::ReportAdded], "the follow up `later` was recorded");
    let outcome = json!([{"kind": "no_action"}]);
    assert_said(
        &[set("/reports/0/outcomes", &outcome)],
        &[K::OutcomeAdded],
        "an outcome of the report `report` was recorded: no action",
    );
}

#[test]
fn recommendations_and_the_bodies_that_they_are_addressed_to() {
    let more = json!({"id": "r4", "number": "4", "addressees": ["npcc"], "gist": "lead on it"});
    assert_said(
        &[set("/recommendations/-", &more)],
        &[K::RecommendationAdded],
        "recommendation 4 was recorded, to National Police Chiefs' Council: lead on it",
    );
    assert_said(
        &[gone("/recommendations/2")],
        &[K::RecommendationRemoved],
        "recommendation 3 is no longer in the record",
    );
    assert_said(
        &[set("/recommendations/0/text", &json!("Commission work."))],
        &[K::RecommendationReworded],
        "the words of recommendation 1 changed: “Commission work.”",
    );
    assert_said(
        &[set("/recommendations/0/addressees/-", &json!("npcc"))],
        &[K::AddresseeAdded],
        "recommendation 1 is now also addressed to National Police Chiefs' Council",
    );
    assert_said(
        &[gone("/requests/0/asked/2")],
        &[K::AddresseeRemoved],
        "the request `respond` is no longer addressed to Police and crime commissioners",
    );
    assert_said(
        &[set("/recommendations/0/consulted/-", &json!("npcc"))],
        &[K::PartyAdded],
        "National Police Chiefs' Council is now in `consulted` of recommendation 1",
    );
    let turned = json!({"op": "move", "from": "/recommendations/0", "path": "/recommendations/1"});
    assert_said(&[turned], &[K::Reordered], "`recommendations` is in another order");
}

#[test]
fn a_successor_takes_the_place_of_an_addressee() {
    // The directory says which body took over.
    let directory = Directory::standard();
    let (was, is) = directory
        .bodies()
        .iter()
        .find_map(|it| Some((it.id.to_string(), it.successor.as_ref()?.to_string())))
        .unwrap();
    let asked = |id: &str| record(&[set("/recommendations/0/addressees", &json!([id]))]);
    let changes = diff(&asked(&was), &asked(&is), &Options::default());
    let [change] = changes.changes.as_slice() else { panic!("{changes:#?}") };
    assert_eq!((change.kind, change.body.as_deref()), (K::AddresseeSucceeded, Some(is.as_str())));
    assert_eq!((&change.before, &change.after), (&Some(json!(was)), &Some(json!(is))));
    // The way back is no succession.
    let back = diff(&asked(&is), &asked(&was), &Options::default());
    let kinds: Vec<K> = back.changes.iter().map(|it| it.kind).collect();
    assert_eq!(kinds, [K::AddresseeAdded, K::AddresseeRemoved]);
}

#[test]
fn an_office_passes_on_and_a_body_is_renamed_between_two_dates() {
    let asked =
        record(&[set("/recommendations/0/addressees", &json!(["pcc-west-yorkshire", "force-hampshire"]))]);
    let options = Options::between(parse_day("2021-01-01").unwrap(), parse_day("2023-01-01").unwrap());
    let changes = diff(&asked, &asked, &options);
    let said: Vec<(K, &str)> = changes
        .changes
        .iter()
        .filter(|it| matches!(it.kind, K::AddresseeSucceeded | K::AddresseeRenamed))
        .map(|it| (it.kind, it.says.as_str()))
        .collect();
    assert_eq!(
        said,
        [
            (
                K::AddresseeSucceeded,
                "Mayor of West Yorkshire succeeded Police and Crime Commissioner for West Yorkshire, an addressee"
            ),
            (
                K::AddresseeRenamed,
                "Hampshire Constabulary, an addressee, is now called Hampshire and Isle of Wight Constabulary"
            ),
        ]
    );
}

#[test]
fn due_dates() {
    assert_said(
        &[set("/recommendations/0/due", &json!({"words": "in May", "date": "2022-05"}))],
        &[K::DueSet],
        "a due date was set for recommendation 1: 2022-05 (“in May”)",
    );
    assert_said(
        &[set("/recommendations/1/due/date", &json!("2022-06-30"))],
        &[K::DueChanged],
        "the due date of recommendation 2 changed from 2022-05-26 (“by 26 May 2022”) to 2022-06-30 (“by 26 May 2022”)",
    );
    assert_said(
        &[gone("/recommendations/1/due")],
        &[K::DueRemoved],
        "the due date of recommendation 2 is no longer in the record: 2022-05-26 (“by 26 May 2022”)",
    );
}

#[test]
fn responses_answers_and_commitments() {
    let response = json!({"id": "kent", "by": ["force-kent"], "documents": ["page"], "answers": [
        {"items": ["r1", "r2"], "position": "rejected", "commitments": [{"gist": "think again", "due": {"date": "2023"}}]}]});
    let kinds = [K::ResponseReceived, K::AnswerAdded, K::CommitmentMade];
    assert_said(
        &[set("/responses/-", &response)],
        &kinds,
        "a commitment was recorded in the answer to recommendations 1 and 2 in the response `kent` by Kent Police: “think again”, due 2023",
    );
    let all = changes(&[set("/responses/-", &response)]);
    assert_eq!(all.changes[0].says, "the response `kent` by Kent Police was received, dated 2021-08-02");
    assert_eq!(
        all.changes[1].says,
        "the answer to recommendations 1 and 2 in the response `kent` by Kent Police was recorded: position “rejected”"
    );
    assert_eq!(all.changes[2].entity, "commitment:kent/0/0");
    let kinds = [K::ResponseRemoved, K::AnswerRemoved, K::CommitmentDropped];
    assert_said(
        &[gone("/responses/0")],
        &kinds,
        "the commitment “publish the work” is no longer in the answer to recommendation 1 in the response `home-office` by Home Office",
    );
    let answer = "/responses/0/answers/0";
    assert_said(
        &[set(&format!("{answer}/position"), &json!("disputed"))],
        &[K::PositionChanged],
        "the position in the answer to recommendation 1 in the response `home-office` by Home Office changed from “accepted” to “disputed”",
    );
    assert_said(
        &[gone(&format!("{answer}/delivery"))],
        &[K::DeliveryChanged],
        "the delivery in the answer to recommendation 1 in the response `home-office` by Home Office changed from “under way” to nothing",
    );
    let promise = format!("{answer}/commitments/0");
    assert_said(
        &[set(&format!("{promise}/condition"), &json!("if funded"))],
        &[K::CommitmentChanged],
        "`condition` of the commitment “publish the work” in the answer to recommendation 1 in the response `home-office` by Home Office is now “if funded”",
    );
    assert_said(
        &[set(&format!("{promise}/fulfilled_on"), &json!("2022-12"))],
        &[K::CommitmentFulfilled],
        "the commitment “publish the work” in the answer to recommendation 1 in the response `home-office` by Home Office was fulfilled: 2022-12",
    );
    // The position was searched for: before it was known, it had a mark.
    let unknown = record(&[
        gone(&format!("{answer}/position")),
        set(&format!("{answer}/marks"), &json!({"position": "unknown"})),
    ]);
    let known = diff(&unknown, &record(&[]), &Options::default());
    let [change] = known.changes.as_slice() else { panic!("{known:#?}") };
    assert_eq!(change.kind, K::PositionChanged);
    assert!(change.says.ends_with("changed from unknown to “accepted”"), "{}", change.says);
    assert_eq!(change.old_pointers, [format!("{answer}/marks/position")]);
}

#[test]
fn an_answer_that_moves_is_the_same_answer() {
    let first = json!({"items": ["r2"], "position": "noted"});
    let moved = [
        set("/responses/0/answers/0", &first),
        set("/responses/0/answers/1/commitments/0/due/date", &json!("2023-01-31")),
    ];
    let changes = changes(&moved);
    let said: Vec<(K, &str)> = changes.changes.iter().map(|it| (it.kind, it.entity.as_str())).collect();
    assert_eq!(
        said,
        [(K::AnswerAdded, "answer:home-office/0"), (K::DueChanged, "commitment:home-office/1/0")]
    );
    // So is its due date: it is not taken for one that was set, or that passed.
    let options = Options::between(parse_day("2022-06-01").unwrap(), parse_day("2022-07-01").unwrap());
    let dated = diff(&record(&[]), &record(&moved), &options);
    assert!(dated.changes.iter().all(|it| !it.entity.starts_with("deadline:commitment")), "{dated:#?}");
}

#[test]
fn documents_searches_and_what_other_sources_say() {
    let document = json!({"id": "new", "kind": "letter", "title": "A letter", "sent": "2022-01-31"});
    assert_said(
        &[set("/documents/-", &document)],
        &[K::DocumentAdded],
        "the document “A letter” (`new`) was recorded",
    );
    assert_said(
        &[set("/documents/3/updated/-", &json!("2022-03-01"))],
        &[K::DocumentUpdated],
        "the document “Responses to the report” (`page`) was updated: 2022-03-01",
    );
    assert_said(
        &[set("/documents/3/found_unavailable", &json!("2023-01"))],
        &[K::DocumentUnavailable],
        "the document “Responses to the report” (`page`) was found to be no longer available: 2023-01",
    );
    assert_said(
        &[gone("/documents/3/updated/0")],
        &[K::FieldChanged],
        "`updated` of the document “Responses to the report” (`page`) is no longer in the record, before: 2022-02-01",
    );
    let search = json!({"id": "again", "date": "2023-01-31", "parties": ["home-office"]});
    assert_said(
        &[set("/searches/-", &search)],
        &[K::SearchMade],
        "the search `again` was made: 2023-01-31; no other responses of Home Office were found",
    );
    let says = json!([{"field": "addressees", "says": "all forces"}]);
    assert_said(
        &[set("/recommendations/0/discrepancies", &says)],
        &[K::DiscrepancyRecorded],
        "another source says differently about `addressees` of recommendation 1: “all forces”",
    );
}

#[test]
fn what_has_no_kind_of_its_own_is_a_field() {
    assert_said(
        &[set("/title", &json!("Another"))],
        &[K::FieldChanged],
        "`title` of the complaint changed from “A made-up super-complaint that shows the format” to “Another”",
    );
    assert_said(
        &[set("/extensions", &json!({"a/b": [1]}))],
        &[K::FieldChanged],
        "`a/b` in your own data has another value",
    );
    assert_eq!(
        changes(&[set("/extensions", &json!({"a/b": [1]}))]).changes[0].new_pointers,
        ["/extensions/a~1b"]
    );
    assert_said(
        &[set("/recommendations/0/marks", &json!({"due": "unknown"}))],
        &[K::MarkChanged],
        "the mark on `due` of recommendation 1 changed from no mark to unknown",
    );
    let accepted = json!([{"rule": "SC301", "reason": "seen"}]);
    assert_said(
        &[set("/suppressions", &accepted)],
        &[K::SuppressionAdded],
        "the acceptance of SC301 was recorded",
    );
}

#[test]
fn a_body_became_overdue_only_if_a_search_found_no_answer() {
    let silent = [gone("/responses/0")];
    let between = |then: &str, now: &str, edits: &[Value]| {
        let options = Options::between(parse_day(then).unwrap(), parse_day(now).unwrap());
        let record = record(edits);
        let changes = diff(&record, &record, &options).changes;
        let about = |it: &super_complaints_changes::Change| {
            it.entity == "request:respond" && it.body.as_deref() == Some("home-office")
        };
        let found: Vec<(K, Option<String>, String)> = changes
            .into_iter()
            .filter(about)
            .map(|it| (it.kind, it.date.map(|it| it.to_string()), it.says))
            .collect();
        found
    };
    let says = |what: &str| format!("recommendation 1: {what}: Home Office, asked to answer by 2021-07-21");
    assert_eq!(
        between("2021-07-21", "2022-06-01", &silent),
        [(K::BecameOverdue, Some("2021-07-22".to_owned()), says("became overdue"))],
        "the last day is in time"
    );
    // Without a search on that date or later, it cannot be told.
    let unsearched = between("2021-07-01", "2022-06-01", &[gone("/responses/0"), gone("/searches/0")]);
    assert_eq!(unsearched[0].0, K::MayHaveBecomeOverdue);
    assert_eq!(unsearched[0].2, says("may have become overdue"));
    // Nor is it said twice.
    assert_eq!(between("2021-08-01", "2022-06-01", &silent), []);
    // A search that is recorded later shows what was so before.
    let (old, new) = (record(&[gone("/responses/0"), gone("/searches/0")]), record(&silent));
    let options = Options::between(parse_day("2021-08-01").unwrap(), parse_day("2021-09-01").unwrap());
    let found = diff(&old, &new, &options);
    assert_eq!(found.of(K::FoundOverdue).count(), 1, "{found:#?}");
    assert_eq!(found.of(K::BecameOverdue).count(), 0);
    // An inferred due date makes nothing certain.
    let inferred = [
        gone("/responses/0"),
        set("/requests/0/due", &json!({"date": "2021-07-21", "marks": {"date": "inferred"}})),
    ];
    let found = between("2021-07-01", "2022-06-01", &inferred);
    assert_eq!(found[0].0, K::MayHaveBecomeOverdue, "{found:?}");
}

#[test]
fn an_answer_is_late_only_if_the_date_is_certain() {
    let answered = |due: Value| {
        let record = record(&[set("/requests/0/due", &due)]);
        let options = Options::between(parse_day("2021-05-27").unwrap(), parse_day("2022-06-01").unwrap());
        let changes = diff(&record, &record, &options).changes;
        let about = |it: &&super_complaints_changes::Change| {
            it.entity == "request:respond" && it.body.as_deref() == Some("home-office")
        };
        let change = changes.iter().find(about).unwrap();
        (change.kind, change.says.clone(), change.reason.clone())
    };
    let says = |what: &str| format!("recommendation 1: {what}: Home Office, asked to answer by 2021-06-01");
    assert_eq!(answered(json!({"date": "2021-06-01"})), (K::DeadlineMetLate, says("answered late"), None));
    assert_eq!(
        answered(json!({"date": "2021-06-01", "marks": {"date": "inferred"}})),
        (K::DeadlineChanged, says("answered, perhaps late"), Some("the date is inferred".to_owned()))
    );
}

#[test]
fn a_body_answered_on_the_date_of_the_answer_that_was_new() {
    let letter =
        |id: &str, sent: &str| set("/documents/-", &json!({"id": id, "kind": "letter", "sent": sent}));
    let said = |given: &str| json!({"items": ["r1"], "position": "accepted", "first_given_in": given});
    let response = json!({"id": "home-office", "by": ["home-office"], "documents": ["third", "first", "second"],
        "answers": [said("third"), said("first"), said("second")]});
    let record = record(&[
        letter("first", "2021-09-01"),
        letter("second", "2021-10-01"),
        letter("third", "2021-11-01"),
        gone("/responses/0"),
        set("/responses/0", &response),
    ]);
    let answered = |then: &str| {
        let options = Options::between(parse_day(then).unwrap(), parse_day("2022-06-01").unwrap());
        let changes = diff(&record, &record, &options);
        let about = |it: &&super_complaints_changes::Change| {
            (it.item.as_deref(), it.body.as_deref()) == (Some("r1"), Some("home-office"))
        };
        let mut dates = changes.of(K::CellAnswered).filter(about).map(|it| it.date.map(|it| it.to_string()));
        dates.next()
    };
    assert_eq!(answered("2021-06-01"), Some(Some("2021-09-01".to_owned())));
    assert_eq!(answered("2021-09-15"), None, "it had answered by then");
}

/// What is said of a due date that is a commitment of the Home Office, between two dates.
fn of_commitment(commitment: &Value, later: &Value) -> (K, String, Option<String>, Option<String>) {
    let letter =
        |id: &str, sent: &str| set("/documents/-", &json!({"id": id, "kind": "letter", "sent": sent}));
    let response = |id: &str, document: &str, answer: &Value| json!({"id": id, "by": ["home-office"], "documents": [document], "answers": [answer]});
    let promise = json!({"items": ["r1"], "position": "accepted", "first_given_in": "first", "commitments": [commitment]});
    let record = record(&[
        letter("first", "2021-09-01"),
        letter("second", "2022-02-15"),
        gone("/responses/0"),
        set("/responses/0", &response("promise", "first", &promise)),
        set("/responses/1", &response("later", "second", later)),
    ]);
    let options = Options::between(parse_day("2021-12-01").unwrap(), parse_day("2022-06-01").unwrap());
    let changes = diff(&record, &record, &options).changes;
    let about = |it: &&super_complaints_changes::Change| it.entity == "deadline:commitment:promise/0/0";
    let it = changes.iter().find(about).unwrap();
    (it.kind, it.says.clone(), it.reason.clone(), it.date.map(|it| it.to_string()))
}

#[test]
fn what_was_not_done_is_not_late_and_what_was_done_late_is_not_overdue() {
    let due = json!({"gist": "publish", "due": {"date": "2022-02-01"}});
    let refused = json!({"items": ["r1"], "delivery": "will_not_be_done", "first_given_in": "second"});
    let nothing = json!({"items": ["r2"], "position": "accepted", "first_given_in": "second"});
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(
        of_commitment(&due, &refused),
        (K::BecameOverdue, "publish, due 2022-02-01: became overdue".to_owned(), None, some("2022-02-02"))
    );
    let late = json!({"gist": "publish", "due": {"date": "2022-02-01"}, "fulfilled_on": "2022-02-20"});
    assert_eq!(
        of_commitment(&late, &nothing),
        (K::DeadlineMetLate, "publish, due 2022-02-01: fulfilled late on 2022-02-20".to_owned(), None, None)
    );
    let inferred = json!({"gist": "publish", "due": {"date": "2022-02-01", "marks": {"date": "inferred"}}, "fulfilled_on": "2022-02-20"});
    let perhaps = "publish, due 2022-02-01 (if that is right): fulfilled late on 2022-02-20";
    assert_eq!(
        of_commitment(&inferred, &nothing),
        (K::DeadlineChanged, perhaps.to_owned(), some("the date is inferred"), None)
    );
}

#[test]
fn a_vague_due_date_is_said_in_the_words_of_the_source() {
    let nothing = json!({"items": ["r2"], "position": "accepted", "first_given_in": "second"});
    let vague = |more: Value| {
        let mut commitment = json!({"gist": "publish", "due": {"date": "2022-02"}});
        commitment.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        of_commitment(&commitment, &nothing)
    };
    let (kind, says, reason, date) = vague(json!({}));
    assert_eq!(
        (kind, says.as_str()),
        (K::MayHaveBecomeOverdue, "publish, due 2022-02: may have become overdue")
    );
    assert!(reason.unwrap().contains("no later answer is recorded"));
    assert_eq!(date.as_deref(), Some("2022-03-01"));
    // What is in time, or late, for every day of the month is certain.
    assert_eq!(vague(json!({"fulfilled_on": "2022-01-20"})).0, K::DeadlineMet);
    assert_eq!(vague(json!({"fulfilled_on": "2022-03-20"})).0, K::DeadlineMetLate);
}
