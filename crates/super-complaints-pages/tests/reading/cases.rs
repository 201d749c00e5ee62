//! Pages on which a word was once taken for a statement, and what the matrix makes of them now.

use super_complaints::Directory;
use super_complaints::check::parse_day;
use super_complaints::matrix::State;
use super_complaints::model::{AnswerField, Delivery, Mark, Position};
use super_complaints_pages::{Draft, Options, read};

fn page_with(documents: &str, details: &str) -> String {
    format!(
        "Transparency data\n\nResponses to 'Example: Report on the Hestia super-complaint'\n\nApplies to England and Wales\n\n\
         Documents\n\n{documents}\n\nDetails\n\nIn June 2022 HMICFRS, the College of Policing and the Independent Office for \
         Police Conduct (IOPC) published a report on this super-complaint, which was made by Hestia.\n\nThe report made \
         recommendations to chief constables and the Home Office.\n\n{details}\n\nPublished 4 April 2023\n"
    )
}

fn draft(details: &str) -> Draft {
    read(page_with("NPCC response Hestia", details), &Options::default()).unwrap()
}

fn home_office(answer: &str) -> Draft {
    draft(&format!(
        "Home Office\n\nRecommendation 3\n\nThe recommendation for the Home Office was to ‘publish guidance for forces’.\n\n{answer}"
    ))
}

/// The states of all cells of the row of an item, each with the seat.
fn states(draft: &Draft, item: &str) -> Vec<(String, State)> {
    let matrix = draft.record.matrix(Directory::standard(), parse_day("2023-06-01").unwrap());
    let row = matrix.rows.iter().find(|row| row.item.as_str() == item).unwrap();
    row.cells.iter().map(|cell| (cell.seat.clone(), cell.state)).collect()
}

fn state(draft: &Draft, item: &str, seat: &str) -> State {
    states(draft, item).into_iter().find(|(it, _)| it == seat).unwrap().1
}

#[test]
fn a_refusal_in_any_spelling_is_a_refusal() {
    for no in
        ["doesn’t", "doesn't", "does not", "doesnʼt", "DOES NOT", "did not", "will not", "cannot", "won’t"]
    {
        let draft = home_office(&format!("The Home Office {no} accept this recommendation."));
        assert_eq!(draft.record.responses[0].answers[0].position, Some(Position::Rejected), "{no}");
    }
}

#[test]
fn who_has_yet_to_respond_has_not_answered() {
    for says in [
        "The Home Office has yet to respond.",
        "The Home Office has not yet responded.",
        "No response had been received.",
        "A response is awaited.",
        "The Home Office did not reply.",
        "We are still waiting for a response from the Home Office.",
    ] {
        let draft = home_office(says);
        assert!(draft.record.responses.iter().all(|response| response.answers.is_empty()), "{says}");
        assert_ne!(state(&draft, "r3", "home-office"), State::Answered, "{says}");
        assert!(draft.trace.unused.iter().any(|left| left.reason.contains("no answer")), "{says}");
    }
}

#[test]
fn one_force_under_the_heading_of_a_group_is_that_force_alone() {
    let draft = draft(
        "Chief constables\n\nRecommendation 2\n\nThe recommendation for chief constables was to ‘train officers’.\n\n\
         Kent Police accepts this recommendation.",
    );
    let answered: Vec<String> = states(&draft, "r2")
        .into_iter()
        .filter(|(_, state)| *state == State::Answered)
        .map(|(seat, _)| seat)
        .collect();
    assert_eq!(answered, ["force-kent"]);
}

#[test]
fn one_force_without_a_name_answers_for_no_named_force() {
    for who in ["One force", "Some forces", "Several chief constables", "12 forces"] {
        let draft = draft(&format!(
            "Chief constables\n\nRecommendation 2\n\nThe recommendation for chief constables was to ‘train officers’.\n\n\
             {who} accept this recommendation."
        ));
        let party = &draft.record.responses[0].answers[0].answer_of[0];
        assert_eq!(party.coverage, Some(super_complaints::model::Coverage::Some), "{who}");
        assert!(draft.record.responses[0].by.is_empty(), "{who}");
    }
}

