//! Words that open a clause and change nothing in it: "Therefore,", "I can confirm that", "Although resources are
//! tight,".

use super::token::Token;
use crate::words::MAKE_A_CLAUSE;

/// Words before a clause that change nothing in it, with the comma after them.
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
    &["following", "careful", "consideration"],
    &["having", "reviewed", "the", "report"],
    &["having", "read", "the", "report"],
    &["having", "carefully", "considered", "the", "report"],
    &["having", "carefully", "considered", "the", "recommendation"],
    &["having", "carefully", "considered", "this", "recommendation"],
    &["in", "light", "of", "the", "report"],
    &["in", "the", "light", "of", "the", "report"],
    &["as", "police", "and", "crime", "commissioner"],
    &["as", "mayor"],
    &["as", "minister"],
];

/// Words that introduce an explicit statement.
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
    &["i", "am", "happy", "to", "confirm", "that"],
    &["we", "are", "happy", "to", "confirm", "that"],
    &["i", "am", "able", "to", "confirm", "that"],
    &["i", "am", "therefore", "able", "to", "confirm", "that"],
    &["we", "are", "therefore", "able", "to", "confirm", "that"],
    &["we", "are", "able", "to", "confirm", "that"],
    &["i", "would", "like", "to", "confirm", "that"],
    &["we", "would", "like", "to", "confirm", "that"],
    &["i", "wish", "to", "confirm", "that"],
    &["we", "wish", "to", "confirm", "that"],
    &["i", "write", "to", "confirm", "that"],
    &["we", "write", "to", "confirm", "that"],
    &["we", "are", "pleased", "to", "say", "that"],
    &["we", "are", "pleased", "to", "report", "that"],
    &["i", "am", "pleased", "to", "report", "that"],
    &["i", "can", "report", "that"],
    &["we", "can", "report", "that"],
    &["our", "position", "is", "that"],
    &["my", "position", "is", "that"],
    &["our", "response", "is", "that"],
    &["my", "response", "is", "that"],
    &["we", "regret", "that"],
    &["i", "regret", "that"],
    &["i", "am", "sorry", "to", "say", "that"],
    &["i", "am", "afraid", "that"],
    &["i", "am", "afraid"],
];

/// The tokens after words that open a clause and change nothing in it.
pub(super) fn without_opening<'k, 't>(mut tokens: &'k [Token<'t>]) -> &'k [Token<'t>] {
    let starts = |tokens: &[Token<'_>], words: &[&str]| {
        tokens
            .get(..words.len())
            .is_some_and(|start| start.iter().zip(words).all(|(token, word)| token.text == *word))
    };
    let opens = |tokens: &[Token<'_>]| {
        let comma = |at: usize| tokens.get(at).is_some_and(|token| token.text == ",");
        let plain = OPENINGS.iter().find(|words| starts(tokens, words) && comma(words.len()));
        let confirms = CONFIRMS.iter().find(|words| starts(tokens, words));
        // What is conceded does not bear on what is said in spite of it.
        let first_is = |of: &[&str]| tokens.first().is_some_and(|token| of.contains(&&*token.text));
        let concedes = || {
            let first = first_is(&CONCEDES);
            let end = tokens.iter().position(|token| token.text == ",").filter(|_| first)?;
            let inner = tokens.get(1..end)?;
            // "Although for Wales alone, we accept" narrows what follows; "although funds are tight" does not.
            let clause = first_is(&["although", "though"]);
            let verb = inner
                .iter()
                .map(|token| &*token.text)
                .any(|word| VERBS.contains(&word) || MAKE_A_CLAUSE.contains(&word));
            (!clause || verb).then_some(())?;
            inner.iter().all(|token| !IN_DOUBT.contains(&&*token.text)).then_some(end + 1)
        };
        plain.map(|words| words.len() + 1).or(confirms.map(|words| words.len())).or_else(concedes)
    };
    while let Some(rest) = opens(tokens).and_then(|length| tokens.get(length..)) {
        tokens = rest;
    }
    tokens
}

/// Words that begin a concession.
const CONCEDES: [&str; 6] = ["although", "though", "despite", "notwithstanding", "like", "unlike"];

/// Verbs that make a clause of what is conceded.
const VERBS: &[&str] = &[
    "was",
    "remain",
    "remains",
    "may",
    "might",
    "can",
    "could",
    "will",
    "would",
    "recognise",
    "recognises",
    "acknowledge",
    "acknowledges",
    "face",
    "faces",
    "share",
    "shares",
    "note",
    "notes",
    "regret",
    "regrets",
    "see",
    "sees",
];

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
