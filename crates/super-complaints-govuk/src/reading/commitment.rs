//! What an answer promises, sentence by sentence.

use super_complaints::{Commitment, CommitmentField, Mark, Text};

use crate::words::{Word, one_of, phrase, range, span, text};

use super::state::Reading;
use super::{blank, due};

/// Words behind which "will" is said of somebody else, or is in doubt.
const DOUBT: [&str; 12] =
    ["whether", "if", "who", "which", "that", "what", "how", "when", "where", "unless", "why", "whose"];

/// Where a sentence says "will" of its own subject.
pub(super) fn will(words: &[Word<'_>]) -> Option<usize> {
    let at = words.iter().position(|word| word.is("will"))?;
    let doubt = range(words, 0, at).iter().any(|word| word.any(&DOUBT));
    let asks = words.last().is_some_and(|word| word.raw == "?");
    (at > 0 && !doubt && !asks && !one_of(words, at + 1, &["not", "never"])).then_some(at)
}

/// The words of a condition: "subject to Home Office funding".
fn condition(words: &[Word<'_>]) -> Option<(usize, usize)> {
    let phrases: [&[&str]; 3] = [&["subject", "to"], &["provided", "that"], &["depending", "on"]];
    let start = (0..words.len()).find(|at| phrases.iter().any(|of| phrase(words, *at, of)))?;
    let end =
        (start + 2..words.len()).find(|at| one_of(words, *at, &[",", ".", ";", ")"])).unwrap_or(words.len());
    (end > start + 2).then_some((start, end))
}

impl Reading<'_, '_> {
    /// The commitment that a sentence makes; the trace names it by the path under which it will stand.
    pub(super) fn commitment(
        &mut self,
        block: usize,
        sentence: &[Word<'_>],
        entity: &str,
        path: &str,
    ) -> Option<Commitment> {
        let condition = condition(sentence);
        let would = condition.is_some() && sentence.iter().any(|word| word.is("would"));
        if will(sentence).is_none() && !would {
            return None;
        }
        let mut commitment = blank::commitment();
        commitment.quote = Text::new(text(sentence)).ok();
        commitment.sources = self.source(block);
        self.trace.stated(span(sentence), entity, &format!("{path}/quote"));
        if let Some((from, to)) = condition {
            let words = range(sentence, from, to);
            commitment.condition = Text::new(text(words)).ok();
            self.trace.stated(span(words), entity, &format!("{path}/condition"));
        }
        if let Some(found) = due::of_promise(self.names, sentence) {
            let words = range(sentence, found.words.0, found.words.1);
            self.trace.stated(span(words), entity, &format!("{path}/due"));
            if let Some((from, to)) = found.inferred {
                self.trace.inferred(span(range(sentence, from, to)), entity, &format!("{path}/due/date"));
            }
            commitment.due = Some(found.due);
        } else {
            // The sentence was read whole and gives no time.
            commitment.marks.set(CommitmentField::Due, Mark::NotStated);
        }
        Some(commitment)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn only_what_the_subject_itself_will_do_is_promised() {
        assert!(will(&of("HMICFRS will review whether it should inspect.")).is_some());
        assert!(will(&of("Revisions will be published.")).is_some());
        for none in [
            "It depends on whether forces will act.",
            "We support victims who will need it.",
            "It will not act.",
            "Will it act?",
        ] {
            assert!(will(&of(none)).is_none(), "{none}");
        }
    }

    #[test]
    fn a_condition_ends_with_its_clause() {
        let words = of("Any inspection would be subject to Home Office funding.");
        let (from, to) = condition(&words).unwrap();
        assert_eq!(text(range(&words, from, to)), "subject to Home Office funding");
    }
}
