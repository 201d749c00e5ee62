//! One clause: its words, and the group of its verb.

use super::forms::{Form, Verbs};
use super::lists::{FULLY, PARTLY, PLAIN};
use super::open::is_not_open;
use super::statement::{Ground, Speaker, Statement, Subject, What};
use super::token::Token;
use crate::reading::times::found::Found;
use crate::words::Word;

/// A clause, without the words for the due date.
pub(super) struct Clause<'c> {
    /// The words of the whole sentence.
    pub(super) words: &'c [Word<'c>],
    pub(super) tokens: &'c [Token<'c>],
    pub(super) ground: &'c Ground<'c>,
}

/// How much of something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Much {
    /// Nothing is said.
    Plain,
    All,
    Part,
    Principle,
}

/// A negation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Negation {
    None,
    Not,
    NoLonger,
}

/// Auxiliary verbs before a main verb, with the words among them.
#[derive(Debug)]
pub(super) struct Group {
    /// In one form each: "is" and "are" are `be`, "was" and "were" `was`.
    pub(super) auxiliaries: Vec<&'static str>,
    pub(super) negation: Negation,
    pub(super) much: Much,
    /// Whether "yet" is among them.
    pub(super) yet: bool,
    /// Where the main verb is.
    pub(super) main: usize,
}

impl Group {
    pub(super) fn is(&self, auxiliaries: &[&str], negation: Negation) -> bool {
        self.auxiliaries == auxiliaries && self.negation == negation
    }

    /// "will not", "will no longer", "will never".
    pub(super) fn will_not(&self) -> bool {
        self.auxiliaries == ["will"] && self.negation != Negation::None && self.much == Much::Plain
    }

    /// "will not be", "cannot be".
    pub(super) fn will_not_be(&self) -> bool {
        (self.auxiliaries == ["will", "to be"] || self.auxiliaries == ["can", "to be"])
            && self.negation != Negation::None
    }
}

