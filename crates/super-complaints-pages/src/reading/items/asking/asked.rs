//! What is asked and of whom: its parts within a sentence.

use crate::layout::ItemLabel;
use crate::parties::{Named, Names};
use crate::reading::items::together;
use crate::words::{Word, one_of, phrase};

/// What an item asks, and from which bodies.
#[derive(Debug, PartialEq)]
pub(in crate::reading) struct Asking {
    /// The number that the sentence begins with.
    pub(in crate::reading) label: Option<ItemLabel>,
    pub(in crate::reading) owners: Vec<Named>,
    /// The words that name them.
    pub(in crate::reading) owner_words: (usize, usize),
    /// The words of what is asked.
    pub(in crate::reading) asked: (usize, usize),
    /// Whether these are the words of the report: they are in quotation marks.
    pub(in crate::reading) quoted: bool,
    /// Whether the sentence uses the word "action" or "recommendation".
    pub(in crate::reading) named: bool,
    /// Whether it says what they should do: then the whole of it is the wording of the report.
    pub(in crate::reading) modal: bool,
}

/// The bodies that should act, where their names begin, and the position after all that belongs to them: "all", "in
/// England and Wales", and those that they are to work with or to consult.
pub(super) fn addressees(names: &Names<'_>, words: &[Word<'_>], from: usize) -> (Vec<Named>, usize, usize) {
    const EVERYWHERE: [&[&str]; 4] = [
        &["in", "england", "and", "wales"],
        &["across", "england", "and", "wales"],
        &["of", "england", "and", "wales"],
        &["across", "the", "country"],
    ];
    let at = from + usize::from(one_of(words, from, &["all", "both"]));
    let (owners, mut end) = names.list(words, at);
    if owners.is_empty() {
        return (owners, at, from);
    }
    end += EVERYWHERE.iter().find(|it| phrase(words, end, it)).map_or(0, |it| it.len());
    let comma = usize::from(one_of(words, end, &[","]));
    // ", with the College of Policing and the NPCC,"
    let with = comma == 1 && one_of(words, end + 1, &["with", "alongside"]);
    let beside = if with { Some(end + 2) } else { together::at(words, end + comma).map(|(aside, _)| aside) };
    if let Some(aside) = beside {
        let (others, next) = names.list(words, aside);
        // "… and others,"
        let more = (next..next + 4)
            .find(|at| one_of(words, *at, &["others"]))
            .filter(|at| one_of(words, at - 1, &["and"]));
        let next = more.map_or(next, |at| at + 1);
        // ", in conjunction with the NPCC lead for bail,": a post of that body.
        let post = comma == 1 && one_of(words, next, &["lead", "leads"]);
        let next =
            if post { (next..next + 6).find(|at| one_of(words, *at, &[","])).unwrap_or(next) } else { next };
        let closed = next + usize::from(comma == 1 && one_of(words, next, &[","]));
        if !others.is_empty() && closed - next == comma {
            end = closed;
        }
    }
    (owners, at, end)
}

/// "Should have been told", "should be able to": a finding, and nothing that is asked.
pub(super) fn is_hindsight(words: &[Word<'_>], modal: usize) -> bool {
    let able = phrase(words, modal + 1, &["be", "able"]) || phrase(words, modal + 1, &["already"]);
    let perfect = words.get(modal + 2).is_some_and(|word| {
        word.raw.ends_with("ed")
            || word.any(&["been", "done", "made", "taken", "given", "had", "known", "seen"])
    });
    able || one_of(words, modal + 1, &["have"]) && perfect
}

pub(super) fn without_stop(words: &[Word<'_>]) -> usize {
    words.len() - usize::from(words.last().is_some_and(|word| word.raw == "."))
}
