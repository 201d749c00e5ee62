//! A state of delivery without a subject, as labels, lists and cells have it: "Finished in February.", "closed", "In progress",
//! "Agreed and partly carried out".

use super_complaints::model::Delivery;

use super::predicates::{BEGUN, DONE, UNDER_WAY};
use crate::words::{Word, one_of, phrase, range, which};

/// Words that may stand before a state, and say something else.
const POSITIONS: [&str; 10] =
    ["accepted", "agreed", "supported", "adopted", "open", "green", "amber", "blue", "yes", "status"];

/// What is not begun, with no word for what.
const IDLE: [&[&str]; 9] = [
    &["no", "work", "has", "been", "done"],
    &["no", "work", "has", "been", "started"],
    &["no", "start", "has", "been", "made"],
    &["nothing", "has", "been", "done"],
    &["nothing", "done"],
    &["yet", "to", "begin"],
    &["yet", "to", "start"],
    &["still", "to", "begin"],
    &["nothing", "has", "been", "begun"],
];

/// Words behind "done" with which it is no state of the whole: what is done with something, or whether all of it is.
const NOT_WHOLE: [&str; 30] = [
    "not",
    "no",
    "only",
    "part",
    "partly",
    "half",
    "some",
    "most",
    "except",
    "save",
    "apart",
    "but",
    "until",
    "if",
    "unless",
    "by",
    "to",
    "will",
    "would",
    "should",
    "still",
    "yet",
    "subject",
    "review",
    "phase",
    "stage",
    "step",
    "first",
    "draft",
    "superseded",
];

/// The state that words begin with; behind it there may be when it was so.
pub(in crate::reading) fn status(words: &[Word<'_>]) -> Option<Delivery> {
    let mut at = usize::from(words.first().is_some_and(Word::is_mark));
    while one_of(words, at, &POSITIONS) {
        at += 1;
        let joined = one_of(words, at, &["and", ",", "–", "—", "-", ":", ";", "."]);
        at += usize::from(joined);
        at += usize::from(joined && one_of(words, at, &["and", "now"]));
    }
    let at = at + usize::from(one_of(words, at, &["now", "fully", "already", "since"]));
    let rest = |ends: usize| range(words, ends, words.len());
    let ends = |ends: usize| {
        words.get(ends).is_none_or(|next| next.is_mark() && !matches!(next.raw, "/" | "(" | "?" | "-"))
    };
    let one =
        |at: usize, list: &[&'static [&'static str]]| which(words, at, list, |it| it).map(|it| at + it.len());
    if let Some(found) = one(at, &IDLE) {
        let so_far =
            usize::from(phrase(words, found, &["so", "far"]) || phrase(words, found, &["to", "date"])) * 2;
        return ends(found + so_far).then_some(Delivery::NotStarted);
    }
    let not = usize::from(one_of(words, at, &["not"]));
    if not == 1 {
        let yet = at + 1 + usize::from(one_of(words, at + 1, &["yet"]));
        return one(yet, &BEGUN).filter(|found| ends(*found)).map(|_| Delivery::NotStarted);
    }
    if one_of(words, at, &["partly", "partially"]) {
        return one(at + 1, &DONE).filter(|found| ends(*found)).map(|_| Delivery::InPart);
    }
    if let Some(found) = one(at, &UNDER_WAY) {
        return ends(found).then_some(Delivery::UnderWay);
    }
    // "Closed" says that nothing more is done, and not whether it was done.
    let done = one(at, &DONE)
        .filter(|done| !one_of(words, at, &["closed"]) || crate::dates::at(words, *done).is_some())?;
    let done = done + 2 * usize::from(phrase(words, done, &["in", "full"]));
    let when = ends(done)
        || one_of(words, done, &["in", "on", "since", "last", "at", "ahead", "before", "early"])
        || crate::dates::at(words, done).is_some();
    let whole = !rest(done).iter().any(|word| word.any(&NOT_WHOLE));
    (when && whole).then_some(Delivery::Done)
}
