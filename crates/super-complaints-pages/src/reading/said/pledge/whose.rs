//! Whose promise a clause is: that of those who write, or of others.

use crate::parties::{Named, Names};
use crate::words::{Word, one_of, range};

/// What the subject of a clause is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// Those that write.
    Own,
    /// A thing, or people of whom something will be so.
    Thing,
}

/// Those that are not the body that writes, in words that name nobody.
const OTHERS: [&str; 31] = [
    "he",
    "she",
    "you",
    "government",
    "parliament",
    "supplier",
    "suppliers",
    "provider",
    "providers",
    "charity",
    "court",
    "courts",
    "members",
    "councillors",
    "inspectors",
    "authorities",
    "inspectorate",
    "committee",
    "council",
    "panel",
    "minister",
    "ministers",
    "commission",
    "regulator",
    "someone",
    "somebody",
    "nobody",
    "other",
    "partner",
    "partners",
    "government's",
];

/// What the subject of a clause is; `None` if it may be somebody else.
pub(super) fn subject(names: &Names<'_>, words: &[Word<'_>], owner: &[Named]) -> Option<Whose> {
    let words = past_opening(words);
    if words.is_empty() || one_of(words, 0, &["we", "i"]) {
        let plain = words.len() < 3 || !words.iter().any(|word| word.any(&["that", "whether"]));
        return plain.then_some(if words.is_empty() { Whose::Thing } else { Whose::Own });
    }
    if one_of(words, 0, &["our", "my"])
        && words.len() <= 3
        && words.last()?.any(&["team", "teams", "office", "staff"])
    {
        return Some(Whose::Own);
    }
    let mut own = false;
    let mut at = 0;
    while at < words.len() {
        match names.at(words, at) {
            Some((named, end)) => {
                if !is_own(names, &named, owner) {
                    return None;
                }
                own |= end == words.len() && at <= 1;
                at = end.max(at + 1);
            }
            None => at += 1,
        }
    }
    let short = || {
        words.len() == 2 && one_of(words, 0, &["the", "this"]) && {
            let word = words.last().map(|word| word.lower()).unwrap_or_default();
            owner.iter().any(|it| !it.is_group() && names.is_short_for(&word, it))
        }
    };
    if own || short() {
        return Some(Whose::Own);
    }
    let verbs = ["is", "are", "was", "were", "has", "had", "told", "asked", "can"];
    let other = words.iter().any(|word| word.any(&verbs) || word.any(&OTHERS) || word.raw == ",");
    (!other).then_some(Whose::Thing)
}

/// Whether a body is one of those that write.
pub(super) fn is_own(names: &Names<'_>, named: &Named, owner: &[Named]) -> bool {
    owner.iter().any(|it| it.key() == named.key() || names.one_seat(it, named))
}

/// "(It will be published) by Kent Police": who does it, by name.
pub(super) fn agent(names: &Names<'_>, words: &[Word<'_>]) -> Option<Named> {
    (0..words.len()).filter(|at| one_of(words, *at, &["by"])).find_map(|at| {
        let the = at + 1 + usize::from(one_of(words, at + 1, &["the"]));
        names.at(words, at + 1).or_else(|| names.at(words, the)).map(|(named, _)| named)
    })
}

/// The words behind those that only open a sentence: "I can confirm that", "Members were told that", "In addition,".
fn past_opening<'w, 't>(words: &'w [Word<'t>]) -> &'w [Word<'t>] {
    const TELLS: [&str; 10] = [
        "confirm",
        "confirmed",
        "report",
        "reported",
        "noted",
        "informed",
        "told",
        "advised",
        "heard",
        "assure",
    ];
    const WHO: [&str; 16] = [
        "i",
        "we",
        "it",
        "can",
        "was",
        "were",
        "members",
        "the",
        "panel",
        "board",
        "committee",
        "am",
        "pleased",
        "to",
        "you",
        "also",
    ];
    let that = words.iter().position(|word| word.is("that")).filter(|that| {
        let before = range(words, 0, *that);
        before.iter().any(|word| word.any(&TELLS))
            && before.iter().all(|word| word.any(&TELLS) || word.any(&WHO))
    });
    let from = that.map_or(0, |that| that + 1);
    let skip = words
        .iter()
        .skip(from)
        .take_while(|word| {
            word.any(&["and", "but", "so", "then", "also", "therefore", ","]) || word.is_mark()
        })
        .count();
    range(words, from + skip, words.len())
}
