//! The report of the authorities: its authors, its date, how many recommendations it makes.

use super_complaints::model::{Discrepancy, Mark, PartyId, ReportField, Text};
use super_complaints::{PartialDate, Scheme};

use crate::dates;
use crate::numbers;
use crate::parties::{Named, Names};
use crate::quotes;
use crate::words::{Word, one_of, phrase, range, span, text};

use super::complainant::{complaint, may_complain};
use super::state::{PAGE, Reading, THE_REPORT};

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
                self.report().by = found.authors.into_iter().map(|named| named.party).collect();
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
        if let Some((from, to)) = title(words).filter(|_| self.report.title.is_none() && !self.others_report)
        {
            let words = range(words, from, to);
            self.trace.stated(span(words), THE_REPORT, "title");
            self.report().title = Text::new(text(words)).ok();
            self.report_source(block);
        }
        if let Some((date, from, to)) = report_of(words).filter(|_| !self.others_report) {
            self.report_date(date, words, from, to);
            self.report_source(block);
        }
        if let Some((count, from, to)) = recommendation_count(words) {
            self.trace.stated(span(range(words, from, to)), THE_REPORT, "recommendation_count");
            self.report().recommendation_count.get_or_insert(count);
            self.report_source(block);
        }
    }

    fn report_date(&mut self, date: PartialDate, words: &[Word<'_>], from: usize, to: usize) {
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
        if next == start && authors.iter().any(|named| named.id().is_some_and(is_authority)) {
            let date = date_before(words, at).or_else(|| date_after(words, end));
            return Some(Published { authors, by: (at, next), verb: (start, end), date });
        }
        at = next.max(at + 1);
    }
    None
}

fn is_authority(id: &PartyId) -> bool {
    let authorities = Scheme::find("police").map(|it| it.authorities.as_slice()).unwrap_or_default();
    authorities.iter().any(|authority| authority.body == *id)
}

/// "The report was published on 30 June 2022", "our report, published in June 2022,", "Report published: 30 June 2022".
fn passive(names: &Names<'_>, words: &[Word<'_>]) -> Option<(PartialDate, usize, usize)> {
    const THIS: [&str; 5] = ["the", "this", "our", "their", "final"];
    let label = phrase(words, 0, &["report", "published"]);
    let from = 2 + usize::from(one_of(words, 2, &[":", "on", "–", "-"]));
    if let Some((date, end)) = dates::at(words, from).filter(|_| label) {
        let stop = end + usize::from(words.get(end).is_some_and(Word::is_stop));
        return (stop == words.len()).then_some((date, 0, end));
    }
    (1..words.len()).filter(|at| phrase(words, *at, &["report"])).find_map(|report| {
        let first = report
            - usize::from(
                report > 1 && one_of(words, report - 1, &["super-complaint", "investigation", "joint"]),
            );
        let owner = words.get(first.checked_sub(1)?)?;
        let whose = owner.possessor().is_some_and(|it| {
            let it = it.to_lowercase();
            it == "investigation" || it.ends_with("complaint")
        });
        let own = owner.any(&THIS) || whose;
        let next = after_title(words, after_authors(names, words, report + 1));
        let comma = next + usize::from(one_of(words, next, &[","]));
        let was = comma + usize::from(one_of(words, comma, &["was"]));
        let was = was + if phrase(words, comma, &["which", "was"]) { 2 } else { 0 };
        let verb = one_of(words, was, &["published", "released", "issued"]) && was > next;
        // "Published by HMICFRS and the IOPC on 30 June 2022"
        let when = after_authors(names, words, was + 1);
        let (date, end) =
            dates::at(words, when + 1).filter(|_| own && verb && one_of(words, when, &["in", "on", "ln"]))?;
        Some((date, was, end))
    })
}

