//! Lines of a plain text that are a label and, behind a gap, what it labels: "TITLE OF REPORT      OUR ANSWER".

use super::contact::is_marking;
use crate::dates;
use crate::words::{Word, phrase, range};

/// Labels of a title.
const TITLES: [&[&str]; 7] = [
    &["title", "of", "report"],
    &["title", "of", "paper"],
    &["report", "title"],
    &["paper", "title"],
    &["title"],
    &["subject", "of", "report"],
    &["subject"],
];

/// More words than that are no label.
const LONGEST: usize = 4;

/// Where the words behind the label and the gap begin, if a line has both.
pub(super) fn behind_gap(text: &str, words: &[Word<'_>]) -> Option<usize> {
    (1..words.len().min(LONGEST + 1)).find(|at| {
        let (Some(before), Some(word)) = (words.get(at - 1), words.get(*at)) else { return false };
        let gap = text.get(before.span.end..word.span.start).unwrap_or_default();
        gap.contains('\t') || gap.len() > 2 && gap.bytes().all(|byte| byte == b' ')
    })
}

/// Whether a line is only the label of a title.
pub(super) fn is_title_label(words: &[Word<'_>]) -> bool {
    let end = words.iter().rposition(|word| word.raw != ":").map_or(0, |last| last + 1);
    end > 1 && TITLES.iter().any(|label| label.len() == end && phrase(words, 0, label))
}

/// The lines with the label of a title as a line of its own.
pub(super) fn without_title_labels<'t>(text: &str, lines: Vec<Vec<Word<'t>>>) -> Vec<Vec<Word<'t>>> {
    let mut all = Vec::with_capacity(lines.len());
    for mut words in lines {
        let labels = |at: &usize| {
            let (label, _) = words.split_at_checked(*at).unwrap_or_default();
            TITLES.iter().any(|it| phrase(label, 0, it) && label.len() <= it.len() + 1)
        };
        match behind_gap(text, &words).filter(labels) {
            Some(at) => {
                let title = words.split_off(at);
                all.extend([words, title]);
            }
            None => all.push(words),
        }
    }
    all
}

/// The lines of the head of a paper, with a date beside something else as a line of its own: "Our ref: 21/0093        12 March 2021".
pub(super) fn without_dates_beside<'t>(text: &str, lines: Vec<Vec<Word<'t>>>) -> Vec<Vec<Word<'t>>> {
    /// The head has no more lines than that.
    const HEAD: usize = 14;
    let mut all = Vec::with_capacity(lines.len());
    for (at, mut words) in lines.into_iter().enumerate() {
        let apart = wide_gap(text, &words).filter(|_| at < HEAD);
        let dated = |at: &usize| {
            let (before, behind) = words.split_at_checked(*at).unwrap_or_default();
            let as_at = if phrase(behind, 0, &["as", "at"]) { 2 } else { 0 };
            is_marking(before)
                || dates::whole(before).is_some()
                || dates::whole(range(behind, as_at, behind.len())).is_some()
        };
        match apart.filter(dated) {
            Some(at) => {
                let behind = words.split_off(at);
                all.extend([words, behind]);
            }
            None => all.push(words),
        }
    }
    all
}

/// Where the words begin that are far from those before them, if there is one such place: two are a row of a table.
fn wide_gap(text: &str, words: &[Word<'_>]) -> Option<usize> {
    const WIDE: usize = 6;
    let is_wide = |at: &usize| {
        let gap = at.checked_sub(1).and_then(|before| Some((words.get(before)?, words.get(*at)?)));
        gap.is_some_and(|(before, word)| {
            let gap = text.get(before.span.end..word.span.start).unwrap_or_default();
            gap.contains('\t') || gap.len() >= WIDE && gap.bytes().all(|byte| byte == b' ')
        })
    };
    let mut wide = (1..words.len()).filter(is_wide);
    wide.next().filter(|_| wide.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{of, text};

    #[test]
    fn the_label_of_a_title_is_no_part_of_it() {
        let read = |line: &str| {
            let lines = without_title_labels(line, vec![of(line)]);
            lines.last().map(|words| text(words)).filter(|_| lines.len() == 2)
        };
        for line in [
            "TITLE OF REPORT        OUR ANSWER",
            "Title of report:   OUR ANSWER",
            "Title of Report\tOUR ANSWER",
            "TITLE         OUR ANSWER",
            "Title:        OUR ANSWER",
            "REPORT TITLE     OUR ANSWER",
            "Report title:\tOUR ANSWER",
            "PAPER TITLE      OUR ANSWER",
            "SUBJECT OF REPORT    OUR ANSWER",
            "Title of paper:    OUR ANSWER",
            "SUBJECT       OUR ANSWER",
        ] {
            assert_eq!(read(line).as_deref(), Some("OUR ANSWER"), "{line}");
        }
        for none in [
            "TITLE OF REPORT OUR ANSWER",
            "REPORT OF        THE CHIEF CONSTABLE",
            "AUTHOR           Jane Doe",
            "The title   of the report",
            "TITLE OF REPORT",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }

    #[test]
    fn a_label_alone_is_seen() {
        assert!(is_title_label(&of("TITLE OF REPORT")) && is_title_label(&of("Report title:")));
        assert!(!is_title_label(&of("Title")) && !is_title_label(&of("Report of the Chief Constable")));
    }

    #[test]
    fn a_date_far_from_other_words_is_a_line_of_its_own() {
        let read = |line: &str| {
            let lines = without_dates_beside(line, vec![of(line)]);
            lines.iter().map(|words| text(words)).collect::<Vec<_>>()
        };
        for (line, parts) in [
            ("Our ref: 21/0093                   12 March 2021", ["Our ref: 21/0093", "12 March 2021"]),
            ("12 March 2021\tMDP/CC/22/417", ["12 March 2021", "MDP/CC/22/417"]),
            (
                "Action log, super-complaints          as at 6 February 2025",
                ["Action log, super-complaints", "as at 6 February 2025"],
            ),
        ] {
            assert_eq!(read(line), parts);
        }
        for whole in [
            "Our ref: 21/0093 12 March 2021",
            "31       12 March 2021       Rec 15",
            "Rec 15            Agreed on 12 March 2021",
            "Training          complete",
        ] {
            assert_eq!(read(whole).len(), 1, "{whole}");
        }
    }
}
