//! The date of the report where the sentence names the authorities that wrote it, or thanks them for it: "the report that
//! HMICFRS and the IOPC published on …", "published on … by HMICFRS and the IOPC", "your report of …".

use crate::dates;
use crate::mention::complaint;
use crate::parties::Names;
use crate::words::{MAKE_A_CLAUSE, Word, one_of, phrase, range};

use super::{Found, PUBLISHED, is_authority};

/// More words than that between the report and who published it, or when, are too many to be sure.
const LONGEST: usize = 48;

/// Other texts: the date may be theirs.
const TEXTS: [&str; 22] = [
    "response",
    "responses",
    "reply",
    "replies",
    "answer",
    "answers",
    "plan",
    "plans",
    "letter",
    "letters",
    "statement",
    "evidence",
    "update",
    "updates",
    "article",
    "page",
    "guidance",
    "submission",
    "strategy",
    "policy",
    "review",
    "data",
];

/// The date of the report that a sentence says beside those who wrote it.
pub(super) fn dated(names: &Names<'_>, words: &[Word<'_>]) -> Option<Found> {
    relative(names, words)
        .or_else(|| published_by(names, words))
        .or_else(|| line(names, words))
        .or_else(|| thanked_for(words))
}

/// The position after a list of authorities, of two at least if `several`.
fn authorities(names: &Names<'_>, words: &[Word<'_>], at: usize, several: bool) -> Option<usize> {
    let at = at + usize::from(one_of(words, at, &["both"]));
    let (found, end) = names.list(words, at);
    let all = found.iter().all(|named| named.id().is_some_and(is_authority));
    (all && found.len() > usize::from(several)).then_some(end)
}

/// "The report that HMICFRS, the College of Policing and the IOPC published on 16 December 2022".
fn relative(names: &Names<'_>, words: &[Word<'_>]) -> Option<Found> {
    (1..words.len()).filter(|at| one_of(words, *at, &["report", "findings"])).find_map(|report| {
        let own = one_of(words, report - 1, &["the", "joint", "their", "super-complaint"]);
        let that = report + 1 + usize::from(one_of(words, report + 1, &["that", "which"]));
        let end = authorities(names, words, that, false).filter(|_| own)?;
        let verb = end + usize::from(one_of(words, end, &["jointly", "together"]));
        let when = one_of(words, verb, &PUBLISHED) && one_of(words, verb + 1, &["in", "on"]);
        dates::at(words, verb + 2).filter(|_| when).map(|(date, close)| (date, verb, close))
    })
}

/// "The report Safe to share, published on 17 December 2020 by HMICFRS, the College of Policing and the IOPC".
fn published_by(names: &Names<'_>, words: &[Word<'_>]) -> Option<Found> {
    let report = words.iter().position(|word| word.is("report"))?;
    (report + 1..words.len().min(report + LONGEST)).find_map(|at| {
        let verb = one_of(words, at, &["published", "released", "issued"]).then_some(at)?;
        let on = verb + 1 + usize::from(one_of(words, verb + 1, &["on", "in"]));
        let (date, end) = dates::at(words, on)?;
        let by = one_of(words, end, &["by"]).then(|| authorities(names, words, end + 1, true)).flatten();
        let between = range(words, report + 1, verb);
        let own =
            !between.iter().any(|word| word.any(&TEXTS) || word.any(&MAKE_A_CLAUSE) || word.is("report"));
        (by.is_some() && own).then_some((date, verb, end))
    })
}

/// "Report: HMICFRS, College of Policing and IOPC, 30 June 2022", "HMICFRS and IOPC joint report, published 24 August 2021":
/// a line that is nothing else.
fn line(names: &Names<'_>, words: &[Word<'_>]) -> Option<Found> {
    let stop = words.len() - usize::from(words.last().is_some_and(Word::is_stop));
    let labelled = one_of(words, 0, &["report"]) && one_of(words, 1, &[":"]);
    let whose = if labelled { None } else { authorities(names, words, 0, true) };
    let kind = whose.map(|end| end + usize::from(one_of(words, end, &["joint"])));
    let report = kind.filter(|at| one_of(words, *at, &["report"]) && one_of(words, at + 1, &[","]));
    if let Some(comma) = report.map(|report| report + 1) {
        let verb = one_of(words, comma + 1, &PUBLISHED).then_some(comma + 2)?;
        let on = verb + usize::from(one_of(words, verb, &["on", "in"]));
        return dates::at(words, on)
            .filter(|(_, end)| *end == stop)
            .map(|(date, end)| (date, comma + 1, end));
    }
    let comma = words.iter().rposition(|word| word.raw == ",").filter(|at| labelled && *at > 2)?;
    let title = range(words, 2, comma);
    // "The police response to stalking" is what a report is on.
    let text = |at: usize| {
        one_of(title, at, &TEXTS)
            && !(at > 0 && one_of(title, at - 1, &["police"]) && one_of(title, at, &["response"]))
    };
    let plain = title.first().is_some_and(Word::is_capital)
        && title.len() <= 20
        && !(0..title.len()).any(text)
        && !title.iter().any(|word| word.any(&MAKE_A_CLAUSE) || word.any(&["was", "were"]) || word.is_stop());
    let date = dates::whole(range(words, comma + 1, stop)).filter(|_| plain)?;
    Some((date, comma + 1, stop))
}

