//! Sentences that only introduce a recommendation, in the words of the body that writes: "Recommendation 25 concerns the way in which
//! forces work", "By 27 March 2025 we are asked, in recommendation 15, to …", "Reference was made to recommendation 3".

use super_complaints::model::Number;

use crate::words::{Word, one_of, phrase, range};

use super::prose::{is_position, numbers_in};
use crate::reading::items::lead::after_point;

/// Verbs behind "Recommendation 3" with which a sentence says what it is about.
const IS_ABOUT: [&[&str]; 22] = [
    &["concerns"],
    &["concerned"],
    &["relates", "to"],
    &["related", "to"],
    &["deals", "with"],
    &["dealt", "with"],
    &["is", "about"],
    &["was", "about"],
    &["covers"],
    &["covered"],
    &["addresses"],
    &["focuses", "on"],
    &["looks", "at"],
    &["calls", "upon"],
    &["called", "upon"],
    &["follows", "from"],
    &["builds", "on"],
    &["would", "have", "us"],
    &["would", "require", "us"],
    &["asks", "us"],
    &["asked", "us"],
    &["is", "to", "the", "same", "effect"],
];

/// Words with which "we are asked" is said.
const ASKED: [&[&str]; 8] = [
    &["we", "are", "asked"],
    &["we", "were", "asked"],
    &["we", "have", "been", "asked"],
    &["we", "are", "required"],
    &["i", "am", "asked"],
    &["i", "was", "asked"],
    &["the", "force", "was", "asked"],
    &["the", "force", "is", "asked"],
];

/// The one recommendation that a sentence introduces, if it says nothing of an answer.
pub(super) fn introduced(words: &[Word<'_>]) -> Option<Number> {
    let words = range(words, after_point(words), words.len());
    let numbers = numbers_in(words);
    let [only] = numbers.as_slice() else { return None };
    let plural = words.iter().any(|word| word.is("recommendations"));
    if plural || is_position(words) || !(is_about(words) || is_asked(words) || is_referred_to(words)) {
        return None;
    }
    Some(only.clone())
}

/// "Recommendation 16, which has the same date, follows from it": what stands between commas is about it, too.
fn is_about(words: &[Word<'_>]) -> bool {
    if !one_of(words, 0, &["recommendation"]) {
        return false;
    }
    let number = crate::numbers::item(words, 1).map_or(2, |(_, _, end)| end);
    let which = one_of(words, number, &[","]) && one_of(words, number + 1, &["which", "on", "about"]);
    let close = which.then(|| (number + 2..words.len()).find(|at| one_of(words, *at, &[","]))).flatten();
    let verb = close.map_or(number, |at| at + 1);
    IS_ABOUT.iter().any(|it| phrase(words, verb, it))
}

/// "By 27 March 2025 we are asked, in recommendation 15, to establish …", "Recommendation 15, in which we are asked to …".
fn is_asked(words: &[Word<'_>]) -> bool {
    let at = (0..words.len().min(12)).find(|at| ASKED.iter().any(|it| phrase(words, *at, it)));
    let Some(at) = at else { return false };
    let rest = range(words, at, words.len());
    let length = ASKED.iter().find(|it| phrase(rest, 0, it)).map_or(0, |it| it.len());
    let comma = length + usize::from(one_of(rest, length, &[","]));
    let inside = one_of(rest, comma, &["in", "by", "under"]) && one_of(rest, comma + 1, &["recommendation"]);
    let before = range(words, 0, at).iter().any(|word| word.is("recommendation"));
    let to = rest.iter().skip(length).take(8).any(|word| word.is("to"));
    (inside || before && one_of(rest, length, &["to"])) && to
}

/// "Reference was made to recommendation 25, on working with partners."
fn is_referred_to(words: &[Word<'_>]) -> bool {
    const BEGIN: [&[&str]; 5] = [
        &["reference", "was", "made", "to"],
        &["i", "turn", "now", "to"],
        &["i", "now", "turn", "to"],
        &["we", "now", "turn", "to"],
        &["i", "come", "now", "to"],
    ];
    BEGIN.iter().any(|it| phrase(words, 0, it) && one_of(words, it.len(), &["recommendation"]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn a_sentence_may_only_introduce_a_recommendation() {
        for text in [
            "Recommendation 25 concerns the way in which police forces and their partners work together.",
            "Recommendation 25, which has the same date and which I share with the Chief Constable, follows from it.",
            "By 27th March 2025 we are asked, in recommendation 25, to establish whether services are in place.",
            "Reference was made to recommendation 25, on working with partners.",
            "3.1 Recommendation 25 deals with training.",
            "In recommendation 25 we are asked to review our training.",
            "I turn now to recommendation 25.",
            "Recommendation 25 asks us to review training.",
        ] {
            assert_eq!(introduced(&of(text)).map(|it| it.to_string()).as_deref(), Some("25"), "{text}");
        }
        for none in [
            "Recommendation 25 concerns training and we accept it as recommendation 26.",
            "We accept recommendation 25.",
            "Recommendations 25 and 26 concern training.",
            "Recommendation 25 is accepted, as it concerns training.",
            "Following recommendation 25, we act.",
            "We are asked to help and recommendation 25 was a part of it.",
            "The Home Office was asked, in recommendation 25, to act.",
        ] {
            assert_eq!(introduced(&of(none)), None, "{none}");
        }
    }
}
