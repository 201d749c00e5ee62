//! When the complaint was made, found from the date: which verb or noun it belongs to, and whether that is the super-complaint.

use super_complaints::model::EventKind;

use crate::dates;
use crate::mention::{MADE, complaint, may_complain};
use crate::parties::Names;
use crate::words::{Word, one_of, phrase, range};

use super::happened::Happened;

/// A sentence with more dates is a list of what happened.
const MOST_DATES: usize = 6;

/// More words than that between a verb and what it is said of are too many to be sure.
const LONGEST: usize = 24;

/// Words with which a sentence speaks of another text or deed, doubts or denies.
const OTHER: [&str; 31] = [
    "neither",
    "hardly",
    "nor",
    "report",
    "reported",
    "findings",
    "response",
    "responses",
    "reply",
    "recommendation",
    "recommendations",
    "answer",
    "not",
    "never",
    "no",
    "if",
    "whether",
    "would",
    "might",
    "could",
    "will",
    "should",
    "another",
    "earlier",
    "second",
    "investigation",
    "published",
    "letter",
    "eligible",
    "withdrawn",
    "other",
];

/// When a sentence tells that the complaint was made.
pub(super) fn told(names: &Names<'_>, words: &[Word<'_>]) -> Option<Happened> {
    // Most words begin no date.
    let begins = (0..words.len()).filter(|at| words.get(*at).is_some_and(dates::may_begin));
    let dated = begins.filter_map(|at| dates::at(words, at).map(|(date, end)| (at, date, end)));
    dated.take(MOST_DATES).find_map(|(at, date, end)| {
        let what = behind(names, words, at).or_else(|| opening(names, words, at, end))?;
        Some(Happened { kind: EventKind::Submitted, date, when: (at, end), what, who: Vec::new() })
    })
}

fn is_other(word: &Word<'_>) -> bool {
    word.any(&OTHER) || word.is("may") && !word.is_capital()
}

/// The words of "super-complaint of", "made in", "complained in" before a date.
fn behind(names: &Names<'_>, words: &[Word<'_>], date: usize) -> Option<(usize, usize)> {
    let on = date.checked_sub(1).filter(|at| one_of(words, *at, &["on", "in", "of"]))?;
    let adverb = on - usize::from(on > 0 && one_of(words, on - 1, &["jointly", "together", "formally", ","]));
    let last = adverb.checked_sub(1)?;
    if one_of(words, on, &["of"]) {
        return noun(names, words, on).map(|from| (from, on));
    }
    // "Complained in December 2018"
    if one_of(words, last, &["complained"]) {
        return complainant_before(names, words, last).then_some((last, on));
    }
    // "… that we made in March 2020", "made it in December 2018", "made the very first police super-complaint on"
    let start = last.saturating_sub(LONGEST);
    let verb =
        (start..=last).rev().find(|at| one_of(words, *at, &MADE) || phrase(words, *at, &["put", "in"]))?;
    let behind = range(words, verb + 1, adverb);
    if behind.iter().any(|word| is_other(word) || word.is_stop() || word.raw == ";") {
        return None;
    }
    let object = (0..behind.len()).find_map(|at| complaint(behind, at));
    let with = |from: usize| {
        let rest = range(behind, from, behind.len());
        rest.is_empty() || one_of(rest, 0, &["to", "with"]) && rest.len() <= 8 || one_of(rest, 0, &[","])
    };
    if let Some(end) = object {
        let plain = range(behind, 0, end).iter().all(|word| !word.is_mark());
        return (plain && with(end) && complainant_before(names, words, verb)).then_some((verb, on));
    }
    // The complaint is named before: "the super-complaint which it made to the inspectorate in", "was made by Hestia in"
    let before = range(words, verb.saturating_sub(LONGEST), verb);
    let named = (0..before.len()).rev().find_map(|at| complaint(before, at))?;
    let chain = range(before, named, before.len());
    let plain = !chain.iter().any(|word| is_other(word) || word.is_stop() || matches!(word.raw, ";" | ","));
    let relative = one_of(chain, 0, &["that", "which"])
        || one_of(chain, 0, &["was", "had"])
        || chain.is_empty()
        || chain.len() == 1 && one_of(chain, 0, &[":"]);
    let finite = one_of(chain, 0, &["was", "had"]);
    if finite && range(before, 0, named).iter().any(is_other) {
        return None;
    }
    let by = one_of(behind, 0, &["by"]) && {
        let (who, end) = names.list(behind, 1);
        !who.is_empty() && who.iter().all(may_complain) && end == behind.len()
    };
    (plain && relative && (by || with(0))).then_some((verb, on))
}

