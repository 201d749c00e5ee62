//! Lines of a plain text that are a label and, behind a gap, what it labels: "TITLE OF REPORT      OUR ANSWER".

use crate::words::{Word, phrase};

/// Labels of a title.
const TITLES: [&[&str]; 6] = [
    &["title", "of", "report"],
    &["title", "of", "paper"],
    &["report", "title"],
    &["paper", "title"],
    &["title"],
    &["subject", "of", "report"],
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
}
