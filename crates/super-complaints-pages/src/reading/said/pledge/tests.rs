use super_complaints::collect_vec::CollectVec as _;

use super::*;
use crate::words::of;

/// The dates that Kent Police promises in a sentence.
fn promised(sentence: &str) -> Vec<String> {
    let names = Names::standard();
    let owner = names.list(&of("Kent Police"), 0).0;
    let date = |it: Statement| match it.what {
        What::Promise(promise) => promise.due.and_then(|due| due.due.date.or(due.due.not_before)),
        _ => None,
    };
    pledges(names, &of(sentence), &owner).into_iter().filter_map(date).map(|it| it.to_string()).collect_vec()
}

#[test]
fn what_will_be_so_by_a_time_is_promised() {
    for sentence in [
        "The others will have done so by May 2025.",
        "A shorter course has still to be taught, and will have reached all of them by May 2025.",
        "We are cooperating fully, and will hand over the last of our files in May 2025.",
        "A daily download is under construction; it will go live in May 2025.",
        "The panel lacks a chair, who will be appointed by May 2025.",
        "Members were told that the review would then begin; it will be finished by May 2025.",
        "It was confirmed that the work will be completed by May 2025.",
        "I give you my word that the earliest of them will be in place by May 2025.",
        "In May 2025 Kent Police will publish the results.",
        "You will be able to read it on this site by May 2025.",
        "They will now come out in May 2025.",
        "Forces will be consulted by Kent Police in May 2025.",
        "Two new panels are to be established by May 2025.",
        "We undertake to send the list to the inspectorate by May 2025.",
        "The next update will appear in May 2025.",
        "New guidance, planned for the spring, will now be circulated in May 2025.",
        "b) The force will send one reply by May 2025.",
        "To help with 16, which has been agreed, we will publish a framework by May 2025.",
    ] {
        assert_eq!(promised(sentence), ["2025-05"], "{sentence}");
    }
}

#[test]
fn what_is_hoped_asked_of_others_or_uncertain_is_not_promised() {
    for sentence in [
        "The Home Office will publish guidance by May 2025.",
        "The supplier expects to deliver it in May 2025.",
        "If the pilot goes well, all officers will be trained by May 2025.",
        "Training will be finished by May 2025 if the pilot goes well.",
        "We hope that it will be finished by May 2025.",
        "It is hoped that a start will be made by May 2025.",
        "We will consider it in May 2025.",
        "The matter will be considered in May 2025.",
        "The work will not be finished by May 2025.",
        "Will it be finished by May 2025?",
        "Our findings were to have been published in May 2025.",
        "It would be finished by May 2025.",
        "The report will tell of staff who joined in May 2025.",
        "We will train the staff recruited by May 2025.",
        "His reply will be published by the Home Office in May 2025.",
        "The second PEEL recommendation will be met by May 2025.",
        "Recommendation 3 is to be carried out by May 2025.",
        "It is recommended that officers are to be trained by May 2025.",
        "The report asks that guidance is to be published by May 2025.",
        "The review will be finished by May 2025, but its findings may be late.",
        "The charity will open the route in May 2025.",
        "Experts think that the work will be finished by May 2025.",
        "The Government said that it will be finished by May 2025.",
        "We will write to you in May 2025.",
        "Members will meet in May 2025.",
        "Parliament will legislate in May 2025.",
        "The course of May 2025 will be repeated.",
    ] {
        assert_eq!(promised(sentence), [""; 0], "{sentence}");
    }
}

#[test]
fn a_sentence_behind_a_promise_may_take_it_back() {
    for sentence in [
        "That date has been postponed.",
        "However, this may change, and nothing is settled.",
        "But funds would have to be found.",
        "This depends on the Treasury.",
        "The date is not certain.",
    ] {
        assert!(takes_back(&of(sentence)), "{sentence}");
    }
    for sentence in [
        "A panel of local people will advise us.",
        "The rest is not yet with us.",
        "Officers would like more of it.",
        "That is welcome.",
        "This has been agreed with the union.",
    ] {
        assert!(!takes_back(&of(sentence)), "{sentence}");
    }
}
