//! The title of a letter: what is above its head, or the line beside the salutation that says what it is about.

use crate::dates;
use crate::parties::Names;
use crate::words::{Word, one_of};

use super::contact::is_contact;
use super::{Block, BlockKind, Heading, LetterField};

/// The longest subject, in words.
const LONGEST: usize = 40;
/// A paragraph of so many words with an end is text of the letter, and no longer its head.
const RUNNING: usize = 8;

/// Takes a line of an address, a date and the like for no title, and a line on what the letter is about for one.
pub(super) fn place_title(blocks: &mut [Block<'_>], names: &Names<'_>) {
    // The name of one body at the very top is the head of its paper.
    let first = blocks.iter_mut().find(|block| !matches!(block.kind, BlockKind::Noise(_)));
    if let Some(block) = first
        && matches!(
            block.kind,
            BlockKind::Paragraph | BlockKind::Summary | BlockKind::Heading(Heading::Parties(_))
        )
        && names.whole(&block.words).is_some_and(|parties| parties.len() == 1)
    {
        block.kind = BlockKind::Above;
    }
    let mut titled = false;
    for block in blocks.iter_mut().filter(|block| block.kind == BlockKind::Title) {
        if !titled && says_what(&block.words) && !is_contact(&block.words) {
            titled = true;
        } else if !titled {
            block.kind = BlockKind::Above;
        }
    }
    let subject = blocks.iter().any(|it| it.kind == BlockKind::LetterField(LetterField::Subject));
    if titled || subject {
        return;
    }
    let head = blocks.iter().position(|block| {
        let running = block.kind == BlockKind::Paragraph
            && block.words.len() > RUNNING
            && block.words.last().is_some_and(Word::is_stop);
        running || matches!(block.kind, BlockKind::Heading(Heading::Item(_)))
    });
    let head = blocks.iter_mut().take(head.unwrap_or(usize::MAX));
    if let Some(block) = head.into_iter().find(|block| is_subject(block, names)) {
        block.kind = BlockKind::Title;
    }
}

/// Whether a block is a line on what a letter is about.
fn is_subject(block: &Block<'_>, names: &Names<'_>) -> bool {
    let kind = match &block.kind {
        BlockKind::Paragraph | BlockKind::Summary => block.cell.is_none(),
        BlockKind::Heading(heading) => matches!(heading, Heading::Other | Heading::Response(_)),
        _ => false,
    };
    let words = block.words.as_slice();
    let ends = words.last().is_none_or(|word| word.is_stop() || matches!(word.raw, "," | ";" | ":"));
    let answers =
        words.iter().any(|word| word.any(&["response", "reply", "recommendation", "recommendations"]));
    // "Thank you for the report on the super-complaint": the letter itself, whose end a copy may have lost.
    let speaks = words.iter().any(|word| word.any(&["i", "we", "my", "our", "you", "your", "am", "have"]))
        && !one_of(words, 0, &["our", "my", "your"]);
    let about = !speaks && crate::mention::is_in(words) || !speaks && answers && words.len() >= 3;
    kind && about
        && !ends
        && words.len() <= LONGEST
        && words.first().is_some_and(|word| word.is_capital() || word.raw.starts_with(['‘', '“', '\'', '"']))
        && !is_contact(words)
        && dates::whole(words).is_none()
        && names.whole(words).is_none()
}

/// Whether a line says what a letter is, and is not part of an address.
fn says_what(words: &[Word<'_>]) -> bool {
    const SAYS: [&str; 9] = [
        "recommendation",
        "recommendations",
        "report",
        "response",
        "responses",
        "reply",
        "letter",
        "answer",
        "update",
    ];
    let says = words.iter().any(|word| word.any(&SAYS)) || crate::mention::is_in(words);
    says && dates::whole(words).is_none() && !one_of(words, 0, &["from", "to", "dear", "date"])
}
