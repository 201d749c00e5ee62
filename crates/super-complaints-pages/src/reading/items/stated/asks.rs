//! Whom an item asks to act, behind its number: "… would have the Home Office legislate", "… says that chief constables should …".

use crate::dates;
use crate::parties::{Named, Names};
use crate::reading::items::mention::Mention;
use crate::reading::items::together;
use crate::reading::times::due as times;
use crate::reading::times::found::{Found, found};
use crate::words::{Word, one_of, phrase, range};

use super::body::{modal, national};
use super::{Stated, after_aside, limit};

/// Verbs for whom an item asks.
const ASKS: &[&[&str]] = &[
    &["calls", "for"],
    &["called", "for"],
    &["looks", "to"],
    &["tasks"],
    &["tasked"],
    &["needs"],
    &["seeks", "to", "have"],
    &["places", "a", "duty", "on"],
    &["asks"],
    &["asked"],
    &["ask"],
    &["asks", "that"],
    &["calls", "on"],
    &["called", "on"],
    &["calls", "upon"],
    &["invites"],
    &["invited"],
    &["urges"],
    &["urged"],
    &["requires"],
    &["required"],
    &["require"],
    &["obliges"],
    &["obliged"],
    &["tells"],
    &["told"],
    &["expects"],
    &["would", "have"],
    &["wants"],
    &["wanted"],
    &["asks", "of"],
    &["asked", "of"],
    &["gave"],
    &["gives"],
    &["instructs"],
    &["directs"],
];

/// Verbs before "that" for what it says.
const SAYS: [&[&str]; 10] = [
    &["says", "that"],
    &["said", "that"],
    &["is", "that"],
    &["was", "that"],
    &["states", "that"],
    &["recommends", "that"],
    &["recommended", "that"],
    &["proposes", "that"],
    &["proposed", "that"],
    &["provides", "that"],
];

/// Words between its number and who is to act.
const BEFORE: [&[&str]; 7] = [
    &["(", "that"],
    &[",", "under", "which"],
    &[",", "in", "which"],
    &[",", "by", "which"],
    &["under", "which"],
    &[",", "that"],
    &[","],
];

/// "Recommendation 4 calls on the Home Office to …", "the sixth would have the Home Office allow …", "recommendation 2 says that
/// chief constables should …", "in recommendation 4 the Home Office is invited to …", "Rec 1: chief constables to review …".
pub(super) fn asks(names: &Names<'_>, words: &[Word<'_>], mention: &Mention, next: usize) -> Option<Stated> {
    let aside = after_aside(words, mention.end);
    let longest = |of: &[&[&str]]| of.iter().filter(|it| phrase(words, aside, it)).map(|it| it.len()).max();
    let ends = words.len() - usize::from(words.last().is_some_and(Word::is_stop));
    let stated = |found: Vec<Named>, end: usize, from: usize| Stated {
        to: found,
        to_words: (mention.from, end),
        due: limit(words, from, clause_end(words, from, next.max(from)).min(ends)),
    };
    if let Some(asks) = longest(ASKS) {
        let (found, end) = national(names, words, aside + asks)?;
        let of = one_of(words, aside + 1, &["of"]);
        let beside = after_beside(names, words, end);
        let to = one_of(words, beside, &["to", "for", "should", "must", "with"])
            || phrase(words, aside, &["would", "have"]) && beside < ends && !one_of(words, beside, &["been"]);
        let until = one_of(words, aside, &["gave", "gives"]);
        return (of || to || until).then(|| {
            let due = until.then(|| period(words, end)).flatten();
            let mut it = stated(found, end, beside);
            it.due = due.or(it.due);
            it
        });
    }
    let colon = one_of(words, aside, &[":", "–", "—", "-"]).then_some(1);
    if let Some(colon) = colon {
        let (found, end) = national(names, words, aside + colon)?;
        let to = one_of(words, end, &["to"]) || modal(words, end).is_some();
        let alone = words.get(end).is_none_or(Word::is_stop);
        return (to || alone).then(|| stated(found, end, end));
    }
    // "Recommendation 2 (that the Home Office should review the law)"
    let aside = if phrase(words, mention.end, &["(", "that"]) { mention.end } else { aside };
    let longest = |of: &[&[&str]]| of.iter().filter(|it| phrase(words, aside, it)).map(|it| it.len()).max();
    let that = longest(&SAYS).or_else(|| {
        let led = mention.from > 0
            && one_of(words, mention.from - 1, &["under", "in", "by", "the", "with"])
            && one_of(words, mention.from.saturating_sub(2), &["under", "in", "by"])
            || mention.from > 0 && one_of(words, mention.from - 1, &["under", "in", "by"]);
        longest(&BEFORE)
            .filter(|length| led || *length > 1 || phrase(words, aside, &["under", "which"]))
            .or(led.then_some(0))
    })?;
    // "The seventh recommendation is that, by 27 March 2025, chief constables should …"
    let opening = times::opening(range(words, aside + that, words.len())).map(|it| it.moved(aside + that));
    let subject = opening
        .as_ref()
        .map_or(aside + that, |it| it.words.1 + usize::from(one_of(words, it.words.1, &[","])));
    let (found, end) = national(names, words, subject)?;
    let act = modal(words, after_beside(names, words, end)).or_else(|| modal_apart(words, end))?;
    let mut it = stated(found, end, act);
    it.due = opening.or(it.due);
    Some(it)
}

/// "Are immediately to stop": the modal with an adverb within.
fn modal_apart(words: &[Word<'_>], at: usize) -> Option<usize> {
    let apart = one_of(words, at, &["are", "is"]) && one_of(words, at + 2, &["to"]);
    let adverb = words.get(at + 1).is_some_and(|word| word.raw.ends_with("ly"));
    (apart && adverb).then_some(at + 1)
}

/// The position after ", in consultation with the Commissioner and others,".
pub(super) fn after_beside(names: &Names<'_>, words: &[Word<'_>], at: usize) -> usize {
    const LONGEST: usize = 18;
    if !one_of(words, at, &[","]) {
        return at;
    }
    let Some((from, _)) = together::at(words, at + 1) else { return at };
    let from = names.list(words, from).1.max(from);
    (from..words.len().min(from + LONGEST)).find(|end| one_of(words, *end, &[","])).map_or(at, |end| end + 1)
}

/// Where what is said of one item ends: at the next clause with a subject of its own, or where the next item is named.
fn clause_end(words: &[Word<'_>], from: usize, next: usize) -> usize {
    const NEW: [&str; 9] = ["we", "i", "it", "they", "she", "he", "which", "our", "this"];
    (from..next)
        .find(|at| {
            matches!(words.get(*at).map(|word| word.raw), Some(";" | ":"))
                || one_of(words, *at, &[",", "and", "but"])
                    && (one_of(words, at + 1, &NEW)
                        || one_of(words, at + 1, &["and", "but"]) && one_of(words, at + 2, &NEW))
        })
        .unwrap_or(next)
}

/// "Six months", behind "gave chief constables".
fn period(words: &[Word<'_>], at: usize) -> Option<Found> {
    let until = usize::from(one_of(words, at, &["until"]));
    if until == 1 {
        let (date, end) = dates::at(words, at + 1)?;
        let mut it = found(words, at, end)?;
        it.due.date = Some(date);
        return Some(it);
    }
    crate::numbers::count(words.get(at)?)?;
    one_of(words, at + 1, &["months", "weeks", "days", "years"]).then(|| found(words, at, at + 2)).flatten()
}
