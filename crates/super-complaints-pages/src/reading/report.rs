//! The report of the authorities: its authors, its date, how many recommendations it makes.

mod addressees;
mod answered;
pub(super) mod authority;
mod date;
pub(super) mod dated;
mod labelled;
mod named;
mod reference;
mod title;
mod told;

use super_complaints::PartialDate;
use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{Discrepancy, Mark, ReportField, Text};

use crate::dates;
use crate::mention::may_complain;
use crate::numbers;
use crate::parties::{Named, Names};
use crate::words::{Word, one_of, phrase, range, span, text};
use crate::{PageKind, Span};

use super::state::{PAGE, Reading, THE_REPORT};
use answered::answered;
use authority::is_authority;
use date::{concluded, passive, report_by_you, report_of};
use dated::dated;
use named::{in_note, named};
use title::title;

/// The sentence about the publication of the report.
struct Published {
    authors: Vec<Named>,
    /// The authors, as words.
    by: (usize, usize),
    /// "published a report", as words.
    verb: (usize, usize),
    date: Option<(PartialDate, usize, usize)>,
}

impl Reading<'_, '_> {
    /// Reads a sentence about the report, if it is one.
    pub(super) fn report_sentence(&mut self, block: usize, words: &[Word<'_>]) {
        if let Some(found) = published(self.names, words) {
            self.trace.stated(span(range(words, found.by.0, found.by.1)), THE_REPORT, "by");
            self.trace.stated(span(range(words, found.verb.0, found.verb.1)), THE_REPORT, "kind");
            if self.report.by.is_empty() {
                self.report().by = found.authors.into_iter().map(|named| named.party).collect_vec();
            }
            if let Some((date, from, to)) = found.date {
                self.report_date(date, words, from, to);
            }
            self.report_source(block);
        }
        if let Some((date, from, to, inferred)) = passive(self.names, words)
            .map(|(date, from, to)| (date, from, to, false))
            .or_else(|| concluded(self.names, words))
        {
            if !inferred && self.others_report {
                self.trace.left(block, "it may be the date of another report");
            } else {
                self.report_date(date, words, from, to);
                if inferred {
                    self.report.marks.set(ReportField::Published, Mark::Inferred);
                }
                self.report_source(block);
            }
        }
        if let Some(found) = answered(words).filter(|_| self.report.title.is_none() && !self.others_report) {
            let (from, to) = found.title;
            let words_of_title = range(words, from, to);
            self.trace.stated(span(words_of_title), THE_REPORT, "title");
            self.report().title = Text::new(text(words_of_title)).ok();
            if let Some((date, from, to)) = found.date {
                self.report_date(date, words, from, to);
            }
            self.report_source(block);
        }
        if let Some((from, to)) = title(words).filter(|_| self.report.title.is_none() && !self.others_report)
        {
            let words = range(words, from, to);
            self.trace.stated(span(words), THE_REPORT, "title");
            self.report().title = Text::new(text(words)).ok();
            self.report_source(block);
        }
        let dated = report_of(words)
            .or_else(|| report_by_you(self.names, words))
            .or_else(|| dated(self.names, words).filter(|_| self.report.published.is_none()))
            .or_else(|| named(self.names, words).filter(|_| self.dates_the_report()));
        if let Some((date, from, to)) = dated.filter(|_| !self.others_report) {
            self.report_date(date, words, from, to);
            self.report_source(block);
        }
        if let Some((count, from, to)) = recommendation_count(words) {
            self.trace.stated(span(range(words, from, to)), THE_REPORT, "recommendation_count");
            self.report().recommendation_count.get_or_insert(count);
            self.report_source(block);
        }
    }

    /// Whether words that only name the authors may date the report: on a page for answers they may date the page.
    fn dates_the_report(&self) -> bool {
        self.report.published.is_none() && self.page.kind != PageKind::ResponsesPage
    }

    /// The date of the report in the heading of one of several super-complaints.
    pub(super) fn report_in_heading(&mut self, place: Span) {
        let Some((at, block)) = self.blocks().find(|(_, block)| block.span == place) else { return };
        if let Some((date, from, to)) = in_note(&block.words) {
            self.report_date(date, &block.words, from, to);
            self.report_source(at);
        }
    }

    pub(super) fn report_date(&mut self, date: PartialDate, words: &[Word<'_>], from: usize, to: usize) {
        let known = *self.report().published.get_or_insert(date);
        if known == date {
            self.trace.stated(span(range(words, from, to)), THE_REPORT, "published");
        } else if let (Ok(field), Ok(says)) = (Text::new("published"), Text::new(date.to_string())) {
            // Both are shown, apart from a vaguer date that the known one is within.
            let within = date.earliest() <= known.earliest() && known.latest() <= date.latest();
            if within {
                self.trace.stated(span(range(words, from, to)), THE_REPORT, "published");
            } else {
                let mut otherwise = Discrepancy::new(field, says);
                otherwise.sources.extend(PAGE.parse());
                self.report.discrepancies.push(otherwise);
            }
        }
    }

    /// Whether the page speaks of a report of others, so that "the report" may be that one.
    pub(super) fn finds_other_reports(&mut self) {
        let of_others = |named: Named| !named.id().is_none_or(is_authority) && !may_complain(&named);
        let others = |words: &[Word<'_>]| {
            (1..words.len()).filter(|at| one_of(words, *at, &["report"])).any(|report| {
                let verb = report.checked_sub(2).filter(|at| {
                    words.get(*at).is_some_and(|word| word.raw.starts_with("publish") || word.is("issued"))
                });
                let helps = |at: usize| at > 0 && one_of(words, at - 1, &["will", "has", "have", "should"]);
                let subject = verb.map_or(report, |verb| verb - usize::from(helps(verb)));
                let by = one_of(words, report + 1, &["of", "by", "from"]);
                let before = self.names.before(words, subject).map(|(named, _)| named);
                let behind = || self.names.at(words, report + 2).filter(|_| by).map(|(named, _)| named);
                before.is_some_and(of_others) || behind().is_some_and(of_others)
            })
        };
        self.others_report = self.page.blocks.iter().any(|block| others(&block.words));
    }

    /// Marks what the page does not say about the report.
    pub(super) fn report_marks(&mut self) {
        let (by, published) = (self.report.by.is_empty(), self.report.published.is_none());
        for (field, _) in [(ReportField::By, by), (ReportField::Published, published)]
            .iter()
            .filter(|(_, missing)| *missing)
        {
            self.report.marks.set(*field, Mark::Unknown);
        }
    }

    pub(super) fn report_source(&mut self, block: usize) {
        let source = self.source(block);
        if self.report().sources.is_empty() {
            self.report.sources = source;
        }
    }
}

/// Whether a sentence says that the authorities published the report.
pub(crate) fn announces_report(names: &Names<'_>, words: &[Word<'_>]) -> bool {
    published(names, words).is_some()
}

/// "In May 2021 HMICFRS, the College of Policing and the IOPC published a report". Others publish reports
/// too, so that one of the authorities must be among the authors.
fn published(names: &Names<'_>, words: &[Word<'_>]) -> Option<Published> {
    let verb = (0..words.len()).find(|at| publishes(words, *at).is_some())?;
    let end = publishes(words, verb)?;
    let adverb =
        verb - usize::from(verb > 0 && one_of(words, verb - 1, &["jointly", "today", "now", "also"]));
    let start = adverb - usize::from(adverb > 0 && one_of(words, adverb - 1, &["have", "has"]));
    let mut at = 0;
    while at < start {
        let (authors, next) = names.list(words, at);
        if next == start
            && !authors.is_empty()
            && authors.iter().all(|named| named.id().is_some_and(is_authority))
        {
            let date = date_before(words, at).or_else(|| date_after(words, end));
            return Some(Published { authors, by: (at, next), verb: (start, end), date });
        }
        at = next.max(at + 1);
    }
    None
}

