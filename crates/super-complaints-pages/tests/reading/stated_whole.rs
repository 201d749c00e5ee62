//! A position that is stated whole and first, and what stands behind it; promises in a part of a sentence; two positions in one.

use crate::documented::told;
use crate::running_text::answers;

#[test]
fn a_position_stated_first_stands_before_words_that_cannot_bear_on_it() {
    for behind in [
        "Training has been delivered to 1,200 officers.",
        "Victims need a specialist in each of our three counties.",
        "The budget for the next year includes a new post.",
        "A remaining vacancy was filled in June.",
        "Better software has come with the new contract.",
        "The tool has gone live on all mobile devices.",
    ] {
        assert_eq!(told(&format!("We accept this recommendation. {behind}")), "accepted", "{behind}");
        // What stands before it may be about another answer.
        assert_eq!(
            told(&format!("{behind} We accept this recommendation. That was in 2020.")),
            "not understood",
            "{behind}"
        );
    }
    for behind in [
        "However, victims need a specialist in each county.",
        "Legal services would need more money.",
        "The tool has not gone live.",
        "This needs a new post.",
        "The court said so.",
        "We consider the need for a new post.",
        "Victims need a specialist before any of it is accepted.",
        "Better software may come.",
        "The need was questioned.",
        "Until the budget is known, posts are frozen.",
    ] {
        assert_eq!(told(&format!("We accept this recommendation. {behind}")), "not understood", "{behind}");
    }
}

#[test]
fn what_is_joined_to_a_position_leaves_it_unless_it_bears_on_it() {
    for (sentence, position) in [
        ("We accept this recommendation, and the network met for the first time in March 2025.", "accepted"),
        (
            "The Home Office accepts this recommendation, and officials have begun talks with the Treasury on its budget.",
            "accepted",
        ),
        (
            "We accept this recommendation in principle, but a number of forces could not meet it without more money.",
            "accepted_in_principle",
        ),
        (
            "We partially accept this recommendation, but only an annual audit would be proportionate.",
            "accepted_in_part",
        ),
        ("We note this recommendation but are unable to commit to a date.", "noted"),
        ("We do not accept this recommendation, but the aim behind it is a good one.", "rejected"),
    ] {
        assert_eq!(told(sentence), position, "{sentence}");
    }
    for sentence in [
        "We accept this recommendation, but a number of forces could not meet it without more money.",
        "We accept this recommendation in principle, but now accept it in full.",
        "We accept this recommendation in principle, but have withdrawn from the work.",
        "We accept this recommendation in principle, but if funds allow we will do more.",
        "We accept this recommendation, and whether the network will meet is open.",
        "We accept this recommendation, and the network would need more money.",
        "We accept this recommendation, and others think that we should not.",
        "We note this recommendation but reject its aim.",
    ] {
        assert_eq!(told(sentence), "not understood", "{sentence}");
    }
}

#[test]
fn a_promise_with_a_date_in_a_part_of_a_sentence_is_one() {
    for sentence in [
        "The review will be completed by 28 February 2025 and its findings will inform the next contract.",
        "The modules are being developed and we will publish them by 28 February 2025.",
        "We will publish guidance by 28 February 2025; leaflets go to every station.",
        "Guidance will be published by 28 February 2025, and posters now hang in every station.",
        "Staff have seen the new plan, and we will issue the leaflet by 28 February 2025.",
    ] {
        let read = answers(&format!("In relation to recommendation 3, we accept it. {sentence}"));
        assert!(read.len() == 1 && read[0].contains(" by 2025-02-28"), "{sentence}: {read:?}");
    }
    for sentence in [
        "The review will be completed by 28 February 2025 but its findings may be late.",
        "The review will be completed by 28 February 2025 and published by 30 June 2025 or later.",
        "The modules are not being developed and we will publish them by 28 February 2025.",
        "We will publish guidance by 28 February 2025; this depends on the Treasury.",
        "The Treasury said so, and we will publish guidance by 28 February 2025.",
    ] {
        let read = answers(&format!("In relation to recommendation 3, we accept it. {sentence}"));
        assert!(!read.iter().any(|it| it.contains("2025-02-28")), "{sentence}: {read:?}");
    }
}

#[test]
fn a_sentence_may_take_two_positions() {
    for (sentence, said) in [
        (
            "We accept recommendations 1 and 2, and reject recommendation 3.",
            ["r1+r2 accepted -", "r3 rejected -"],
        ),
        (
            "We accept recommendation 1, but do not accept recommendation 2.",
            ["r1 accepted -", "r2 rejected -"],
        ),
        ("We accept recommendation 4 and dispute recommendation 5.", ["r4 accepted -", "r5 disputed -"]),
        (
            "Essex Police accepts recommendation 1 and has accepted recommendation 2 in principle.",
            ["r1 accepted -", "r2 accepted_in_principle -"],
        ),
        (
            "We partially accept recommendation 1; we accept recommendation 2 in full.",
            ["r1 accepted_in_part -", "r2 accepted -"],
        ),
    ] {
        assert_eq!(answers(sentence), said, "{sentence}");
    }
    for sentence in [
        "We accept recommendation 1, and would reject recommendation 2.",
        "We accept recommendation 1, and the Home Office may reject recommendation 2.",
        "We accept recommendation 1 and hope that others accept recommendation 2.",
        "If we accept recommendation 1, and reject recommendation 2, funds are saved.",
        "We accept recommendation 1 and were asked whether we accept recommendation 2.",
    ] {
        let read = answers(sentence);
        assert!(
            !read.iter().any(|it| it.contains("r2 rejected") || it.contains("r2 accepted")),
            "{sentence}: {read:?}"
        );
    }
}
