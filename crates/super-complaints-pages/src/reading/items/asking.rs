//! A sentence that says what an item asks, and from which bodies.

mod asked;
mod within;

use crate::parties::Names;
use crate::quotes;
use crate::words::{Word, one_of, phrase, range};

use super::ordinal;
use super::together;
use crate::reading::times::due;

pub(in crate::reading) use asked::Asking;
use asked::{addressees, is_hindsight, without_stop};
use within::{asked_in, led};

/// Verbs and prepositions after "the action" or "Recommendation 1".
const ASKS: [&str; 12] = [
    "asked", "asks", "for", "called", "calls", "invited", "invites", "urged", "urges", "requires",
    "required", "to",
];

/// Verbs before "that" for what a recommendation says.
const SAYS: [&str; 10] =
    ["was", "is", "says", "said", "states", "stated", "recommends", "recommended", "proposes", "proposed"];

/// Reads the first sentence of a paragraph: "The action was for the College of Policing to ‘…’",
/// "Recommendation 1 asked chief constables to …", "The IOPC was to …".
pub(in crate::reading) fn asking(names: &Names<'_>, words: &[Word<'_>]) -> Option<Asking> {
    // "In recommendation 7 the report asks chief constables to …"
    let lead =
        usize::from(one_of(words, 0, &["in", "under"]) && one_of(words, 1, &["recommendation", "action"]));
    if lead > 0 {
        return led(names, words);
    }
    if let Some(found) = asked_in(names, words).or_else(|| labelled_wording(names, words)) {
        return Some(found);
    }
    let led = ordinal::led(words);
    let recommended = led.is_some();
    let label = led.or_else(|| crate::layout::label(words)).or_else(|| ordinal::label(words));
    let subject = usize::from(one_of(words, 0, &["the", "this", "our"]));
    let (start, named) = match &label {
        Some(label) => (label.length, true),
        None if one_of(words, subject, &["action", "recommendation"]) && !recommends(words) => {
            (subject + 1, true)
        }
        None => (0, false),
    };
    let mut at = start;
    // "Recommendation 7 of the report asks"
    at += if label.is_some() && phrase(words, at, &["of", "the", "report"]) { 3 } else { 0 };
    // "Recommendation 1 is that chief constables should …"
    let says = usize::from(!recommended);
    let that = label.is_some()
        && (recommended || one_of(words, at, &SAYS) || one_of(words, at, &[","]))
        && one_of(words, at + says, &["that"]);
    if that {
        at += says + 1;
    } else if named {
        at += usize::from(one_of(words, at, &["was", "is"]));
        if !one_of(words, at, &ASKS) {
            return None;
        }
        at += 1 + usize::from(
            one_of(words, at, &["called", "calls"]) && one_of(words, at + 1, &["on", "upon", "for"]),
        );
    }
    if !(named || may_ask(words)) {
        return None;
    }
    let lead = if named { at } else { before_subject(names, words, at) };
    let (owners, at, end) = addressees(names, words, lead);
    let verb = end + usize::from(one_of(words, end, &["was", "is", "were", "are"]));
    // "Chief constables were asked to …"
    let passive = verb > end && !named && one_of(words, verb, &["asked"]) && one_of(words, verb + 1, &["to"]);
    let named = named || passive;
    let rest = match words.get(verb)? {
        _ if passive => verb + 2,
        word if word.is("to") && (named || verb > end) => verb + 1,
        word if verb == end && word.any(&["should", "must"]) && !is_hindsight(words, verb) => verb + 1,
        word if lead > 0 && recommends(words) && is_verb(word) && verb == end => end,
        _ if that => return None,
        _ if named && owners.is_empty() && phrase(words, at.saturating_sub(1), &["to"]) => at,
        // "Recommendation 8 asked each force to say …": whom, in words that the directory does not have.
        _ if label.is_some() && owners.is_empty() && asks_unnamed(words, at - 1) => after_unnamed(words, at)?,
        _ => return None,
    };
    // "The NPCC should", before the points of a list.
    let opens = verb == end && rest == words.len() && rest > end;
    if owners.is_empty() && !named || rest >= words.len() && !opens {
        return None;
    }
    let quote = quotes::first(words, rest).filter(|(open, _)| *open == rest);
    // "Recommendation 2, that the NPCC should act, remains in progress."
    let aside = that && one_of(words, label.as_ref().map_or(0, |label| label.length), &[","]);
    let close = (rest..words.len()).find(|at| aside && one_of(words, *at, &[","]));
    let asked = quote.map_or_else(
        || (rest, close.unwrap_or_else(|| without_stop(words))),
        |(open, close)| (open + 1, close),
    );
    let owner_words = if owners.is_empty() { (0, 0) } else { (at, end) };
    if that && (owners.is_empty() || opens) {
        return None;
    }
    let modal = !that && one_of(words, rest - 1, &["should", "must"]) || rest == end && lead > 0 && !named;
    Some(Asking { label, owners, owner_words, asked, quoted: quote.is_some(), named, modal })
}

