//! Sentences that begin with who speaks, tell of own work, or say that others did the same.

use super_complaints::model::Position;

use crate::numbers;
use crate::parties::Named;
use crate::words::{Word, one_of, phrase, range};

use super::numbers_in;
use crate::reading::answer::responses::parties;
use crate::reading::said::{Speaker, Statement, What};
use crate::reading::state::Reading;

impl Reading<'_, '_> {
    /// Whether a sentence begins with who speaks, so that it is about an answer even if it is not understood.
    pub(in crate::reading) fn speaks_first(&self, words: &[Word<'_>]) -> bool {
        const OTHERS: [&str; 13] = [
            "which", "whether", "who", "what", "hope", "hopes", "urge", "urges", "want", "wants", "expect",
            "expects", "wish",
        ];
        let first =
            one_of(words, 0, &["we", "i", "our", "all", "every"]) || !self.names.list(words, 0).0.is_empty();
        // "We hope that the government will accept recommendation 1": a wish for the answer of others.
        first && !words.iter().any(|word| word.any(&OTHERS))
    }

    /// "We have considered recommendations 1 and 4", "Kent Police is working on recommendation 3": what the body that writes did
    /// about items that it names, which is an answer, whatever it says.
    pub(super) fn tells_of_own_work(&self, words: &[Word<'_>], owner: &[Named]) -> bool {
        const DOES: [&str; 22] = [
            "considered",
            "responded",
            "acted",
            "addressed",
            "progressed",
            "reviewed",
            "compliant",
            "complies",
            "comply",
            "adopted",
            "met",
            "implemented",
            "implementing",
            "completed",
            "delivered",
            "delivering",
            "working",
            "started",
            "begun",
            "progress",
            "discharged",
            "discussed",
        ];
        const DOUBTS: [&str; 14] = [
            "not",
            "no",
            "never",
            "if",
            "whether",
            "unless",
            "asked",
            "ask",
            "would",
            "could",
            "others",
            "inspectorate",
            "hope",
            "urge",
        ];
        let from = usize::from(one_of(words, 0, &["the"]));
        let (named, end) = self.names.list(words, from);
        let own = |it: &Named| owner.iter().any(|own| own.key() == it.key() || self.names.one_seat(own, it));
        let verb = match words.first() {
            Some(first) if first.any(&["we", "i"]) => 1,
            Some(_) if named.len() == 1 && named.iter().all(own) => end,
            _ => return false,
        };
        let does = (verb..words.len().min(verb + 5)).any(|at| one_of(words, at, &DOES));
        does && !numbers_in(words).is_empty() && !words.iter().any(|word| word.any(&DOUBTS))
    }

    /// "British Transport Police did the same", "Two more forces did the same: Kent Police and Essex Police": the position
    /// of the sentence before, by others.
    pub(super) fn did_the_same(&self, words: &[Word<'_>], position: Position) -> Option<Vec<Statement>> {
        let same = (1..words.len()).find(|at| {
            phrase(words, *at, &["did", "the", "same"]) || phrase(words, *at, &["do", "the", "same"])
        })?;
        let end = same + 3;
        let counted = |word: &Word<'_>| {
            numbers::count(word).is_some()
                || word.any(&["more", "other", "further", "forces", "bodies", "commissioners"])
        };
        let (named, close) = match words.get(end).map(|word| word.raw) {
            Some(":") if range(words, 0, same).iter().all(counted) => self.names.list(words, end + 1),
            Some(".") => {
                let (named, close) = self.names.list(words, 0);
                (named, if close == same { end } else { 0 })
            }
            _ => return None,
        };
        let known = !named.is_empty() && named.iter().all(|it| it.is_resolved() && !it.is_group());
        let stops = close + 1 == words.len() && words.last().is_some_and(Word::is_stop);
        (known && stops).then(|| {
            vec![Statement {
                speaker: Speaker::Others(parties(&named)),
                what: What::Position(position),
                words: (0, close),
                inferred: true,
                implicit: false,
            }]
        })
    }
}
