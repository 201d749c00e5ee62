//! Positions in clauses, each with what it is on; and sentences that are near one and take none.

use super::*;
use crate::parties::Names;
use crate::reading::said::Asked;
use crate::words::of;

/// The positions that a sentence takes on a page of Kent Police, behind words that named some items.
fn read(text: &str, last: &[&str]) -> Vec<String> {
    let names = Names::standard();
    let owner = names.list(&of("Kent Police"), 0).0;
    let asked = Asked::default();
    let ground =
        Ground { names, owner: &owner, item: None, asked: &asked, it_is_the_item: false, before: None };
    let last: Vec<Number> = last.iter().filter_map(|it| Number::new(*it).ok()).collect();
    let spoken = SpokenOf { known: last.clone(), last, near: true, ..SpokenOf::default() };
    let words = of(text);
    let found = taken(&words, &ground, &spoken).0;
    let say = |it: &Taken| {
        let numbers: Vec<&str> = it.numbers.iter().map(Number::as_str).collect();
        let whose = if it.speaker == Speaker::Owner { "" } else { " (others)" };
        format!("{} {}{whose}", numbers.join("+"), it.position.as_str())
    };
    found.iter().map(say).collect()
}

#[test]
fn a_clause_takes_a_position_on_what_it_names() {
    for (text, says) in [
        ("Recommendations 1 and 2 hold good for any force, and have been accepted by ours.", "1+2 accepted"),
        ("We have decided against recommendation 3, because a railway has no residents.", "3 rejected"),
        ("Recommendation 2 we can accept, and I do so hereby.", "2 accepted"),
        (
            "Recommendation 10, under which chief constables review learning, is one that we are happy to adopt.",
            "10 accepted",
        ),
        ("As regards recommendation 4, the force finds itself unable to accept it.", "4 rejected"),
        (
            "The training has been rewritten, which disposes of recommendation 1, a recommendation that we accept.",
            "1 accepted",
        ),
        ("With recommendation 8, that progress should be reported, we are happy to comply.", "8 accepted"),
        ("I am pleased to confirm our acceptance of its first two recommendations.", "1+2 accepted"),
        ("Kent Police is in full agreement with recommendation 7.", "7 accepted"),
        ("We subscribe to recommendation 16 as well.", "16 accepted"),
        ("We take a different view on recommendation 6.", "6 disputed"),
        ("I regret that we do not share the view taken in recommendations 1, 4 and 5.", "1+4+5 disputed"),
        ("We agreed to all that is asked of forces, including recommendations 4 and 7.", "4+7 accepted"),
        ("We are signing up to both of the recommendations made to forces, numbers 1 and 2.", "1+2 accepted"),
        ("Recommendation 3 is accepted in principle only.", "3 accepted_in_principle"),
        ("We accept recommendation 3 up to a point.", "3 accepted_in_part"),
        ("Recommendation 1 we have noted, no more.", "1 noted"),
        ("Recommendation 2 now has our agreement in full.", "2 accepted"),
        ("We have taken recommendation 4 on.", "4 accepted"),
        ("Recommendation 8 we have subscribed to.", "8 accepted"),
        ("We do not propose to act on recommendation 25.", "25 rejected"),
        ("After some discussion we accept recommendation 5.", "5 accepted"),
        (
            "Of the recommendations to chief constables I am content to adopt the tenth without qualification.",
            "10 accepted",
        ),
        ("We accept recommendation 7 only for crimes recorded since 2022.", "7 accepted_in_part"),
        ("11 January 2022 Recommendation 4 was adopted by the force.", "4 accepted"),
        (
            "We accept recommendation 5, and it would be carried out at once, were there the software.",
            "5 accepted",
        ),
        ("We agree with recommendation 7, which asks that no officer should work alone.", "7 accepted"),
        ("We take note of recommendation 15.", "15 noted"),
        ("The Home Office accepts recommendation 9, and said so in May.", "9 accepted (others)"),
    ] {
        assert_eq!(read(text, &[]), [says], "{text}");
    }
    for (text, says) in [
        ("We accept both of them.", "7+10 accepted"),
        ("The second is likewise accepted.", "10 accepted"),
        ("To that Kent Police says yes.", ""),
        ("We accept 7.", "7 accepted"),
        ("The latter we cannot accept.", "10 rejected"),
    ] {
        let says: Vec<&str> = Some(says).filter(|it| !it.is_empty()).into_iter().collect();
        assert_eq!(read(text, &["7", "10"]), says, "{text}");
    }
    for (text, says) in [
        ("We accept it.", "7 accepted"),
        ("I do not accept this one.", "7 rejected"),
        ("Kent Police concurs.", "7 accepted"),
        ("We agree without reserve.", "7 accepted"),
        ("To that Kent Police says yes.", "7 accepted"),
        ("Kent Police is in agreement with it.", "7 accepted"),
        (
            "Let there be no doubt that we shall comply with it: a superintendent takes up the work.",
            "7 accepted",
        ),
    ] {
        assert_eq!(read(text, &["7"]), [says], "{text}");
    }
}

#[test]
fn a_place_behind_a_recommendation_named_by_its_place_is_the_next_one_and_no_part_of_it() {
    let names = Names::standard();
    let owner = names.list(&of("Kent Police"), 0).0;
    let asked = Asked::default();
    let ground =
        Ground { names, owner: &owner, item: None, asked: &asked, it_is_the_item: false, before: None };
    let last = vec![Number::new("2").unwrap()];
    let spoken = SpokenOf { known: last.clone(), last, near: true, by_place: true, ..SpokenOf::default() };
    let read = |text: &str| {
        let found = taken(&of(text), &ground, &spoken).0;
        found.iter().flat_map(|it| &it.numbers).map(ToString::to_string).collect::<Vec<_>>()
    };
    assert_eq!(read("The third is likewise accepted."), ["3"]);
    // "The second recommendation has two limbs. The first …"
    for none in ["The first is accepted.", "The first we accept.", "The fifth is accepted."] {
        assert_eq!(read(none), Vec::<String>::new(), "{none}");
    }
}

