//! To whom the items are that a sentence names by their numbers, and by when they are to be carried out: "Recommendation 4 falls
//! to the Home Office", "the NPCC is asked by recommendation 7 to …", "Chief constables are to … by 27 March 2025 (R7)".

mod backward;
mod body;
mod forward;

pub(in crate::reading) use forward::addressed_again;

use crate::parties::{Named, Names};
use crate::reading::times::due;
use crate::reading::times::found::Found;
use crate::words::{Word, one_of, range};

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
                    .or_else(|| forward::asks(names, words, mention, next))
                    .or_else(|| backward::asked(names, words, mention, next))
                    .or_else(|| backward::addressees_of(names, words, mention))
                    .or_else(|| backward::in_brackets(names, words, mention, before, all.last()))
            })
            .flatten();
        if let Some(it) = to {
            found = it;
        }
        if found.due.is_none() && !doubt {
            found.due = forward::due(words, mention, next);
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
    let from = words
        .get(..at)
        .and_then(|before| before.iter().rposition(|word| matches!(word.raw, ";" | ":")))
        .map_or(0, |mark| mark + 1);
    range(words, from.max(at.saturating_sub(12)), at).iter().any(|word| word.any(&OPEN))
}

/// The limit that words set, counted from the beginning of the sentence.
pub(super) fn limit(words: &[Word<'_>], from: usize, to: usize) -> Option<Found> {
    let rest = range(words, from, to);
    due::of_item(rest).map(|found| found.moved(from))
}

/// The position after words in brackets, or between commas, that say more about an item: "(safeguarding)", ", on training,".
pub(super) fn after_aside(words: &[Word<'_>], at: usize) -> usize {
    const LONGEST: usize = 18;
    let last = words.len().min(at + LONGEST);
    let of_report =
        [&["of", "the", "report"][..], &["of", "that", "report"], &["in", "it"], &["in", "the", "report"]];
    let at = at + of_report.iter().find(|it| crate::words::phrase(words, at, it)).map_or(0, |it| it.len());
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
