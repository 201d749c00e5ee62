//! Sentences beside an answer: those that may reverse, doubt, condition, attribute or limit it leave it open, and those about
//! ordinary work do not.

mod sentences;

use serde_json::{Value, json};

use crate::corpus::{OWN, Reading, cases, draft, reading};
use sentences::{ASIDE, LIMITING, ORDINARY, PLAIN, UNCERTAIN};

/// The sentences that the grammar reads as a yes or a no to the whole recommendation.
fn positions() -> Vec<(String, String, String)> {
    let cases = cases(OWN);
    let text = |case: &Value, field: &str| case[field].as_str().unwrap_or_default().to_owned();
    cases
        .iter()
        .filter_map(|case| {
            let (heading, item, sentence) =
                (text(case, "heading"), text(case, "item"), text(case, "sentence"));
            position(&heading, &item, &sentence)?;
            Some((heading, item, sentence))
        })
        .collect()
}

/// The one position that is read.
fn position(heading: &str, item: &str, text: &str) -> Option<Value> {
    let Reading::Answers(answers) = reading(heading, item, text) else { return None };
    answers.into_iter().map(|it| it.position).find(|it| it.is_string() && *it != json!("open"))
}

#[test]
fn a_sentence_that_may_take_an_answer_back_leaves_it_open() {
    let positions = positions();
    assert!(positions.len() >= 40 && UNCERTAIN.len() >= 60, "{} {}", positions.len(), UNCERTAIN.len());
    let mut read = Vec::new();
    for (at, (heading, item, sentence)) in positions.iter().enumerate() {
        // Each tenth answer with all of them, the others with every seventh: all together.
        let step = if at % 10 == 0 { 1 } else { 7 };
        for (place, other) in UNCERTAIN.iter().enumerate().skip(at % step).step_by(step) {
            // Alone, a line without an end may be a heading.
            let text = match place % 3 {
                0 if other.ends_with('.') => format!("{sentence}\n\n{other}"),
                1 if other.ends_with('.') => format!("{other} {sentence}"),
                _ => format!("{sentence} {other}"),
            };
            if position(heading, item, &text).is_some() {
                read.push(text);
            }
        }
    }
    assert!(read.is_empty(), "{}\n{} read", read.join("\n"), read.len());
}

#[test]
fn a_sentence_about_ordinary_work_leaves_an_answer_as_it_is() {
    assert!(ORDINARY.len() >= 60);
    let mut open = Vec::new();
    for (sentence, right) in [
        ("We accept this recommendation.", "accepted"),
        ("The Home Office does not accept this recommendation.", "rejected"),
        ("We partly accept this recommendation.", "accepted_in_part"),
    ] {
        for other in ORDINARY {
            for text in [format!("{sentence} {other}"), format!("{other} {sentence}")] {
                if position("Home Office", "3", &text) != Some(json!(right)) {
                    open.push(text);
                }
            }
        }
    }
    assert!(open.is_empty(), "{}\n{} open", open.join("\n"), open.len());
}

#[test]
fn a_sentence_with_no_word_that_limits_leaves_an_answer_as_it_is() {
    let mut open = Vec::new();
    for (sentence, right) in [
        ("We accept this recommendation.", "accepted"),
        ("Accepted.", "accepted"),
        ("This recommendation is rejected.", "rejected"),
        ("We accept this recommendation in principle.", "accepted_in_principle"),
    ] {
        for other in PLAIN {
            for text in [format!("{sentence} {other}"), format!("{sentence}\n\n{other}")] {
                if position("Home Office", "3", &text) != Some(json!(right)) {
                    open.push(text);
                }
            }
        }
    }
    assert!(open.is_empty(), "{}\n{} open", open.join("\n"), open.len());
}

#[test]
fn a_sentence_that_bears_on_no_position_leaves_it_and_nothing_else() {
    for other in ASIDE {
        for (sentence, right) in [
            ("We accept this recommendation.", "accepted"),
            ("We accept this recommendation in part.", "accepted_in_part"),
        ] {
            for text in [format!("{sentence} {other}"), format!("{other} {sentence}")] {
                assert_eq!(position("Home Office", "3", &text), Some(json!(right)), "{text}");
            }
        }
    }
}

