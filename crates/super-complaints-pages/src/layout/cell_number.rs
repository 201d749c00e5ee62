//! The words of a cell, and the number that is all it contains.

use super_complaints::collect_vec::CollectVec as _;

use crate::words::{Word, one_of, range};
use crate::{layout, numbers};

use super::cells::TableCell;
use super::{Block, BlockKind, Heading, ItemLabel};

pub(super) fn words_of<'b, 't>(
    blocks: &'b [Block<'t>],
    cell: &'b TableCell,
) -> impl Iterator<Item = &'b Word<'t>> {
    cell.blocks.iter().filter_map(|at| blocks.get(*at)).flat_map(|block| &block.words)
}

/// The number that is all a cell contains, and whether "Recommendation" stands before it.
pub(crate) fn number(blocks: &[Block<'_>], cell: &TableCell) -> Option<(ItemLabel, bool)> {
    // The longest form is "Recommendation 3 (b) :".
    let words: Vec<Word<'_>> = words_of(blocks, cell).take(8).copied().collect_vec();
    let heading = cell.blocks.first().and_then(|at| blocks.get(*at)).map(|block| &block.kind);
    if let (Some(BlockKind::Heading(Heading::Item(label))), 1) = (heading, cell.blocks.len()) {
        return Some((label.clone(), true));
    }
    let end = words.len() - usize::from(words.last().is_some_and(|word| matches!(word.raw, "." | ":" | ")")));
    let whole = |length: usize| length == words.len() || length == end;
    if let Some(label) = layout::label(&words).filter(|label| whole(label.length)) {
        let labelled = !label_is_bare(&words);
        return Some((label, labelled));
    }
    // "CJA/R1": the number of the super-complaint's own list.
    if let [word] = words.as_slice()
        && let Some((before, behind)) = word.raw.rsplit_once('/')
        && before.starts_with(|it: char| it.is_ascii_uppercase())
    {
        let own = Word { raw: behind, ..*word };
        return layout::label(&[own]).filter(|label| label.length == 1).map(|label| (label, true));
    }
    let (number, in_words, length) = numbers::item(&words, 0)?;
    let kind = super::ItemKind::Recommendation;
    // "1, for chief constables": the number, and for whom it is.
    let mark = length + usize::from(one_of(&words, length, &[",", "(", "–", "-"]));
    let for_whom = mark > length && one_of(&words, mark, &["for", "to"]) && words.len() > mark + 1;
    (whole(length) || for_whom)
        .then(|| (ItemLabel { in_words, length, ..ItemLabel::new(kind, number) }, false))
}

/// "R3a": a label without the word "Recommendation".
fn label_is_bare(words: &[Word<'_>]) -> bool {
    range(words, 0, 1).iter().any(|word| word.raw.contains(|c: char| c.is_ascii_digit()))
}
