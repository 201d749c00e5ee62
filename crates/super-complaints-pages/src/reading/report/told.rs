//! The date of the report, found from the date: which verb or noun it belongs to, and whether that is the report. It does not
//! matter what the report is called, or what stands between it and its verb, as long as that is no other text and no other deed.

use super_complaints::PartialDate;

use crate::dates;
use crate::mention::{complaint, may_complain};
use crate::parties::Names;
use crate::words::{Word, one_of, phrase, range};

use super::authority::is_authority;
use super::dated::is_within;

/// A date, and the words that say it.
type Found = (PartialDate, usize, usize);

/// A sentence with more dates is a list of what happened.
const MOST_DATES: usize = 6;

/// More words than that between the report and its verb, or its verb and the date, are too many to be sure.
const LONGEST: usize = 30;

/// What became of a report.
const PUBLISHED: [&[&str]; 9] = [
    &["published"],
    &["issued"],
    &["released"],
    &["launched"],
    &["came", "out"],
    &["come", "out"],
    &["appeared"],
    &["made", "public"],
    &["put", "out"],
];

/// What else has a date, and words with which a sentence does not say that it was so.
const OTHER: [&str; 54] = [
    "neither",
    "hardly",
    "nor",
    "response",
    "responses",
    "reply",
    "replies",
    "answer",
    "answers",
    "answered",
    "plan",
    "plans",
    "letter",
    "letters",
    "statement",
    "update",
    "updates",
    "guidance",
    "submission",
    "strategy",
    "policy",
    "evidence",
    "review",
    "data",
    "act",
    "bill",
    "inspection",
    "annual",
    "progress",
    "interim",
    "draft",
    "earlier",
    "previous",
    "another",
    "other",
    "first",
    "second",
    "next",
    "not",
    "never",
    "no",
    "if",
    "whether",
    "unless",
    "would",
    "might",
    "could",
    "should",
    "will",
    "since",
    "until",
    "before",
    "because",
    "replied",
];

/// The date of the report that a sentence tells.
pub(super) fn told(names: &Names<'_>, words: &[Word<'_>]) -> Option<Found> {
    // Most words begin no date.
    let begins = (0..words.len()).filter(|at| words.get(*at).is_some_and(dates::may_begin));
    let dated = begins.filter_map(|at| dates::at(words, at).map(|(date, end)| (at, date, end)));
    dated.take(MOST_DATES).find_map(|(at, date, end)| {
        if is_labelled(words, at, end) {
            return Some((date, 0, end));
        }
        let (from, to) = behind(names, words, at).or_else(|| opening(names, words, at, end))?;
        // "The report was published on 30 June 2022 by the Home Office", "… about custody"
        let tail = to.max(end);
        let by = one_of(words, tail, &["by", "from"]);
        let on = one_of(words, tail, &["on", "into", "about"]);
        let own = if by { is_by_authorities(names, words, tail) } else { !on || is_complained(words) };
        own.then_some(())?;
        Some((date, from.min(at), to.max(end)))
    })
}