/// "Hestia’s super-complaint of", "the super-complaint of Liberty of": where the noun begins.
fn noun(names: &Names<'_>, words: &[Word<'_>], of: usize) -> Option<usize> {
    const MOST: usize = 12;
    let (from, end) = (of.saturating_sub(MOST)..of)
        .rev()
        .find_map(|at| complaint(words, at).filter(|end| *end <= of).map(|end| (at, end)))?;
    let by = one_of(words, end, &["of", "by", "from"]).then(|| names.list(words, end + 1));
    let whole = end == of
        || by.is_some_and(|(who, close)| close == of && !who.is_empty() && who.iter().all(may_complain));
    let before = range(words, from.saturating_sub(3), from);
    let other = before.iter().any(|word| word.any(&["another", "second", "earlier", "first", "previous"]));
    // "The report on Hestia’s super-complaint of 30 June 2022" may be the report of that day.
    let head = range(words, from.saturating_sub(MOST), from);
    let of_report = (0..head.len())
        .any(|at| one_of(head, at, &["report"]) && one_of(head, at + 1, &["on", "into", "about", "of"]));
    (whole && !other && !of_report).then_some(from)
}

/// Whether those who may complain, "we" or "which" stand directly before a verb.
fn complainant_before(names: &Names<'_>, words: &[Word<'_>], verb: usize) -> bool {
    const ADVERBS: [&str; 6] = ["jointly", "first", "then", "had", "has", "formally"];
    let first = (0..=verb).rev().find(|at| *at == 0 || !one_of(words, at - 1, &ADVERBS)).unwrap_or(verb);
    let we = first > 0 && one_of(words, first - 1, &["we"]);
    let named =
        names.before(words, first).is_some_and(|(named, _)| named.is_resolved() && may_complain(&named));
    let denied = range(words, 0, first).iter().any(|word| word.any(&["if", "whether", "would", "another"]));
    (we || named) && !denied
}

/// "In May 2021 the Criminal Justice Alliance complained".
fn opening(names: &Names<'_>, words: &[Word<'_>], date: usize, end: usize) -> Option<(usize, usize)> {
    (date == 1 && one_of(words, 0, &["on", "in"])).then_some(())?;
    let from = end + usize::from(one_of(words, end, &[","]));
    let verb = (from..words.len().min(from + LONGEST)).find(|at| one_of(words, *at, &["complained"]))?;
    let plain = !range(words, from, verb).iter().any(|word| is_other(word) || word.raw == ";");
    (plain && complainant_before(names, words, verb)).then_some((verb, verb + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn a_date_is_that_of_the_complaint_if_its_verb_or_noun_tells_of_it() {
        let read = |text: &str| told(Names::standard(), &of(text)).map(|it| it.date.to_string());
        for text in [
            "Hestia complained in May 2019 about the police.",
            "In May 2019 Hestia complained about the police.",
            "Liberty and Southall Black Sisters complained jointly in May 2019.",
            "This follows Hestia’s super-complaint of May 2019.",
            "It answers the joint super-complaint of Liberty and Southall Black Sisters of May 2019.",
            "The super-complaint that we made in May 2019 has been answered.",
            "The super-complaint which we submitted to the inspectorate in May 2019 has been answered.",
            "Hestia put in its super-complaint in May 2019.",
            "Hestia made the very first police super-complaint in May 2019.",
            "Hestia put a super-complaint to the inspectorate in May 2019.",
            "Super-complaint: made by Hestia in May 2019",
        ] {
            assert_eq!(read(text).as_deref(), Some("2019-05"), "{text}");
        }
        for none in [
            "A resident complained in May 2019.",
            "The report on Hestia’s super-complaint of May 2019 says so.",
            "The report on Hestia’s super-complaint was made in May 2019.",
            "Hestia made a statement on its super-complaint of the police in May 2019.",
            "Hestia’s earlier super-complaint of May 2019 is another.",
            "The super-complaint that we will make in May 2019 is ready.",
            "Hestia might have complained in May 2019.",
            "Our response to the super-complaint was made in May 2019.",
            "The recommendations on the super-complaint were made in May 2019.",
            "In May 2019 Kent Police complained about the cost.",
            "The super-complaint led to changes, which were made in May 2019.",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
