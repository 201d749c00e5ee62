//! Whose answer a title says that the page is: "Home Office response to recommendations", "Stalking: response of the
//! Home Office", or the line below it: "Essex Police response, published 8 February 2024".

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{DocumentField, Mark};

use super::page_author::{PageAuthor, is_authority};
use crate::layout::{Block, BlockKind};
use crate::parties::{Named, Names};
use crate::reading::page::attachments::author;
use crate::reading::state::{Reading, THE_PAGE};
use crate::trace::Inference;
use crate::words::{Word, one_of, phrase, range, span};

const TEXTS: [&str; 3] = ["response", "reply", "answer"];
/// What may stand before the name of who answers.
const WHICH: [&str; 13] = [
    "updated", "second", "third", "first", "initial", "final", "the", "full", "later", "further", "formal",
    "interim", "official",
];
/// What separates the parts of a title.
const BETWEEN: [&str; 6] = [":", "–", "—", "-", "|", "."];
/// So many lines stand below a title.
const BELOW: usize = 2;
/// A longer line is none.
const LONGEST: usize = 18;

impl Reading<'_, '_> {
    /// The body that the title, or a line below it, says to answer.
    pub(super) fn author_in_title(&mut self) -> Option<PageAuthor> {
        let (at, block) = self.blocks().find(|(_, block)| block.kind == BlockKind::Title)?;
        let own = |(it, block): &(usize, &Block<'_>)| {
            let line =
                matches!(block.kind, BlockKind::Paragraph | BlockKind::Summary | BlockKind::Heading(_));
            *it > at && line && block.cell.is_none()
        };
        let short = |block: &Block<'_>| {
            block.words.len() <= LONGEST && !block.words.last().is_some_and(Word::is_stop)
        };
        let first = first_in_title(self.names, &block.words);
        let titled = first.or_else(|| in_title(self.names, &block.words)).map(|found| (at, found));
        let below = self.blocks().filter(own).take(BELOW).collect_vec();
        let below = below.into_iter().take_while(|(_, block)| short(block));
        let below =
            || below.into_iter().find_map(|(at, block)| Some((at, in_title(self.names, &block.words)?)));
        let found = titled.or_else(below);
        let (at, (named, (from, to))) = found?;
        if named.is_group() {
            return None;
        }
        self.trace.inferred(span(range(self.words(at), from, to)), THE_PAGE, "by", Inference::Title);
        if self.document.by.is_empty() {
            self.document.by = vec![named.party.clone()];
            self.document.marks.set(DocumentField::By, Mark::Inferred);
        }
        Some(PageAuthor::of(vec![named], Some(at), Some(Inference::Title)))
    }
}

/// A body, and where its name stands.
type Found = (Named, (usize, usize));

/// A title that begins with who answers.
fn first_in_title(names: &Names<'_>, words: &[Word<'_>]) -> Option<Found> {
    const ANSWERS: [&str; 5] = ["response", "reply", "answer", "letter", "update"];
    let answers = words.iter().any(|word| word.any(&ANSWERS))
        || (0..words.len()).any(|at| phrase(words, at, &["action", "plan"]));
    let (named, place) = author(names, words).filter(|_| answers)?;
    // "… response to the NPCC super-complaint": only the body at the beginning.
    range(words, 0, place.0).iter().all(|word| word.any(&WHICH)).then_some((named, place))
}

/// A part of a title that is "response of the Home Office" or "Home Office response".
fn in_title(names: &Names<'_>, words: &[Word<'_>]) -> Option<Found> {
    let part = |from: usize| {
        let before = range(words, 0, from).iter().rev().find(|word| !word.any(&WHICH));
        before.is_none_or(|word| word.any(&BETWEEN))
    };
    let ends = |at: usize| {
        let next = words.get(at);
        next.is_none_or(|word| {
            word.is_mark() && word.raw != "’" && word.raw != "'" || word.any(&["to", "on"])
        })
    };
    let own = |named: &Named| named.is_resolved() && !named.is_group() && !is_authority(named);
    let texts = (0..words.len()).filter(|at| one_of(words, *at, &TEXTS));
    texts.into_iter().find_map(|text| {
        // "Response of the Home Office", "Response from X to the report"
        if one_of(words, text + 1, &["of", "from", "by"]) && part(text) {
            let the = text + 2 + usize::from(one_of(words, text + 2, &["the"]));
            let (named, end) = names.at(words, text + 2).or_else(|| names.at(words, the))?;
            return (own(&named) && ends(end)).then_some((named, (text + 2, end)));
        }
        let (named, from) = names.before(words, text)?;
        (own(&named) && part(from) && ends(text + 1)).then_some((named, (from, text)))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn a_part_of_a_title_says_whose_response_it_is() {
        let read = |text: &str| in_title(Names::standard(), &of(text)).map(|(named, _)| named.key());
        for text in [
            "Police response to stalking: Home Office response",
            "Stalking super-complaint: response of the Home Office",
            "Formal response from the Home Office to the report",
            "Stalking – the Home Office’s response to the report",
            "Home Office response, published 8 February 2024",
            "Later Home Office response to the Hestia super-complaint",
            "Stalking: the reply of the Home Office, March 2025",
        ] {
            assert_eq!(read(text).as_deref(), Some("home-office"), "{text}");
        }
        for none in [
            "Police response to stalking",
            "We await the response of the Home Office",
            "A request for a response from the Home Office",
            "Comments on the Home Office response",
            "Stalking: response of chief constables",
            "Stalking: response of the Home Office minister",
            "Stalking: HMICFRS response",
            "Stalking: Home Office response times",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
