//! The words that the grammar knows, each list for one place in a clause.

use super::token::Token;

/// Words before a clause that change nothing in it, with the comma behind them.
const OPENINGS: &[&[&str]] = &[
    &["having", "considered", "the", "report"],
    &["having", "considered", "the", "report", "carefully"],
    &["having", "considered", "the", "recommendation"],
    &["having", "considered", "the", "recommendation", "carefully"],
    &["having", "considered", "this", "recommendation"],
    &["accordingly"],
    &["therefore"],
    &["consequently"],
    &["as", "a", "result"],
    &["for", "this", "reason"],
    &["in", "addition"],
    &["in", "response"],
    &["following", "the", "report"],
    &["additionally"],
    &["furthermore"],
    &["also"],
    &["however"],
    &["today"],
    &["yes"],
    &["as", "commissioner"],
    &["as", "chief", "constable"],
    &["both", "of", "us"],
    &["having", "considered", "it", "carefully"],
    &["after", "careful", "consideration"],
];

/// Adverbs that change neither whether something holds nor how much of it.
pub(super) const PLAIN: &[&str] = &[
    "also",
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
];

/// Adverbs that say: all of it.
pub(super) const FULLY: [&str; 6] =
    ["fully", "wholly", "entirely", "completely", "unreservedly", "unconditionally"];

/// Adverbs that say: a part of it.
pub(super) const PARTLY: [&str; 2] = ["partly", "partially"];

/// What somebody does who carries something out. Other verbs promise nothing that can be looked for: to consider,
/// to note, to continue, to support.
pub(super) const ACTS: &[&str] = &[
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
];

/// What is done with a recommendation that is carried out.
pub(super) const CARRY_OUT: [&str; 8] =
    ["implement", "deliver", "carry out", "take forward", "complete", "action", "fulfil", "put in place"];

/// What is done with a work that will not be done.
pub(super) const ABANDON: [&str; 7] = ["abandon", "drop", "cancel", "discontinue", "stop", "scrap", "cease"];

/// Words that may not stand in the open part of a clause: with them it might say something else than it seems to.
const NOT_OPEN: &[&str] = &[
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
    "save",
    "barring",
    "other",
    "otherwise",
    "instead",
    "rather",
    "only",
    "unable",
    "unlikely",
    "impossible",
    "little",
    "few",
    "nearly",
    "almost",
    "fail",
    "fails",
    "failed",
    "failing",
    "refuse",
    "refuses",
    "refused",
    "refusing",
    "decline",
    "declines",
    "declined",
    // condition and doubt
    "if",
    "unless",
    "until",
    "till",
    "provided",
    "providing",
    "assuming",
    "supposing",
    "whether",
    "once",
    "when",
    "whenever",
    "while",
    "whilst",
    "where",
    "wherever",
    "subject",
    "depending",
    "conditional",
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
    "or",
    "and/or",
    // another clause
    "that",
    "which",
    "who",
    "whose",
    "whom",
    "what",
    "how",
    "why",
    "is",
    "are",
    "was",
    "were",
    "am",
    "be",
    "been",
    "being",
    "has",
    "have",
    "had",
    "do",
    "does",
    "did",
    "will",
    "would",
    "could",
    "can",
    "may",
    "might",
    "must",
];

/// More of them, which are verbs of saying, of taking a position, and pronouns that point elsewhere.
const NOT_OPEN_EITHER: &[&str] = &[
    "shall",
    "should",
    "ought",
    "said",
    "says",
    "say",
    "saying",
    "told",
    "tells",
    "claim",
    "claims",
    "claimed",
    "stated",
    "states",
    "according",
    "believes",
    "believe",
    "accept",
    "accepts",
    "accepted",
    "accepting",
    "reject",
    "rejects",
    "rejected",
    "rejecting",
    "agree",
    "agrees",
    "agreed",
    "disagree",
    "disagrees",
    "dispute",
    "disputes",
    "disputed",
    "oppose",
    "opposes",
    "opposed",
    "abandon",
    "abandoned",
    "withdraw",
    "withdrawn",
    "withdrew",
    "cancel",
    "cancelled",
    "stop",
    "stopped",
    "drop",
    "dropped",
    "i",
    "we",
    "they",
    "he",
    "she",
    "you",
    "it",
];

