//! What an answer says on its two axes, where it says it plainly.

use super_complaints::{Delivery, Position};

use crate::words::{Word, one_of, phrase, range};

/// Where in a sentence something is said.
type At = (usize, usize);

/// The position that a sentence takes: "We accept this recommendation". Praise is no position.
pub(super) fn position(words: &[Word<'_>]) -> Option<(Position, At)> {
    let at = words
        .iter()
        .position(|word| word.any(&["accept", "accepts", "accepted", "reject", "rejects", "rejected"]))?;
    let before = range(words, 0, at);
    let doubt = before
        .iter()
        .any(|word| word.any(&["if", "whether", "which", "who", "would", "could", "may", "might"]));
    let negated = before.iter().any(|word| word.any(&["not", "cannot", "never", "no"]));
    let start = at - range(words, 0, at).iter().rev().take_while(|word| is_auxiliary(word)).count();
    let passive =
        start.checked_sub(1).is_some_and(|subject| one_of(words, subject, &["recommendation", "action"]));
    let (object, end) = object(words, at + 1);
    if doubt || !(object || passive) {
        return None;
    }
    let in_part = one_of(words, end, &["in"]) && one_of(words, end + 1, &["part", "principle"]);
    let partly = at > 0 && one_of(words, at - 1, &["partially", "partly"]);
    let position = match words.get(at)? {
        word if word.raw.to_lowercase().starts_with("reject") => (!negated).then_some(Position::Rejected)?,
        _ if negated => Position::Rejected,
        _ if partly || in_part && one_of(words, end + 1, &["part"]) => Position::AcceptedInPart,
        _ if in_part => Position::AcceptedInPrinciple,
        _ => Position::Accepted,
    };
    Some((position, (start, end + if in_part { 2 } else { 0 })))
}

fn is_auxiliary(word: &Word<'_>) -> bool {
    const WORDS: [&str; 15] = [
        "we",
        "has",
        "have",
        "is",
        "was",
        "are",
        "been",
        "fully",
        "partially",
        "partly",
        "do",
        "does",
        "not",
        "cannot",
        "therefore",
    ];
    word.any(&WORDS)
}

/// Whether what is accepted is the item, and where the words for it end: "we accept that more is needed"
/// accepts nothing.
fn object(words: &[Word<'_>], at: usize) -> (bool, usize) {
    const ITEMS: [&str; 5] = ["recommendation", "recommendations", "action", "actions", "it"];
    let item = (at..at + 4).find(|item| one_of(words, *item, &ITEMS));
    match item.filter(|item| !range(words, at, *item).iter().any(|word| word.is("that") || word.is_mark())) {
        Some(item) => (true, item + 1),
        None => (words.get(at).is_none_or(Word::is_stop) || one_of(words, at, &["in"]), at),
    }
}

/// How far a sentence says that the work has come. What is said of somebody else, behind "how" or "whether",
/// does not count.
pub(super) fn delivery(words: &[Word<'_>]) -> Option<(Delivery, At)> {
    const DOUBT: [&str; 9] = ["how", "whether", "if", "which", "who", "that", "what", "not", "no"];
    (1..words.len()).take_while(|at| !one_of(words, at - 1, &DOUBT)).find_map(|at| {
        let being = one_of(words, at, &["is", "are"]) && phrase(words, at + 1, &["being"]);
        if being && words.get(at + 2).is_some_and(|word| word.raw.ends_with("ed")) {
            return Some((Delivery::UnderWay, (at, at + 3)));
        }
        let way = phrase(words, at, &["is", "under", "way"]).then_some(3);
        let way = way.or_else(|| phrase(words, at, &["is", "underway"]).then_some(2));
        if let Some(length) = way {
            return Some((Delivery::UnderWay, (at, at + length)));
        }
        let item = one_of(words, at - 1, &["action", "recommendation"]);
        let done =
            phrase(words, at, &["has", "been"]) && one_of(words, at + 2, &["completed", "implemented"]);
        if item && done {
            return Some((Delivery::Done, (at, at + 3)));
        }
        (item && phrase(words, at, &["is", "complete"])).then_some((Delivery::Done, (at, at + 2)))
    })
}

/// Whether a sentence says that there is no answer. "Response" is also what the police do about crimes, so that
/// the words must stand close together.
pub(super) fn is_silence(words: &[Word<'_>]) -> bool {
    const ANSWERS: [&str; 5] = ["response", "responses", "reply", "replies", "answer"];
    let near = |at: usize, reach: usize, of: &[&str]| (at + 1..=at + reach).any(|at| one_of(words, at, of));
    let speaks = words.iter().any(|word| word.any(&ANSWERS));
    (0..words.len()).any(|at| {
        let never = one_of(words, at, &["not", "yet", "never"]);
        one_of(words, at, &["no"]) && near(at, 2, &ANSWERS)
            || never && near(at, 2, &["responded", "replied", "answered"])
            || never && speaks && near(at, 2, &["received", "provided"])
            || one_of(words, at, &["awaiting", "awaited"]) && speaks
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn a_position_is_taken_only_by_plain_words_about_the_item() {
        let read = |text: &str| position(&of(text)).map(|(position, _)| position);
        for (text, is) in [
            ("We accept this recommendation.", Position::Accepted),
            ("We accept.", Position::Accepted),
            ("The College of Policing has accepted the action.", Position::Accepted),
            ("This recommendation is accepted.", Position::Accepted),
            ("We accept this recommendation in principle.", Position::AcceptedInPrinciple),
            ("We partially accept this recommendation.", Position::AcceptedInPart),
            ("We do not accept the recommendation.", Position::Rejected),
            ("We reject this recommendation.", Position::Rejected),
        ] {
            assert_eq!(read(text), Some(is), "{text}");
        }
        for none in [
            "We accept that more is needed.",
            "We welcome the recommendation.",
            "The letters say which recommendations are accepted.",
            "Forces should have accepted practice on cases.",
            "We would accept the recommendation if there were funding.",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }

    #[test]
    fn delivery_is_said_of_the_work_itself() {
        let read = |text: &str| delivery(&of(text)).map(|(delivery, _)| delivery);
        assert_eq!(read("The guidance is being updated."), Some(Delivery::UnderWay));
        assert_eq!(read("Work is under way."), Some(Delivery::UnderWay));
        assert_eq!(read("This action has been completed."), Some(Delivery::Done));
        assert_eq!(read("We will review how issues are being addressed by forces."), None);
        assert_eq!(read("The survey has been completed."), None);
        assert_eq!(read("The guidance will be updated."), None);
    }

    #[test]
    fn a_sentence_that_there_is_no_answer_is_no_answer() {
        assert!(is_silence(&of("No response has been received.")));
        assert!(is_silence(&of("The Home Office has not yet responded.")));
        assert!(is_silence(&of("A response has not been received.")));
        assert!(!is_silence(&of("The guidance is being updated.")));
        assert!(!is_silence(&of("Forces do not always improve their response to victims.")));
    }
}
