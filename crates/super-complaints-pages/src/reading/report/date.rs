//! The date of the report, beside the words that say when it was published.

use super_complaints::PartialDate;

use crate::dates;
use crate::mention::complaint;
use crate::parties::Names;
use crate::words::{Word, one_of, phrase, range};

use super::authority::is_authority;
use super::dated::is_within;
use super::title::after_title;

/// Whether a sentence speaks of a report: most do not.
fn speaks_of_report(words: &[Word<'_>]) -> Option<()> {
    words.iter().any(|word| word.starts("report")).then_some(())
}

/// "The report was published on 30 June 2022", "our report, published in June 2022,", "Report published: 30 June 2022".
pub(in crate::reading) fn passive(
    names: &Names<'_>,
    words: &[Word<'_>],
) -> Option<(PartialDate, usize, usize)> {
    const THIS: [&str; 7] = ["the", "this", "our", "their", "your", "final", "joint"];
    speaks_of_report(words)?;
    let label = phrase(words, 0, &["report", "published"]);
    let from = 2 + usize::from(one_of(words, 2, &[":", "on", "–", "-"]));
    if let Some((date, end)) = dates::at(words, from).filter(|_| label) {
        let stop = end + usize::from(words.get(end).is_some_and(Word::is_stop));
        return (stop == words.len()).then_some((date, 0, end));
    }
    if let Some(found) = dated_first(names, words) {
        return Some(found);
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
        let next = after_complaint(words, report + 1)
            .unwrap_or_else(|| after_title(words, after_authors(names, words, report + 1)));
        let comma = next + usize::from(one_of(words, next, &[","]));
        let finite = one_of(words, next, &["was", "came"]);
        let article = first > 1 && whose && one_of(words, first - 2, &["the", "this"]);
        let begins = first - 1 - usize::from(article);
        if (finite || next == report + 1) && is_within(words, begins, finite) {
            return None;
        }
        if phrase(words, next, &["came", "out"]) && one_of(words, next + 2, &["on", "in"]) {
            return dates::at(words, next + 3).filter(|_| own).map(|(date, end)| (date, next, end));
        }
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

/// "On 30 June 2022 the report on the super-complaint was published."
fn dated_first(names: &Names<'_>, words: &[Word<'_>]) -> Option<(PartialDate, usize, usize)> {
    let (date, end) = dates::at(words, 1).filter(|_| one_of(words, 0, &["on", "in"]))?;
    let the = end + usize::from(one_of(words, end, &[","]));
    let own = one_of(words, the, &["the", "our", "their", "your"]);
    let report = the + 1 + usize::from(one_of(words, the + 1, &["joint", "final", "super-complaint"]));
    one_of(words, report, &["report"]).then_some(())?;
    let next = after_complaint(words, report + 1)
        .unwrap_or_else(|| after_title(words, after_authors(names, words, report + 1)));
    let verb = one_of(words, next, &["was"]) && one_of(words, next + 1, &["published", "released", "issued"]);
    let close = words.get(next + 2).is_none_or(|word| word.is_stop() || word.any(&[",", "and", "with"]));
    (own && verb && close).then_some((date, 0, next + 2))
}

/// The position after "on the Criminal Justice Alliance’s super-complaint", directly before ", which was published".
fn after_complaint(words: &[Word<'_>], at: usize) -> Option<usize> {
    const PUBLISHED: [&[&str]; 4] =
        [&[",", "which", "was"], &[",", "published"], &["was", "published"], &["published"]];
    let on = one_of(words, at, &["on", "into", "about", "following"]).then_some(at + 1)?;
    let end = (on..words.len().min(on + 14)).find_map(|at| complaint(words, at))?;
    let plain = range(words, on, end)
        .iter()
        .all(|word| !word.is_stop() && !word.any(&["report", ",", "that", "which"]));
    let is_published = |at: usize| PUBLISHED.iter().any(|it| phrase(words, at, it));
    // "… super-complaint by Hestia"
    let by = one_of(words, end, &["by", "of", "from"]);
    let next = if by { (end + 1..end + 10).find(|at| is_published(*at))? } else { end };
    let others =
        range(words, end, next).iter().any(|word| word.is_mark() || word.any(&["our", "their", "and"]));
    (plain && !others && is_published(next)).then_some(next)
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

/// "The IOPC, HMICFRS and the College of Policing answered in June 2022": they answer a super-complaint with a report.
pub(in crate::reading) fn concluded(
    names: &Names<'_>,
    words: &[Word<'_>],
) -> Option<(PartialDate, usize, usize, bool)> {
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

/// Words before "the report of 30 June 2022" in an answer to that report.
const BEFORE_REPORT: [&[&str]; 14] = [
    &["thank", "you", "for"],
    &["grateful", "for"],
    &["in", "reply", "to"],
    &["in", "response", "to"],
    &["response", "to"],
    &["reply", "to"],
    &["responding", "to"],
    &["replying", "to"],
    &["respond", "to"],
    &["further", "to"],
    &["following"],
    &["in", "relation", "to"],
    &["we", "welcome"],
    &["i", "welcome"],
];

/// "The report that you published with HMICFRS on 27 September 2024", "a super-complaint by Hestia; report of 26 May 2021",
/// "was reported on by HMICFRS and the IOPC on 15 December 2023".
pub(super) fn report_by_you(names: &Names<'_>, words: &[Word<'_>]) -> Option<(PartialDate, usize, usize)> {
    const WITH: [&[&str]; 5] =
        [&["with"], &["jointly", "with"], &["together", "with"], &["alongside"], &["along", "with"]];
    speaks_of_report(words)?;
    (0..words.len()).find_map(|at| {
        if phrase(words, at, &["reported", "on", "by"]) {
            let (by, end) = names.list(words, at + 3);
            let own = !by.is_empty() && by.iter().all(|named| named.id().is_some_and(is_authority));
            let (date, after) =
                dates::at(words, end + 1).filter(|_| own && one_of(words, end, &["in", "on"]))?;
            let of_complaint = (0..at).any(|at| complaint(words, at).is_some());
            return of_complaint.then_some((date, at, after));
        }
        one_of(words, at, &["report"]).then_some(())?;
        let separate = at > 0 && one_of(words, at - 1, &[";", ",", "–", "—", "("]);
        let before = || (0..at).any(|at| complaint(words, at).is_some());
        if separate && one_of(words, at + 1, &["of", "dated", "published"]) && before() {
            let on = at + 2 + usize::from(one_of(words, at + 2, &["on", "in"]));
            return dates::at(words, on).map(|(date, end)| (date, at, end));
        }
        let the = at > 0 && one_of(words, at - 1, &["the", "your", "joint"]);
        let you = at + 1 + usize::from(one_of(words, at + 1, &["that", "which"]));
        let verb = you + 1 + usize::from(one_of(words, you + 1, &["jointly"]));
        let published =
            the && one_of(words, you, &["you", "they"]) && one_of(words, verb, &["published", "issued"]);
        let with = WITH.iter().find(|it| phrase(words, verb + 1, it)).map_or(0, |it| it.len());
        let end = if with > 0 { names.list(words, verb + 1 + with).1 } else { verb + 1 };
        let (date, after) =
            dates::at(words, end + 1).filter(|_| published && one_of(words, end, &["in", "on"]))?;
        Some((date, verb, after))
    })
}

/// "the recommendations of the report of 30 June 2022".
pub(super) fn report_of(words: &[Word<'_>]) -> Option<(PartialDate, usize, usize)> {
    speaks_of_report(words)?;
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
        (the && (of || published)).then_some(())?;
        let from = kind + if published { 3 } else { 2 };
        let thanks = BEFORE_REPORT.iter().any(|it| at >= it.len() && phrase(words, at - it.len(), it));
        let makes =
            thanks || at >= 2 && one_of(words, at - 2, &["recommendations", "recommendation", "findings"]);
        let (date, end) = dates::at(words, from)?;
        // "The report of 15 December 2023 on the super-complaint"
        let on = one_of(words, end, &["on", "into", "about"])
            && (end..words.len().min(end + 6)).any(|at| complaint(words, at).is_some());
        (makes || on || kind > at + 1 && !one_of(words, at + 1, &["joint"])).then_some((date, at, end))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

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
            "On 30 June 2022 the report was published.",
            "On 30 June 2022, the report on Hestia’s super-complaint was published.",
            "On 30 June 2022 the report on the Centre for Women’s Justice super-complaint was published.",
            "On 30 June 2022 the joint report of HMICFRS and the IOPC was published.",
            "On 30 June 2022 our report was released, with recommendations.",
            "On 30 June 2022 their report was issued.",
            "The report came out on 30 June 2022.",
            "Their report came out on 30 June 2022 and makes recommendations.",
            "The report of the IOPC came out on 30 June 2022.",
            "Our joint report came out on 30 June 2022.",
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
            "On 30 June 2022 the report was not published.",
            "On 30 June 2022 the report of the NPCC was published.",
            "On 30 June 2022 the report was published by the Home Office.",
            "On 30 June 2022 a report was published.",
            "The NPCC report came out on 30 June 2022.",
            "A report came out on 30 June 2022.",
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
    fn the_report_that_an_answer_is_to_has_a_date() {
        let date = |text: &str| {
            let words = of(text);
            let names = Names::standard();
            let any =
                passive(names, &words).or_else(|| report_of(&words)).or_else(|| report_by_you(names, &words));
            any.map(|(date, ..)| date.to_string())
        };
        for text in [
            "I write in reply to the report published on 30 June 2022.",
            "This is our response to the report of 30 June 2022.",
            "Further to your report of 30 June 2022, I can confirm this.",
            "I am grateful for your report dated 30 June 2022.",
            "Thank you for the report that you published with HMICFRS and the College of Policing on 30 June 2022.",
            "I refer to the report which you published on 30 June 2022.",
            "Kent Police’s answer to the report on Hestia’s super-complaint, which was published on 30 June 2022.",
            "The report on the super-complaint by Hestia was published on 30 June 2022.",
            "The report into Hestia’s super-complaint, published on 30 June 2022, has four recommendations.",
            "Super-complaint by Hestia; report of 30 June 2022",
            "Hestia’s super-complaint (report published 30 June 2022)",
            "The super-complaint was made in May 2021 and reported on by HMICFRS, the College of Policing and the IOPC on 30 June 2022.",
            "Your report was published on 30 June 2022.",
        ] {
            assert_eq!(date(text).as_deref(), Some("2022-06-30"), "{text}");
        }
        for none in [
            "We discussed the report of 30 June 2022.",
            "The report on Hestia’s super-complaint and our plan, which was published on 30 June 2022.",
            "The report that Kent Police published on 30 June 2022.",
            "The super-complaint was reported on by the press on 30 June 2022.",
            "Super-complaint by Hestia, report due on 30 June 2022",
            "A crime reported on by HMICFRS on 30 June 2022.",
        ] {
            assert_eq!(date(none), None, "{none}");
        }
    }
}
