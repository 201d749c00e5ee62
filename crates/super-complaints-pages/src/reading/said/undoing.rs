//! Words that may undo a promise.

use crate::words::Word;

use super::bearing_words::STOPPED;

/// Whether a word of a sentence beside a promise may undo it. "By the end of March" and "since April 2024" only say when.
pub(in crate::reading) fn undoes_at(words: &[Word<'_>], at: usize) -> bool {
    let Some(word) = words.get(at) else { return false };
    let next = words.get(at + 1);
    let when = word.is("end")
        && at > 0
        && words.get(at - 1).is_some_and(|it| it.is("the"))
        && next.is_some_and(|it| it.is("of"))
        || word.is("since") && crate::dates::at(words, at + 1).is_some()
        || word.is("since")
            && next.is_some_and(|it| it.raw.len() == 4 && it.raw.bytes().all(|byte| byte.is_ascii_digit()));
    !when && undoes(word)
}

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
