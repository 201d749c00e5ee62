//! How far a clause says that an item has got, whatever else it tells: "Recommendation 6 was closed in June, once …", "nothing has
//! been done about it so far". The item is the subject, or what nothing is left to do of.

mod predicates;
mod status;

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{Delivery, Number};

use super::pledge::clauses::clauses;
use crate::layout::{Heading, ItemKind};
use crate::reading::items::mention::{Mention, mentions};
use crate::reading::items::of_others::{is_of_others, speaks_of_others};
use crate::words::{Word, one_of, phrase, range};

use predicates::Predicate;
pub(in crate::reading) use status::status;

/// Longer sentences are not read.
const LONGEST: usize = 90;

/// An item, by its kind and number.
pub(in crate::reading) type Item = (ItemKind, Number);

/// How far an item has got.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::reading) struct Progress {
    pub(in crate::reading) items: Vec<Item>,
    pub(in crate::reading) delivery: Delivery,
    /// The words of the clause within the sentence.
    pub(in crate::reading) words: (usize, usize),
}

/// Words of a sentence with which it states nothing of its own: questions, conditions, hearsay, quotations.
const NOT_SAID: [&str; 17] = [
    "?", "“", "”", "\"", "[", "if", "unless", "whether", "said", "says", "claims", "claimed", "wondered",
    "asked", "believes", "thinks", "hoped",
];

/// Words beside what is done that may limit it.
const LIMITS: [&str; 51] = [
    "not",
    "no",
    "never",
    "none",
    "nor",
    "neither",
    "nothing",
    "without",
    "only",
    "part",
    "partly",
    "partially",
    "half",
    "some",
    "most",
    "many",
    "several",
    "except",
    "save",
    "apart",
    "but",
    "until",
    "may",
    "must",
    "almost",
    "nearly",
    "largely",
    "substantially",
    "mostly",
    "principle",
    "yet",
    "expected",
    "planned",
    "target",
    "still",
    "otherwise",
    "unlike",
    "draft",
    "locally",
    "elsewhere",
    "where",
    "initially",
    "previously",
    "considered",
    "superseded",
    "everywhere",
    "remains",
    "would",
    "could",
    "should",
    "might",
];

