//! Whose promise a clause is: that of those who write, or of others.

use crate::parties::{Named, Names};
use crate::words::{Word, one_of, phrase, range};

/// What the subject of a clause is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// Those that write.
    Own,
    /// A thing, or people of whom something will be so.
    Thing,
    /// Somebody else, or not known.
    Another,
}

/// Those that are not the body that writes, in words that name nobody.
const OTHERS: [&str; 29] = [
    "he",
    "she",
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
    "partner",
    "partners",
    "government’s",
    "agencies",
];

/// To think or hope that something will be so.
const THINK: [&str; 14] = [
    "think",
    "thinks",
    "believe",
    "feel",
    "feels",
    "hope",
    "hopes",
    "expect",
    "expects",
    "understand",
    "understands",
    "predict",
    "predicts",
    "wants",
];

/// What the subject of a clause is; `None` if it may be somebody else. A clause that leaves it out has that of the clause
/// `before`.
pub(super) fn subject(
    names: &Names<'_>,
    words: &[Word<'_>],
    owner: &[Named],
    before: Whose,
) -> Option<Whose> {
    let words = past_opening(words);
    let Some(first) = words.first() else { return Some(before).filter(|it| *it != Whose::Another) };
    if first.any(&["we", "i"]) {
        return (words.len() < 3).then_some(Whose::Own);
    }
    if first.is("you") && words.len() == 1 {
        return Some(Whose::Thing);
    }
    if first.any(&["our", "my"])
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
    if own || is_short(names, words, owner) {
        return Some(Whose::Own);
    }
    let verbs = ["is", "are", "was", "were", "has", "had", "told", "asked", "can", "you"];
    let another = |at: usize| {
        one_of(words, at, &["other"])
            && one_of(words, at + 1, &["force", "forces", "body", "bodies", "agencies", "departments"])
    };
    let thinks = words.iter().any(|word| word.any(&THINK));
    let commas = words.iter().filter(|word| word.raw == ",").count();
    let other =
        words.iter().any(|word| word.any(&verbs) || word.any(&OTHERS)) || (0..words.len()).any(another);
    (!other && !thinks && commas != 1 && commas < 3).then_some(Whose::Thing)
}

/// "The Department", "this office": the body that writes by a common word.
fn is_short(names: &Names<'_>, words: &[Word<'_>], owner: &[Named]) -> bool {
    let [article, word] = words else { return false };
    let short = || owner.iter().any(|it| !it.is_group() && names.is_short_for(&word.lower(), it));
    article.any(&["the", "this"]) && short()
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
    const TELLS: [&str; 11] = [
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
        "word",
    ];
    const WHO: [&str; 18] = [
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
        "give",
        "my",
    ];
    let that = words.iter().position(|word| word.is("that")).filter(|that| {
        let begin = words.iter().take(*that).rposition(|word| word.raw == ",").map_or(0, |at| at + 1);
        let before = range(words, begin, *that);
        let told = |word: &Word<'_>| word.any(&TELLS) || word.any(&WHO);
        before.iter().any(|word| word.any(&TELLS))
            && before.iter().all(told)
            && (begin == 0 || phrase(words, 0, &["as", "for"]))
    });
    let from = that.map_or(0, |that| that + 1);
    let rest = words.iter().skip(from);
    // "b)", "and then"
    let joint = |word: &&Word<'_>| {
        word.any(&["and", "but", "so", "then", "also", "therefore"])
            || word.is_mark()
            || word.raw.len() == 1 && !word.any(&["i", "a"])
    };
    let point =
        usize::from(words.get(from + 1).is_some_and(|word| matches!(word.raw, ")" | ".")) && that.is_none());
    let skip = rest.skip(point).take_while(joint).count() + point;
    range(words, from + skip, words.len())
}
