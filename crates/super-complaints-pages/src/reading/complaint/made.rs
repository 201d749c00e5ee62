//! When the complaint of a page was made, in sentences that need the page to be understood: "the complaint was made by Hestia in May
//! 2019", "what Hestia says in its super-complaint of May 2019".

use super_complaints::PartialDate;
use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::EventKind;

use crate::dates;
use crate::layout::BlockKind;
use crate::mention::{MADE, complaint, may_complain};
use crate::parties::{Named, Names};
use crate::sentences::sentences;
use crate::words::{Word, one_of, phrase, range};

use super::happened::Happened;
use super::told::told;
use crate::reading::state::Reading;

/// To whom it was made has no more words than that.
const LONGEST: usize = 7;

impl Reading<'_, '_> {
    /// Takes the date from such sentences, if no other says it. All must agree.
    pub(in crate::reading) fn made_on(&mut self) {
        let kinds = [EventKind::Submitted, EventKind::Received];
        if self.record.events.iter().any(|event| kinds.contains(&event.kind)) {
            return;
        }
        let page = self.page;
        let own = |kind: &BlockKind| matches!(kind, BlockKind::Paragraph | BlockKind::Summary);
        let blocks = self.blocks().filter(|(_, block)| own(&block.kind) && block.cell.is_none());
        let blocks: Vec<usize> = blocks.map(|(at, _)| at).collect_vec();
        let mut found: Option<(usize, &[Word<'_>], Happened)> = None;
        for at in blocks {
            let Some(block) = page.blocks.get(at) else { continue };
            for words in sentences(&block.words) {
                let Some(next) = made(self.names, words).or_else(|| told(self.names, words)) else {
                    continue;
                };
                // What has the date of the report is named by that.
                let late = self.report.published.is_some_and(|it| it.earliest() <= next.date.earliest());
                if late {
                    continue;
                }
                let strange = next.who.iter().any(|it| !self.record.made_by.contains(&it.party));
                let contradicts = found.as_ref().is_some_and(|(.., known)| known.date != next.date);
                if strange || contradicts {
                    return;
                }
                found = Some((at, words, next));
            }
        }
        if let Some((block, words, found)) = found.filter(|_| !self.record.made_by.is_empty()) {
            self.event(block, words, &found);
        }
    }
}

/// When a sentence says that a complaint was made.
fn made(names: &Names<'_>, words: &[Word<'_>]) -> Option<Happened> {
    const DOUBTS: [&str; 12] = [
        "not", "never", "no", "if", "whether", "would", "might", "may", "could", "will", "another", "earlier",
    ];
    let doubt = |word: &Word<'_>| word.any(&DOUBTS) && !(word.is("may") && word.is_capital());
    if words.iter().any(doubt) {
        return None;
    }
    (0..words.len()).find_map(|at| {
        let end = complaint(words, at).or_else(|| one_of(words, at, &["complaint"]).then_some(at + 1))?;
        let (who, from, after) = behind(names, words, end).or_else(|| before(names, words, at, end))?;
        // A plain complaint is this one only if it says whose.
        let sure = complaint(words, at).is_some() || !who.is_empty();
        let (date, to) = (after..words.len().min(after + LONGEST)).find_map(|on| {
            // "… with HMICFRS in May 2019", and not "… was reported on in May 2019".
            let to = on == after || one_of(words, after, &["to", "with"]);
            let plain = to
                && !range(words, after, on)
                    .iter()
                    .any(|word| word.is_mark() || word.any(&["and", "about", "that", "was", "were"]));
            one_of(words, on, &["in", "on"]).then(|| day(words, on + 1)).flatten().filter(|_| plain)
        })?;
        sure.then_some(Happened {
            kind: EventKind::Submitted,
            date,
            when: (after, to),
            what: (from, after),
            who,
        })
    })
}

/// A date, or a year alone.
fn day(words: &[Word<'_>], at: usize) -> Option<(PartialDate, usize)> {
    let year = || words.get(at).and_then(dates::year).and_then(|year| year.to_string().parse().ok());
    dates::at(words, at).or_else(|| Some((year()?, at + 1)))
}

type Made = (Vec<Named>, usize, usize);

/// "… was made by Hestia", "… that Liberty and Southall Black Sisters made jointly", "… made by Hestia".
fn behind(names: &Names<'_>, words: &[Word<'_>], end: usize) -> Option<Made> {
    let that = end + usize::from(one_of(words, end, &["that", "which"]));
    let (who, verb) = names.list(words, that);
    if that > end && !who.is_empty() {
        let verb = verb + usize::from(one_of(words, verb, &["had", "has", "jointly", "first"]));
        let all = who.iter().all(may_complain) && one_of(words, verb, &MADE);
        return all.then(|| (who, end, adverb(words, verb + 1)));
    }
    let was = that
        + if phrase(words, that, &["had", "been"]) { 2 } else { usize::from(one_of(words, that, &["was"])) };
    let made = one_of(words, was, &MADE).then_some(was + 1)?;
    let by = one_of(words, made, &["by"]).then_some(made + 1)?;
    let (who, after) = names.list(words, by);
    (!who.is_empty() && who.iter().all(may_complain)).then(|| (who, end, adverb(words, after)))
}

/// "Hestia brought the complaint", "Hestia went to the inspectorate with a super-complaint".
fn before(names: &Names<'_>, words: &[Word<'_>], noun: usize, end: usize) -> Option<Made> {
    let article =
        noun.checked_sub(1).filter(|at| one_of(words, *at, &["a", "the", "its", "their", "this"]))?;
    let verb = (0..article).rfind(|at| one_of(words, *at, &["went"]) || one_of(words, *at, &MADE))?;
    let went = one_of(words, verb, &["went"]) && one_of(words, verb + 1, &["to"]);
    let with = went && one_of(words, article - 1, &["with"]) && article - verb <= LONGEST;
    let object = if went { with } else { article == verb + 1 };
    let adverb_before =
        verb - usize::from(verb > 0 && one_of(words, verb - 1, &["jointly", "first", "then"]));
    let (named, start) = names.before(words, adverb_before).filter(|_| object)?;
    let mut who = vec![named];
    let and = start.checked_sub(1).filter(|at| one_of(words, *at, &["and"]));
    who.extend(and.and_then(|and| names.before(words, and)).map(|(named, _)| named));
    who.iter().all(may_complain).then(|| (who, verb, adverb(words, end)))
}

