//! Lines with labels below the line that says who made a super-complaint: "Received: November 2022", "Status: Report published 27
//! September 2024".

use super_complaints::model::EventKind;

use crate::dates;
use crate::layout::{Block, BlockKind};
use crate::mention::labelled_maker;
use crate::sentences::sentences;
use crate::words::{Word, one_of, range};

use super::{Happened, after, participle};
use crate::reading::state::Reading;

/// More lines than that are not about one super-complaint.
const MOST: usize = 6;

impl Reading<'_, '_> {
    /// Reads the lines with labels that are directly below the one that says who made the super-complaint.
    pub(in crate::reading) fn labels_of_complaint(&mut self) {
        let line = |block: &Block<'_>| block.kind == BlockKind::Paragraph && block.cell.is_none();
        let first = self
            .page
            .blocks
            .iter()
            .position(|it| line(it) && labelled_maker(self.names, &it.words).is_some());
        let Some(first) = first else { return };
        let page = self.page;
        for (at, block) in page.blocks.iter().enumerate().skip(first + 1).take(MOST) {
            let Some((label, from)) = label(&block.words).filter(|_| line(block)) else { return };
            let rest = range(&block.words, from, block.words.len());
            match label {
                Label::Event(kind) => {
                    let stop = block.words.len() - usize::from(block.words.last().is_some_and(Word::is_stop));
                    let Some(date) = dates::whole(range(&block.words, from, stop)) else { continue };
                    let what = (0, from);
                    let who = Vec::new();
                    self.event(at, &block.words, &Happened { kind, date, when: (from, stop), what, who });
                }
                Label::State => {
                    for part in sentences(rest).flat_map(|words| words.split(|word| word.raw == ";")) {
                        self.report_sentence(at, part);
                        if let Some((kind, done)) = participle(part, 0, true)
                            && let Some((date, when)) = after(part, done)
                        {
                            let who = Vec::new();
                            self.event(at, part, &Happened { kind, date, when, what: (0, done), who });
                        }
                    }
                }
            }
        }
    }
}

/// What a label says about the words behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Label {
    Event(EventKind),
    State,
}

/// The label of a line, and where the words behind it begin.
fn label(words: &[Word<'_>]) -> Option<(Label, usize)> {
    let date = usize::from(one_of(words, 0, &["date"]));
    let colon = |at: usize| one_of(words, at, &[":"]).then_some(at + 1);
    if one_of(words, date, &["received"]) {
        return Some((Label::Event(EventKind::Received), colon(date + 1)?));
    }
    if one_of(words, date, &["submitted", "made", "lodged"]) {
        return Some((Label::Event(EventKind::Submitted), colon(date + 1)?));
    }
    one_of(words, 0, &["status", "stage", "outcome", "progress", "report"])
        .then(|| colon(1))
        .flatten()
        .map(|from| (Label::State, from))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn a_label_ends_with_a_colon() {
        for (text, expected) in [
            ("Received: November 2022", Label::Event(EventKind::Received)),
            ("Date received: 3 May 2022", Label::Event(EventKind::Received)),
            ("Submitted: May 2022", Label::Event(EventKind::Submitted)),
            ("Status: Report published 27 September 2024", Label::State),
            ("Outcome: Found eligible on 3 May 2022", Label::State),
        ] {
            assert_eq!(label(&of(text)).map(|it| it.0), Some(expected), "{text}");
        }
        for none in [
            "Received in May",
            "Status of the report",
            "Made by: Hestia",
            "We received: a letter",
            "Date: 3 May",
        ] {
            assert_eq!(label(&of(none)), None, "{none}");
        }
    }
}
