//! Sentences that ask something, and from whom.

use super::*;
use crate::parties::Named;
use crate::words::{of, text};

fn read(of_text: &str) -> Option<(Vec<String>, String, bool)> {
    let words = of(of_text);
    let found = asking(Names::standard(), &words)?;
    let asked = text(range(&words, found.asked.0, found.asked.1));
    Some((found.owners.iter().map(Named::key).collect(), asked, found.quoted))
}

#[test]
fn what_is_asked_of_whom_is_told_by_the_form_of_the_sentence() {
    let college = || vec!["college-of-policing".to_owned()];
    for start in ["The action was for", "The action for", "Action 1 was for", "This recommendation asks"] {
        let verb = if start.ends_with("action for") { "was to" } else { "to" };
        let text = format!("{start} the College of Policing {verb} ‘review its guidance’.");
        assert_eq!(read(&text), Some((college(), "review its guidance".to_owned(), true)), "{text}");
    }
    let plain = Some((college(), "review its guidance".to_owned(), false));
    assert_eq!(read("The College of Policing was to review its guidance."), plain);
    for asks in [
        "The College of Policing should review its guidance.",
        "The College of Policing must review its guidance.",
        "We recommend that the College of Policing should review its guidance.",
        "Within six months the College of Policing should review its guidance.",
        "By 27 March 2025, the College of Policing should review its guidance.",
        "The College of Policing, working with the NPCC, should review its guidance.",
        "The College of Policing in consultation with the NPCC should review its guidance.",
        "• The College of Policing should review its guidance.",
    ] {
        assert_eq!(read(asks), plain, "{asks}");
    }
    let chiefs = Some((vec!["chief-constables".to_owned()], "act".to_owned(), false));
    assert_eq!(read("All chief constables in England and Wales should act."), chiefs);
    assert_eq!(read("The action was to ‘review it’."), Some((vec![], "review it".to_owned(), true)));
}

#[test]
fn what_a_recommendation_is_is_asked_of_those_it_names() {
    for (text, to, asked) in [
        ("Recommendation 1 is that the NPCC should act.", "npcc", "act"),
        ("Recommendation 1 was that the NPCC should act.", "npcc", "act"),
        ("Recommendation four is that the NPCC must act.", "npcc", "act"),
        ("R7 is that the Home Office should fund research.", "home-office", "fund research"),
        ("Action 2 is that HMICFRS should inspect forces.", "hmicfrs", "inspect forces"),
        (
            "Recommendation 3(a) is that all chief constables should train staff.",
            "chief-constables",
            "train staff",
        ),
        ("Recommendation 1 is that the NPCC is to act.", "npcc", "act"),
        ("Recommendation 5 was that the NPCC and the APCC should meet.", "npcc+apcc", "meet"),
        ("Recommendation 6 is that the NPCC, working with the IOPC, should act.", "npcc", "act"),
        ("Recommendation 8 is that the NPCC should ‘review its guidance’.", "npcc", "review its guidance"),
    ] {
        let words = of(text);
        let found = asking(Names::standard(), &words).unwrap_or_else(|| panic!("{text}"));
        assert!(found.label.is_some() && found.named && !found.modal, "{text}");
        let owners: Vec<String> = found.owners.iter().map(Named::key).collect();
        assert_eq!(owners.join("+"), to, "{text}");
        assert_eq!(crate::words::text(range(&words, found.asked.0, found.asked.1)), asked, "{text}");
    }
    for none in [
        "Recommendation 1 is that forces which failed should act.",
        "Recommendation 1 is that the NPCC should have been told.",
        "Recommendation 1 is that the NPCC agrees.",
        "Recommendation 1 is that this is done.",
        "Recommendation 1 is that the NPCC should",
        "Recommendation 1 is one that the NPCC should welcome.",
        "The result is that the NPCC should act.",
        "It is that the NPCC should act.",
        "Recommendation 1 is not that the NPCC should act.",
        "Recommendation 1 is that of the NPCC.",
    ] {
        assert_eq!(read(none), None, "{none}");
    }
}

#[test]
fn a_label_may_stand_anywhere_in_what_is_asked() {
    for (text, to, asked) in [
        ("In recommendation 7 the report asks the NPCC to act.", "npcc", "act"),
        ("Under recommendation 7, the NPCC should act.", "npcc", "act"),
        ("In recommendation 7, the NPCC was asked to act.", "npcc", "act"),
        ("The NPCC was asked, in recommendation 7, to act.", "npcc", "act"),
        ("Recommendation 7 of the report asks the NPCC to act.", "npcc", "act"),
        ("Recommendation 7 says that the NPCC should act.", "npcc", "act"),
        ("In recommendation 7 you ask the NPCC to act.", "npcc", "act"),
        ("In recommendation 7, you recommend that the NPCC should act.", "npcc", "act"),
        ("Under recommendation 7 HMICFRS and the IOPC call on the NPCC to act.", "npcc", "act"),
        ("In recommendation 7 you asked us to act.", "", "act"),
        ("Recommendation 7 invites the NPCC to act.", "npcc", "act"),
        ("Recommendation 7 urged the NPCC and the APCC to act.", "npcc+apcc", "act"),
        ("Recommendation 7 recommends that the NPCC should act.", "npcc", "act"),
        ("Recommendation 7 calls upon the NPCC to act.", "npcc", "act"),
        ("Recommendation 7 asked each force to act.", "", "act"),
        ("Recommendation 7 asks those who lead on it to act.", "", "act"),
        ("Recommendation 7 – “The NPCC should act.”", "npcc", "The NPCC should act."),
    ] {
        let words = of(text);
        let found = asking(Names::standard(), &words).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(found.label.as_ref().map(|it| it.number.to_string()).as_deref(), Some("7"), "{text}");
        let owners: Vec<String> = found.owners.iter().map(Named::key).collect();
        assert_eq!(owners.join("+"), to, "{text}");
        assert_eq!(crate::words::text(range(&words, found.asked.0, found.asked.1)), asked, "{text}");
    }
    let passive = asking(Names::standard(), &of("Chief constables were asked to act."));
    assert!(passive.is_some_and(|it| it.named && it.label.is_none()));
}

#[test]
fn other_sentences_ask_nothing() {
    for none in [
        "The College of Policing has reviewed its guidance.",
        "Recommendation 1 is addressed in the letter.",
        "The action has been taken.",
        "We are going to review it.",
        "The action was to",
        "The College of Policing should have been told.",
        "The College of Policing should be able to act.",
        "The College of Policing thinks that the NPCC should act.",
        "Chief constables of forces that failed should act.",
        "In recommendation 7 you thank the NPCC to a degree.",
        "In recommendation 7 the Home Office asks the NPCC to act.",
        "In recommendation 7 you do not ask the NPCC to act.",
        "In recommendation 7 you ask whether the NPCC is to act.",
        "In recommendation 7 you recommend the NPCC.",
        "Recommendation 7 asks whether forces are to act.",
        "Recommendation 7 asks why, and what we are to do.",
        "Recommendation 7 invites comment.",
        "Recommendation 7 asked a great deal of all of us who were there to act.",
        "Recommendation 7 has invited the NPCC to act.",
        "A friend of the College of Policing should act.",
        "",
    ] {
        assert_eq!(read(none), None, "{none}");
    }
}
