//! Words that are not allowed in the open part of a clause: what is promised, or what a fact is about.

use super::lists::DOUBTS;
use super::word_list::Words;
use crate::dates;

/// Words that are not allowed in the open part of a clause, besides those that doubt: with them it might mean something else
/// than it seems to.
static NOT_OPEN: Words = Words::new(&[
    // negation and exception
    "save",
    "unlikely",
    "impossible",
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
    "assuming",
    "supposing",
    "when",
    "whenever",
    "where",
    "wherever",
    "conditional",
    // contrast
    "or",
    "and/or",
    // another clause
    "that",
    "which",
    "who",
    "whose",
    "whom",
    "how",
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
    "will",
    "can",
    "may",
]);

/// More of them, which are verbs of saying, of taking a position, and pronouns that point elsewhere.
static NOT_OPEN_EITHER: Words = Words::new(&[
    "shall",
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
]);

/// Whether a word is not allowed in the open part of a clause: it may change its meaning, or belongs to a date.
pub(super) fn is_not_open(word: &str) -> bool {
    let listed = [&DOUBTS, &NOT_OPEN, &NOT_OPEN_EITHER].iter().any(|list| list.contains(word));
    listed || word.starts_with('(') || is_date(word)
}

/// Whether a word belongs to a date. One that no date was read from is not understood.
fn is_date(word: &str) -> bool {
    const SEASONS: [&str; 6] = ["spring", "summer", "autumn", "winter", "earliest", "latest"];
    let year = word.len() == 4 && word.bytes().all(|b| b.is_ascii_digit());
    let figures = word.contains('/') && word.bytes().any(|b| b.is_ascii_digit());
    // "mid-2024", "2023-24", "31.3.24"
    let compound = word.contains(['-', '.', '–']) && word.bytes().filter(u8::is_ascii_digit).count() > 2;
    let feast = matches!(word, "christmas" | "easter");
    year || figures || compound || feast || dates::is_name_of_month(word) || SEASONS.contains(&word)
}
