//! Pages of reports: what is recommended to whom, by when, with whom, in the forms that such pages use.

use super_complaints::SuperComplaint;
use super_complaints::model::Recommendation;
use super_complaints_pages::{Options, read};

use crate::facts::keys;

const HEAD: &str = "Police super-complaints: stop and search\nReport on the super-complaint of the Criminal Justice Alliance\n\
    Documents\nStop and search report\nDetails\n";

fn page(details: &str) -> SuperComplaint {
    read(format!("{HEAD}{details}"), &Options::default()).unwrap().record
}

/// An item as "number: addressees".
fn told(found: &Recommendation) -> String {
    let number = found.number.as_ref().map_or("-", |number| number.as_str());
    format!("{number}: {}", keys(&found.addressees).join("+"))
}

fn all(record: &SuperComplaint) -> Vec<String> {
    record.recommendations.iter().map(told).collect()
}

#[test]
fn a_recommendation_is_found_in_every_form_of_its_heading() {
    for text in [
        "Recommendation 3\nChief constables should review their training.",
        "Recommendation 3: Chief constables should review their training.",
        "Recommendation 3 – Chief constables should review their training.",
        "Recommendation 3. Chief constables should review their training.",
        "R3: Chief constables should review their training.",
        "Recommendation three\nChief constables should review their training.",
        "Recommendation 3: training\nChief constables should review their training.",
        "Recommendation 3 – to chief constables\nReview their training.",
        "Recommendation 3\nTo: chief constables\nReview their training.",
        "Recommendation 3\nFor all chief constables\nThey should review their training.",
        "Recommendation 3\n‘Chief constables should review their training.’",
        "Recommendations\n3. Chief constables should review their training.",
        "Recommendations for chief constables\n3. Review their training.",
        "Our recommendations\n3) All chief constables in England and Wales should review their training.",
        "Recommendation 3 asked chief constables to review their training.",
    ] {
        let record = page(text);
        assert_eq!(all(&record), ["3: chief-constables"], "{text}");
        let item = &record.recommendations[0];
        let words = item.text.as_ref().or(item.gist.as_ref()).unwrap();
        assert!(words.contains("eview their training"), "{text}: {words}");
    }
}

#[test]
fn several_addressees_are_found_and_those_who_only_take_part_are_apart() {
    for (text, addressees, with, consulted) in [
        ("PCCs, MoJ and Chief Constables should act.", "pccs+ministry-of-justice+chief-constables", "", ""),
        ("The Home Office and the Ministry of Justice must act.", "home-office+ministry-of-justice", "", ""),
        ("The Home Office, working with the NPCC, should act.", "home-office", "npcc", ""),
        ("The Home Office should work with the NPCC and the APCC to act.", "home-office", "npcc+apcc", ""),
        ("The Home Office should act in conjunction with the NPCC.", "home-office", "npcc", ""),
        ("In partnership with the NPCC, the Home Office should act.", "home-office", "npcc", ""),
        ("The Home Office should, in consultation with the NPCC, act.", "home-office", "", "npcc"),
        ("The Home Office, in consultation with the NPCC, should act.", "home-office", "", "npcc"),
        ("The Home Office should consult the NPCC and act.", "home-office", "", "npcc"),
        ("The Home Office should act without consulting the NPCC.", "home-office", "", ""),
        ("The Home Office should write to the NPCC.", "home-office", "", ""),
        ("Forces that the NPCC named should act.", "", "", ""),
    ] {
        let record = page(&format!("Recommendation 3\n{text}"));
        let item = &record.recommendations[0];
        assert_eq!(keys(&item.addressees).join("+"), addressees, "{text}");
        assert_eq!(keys(&item.in_conjunction_with).join("+"), with, "{text}");
        assert_eq!(keys(&item.consulted).join("+"), consulted, "{text}");
    }
}

