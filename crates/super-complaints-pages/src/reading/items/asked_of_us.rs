//! A sentence below the heading of a recommendation that says what it asks of the body that writes: "We were asked to review our
//! guidance by 27 March 2025".

use crate::parties::Named;
use crate::words::{Word, one_of, phrase};

use super::asking::Asking;
use super::lead::after_point;

const ASKED: [&[&str]; 14] = [
    &["we", "were", "asked", "to"],
    &["we", "are", "asked", "to"],
    &["we", "have", "been", "asked", "to"],
    &["we", "were", "to"],
    &["we", "were", "recommended", "to"],
    &["this", "asks", "us", "to"],
    &["this", "asked", "us", "to"],
    &["this", "requires", "us", "to"],
    &["this", "required", "us", "to"],
    &["it", "asks", "us", "to"],
    &["this", "recommendation", "asks", "us", "to"],
    &["this", "recommendation", "asked", "us", "to"],
    &["the", "recommendation", "asks", "us", "to"],
    &["the", "recommendation", "asked", "us", "to"],
];

/// What a sentence says is asked of the body that writes, and of nobody else.
pub(super) fn asked_of_us(words: &[Word<'_>], own: &[Named]) -> Option<Asking> {
    // Words with which the sentence goes on to answer.
    const ANSWERS: [&str; 8] = ["we", "i", "have", "has", "which", "but", "accept", "accepted"];
    let from = after_point(words);
    let ask = ASKED.iter().find(|ask| phrase(words, from, ask))?;
    let asked = from + ask.len();
    let end = words.len() - usize::from(words.last().is_some_and(Word::is_stop));
    let more = (asked..end).any(|at| one_of(words, at, &ANSWERS));
    let [own] = own else { return None };
    (!more && asked < end && !own.is_group()).then(|| Asking {
        label: None,
        owners: vec![own.clone()],
        owner_words: (from, asked),
        asked: (asked, end),
        quoted: false,
        named: true,
        modal: false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parties::Names;
    use crate::words::{of, range, text};

    fn read(words: &str) -> Option<String> {
        let own = of("Kent Police");
        let (own, _) = Names::standard().at(&own, 0).unwrap();
        let words = of(words);
        asked_of_us(&words, &[own]).map(|it| text(range(&words, it.asked.0, it.asked.1)))
    }

    #[test]
    fn a_sentence_may_say_what_is_asked_of_the_body_that_writes() {
        for words in [
            "We were asked to review our guidance by 27 March 2025.",
            "This asks us to review our guidance by 27 March 2025.",
            "3.1 We are asked to review our guidance by 27 March 2025.",
            "The recommendation asked us to review our guidance by 27 March 2025.",
            "We have been asked to review our guidance by 27 March 2025.",
        ] {
            assert_eq!(read(words).as_deref(), Some("review our guidance by 27 March 2025"), "{words}");
        }
        for none in [
            "We were asked to review our guidance and we have done so.",
            "We were asked by the Home Office to review our guidance.",
            "We were asked to review our guidance, which has been done.",
            "They were asked to review their guidance.",
            "We asked them to review their guidance.",
            "We were asked to.",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
