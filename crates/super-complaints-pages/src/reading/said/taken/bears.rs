//! Whether a sentence beside a position may take it back, limit it, make it depend on something, or give the words of others. What
//! it tells of the work itself, also that none is done yet, does none of that.

use crate::words::{Word, one_of};

/// Words with which a sentence may do so.
const WORDS: [&str; 47] = [
    "view",
    "views",
    "position",
    "stance",
    "decision",
    "decide",
    "decided",
    "decides",
    "opinion",
    "mind",
    "minds",
    "opposite",
    "contrary",
    "otherwise",
    "instead",
    "rather",
    "except",
    "excepting",
    "apart",
    "only",
    "alone",
    "merely",
    "subject",
    "unless",
    "provided",
    "if",
    "doubt",
    "doubts",
    "whether",
    "however",
    "but",
    "although",
    "though",
    "caveat",
    "concerns",
    "unworkable",
    "draft",
    "drafts",
    "drafted",
    "aside",
    "struck",
    "torn",
    "lapsed",
    "overtaken",
    "dropped",
    "binned",
    "halted",
];
/// Their beginnings.
const ROOTS: [&str; 44] = [
    "accept",
    "agree",
    "reject",
    "disagree",
    "disput",
    "oppos",
    "refus",
    "declin",
    "concur",
    "endors",
    "object",
    "reconsider",
    "revers",
    "overturn",
    "supersed",
    "withdr",
    "abandon",
    "shelv",
    "scrap",
    "retract",
    "rescind",
    "revok",
    "suspend",
    "cancel",
    "limit",
    "restrict",
    "narrow",
    "exclu",
    "exempt",
    "confin",
    "reserv",
    "qualif",
    "depend",
    "condition",
    "contingen",
    "provisional",
    "tentativ",
    "misread",
    "disband",
    "hing",
    "hang",
    "chang",
    "replac",
    "revis",
];
/// What points to the answer or to all that was said, at the beginning.
const POINTS: [&str; 14] = [
    "this",
    "that",
    "these",
    "those",
    "such",
    "so",
    "or",
    "everything",
    "nothing",
    "much",
    "others",
    "events",
    "then",
    "till",
];

/// Whether a sentence may bear on a position that is taken before it.
pub(in crate::reading) fn bears(words: &[Word<'_>], denied: bool) -> bool {
    // Behind a rejection stands why.
    if denied {
        const TURNS: [&str; 12] = [
            "however",
            "but",
            "although",
            "though",
            "reconsidered",
            "reconsider",
            "now",
            "later",
            "since",
            "unless",
            "until",
            "instead",
        ];
        return words.iter().any(|word| {
            word.any(&TURNS) || word.starts_one(&["accept", "agree", "revers", "withdr", "chang"])
        }) || one_of(words, 0, &POINTS);
    }
    let count = words.iter().filter(|word| !word.is_mark()).count();
    // "That chapter is closed.", "Funding will decide.": too short to tell of any work.
    if count < 6 || words.last().is_some_and(|word| matches!(word.raw, "?" | ":")) {
        return true;
    }
    // "It was overturned", but not "it is published every month": only what is said of the answer.
    let it = one_of(words, 0, &["it"]) && count < 10;
    it || one_of(words, 0, &POINTS) || words.iter().any(|word| word.any(&WORDS) || word.starts_one(&ROOTS))
}

/// Whether the first sentence of a paragraph points back to the one before.
pub(in crate::reading) fn points_back(words: &[Word<'_>]) -> bool {
    const CONTRAST: [&str; 12] = [
        "however",
        "but",
        "although",
        "though",
        "except",
        "unless",
        "nevertheless",
        "nonetheless",
        "yet",
        "still",
        "only",
        "instead",
    ];
    one_of(words, 0, &CONTRAST) || one_of(words, 0, &["this", "that", "these", "those", "such", "it"])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn what_may_take_a_position_back_is_told_from_the_work() {
        for text in [
            "A search tool has been ordered from the supplier, who expects to deliver it in August 2025.",
            "The work has not been started in any of our four districts.",
            "Officers in Carmarthenshire have been using a linking code since December.",
            "The audit covered 19 cases and was finished in March by our standards team.",
            "No guidance for victims who are police officers has yet been written by the college.",
            "The new package was completed by the last of the teams in January.",
            "All superintendents will have been trained by the end of May 2024.",
        ] {
            assert!(!bears(&of(text), false), "{text}");
        }
        for text in [
            "That is no longer what the force thinks of it.",
            "In Kent, however, a different model applies to all of this.",
            "The Chief Constable will take a decision on it in the autumn.",
            "The plan was shelved by the new board in June last year.",
            "Everything hangs on the spending review that comes in the autumn.",
            "This applies to officers, and staff are left out of it.",
            "Should there be time before the summer?",
        ] {
            assert!(bears(&of(text), false), "{text}");
        }
    }
}