#[test]
fn a_due_date_is_the_one_that_the_words_set() {
    for (text, words, date) in [
        ("By 27 March 2025, chief constables should act.", Some("By 27 March 2025"), Some("2025-03-27")),
        ("By 27/03/25 chief constables should act.", Some("By 27/03/25"), Some("2025-03-27")),
        (
            "Chief constables should act no later than 27 March 2025.",
            Some("no later than 27 March 2025"),
            Some("2025-03-27"),
        ),
        ("Within six months chief constables should act.", Some("Within six months"), None),
        (
            "Chief constables should act within 12 months of publication.",
            Some("within 12 months of publication"),
            None,
        ),
        ("Chief constables should act as soon as possible.", Some("as soon as possible"), None),
        ("Chief constables should audit cases closed by 30 June 2022.", None, None),
        ("Chief constables should audit cases in the 12 months ending 30 June 2022.", None, None),
        ("Chief constables should look into deaths within 12 months of a complaint.", None, None),
        ("Chief constables should ensure that victims are called within five days.", None, None),
        ("Chief constables should act on the report of 30 June 2022.", None, None),
    ] {
        let record = page(&format!("Recommendation 3\n{text}"));
        let due = record.recommendations[0].due.as_ref();
        assert_eq!(due.and_then(|due| due.words.as_deref()), words, "{text}");
        assert_eq!(due.and_then(|due| due.date).map(|date| date.to_string()).as_deref(), date, "{text}");
    }
}

#[test]
fn parts_belong_to_the_whole_and_have_its_addressees() {
    for points in [
        "(a) publish guidance\n(b) collect data by 1 May 2024",
        "a) publish guidance\nb) collect data by 1 May 2024",
    ] {
        let record = page(&format!("Recommendation 2\nThe Home Office should:\n{points}"));
        assert_eq!(all(&record), ["2: home-office", "2(a): home-office", "2(b): home-office"], "{points}");
        let part = &record.recommendations[2];
        assert_eq!(part.part_of.as_ref().map(super_complaints::model::ItemId::as_str), Some("r2"));
        assert_eq!(part.due.as_ref().unwrap().date.unwrap().to_string(), "2024-05-01");
    }
    let record = page(
        "Recommendation 3\nForces should act.\nRecommendation 3(a)\nThe Home Office should act.\nRecommendation 30\nThe NPCC should act.",
    );
    let of: Vec<_> = record
        .recommendations
        .iter()
        .map(|it| it.part_of.as_ref().map(std::string::ToString::to_string))
        .collect();
    assert_eq!(of, [None, Some("r3".to_owned()), None]);
    let record = page("Recommendation 3\nThe Home Office should:\n• publish guidance\n• collect data");
    assert_eq!(
        record.recommendations[0].text.as_deref(),
        Some("The Home Office should:\npublish guidance\ncollect data")
    );
}

#[test]
fn numbers_in_a_sentence_are_for_those_that_it_names_and_for_nobody_else() {
    let record = page(
        "The report made recommendations to chief constables, the NPCC and the Home Office.\nRecommendations 1 to 3 are for chief constables.\nRecommendations 4 and 5 are addressed to the Home Office.",
    );
    let numbered: Vec<_> = all(&record).into_iter().filter(|it| !it.starts_with('-')).collect();
    assert_eq!(
        numbered,
        [
            "1: chief-constables",
            "2: chief-constables",
            "3: chief-constables",
            "4: home-office",
            "5: home-office"
        ]
    );
    // The report speaks to the NPCC too, but which recommendation does is not said.
    let record = page(
        "The report made recommendations to chief constables and the NPCC.\nRecommendation 1\nReview the guidance.",
    );
    assert!(record.recommendations[0].addressees.is_empty(), "{:?}", record.recommendations[0]);
}

#[test]
fn the_authorities_set_themselves_actions() {
    for text in [
        "Action 1\nThe IOPC will review its guidance.",
        "Action 1\nThe action was for the IOPC to review its guidance.",
        "Action 1 (IOPC)\nReview its guidance.",
    ] {
        let record = page(text);
        assert_eq!(keys(&record.actions[0].by), ["iopc"], "{text}");
        assert!(record.recommendations.is_empty(), "{text}");
    }
}

#[test]
fn nothing_on_the_page_of_a_report_is_an_answer_without_a_heading() {
    for text in [
        "Recommendation 3\nThe Home Office should act.\nWe accept that more is needed.",
        "Recommendation 3\nThe Home Office should act.\nThe Home Office has begun.",
        "Recommendation 3\nThe Home Office should act.\nAccepted.",
        "The Home Office will respond by 1 May 2024.",
    ] {
        assert!(page(text).responses.is_empty(), "{text}");
    }
    let record = page(
        "Recommendation 3\nThe Home Office should act.\nHome Office response\nWe accept this recommendation.",
    );
    assert_eq!(keys(&record.responses[0].by), ["home-office"]);
}