/// "I am grateful to you and your colleagues for the report of 24 August 2021", "… led to your report of 27 September 2024".
fn thanked_for(words: &[Word<'_>]) -> Option<Found> {
    let thanks = [
        &["thank", "you"][..],
        &["i", "am", "grateful"],
        &["we", "are", "grateful"],
        &["i", "am", "thankful"],
    ];
    let thanks = thanks.iter().any(|it| phrase(words, 0, it));
    let on_it = || {
        (0..words.len()).any(|at| complaint(words, at).is_some())
            || words.iter().any(|word| word.any(&["recommendation", "recommendations"]))
    };
    (1..words.len()).filter(|at| one_of(words, *at, &["report"])).find_map(|report| {
        let first = report - usize::from(one_of(words, report - 1, &["joint"]));
        let whose = first.checked_sub(1)?;
        let yours = one_of(words, whose, &["your"]) && on_it();
        let for_it = whose.checked_sub(1).is_some_and(|at| one_of(words, at, &["for"]));
        let own = yours || thanks && for_it && one_of(words, whose, &["the", "your"]);
        let of = one_of(words, report + 1, &["of", "dated"]);
        dates::at(words, report + 2).filter(|_| own && of).map(|(date, end)| (date, report, end))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    fn read(text: &str) -> Option<String> {
        super::super::dated(Names::standard(), &of(text)).map(|(date, ..)| date.to_string())
    }

    #[test]
    fn the_report_of_those_who_are_named_has_their_date() {
        for text in [
            "I am grateful for the report that HMICFRS and the IOPC published on 30 June 2022 about it.",
            "The joint report which the College of Policing, HMICFRS and the IOPC published on 30 June 2022 is long.",
            "The findings that the IOPC jointly published on 30 June 2022 are clear.",
            "They answer the report Safe to share, published on 30 June 2022 by HMICFRS and the IOPC.",
            "Steps in response to the report Section 60 and scrutiny of stop and search, published on 30 June 2022 by HMICFRS, the College of Policing and the IOPC following a super-complaint.",
            "Report: HMICFRS, College of Policing and IOPC, 30 June 2022",
            "Report: The police response to stalking, 30 June 2022.",
            "HMICFRS, College of Policing and IOPC joint report, published 30 June 2022.",
            "HMICFRS and IOPC report, published on 30 June 2022",
            "I am grateful to you and to your colleagues at the IOPC for the report of 30 June 2022.",
            "Thank you for the joint report of 30 June 2022, which I have read.",
            "Hestia’s super-complaint led to your report of 30 June 2022.",
            "We accept the second recommendation of your report dated 30 June 2022.",
        ] {
            assert_eq!(read(text).as_deref(), Some("2022-06-30"), "{text}");
        }
    }

    #[test]
    fn the_date_of_another_text_is_not_that_of_the_report() {
        for text in [
            "I am grateful for the report that the Home Office published on 30 June 2022 about it.",
            "A report that HMICFRS published on 30 June 2022 is about custody.",
            "The report led to the plan published on 30 June 2022 by HMICFRS and the IOPC.",
            "The report is clear, as is the news published on 30 June 2022 by HMICFRS and the IOPC.",
            "They answer the report Safe to share, published on 30 June 2022 by the Home Office and the IOPC.",
            "Report: response of the Home Office, 30 June 2022",
            "Report: the super-complaint was upheld, 30 June 2022",
            "Reports: HMICFRS and IOPC, 30 June 2022",
            "HMICFRS and Home Office joint report, published 30 June 2022.",
            "HMICFRS report, published 30 June 2022.",
            "I am grateful to you for your letter of 30 June 2022.",
            "Your annual report of 30 June 2022 does not mention the super-complaint.",
            "Your report of 30 June 2022 is on burglary.",
            "We discussed the report of 30 June 2022.",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
