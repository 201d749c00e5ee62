//! The date of the report where a page names it by its date, "the report of 27 September 2024": it is that of the only report that
//! the page speaks of.

use super_complaints::PartialDate;
use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{Mark, ReportField};

use crate::dates;
use crate::layout::BlockKind;
use crate::mention::complaint;
use crate::parties::Names;
use crate::sentences::sentences;
use crate::words::{Word, one_of, phrase, range};

use super::authority::is_authority;
use super::told::told;
use crate::reading::state::Reading;

/// A date, and the words that say it.
type Found = (PartialDate, usize, usize);

/// What the report is on has no more words than that.
const LONGEST: usize = 12;

impl Reading<'_, '_> {
    /// Takes the date by which a page names the report, if no sentence says when it was published. All such dates must agree.
    pub(in crate::reading) fn report_by_date(&mut self) {
        if self.report.published.is_some() || self.others_report {
            return;
        }
        let page = self.page;
        let own = |kind: &BlockKind| {
            matches!(
                kind,
                BlockKind::Paragraph | BlockKind::Summary | BlockKind::Heading(_) | BlockKind::Title
            )
        };
        let blocks: Vec<usize> =
            self.blocks().filter(|(_, block)| own(&block.kind)).map(|(at, _)| at).collect_vec();
        let mut best: Option<(usize, &[Word<'_>], Found)> = None;
        for at in blocks {
            let Some(block) = page.blocks.get(at) else { continue };
            for words in sentences(&block.words) {
                let Some(found) = by_date(self.names, words) else { continue };
                match best {
                    Some((.., known)) if !agree(known.0, found.0) => return, // one of them is another report
                    Some((.., known)) if !is_within(found.0, known.0) || known.0 == found.0 => {}
                    _ => best = Some((at, words, found)),
                }
            }
        }
        if let Some((block, words, (date, from, to))) = best {
            self.report_date(date, words, from, to);
            self.report.marks.set(ReportField::Published, Mark::Inferred);
            self.report_source(block);
        }
    }
}

/// Whether a date is within another, vaguer one.
fn is_within(date: PartialDate, other: PartialDate) -> bool {
    other.earliest() <= date.earliest() && date.latest() <= other.latest()
}

fn agree(one: PartialDate, other: PartialDate) -> bool {
    is_within(one, other) || is_within(other, one)
}

/// The date by which a sentence names the report.
fn by_date(names: &Names<'_>, words: &[Word<'_>]) -> Option<Found> {
    if !words.iter().any(|word| word.starts("report") || word.is("findings")) {
        return None;
    }
    (0..words.len())
        .find_map(|at| of_noun(words, at).or_else(|| of_verb(names, words, at)))
        .or_else(|| told(names, words))
}

/// "The report of 27 September 2024", "the report on police perpetrated domestic abuse (30 June 2022)", "the December 2020 report".
fn of_noun(words: &[Word<'_>], at: usize) -> Option<Found> {
    const OWN: [&str; 6] = ["the", "this", "that", "your", "joint", "investigation"];
    const KINDS: [&str; 5] = ["joint", "super-complaint", "investigation", "final", "national"];
    if one_of(words, at, &["the"])
        && let Some((date, end)) = dates::at(words, at + 1)
    {
        let kind = end + usize::from(one_of(words, end, &KINDS));
        return (one_of(words, kind, &["report"]) && is_free(words, kind + 1)).then_some((
            date,
            at,
            kind + 1,
        ));
    }
    let own = one_of(words, at, &OWN);
    let kind = at + 1 + usize::from(one_of(words, at + 1, &KINDS));
    let report = (own && one_of(words, kind, &["report"])).then_some(kind + 1)?;
    let (date, end) = behind(words, report).or_else(|| {
        // What the report is on stands between it and the date in brackets.
        let on = one_of(words, report, &["on", "into", "about", "by", "of"]).then_some(report + 1)?;
        let open = (on..words.len().min(on + LONGEST)).find(|at| one_of(words, *at, &["("]))?;
        let plain = !range(words, on, open).iter().any(|word| word.is_mark() && word.raw != "’");
        bracketed(words, open).filter(|_| plain)
    })?;
    is_free(words, end).then_some((date, at, end))
}

/// "of 27 September 2024", "(published 27 September 2024)", "that came out in December 2022".
fn behind(words: &[Word<'_>], at: usize) -> Option<(PartialDate, usize)> {
    const CAME: [&[&str]; 9] = [
        &["appeared"],
        &["came", "out"],
        &["was", "published"],
        &["was", "issued"],
        &["was", "released"],
        &["had", "been", "published"],
        &["has", "been", "published"],
        &["published"],
        &["issued"],
    ];
    if one_of(words, at, &["of", "dated", "from"]) {
        return dates::at(words, at + 1);
    }
    let comma = at + usize::from(one_of(words, at, &[","]));
    let which = comma + usize::from(one_of(words, comma, &["that", "which"]));
    let came = CAME.iter().find(|it| phrase(words, which, it)).map(|it| which + it.len());
    let on = came.filter(|end| one_of(words, *end, &["on", "in"]));
    on.and_then(|on| dates::at(words, on + 1)).or_else(|| bracketed(words, at))
}

/// "(published 27 September 2024)"
fn bracketed(words: &[Word<'_>], open: usize) -> Option<(PartialDate, usize)> {
    let said = open + 1 + usize::from(one_of(words, open + 1, &["published", "issued", "of"]));
    let on = said + usize::from(said > open + 1 && one_of(words, said, &["on", "in"]));
    let (date, end) = dates::at(words, on).filter(|_| one_of(words, open, &["("]))?;
    one_of(words, end, &[")"]).then_some((date, end + 1))
}

/// Whether what follows does not say that it is a report on something else, or by somebody.
fn is_free(words: &[Word<'_>], end: usize) -> bool {
    const NEAR: usize = 8;
    let others = one_of(words, end, &["on", "into", "about", "by", "from", "from"]);
    !others || (end..words.len().min(end + NEAR)).any(|at| complaint(words, at).is_some())
}

/// "The super-complaint was reported on in December 2023", "… which led, in June 2022, to a report", "in June 2022 HMICFRS and the
/// IOPC reported on …".
fn of_verb(names: &Names<'_>, words: &[Word<'_>], at: usize) -> Option<Found> {
    let complained = || (0..at).any(|at| complaint(words, at).is_some());
    if one_of(words, at, &["reported"]) {
        let on = at + 1 + usize::from(one_of(words, at + 1, &["on", "upon"]));
        let behind = one_of(words, on, &["on", "in"]).then(|| dates::at(words, on + 1)).flatten();
        if let Some((date, end)) = behind.filter(|_| on > at + 1 && complained()) {
            return Some((date, at, end));
        }
        // "In June 2022 HMICFRS, the IOPC and the College of Policing reported on …"
        let (date, end) = dates::at(words, 1).filter(|_| one_of(words, 0, &["in", "on"]))?;
        let from = end + usize::from(one_of(words, end, &[","]));
        let (authors, verb) = names.list(words, from);
        let all = authors.len() > 1 && authors.iter().all(|named| named.id().is_some_and(is_authority));
        return (all && verb == at).then_some((date, 0, at + 1));
    }
    let led = one_of(words, at, &["led"]).then_some(at + 1)?;
    let report = |to: usize| {
        let kind = to + 2 + usize::from(one_of(words, to + 2, &["joint", "national"]));
        (one_of(words, to, &["to"])
            && one_of(words, to + 1, &["a", "the"])
            && one_of(words, kind, &["report"]))
        .then_some(kind + 1)
    };
    let open = led + usize::from(one_of(words, led, &[","]));
    if let Some((date, end)) = dates::at(words, open + 1).filter(|_| one_of(words, open, &["in", "on"])) {
        let to = end + usize::from(one_of(words, end, &[","]));
        return report(to).filter(|_| complained()).map(|after| (date, at, after));
    }
    let after = report(led).filter(|_| complained())?;
    let (date, end) = dates::at(words, after + 1).filter(|_| one_of(words, after, &["in", "on"]))?;
    Some((date, at, end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn a_report_is_named_by_its_date() {
        let date = |text: &str| by_date(Names::standard(), &of(text)).map(|(date, ..)| date.to_string());
        for text in [
            "We have replied together to the report of 30 June 2022.",
            "He was asked what he makes of the report (published 30 June 2022).",
            "The super-complaint was reported on in December 2023, or rather reported upon on 30 June 2022.",
            "The recommendation of the report on police perpetrated domestic abuse (30 June 2022) asks us.",
            "Comments upon the report that appeared on 30 June 2022 would reach you.",
            "The report had been published on 30 June 2022 and most of it was to chief constables.",
            "It is a crib sheet on the 30 June 2022 report, which followed a super-complaint.",
            "The super-complaint of Hestia led to a report on 30 June 2022.",
            "Hestia made a super-complaint which led, on 30 June 2022, to a joint report.",
            "On 30 June 2022 HMICFRS, the IOPC and the College of Policing reported on abuse by officers.",
            "The report of 30 June 2022 on the super-complaint is out.",
        ] {
            let expected = if text.contains("or rather") { "2023-12" } else { "2022-06-30" };
            assert_eq!(date(text).as_deref(), Some(expected), "{text}");
        }
        for none in [
            "A report of 30 June 2022 is out.",
            "The PEEL report of 30 June 2022 is out.",
            "The report of 30 June 2022 on custody is out.",
            "The report of 30 June 2022 by the Home Office is out.",
            "The force will report on 30 June 2022.",
            "The report is due on 30 June 2022.",
            "The matter was reported on 30 June 2022.",
            "Progress was reported to the board in June 2022.",
            "On 30 June 2022 the Home Office and the NPCC reported on abuse.",
            "The report on custody, the board heard (30 June 2022), is out.",
        ] {
            assert_eq!(date(none), None, "{none}");
        }
    }
}
