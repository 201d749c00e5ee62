//! A sentence that says what an item asks, and from which bodies.

use crate::layout::ItemLabel;
use crate::parties::{Named, Names};
use crate::quotes;
use crate::words::{Word, one_of, phrase, range};

/// What an item asks, and from which bodies.
#[derive(Debug, PartialEq)]
pub(super) struct Asking {
    /// The number that the sentence begins with.
    pub(super) label: Option<ItemLabel>,
    pub(super) owners: Vec<Named>,
    /// The words that name them.
    pub(super) owner_words: (usize, usize),
    /// The words of what is asked.
    pub(super) asked: (usize, usize),
    /// Whether these are the words of the report: they are in quotation marks.
    pub(super) quoted: bool,
    /// Whether the sentence uses the word "action" or "recommendation".
    pub(super) named: bool,
}

/// Verbs and prepositions after "the action" or "Recommendation 1".
const ASKS: [&str; 8] = ["asked", "asks", "for", "called", "calls", "requires", "required", "to"];

/// Reads the first sentence of a paragraph: "The action was for the College of Policing to ‘…’",
/// "Recommendation 1 asked chief constables to …", "The IOPC was to …".
pub(super) fn asking(names: &Names<'_>, words: &[Word<'_>]) -> Option<Asking> {
    let label = crate::layout::label(words);
    let subject = usize::from(one_of(words, 0, &["the", "this", "our"]));
    let (start, named) = match &label {
        Some(label) => (label.length, true),
        None if one_of(words, subject, &["action", "recommendation"]) => (subject + 1, true),
        None => (0, false),
    };
    let mut at = start;
    if named {
        at += usize::from(one_of(words, at, &["was", "is"]));
        if !one_of(words, at, &ASKS) {
            return None;
        }
        at +=
            1 + usize::from(one_of(words, at, &["called", "calls"]) && one_of(words, at + 1, &["on", "for"]));
    }
    let (owners, end) = names.list(words, at);
    let verb = end + usize::from(one_of(words, end, &["was", "is", "were", "are"]));
    let rest = match words.get(verb)? {
        word if word.is("to") && (named || verb > end) => verb + 1,
        word if word.any(&["should", "must"]) => verb + 1,
        _ if named && owners.is_empty() && phrase(words, at.saturating_sub(1), &["to"]) => at,
        _ => return None,
    };
    if owners.is_empty() && !named || rest >= words.len() {
        return None;
    }
    let quote = quotes::first(words, rest).filter(|(open, _)| *open == rest);
    let asked = quote.map_or_else(|| (rest, without_stop(words)), |(open, close)| (open + 1, close));
    let owner_words = if owners.is_empty() { (0, 0) } else { (at, end) };
    Some(Asking { label, owners, owner_words, asked, quoted: quote.is_some(), named })
}

fn without_stop(words: &[Word<'_>]) -> usize {
    words.len() - usize::from(words.last().is_some_and(|word| word.raw == "."))
}

/// Whether most of a paragraph is in quotation marks: the words of the report.
pub(super) fn is_quotation(words: &[Word<'_>]) -> Option<(usize, usize)> {
    let (open, close) = quotes::first(words, 0)?;
    let quoted = range(words, open + 1, close);
    (quoted.len() * 2 > words.len()).then_some((open + 1, close))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{of, text};

    fn read(of_text: &str) -> Option<(Vec<String>, String, bool)> {
        let words = of(of_text);
        let found = asking(Names::standard(), &words)?;
        let asked = text(range(&words, found.asked.0, found.asked.1));
        Some((found.owners.iter().map(Named::key).collect(), asked, found.quoted))
    }

    #[test]
    fn what_is_asked_of_whom_is_told_by_the_form_of_the_sentence() {
        let college = || vec!["college-of-policing".to_owned()];
        for start in ["The action was for", "The action for", "Action 1 was for", "This recommendation asks"]
        {
            let verb = if start.ends_with("action for") { "was to" } else { "to" };
            let text = format!("{start} the College of Policing {verb} ‘review its guidance’.");
            assert_eq!(read(&text), Some((college(), "review its guidance".to_owned(), true)), "{text}");
        }
        let plain = Some((college(), "review its guidance".to_owned(), false));
        assert_eq!(read("The College of Policing was to review its guidance."), plain);
        assert_eq!(read("The College of Policing should review its guidance."), plain);
        assert_eq!(read("The action was to ‘review it’."), Some((vec![], "review it".to_owned(), true)));
    }

    #[test]
    fn other_sentences_ask_nothing() {
        for none in [
            "The College of Policing has reviewed its guidance.",
            "Recommendation 1 is addressed in the letter.",
            "The action has been taken.",
            "We are going to review it.",
            "The action was to",
            "",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
