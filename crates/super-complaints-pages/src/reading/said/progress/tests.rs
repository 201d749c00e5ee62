use super::*;
use crate::words::of;

/// What a sentence says of the items that it names, where the words before speak of recommendation 9.
fn read(sentence: &str) -> String {
    let nine = (ItemKind::Recommendation, Number::new("9").unwrap());
    let second = (ItemKind::Recommendation, Number::new("2").unwrap());
    let (found, _) = progress(&of(sentence), &[nine], &[second]);
    let said = found.iter().map(|it| {
        let numbers = it.items.iter().map(|(_, number)| number.to_string()).collect_vec();
        format!("{} {}", numbers.join(","), it.delivery.as_str())
    });
    said.collect_vec().join("; ")
}

#[test]
fn how_far_an_item_has_got_is_said_of_it() {
    for (sentence, says) in [
        (
            "Recommendation 6 was closed in June, once the Deputy Chief Constable had seen the results.",
            "6 done",
        ),
        (
            "We are able to tell you now that recommendations 2 and 3 have been signed off as complete.",
            "2,3 done",
        ),
        ("Recommendation 1 was completed on 31 May 2024, a fortnight before that date.", "1 done"),
        ("The second recommendation has since been met.", "2 done"),
        ("It has been met: our group now chooses the records.", "9 done"),
        ("All staff have used the checklist since May; nothing remains to be done.", "9 done"),
        ("A charity takes reports for us, and recommendation 4 can be regarded as implemented.", "4 done"),
        ("Rec 2 is in hand: a trainer has been engaged.", "2 under_way"),
        ("Recommendation 1 has its agreement and is being implemented.", "1 under_way"),
        ("Work on the second recommendation has begun but is some way from completion.", "2 under_way"),
        ("Recommendation 7 has not been started, I am sorry to say.", "7 not_started"),
        ("Nothing has been done so far about recommendation 16.", "16 not_started"),
        ("Nothing has been done on it to date.", "9 not_started"),
        ("Recommendation 14 will not now be carried out by the Force.", "14 will_not_be_done"),
        ("Recommendation 3 (training) has been partly implemented.", "3 in_part"),
        ("Nothing has been done so far about the second: it depends upon a bid.", "2 not_started"),
        ("The first went out in May, and the second is finished.", "2 done"),
        ("This action can be treated as closed.", "9 done"),
    ] {
        assert_eq!(read(sentence), says, "{sentence}");
    }
    for sentence in [
        "Recommendation 6 was closed in June, but not in the west.",
        "Recommendation 6 will be completed in June.",
        "Has recommendation 6 been completed?",
        "If recommendation 6 has been completed, the matter is closed.",
        "Recommendation 6 has not been completed.",
        "The training under recommendation 6 has been completed.",
        "The first step of recommendation 6 has been completed.",
        "They said that recommendation 6 has been completed.",
        "Recommendation 6 has been completed in most divisions.",
        "Recommendation 6 is implemented by each division for itself.",
        "The policy has been completed.",
        "Work on recommendation 6 has been completed in Kent.",
        "Recommendation 2 of our plan has been completed.",
        "Nothing has been done wrong.",
        "Recommendation 6 is complete nonsense.",
        "Recommendation 6 has been implemented in Kent.",
        "Recommendation 6 has been fully implemented in part.",
        "We have begun to wonder about that report.",
        "Nothing has been done about the training.",
        "The third is finished.",
        "The second half is finished.",
        "It is not for us to say whether recommendation 2 has been carried out.",
        "A further twenty have to be looked at before the action can be said to be complete.",
        "Recommendation 6 will not be completed until June.",
        "Recommendation 6 has been considered and closed as superseded.",
    ] {
        assert_eq!(read(sentence), "", "{sentence}");
    }
}

#[test]
fn a_state_stands_without_a_subject() {
    for (words, state) in [
        ("Finished in February.", Delivery::Done),
        ("Closed 12/03/2024", Delivery::Done),
        ("Complete since 1 August", Delivery::Done),
        ("Met in full.", Delivery::Done),
        ("Agreed and finished.", Delivery::Done),
        ("Delivered in May, ahead of the report’s deadline.", Delivery::Done),
        ("Signed off at the last meeting.", Delivery::Done),
        ("Agreed and partly carried out: half of our cases have been moved.", Delivery::InPart),
        ("open, and partly achieved.", Delivery::InPart),
        ("In hand", Delivery::UnderWay),
        ("Under way, but two divisions have no staff for it.", Delivery::UnderWay),
        ("Open – in progress.", Delivery::UnderWay),
        ("Not begun.", Delivery::NotStarted),
        ("Not yet started", Delivery::NotStarted),
        ("no work has been done.", Delivery::NotStarted),
    ] {
        assert_eq!(status(&of(words)), Some(state), "{words}");
    }
    for words in [
        "Complete by May 2025",
        "To be completed",
        "Closed to the public",
        "Completed in most divisions",
        "Met the Chief Constable.",
        "Review complete",
        "Delivered to half of the officers",
        "Implemented in part",
        "Closed, but not done",
        "Complete?",
        "Nothing to report",
        "Open",
        "Done with the help of forces will be a course",
        "Agreed",
        "In hand are four cases",
        "Superseded",
        "Closed.",
        "Not met",
    ] {
        assert_eq!(status(&of(words)), None, "{words}");
    }
}
