//! The date of the report beside words that name its authors or its recommendations: "the report of 27 September 2024 by
//! HMICFRS", "the December 2023 report on the super-complaint", "Published by HMICFRS and the IOPC: 26 May 2021".

use super_complaints::PartialDate;

use crate::dates;
use crate::mention::complaint;
use crate::parties::Names;
use crate::words::{Word, one_of, range};

use super::authority::is_authority;

/// A date, and the words that say what it is the date of.
type Found = (PartialDate, usize, usize);

/// Words with which a sentence speaks of another report, or of none yet.
const OTHER: [&str; 12] = [
    "not",
    "no",
    "will",
    "would",
    "should",
    "may",
    "annual",
    "progress",
    "inspection",
    "interim",
    "earlier",
    "previous",
];

/// Verbs for what becomes of a report.
const PUBLISHED: [&str; 3] = ["published", "issued", "released"];

/// The date of the report that a sentence says beside the names of its authors.
pub(in crate::reading) fn named(names: &Names<'_>, words: &[Word<'_>]) -> Option<Found> {
    let open = |word: &Word<'_>| word.any(&OTHER) && !(word.is("may") && word.is_capital());
    // Most sentences do not speak of a report.
    let speaks = words.iter().any(|word| word.is("report")) || one_of(words, 0, &PUBLISHED);
    if !speaks || words.iter().any(open) {
        return None;
    }
    published_by(names, words)
        .or_else(|| (0..words.len()).find_map(|at| of_date(names, words, at)))
        .or_else(|| (0..words.len()).find_map(|at| date_first(names, words, at)))
        .or_else(|| (0..words.len()).find_map(|at| that_they_published(names, words, at)))
}

/// The date in a note behind a heading: "… (report of 15 December 2023)".
pub(super) fn in_note(words: &[Word<'_>]) -> Option<Found> {
    let open = words.iter().rposition(|word| word.raw == "(")?;
    let of = open + 1 + usize::from(one_of(words, open + 1, &["report"]));
    let verb = of + usize::from(one_of(words, of, &["published", "dated"]));
    let on = verb + usize::from(one_of(words, verb, &["of", "on", "in", ":"]));
    let (date, end) = dates::at(words, on).filter(|_| of > open + 1)?;
    (one_of(words, end, &[")"]) && end + 1 == words.len()).then_some((date, open, end + 1))
}

/// The position after a list of authorities alone, at least so many.
fn authorities(names: &Names<'_>, words: &[Word<'_>], at: usize, least: usize) -> Option<usize> {
    let (found, end) = names.list(words, at);
    let all = found.len() >= least && found.iter().all(|named| named.id().is_some_and(is_authority));
    all.then_some(end)
}

/// The position after "by" and authorities alone.
fn behind_by(names: &Names<'_>, words: &[Word<'_>], at: usize) -> Option<usize> {
    one_of(words, at, &["by", "from", "of"]).then(|| authorities(names, words, at + 1, 1)).flatten()
}

/// Whether a super-complaint is what a report is on: "on the super-complaint", "into Hestia’s super-complaint".
fn is_on_complaint(words: &[Word<'_>], at: usize) -> bool {
    one_of(words, at, &["on", "into", "about", "following"])
        && (at..words.len().min(at + 10)).any(|at| complaint(words, at).is_some())
}

/// Whether what follows says that a report is on something, and not that this is a super-complaint: authorities report on much.
fn is_on_other(words: &[Word<'_>], at: usize) -> bool {
    one_of(words, at, &["on", "into", "about", "regarding", "concerning"]) && !is_on_complaint(words, at)
}

/// "Published by HMICFRS, the College of Policing and the IOPC: 26 May 2021": a page of others, on the report.
fn published_by(names: &Names<'_>, words: &[Word<'_>]) -> Option<Found> {
    let by = one_of(words, 0, &PUBLISHED) && one_of(words, 1, &["by"]);
    let colon = by.then(|| 2 + usize::from(one_of(words, 2, &[":"])))?;
    let end = authorities(names, words, colon, 2)?;
    let on = end + usize::from(one_of(words, end, &[":", ",", "(", "–", "on", "in"]));
    let (date, after) = dates::at(words, on).filter(|_| on > end)?;
    let close = after + usize::from(one_of(words, after, &[")"]));
    words.get(close).is_none_or(Word::is_stop).then_some((date, 0, after))
}

/// "The report of 27 September 2024 by HMICFRS", "the recommendations made to them in the report of 27 September 2024".
fn of_date(names: &Names<'_>, words: &[Word<'_>], at: usize) -> Option<Found> {
    let the = one_of(words, at, &["the", "their", "your", "this"]);
    let kind = at + 1 + usize::from(one_of(words, at + 1, &["joint", "super-complaint"]));
    let of = one_of(words, kind, &["report"]) && one_of(words, kind + 1, &["of", "dated", "from"]);
    let (date, end) = dates::at(words, kind + 2).filter(|_| the && of)?;
    let by = behind_by(names, words, end);
    let made = at > 0
        && one_of(words, at - 1, &["in", "of", "from"])
        && range(words, at.saturating_sub(10), at)
            .iter()
            .any(|word| word.any(&["recommendation", "recommendations"]));
    let on_other = is_on_other(words, by.unwrap_or(end));
    ((by.is_some() || made) && !on_other || is_on_complaint(words, end)).then_some((date, at, end))
}