/// Whether a verb asks somebody to do something: "asks", "calls on", and not "is for" or "requires".
fn asks_unnamed(words: &[Word<'_>], verb: usize) -> bool {
    one_of(words, verb, &["asks", "asked", "invites", "invited", "urges", "urged", "on", "upon"])
}

/// The position after "each force to", "those who lead on it to": a few words, and none that makes a clause of its own.
fn after_unnamed(words: &[Word<'_>], from: usize) -> Option<usize> {
    const MOST: usize = 6;
    let to = (from + 1..words.len().min(from + MOST)).find(|at| one_of(words, *at, &["to"]))?;
    let plain = |word: &Word<'_>| {
        !word.is_mark()
            && !word.any(&["not", "no", "nobody", "whether", "if", "for", "that", "why", "how", "what"])
    };
    (range(words, from, to).iter().all(plain) && to + 1 < words.len()).then_some(to + 1)
}

/// Whether a sentence may ask something without naming it an action or a recommendation: most do not.
fn may_ask(words: &[Word<'_>]) -> bool {
    let is_to = |at: usize| {
        at > 0 && one_of(words, at, &["to"]) && one_of(words, at - 1, &["was", "is", "were", "are"])
    };
    let asks = |at: usize| one_of(words, at, &["should", "must", "asked"]) || is_to(at);
    (0..words.len()).any(asks) || recommends(words)
}

/// "Recommendation 7 – “By 27 March 2025, chief constables should …”": the wording in quotation marks behind the label.
pub(in crate::reading) fn labelled_wording(names: &Names<'_>, words: &[Word<'_>]) -> Option<Asking> {
    let label = crate::layout::label(words)?;
    let mark = one_of(words, label.length, &[":", "–", "—", "-"]).then_some(label.length + 1)?;
    let (open, close) = quotes::first(words, mark).filter(|(open, _)| *open == mark)?;
    let ends = range(words, close + 1, words.len()).iter().all(Word::is_mark);
    let inner = asking(names, range(words, open + 1, close)).filter(|inner| ends && inner.modal)?;
    let moved = |(from, to): (usize, usize)| (from + open + 1, to + open + 1);
    Some(Asking {
        label: Some(label),
        owner_words: moved(inner.owner_words),
        asked: (open + 1, close),
        // A paper may leave words of it out.
        quoted: false,
        named: true,
        modal: false,
        owners: inner.owners,
    })
}

const RECOMMENDS: [&[&str]; 16] = [
    &["this", "recommended", "that"],
    &["this", "recommends", "that"],
    &["this", "was", "that"],
    &["this", "is", "that"],
    &["this", "recommendation", "is", "that"],
    &["this", "recommendation", "was", "that"],
    &["we", "recommended", "that"],
    &["we", "recommend"],
    &["it", "recommends", "that"],
    &["it", "recommended", "that"],
    &["we", "recommend", "that"],
    &["we", "also", "recommend", "that"],
    &["we", "therefore", "recommend", "that"],
    &["it", "is", "recommended", "that"],
    &["the", "report", "recommends", "that"],
    &["the", "report", "recommended", "that"],
];

/// Whether a sentence begins with "We recommend that".
pub(in crate::reading) fn recommends(words: &[Word<'_>]) -> bool {
    RECOMMENDS.iter().any(|it| phrase(words, 0, it))
}

/// The position after such words: the longest of them.
fn after_recommends(words: &[Word<'_>], at: usize) -> usize {
    at + RECOMMENDS.iter().filter(|it| phrase(words, at, it)).map(|it| it.len()).max().unwrap_or(0)
}

/// Whether a word after a body can be a verb: "publish", "publishes".
fn is_verb(word: &Word<'_>) -> bool {
    const NO_VERBS: [&str; 18] = [
        "and", "or", "of", "for", "with", "who", "which", "that", "do", "does", "not", "in", "on", "is",
        "are", "was", "were", "has",
    ];
    word.raw.chars().all(char::is_lowercase) && !word.any(&NO_VERBS)
}

/// The position after words that only introduce who should act: "We recommend that", "By 1 May 2025,".
fn before_subject(names: &Names<'_>, words: &[Word<'_>], from: usize) -> usize {
    let at = from + usize::from(one_of(words, from, &["•", "-", "–", "*"]));
    let at = after_recommends(words, at);
    let at = at + usize::from(at > from && one_of(words, at, &[","]));
    let aside = together::at(words, at).and_then(|(name, _)| names.at(words, name)).map(|(_, end)| end);
    let at = aside.filter(|end| one_of(words, *end, &[","])).map_or(at, |end| end + 1);
    let at = at + due::opening(range(words, at, words.len())).map_or(0, |found| found.words.1);
    at + usize::from(one_of(words, at, &[","]))
}

/// Whether most of a paragraph is in quotation marks: the words of the report.
pub(in crate::reading) fn is_quotation(words: &[Word<'_>]) -> Option<(usize, usize)> {
    let (open, close) = quotes::first(words, 0)?;
    let quoted = range(words, open + 1, close);
    (quoted.len() * 2 > words.len()).then_some((open + 1, close))
}

#[cfg(test)]
mod tests;
