//! Lines with labels that name the report and say when it was published: "Report: The hidden victims", "Published: 26 May 2021".

use super_complaints::PartialDate;
use super_complaints::model::Text;

use crate::layout::{BlockKind, DateLine, PageDate};
use crate::words::{Word, one_of, phrase, range, span, text};

use crate::reading::state::{Reading, THE_REPORT};

/// More lines than that between the name of a report and its date belong to something else.
const MOST: usize = 3;

impl Reading<'_, '_> {
    /// Records the date of a line below the one that names the report; false if the line is about the page.
    pub(in crate::reading) fn date_of_labelled_report(&mut self, block: usize, line: &DateLine) -> bool {
        let Some(at) = self.named_above(block).filter(|_| line.what == PageDate::Published) else {
            return false;
        };
        let words = self.words(block);
        let date: PartialDate = line.date;
        self.report_date(date, words, 0, words.len());
        self.report_source(block);
        let named = self.words(at);
        if let Some(from) = name(named).filter(|_| self.report.title.is_none()) {
            let stop = named.len() - usize::from(named.last().is_some_and(Word::is_stop));
            let title = range(named, from, stop);
            self.trace.stated(span(title), THE_REPORT, "title");
            self.report().title = Text::new(text(title)).ok();
        }
        true
    }

    /// The line that names a report, directly above another line or with lines of the same kind between them.
    fn named_above(&self, block: usize) -> Option<usize> {
        let lines = self.page.blocks.iter().enumerate().take(block).rev().take(MOST);
        let lines = lines.take_while(|(_, it)| {
            it.kind == BlockKind::Paragraph && it.cell.is_none() && is_labelled(&it.words)
        });
        lines.map(|(at, _)| at).find(|at| name(self.words(*at)).is_some())
    }
}

/// Whether a line begins with a label of few words.
fn is_labelled(words: &[Word<'_>]) -> bool {
    words.iter().take(4).any(|word| word.raw == ":")
}

/// Where the name of a report begins, behind its label.
fn name(words: &[Word<'_>]) -> Option<usize> {
    const LABELS: [&[&str]; 6] = [
        &["report"],
        &["title", "of", "report"],
        &["report", "title"],
        &["name", "of", "report"],
        &["hmicfrs", "report"],
        &["super-complaint", "report"],
    ];
    let label = LABELS.iter().find(|label| phrase(words, 0, label) && one_of(words, label.len(), &[":"]))?;
    let from = label.len() + 1;
    words.get(from).filter(|word| word.is_capital() || word.raw.starts_with(['‘', '“', '\'', '"']))?;
    Some(from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn a_label_names_the_report() {
        for text in [
            "Report: The hidden victims",
            "Title of report: The hidden victims",
            "Report title: ‘The hidden victims’",
            "HMICFRS report: A duty to protect",
            "Name of report: Safe to share?",
        ] {
            assert!(name(&of(text)).is_some(), "{text}");
        }
        for none in [
            "Report by: Head of Partnerships",
            "Report: 3 May",
            "Reports: Two",
            "The report: Safe to share?",
            "Report:",
        ] {
            assert!(name(&of(none)).is_none(), "{none}");
        }
    }
}
