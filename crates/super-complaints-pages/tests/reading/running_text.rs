//! Answers in the running text of letters and of bodies' own pages, and the items that they are to.

use super_complaints::SuperComplaint;
use super_complaints::model::{Answer, AnswerField, Mark};
use super_complaints_pages::{Options, read};

use crate::facts::keys;

/// What Essex Police answers in a letter: to which items, with which position and delivery, and what it promises by when.
pub(crate) fn answers(body: &str) -> Vec<String> {
    said(&answered(body))
}

fn answered(body: &str) -> SuperComplaint {
    let letter = format!(
        "Essex Police\n\n8 March 2023\n\nTo: HMICFRS\n\nDear Andy\n\nRE: Police super-complaint by Hestia\n\n{body}\n\n\
         Yours sincerely\n\nJane Doe\nChief Constable, Essex Police"
    );
    let record = read(letter, &Options::default()).unwrap().record;
    assert!(record.responses.iter().all(|it| keys(&it.by) == ["force-essex"]), "{body}");
    record
}

pub(crate) fn said(record: &SuperComplaint) -> Vec<String> {
    let answers = record.responses.iter().flat_map(|it| &it.answers);
    let say = |answer: &Answer| {
        let items: Vec<&str> = answer.items.iter().map(super_complaints::model::ItemId::as_str).collect();
        let position = answer.position.map_or("-", |it| it.as_str());
        let delivery = answer.delivery.map_or("-", |it| it.as_str());
        let promises = answer.commitments.iter().map(|it| {
            let due = it.due.as_ref().and_then(|due| due.date).map(|date| date.to_string());
            format!(" by {}", due.unwrap_or_default())
        });
        format!("{} {position} {delivery}{}", items.join("+"), promises.collect::<String>())
    };
    answers.map(say).collect()
}

#[test]
fn a_lead_says_what_the_sentences_behind_it_answer() {
    for lead in [
        "In relation to recommendation 3,",
        "With regard to Recommendation 3,",
        "Turning to recommendation 3,",
        "On recommendation 3:",
        "2. As regards recommendation 3,",
        "Recommendation 3 asks chief constables to train staff.",
        "2. Recommendation 3 asks chief constables to train staff.",
        "Recommendation 3 is addressed to chief constables.",
    ] {
        let we = if lead.ends_with('.') { "We" } else { "we" };
        let read = answers(&format!(
            "{lead} {we} accept this recommendation. Training will be given to all staff by May 2023."
        ));
        assert_eq!(read.len(), 1, "{lead} {read:?}");
        assert!(read[0].starts_with("r3 accepted -"), "{lead} {read:?}");
        let read = answers(&format!("{lead} This recommendation has been implemented."));
        assert_eq!(read, ["r3 - done"], "{lead}");
    }
}

#[test]
fn each_lead_begins_a_new_answer() {
    let read = answers(
        "In relation to recommendation 1, we accept it. We will train all staff by May 2023. On recommendation 2, \
         work is under way.\n\nTurning to recommendations 4 and 5, we do not accept these recommendations.",
    );
    assert_eq!(read, ["r1 accepted - by 2023-05", "r2 - under_way", "r4+r5 rejected -"]);
}

#[test]
fn what_is_not_understood_behind_a_lead_is_an_answer_that_is_open() {
    for open in [
        "In relation to recommendation 1, forces differ.",
        "In relation to recommendation 1, we accept it if the College publishes guidance.",
        "In relation to recommendation 1, we accept it.\n\nHowever, this depends on funding.",
        "Recommendation 1 asks chief constables to train staff. I accept this recommendation, but only if funds allow.",
    ] {
        assert_eq!(answers(open), ["r1 - -"], "{open}");
    }
}

#[test]
fn what_an_item_asks_is_no_answer_to_it() {
    for none in [
        "Recommendation 1 asks chief constables to train staff.",
        "Recommendation 1 asks chief constables to train staff. The College has published a course.",
        "Recommendation 1 asks chief constables to train staff.\n\nThank you for your time.",
        "Recommendation 1 is addressed to chief constables.",
        "The report has a chapter on recommendation 1.",
    ] {
        assert!(answers(none).is_empty(), "{none} {:?}", answers(none));
    }
}

#[test]
fn a_heading_of_several_items_is_of_each() {
    let read = answers(
        "Recommendations 1 and 2\n\nWe accept both recommendations. We will train all staff by May 2023.",
    );
    assert_eq!(read, ["r1+r2 accepted - by 2023-05"]);
    let read = answers("Our response to recommendation 4\n\nWe accept this recommendation.");
    assert_eq!(read, ["r4 accepted -"]);
}