/// The position after "published a report" at a position.
fn publishes(words: &[Word<'_>], at: usize) -> Option<usize> {
    const OTHERS: [&str; 7] = ["annual", "inspection", "thematic", "progress", "interim", "second", "new"];
    const FINDINGS: [&[&str]; 4] = [
        &["their", "findings"],
        &["what", "they", "found"],
        &["what", "they", "had", "found"],
        &["the", "findings", "of", "their", "investigation"],
    ];
    let verb = match words.get(at)? {
        word if word.any(&["published", "issued", "released", "produced"]) => at + 1,
        word if word.is("brought") && phrase(words, at + 1, &["out"]) => at + 2,
        _ => return None,
    };
    let findings = FINDINGS.iter().find(|it| phrase(words, verb, it)).map(|it| verb + it.len());
    let report = (verb..verb + 3).find(|at| phrase(words, *at, &["report"]));
    let other = |at: &usize| range(words, verb, *at).iter().any(|word| word.any(&OTHERS));
    findings.or_else(|| report.filter(|at| !other(at)).map(|at| at + 1))
}

/// "In May 2021" directly before the authors.
fn date_before(words: &[Word<'_>], end: usize) -> Option<(PartialDate, usize, usize)> {
    let end_of_date = end - usize::from(end > 0 && one_of(words, end - 1, &[","]));
    (2..=4).find_map(|length| {
        let start = end_of_date.checked_sub(length).filter(|at| one_of(words, *at, &["in", "on", "ln"]))?;
        let date = dates::whole(range(words, start + 1, end_of_date))?;
        Some((date, start, end))
    })
}

/// "in May 2021" directly after "published a report".
fn date_after(words: &[Word<'_>], at: usize) -> Option<(PartialDate, usize, usize)> {
    let preposition = one_of(words, at, &["in", "on"]);
    let (date, end) = dates::at(words, at + 1).filter(|_| preposition)?;
    Some((date, at, end))
}

/// "It holds 29 recommendations": all of them, not those to one body.
fn recommendation_count(words: &[Word<'_>]) -> Option<(u32, usize, usize)> {
    const HOLDS: [&str; 9] =
        ["holds", "contains", "contained", "makes", "made", "includes", "included", "has", "sets"];
    let verb = (1..words.len()).find(|at| one_of(words, *at, &HOLDS))?;
    let subject = one_of(words, verb - 1, &["it", "report"]);
    let count = numbers::count(words.get(verb + 1)?).filter(|_| subject)?;
    let end = verb + 3;
    let all = phrase(words, verb + 2, &["recommendations"])
        && words.get(end).is_none_or(|word| word.is_stop() || matches!(word.raw, ":" | ";"));
    all.then_some((count, verb - 1, end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    fn read(text: &str) -> Option<(Vec<String>, Option<String>)> {
        let found = published(Names::standard(), &of(text))?;
        Some((found.authors.iter().map(Named::key).collect(), found.date.map(|(date, ..)| date.to_string())))
    }

    #[test]
    fn the_report_is_published_by_the_authorities_on_a_day_as_precise_as_the_page() {
        let three = ["hmicfrs", "college-of-policing", "iopc"].map(str::to_owned).to_vec();
        let month = Some("2021-05".to_owned());
        let text = "In May 2021 HMICFRS, the College of Policing and the IOPC published a report on it.";
        assert_eq!(read(text), Some((three.clone(), month.clone())));
        let text =
            "HMICFRS, the College of Policing and the IOPC have brought out a joint report in May 2021.";
        assert_eq!(read(text), Some((three.clone(), month)));
        let text = "On 26 May 2021, HMICFRS, the College of Policing and the IOPC issued their report.";
        assert_eq!(read(text), Some((three, Some("2021-05-26".to_owned()))));
    }

    #[test]
    fn reports_of_others_and_of_the_future_are_not_the_report() {
        assert_eq!(read("In June 2025 the NPCC published a report on progress."), None);
        assert_eq!(read("In June 2025 the NPCC will publish a report on progress."), None);
        assert_eq!(read("The IOPC will have published a report."), None);
    }

    #[test]
    fn the_title_of_an_earlier_report_is_not_that_of_the_report() {
        let read = |text: &str| {
            let words = of(text);
            title(&words).map(|(from, to)| crate::words::text(range(&words, from, to)))
        };
        for text in [
            "The report ‘Safe to share?’ is out.",
            "They published a joint report called ‘Safe to share?’.",
            "This led to the report ‘Safe to share?’.",
            "Their report, titled ‘Safe to share?’, has eight recommendations for others.",
            "The super-complaint report “Safe to share?” was published last week.",
        ] {
            assert_eq!(read(text).as_deref(), Some("Safe to share?"), "{text}");
        }
        for none in [
            "The first led to the report ‘Safe to share?’.",
            "Our second super-complaint led to the report ‘Safe to share?’.",
            "The third of them led to a joint report called ‘Safe to share?’.",
            "An earlier super-complaint led to the report ‘Safe to share?’.",
            "The previous super-complaint ended with the report ‘Safe to share?’.",
            "The police had previously answered the report ‘Safe to share?’.",
            "The other super-complaint led to the report ‘Safe to share?’.",
            "Another charity was behind the report ‘Safe to share?’.",
            "The last one led to the report ‘Safe to share?’.",
            "A report on stalking ‘and more’ is out.",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }

    #[test]
    fn a_count_of_some_recommendations_is_not_the_count_of_all() {
        let count = |text: &str| recommendation_count(&of(text)).map(|(count, ..)| count);
        assert_eq!(count("It holds 29 recommendations: to the Home Office and others."), Some(29));
        assert_eq!(count("The report made fifteen recommendations."), Some(15));
        assert_eq!(count("The report made three recommendations to the Home Office."), None);
        assert_eq!(count("All accepted the three recommendations made for policing."), None);
    }
}
