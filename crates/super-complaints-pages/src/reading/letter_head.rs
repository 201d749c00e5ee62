//! The lines of the head and of the end of a letter: who writes to whom.

use std::collections::HashSet;

use crate::dates;
use crate::layout::{Block, BlockKind, Heading, LetterField, Page};
use crate::parties::{Named, Names};
use crate::words::{Word, one_of, phrase, range};

/// More lines than that are no address.
const MOST: usize = 8;
/// A longer line is no name and post.
const LONGEST: usize = 24;

/// A line: the block, and where its words begin after a label.
pub(super) type Line = (usize, usize);

/// The lines of the head and of the end of a letter.
#[derive(Debug, Default)]
pub(super) struct Head {
    pub(super) from: Vec<Line>,
    pub(super) to: Vec<Line>,
    pub(super) copied: Vec<Line>,
    /// The lines below "Yours sincerely".
    pub(super) signature: Vec<Line>,
    /// A date on its own line beside the salutation.
    pub(super) date: Option<usize>,
    /// All blocks of these lines: none of them is a heading or running text.
    pub(super) blocks: HashSet<usize>,
}

/// The head of a letter.
pub(super) fn of(page: &Page<'_>) -> Head {
    let mut head = Head::default();
    let salutation =
        page.blocks.iter().position(|block| block.kind == BlockKind::LetterField(LetterField::Salutation));
    for (at, block) in page.blocks.iter().enumerate() {
        if let BlockKind::LetterField(field) = &block.kind {
            let lines = lines(page, at, &block.words);
            head.blocks.extend(lines.iter().map(|(block, _)| *block));
            match field {
                LetterField::Author => head.from.extend(lines),
                LetterField::Recipient => head.to.extend(lines),
                LetterField::Copied => head.copied.extend(lines),
                _ => {}
            }
        } else if closes(&block.words) {
            let below = page.blocks.iter().enumerate().skip(at + 1).take(5).take_while(|(_, it)| is_line(it));
            let below: Vec<Line> = below.map(|(at, _)| (at, 0)).collect();
            head.blocks.insert(at);
            head.blocks.extend(below.iter().map(|(block, _)| *block));
            head.signature.extend(below);
        } else if head.date.is_none()
            && salutation.is_some_and(|salutation| at < salutation + 3)
            && (is_line(block) || block.kind == BlockKind::Title)
            && dates::whole(&block.words).is_some()
        {
            head.date = Some(at);
            head.blocks.insert(at);
        }
    }
    head
}

/// The lines of a field: the rest of its own line, and those below it.
fn lines(page: &Page<'_>, at: usize, words: &[Word<'_>]) -> Vec<Line> {
    let colon = words.iter().position(|word| word.raw == ":").map_or(words.len(), |at| at + 1);
    let salutes = phrase(words, 0, &["dear"]);
    let mut lines: Vec<Line> = (colon < words.len() || salutes).then_some((at, colon)).into_iter().collect();
    if salutes {
        return lines;
    }
    let below: Vec<usize> = (at + 1..page.blocks.len())
        .take(MOST)
        .take_while(|at| page.blocks.get(*at).is_some_and(is_line))
        .collect();
    let next = page.blocks.get(at + 1 + below.len());
    // A line that is complete goes on below only up to the next field.
    let closed = next.is_some_and(|next| matches!(next.kind, BlockKind::LetterField(_)));
    if lines.is_empty() || closed {
        lines.extend(below.into_iter().map(|at| (at, 0)));
    }
    lines
}

/// Whether a block can be a line of an address.
fn is_line(block: &Block<'_>) -> bool {
    let kind = matches!(
        block.kind,
        BlockKind::Paragraph | BlockKind::Summary | BlockKind::Heading(Heading::Other | Heading::Parties(_))
    );
    let ends = block.words.last().is_some_and(|word| word.is_stop() || word.raw == ":");
    kind && !ends && block.words.len() <= LONGEST
}

/// "Yours sincerely," and the like.
fn closes(words: &[Word<'_>]) -> bool {
    let end = words.iter().rposition(|word| !word.is_mark()).map_or(0, |at| at + 1);
    let words = range(words, 0, end);
    let yours = words.len() == 2 && one_of(words, 0, &["yours"]);
    let regards = words.len() <= 2 && words.last().is_some_and(|word| word.is("regards"));
    yours || regards
}

/// The bodies in lines of an address. A rank or a post is no group: only a line that names nothing else names one.
pub(super) fn bodies(names: &Names<'_>, words: &[Word<'_>]) -> Vec<Named> {
    let words = range(words, 0, words.len() - usize::from(words.last().is_some_and(|word| word.raw == ",")));
    if let Some(parties) = names.whole(range(words, usize::from(one_of(words, 0, &["all"])), words.len())) {
        return parties;
    }
    let mut found: Vec<Named> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        match names.at(words, at) {
            Some((named, end)) => {
                at = end.max(at + 1);
                if !named.is_group() && found.iter().all(|other| other.key() != named.key()) {
                    found.push(named);
                }
            }
            None => at += 1,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn a_post_names_its_body_and_a_rank_names_no_group() {
        let read = |text: &str| -> Vec<String> {
            bodies(Names::standard(), &of(text)).iter().map(Named::key).collect()
        };
        for (line, body) in [
            ("Martin Hewitt QPM Chair, National Police Chiefs’ Council", "npcc"),
            ("Louise Rolfe OBE NPCC Lead for Domestic Abuse", "npcc"),
            ("Chief Constable Andy Marsh, Chief Executive, College of Policing", "college-of-policing"),
            ("Jane Doe, Permanent Secretary, the Home Office", "home-office"),
            ("Chief constables", "chief-constables"),
            ("All chief constables", "chief-constables"),
            ("Police and Crime Commissioner for Surrey", "pcc-surrey"),
        ] {
            assert_eq!(read(line), [body], "{line}");
        }
        for nobody in [
            "Iain Raphael Assistant Chief Constable",
            "The Rt Hon Jane Doe MP",
            "Adviser on chief constables",
            "",
        ] {
            assert!(read(nobody).is_empty(), "{nobody}");
        }
    }
}