/// "Report: 30 June 2022", "When it was reported on: 30 June 2022".
fn is_labelled(words: &[Word<'_>], date: usize, end: usize) -> bool {
    const MOST: usize = 7;
    let label = range(words, 0, date.saturating_sub(1));
    let colon = date > 1 && date <= MOST && one_of(words, date - 1, &[":"]);
    let noun = one_of(label, 0, &["report"]) && label.len() == 1 || label.iter().any(|it| it.is("reported"));
    let plain = !label
        .iter()
        .any(|it| is_other(it) || it.is_mark() || it.any(&["due", "to", "by", "for", "expected"]));
    let closes = words.get(end).is_none_or(|it| it.is_stop() || it.is_capital() || it.raw == "(");
    colon && noun && plain && closes
}

fn is_complained(words: &[Word<'_>]) -> bool {
    (0..words.len()).any(|at| complaint(words, at).is_some())
}

/// Whether authorities alone are named behind "by".
fn is_by_authorities(names: &Names<'_>, words: &[Word<'_>], by: usize) -> bool {
    let (found, _) =
        if one_of(words, by, &["by", "from"]) { names.list(words, by + 1) } else { (Vec::new(), by) };
    !found.is_empty() && found.iter().all(|named| named.id().is_some_and(is_authority))
}

/// Whether a word may be another text, doubt or deny: "May 2021" is a month.
fn is_other(word: &Word<'_>) -> bool {
    word.any(&OTHER) || word.is("may") && !word.is_capital()
}

/// What stands before "on 30 June 2022": the words from the report on.
fn behind(names: &Names<'_>, words: &[Word<'_>], date: usize) -> Option<(usize, usize)> {
    let on = date
        .checked_sub(1)
        .filter(|at| one_of(words, *at, &["on", "in", "of", "dated", "from", "(", ","]))?;
    let with_verb = one_of(words, on, &["on", "in"]);
    if with_verb && let Some(verb) = (on.saturating_sub(2)..on).find(|at| published(words, *at) == Some(on)) {
        return subject(names, words, verb).map(|from| (from, verb + 1));
    }
    if with_verb && on > 0 && one_of(words, on - 1, &["reported"]) && who_reports(names, words, on - 1) {
        return Some((on - 1, on));
    }
    // "The report of 30 June 2022", "a report (30 June 2022)", "the report, Safe to share?, is dated 30 June 2022"
    let (whose, report) = report_before(words, on)?;
    let dated = one_of(words, on, &["dated", "of"]);
    let is = (dated || with_verb) && on > report + 1 && one_of(words, on - 1, &["is", "was"]);
    let close = on == report + 1;
    let noun = one_of(words, report, &["report"]) && one_of(words, on, &["of", "dated", "from", "("]);
    (is || close && noun).then_some(())?;
    is_ours(names, words, whose, report, on).then_some((whose, on))
}

/// The position after a verb for what became of a report.
fn published(words: &[Word<'_>], at: usize) -> Option<usize> {
    PUBLISHED.iter().find(|it| phrase(words, at, it)).map(|it| at + it.len())
}

/// Where the report stands that a verb tells of.
fn subject(names: &Names<'_>, words: &[Word<'_>], verb: usize) -> Option<usize> {
    const HELP: [&str; 8] = ["was", "were", "had", "has", "have", "been", "jointly", "finally"];
    let first = (0..=verb).rev().find(|at| *at == 0 || !one_of(words, at - 1, &HELP))?;
    let it =
        first > 0 && one_of(words, first - 1, &["it"]) && first > 1 && one_of(words, first - 2, &["when"]);
    let (whose, report) = report_before(words, first)?;
    let finite = first < verb || phrase(words, verb, &["came"]) || phrase(words, verb, &["appeared"]);
    let relative = first > 0 && one_of(words, first - 1, &["which", "that"]);
    let within = finite && !relative && !it && is_within(words, whose, true) && !is_told(words, whose);
    (!within && is_ours(names, words, whose, report, first)).then_some(whose)
}

