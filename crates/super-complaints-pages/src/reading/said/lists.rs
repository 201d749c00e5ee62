//! The words that the grammar knows, each list for one place in a clause.

use super::forms::Verbs;
use super::word_list::Words;

/// Adverbs that change neither whether something is true nor how much of it.
pub(super) static PLAIN: Words = Words::new(&[
    "also",
    "likewise",
    "now",
    "therefore",
    "accordingly",
    "formally",
    "today",
    "hereby",
    "gladly",
    "readily",
    "happily",
    "already",
    "since",
    "duly",
    "publicly",
    "consequently",
    "currently",
    "presently",
    "subsequently",
    "itself",
    "themselves",
    "actively",
    "unanimously",
    "wholeheartedly",
    "respectfully",
    "too",
    "outright",
    "each",
    "still",
    "nonetheless",
    "nevertheless",
]);

/// Adverbs that say: all of it.
pub(super) const FULLY: [&str; 6] =
    ["fully", "wholly", "entirely", "completely", "unreservedly", "unconditionally"];

/// Adverbs that say: a part of it.
pub(super) const PARTLY: [&str; 2] = ["partly", "partially"];

/// What a body does when it carries something out. Other verbs promise nothing that can be checked: to consider, to
/// note, to continue, to support.
pub(super) static ACTS: Verbs = Verbs::new(&[
    "publish",
    "issue",
    "review",
    "update",
    "revise",
    "amend",
    "produce",
    "develop",
    "implement",
    "deliver",
    "introduce",
    "write",
    "draft",
    "prepare",
    "provide",
    "train",
    "carry out",
    "complete",
    "conduct",
    "undertake",
    "create",
    "establish",
    "launch",
    "build",
    "set up",
    "put in place",
    "bring forward",
    "take forward",
    "roll out",
    "commission",
    "consult",
    "audit",
    "inspect",
    "assess",
    "analyse",
    "evaluate",
    "monitor",
    "collect",
    "share",
    "circulate",
    "distribute",
    "fund",
    "appoint",
    "recruit",
    "strengthen",
    "redesign",
    "refresh",
    "rewrite",
    "finalise",
    "record",
    "design",
    "adopt",
    "action",
    "survey",
    "test",
    "pilot",
    "embed",
    "fulfil",
    "reissue",
    "finish",
    "disseminate",
    "make available",
    "convene",
    "host",
    "brief",
    "procure",
    "organise",
    "install",
    "run",
    "increase",
    "expand",
    "map",
    "measure",
    "extend",
    "hold",
    "send",
    "submit",
    "present",
    "give",
    "put",
    "open",
    "begin",
    "start",
    "add",
    "upgrade",
    "invite",
    "meet",
    "examine",
    "reach",
    "sign",
    "conclude",
    "include",
    "bring in",
    "make",
    "move",
    "set out",
    "report",
    "release",
    "supply",
]);

/// To write: what is behind it may be others’ words.
pub(super) static WRITE: Verbs = Verbs::new(&["write"]);

/// What is done with a recommendation that is carried out.
pub(super) static CARRY_OUT: Verbs = Verbs::new(&[
    "implement",
    "deliver",
    "carry out",
    "take forward",
    "complete",
    "action",
    "fulfil",
    "put in place",
    "discharge",
    "achieve",
    "meet",
]);

/// What is done with work that will not be done.
pub(super) static ABANDON: Verbs =
    Verbs::new(&["abandon", "drop", "cancel", "discontinue", "stop", "scrap", "cease"]);

/// Words of negation, exception, condition, doubt and contrast: a clause with one of them may mean something else than it
/// seems to, and a sentence with one of them may bear on an answer beside it.
pub(super) static DOUBTS: Words = Words::new(&[
    // negation and exception
    "not",
    "no",
    "never",
    "none",
    "nothing",
    "nobody",
    "neither",
    "nor",
    "without",
    "hardly",
    "barely",
    "scarcely",
    "rarely",
    "seldom",
    "except",
    "excepting",
    "excluding",
    "apart",
    "barring",
    "other",
    "otherwise",
    "instead",
    "rather",
    "only",
    "unable",
    "little",
    "few",
    "nearly",
    "almost",
    // condition and doubt
    "if",
    "unless",
    "until",
    "till",
    "provided",
    "providing",
    "whether",
    "once",
    "while",
    "whilst",
    "subject",
    "depending",
    "pending",
    "perhaps",
    "maybe",
    "possibly",
    "potentially",
    "probably",
    "hopefully",
    "allegedly",
    "reportedly",
    "apparently",
    "supposedly",
    "ideally",
    // contrast
    "but",
    "although",
    "though",
    "however",
    "despite",
    "albeit",
    "yet",
    "nevertheless",
    // another clause, or what may be
    "what",
    "why",
    "had",
    "do",
    "does",
    "did",
    "would",
    "could",
    "might",
    "must",
    "should",
    "ought",
]);

/// Words that name no thing, so that whether a page asks for it does not depend on them.
const SMALL: &[&str] = &[
    "the", "a", "an", "this", "these", "its", "our", "their", "of", "for", "on", "in", "to", "and", "with",
    "by", "at", "as", "from", "any", "all", "proposed", "own",
];

/// A word without its ending, so that "updated" is found in "update"; `None` for one that names no thing.
pub(in crate::reading) fn stem(word: &str) -> Option<String> {
    let word = word.to_lowercase().replace('’', "'");
    let word = word.strip_suffix("'s").unwrap_or(&word);
    if SMALL.contains(&word) || !word.contains(char::is_alphanumeric) {
        return None;
    }
    let ending = ["ing", "ies", "ed", "es", "s", "e", "y"].into_iter().find_map(|end| word.strip_suffix(end));
    Some(ending.filter(|stem| stem.len() > 2).unwrap_or(word).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_a_word_have_one_stem() {
        for words in [
            ["update", "updated", "updating"],
            ["policy", "policies", "policy’s"],
            ["plan", "plans", "Plans"],
        ] {
            let stems: Vec<_> = words.iter().map(|word| stem(word)).collect();
            assert!(stems.windows(2).all(|two| two[0] == two[1]), "{stems:?}");
        }
        assert_eq!(stem("the"), None);
    }
}