#[test]
fn a_body_tells_what_those_say_for_whom_it_speaks() {
    for text in [
        "The NPCC says that all chief constables accept recommendation 4.",
        "The NPCC told us in June that chief constables accept recommendation 4.",
        "The NPCC has informed the inspectorates that chief constables accepted recommendation 4.",
        "The NPCC has confirmed that all chief constables accept recommendation 4.",
        "The NPCC stated that chief constables accept recommendation 4.",
    ] {
        assert_eq!(read(text, &[]), ["4 accepted (others)"], "{text}");
    }
    for none in [
        "The Home Office says that all chief constables accept recommendation 4.",
        "The Home Office told us in June that chief constables accept recommendation 4.",
        "The APCC has informed the inspectorates that chief constables accepted recommendation 4.",
        "The NPCC has not said that chief constables accept recommendation 4.",
        "The NPCC wishes that chief constables accept recommendation 4.",
    ] {
        assert_eq!(read(none, &[]), Vec::<String>::new(), "{none}");
    }
}

#[test]
fn what_is_near_a_position_is_none() {
    for text in [
        "We will accept recommendation 3.",
        "We accept recommendation 3, and will carry it out if funds allow.",
        "We accept recommendation 3, which is subject to a vote of the board.",
        "We accept recommendation 3, and then only for officers.",
        "We accept recommendation 3, and not for staff.",
        "We accept recommendation 3, and even that only in Dover.",
        "We accept the tenth of these reports without qualification.",
        "We agree as to how the officers work.",
        "On 11 January 2022 a plan for recommendation 4 was adopted by the force.",
        "We would accept recommendation 3.",
        "We accept recommendation 3 if funds allow.",
        "We accept recommendation 3, but funds are tight.",
        "We accept recommendation 3 subject to funding.",
        "We hope that the Home Office accepts recommendation 3.",
        "Whether we accept recommendation 3 is for the board.",
        "Before we accept recommendation 3, the board must meet.",
        "Should we accept recommendation 3?",
        "The charity believes that we accept recommendation 3.",
        "We have been asked to accept recommendation 3.",
        "We accept that recommendation 3 is not easy.",
        "We accept recommendation 3 is well meant.",
        "We did not accept recommendation 3.",
        "We do not reject recommendation 3.",
        "We do not fully accept recommendation 3.",
        "We are minded to accept recommendation 3.",
        "We expect to accept recommendation 3.",
        "We accepted recommendation 3 initially.",
        "“We accept recommendation 3”, a draft says.",
        "We accept recommendation 3 of the PEEL inspection.",
        "Recommendation 3 will be accepted.",
        "Recommendation 3 should be accepted by forces.",
        "Recommendation 3 would be accepted by ours.",
        "Recommendation 3 has not been accepted.",
        "Nobody who reads recommendation 3 accepts it.",
        "Those who accept recommendation 3 are few.",
        "We have agreed with the college to publish recommendation 3.",
        "We note recommendation 3 and will reply.",
        "We comply with recommendation 3.",
        "If recommendation 3 is accepted, we will act.",
        "We cannot yet accept recommendation 3.",
        "We do not accept recommendation 3 at present.",
        "It is said that we accept recommendation 3.",
        "The force that accepts recommendation 3 first wins.",
    ] {
        assert_eq!(read(text, &[]), Vec::<String>::new(), "{text}");
    }
    // "It" and "both" are of what was named, and only of so many.
    for (text, last) in [
        ("We accept it.", &["7", "10"][..]),
        ("We accept both.", &["7"]),
        ("We accept all three.", &["7", "10"]),
        ("The third is accepted.", &["7", "10"]),
        ("We accept 8.", &["7"]),
        ("We accept it.", &[]),
    ] {
        assert_eq!(read(text, last), Vec::<String>::new(), "{text}");
    }
}

#[test]
fn a_label_and_a_word_are_a_position() {
    let names = Names::standard();
    let asked = Asked::default();
    let ground = Ground { names, owner: &[], item: None, asked: &asked, it_is_the_item: false, before: None };
    let read = |text: &str| {
        let words = of(text);
        let label = crate::layout::label(&words).map_or(0, |it| it.length);
        short_position(&words, label, &ground, &SpokenOf::default())
            .map(|(position, _)| position.as_str().to_owned())
    };
    for (text, says) in [
        ("R4 Agreed. Reporting is offered in all units.", "accepted"),
        ("Rec 1 (training of officers, by 14 June 2024) – Agreed. All have taken it.", "accepted"),
        ("Recommendation 3 (communities) – Agreed in part. Each will be announced.", "accepted_in_part"),
        ("R2: Not accepted.", "rejected"),
        ("R5, data. Accepted in principle.", "accepted_in_principle"),
        ("R1 (training): For my part, agreed.", "accepted"),
        ("Recommendation 6 – noted.", "noted"),
    ] {
        assert_eq!(read(text).as_deref(), Some(says), "{text}");
    }
    for text in [
        "R4 Agreed if funds allow.",
        "R4 Agreed with partners.",
        "R4 Accepted by some forces.",
        "R4 Agreed?",
        "R4 Not yet agreed.",
        "R4 Agreed training has begun.",
        "Recommendation 4 – to be agreed.",
    ] {
        assert_eq!(read(text), None, "{text}");
    }
}
