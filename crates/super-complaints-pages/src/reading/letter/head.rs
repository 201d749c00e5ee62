//! The lines of the head and of the end of a letter: who writes to whom.

use std::collections::HashSet;

use super_complaints::collect_vec::CollectVec as _;

use crate::dates;
use crate::layout::{
    Block, BlockKind, Heading, LetterField, Page, after_copies, bare_recipient, closes, is_foot,
};
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
pub(in crate::reading) struct Head {
    pub(in crate::reading) from: Vec<Line>,
    pub(in crate::reading) to: Vec<Line>,
    pub(in crate::reading) copied: Vec<Line>,
    pub(in crate::reading) reference: Vec<Line>,
    /// The lines below "Yours sincerely".
    pub(in crate::reading) signature: Vec<Line>,
    /// A date on its own line beside the salutation.
    pub(in crate::reading) date: Option<usize>,
    /// All blocks of these lines: none of them is a heading or running text.
    pub(in crate::reading) blocks: HashSet<usize>,
}

/// The head of a letter.
pub(in crate::reading) fn of(page: &Page<'_>, names: &Names<'_>) -> Head {
    let mut head = Head::default();
    let salutes = |block: &Block<'_>| block.kind == BlockKind::LetterField(LetterField::Salutation);
    // Without a salutation the head ends where the text begins.
    let text = |block: &Block<'_>| {
        matches!(block.kind, BlockKind::Heading(Heading::Item(_)))
            || block.kind == BlockKind::Paragraph && block.words.last().is_some_and(Word::is_stop)
    };
    let salutation = page.blocks.iter().position(salutes).map(|at| at + 3);
    let end_of_head = salutation.or_else(|| page.blocks.iter().position(text)).unwrap_or_default();
    for (at, block) in page.blocks.iter().enumerate() {
        if let BlockKind::LetterField(field) = &block.kind {
            let lines = lines(page, at, &block.words);
            head.blocks.extend(lines.iter().map(|(block, _)| *block));
            match field {
                LetterField::Author => head.from.extend(lines),
                LetterField::Recipient => head.to.extend(lines),
                LetterField::Copied => head.copied.extend(lines),
                // "Your ref" is that of the letter that is answered.
                LetterField::Reference if !one_of(&block.words, 0, &["your"]) => {
                    head.reference.extend(lines.into_iter().take(1));
                }
                _ => {}
            }
        } else if salutation.is_some_and(|end| at + 3 < end)
            && is_line(block)
            && let Some((from, words)) = unmarked(names, &block.words)
        {
            // "To the Home Office", "From the Commissioner for Kent", without a colon.
            head.blocks.insert(at);
            let lines = if from { &mut head.from } else { &mut head.to };
            lines.push((at, words));
        } else if closes(&block.words) {
            let below = page.blocks.iter().enumerate().skip(at + 1).take(5).take_while(|(_, it)| is_line(it));
            let below: Vec<Line> = below.map(|(at, _)| (at, 0)).collect_vec();
            head.blocks.insert(at);
            head.blocks.extend(below.iter().map(|(block, _)| *block));
            head.signature.extend(below);
        } else if head.date.is_none()
            && at < end_of_head
            && (is_line(block) || matches!(block.kind, BlockKind::Title | BlockKind::Above))
            && dates::whole(&block.words).is_some()
        {
            head.date = Some(at);
            head.blocks.insert(at);
        }
    }
    // Several letters on one page have no recipient in common.
    if page.blocks.iter().filter(|block| salutes(block)).count() > 1 {
        head.to = Vec::new();
        head.copied = Vec::new();
    } else if head.to.is_empty()
        && let Some(salutation) = page.blocks.iter().position(salutes)
    {
        let lines = greeted(page, salutation);
        head.blocks.extend(lines.iter().map(|(block, _)| *block));
        head.to = lines;
    }
    head
}

/// "To the Independent Office for Police Conduct", "From Kent Police": whether it says from whom, and where the name begins. Only
/// bodies that the directory knows, since "To be published" names nobody.
fn unmarked(names: &Names<'_>, words: &[Word<'_>]) -> Option<(bool, usize)> {
    let first = words.first().filter(|word| word.is_capital() && word.any(&["to", "from"]))?;
    let name = 1 + usize::from(one_of(words, 1, &["the"]));
    let all =
        names.whole(range(words, name, words.len())).or_else(|| names.whole(range(words, 1, words.len())))?;
    all.iter().all(|named| named.is_resolved() && !named.is_group()).then_some((first.is("from"), 1))
}