impl Clause<'_> {
    /// What the clause says, and its subject; `None` unless all of it is understood.
    pub(super) fn read(
        &self,
        words: (usize, usize),
        before: Option<&Subject>,
        time: Option<&Found>,
    ) -> Option<(Statement, Subject)> {
        if let Some(speaker) = self.nobody_answers().filter(|_| time.is_none()) {
            let subject = Subject::Speaker(speaker.clone());
            return Some((
                Statement { speaker, what: What::Silence, words, inferred: false, implicit: false },
                subject,
            ));
        }
        let own = self.subjects();
        // A clause without a subject of its own, or "it" and "they", goes on with that of the one before.
        let again = usize::from(self.any(0, &["it", "they"]));
        let inherited = before.cloned().map(|subject| (subject, again));
        // "All forces do not accept it": none of them, or not all?
        let everybody = self.any(0, &["all", "every", "each", "both"]);
        let denied = |at| self.group(at).is_some_and(|group| group.negation != Negation::None);
        let says = own.into_iter().chain(inherited).find_map(|(subject, at)| {
            if everybody && denied(at) && matches!(subject, Subject::Speaker(_) | Subject::Item) {
                return None;
            }
            let (what, speaker, inferred) = self.says(&subject, at, time)?;
            let implicit = speaker == Speaker::Owner && !matches!(subject, Subject::Speaker(_));
            Some((Statement { speaker, what, words, inferred, implicit }, subject))
        });
        says.or_else(|| {
            // "Closed" says that nothing more is done, and not whether it was done.
            let closed = self.any(0, &["closed"])
                || self.any(1, &["closed"]) && self.any(0, &["recommendation", "action"]);
            if closed && time.is_none() && self.text(self.tokens.len() - 1) == "closed" {
                let owner = Speaker::Owner;
                let subject = Subject::Speaker(owner.clone());
                return Some((
                    Statement { speaker: owner, what: What::Fact, words, inferred: false, implicit: true },
                    subject,
                ));
            }
            let (what, speaker) = self.verbless(time.is_some())?;
            let subject = Subject::Speaker(speaker.clone());
            let implicit = speaker == Speaker::Owner;
            Some((Statement { speaker, what, words, inferred: false, implicit }, subject))
        })
    }

    pub(super) fn text(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &*token.text)
    }

    pub(super) fn any(&self, at: usize, of: &[&str]) -> bool {
        of.contains(&self.text(at))
    }

    /// The position after certain words.
    pub(super) fn after(&self, at: usize, phrase: &[&str]) -> Option<usize> {
        phrase
            .iter()
            .enumerate()
            .all(|(index, word)| self.text(at + index) == *word)
            .then_some(at + phrase.len())
    }

    /// The position after the first of some phrases that stands there.
    pub(super) fn after_one(&self, at: usize, phrases: &[&[&str]]) -> Option<usize> {
        phrases.iter().find_map(|phrase| self.after(at, phrase))
    }

    /// Whether it is about more than one item.
    pub(super) fn of_several(&self) -> bool {
        const SEVERAL: [&str; 5] = ["recommendations", "actions", "recs", "both", "all"];
        self.tokens.iter().any(|token| SEVERAL.contains(&&*token.text))
    }

    pub(super) fn is_end(&self, at: usize) -> bool {
        at == self.tokens.len()
    }

    /// The position after plain adverbs.
    pub(super) fn past_adverbs(&self, mut at: usize) -> usize {
        while PLAIN.contains(self.text(at)) {
            at += 1;
        }
        at
    }

    /// The auxiliary verbs from a position on; `None` if they say no or all twice.
    pub(super) fn group(&self, from: usize) -> Option<Group> {
        let mut group = Group {
            auxiliaries: Vec::new(),
            negation: Negation::None,
            much: Much::Plain,
            yet: false,
            main: from,
        };
        loop {
            let negation = match self.text(group.main) {
                "not" | "never" => Some((Negation::Not, 1)),
                "no" if self.text(group.main + 1) == "longer" => Some((Negation::NoLonger, 2)),
                _ => None,
            };
            if let Some((negation, length)) = negation {
                if group.negation != Negation::None {
                    return None;
                }
                group.negation = negation;
                group.main += length;
                continue;
            }
            let word = self.text(group.main);
            let much = if FULLY.contains(&word) { Much::All } else { Much::Part };
            if FULLY.contains(&word) || PARTLY.contains(&word) {
                if group.much != Much::Plain {
                    return None;
                }
                group.much = much;
            } else if word == "yet" {
                group.yet = true;
            } else if let Some(auxiliary) = auxiliary(word) {
                group.auxiliaries.push(auxiliary);
            } else if !PLAIN.contains(word) {
                break;
            }
            group.main += 1;
        }
        // Not fully, not partly: neither yes nor no.
        (group.negation == Negation::None || group.much == Much::Plain).then_some(group)
    }

    /// The verb at a position, if it is one of some: its form and the position after it. "carry out" may be separated
    /// by what is carried out only in other sentences.
    pub(super) fn verb(&self, at: usize, of: &Verbs) -> Option<(&'static str, Form, usize)> {
        of.beginning(self.text(at)).iter().find_map(|(verb, form)| {
            let mut parts = verb.split(' ').skip(1);
            let end = parts.try_fold(at + 1, |end, part| (self.text(end) == part).then_some(end + 1))?;
            Some((*verb, *form, end))
        })
    }

    /// Whether nothing in a range of the clause may change its meaning.
    pub(super) fn is_open(&self, from: usize, to: usize) -> bool {
        let tokens = self.tokens.get(from..to).unwrap_or_default();
        let count = |mark: &str| tokens.iter().filter(|token| token.text == mark).count();
        // An aside between two commas may be said by anybody.
        count(",") < 2 && count(";") == 0 && !tokens.iter().any(|token| is_not_open(&token.text))
    }

    fn says(&self, subject: &Subject, at: usize, time: Option<&Found>) -> Option<(What, Speaker, bool)> {
        if let Some(speaker) = self.silence(subject, at, time.is_some()) {
            return Some((What::Silence, speaker, false));
        }
        if let Some((position, speaker)) = self.position(subject, at, time) {
            return Some((What::Position(position), speaker, false));
        }
        if let Some((delivery, speaker, inferred)) = self.delivery(subject, at, time) {
            return Some((What::Delivery(delivery), speaker, inferred));
        }
        if let Some((promise, speaker)) = self.promise(subject, at, time) {
            return Some((What::Promise(Box::new(promise)), speaker, false));
        }
        let speaker = if let Subject::Speaker(speaker) = subject { speaker.clone() } else { Speaker::Owner };
        self.is_fact(subject, at).then_some((What::Fact, speaker, false))
    }
}

fn auxiliary(word: &str) -> Option<&'static str> {
    Some(match word {
        "is" | "are" | "am" => "be",
        "was" | "were" => "was",
        "been" => "been",
        "being" => "being",
        "be" => "to be",
        "has" | "have" => "have",
        "had" => "had",
        "do" | "does" => "do",
        "did" => "did",
        "will" | "shall" => "will",
        "can" => "can",
        "would" => "would",
        "could" => "could",
        "may" => "may",
        "might" => "might",
        "must" => "must",
        "should" => "should",
        _ => return None,
    })
}
