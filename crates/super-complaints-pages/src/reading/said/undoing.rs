//! Words that may undo a promise.

use crate::words::Word;

use super::bearing_words::STOPPED;

/// Whether a word may take back a promise, or make it depend on something.
pub(in crate::reading) fn undoes(word: &Word<'_>) -> bool {
    const WORDS: [&str; 40] = [
        "not",
        "no",
        "never",
        "nor",
        "neither",
        "none",
        "nothing",
        "without",
        "unable",
        "cannot",
        "but",
        "however",
        "although",
        "though",
        "unless",
        "except",
        "if",
        "until",
        "once",
        "whether",
        "instead",
        "rather",
        "would",
        "could",
        "might",
        "should",
        "must",
        "depends",
        "subject",
        "only",
        "then",
        "since",
        "earlier",
        "previous",
        "previously",
        "former",
        "draft",
        "longer",
        "again",
        "changed",
    ];
    const ROOTS: [&str; 10] =
        ["disband", "end", "bin", "torn", "commit", "promis", "hope", "hoping", "fail", "condition"];
    let lower = word.lower();
    word.any(&WORDS)
        || matches!(&*lower, "?" | "[" | "“" | "‘")
        || STOPPED.begin(&lower)
        || ROOTS.iter().any(|root| lower.starts_with(root))
}
