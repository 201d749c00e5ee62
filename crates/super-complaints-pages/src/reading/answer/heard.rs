//! Sentences of an answer, and what they say, taken together.

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::Position;
use super_complaints::order::sort_by_number;

use crate::words::Word;

use crate::reading::said::{Beside, Speaker, Statement, What, undoes_at};

/// A sentence, and what it says if it is understood.
pub(in crate::reading) struct Heard<'p, 't> {
    pub(in crate::reading) block: usize,
    pub(in crate::reading) words: &'p [Word<'t>],
    pub(in crate::reading) said: Option<Vec<Statement>>,
    /// What it may do to what the others say, if it is not understood.
    pub(in crate::reading) beside: Beside,
    /// A promise with a date in a part of it, if the whole is not understood.
    pub(in crate::reading) promised: Option<Statement>,
}

impl<'p, 't> Heard<'p, 't> {
    /// A sentence of a block, and what it says.
    pub(in crate::reading) fn said(block: usize, words: &'p [Word<'t>], said: Vec<Statement>) -> Self {
        Self { block, words, said: Some(said), beside: Beside::Harmless, promised: None }
    }

    /// Words of a block that are not understood.
    pub(in crate::reading) fn open(block: usize, words: &'p [Word<'t>]) -> Self {
        Self { block, words, said: None, beside: Beside::Unclear, promised: None }
    }
}

impl Heard<'_, '_> {
    /// Whether it is not understood, and may take back or put off what another sentence promises.
    pub(super) fn may_undo(&self) -> bool {
        let words = self.words;
        let promised = self.promised.as_ref().map_or((0, 0), |it| it.words);
        let beside = |at: &usize| !(promised.0..promised.1).contains(at);
        self.said.is_none() && (0..words.len()).filter(beside).any(|at| undoes_at(words, at))
    }

    /// Leaves the sentence open unless it says the same of another item.
    pub(super) fn unless_same(&mut self, other: &Self) {
        if self.said != other.said {
            self.said = None;
            self.beside = Beside::Unclear;
            self.promised = None;
        }
    }
}

/// "I am copying this letter to …", "Please contact my office": what ends a letter is no part of an answer.
pub(super) fn is_courtesy(words: &[Word<'_>]) -> bool {
    const BEGIN: [&[&str]; 14] = [
        &["i", "am", "copying", "this"],
        &["i", "have", "copied", "this"],
        &["i", "have", "sent", "a", "copy", "of", "this"],
        &["i", "am", "sending", "a", "copy", "of", "this"],
        &["we", "have", "copied", "this"],
        &["we", "are", "copying", "this"],
        &["a", "copy", "of", "this", "letter"],
        &["a", "copy", "of", "this", "response"],
        &["please", "contact"],
        &["please", "do", "not", "hesitate", "to", "contact"],
        &["if", "you", "have", "any", "questions"],
        &["if", "you", "need", "any", "further", "information"],
        &["thank", "you", "for"],
        &["i", "look", "forward", "to"],
    ];
    BEGIN.iter().any(|begin| crate::words::phrase(words, 0, begin)) && !words.iter().any(bears_on_items)
}

/// Whether a word speaks of a recommendation or an answer to one.
fn bears_on_items(word: &Word<'_>) -> bool {
    const ROOTS: [&str; 9] =
        ["recommend", "accept", "reject", "agree", "disagree", "action", "however", "but", "withdr"];
    let lower = word.lower();
    ROOTS.iter().any(|root| lower.starts_with(root))
}

/// "We welcome this recommendation": nothing but the item is mentioned.
pub(in crate::reading) fn welcomes(words: &[Word<'_>], said: &[Statement]) -> bool {
    const END: [&[&str]; 2] = [&["this", "recommendation"], &["the", "recommendation"]];
    let welcomes = words.iter().position(|word| word.any(&["welcome", "welcomes"]));
    let item = welcomes.is_some_and(|at| END.iter().any(|it| crate::words::phrase(words, at + 1, it)));
    item && welcomes.is_some_and(|at| at + 4 >= words.len()) && said.iter().all(|it| it.what == What::Fact)
}

/// The one that speaks in a sentence, by name or as "we".
pub(super) fn only_speaker(said: &[Statement]) -> Option<Speaker> {
    one_speaker(said).filter(|_| said.iter().all(|it| !it.implicit))
}

/// The one whose statements those of a sentence are.
pub(super) fn one_speaker(said: &[Statement]) -> Option<Speaker> {
    let (first, rest) = said.split_first()?;
    rest.iter().all(|it| it.speaker == first.speaker).then(|| first.speaker.clone())
}

/// What some paragraphs contain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::reading) enum Hearing {
    /// They say that there is no answer.
    Silence,
    /// They say that some of those asked have not answered, and nothing about the others.
    SilenceOfSome,
    /// All of it is understood, and it contains an answer.
    Firm,
    /// They contain an answer in sentences that are understood, and beside it only what cannot bear on it.
    Likely,
    /// They may be an answer; what it says is not understood.
    NotUnderstood,
}

fn statements<'h>(heard: &'h [Heard<'_, '_>]) -> impl Iterator<Item = &'h Statement> {
    heard.iter().filter_map(|heard| heard.said.as_ref()).flatten()
}