#[test]
fn a_force_in_the_response_of_the_council_is_that_force() {
    for heading in
        ["Response from the NPCC", "NPCC response", "Response of the National Police Chiefs’ Council (NPCC)"]
    {
        let draft = draft(&format!(
            "Recommendation 2\n\nThe recommendation for chief constables was to ‘train officers’.\n\n{heading}\n\n\
             Kent Police has accepted this recommendation."
        ));
        let response = draft.record.responses.iter().find(|response| !response.answers.is_empty()).unwrap();
        assert_eq!(crate::facts::keys(&response.by), ["npcc"], "{heading}");
        assert_eq!(crate::facts::keys(&response.answers[0].answer_of), ["force-kent"], "{heading}");
    }
}

#[test]
fn each_response_to_one_item_is_of_whom_its_heading_names() {
    let draft = draft(
        "Recommendation 2\n\nThe recommendation for chief constables was to ‘train officers’.\n\nNPCC response\n\n\
         We accept this recommendation.\n\nAPCC response\n\nWe do not accept this recommendation.\n\n\
         Government response\n\nWe accept this recommendation.",
    );
    let position = |by: &[&str]| {
        let found = draft
            .record
            .responses
            .iter()
            .find(|it| crate::facts::keys(&it.by) == by && !it.answers.is_empty());
        found.and_then(|it| it.answers[0].position)
    };
    assert_eq!(position(&["npcc"]), Some(Position::Accepted));
    assert_eq!(position(&["apcc"]), Some(Position::Rejected));
    assert_eq!(position(&[]), Some(Position::Accepted), "nobody that is known");
}

#[test]
fn a_number_with_a_letter_is_one_in_every_spelling() {
    for heading in [
        "Recommendation 3(a)",
        "Recommendation 3 (a)",
        "Recommendation 3a",
        "Recommendation 3A",
        "Recommendation 3.a",
        "Recommendation R3a",
        "R3a",
        "Rec 3(a)",
        "Recommendation 3(a):",
        "Recommendation 3(a) – support for victims",
    ] {
        let draft =
            draft(&format!("Home Office\n\n{heading}\n\nThe Home Office accepts this recommendation."));
        let answer = &draft.record.responses[0].answers[0];
        assert_eq!(answer.items[0].as_str(), "r3a", "{heading}");
        assert_eq!(answer.position, Some(Position::Accepted), "{heading}");
        assert_eq!(state(&draft, "r3a", "home-office"), State::Answered, "{heading}");
    }
}

#[test]
fn a_heading_of_two_items_gives_its_answer_to_neither() {
    for heading in [
        "Recommendation 3(a) and 3(b)",
        "Recommendations 3 and 4",
        "Recommendation 3 and 4",
        "Recommendation 3 to 5",
    ] {
        let draft = draft(&format!(
            "Home Office\n\nRecommendation 1\n\nThe recommendation was to ‘act’.\n\n{heading}\n\nWe accept this recommendation."
        ));
        let answers = || draft.record.responses.iter().flat_map(|response| &response.answers);
        assert!(answers().all(|answer| answer.items.iter().all(|item| item.as_str() != "r1")), "{heading}");
    }
}

#[test]
fn the_earliest_date_is_no_due_date() {
    for when in [
        "by 31 March 2024 at the earliest",
        "no earlier than 31 March 2024",
        "on or after 31 March 2024",
        "from 31 March 2024 on",
    ] {
        let draft = home_office(&format!("The Home Office will publish guidance {when}."));
        let answer = &draft.record.responses[0].answers[0];
        for promise in &answer.commitments {
            let due = promise.due.as_ref().unwrap();
            assert!(due.date.is_none(), "{when}");
            assert_eq!(due.not_before.unwrap().to_string(), "2024-03-31", "{when}");
        }
    }
}

#[test]
fn what_will_not_be_done_is_no_promise_and_not_under_way() {
    for says in [
        "The work is being abandoned.",
        "The work has been abandoned.",
        "The Home Office has abandoned this work.",
        "The Home Office will no longer publish guidance.",
        "The Home Office will not publish guidance.",
        "The Home Office won’t publish guidance for forces.",
        "The Home Office has decided not to publish guidance.",
        "Guidance will not be published.",
    ] {
        let draft = home_office(says);
        let answer = &draft.record.responses[0].answers[0];
        assert_eq!(answer.delivery, Some(Delivery::WillNotBeDone), "{says}");
        assert!(answer.commitments.is_empty(), "{says}");
    }
    // What else will not be done says nothing of the recommendation.
    for says in [
        "The Home Office will not publish names.",
        "The Home Office will not delay guidance.",
        // Stopped for good, for a time, or because it is done?
        "We have stopped work on this recommendation.",
        "We will not train staff.",
    ] {
        let answer = &home_office(says).record.responses[0].answers[0];
        assert_eq!(answer.marks.get(AnswerField::Delivery), Some(Mark::Unknown), "{says}");
    }
}