/// "The December 2023 report on the super-complaint", "HMICFRS’s December 2023 report".
fn date_first(names: &Names<'_>, words: &[Word<'_>], at: usize) -> Option<Found> {
    let (date, end) = dates::at(words, at).filter(|_| at > 0)?;
    let kind = end + usize::from(one_of(words, end, &["joint", "super-complaint"]));
    let report = one_of(words, kind, &["report"]).then_some(kind + 1)?;
    let before = at - 1;
    let the = one_of(words, before, &["the", "their", "your", "joint"]);
    let own = names.before(words, at).is_some_and(|(named, _)| named.id().is_some_and(is_authority));
    let by = behind_by(names, words, report);
    let of_it = before > 1
        && one_of(words, before - 1, &["in", "of", "from", "by"])
        && range(words, before.saturating_sub(8), before)
            .iter()
            .any(|word| word.any(&["recommendation", "recommendations"]));
    let of_complaint = one_of(words, end, &["super-complaint"]);
    let says = own || the && (by.is_some() || of_it || is_on_complaint(words, report) || of_complaint);
    (says && !is_on_other(words, by.unwrap_or(report))).then_some((date, at, report))
}

/// "The report that HMICFRS, the College of Policing and the IOPC published on 16 December 2022".
fn that_they_published(names: &Names<'_>, words: &[Word<'_>], at: usize) -> Option<Found> {
    // Most words begin no such clause, and a list of names costs much.
    let the = one_of(words, at, &["the", "their", "joint"]) && one_of(words, at + 1, &["report"]);
    let that = the.then(|| at + 2 + usize::from(one_of(words, at + 2, &["that", "which"])))?;
    let end = authorities(names, words, that, 1)?;
    let jointly = end + usize::from(one_of(words, end, &["jointly", "have", "together"]));
    let verb = one_of(words, jointly, &PUBLISHED).then_some(jointly + 1)?;
    let on = one_of(words, verb, &["on", "in"]).then_some(verb + 1)?;
    dates::at(words, on).filter(|(_, end)| !is_on_other(words, *end)).map(|(date, end)| (date, at, end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    fn read(text: &str) -> Option<String> {
        named(Names::standard(), &of(text)).map(|(date, ..)| date.to_string())
    }

    #[test]
    fn the_report_is_dated_beside_its_authors_or_its_recommendations() {
        for text in [
            "The recommendations made to chief constables in the report of 14 December 2023 stand.",
            "We answer the report of 14 December 2023 by HMICFRS and the IOPC.",
            "This is about the report of 14 December 2023 from HMICFRS.",
            "This is about the joint report of 14 December 2023 on the super-complaint.",
            "I am grateful for the report that HMICFRS, the College of Policing and the IOPC published on 14 December 2023.",
            "The report which HMICFRS and the IOPC jointly published on 14 December 2023 says so.",
            "The report HMICFRS issued on 14 December 2023 says so.",
            "Published by HMICFRS, the College of Policing and the IOPC: 14 December 2023.",
            "Published by HMICFRS and the IOPC on 14 December 2023",
            "Published by HMICFRS and the IOPC (14 December 2023)",
            "The 14 December 2023 report on the super-complaint says so.",
            "Recommendation 7 in the 14 December 2023 report is for forces.",
            "We welcome HMICFRS’s 14 December 2023 report.",
        ] {
            assert_eq!(read(text).as_deref(), Some("2023-12-14"), "{text}");
        }
    }

    #[test]
    fn other_reports_have_dates_of_their_own() {
        for none in [
            "The report of 14 December 2023 by the Home Office says so.",
            "The report of 14 December 2023 is long.",
            "A report of 14 December 2023 by HMICFRS says so.",
            "The recommendations in our letter of 14 December 2023 stand.",
            "The report that Kent Police published on 14 December 2023 says so.",
            "The report that HMICFRS and Kent Police published on 14 December 2023 says so.",
            "The report that HMICFRS will publish on 14 December 2023 is awaited.",
            "Published by HMICFRS: 14 December 2023.",
            "Published by HMICFRS and the Home Office: 14 December 2023.",
            "The inspection report of 14 December 2023 by HMICFRS says so.",
            "The 14 December 2023 report on county lines says so.",
            "HMICFRS’s 14 December 2023 report on county lines says so.",
            "The 14 December 2023 report by HMICFRS on county lines says so.",
            "The report of 14 December 2023 by HMICFRS on county lines says so.",
            "The report of 14 December 2023 by HMICFRS and the IOPC into custody says so.",
            "The report that HMICFRS published on 14 December 2023 on county lines says so.",
            "The recommendations in the report of 14 December 2023 on county lines stand.",
            "The 14 December 2023 joint report says so.",
            "The 14 December 2023 joint report by the Home Office says so.",
            "The recommendations in the 14 December 2023 report about custody stand.",
            "The report HMICFRS issued on 14 December 2023 regarding custody says so.",
            "Kent Police’s 14 December 2023 report says so.",
            "The recommendations of the earlier report of 14 December 2023 by HMICFRS stand.",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }

    #[test]
    fn a_note_behind_a_heading_may_date_the_report() {
        let read = |text: &str| in_note(&of(text)).map(|(date, ..)| date.to_string());
        for text in [
            "Hestia – slavery (report of 14 December 2023)",
            "Hestia – slavery (report published on 14 December 2023)",
            "Hestia – slavery (report: 14 December 2023)",
            "Hestia – slavery (report dated 14 December 2023)",
            "Hestia – slavery (report 14 December 2023)",
        ] {
            assert_eq!(read(text).as_deref(), Some("2023-12-14"), "{text}");
        }
        for none in [
            "Hestia – slavery (14 December 2023)",
            "Hestia – slavery (report due 14 December 2023)",
            "Hestia – slavery (report of 14 December 2023) and more",
            "Hestia – slavery (our report of 14 December 2023)",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