/// How far the clauses of a sentence say that items have got: those that they name, or the one of the words before. And the
/// items that the sentence names last.
pub(in crate::reading) fn progress(
    words: &[Word<'_>],
    before: &[Item],
    by_place: &[Item],
) -> (Vec<Progress>, Vec<Item>) {
    let mut topic: Vec<Item> = before.to_vec();
    let mut found = Vec::new();
    let mut all = mentions(words);
    all.extend((0..words.len()).filter_map(|at| place_alone(words, at, by_place)));
    if !before.is_empty() {
        all.extend(number_alone(words));
    }
    all.sort_by_key(|it| it.from);
    let named = |(from, to): (usize, usize)| all.iter().filter(move |it| it.from >= from && it.from < to);
    let others = speaks_of_others(words) || all.iter().any(|it| is_of_others(words, it));
    let said = words.len() <= LONGEST && !others && !words.iter().any(|word| word.any(&NOT_SAID));
    for part in clauses(words) {
        if said && let Some(progress) = of_clause(words, part, &named(part).collect_vec(), &topic) {
            found.push(progress);
        }
        let here = named(part).flat_map(items_of).collect_vec();
        if !here.is_empty() {
            topic = here;
        }
    }
    (found, topic)
}

/// "The second (is finished)", where the page has called a recommendation so.
fn place_alone(words: &[Word<'_>], at: usize, by_place: &[Item]) -> Option<Mention> {
    const ORDINALS: [&str; 6] = ["first", "second", "third", "fourth", "fifth", "sixth"];
    const NEXT: [&str; 20] = [
        "is", "has", "was", "will", "likewise", "also", "now", "have", "are", "still", ",", ".", ":", ";",
        "of", "had", "–", "can", "may", "should",
    ];
    if !one_of(words, at, &["the"]) {
        return None;
    }
    let place = words.get(at + 1).and_then(|word| ORDINALS.iter().position(|it| word.is(it)))?;
    let of = one_of(words, at + 2, &["of"]) && one_of(words, at + 3, &["them", "these", "those"]);
    let alone = words.get(at + 2).is_none_or(|next| next.any(&NEXT) && (of || !next.is("of")));
    let number = (place + 1).to_string();
    let (kind, number) = by_place.iter().find(|(_, it)| **it == *number)?;
    let end = at + 2 + 2 * usize::from(of);
    alone.then(|| Mention { kind: *kind, numbers: vec![(number.clone(), true)], from: at, end })
}

/// "Number 1 (is finished)", behind words that speak of recommendations.
fn number_alone(words: &[Word<'_>]) -> Option<Mention> {
    let sign = one_of(words, 0, &["number", "no"]).then(|| 1 + usize::from(one_of(words, 1, &["."])))?;
    let (number, _, end) = crate::numbers::item(words, sign)?;
    let small = number.len() <= 3 && one_of(words, end, &["is", "has", "was", "will"]);
    small.then(|| Mention { kind: ItemKind::Recommendation, numbers: vec![(number, false)], from: 0, end })
}

/// The items of a mention.
pub(in crate::reading) fn items_of(mention: &Mention) -> Vec<Item> {
    mention.numbers.iter().map(|(number, _)| (mention.kind, number.clone())).collect_vec()
}

/// The items that a heading is about.
pub(in crate::reading) fn items_of_heading(heading: &Heading, words: &[Word<'_>]) -> Vec<Item> {
    match heading {
        Heading::Item(label) => vec![(label.kind, label.number.clone())],
        _ => mentions(words).iter().flat_map(items_of).collect_vec(),
    }
}

fn of_clause(
    words: &[Word<'_>],
    (from, to): (usize, usize),
    named: &[&Mention],
    topic: &[Item],
) -> Option<Progress> {
    let to = if words.get(to - 1).is_some_and(Word::is_stop) { to - 1 } else { to };
    let predicate = predicates::of(range(words, 0, to), from)?;
    let Predicate { delivery, begins, ends, of_topic, about } = predicate;
    let limits = |word: &Word<'_>| word.any(&LIMITS) && word.raw != "May";
    let limited = |at: usize| words.get(at).is_some_and(limits) || is_mark(words, at);
    let mut items: Vec<Item> = Vec::new();
    let rest = match named {
        [] => {
            let subject = past_joints(words, past_that(words, from, begins), begins);
            // "We have begun to wonder": it is the body that has.
            let spoken = begins > from && one_of(words, begins - 1, &["we", "i"]);
            let pronoun = subject == begins && !spoken
                || begins == subject + 1 && one_of(words, subject, &["it", "this", "that"])
                || begins == subject + 2
                    && one_of(words, subject, &["the", "this", "that"])
                    && one_of(words, subject + 1, &["recommendation", "action", "one"])
                || of_topic;
            if !pronoun || about || topic.len() != 1 {
                return None;
            }
            items.extend(topic.iter().cloned());
            ends
        }
        // "Recommendations 2 and 3 have been signed off", "Work on recommendation 2 has begun".
        [mention] if mention.end <= begins => {
            let subject = past_joints(words, past_that(words, from, mention.from), mention.from);
            let opens = subject == mention.from
                || is_article(words, subject, mention.from)
                || is_work(words, subject, mention.from);
            let work = is_work(words, subject, mention.from);
            // Work that is done is not all of it.
            if !opens || !is_aside(words, mention.end, begins) || work && delivery == Delivery::Done {
                return None;
            }
            items.extend(items_of(mention));
            ends
        }
        // "Nothing has been done about recommendation 16."
        [mention] if mention.from >= ends && of_topic => {
            if !about || mention.from > ends + 1 {
                return None;
            }
            items.extend(items_of(mention));
            mention.end
        }
        _ => return None,
    };
    let limited_behind = (rest..to).any(limited);
    (!limited_behind && !items.is_empty()).then_some(Progress { items, delivery, words: (from, to) })
}

/// A mark behind a clause that may hold more: a quotation or a bracket that is not closed is none of it.
fn is_mark(words: &[Word<'_>], at: usize) -> bool {
    words.get(at).is_some_and(|word| matches!(word.raw, "(" | "…" | "/"))
}

/// The position after words that only join a clause, or say who tells it: "and", "We can report that", "I consider that".
fn past_joints(words: &[Word<'_>], from: usize, to: usize) -> usize {
    const OPENS: [&str; 26] = [
        "and",
        "but",
        "so",
        "that",
        "we",
        "i",
        "can",
        "now",
        "also",
        "therefore",
        "consider",
        "confirm",
        "report",
        "are",
        "am",
        "able",
        "to",
        "tell",
        "you",
        "pleased",
        "glad",
        "however",
        "both",
        "all",
        "thereby",
        "meanwhile",
    ];
    let mut at = from;
    while at < to && (one_of(words, at, &OPENS) || words.get(at).is_some_and(Word::is_mark)) {
        at += 1;
    }
    // "(i)", "3.": the number of the paragraph.
    let point = one_of(words, at + 1, &[")", "."]) && words.get(at).is_some_and(|word| word.raw.len() <= 4);
    if point && at + 2 < to { past_joints(words, at + 2, to) } else { at }
}

/// "Their appointment means that (recommendation 8 has been met)": the position after the last "that" which says so.
fn past_that(words: &[Word<'_>], from: usize, to: usize) -> usize {
    const TELLS: [&str; 14] = [
        "means",
        "mean",
        "confirm",
        "confirmed",
        "report",
        "consider",
        "satisfied",
        "glad",
        "pleased",
        "say",
        "tell",
        "shows",
        "meant",
        "add",
    ];
    let that = (from..to).rev().find(|at| one_of(words, *at, &["that"]));
    let told = |that: &usize| {
        let ahead = range(words, from, *that);
        ahead.iter().any(|word| word.any(&TELLS)) && !ahead.iter().any(|word| word.any(&LIMITS))
    };
    that.filter(told).map_or(from, |that| that + 1)
}

/// "The (first recommendation)", "its", "on (recommendation 1,) …".
fn is_article(words: &[Word<'_>], from: usize, to: usize) -> bool {
    to == from + 1 && one_of(words, from, &["the", "its", "their", "your"])
}

/// "Work on", "implementation of".
fn is_work(words: &[Word<'_>], from: usize, to: usize) -> bool {
    let at = from + usize::from(one_of(words, from, &["the", "our"]));
    let work = phrase(words, at, &["work", "on"]) || phrase(words, at, &["implementation", "of"]);
    work && (to == at + 2 || to == at + 3 && one_of(words, at + 2, &["the", "its"]))
}

/// What may stand between an item and what is said of it: "(training)", "on searches", ", which deals with searches,".
fn is_aside(words: &[Word<'_>], from: usize, to: usize) -> bool {
    let Some(first) = words.get(from).filter(|_| from < to) else { return true };
    let plain = !range(words, from, to).iter().any(|word| word.any(&LIMITS));
    plain && (matches!(first.raw, "(" | "," | "–") || first.any(&["on", "of", "in", "for", "about"]))
}

#[cfg(test)]
mod tests;