#[test]
fn what_is_read_without_being_said_is_marked() {
    let answer = &home_office("The guidance for forces is being drafted.").record.responses[0].answers[0];
    assert_eq!(
        (answer.delivery, answer.marks.get(AnswerField::Delivery)),
        (Some(Delivery::UnderWay), Some(Mark::Inferred))
    );
    let answer = &home_office("This recommendation is being implemented.").record.responses[0].answers[0];
    assert_eq!((answer.delivery, answer.marks.get(AnswerField::Delivery)), (Some(Delivery::UnderWay), None));
}

#[test]
fn an_answer_that_is_not_understood_is_kept_and_cannot_be_told() {
    for says in [
        "The Home Office would accept this recommendation if it could.",
        "It is said that the Home Office accepts this recommendation.",
        "Although we accept this recommendation, we will publish guidance.",
        "Despite not accepting this recommendation, we will publish guidance.",
        "Following our rejection of this recommendation, we will publish guidance.",
        "We accept this recommendation. This is no longer our view.",
        "We accept this recommendation. The Home Office later changed its mind.",
        "We accept this recommendation. However, much depends on others.",
        "The charity wrote as follows. We accept this recommendation.",
        "We accept this recommendation. We do not accept this recommendation.",
    ] {
        let draft = home_office(says);
        let answer = &draft.record.responses[0].answers[0];
        assert_eq!(answer.quote.as_deref(), Some(says));
        assert_eq!((answer.position, answer.delivery), (None, None), "{says}");
        assert_eq!(answer.marks.get(AnswerField::Position), Some(Mark::Unknown), "{says}");
        if says.matches("accept this").count() < 2 {
            assert_eq!(state(&draft, "r3", "home-office"), State::CannotTell, "{says}");
        }
    }
}

#[test]
fn a_sentence_that_may_go_on_is_not_read() {
    // The line was cut, or goes on below.
    for says in [
        "We accept this recommendation\nonly in part.",
        "We accept this recommendation\n\n(in part).",
        "We accept this recommendation…",
    ] {
        let draft = home_office(says);
        assert!(
            draft.record.responses.iter().flat_map(|it| &it.answers).all(|it| it.position.is_none()),
            "{says}"
        );
    }
    let page = page_with(
        "NPCC response Hestia",
        "Home Office\n\nRecommendation 3\n\nResponse\n\nWe accept this recommendation",
    );
    let cut = page.split("\n\nPublished").next().unwrap();
    let record = read(cut, &Options::default()).unwrap().record;
    assert!(record.responses.iter().flat_map(|it| &it.answers).all(|it| it.position.is_none()));
}

#[test]
fn lines_below_the_title_of_a_document_are_no_documents() {
    let lines = "NPCC response Hestia\n\nMS Word Document, 50 KB\n\nThis file is in an OpenDocument format\n\n\
        Request a different format\n\nRef: ISBN 978-1-0000-0000-0, CP 123\n\nOrder a copy\n\nHTML\n\nPDF, 233 KB, 7 pages\n\n\
        This file may not be suitable for users of assistive technology.\n\nRequest an accessible format.";
    let record = read(page_with(lines, ""), &Options::default()).unwrap().record;
    let titles: Vec<_> = record.documents.iter().filter_map(|it| it.title.as_deref()).skip(1).collect();
    assert_eq!(titles, ["NPCC response Hestia"]);
    assert_eq!(record.responses.len(), 1);
}

#[test]
fn whose_work_is_under_way_is_not_guessed() {
    let draft = draft(
        "Chief constables\n\nRecommendation 2\n\nThe recommendation for chief constables was to ‘train officers’.\n\n\
         Kent Police accepts this recommendation. Work is under way.",
    );
    assert!(states(&draft, "r2").iter().all(|(_, state)| *state != State::Answered));
}
