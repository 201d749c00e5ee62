//! The matrix on real cases, cell by cell as worked out by hand.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails; the helpers of tests are no test functions"
)]

use super_complaints::matrix::{Awaiting, Cell, DueStatus, Relation, Role, State};
use super_complaints::{Directory, Matrix, PartialDate, SuperComplaint};

const PPDA: &str = include_str!("../../../examples/records/police-perpetrated-domestic-abuse.json");
const HESTIA: &str = include_str!("../../../examples/records/hidden-victims.json");

fn matrix(record: &str, as_of: &str) -> Matrix {
    let day = as_of.parse::<PartialDate>().unwrap().exact().unwrap();
    SuperComplaint::from_json(record).unwrap().matrix(Directory::standard(), day)
}

fn cell(record: &str, item: &str, seat: &str, as_of: &str) -> Cell {
    matrix(record, as_of).row(item).unwrap().cell(seat).unwrap_or_else(|| panic!("no cell of {seat}")).clone()
}

/// A police record around some lists.
fn record(lists: &str) -> String {
    format!(r#"{{"schema": "1", "id": "case", "scheme": "police", "title": "A case", {lists}}}"#)
}

/// Safe to share, recommendation 1: disputed by the NPCC, followed by Warwickshire.
fn safe_to_share() -> String {
    record(
        r#"
        "reports": [{"id": "report", "kind": "report", "published": "2020-12-17"}],
        "recommendations": [{"id": "r1", "number": "1", "addressees": ["chief-constables"], "due": {"words": "immediately"}}],
        "requests": [{"id": "now", "asked": ["chief-constables"], "items": ["r1"], "due": {"words": "immediately"}}],
        "responses": [
            {"id": "essex", "by": ["force-essex"], "documents": ["essex-page"], "answers": [
                {"items": ["r1"], "answer_of": ["npcc"], "first_given_in": "npcc-letter", "position": "disputed"}]},
            {"id": "warwickshire", "by": ["pcc-warwickshire"], "documents": ["warwickshire-page"], "answers": [
                {"items": ["r1"], "answer_of": ["force-warwickshire"], "delivery": "done", "marks": {"position": "not_stated", "delivery": "inferred"}}]}
        ],
        "searches": [{"id": "looked", "date": "2026-11-25", "parties": ["chief-constables"], "items": ["r1"]}],
        "documents": [
            {"id": "npcc-letter", "kind": "letter", "sent": "2021-05-28", "published": "2022-02-16"},
            {"id": "essex-page", "kind": "web_page", "published": "2022-01"},
            {"id": "warwickshire-page", "kind": "web_page", "published": "[2021-12..2022-01]"}
        ]"#,
    )
}

#[test]
fn before_the_report_nobody_was_asked() {
    // What a later report recommends does not show through: there is no row.
    assert!(matrix(PPDA, "2022-06-29").rows.is_empty());
    assert!(matrix(PPDA, "2022-06-30").row("r3a").unwrap().cell("pcc-surrey").is_some());
}

#[test]
fn two_answers_that_nobody_dated_cannot_be_placed_before_they_were_seen() {
    for day in ["2022-12-01", "2023-02-01"] {
        let cell = cell(PPDA, "r3a", "pcc-surrey", day);
        assert_eq!(cell.state, State::CannotTell, "{day}");
        // Surrey's own, the APCC's for all, and three of the APCC on some of them: perhaps for Surrey, else its view.
        assert_eq!(cell.statements.len(), 8, "{day}");
        let reason = cell.reason.unwrap();
        assert!(reason.contains("`surrey`") && reason.contains("would settle it"), "{reason}");
    }
}

#[test]
fn once_seen_surrey_has_answered_by_itself_and_the_apcc_said_the_same() {
    let cell = cell(PPDA, "r3a", "pcc-surrey", "2026-11-25");
    assert_eq!(cell.state, State::Answered);
    let voices: Vec<_> =
        cell.statements.iter().map(|voice| (voice.relation, voice.response.as_str())).collect();
    let [itself, for_it, open @ ..] = voices.as_slice() else { panic!("{voices:?}") };
    assert_eq!([*itself, *for_it], [(Relation::Direct, "surrey"), (Relation::OnItsBehalf, "apcc")]);
    // “Many PCCs, including …” may mean Surrey too: no more than that is said.
    assert_eq!(open, [[(Relation::OnItsBehalf, "apcc"); 3], [(Relation::Represented, "apcc"); 3]].concat());
    let perhaps: Vec<_> = cell.statements.iter().map(|voice| voice.perhaps).collect();
    assert_eq!(perhaps, [false, false, true, true, true, false, false, false]);
}

#[test]
fn a_chief_constable_is_answered_for_by_the_npcc_from_the_day_its_letter_was_sent() {
    assert_eq!(cell(PPDA, "r3a", "chief-officer-surrey", "2022-09-04").state, State::CannotTell);
    let answered = cell(PPDA, "r3a", "chief-officer-surrey", "2023-02-01");
    assert_eq!(answered.state, State::Answered);
    assert_eq!(answered.seat, "force-surrey", "force and chief officer sit in one seat");
    assert!(answered.statements.iter().all(|voice| voice.relation == Relation::OnItsBehalf));
}

#[test]
fn a_member_outside_the_class_is_heard_without_having_been_asked() {
    let psni = cell(PPDA, "r1", "force-psni", "2023-02-01");
    assert_eq!((psni.role, psni.state), (Role::NotAsked, State::Reported));
    assert!(psni.statements.iter().all(|voice| voice.by == ["National Police Chiefs' Council"]));
}

#[test]
fn a_representative_neither_binds_nor_predicts_a_member() {
    let on = |day: &str| cell(&safe_to_share(), "r1", "force-warwickshire", day);
    let early = on("2021-01-15");
    assert_eq!(early.state, State::NoPublishedResponse, "none was then; somebody looked later");
    let represented = on("2021-06-01");
    assert_eq!(represented.state, State::Represented);
    assert_eq!(represented.asked[0].met, DueStatus::NoDeadline, "`immediately` is no day");
    let unsure = on("2022-01-10");
    assert_eq!(unsure.state, State::Represented);
    assert!(
        unsure
            .statements
            .iter()
            .any(|voice| voice.response == "warwickshire" && voice.existed.to_string() == "cannot tell")
    );
    let reported = on("2022-03-01");
    assert_eq!(reported.state, State::Represented, "what its commissioner reports is not its own answer");
    let voices: Vec<_> =
        reported.statements.iter().map(|voice| (voice.relation, voice.response.as_str())).collect();
    assert_eq!(
        voices,
        [(Relation::Represented, "essex"), (Relation::Reported, "warwickshire")],
        "the NPCC's own view, known from Essex, then what the commissioner reports"
    );
    assert_eq!(reported.statements[1].position, None);
}

#[test]
fn a_tally_is_a_range_where_one_may_not_have_been_asked() {
    let record = record(
        r#"
        "reports": [{"id": "report", "kind": "report", "published": "2024-09-27"}],
        "recommendations": [{"id": "r15", "number": "15", "addressees": [{"id": "pccs-and-mayors", "as_written": "PCCs and their mayor equivalents"}]}],
        "responses": [{"id": "apcc", "by": ["apcc"], "documents": ["apcc-letter"], "answers": [
            {"items": ["r15"], "answer_of": [{"id": "local-policing-bodies", "coverage": "all", "count": 43}], "position": "accepted"}]}],
        "documents": [{"id": "apcc-letter", "kind": "letter", "published": "2025-01-08"}]"#,
    );
    let matrix = matrix(&record, "2025-06-30");
    let row = matrix.row("r15").unwrap();
    assert_eq!(row.tally.to_string(), "42 to 43 of 42 to 43");
    assert_eq!(row.cell("common-council-city-of-london").unwrap().role, Role::PerhapsAddressee);
    assert_eq!(row.cell("mayor-south-yorkshire").unwrap().state, State::Answered);
}

#[test]
fn groups_expand_on_the_day_of_the_report_and_seats_pass_to_successors() {
    let record = record(
        r#"
        "reports": [{"id": "report", "kind": "report", "published": "2020-12-17"}],
        "recommendations": [{"id": "r1", "addressees": ["pccs"]}],
        "responses": [{"id": "mayor", "by": ["mayor-south-yorkshire"], "documents": ["page"], "answers": [{"items": ["r1"], "position": "accepted"}]}],
        "documents": [{"id": "page", "kind": "web_page", "published": "2025-01-08"}]"#,
    );
    let matrix = matrix(&record, "2025-06-30");
    let row = matrix.row("r1").unwrap();
    assert_eq!(row.tally.asked.to_string(), "40");
    let cell = row.cell("pcc-south-yorkshire").unwrap();
    assert_eq!(cell.state, State::Answered);
    assert_eq!(cell.name, "Police and Crime Commissioner for South Yorkshire");
    assert_eq!(cell.now.as_deref(), Some("Mayor of South Yorkshire"));
}

#[test]
fn lateness_is_judged_on_the_act_that_was_asked() {
    let record = |act: &str| {
        record(&format!(
            r#"
            "reports": [{{"id": "report", "kind": "report", "published": "2024-09-27"}}],
            "recommendations": [{{"id": "r1", "addressees": ["npcc", "apcc", "crown-prosecution-service"]}}],
            "requests": [{{"id": "answer", "asked": ["npcc", "apcc", "crown-prosecution-service"], "items": ["r1"], "response_kind": "{act}", "due": {{"date": "2024-11-22"}}}}],
            "responses": [
                {{"id": "npcc", "by": ["npcc"], "documents": ["npcc-letter"], "answers": [{{"items": ["r1"]}}]}},
                {{"id": "apcc", "by": ["apcc"], "documents": ["apcc-letter"], "answers": [{{"items": ["r1"]}}]}}
            ],
            "searches": [{{"id": "looked", "date": "2026-11-25"}}],
            "documents": [
                {{"id": "npcc-letter", "kind": "letter", "sent": "2024-11-22", "published": "2025-01-08"}},
                {{"id": "apcc-letter", "kind": "letter", "published": "2025-01-08"}}
            ]"#
        ))
    };
    let met = |act: &str, seat: &str, day: &str| cell(&record(act), "r1", seat, day).asked[0].met;
    assert_eq!(met("response", "npcc", "2025-06-30"), DueStatus::Yes);
    assert_eq!(met("publication", "npcc", "2025-06-30"), DueStatus::No);
    assert_eq!(met("response", "apcc", "2025-06-30"), DueStatus::CannotTell, "when it was sent is not known");
    assert_eq!(met("response", "crown-prosecution-service", "2024-11-22"), DueStatus::NotYet);
    assert_eq!(met("response", "crown-prosecution-service", "2024-11-23"), DueStatus::No);
}

#[test]
fn who_was_told_to_let_another_answer_is_not_silent() {
    let record = record(
        r#"
        "reports": [{"id": "report", "kind": "report", "published": "2024-09-27"}],
        "recommendations": [
            {"id": "r15", "addressees": ["pccs"]},
            {"id": "r27", "addressees": ["apcc"]}
        ],
        "requests": [{"id": "through", "asked": ["pccs"], "items": ["r15"], "through": "apcc", "set_by": "r27"}],
        "searches": [{"id": "looked", "date": "2026-11-25"}]"#,
    );
    let matrix = matrix(&record, "2025-06-30");
    let row = matrix.row("r15").unwrap();
    let kent = row.cell("pcc-kent").unwrap();
    assert_eq!((kent.role, kent.state), (Role::Addressee, State::NotRequired));
    let apcc = row.cell("apcc").unwrap();
    assert_eq!((apcc.role, apcc.state), (Role::AnswersForOthers, State::NoPublishedResponse));
    assert!(matrix.owing().all(|(_, cell)| cell.seat == "apcc"));
    assert_eq!((kent.awaiting, apcc.awaiting), (None, Some(Awaiting::NoneFound)));
}

#[test]
fn an_answer_to_a_whole_counts_for_its_parts_and_never_the_other_way() {
    let record = record(
        r#"
        "reports": [{"id": "report", "kind": "report", "published": "2022-06-30"}],
        "recommendations": [
            {"id": "r3", "number": "3", "addressees": ["force-kent", "force-essex"]},
            {"id": "r3a", "number": "3a", "part_of": "r3", "addressees": ["force-kent", "force-essex"]},
            {"id": "r7", "number": "7", "addressees": ["force-kent"]},
            {"id": "r7.1", "number": "7.1", "part_of": "r7", "numbered_by": "responders"}
        ],
        "responses": [
            {"id": "kent", "by": ["force-kent"], "documents": ["plan"], "answers": [
                {"items": ["r3"], "position": "accepted"}, {"items": ["r7.1"], "delivery": "done"}]},
            {"id": "essex", "by": ["force-essex"], "documents": ["plan"], "answers": [{"items": ["r3a"], "position": "accepted"}]}
        ],
        "searches": [{"id": "looked", "date": "2026-11-25"}],
        "documents": [{"id": "plan", "kind": "action_plan", "published": "2022-09-01"}]"#,
    );
    let state = |item: &str, seat: &str| cell(&record, item, seat, "2023-01-01").state;
    assert_eq!(state("r3a", "force-kent"), State::Answered);
    assert_eq!(state("r3", "force-essex"), State::NoPublishedResponse);
    assert_eq!(state("r7", "force-kent"), State::AnsweredInPart, "7.1 is a part that forces numbered");
    assert!(matrix(&record, "2023-01-01").row("r7.1").is_none(), "and no row of its own");
}

#[test]
fn a_letter_that_is_listed_and_unread_is_never_silence() {
    for (item, seat) in [("r-training", "force-kent"), ("r-support", "force-kent")] {
        let cell = cell(HESTIA, item, seat, "2022-06-01");
        assert_eq!(cell.state, State::CannotTell);
        assert!(cell.statements.iter().all(|voice| !voice.readable));
    }
}

#[test]
fn a_response_that_was_replaced_counts_until_the_new_one_is_there_and_no_longer() {
    let replaced = |letter: &str| {
        record(&format!(
            r#"
            "reports": [{{"id": "report", "kind": "report", "published": "2021-05-26"}}],
            "recommendations": [{{"id": "r1", "addressees": ["home-office"]}}, {{"id": "r2", "addressees": ["home-office"]}}],
            "responses": [
                {{"id": "first", "by": ["home-office"], "documents": ["first"], "answers": [
                    {{"items": ["r1", "r2"], "position": "accepted"}}]}},
                {{"id": "second", "by": ["home-office"], "documents": ["second"], "replaces": "first", "answers": [
                    {{"items": ["r1"], "position": "disputed"}}]}}
            ],
            "searches": [{{"id": "looked", "date": "2023-01-01", "parties": ["home-office"]}}],
            "documents": [
                {{"id": "first", "kind": "letter", "sent": "2021-07-01"}},
                {{"id": "second", "kind": "letter"{letter}}}
            ]"#
        ))
    };
    let state = |letter: &str, item: &str, as_of: &str| {
        let cell = cell(&replaced(letter), item, "home-office", as_of);
        let position = cell.statements.first().and_then(|voice| voice.position).map(|it| it.to_string());
        (cell.state, position)
    };
    let accepted = Some("accepted".to_owned());
    let sent = r#", "sent": "2022-02-01""#;
    assert_eq!(state(sent, "r2", "2022-01-31"), (State::Answered, accepted));
    assert_eq!(state(sent, "r1", "2022-02-01"), (State::Answered, Some("disputed".to_owned())));
    assert_eq!(
        state(sent, "r2", "2022-02-01"),
        (State::NoPublishedResponse, None),
        "what the new one leaves out"
    );
    let month = r#", "sent": "2022-02""#;
    assert_eq!(state(month, "r2", "2022-02-10").0, State::CannotTell, "the new one may not be there yet");
}

#[test]
fn a_vacant_office_is_a_reason_for_silence() {
    let text = |published: &str, searches: &str| {
        record(&format!(
            r#"
            "reports": [{{"id": "report", "kind": "report", "published": "{published}"}}],
            "recommendations": [{{"id": "r1", "addressees": ["independent-anti-slavery-commissioner", "registrar"]}}],
            "bodies": [{{"id": "registrar", "kind": "office_holder", "names": [{{"text": "Registrar"}}], "vacancies": [{{"since": "2021-07"}}]}}],
            "searches": [{searches}]"#
        ))
    };
    let of = |text: &str, seat: &str, as_of: &str| {
        let cell = cell(text, "r1", seat, as_of);
        (cell.state, cell.vacant.len(), cell.reason.unwrap_or_default())
    };
    let (office, vacant) =
        ("independent-anti-slavery-commissioner", "the office was vacant from 2022-04 to 2023-12-10");
    let asked = text("2021-05-26", r#"{"id": "looked", "date": "2024-01-01"}"#);
    assert_eq!(of(&asked, office, "2023-01-01"), (State::NoPublishedResponse, 1, vacant.to_owned()));
    assert_eq!(of(&asked, office, "2022-03-31"), (State::NoPublishedResponse, 0, String::new()));
    assert_eq!(of(&asked, office, "2022-04-01").1, 1, "a month that has begun: it may have been vacant");
    assert_eq!(
        of(&asked, "registrar", "2023-01-01").2,
        "the office was vacant from 2021-07; the end date is not recorded",
        "a body of the record's own"
    );
    let nobody_looked = of(&text("2021-05-26", ""), office, "2023-01-01").2;
    assert_eq!(
        nobody_looked,
        format!("no response is recorded; no search for an answer is recorded; {vacant}")
    );
    let after = |published| of(&text(published, ""), office, "2024-06-01").1;
    assert_eq!(
        (after("2023-12-10"), after("2023-12-11")),
        (1, 0),
        "asked on the last day without a holder, and after it"
    );
}

#[test]
fn absence_is_said_only_up_to_the_day_on_which_somebody_looked() {
    let on = |day: &str| cell(HESTIA, "r1", "home-office", day);
    let looked = on("2022-06-01");
    assert_eq!(looked.state, State::NoPublishedResponse);
    assert_eq!(looked.last_search.as_ref().unwrap().searched_on.unwrap().to_string(), "2026-11-25");
    let later = on("2027-01-01");
    assert_eq!(later.state, State::CannotTell);
    assert!(later.reason.unwrap().contains("the last search was on 2026-11-25"));
}

#[test]
fn who_is_only_consulted_owes_nothing() {
    let cell = cell(HESTIA, "r1", "independent-anti-slavery-commissioner", "2022-06-01");
    assert_eq!((cell.role, cell.state), (Role::Consulted, State::NotRequired));
    assert_eq!(cell.awaiting, None);
}

#[test]
fn a_text_that_was_cut_before_the_answer_is_no_answer() {
    let cell = cell(PPDA, "r4", "home-office", "2026-11-25");
    assert_eq!(cell.state, State::CannotTell);
}