/// "The day on which the report came out", "reminded members that the report had come out".
fn is_told(words: &[Word<'_>], whose: usize) -> bool {
    whose > 0 && one_of(words, whose - 1, &["that", "which", "when", "then"])
}

/// The nearest noun for a report before a position, and the word that says whose it is.
fn report_before(words: &[Word<'_>], end: usize) -> Option<(usize, usize)> {
    const KINDS: [&str; 9] = [
        "joint",
        "final",
        "full",
        "resulting",
        "super-complaint",
        "investigation",
        "national",
        "same",
        "whole",
    ];
    let report =
        (end.saturating_sub(LONGEST)..end).rev().find(|at| one_of(words, *at, &["report", "findings"]))?;
    let first = (0..=report).rev().find(|at| *at == 0 || !one_of(words, at - 1, &KINDS))?;
    Some((first.saturating_sub(1), report))
}

/// Whether a report is the one on the super-complaint: no other text, deed or author is between it and what is said of it.
fn is_ours(names: &Names<'_>, words: &[Word<'_>], whose: usize, report: usize, end: usize) -> bool {
    let complained = is_complained(words);
    let owner = words.get(whose);
    let opens = whose == 0 && owner.is_some_and(|it| it.any(&["report", "joint"])) || whose == report;
    // "Stalking (complaint of Hestia; report of 30 June 2022)": a line that says what it is about
    let noted = owner.is_some_and(|it| matches!(it.raw, "(" | ";" | "–" | "—"))
        && one_of(words, end, &["of"])
        && dates::at(words, end + 1).is_some_and(|(_, end)| words.get(end).is_none_or(|it| it.raw == ")"));
    let the = owner.is_some_and(|it| it.any(&["the", "this", "that", "their", "your", "whose"]));
    let a = owner.is_some_and(|it| it.any(&["a", "its", "our"]) || it.possessor().is_some()) || opens;
    let chain = range(words, report + 1, end);
    let plain = !chain.iter().enumerate().any(|(at, word)| {
        is_other(word) && !is_title(chain, at) || word.raw == "." || word.any(&["report", "findings", ";"])
    });
    // "The report on custody": authorities report on much.
    let topic = chain.first().is_some_and(|word| word.any(&["on", "into", "about", "following"]))
        && !chain.get(1).is_some_and(|word| word.any(&["it", "this", "their"]));
    let owned = noted || the && (complained || !topic) || a && complained;
    owned && plain && !is_by_others(names, chain) && !is_by_others(names, range(words, whose, report))
}

/// "The police response to stalking" is what a report is called.
fn is_title(words: &[Word<'_>], at: usize) -> bool {
    at > 0 && phrase(words, at - 1, &["police", "response", "to"])
}

/// Whether words name somebody who neither wrote the report nor complained.
fn is_by_others(names: &Names<'_>, words: &[Word<'_>]) -> bool {
    (0..words.len()).filter(|at| *at == 0 || one_of(words, at - 1, &["by", "from", "of", "and", "to"])).any(
        |at| {
            let named = names.at(words, at).map(|(named, _)| named);
            named.is_some_and(|named| !named.id().is_some_and(is_authority) && !may_complain(&named))
        },
    )
}

/// Whether those who report at a verb are the authorities, or a super-complaint was reported on.
fn who_reports(names: &Names<'_>, words: &[Word<'_>], verb: usize) -> bool {
    const THREE: [&str; 4] = ["bodies", "authorities", "organisations", "inspectorates"];
    let before = range(words, 0, verb);
    if before.iter().any(is_other) {
        return false;
    }
    let three = (0..verb).any(|at| one_of(words, at, &["three"]) && one_of(words, at + 1, &THREE));
    let complained = (0..verb).any(|at| complaint(words, at).is_some());
    let several = (0..verb).any(|at| {
        let (found, end) = names.list(words, at);
        end == verb && found.len() > 1 && found.iter().all(|named| named.id().is_some_and(is_authority))
    });
    three || several || complained && one_of(words, verb - 1, &["they"])
}