/// The position after "of HMICFRS, the College of Policing and the IOPC".
fn after_authors(names: &Names<'_>, words: &[Word<'_>], at: usize) -> usize {
    const SUBJECTS: [&[&str]; 5] = [
        &["it"],
        &["this"],
        &["the", "super-complaint"],
        &["the", "investigation"],
        &["their", "investigation"],
    ];
    if one_of(words, at, &["on", "into", "of"])
        && let Some(subject) = SUBJECTS.iter().find(|it| phrase(words, at + 1, it))
    {
        return at + 1 + subject.len();
    }
    if !one_of(words, at, &["of", "by", "from"]) {
        return at;
    }
    let (authors, end) = names.list(words, at + 1);
    let all = !authors.is_empty() && authors.iter().all(|named| named.id().is_some_and(is_authority));
    if all { end } else { at }
}

/// The position after a title in quotation marks.
fn after_title(words: &[Word<'_>], at: usize) -> usize {
    titled(words, at).map_or(at, |(_, close)| close + 1)
}

/// The title in quotation marks at a position, if any: "‘Safe to share?’", "called ‘Safe to share?’".
fn titled(words: &[Word<'_>], at: usize) -> Option<(usize, usize)> {
    let at = [
        &["on", "their", "investigation"][..],
        &["on", "the", "investigation"],
        &["of", "their", "investigation"],
    ]
    .iter()
    .find(|it| phrase(words, at, it))
    .map_or(at, |it| at + it.len());
    let comma = at + usize::from(one_of(words, at, &[",", ":"]));
    let called = comma + usize::from(one_of(words, comma, &["called", "titled", "entitled"]));
    if !one_of(words, called, &["‘", "“", "'", "\""]) {
        return None;
    }
    quotes::first(words, called).filter(|(open, _)| *open == called)
}

/// "The report ‘Safe to share?’", "published a report called ‘Safe to share?’": the words of the title.
fn title(words: &[Word<'_>]) -> Option<(usize, usize)> {
    const THIS: [&str; 8] = ["the", "this", "our", "their", "its", "a", "joint", "super-complaint"];
    let report =
        (1..words.len()).find(|at| one_of(words, *at, &["report"]) && one_of(words, at - 1, &THIS))?;
    let (open, close) = titled(words, report + 1)?;
    let begins = words.get(open + 1).is_some_and(Word::is_capital);
    begins.then_some((open + 1, close))
}

/// "The IOPC, HMICFRS and the College of Policing answered in June 2022": they answer a super-complaint with a report.
fn concluded(names: &Names<'_>, words: &[Word<'_>]) -> Option<(PartialDate, usize, usize, bool)> {
    const VERBS: [&str; 3] = ["answered", "responded", "reported"];
    words.iter().any(|word| word.any(&VERBS)).then_some(())?;
    let (authors, end) =
        (0..words.len().min(8)).map(|at| names.list(words, at)).find(|(found, _)| found.len() > 1)?;
    let all = authors.iter().all(|named| named.id().is_some_and(is_authority));
    let verb = one_of(words, end, &VERBS);
    let to = end
        + 1
        + ["the", "this"]
            .iter()
            .find(|it| phrase(words, end + 1, &["to", it, "super-complaint"]))
            .map_or(0, |_| 3);
    let (date, after) =
        dates::at(words, to + 1).filter(|_| all && verb && one_of(words, to, &["in", "on", "ln"]))?;
    Some((date, end, after, true))
}

/// The position after "published a report" at a position.
fn publishes(words: &[Word<'_>], at: usize) -> Option<usize> {
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
    findings.or_else(|| (verb..verb + 3).find(|at| phrase(words, *at, &["report"])).map(|at| at + 1))
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

/// "the recommendations of the report of 30 June 2022".
fn report_of(words: &[Word<'_>]) -> Option<(PartialDate, usize, usize)> {
    (0..words.len()).find_map(|at| {
        // "Following the publication of the report on 30 June 2022"
        let publication = phrase(words, at, &["publication", "of"])
            && one_of(words, at + 2, &["the", "this", "our", "their", "your"]);
        let report = at + 3 + usize::from(one_of(words, at + 3, &["joint", "super-complaint"]));
        if publication && one_of(words, report, &["report"]) && one_of(words, report + 1, &["on", "in"]) {
            return dates::at(words, report + 2).map(|(date, end)| (date, at, end));
        }
        let the = one_of(words, at, &["the", "your", "their", "our"]);
        let kind = at + 1 + usize::from(one_of(words, at + 1, &["joint", "super-complaint"]));
        let of = phrase(words, kind, &["report", "of"]) || phrase(words, kind, &["report", "dated"]);
        let published = phrase(words, kind, &["report", "published", "on"]);
        let from = kind + if published { 3 } else { 2 };
        let thanks = at >= 3 && phrase(words, at - 3, &["thank", "you", "for"]);
        let makes =
            thanks || at >= 2 && one_of(words, at - 2, &["recommendations", "recommendation", "findings"]);
        let (date, end) = dates::at(words, from).filter(|_| the && (of || published))?;
        // "The report of 15 December 2023 on the super-complaint"
        let on = one_of(words, end, &["on", "into", "about"])
            && (end..words.len().min(end + 6)).any(|at| complaint(words, at).is_some());
        (makes || on || kind > at + 1 && !one_of(words, at + 1, &["joint"])).then_some((date, at, end))
    })
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
    fn the_date_of_the_report_stands_beside_it() {
        let date = |text: &str| {
            let words = of(text);
            let concluded = || concluded(Names::standard(), &words).map(|(date, ..)| date);
            passive(Names::standard(), &words)
                .map(|(date, ..)| date)
                .or_else(concluded)
                .map(|date| date.to_string())
        };
        for text in [
            "The report was published on 30 June 2022.",
            "Our report, published on 30 June 2022, says so.",
            "The super-complaint report was published on 30 June 2022.",
            "The report, which was published on 30 June 2022, says so.",
            "The report of HMICFRS and the IOPC was published on 30 June 2022.",
            "The report ‘Safe to share?’, which was published on 30 June 2022, says so.",
            "The report called ‘Safe to share?’ was published on 30 June 2022.",
            "Report published: 30 June 2022",
            "Report published 30 June 2022.",
            "The report was published by HMICFRS, the College of Policing and the IOPC on 30 June 2022.",
            "The report on it was published on 30 June 2022.",
            "The investigation’s report was published on 30 June 2022 and makes 29 recommendations.",
            "The report on their investigation was published on 30 June 2022.",
            "HMICFRS, the IOPC and the College of Policing responded to the super-complaint on 30 June 2022.",
            "The IOPC and HMICFRS answered on 30 June 2022.",
        ] {
            assert_eq!(date(text).as_deref(), Some("2022-06-30"), "{text}");
        }
        for text in [
            "The report was not published on 30 June 2022.",
            "The report will be published on 30 June 2022.",
            "The report of the NPCC was published on 30 June 2022.",
            "The NPCC report was published on 30 June 2022.",
            "The data in the report was from 30 June 2022.",
            "The report was published by the Home Office on 30 June 2022.",
            "The force’s report was published on 30 June 2022.",
            "The report on it will be published on 30 June 2022.",
            "The Home Office and the NPCC responded on 30 June 2022.",
            "A report published on 30 June 2022 says so.",
            "The IOPC and HMICFRS met on 30 June 2022.",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn the_report_has_a_date_of_its_own() {
        let date = |text: &str| report_of(&of(text)).map(|(date, ..)| date.to_string());
        for text in [
            "All accept the recommendations of the report of 30 June 2022.",
            "Thank you for your report of 30 June 2022 on the super-complaint by Hestia.",
            "I have read the report dated 30 June 2022 on Hestia’s super-complaint.",
            "The super-complaint report of 30 June 2022 says so.",
            "Thank you for your report of 30 June 2022.",
            "Since the publication of the joint report on 30 June 2022 we have acted.",
            "Their joint report published on 30 June 2022 into the police super-complaint says so.",
        ] {
            assert_eq!(date(text).as_deref(), Some("2022-06-30"), "{text}");
        }
        for none in [
            "The report of 30 June 2022 is out.",
            "A report of 30 June 2022 on the super-complaint is out.",
            "The super-complaint of 30 June 2022 on the report.",
        ] {
            assert_eq!(date(none), None, "{none}");
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