/// Whether a word may not stand in the open part of a clause.
pub(super) fn is_not_open(word: &str) -> bool {
    may_turn(word) || is_date(word)
}

/// Whether a word may turn a clause into something else than it seems.
pub(super) fn may_turn(word: &str) -> bool {
    NOT_OPEN.contains(&word) || NOT_OPEN_EITHER.contains(&word) || word.starts_with('(')
}

/// Whether a word belongs to a date. One that no date was read from is not understood.
fn is_date(word: &str) -> bool {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    const SEASONS: [&str; 6] = ["spring", "summer", "autumn", "winter", "earliest", "latest"];
    let year = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    let figures = word.contains('/') && word.bytes().any(|b| b.is_ascii_digit());
    year || figures || MONTHS.contains(&word) || SEASONS.contains(&word)
}

/// Words with which somebody begins to say in so many words what follows.
const CONFIRMS: &[&[&str]] = &[
    &["we", "confirm", "that"],
    &["i", "confirm", "that"],
    &["we", "can", "confirm", "that"],
    &["i", "can", "confirm", "that"],
    &["we", "are", "pleased", "to", "confirm", "that"],
    &["i", "am", "pleased", "to", "confirm", "that"],
    &["i", "am", "glad", "to", "say", "that"],
    &["we", "are", "glad", "to", "say", "that"],
    &["i", "am", "pleased", "to", "say", "that"],
    &["i", "am", "writing", "to", "confirm", "that"],
    &["we", "regret", "that"],
    &["i", "regret", "that"],
    &["i", "am", "sorry", "to", "say", "that"],
    &["i", "am", "afraid", "that"],
    &["i", "am", "afraid"],
];

/// The tokens behind words that open a clause and change nothing in it.
pub(super) fn without_opening(mut tokens: &[Token]) -> &[Token] {
    let starts = |tokens: &[Token], words: &[&str]| {
        tokens
            .get(..words.len())
            .is_some_and(|start| start.iter().zip(words).all(|(token, word)| token.text == *word))
    };
    let opens = |tokens: &[Token]| {
        let comma = |at: usize| tokens.get(at).is_some_and(|token| token.text == ",");
        let plain = OPENINGS.iter().find(|words| starts(tokens, words) && comma(words.len()));
        let confirms = CONFIRMS.iter().find(|words| starts(tokens, words));
        // What is conceded does not bear on what is said in spite of it.
        let concedes = || {
            let first = tokens.first().is_some_and(|token| CONCEDES.contains(&token.text.as_str()));
            let end = tokens.iter().position(|token| token.text == ",").filter(|_| first)?;
            let inner = tokens.get(1..end)?;
            inner.iter().all(|token| !IN_DOUBT.contains(&token.text.as_str())).then_some(end + 1)
        };
        plain.map(|words| words.len() + 1).or(confirms.map(|words| words.len())).or_else(concedes)
    };
    while let Some(rest) = opens(tokens).and_then(|length| tokens.get(length..)) {
        tokens = rest;
    }
    tokens
}

/// Words with which a concession begins.
const CONCEDES: [&str; 6] = ["although", "though", "despite", "notwithstanding", "like", "unlike"];

/// Words that may make more of a concession than that: a position is taken in it, or a condition set.
const IN_DOUBT: &[&str] = &[
    "if",
    "unless",
    "until",
    "only",
    "once",
    "when",
    "provided",
    "except",
    "but",
    "accept",
    "accepts",
    "accepted",
    "accepting",
    "reject",
    "rejects",
    "rejected",
    "rejecting",
    "agree",
    "agrees",
    "agreed",
    "agreeing",
    "decline",
    "declined",
    "refuse",
    "refused",
    "recommendation",
    "recommendations",
    "action",
    "implement",
    "implemented",
    "implementing",
];

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
