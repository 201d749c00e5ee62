//! The verb with what stands before it: "have decided not to accept", "is hereby accepted".

use super::Clause;
use super::limits::Much;
use super::verbs::{Form, Found, Sense, When};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    Active,
    Passive,
}

/// Auxiliary verbs and adverbs before a verb.
#[derive(Debug)]
pub(super) struct Group {
    pub(super) from: usize,
    pub(super) voice: Voice,
    pub(super) denied: bool,
    pub(super) much: Much,
}

/// Adverbs that change nothing.
const PLAIN: [&str; 27] = [
    "now",
    "also",
    "therefore",
    "formally",
    "readily",
    "gladly",
    "already",
    "accordingly",
    "hereby",
    "likewise",
    "thus",
    "both",
    "all",
    "too",
    "certainly",
    "each",
    "duly",
    "happily",
    "willingly",
    "since",
    "publicly",
    "naturally",
    "ourselves",
    "myself",
    "itself",
    "simply",
    "of",
];
/// Adverbs that say that it is all of it.
const FULLY: [&str; 8] =
    ["fully", "wholly", "entirely", "completely", "unreservedly", "unanimously", "wholeheartedly", "totally"];
const PARTLY: [&str; 2] = ["partly", "partially"];
/// Words of the group besides these.
const AUXILIARIES: [&str; 51] = [
    "undertake",
    "undertakes",
    "undertook",
    "chosen",
    "going",
    "is",
    "are",
    "am",
    "was",
    "were",
    "be",
    "been",
    "has",
    "have",
    "do",
    "does",
    "will",
    "shall",
    "can",
    "cannot",
    "can't",
    "don't",
    "doesn't",
    "won't",
    "not",
    "no",
    "longer",
    "to",
    "able",
    "unable",
    "happy",
    "content",
    "pleased",
    "glad",
    "delighted",
    "prepared",
    "willing",
    "decided",
    "propose",
    "proposes",
    "intend",
    "intends",
    "plan",
    "plans",
    "find",
    "finds",
    "remain",
    "remains",
    "stands",
    "agreed",
    "proud",
];
/// Verbs that another one may follow: "we welcome and accept".
const WELCOME: [&str; 10] = [
    "welcome",
    "welcomes",
    "welcomed",
    "support",
    "supports",
    "considered",
    "understand",
    "understands",
    "respect",
    "respects",
];

impl Clause<'_> {
    pub(super) fn group(&self, main: usize, verb: &Found) -> Option<Group> {
        let mut from = main;
        let mut words: Vec<&str> = Vec::new();
        let mut much = Much::Plain;
        while from > self.part.0 && words.len() < 7 {
            let word = self.at(from - 1);
            if FULLY.contains(&word) {
                much = much.and(Much::All)?;
            } else if PARTLY.contains(&word) {
                much = much.and(Much::Part)?;
            } else if word == "and" && from > self.part.0 + 1 && WELCOME.contains(&self.at(from - 2)) {
                from -= 1;
            } else if AUXILIARIES.contains(&word) {
                words.push(word);
            } else if word == ","
                && let Some(open) = (self.part.0..from - 1).rev().take(8).find(|at| self.at(*at) == ",")
                && open > self.part.0
                && AUXILIARIES.contains(&self.at(open - 1))
                && (open..from).all(|at| !self.limits(at))
            {
                // "The Constabulary has, after careful thought, accepted …"
                from = open;
                continue;
            } else if !PLAIN.contains(&word) {
                break;
            }
            from -= 1;
        }
        words.reverse();
        // "Both recommendations are accepted", "of the recommendations all are accepted": these belong to what is before them.
        while from < main && (self.any(from, &["both", "all", "each", "of", "since"])) {
            from += 1;
        }
        let (voice, denied) = voice(&words, verb)?;
        (!(denied && much != Much::Plain)).then_some(Group { from, voice, denied, much })
    }
}

fn voice(words: &[&str], verb: &Found) -> Option<(Voice, bool)> {
    use Voice::{Active, Passive};
    let form = verb.form;
    let later = verb.when == When::Later;
    let acts = matches!(verb.sense, Sense::Act | Sense::Share);
    let (base, third, past, ing) =
        (form == Form::Base, form == Form::Third, form == Form::Past, form == Form::Ing);
    Some(match words {
        [] if (base || third || past) && !later && !acts => (Active, false),
        ["do" | "does"] if base && !later && !acts => (Active, false),
        ["has" | "have"] if past && !later && !acts => (Active, false),
        ["can"] | ["am" | "is" | "are", "able", "to"] if base && !acts => (Active, false),
        ["am" | "is" | "are", "happy" | "content" | "pleased" | "glad" | "delighted" | "proud", "to"]
        | ["has" | "have", "decided" | "agreed" | "chosen", "to"]
            if base && !acts =>
        {
            (Active, false)
        }
        ["will" | "shall"] | ["undertake" | "undertakes" | "undertook", "to"] if base && later => {
            (Active, false)
        }
        ["am" | "is" | "are", "not", "going", "to"] if base && verb.sense != Sense::Share => (Active, true),
        ["am" | "is" | "are"] if ing && !later && !acts => (Active, false),
        ["do" | "does" | "can" | "will" | "shall", "not"]
        | ["don't" | "doesn't" | "cannot" | "can't" | "won't"]
            if base && !acts =>
        {
            (Active, true)
        }
        ["am" | "is" | "are" | "find" | "finds", "unable", "to"]
        | ["am" | "is" | "are", "not", "able" | "willing" | "prepared" | "content" | "happy", "to"]
        | ["has" | "have", "decided" | "chosen", "not", "to"]
        | ["do" | "does", "not", "propose" | "intend" | "plan", "to"]
        | ["don't" | "doesn't", "propose" | "intend" | "plan", "to"]
            if base =>
        {
            (Active, true)
        }
        ["do" | "does" | "can", "not"] | ["don't" | "doesn't" | "cannot" | "can't"]
            if base && verb.sense == Sense::Share =>
        {
            (Active, true)
        }
        ["am" | "is" | "are", "not"] if ing && !acts => (Active, true),
        ["will" | "shall", "not", "be"] if ing && verb.sense != Sense::Share => (Active, true),
        ["is" | "are" | "was" | "were" | "remain" | "remains" | "stands"] | ["has" | "have", "been"]
            if past && !later && !acts =>
        {
            (Passive, false)
        }
        ["will" | "shall", "be"] if past && later => (Passive, false),
        ["is" | "are", "not"] | ["cannot" | "can't", "be"] | ["can", "not", "be"]
            if past && !later && !acts =>
        {
            (Passive, true)
        }
        _ => return None,
    })
}
