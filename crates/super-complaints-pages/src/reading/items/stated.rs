//! To whom the items are that a sentence names by their numbers, and by when they are to be carried out: "Recommendation 4 falls
//! to the Home Office", "the NPCC is asked by recommendation 7 to …", "Chief constables are to … by 27 March 2025 (R7)".

mod asks;
mod backward;
mod body;
mod forward;
mod lead_in;
mod limits;

pub(in crate::reading) use forward::addressed_again;
pub(in crate::reading) use lead_in::lead_in;
pub(in crate::reading) use limits::deadline;

use crate::parties::{Named, Names};
use crate::reading::times::due;
use crate::reading::times::found::Found;
use crate::words::{Word, one_of, phrase, range};

use super::mention::Mention;

/// What a sentence says of the items of a mention.
#[derive(Debug, Default)]
pub(in crate::reading) struct Stated {
    /// To whom they are.
    pub(in crate::reading) to: Vec<Named>,
    /// The words that say so.
    pub(in crate::reading) to_words: (usize, usize),
    /// By when they are to be carried out.
    pub(in crate::reading) due: Option<Found>,
}

/// Reads a sentence: for every mention of it, what is said.
pub(in crate::reading) fn stated(
    names: &Names<'_>,
    words: &[Word<'_>],
    mentions: &[Mention],
    writer: &[Named],
) -> Vec<Stated> {
    let mut all: Vec<Stated> = Vec::new();
    for (place, mention) in mentions.iter().enumerate() {
        let before = place.checked_sub(1).and_then(|at| mentions.get(at)).map_or(0, |it| it.end);
        let next = mentions.get(place + 1).map_or(words.len(), |it| it.from);
        let doubt = is_doubted(words, mention.from);
        let mut found = Stated::default();
        let to = (!doubt)
            .then(|| {
                forward::addressed(names, words, mention, writer)
                    .or_else(|| asks::asks(names, words, mention, next))
                    .or_else(|| backward::asked(names, words, mention, next))
                    .or_else(|| backward::to_whom(names, words, mention))
                    .or_else(|| backward::of_those_to(names, words, mention))
                    .or_else(|| backward::addressees_of(names, words, mention))
                    .or_else(|| backward::acting(names, words, mention, before, all.last()))
            })
            .flatten();
        if let Some(it) = to {
            found = it;
        }
        if found.due.is_none() && !doubt {
            found.due = limits::due(words, mention, next);
        }
        all.push(found);
    }
    all
}

/// Whether the words before a mention leave it open what is said of it.
pub(super) fn is_doubted(words: &[Word<'_>], at: usize) -> bool {
    const OPEN: [&str; 16] = [
        "whether",
        "if",
        "unless",
        "unsure",
        "unclear",
        "doubt",
        "suppose",
        "assume",
        "assumed",
        "wish",
        "hope",
        "perhaps",
        "argue",
        "argued",
        "suggest",
        "suggested",
    ];
    let near = range(words, at.saturating_sub(12), at);
    let from = near.iter().rposition(|word| matches!(word.raw, ";" | ":")).map_or(0, |mark| mark + 1);
    near.iter().skip(from).any(|word| word.any(&OPEN))
}

/// The limit that words set, counted from the beginning of the sentence.
pub(super) fn limit(words: &[Word<'_>], from: usize, to: usize) -> Option<Found> {
    let rest = range(words, from, to);
    due::of_item(rest).map(|found| found.moved(from))
}

/// The position after "of the report on police perpetrated domestic abuse (30 June 2022)": up to the next verb.
fn after_report(words: &[Word<'_>], at: usize) -> usize {
    const OF: [&[&str]; 9] = [
        &["of", "the", "report"],
        &["of", "that", "report"],
        &["of", "this", "report"],
        &["of", "your", "report"],
        &["of", "the", "national", "report"],
        &["of", "the", "same", "report"],
        &["in", "the", "report"],
        &["in", "it"],
        &["in", "that", "report"],
    ];
    const VERBS: [&str; 20] = [
        "asks", "asked", "calls", "called", "invites", "invited", "requires", "would", "says", "is", "are",
        "was", "were", "urges", "urged", "tells", "told", "goes", "falls", "obliges",
    ];
    const LONGEST: usize = 22;
    let Some(of) = OF.iter().find(|of| phrase(words, at, of)).map(|of| at + of.len()) else { return at };
    if !one_of(words, of, &["on", "of", "into", "about"]) {
        return of;
    }
    let verb = (of..words.len().min(of + LONGEST)).find(|at| one_of(words, *at, &VERBS));
    let marks = |word: &Word<'_>| word.is_mark() && !matches!(word.raw, "(" | ")" | "’" | "‘" | "'");
    // "… of the report on the super-complaint about stalking, which was submitted by Hestia, called on": a clause of its own.
    let clause = (of..words.len().min(of + LONGEST)).find(|at| phrase(words, *at, &[",", "which", "was"]));
    let close = clause
        .and_then(|open| (open + 3..words.len().min(open + LONGEST)).find(|at| one_of(words, *at, &[","])));
    if let Some((open, close)) = clause.zip(close)
        && !range(words, of, open).iter().any(marks)
        && one_of(words, close + 1, &VERBS)
    {
        return close + 1;
    }
    let plain =
        |verb: &usize| !range(words, of, *verb).iter().any(|word| marks(word) || word.any(&["which", "and"]));
    verb.filter(plain).unwrap_or(of)
}

/// The position after words in brackets, or between commas, that say more about an item: "(safeguarding)", ", on training,".
pub(super) fn after_aside(words: &[Word<'_>], at: usize) -> usize {
    const LONGEST: usize = 18;
    let last = words.len().min(at + LONGEST);
    let at = after_report(words, at);
    if one_of(words, at, &["("]) {
        return (at + 1..last).find(|end| one_of(words, *end, &[")"])).map_or(at, |end| end + 1);
    }
    let about = one_of(words, at, &[","])
        && one_of(words, at + 1, &["on", "about", "concerning", "regarding", "covering"]);
    if !about {
        return at;
    }
    (at + 1..last).find(|end| one_of(words, *end, &[","])).map_or(at, |end| end + 1)
}

#[cfg(test)]
mod tests;
