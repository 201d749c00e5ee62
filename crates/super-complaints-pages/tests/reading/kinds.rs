//! Kinds of sentences in which officials answer and promise, each in many wordings.

use crate::documented::told;

fn all_are(expected: &str, sentences: &[&str]) {
    let wrong: Vec<String> = sentences
        .iter()
        .map(|sentence| (sentence, told(sentence)))
        .filter(|(_, read)| read != expected)
        .map(|(sentence, read)| format!("{sentence} -> {read}"))
        .collect();
    assert!(wrong.is_empty(), "not {expected}:\n{}", wrong.join("\n"));
}

#[test]
fn letters_accept_in_many_words() {
    all_are(
        "accepted",
        &[
            "I am content to accept this recommendation.",
            "I am content to accept it.",
            "We welcome and accept this recommendation.",
            "The Home Office accepts and welcomes this recommendation.",
            "The Home Office welcomes this recommendation. It accepts it in full.",
            "In relation to recommendation 3, we accept it in full.",
            "With regard to recommendation 3, the Home Office accepts this recommendation.",
            "Recommendation 3 (research): we accept this recommendation.",
            "On behalf of the Home Office, I accept this recommendation.",
            "Our position is that we accept this recommendation.",
            "I am happy to confirm that the Home Office accepts this recommendation.",
            "Having carefully considered the report, we accept this recommendation.",
            "We accept the recommendation made to us.",
            "Green – accepted.",
            "We accept this recommendation. Closed.",
        ],
    );
}

#[test]
fn to_welcome_to_be_minded_or_to_accept_a_part_of_the_reasons_is_not_to_accept() {
    all_are(
        "not understood",
        &[
            "We welcome this recommendation.",
            "We welcome the report and accept that more is needed.",
            "We are minded to accept this recommendation.",
            "We would be content to accept this recommendation.",
            "We are not content to accept this recommendation yet.",
            "In relation to recommendation 4, we accept it in full.",
            "In relation to funding, we accept it.",
            "On behalf of the NPCC, we note that forces accept it.",
            "Our position is that forces should accept this recommendation.",
            "Our position was that we accept this recommendation.",
            "It accepts this recommendation.",
            "We support this recommendation.",
            "We are able to accept this recommendation.",
            "We accept this.",
            "Red – accepted?",
            "We welcome and would accept this recommendation.",
            "We welcome or accept this recommendation.",
            "Closed.",
            "Recommendation closed.",
        ],
    );
}

#[test]
fn deliveries_of_plans() {
    for (expected, sentences) in [
        (
            "done",
            &[
                "Discharged.",
                "Delivered.",
                "Implemented in full.",
                "Action complete.",
                "Green – complete.",
                "Blue: completed.",
                "This recommendation has been discharged.",
                "This recommendation has been met.",
                "We have achieved this recommendation.",
                "We fully comply with this recommendation.",
            ][..],
        ),
        (
            "under_way",
            &[
                "In progress.",
                "Ongoing.",
                "On track.",
                "Amber – in progress.",
                "Work in progress.",
                "Work ongoing.",
                "This recommendation is on track.",
                "Work on this recommendation is in progress.",
            ],
        ),
        (
            "not_started",
            &[
                "Not started.",
                "Not yet started.",
                "Yet to start.",
                "Work not yet started.",
                "This recommendation is not yet started.",
                "This recommendation has not been started.",
                "Red: not started.",
            ],
        ),
        ("in_part", &["We partially comply with this recommendation.", "Partially complete."]),
    ] {
        all_are(expected, sentences);
    }
}

#[test]
fn what_does_not_say_how_far_it_is_says_nothing() {
    all_are(
        "not understood",
        &[
            "Green.",
            "Closed.",
            "On hold.",
            "We do not comply with this recommendation.",
            "We will comply with the law.",
            "This recommendation is on the agenda.",
            "Not on track.",
            "We met the authors of this recommendation.",
            "This recommendation may be discharged.",
            "Yet to be decided.",
            "Work in progress is hard to measure.",
        ],
    );
}

