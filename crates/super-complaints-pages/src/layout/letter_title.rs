//! The title of a letter: what is above its head, or the line beside the salutation that says what it is about.

use crate::dates;
use crate::parties::Names;
use crate::words::{Word, one_of};

use super::contact::is_contact;
use super::head::has_subject;
use super::masthead::{is_masthead, is_street, is_topic, is_turn};
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
    let subject = head(blocks).position(|block| is_subject(block, names));
    if let Some(block) = subject.or_else(|| topic(blocks, names)).and_then(|at| blocks.get_mut(at)) {
        block.kind = BlockKind::Title;
    }
}

/// Takes the name of a body in the head, directly above or below a date, for whom a letter without "To:" is to.
pub(super) fn place_recipient(blocks: &mut [Block<'_>], names: &Names<'_>) {
    if blocks.iter().any(|block| block.kind == BlockKind::LetterField(LetterField::Recipient)) {
        return;
    }
    let end = head(blocks).count();
    let dated = |block: &Block<'_>| dates::whole(&block.words).is_some();
    let named = |block: &Block<'_>| {
        let kind = matches!(
            &block.kind,
            BlockKind::Above | BlockKind::Paragraph | BlockKind::Heading(Heading::Parties(_))
        );
        kind && names.whole(&block.words).is_some_and(|parties| parties.len() == 1)
    };
    let beside = |at: usize| blocks.get(at).is_some_and(dated);
    let at = (1..end).find(|at| blocks.get(*at).is_some_and(named) && (beside(at + 1) || beside(at - 1)));
    // Above it there is who writes.
    let above = |at: &usize| blocks.iter().take(*at).any(|it| names.whole(&it.words).is_some());
    if let Some(block) = at.filter(above).and_then(|at| blocks.get_mut(at)) {
        block.kind = BlockKind::LetterField(LetterField::Recipient);
    }
}

/// The line on a topic directly above the running text, or beside the salutation.
fn topic(blocks: &mut [Block<'_>], names: &Names<'_>) -> Option<usize> {
    let end = head(blocks).count();
    let salutation = |block: Option<&Block<'_>>| {
        block.is_some_and(|it| it.kind == BlockKind::LetterField(LetterField::Salutation))
    };
    let plain = |block: &Block<'_>| {
        let kind = matches!(
            block.kind,
            BlockKind::Paragraph | BlockKind::Summary | BlockKind::Heading(Heading::Other)
        );
        kind && block.cell.is_none() && is_topic(&block.words, names)
    };
    let above = |at: usize| at.checked_sub(1).and_then(|at| blocks.get(at));
    let last = end.checked_sub(1)?;
    let mut near =
        (0..end).filter(|at| *at == last || salutation(above(*at)) || salutation(blocks.get(at + 1)));
    near.find(|at| blocks.get(*at).is_some_and(plain))
}

/// Takes the line about a super-complaint in the head of a paper for its title, where the first line is only the name of who
/// publishes it, or says where that is.
pub(super) fn replace_title(blocks: &mut [Block<'_>], names: &Names<'_>) {
    let Some(first) = head(blocks).position(|block| block.kind == BlockKind::Title) else { return };
    let below_body = blocks.iter().take(first).any(|block| names.whole(&block.words).is_some())
        && head(blocks).any(|block| {
            let dated = dates::whole(&block.words).is_some() || matches!(block.kind, BlockKind::Dates(_));
            dated || is_contact(&block.words)
        });
    let Some(words) = blocks.get(first).map(|block| block.words.as_slice()) else { return };
    let is_address = below_body && is_street(words) || one_of(words, 0, &["to"]);
    if has_subject(words) || !below_body && !is_masthead(words) {
        return;
    }
    // Below the name of a newspaper there is what it tells.
    let paper = one_of(words, words.len() - 1, &["gazette", "post", "times", "echo", "news", "herald"]);
    let told = blocks.get(first + 1).filter(|block| paper && block.kind != BlockKind::Above);
    let told = told.filter(|block| block.words.len() > 4 && has_subject(&block.words));
    let next = told.filter(|block| !block.words.last().is_some_and(Word::is_stop)).map(|_| first + 1);
    // "Super-complaint: Hestia" is a label and what it labels.
    let labels = |words: &[Word<'_>]| {
        one_of(words, 0, &["question"]) || one_of(words, 0, &["super-complaint"]) && one_of(words, 1, &[":"])
    };
    let about = |block: &Block<'_>| {
        crate::mention::is_in(&block.words) && is_subject(block, names) && !labels(&block.words)
    };
    let title = head(blocks).position(|block| about(block)).filter(|title| *title > first).or(next);
    // "Safe to share?", and below it "Report on the super-complaint": a title and what it is the title of.
    let subtitle =
        |at: usize| at == first + 1 && blocks.get(at).is_some_and(|it| one_of(&it.words, 0, &["report"]));
    let title = title.filter(|at| !subtitle(*at));
    // "Independent Custody Visiting Association", and what follows is about: the line directly above the text.
    let title = title.or_else(|| topic(blocks, names).filter(|title| *title > first));
    if let Some(block) = blocks.get_mut(first).filter(|_| is_address || title.is_some()) {
        block.kind = BlockKind::Above;
    }
    if let Some(block) = title.and_then(|at| blocks.get_mut(at)) {
        block.kind = BlockKind::Title;
    }
}

/// The blocks of a text before its first running text, or its first item.
fn head<'b, 't>(blocks: &'b mut [Block<'t>]) -> impl Iterator<Item = &'b mut Block<'t>> {
    let end = blocks.iter().position(|block| {
        let running = block.kind == BlockKind::Paragraph
            && block.words.len() > RUNNING
            && block.words.last().is_some_and(Word::is_stop);
        running || matches!(block.kind, BlockKind::Heading(Heading::Item(_)))
    });
    blocks.iter_mut().take(end.unwrap_or(usize::MAX))
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
        && !is_turn(words)
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