/// The lines above "Dear Jane," from the one with that name on: to whom a letter without "To:" is.
fn greeted(page: &Page<'_>, salutation: usize) -> Vec<Line> {
    const TITLES: [&str; 22] = [
        "dear",
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "sir",
        "madam",
        "lord",
        "lady",
        "dame",
        "rt",
        "hon",
        "minister",
        "chief",
        "constable",
        "commissioner",
        "inspector",
        "colleague",
        "colleagues",
        "all",
        "the",
    ];
    let greeting = page.blocks.get(salutation).map(|block| block.words.as_slice()).unwrap_or_default();
    let names: Vec<&str> = greeting
        .iter()
        .filter(|word| word.is_capital() && !word.any(&TITLES) && word.raw.len() > 1)
        .map(|word| word.raw)
        .collect_vec();
    let line = |at: &usize| {
        page.blocks.get(*at).is_some_and(|block| {
            let kind = is_line(block) || matches!(block.kind, BlockKind::Title | BlockKind::Above);
            let about = block.kind == BlockKind::Title && speaks_of_answer(&block.words);
            kind && !about && block.cell.is_none() && dates::whole(&block.words).is_none()
        })
    };
    let named = |at: &usize| {
        let words = page.blocks.get(*at).map(|block| block.words.as_slice()).unwrap_or_default();
        line(at) && words.iter().any(|word| names.contains(&word.raw))
    };
    let Some(first) = (0..salutation).rfind(named) else { return Vec::new() };
    (first..salutation).take_while(line).take(MOST).map(|at| (at, 0)).collect_vec()
}

/// Whether a line is on what a letter is about, and no line of an address.
fn speaks_of_answer(words: &[Word<'_>]) -> bool {
    const ABOUT: [&str; 6] = ["reply", "response", "answer", "report", "recommendation", "recommendations"];
    crate::mention::is_in(words) || words.iter().any(|word| word.any(&ABOUT))
}

/// The lines of a field: the rest of its own line, and those below it.
fn lines(page: &Page<'_>, at: usize, words: &[Word<'_>]) -> Vec<Line> {
    let recipient =
        page.blocks.get(at).is_some_and(|it| it.kind == BlockKind::LetterField(LetterField::Recipient));
    let bare = if recipient { 0 } else { words.len() };
    let colon = || words.iter().position(|word| word.raw == ":").map_or(bare, |at| at + 1);
    let label = after_copies(words).or_else(|| bare_recipient(words)).unwrap_or_else(colon);
    let salutes = phrase(words, 0, &["dear"]);
    let mut lines: Vec<Line> =
        (label < words.len() || salutes).then_some((at, label)).into_iter().collect_vec();
    if salutes {
        return lines;
    }
    let copies = page.blocks.get(at).is_some_and(|it| it.kind == BlockKind::LetterField(LetterField::Copied));
    // What the paper has below its last line is copied to nobody.
    let below: Vec<usize> = (at + 1..page.blocks.len())
        .take(MOST)
        .take_while(|at| {
            page.blocks.get(*at).is_some_and(|it| {
                is_line(it) && dates::whole(&it.words).is_none() && !(copies && is_foot(&it.words))
            })
        })
        .collect_vec();
    let next = page.blocks.get(at + 1 + below.len());
    // A line that is complete goes on below only up to the next field.
    // The copies of a letter are its last lines.
    let last = copies
        && next.is_none_or(|next| matches!(next.kind, BlockKind::Noise(_)) || is_foot(&next.words))
        && page.blocks.iter().take(at).any(|it| closes(&it.words));
    let closed = last || next.is_some_and(|next| matches!(next.kind, BlockKind::LetterField(_)));
    let goes_on = words.last().is_some_and(|word| word.raw == ",");
    if lines.is_empty() || closed || goes_on {
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

/// The bodies in lines of an address. A rank or a post is no group: only a line that names nothing else names one.
pub(in crate::reading) fn bodies(names: &Names<'_>, words: &[Word<'_>]) -> Vec<Named> {
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