#[test]
fn which_are_all_of_so_many_is_inferred() {
    let record = |count: &str| {
        answered(&format!(
            "Recommendation 1 asks chief constables to train staff. Recommendation 2 asks chief constables to publish data.\n\n\
             Thank you.\n\nWe accept all {count} recommendations."
        ))
    };
    let counted = record("two");
    assert_eq!(said(&counted).last().unwrap(), "r1+r2 accepted -");
    let answer = counted.responses[0].answers.last().unwrap();
    assert_eq!(answer.marks.get(AnswerField::Items), Some(Mark::Inferred));
    // The page names two; which is the third is not known.
    let others = record("three");
    let of_three = |it: &&Answer| it.position.is_some() && !it.items.is_empty();
    assert_eq!(others.responses.iter().flat_map(|it| &it.answers).filter(of_three).count(), 0);
}

#[test]
fn a_heading_may_hold_the_answer() {
    let read = answers(
        "Recommendation 1 – Accepted in principle\n\nRecommendation 2 – Rejected\n\nRecommendation 3: complete\n\n\
         Recommendation 4 (accepted)\n\nRecommendation 5 – training of staff",
    );
    assert_eq!(read, ["r1 accepted_in_principle -", "r2 rejected -", "r3 - done", "r4 accepted -"]);
    // A text that says something else leaves it open.
    let read = answers("Recommendation 1 – Accepted\n\nWe do not accept this recommendation.");
    assert_eq!(read, ["r1 - -"]);
}

#[test]
fn a_letter_answers_in_the_first_person_below_the_number() {
    let read = answers(
        "Recommendation 5\n\nWe will review our policy by 30 June 2023. A panel of local people will advise us.",
    );
    assert_eq!(read, ["r5 - - by 2023-06-30"]);
    for undone in [
        "Recommendation 5\n\nWe will review our policy by 30 June 2023. That date has been postponed.",
        "Recommendation 5\n\nWe will review our policy by 30 June 2023. But funds would have to be found.",
    ] {
        assert_eq!(answers(undone), ["r5 - -"], "{undone}");
    }
}

#[test]
fn a_promise_that_names_no_item_is_a_promise_of_the_letter() {
    assert_eq!(answers("We will publish a guide to good practice by December 2024."), [" - - by 2024-12"]);
    for none in [
        "We will write to you by December 2024.",
        "We will provide an update by December 2024.",
        "We hope to publish a guide by December 2024.",
        "The Home Office will publish a guide by December 2024.",
        "We will publish a guide by December 2024. However, this may change.",
        "We will publish a guide.",
    ] {
        assert!(answers(none).iter().all(|it| !it.contains("by 2024")), "{none} {:?}", answers(none));
    }
}

#[test]
fn work_on_numbered_items_is_delivered() {
    let read = answers(
        "Recommendation 4 has been implemented. Work on recommendation 2 is in progress. Recommendation 1 will be \
         completed by the end of March 2024.",
    );
    assert_eq!(read, ["r4 - done", "r2 - under_way", "r1 - - by 2024-03"]);
    assert_eq!(
        answers("Recommendation 4 has been implemented. This is not yet the case everywhere."),
        ["r4 - -"]
    );
}

#[test]
fn below_the_name_of_a_body_this_recommendation_is_the_one_above_it() {
    let page = |heading: &str| {
        let text = format!(
            "Responses to the police super-complaint by Hestia\nDocuments\nDetails\nRecommendation 4\n\
             Police and crime commissioners should consult widely.\n{heading}\n\
             The Police and Crime Commissioner for Kent accepts this recommendation. She will consult victims by May 2023.\n\
             Essex\nNext steps"
        );
        said(&read(text, &Options::default()).unwrap().record)
    };
    for heading in
        ["Kent", "Kent PCC", "Police and Crime Commissioner for Kent", "Office of the Kent commissioner"]
    {
        assert_eq!(page(heading).join("|"), "r4 accepted - by 2023-05", "{heading}");
    }
    assert!(
        page("Background to the recommendations").iter().all(|it| !it.starts_with("r4")),
        "{:?}",
        page("Background to the recommendations")
    );
}

#[test]
fn this_recommendation_is_the_one_that_the_paragraph_names() {
    for first in [
        "Recommendation 3 was widely discussed.",
        "By 27 March 2025 we are asked, in recommendation 3, to review our services.",
        "Recommendation 3 concerns training.",
        "The third of them, recommendation 3, was new.",
        "We have read recommendation 3 with care.",
    ] {
        let before = "As recommendation 27 requires, we write to you.";
        for read in [
            answers(&format!("{before}\n\n{first} I accept the recommendation.")),
            answers(&format!("{first} I accept this recommendation.")),
        ] {
            assert!(read.iter().all(|it| it.starts_with("r3 ")) && !read.is_empty(), "{first} {read:?}");
        }
    }
    for several in [
        "Recommendation 3 follows recommendation 4.",
        "Recommendations 3 and 4 were discussed.",
        "Recommendation 3 was discussed. Recommendation 4 was new.",
        "Unlike recommendation 4, recommendation 3 was new.",
        "We read recommendation 3. We also read recommendation 4.",
    ] {
        let read = answers(&format!("{several} I accept the recommendation."));
        let one = |it: &String| it.starts_with("r3 accepted") || it.starts_with("r4 accepted");
        assert!(!read.iter().any(one), "{several} {read:?}");
    }
}