#[test]
fn promises_with_a_date() {
    all_are(
        "promise, date 2024-03",
        &[
            "Training will be rolled out to all officers by the end of March 2024.",
            "Training will be rolled out to all officers by end of March 2024.",
            "Training will be rolled out to all officers by end March 2024.",
            "The review will be complete by March 2024.",
            "The review will conclude by March 2024.",
            "The new policy will be in place by March 2024.",
            "The guidance will be available to all officers by March 2024.",
            "Funding will be made available by March 2024.",
            "All officers will have been trained by March 2024.",
            "We will ensure that all officers are trained by March 2024.",
            "We will make sure that every victim is offered support by March 2024.",
            "Our training team will deliver the package by March 2024.",
            "This work will be completed by March 2024.",
            "We will hold a workshop with forces in March 2024.",
            "The first course will take place in March 2024.",
            "During March 2024 we will brief all supervisors.",
            "By March 2024 we will host three events.",
        ],
    );
    all_are(
        "promise",
        &[
            "We will review our policy in six months.",
            "We will review our policy in six months’ time.",
            "We will publish guidance by Q2 2023/24.",
            "We will publish guidance by the second quarter of 2024.",
            "We will publish guidance in the new year.",
            "We will publish guidance by 1 April.",
            "We will publish guidance by autumn.",
            "We will train all officers over the next 12 months.",
            "The review will conclude by the end of the 2023/24 financial year.",
        ],
    );
}

#[test]
fn an_intention_a_doubt_or_a_time_of_something_else_is_no_promise() {
    all_are(
        "not understood",
        &[
            "We aim to publish guidance by March 2024.",
            "We intend to publish guidance by March 2024.",
            "We plan to publish guidance by March 2024.",
            "The review is expected to conclude by March 2024.",
            "The review should be complete by March 2024.",
            "The review may conclude by March 2024.",
            "The review will not be complete by March 2024.",
            "The review will conclude by March 2024 if funds allow.",
            "We will ensure that no officer is left out by March 2024.",
            "We will ensure that officers are trained.",
            "We will ensure that this is done by March 2024.",
            "Their training team will deliver the package by March 2024.",
            "We will publish guidance by Q2.",
            "We will hope to conclude by March 2024.",
            "The decision will be available by March 2024, but not to forces.",
        ],
    );
}

#[test]
fn what_will_be_so_by_a_time_is_promised() {
    all_are(
        "promise, date 2023-03-31",
        &[
            "By 31 March 2023 all officers will have received training.",
            "By 31 March 2023 we will have trained every supervisor.",
            "We will have an agreement in place by 31 March 2023.",
            "Officials will have a first draft ready by 31 March 2023.",
            "Refresher training will be given to control room staff by 31 March 2023.",
            "The first reports will be sent to the College by 31 March 2023.",
            "We will send our findings to the NPCC by 31 March 2023.",
            "A new search report will be available to investigators by 31 March 2023.",
            "The new system will be up and running by 31 March 2023.",
            "This will be finished by 31 March 2023.",
            "The pilot will end by 31 March 2023.",
        ],
    );
    all_are(
        "not understood",
        &[
            "We are to publish guidance by 31 March 2023.",
            "We aim to have trained all staff by 31 March 2023.",
            "We will have considered the matter by 31 March 2023.",
            "We will have no draft ready by 31 March 2023.",
            "Training is expected to be complete by 31 March 2023.",
            "All officers should have been trained by 31 March 2023.",
            "The report will not be published by 31 March 2023.",
            "We will start to think about it by 31 March 2023.",
            "We will begin considering the options by 31 March 2023.",
            "All officers will have received the guidance that was issued by 31 March 2023.",
            "If funding is agreed, we will have trained all staff by 31 March 2023.",
        ],
    );
}
