//! Recommendations of another report, and what says so.

use crate::words::{Word, one_of, phrase, range};

use super::mention::Mention;

/// Words of another report, body or inquiry, whose recommendations have numbers of their own.
const OTHERS: [&str; 20] = [
    "peel",
    "inspection",
    "inspections",
    "inquest",
    "coroner",
    "coroner’s",
    "coroners",
    "inquiry",
    "inquiry’s",
    "casey",
    "angiolini",
    "homicide",
    "thematic",
    "vetting",
    "committee’s",
    "ombudsman",
    "ombudsman’s",
    "macpherson",
    "lammy",
    "scarman",
];

/// Words before "report", "review" or "recommendation" that say that it is another one.
const ANOTHER: [&str; 10] = [
    "another",
    "different",
    "other",
    "previous",
    "earlier",
    "separate",
    "internal",
    "annual",
    "safeguarding",
    "case",
];

/// Words directly before "recommendation 5" that say whose it is.
const WHOSE: [&str; 16] = [
    "committee",
    "board",
    "panel",
    "audit",
    "council",
    "internal",
    "learning",
    "local",
    "organisational",
    "national",
    "inquiry",
    "coroner",
    "our",
    "my",
    "new",
    "additional",
];

/// Whose report it is, in short.
const AUTHORS: [&str; 7] =
    ["HMICFRS", "IOPC", "College", "Inspectorate", "Policing", "Constabulary", "watchdogs"];

/// Whether words speak of what others than the authors of the report recommend, or of another report.
pub(in crate::reading) fn speaks_of_others(words: &[Word<'_>]) -> bool {
    const REPORTS: [&str; 6] = ["report", "reports", "review", "reviews", "audit", "recommendations"];
    let other = |word: &Word<'_>| {
        word.any(&OTHERS)
            || word.possessor().is_some_and(|it| OTHERS.iter().any(|other| other.eq_ignore_ascii_case(it)))
    };
    words.iter().any(other)
        || (0..words.len()).any(|at| {
            one_of(words, at, &ANOTHER) && one_of(words, at + 1, &REPORTS)
                || phrase(words, at, &["select", "committee"])
        })
}

/// Whether the words around a mention say that it is one of others.
pub(in crate::reading) fn is_of_others(words: &[Word<'_>], mention: &Mention) -> bool {
    let before = mention.from.checked_sub(1);
    if before.is_some_and(|at| one_of(words, at, &WHOSE)) {
        return true;
    }
    // "Recommendation 12 of the Arena report", "action 3 of our plan"
    let of = one_of(words, mention.end, &["of", "in", "from"]);
    let own = one_of(words, mention.end + 1, &["our", "my"]);
    let paper = range(words, mention.end, mention.end + 5).iter().any(|word| {
        word.any(&["plan", "strategy", "paper", "audit", "committee", "panel", "board", "minutes"])
    });
    // "Recommendation 7 of Baroness Casey’s report"
    let theirs = (mention.end..mention.end + 6).any(|at| {
        let whose = words.get(at).filter(|word| word.is_capital()).and_then(Word::possessor);
        let known = |whose: &str| AUTHORS.iter().any(|it| it.eq_ignore_ascii_case(whose));
        whose.is_some_and(|whose| !known(whose)) && one_of(words, at + 1, &["report", "review", "inquiry"])
    });
    of && (own || paper || theirs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn a_report_of_somebody_is_another() {
        let read = |text: &str| {
            let words = of(text);
            let mention = crate::reading::items::mention::mentions(&words).into_iter().next();
            mention.map(|mention| is_of_others(&words, &mention))
        };
        for text in [
            "Recommendation 7 of Baroness Casey’s report is being considered.",
            "Recommendation 7 of Sir Adrian Fulford’s inquiry is closed.",
            "Recommendation 7 in Lord Macdonald’s review is closed.",
        ] {
            assert_eq!(read(text), Some(true), "{text}");
        }
        for text in [
            "Recommendation 7 of HMICFRS’s report is closed.",
            "Recommendation 7 of the report on Hestia’s super-complaint is closed.",
            "Recommendation 7 is closed, says Baroness Casey’s report.",
        ] {
            assert_eq!(read(text), Some(false), "{text}");
        }
    }

    #[test]
    fn other_reports_are_known_by_their_words() {
        for text in [
            "PEEL 2023–25",
            "In her report Baroness Casey said so in recommendation 3.",
            "Recommendation 12 of the Manchester Arena Inquiry",
            "The inspectorate’s report on vetting",
            "The internal audit of Taser training",
        ] {
            assert!(speaks_of_others(&of(text)), "{text}");
        }
        for text in [
            "Recommendation 3 of the report",
            "The audit of cases under recommendation 1",
            "The inspectorate has published our answer to recommendation 2.",
            "The Commissioner’s board considered recommendation 2.",
        ] {
            assert!(!speaks_of_others(&of(text)), "{text}");
        }
    }
}