/// "On 30 June 2022 the report was published", "and on 30 June 2022 they reported": what stands behind the date that a clause
/// begins with.
fn opening(names: &Names<'_>, words: &[Word<'_>], date: usize, end: usize) -> Option<(usize, usize)> {
    let on = date.checked_sub(1).filter(|at| one_of(words, *at, &["on", "in"]))?;
    let opens = on == 0 || one_of(words, on - 1, &[",", ";", "and", "that"]);
    let from = end + usize::from(one_of(words, end, &[","]));
    let limit = words.len().min(from + LONGEST);
    let stop = (from..limit).find(|at| words.get(*at).is_some_and(|it| matches!(it.raw, ";" | "?")));
    let limit = stop.unwrap_or(limit);
    opens.then_some(())?;
    let verb =
        (from..limit).find(|at| published(words, *at).is_some() || one_of(words, *at, &["reported"]))?;
    // What another date is about has that date.
    let done = published(words, verb).unwrap_or(verb + 1);
    let again = one_of(words, done, &["on", "in"]) && dates::at(words, done + 1).is_some();
    let clause = range(words, from, limit);
    if again {
        return None;
    }
    if one_of(words, verb, &["reported"]) {
        let they = verb == from + 1 && one_of(words, from, &["they", "we"]);
        let complained = is_complained(words);
        let others = range(clause, 0, verb - from).iter().any(is_other);
        let them = !others && (who_reports(names, clause, verb - from) || they && complained);
        return them.then_some((on, verb + 1));
    }
    let whose = subject(names, clause, verb - from)?;
    (whose == 0).then_some((on, verb + 1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    fn read(text: &str) -> Option<String> {
        told(Names::standard(), &of(text)).map(|(date, ..)| date.to_string())
    }

    #[test]
    fn a_date_is_that_of_the_report_if_its_verb_tells_of_it() {
        for text in [
            "On 30 June 2022 the findings of the investigation into stalking were made public.",
            "Kent welcomed the report on the super-complaint by Hestia when it came out on 30 June 2022.",
            "The report, which arose from a super-complaint made by Hestia, had come out on 30 June 2022.",
            "They made a super-complaint; three bodies looked into it; and on 30 June 2022 they reported.",
            "On 30 June 2022 a report was published about a super-complaint which had been made by Hestia.",
            "On 30 June 2022 a report came out about the super-complaint of Hestia.",
            "A report that was published on 30 June 2022, after a super-complaint from Hestia, asks us to act.",
            "The findings on the super-complaint by Hestia were made public on 30 June 2022.",
            "The three bodies that dealt with it reported on 30 June 2022.",
            "In a report of 30 June 2022, which followed a super-complaint by Hestia, we are asked to act.",
            "The super-complaint made by Hestia led to a report of 30 June 2022.",
            "The report is dated 30 June 2022.",
            "Report: 30 June 2022",
            "When it was reported on: 30 June 2022. Six are for chief constables.",
            "Stalking (complaint of Hestia; report of 30 June 2022)",
            "‘A duty to protect’ – report of 30 June 2022",
            "The report on it, The hidden victims, was published on 30 June 2022.",
        ] {
            assert_eq!(read(text).as_deref(), Some("2022-06-30"), "{text}");
        }
    }

    #[test]
    fn the_date_of_another_deed_is_not_that_of_the_report() {
        for none in [
            "Our response to the report was published on 30 June 2022.",
            "The report on the super-complaint asks for an update, which was published on 30 June 2022.",
            "A report was published on 30 June 2022.",
            "A report of 30 June 2022 by Kent Police followed the super-complaint.",
            "The report of the Home Office on the super-complaint came out on 30 June 2022.",
            "The report on the super-complaint will be published on 30 June 2022.",
            "The annual report on super-complaints appeared on 30 June 2022.",
            "The report on custody came out on 30 June 2022.",
            "Since the report on the super-complaint our plan was published on 30 June 2022.",
            "On 30 June 2022 the force accepted the report, which was published in December 2021.",
            "On 30 June 2022 we replied to the report that was published about the super-complaint.",
            "The force reported on 30 June 2022.",
            "Report due: 30 June 2022",
            "Report to committee: 30 June 2022",
            "Custody – our report of 30 June 2022",
            "On 30 June 2022 the panel heard that the report was published.",
        ] {
            assert_ne!(read(none).as_deref(), Some("2022-06-30"), "{none}");
        }
    }
}
