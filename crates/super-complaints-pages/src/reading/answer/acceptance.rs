//! A question whether a recommendation is accepted, and its answer in a word or two: "Is the recommendation accepted?", "Yes".

use super_complaints::model::Position;

use crate::words::{Word, one_of, phrase, range};

use super::heard::Heard;
use crate::reading::said::{Ground, Speaker, Statement, What, sentence};

/// What "Yes", "No" and "In part" say below the question whether it is accepted.
pub(in crate::reading) fn accepts(words: &[Word<'_>]) -> Option<Position> {
    let end = words.len() - usize::from(words.last().is_some_and(Word::is_stop));
    let words = words.get(..end).unwrap_or_default();
    let is = |of: &[&str]| words.len() == of.len() && phrase(words, 0, of);
    match () {
        () if is(&["yes"]) || is(&["y"]) || is(&["in", "full"]) => Some(Position::Accepted),
        () if is(&["no"]) => Some(Position::Rejected),
        () if is(&["in", "part"]) || is(&["partly"]) || is(&["partially"]) => Some(Position::AcceptedInPart),
        () if is(&["in", "principle"]) => Some(Position::AcceptedInPrinciple),
        () => None,
    }
}

/// "Is the recommendation accepted?", "Do you accept this recommendation?", "Does the force accept it?"
pub(super) fn asks_acceptance(words: &[Word<'_>]) -> bool {
    const PASSIVE: [&[&str]; 4] =
        [&["the", "recommendation"], &["this", "recommendation"], &["it"], &["recommendation"]];
    if words.last().is_none_or(|word| word.raw != "?") {
        return false;
    }
    let end = words.len() - 1;
    if one_of(words, 0, &["is", "has", "was"]) {
        let item = PASSIVE.iter().find(|it| phrase(words, 1, it)).map(|it| 1 + it.len());
        let been = item.map(|at| at + usize::from(one_of(words, at, &["been"])));
        return been.is_some_and(|at| at + 1 == end && one_of(words, at, &["accepted", "agreed"]));
    }
    if !one_of(words, 0, &["do", "does"]) {
        return false;
    }
    let verb = (1..end).find(|at| one_of(words, *at, &["accept", "agree"]));
    let Some(verb) = verb.filter(|at| (2..=5).contains(at)) else { return false };
    let item = verb + 1 + usize::from(one_of(words, verb + 1, &["with", "to"]));
    PASSIVE.iter().any(|it| phrase(words, item, it) && item + it.len() == end)
}

/// Whether such a question is about the body that answers: "Does the Home Office accept it?" on the page of another is not.
fn is_of_owner(question: &[Word<'_>], ground: &Ground<'_>) -> bool {
    let passive = one_of(question, 0, &["is", "has", "was"]);
    let addressed = one_of(question, 1, &["you", "we"]) && one_of(question, 2, &["accept", "agree"]);
    let said = || sentence(range(question, 1, question.len() - 1), true, ground);
    passive || addressed || said().is_some_and(|all| all.iter().all(|it| it.speaker == Speaker::Owner))
}

/// The answer to such a question, in a line of its own: nothing that is said below another label belongs to it.
pub(super) fn answered<'p, 't>(
    said: &[(usize, &'p [Word<'t>])],
    ground: &Ground<'_>,
) -> Option<(Heard<'p, 't>, usize)> {
    let [(asked, question), (block, answer), rest @ ..] = said else { return None };
    let asks = asked != block && asks_acceptance(question) && is_of_owner(question, ground);
    let position = accepts(answer).filter(|_| asks)?;
    // A line without an end is the label of what follows.
    let separate = rest.first().is_none_or(|(at, words)| {
        at != block && words.len() <= 6 && words.last().is_some_and(|word| !word.is_stop())
    });
    let statement = Statement {
        speaker: Speaker::Owner,
        what: What::Position(position),
        words: (0, answer.len()),
        inferred: false,
        implicit: true,
    };
    separate.then(|| (Heard::said(*block, answer, vec![statement]), 2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn a_question_asks_whether_it_is_accepted() {
        for text in [
            "Is the recommendation accepted?",
            "Do you accept this recommendation?",
            "Does the force accept the recommendation?",
            "Has this recommendation been accepted?",
            "Do we agree with this recommendation?",
        ] {
            assert!(asks_acceptance(&of(text)), "{text}");
        }
        for none in [
            "Is the recommendation accepted",
            "Is the recommendation accepted by others?",
            "Why is the recommendation accepted?",
            "Do you accept that more is needed?",
            "Is it accepted that forces differ?",
            "Does the Home Office accept the second part of the recommendation?",
        ] {
            assert!(!asks_acceptance(&of(none)), "{none}");
        }
    }
}