fn adverb(words: &[Word<'_>], at: usize) -> usize {
    at + usize::from(one_of(words, at, &["jointly", "together", "formally"]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn a_page_says_in_many_ways_when_its_complaint_was_made() {
        let date = |text: &str| made(Names::standard(), &of(text)).map(|it| it.date.to_string());
        for text in [
            "The super-complaint that Liberty and Southall Black Sisters made jointly in May 2019 is there.",
            "The complaint was made by Hestia in May 2019.",
            "Super-complaint made by Hestia in May 2019",
            "Hestia brought the complaint in May 2019.",
            "Liberty and Southall Black Sisters brought the complaint in May 2019.",
            "It was the outcome of a complaint which Hestia had made in May 2019.",
            "Hestia went to the inspectorate with a super-complaint in May 2019.",
            "Hestia lodged its super-complaint with the inspectorate in May 2019.",
        ] {
            assert_eq!(date(text).as_deref(), Some("2019-05"), "{text}");
        }
        assert_eq!(date("It came of a super-complaint made by Hestia in 2019.").as_deref(), Some("2019"));
        for none in [
            "A complaint was made in May 2019.",
            "The complaint was made by Kent Police in May 2019.",
            "The complaint was made by Jane Doe in May 2019.",
            "Hestia answered the complaint in May 2019.",
            "Hestia would have made the complaint in May 2019.",
            "Hestia made a complaint about what happened in May 2019.",
            "Another complaint was made by Hestia in May 2019.",
            "The report on the super-complaint brought by Hestia was published in May 2019.",
            "Hestia made the super-complaint, and in May 2019 a report followed.",
        ] {
            assert_eq!(date(none), None, "{none}");
        }
    }
}