#[test]
fn what_is_not_accepted_may_explain_a_rejection_and_nothing_else() {
    let why = "We do not accept that a specialist should attend every report.";
    for (sentence, right) in [
        ("We accept this recommendation in part.", Some("accepted_in_part")),
        ("We do not accept this recommendation.", Some("rejected")),
        ("We accept this recommendation.", None),
        ("We accept this recommendation in principle.", None),
    ] {
        let text = format!("{sentence} {why}");
        assert_eq!(position("Home Office", "3", &text), right.map(|it| json!(it)), "{text}");
    }
}

#[test]
fn a_word_that_limits_leaves_an_answer_open_without_any_denial() {
    let mut read = Vec::new();
    for sentence in
        ["We accept this recommendation.", "Accepted.", "The Home Office rejects this recommendation."]
    {
        for other in LIMITING {
            for text in [format!("{sentence} {other}"), format!("{other} {sentence}")] {
                read.extend(position("Home Office", "3", &text).map(|_| text));
            }
        }
    }
    assert!(read.is_empty(), "{}\n{} read", read.join("\n"), read.len());
}

#[test]
fn work_joined_to_a_position_leaves_it_and_what_limits_it_does_not() {
    for (text, right) in [
        ("We accept this recommendation and have upgraded our records system.", Some("accepted")),
        ("The Home Office accepts this recommendation, and officials have met the NPCC.", Some("accepted")),
        ("We accept this recommendation, which reflects work already in hand.", Some("accepted")),
        ("We accept this recommendation and have already taken steps to meet it.", Some("accepted")),
        (
            "The recommendation has been accepted by the Home Office and an action plan is in place.",
            Some("accepted"),
        ),
        (
            "We accept this recommendation and have asked our Head of Policy to lead the work.",
            Some("accepted"),
        ),
        ("We do not accept this recommendation, and have published our own plan.", Some("rejected")),
        ("We reject this recommendation and have published our findings.", Some("rejected")),
        (
            "We accept this recommendation in part: we will train officers but not control room staff.",
            Some("accepted_in_part"),
        ),
        (
            "We partially accept this recommendation: an audit every two years is proportionate.",
            Some("accepted_in_part"),
        ),
        ("We have accepted recommendation 3, and have implemented it.", Some("accepted")),
        ("We accept this recommendation and thank the inspectorate for its amendment.", None),
        ("We accept this recommendation, which we have narrowed.", None),
        ("We accept this recommendation, which needs funds.", None),
        ("We accept this recommendation and have asked for a new one.", None),
        ("We accept this recommendation and have dropped the plan.", None),
        ("We accept this recommendation: our lawyers will decide.", None),
        ("We accept this recommendation in part: the rest would be accepted if funds allowed.", None),
        ("We accept this recommendation but have upgraded our records system.", None),
    ] {
        assert_eq!(position("Home Office", "3", text), right.map(|it| json!(it)), "{text}");
    }
}

#[test]
fn a_position_beside_words_that_are_not_understood_is_inferred_and_says_why() {
    use super_complaints::model::{AnswerField, Mark, Position};
    let draft =
        draft("Home Office", "3", "We accept this recommendation. Supervisors review a sample of cases.");
    let answer = &draft.record.responses[0].answers[0];
    assert_eq!(answer.position, Some(Position::Accepted));
    assert_eq!(answer.marks.get(AnswerField::Position), Some(Mark::Inferred));
    assert!(answer.reasons.get(AnswerField::Position).is_some());
    assert_eq!(answer.marks.get(AnswerField::Delivery), Some(Mark::Unknown));
    assert_eq!(answer.marks.get(AnswerField::Commitments), Some(Mark::Unknown));
}

#[test]
fn what_is_done_is_not_done_beside_work_that_goes_on() {
    let delivery = |text: &str| match reading("Home Office", "3", text) {
        Reading::Answers(answers) => answers.into_iter().map(|it| it.delivery).next(),
        Reading::None | Reading::Open => None,
    };
    let done = "This recommendation has been implemented.";
    assert_eq!(delivery(&format!("{done} Training is mandatory for all recruits.")), Some(json!("done")));
    for more in [
        "Some districts have been trained.",
        "A short guide is being written by the unit.",
        "Officers in Kent are working with partners.",
        "The unit will work with partners on a new course.",
    ] {
        assert_ne!(delivery(&format!("{done} {more}")), Some(json!("done")), "{more}");
    }
}