/// Whether the first sentence takes a position and does nothing else, and no other one takes any.
fn states_first(heard: &[Heard<'_, '_>]) -> bool {
    let position = |it: &Statement| matches!(it.what, What::Position(_));
    let first = heard.first().and_then(|first| first.said.as_deref());
    let plain =
        matches!(first, Some([only]) if position(only) && !only.inferred && only.speaker == Speaker::Owner);
    plain && !heard.iter().skip(1).filter_map(|it| it.said.as_ref()).flatten().any(position)
}

/// What the sentences contain, taken together.
pub(in crate::reading) fn hearing(heard: &[Heard<'_, '_>]) -> Hearing {
    let all: Vec<&Statement> = statements(heard).collect_vec();
    let open = |heard: &&Heard<'_, '_>| heard.said.is_none();
    let positions = || {
        all.iter().filter_map(|it| if let What::Position(position) = it.what { Some(position) } else { None })
    };
    let unclear = |beside: Beside| match beside {
        Beside::Unclear => true,
        Beside::Remote => !states_first(heard),
        Beside::Aside { .. } => positions().next().is_none(),
        // What is rejected, or accepted in part, may be explained by what is not accepted.
        Beside::Explains => {
            let partial = |it: Position| matches!(it, Position::Rejected | Position::AcceptedInPart);
            !positions().all(partial) || positions().next().is_none()
        }
        Beside::Ongoing | Beside::Harmless => false,
    };
    if heard.iter().filter(open).any(|heard| unclear(heard.beside))
        || all.iter().all(|it| it.what == What::Fact)
    {
        return Hearing::NotUnderstood;
    }
    let whole = !heard.iter().any(|heard| heard.said.is_none());
    match all.iter().filter(|it| it.what == What::Silence).count() {
        // "Kent Police accepts it. Work is under way": whose work that is, is not said.
        0 if all.iter().any(|it| it.speaker != Speaker::Owner)
            && all.iter().any(|it| it.implicit && it.what != What::Fact) =>
        {
            Hearing::NotUnderstood
        }
        0 if whole => Hearing::Firm,
        0 => Hearing::Likely,
        _ if !whole => Hearing::NotUnderstood,
        // "No response. We accept": one of the two is not what it seems.
        silences if silences < all.len() => Hearing::NotUnderstood,
        _ if all.iter().all(|it| it.speaker == Speaker::Owner) => Hearing::Silence,
        _ => Hearing::SilenceOfSome,
    }
}

/// The speakers, the owner of the heading first.
pub(super) fn speakers(heard: &[Heard<'_, '_>]) -> Vec<Speaker> {
    let mut speakers = Vec::new();
    for statement in statements(heard).filter(|it| it.what != What::Fact) {
        if !speakers.contains(&statement.speaker) {
            speakers.push(statement.speaker.clone());
        }
    }
    sort_by_number(&mut speakers, |speaker| u64::from(*speaker != Speaker::Owner));
    speakers
}

/// Whether a sentence takes a position, states a delivery explicitly, or says that there is no answer.
pub(in crate::reading) fn speaks(heard: &[Heard<'_, '_>]) -> bool {
    let speaks = |it: &Statement| match it.what {
        What::Position(_) | What::Silence => true,
        What::Delivery(_) => !it.inferred,
        What::Promise(_) | What::Fact => false,
    };
    statements(heard).any(speaks)
}

/// Whether a sentence takes a position.
pub(in crate::reading) fn takes_position(heard: &[Heard<'_, '_>]) -> bool {
    statements(heard).any(|it| matches!(it.what, What::Position(_)))
}
