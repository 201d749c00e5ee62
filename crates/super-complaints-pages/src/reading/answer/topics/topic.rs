//! What some sentences are about, and words that open or close it.

use std::rc::Rc;

use super_complaints::model::Number;

use crate::layout::ItemKind;
use crate::reading::answer::prose::numbers_in;
use crate::reading::writer::page_author::PageAuthor;
use crate::words::{Word, one_of};

/// Sentences on some items.
pub(super) struct Topic<'p, 't> {
    pub(super) items: Vec<(ItemKind, Number)>,
    pub(super) by: Introduced,
    pub(super) author: Rc<PageAuthor>,
    /// Whether it is said to be for other bodies than the one that writes.
    pub(super) of_others: bool,
    /// The block that says so.
    pub(super) at: usize,
    /// The sentences, each with its block.
    pub(super) said: Vec<(usize, &'p [Word<'t>])>,
}

/// What says which items it is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Introduced {
    /// The heading above it.
    Heading,
    /// "In relation to recommendation 1,"
    Lead,
    /// "Recommendation 1 asks chief constables to …"
    Description,
}

/// "It asks us to develop guidance", "This calls on forces to act", "It says that they should act".
pub(super) fn goes_on_to_ask(words: &[Word<'_>]) -> bool {
    const ASKS: [&str; 10] = [
        "asks",
        "asked",
        "calls",
        "called",
        "recommends",
        "recommended",
        "requires",
        "required",
        "says",
        "said",
    ];
    one_of(words, 0, &["it", "this"]) && one_of(words, 1, &ASKS)
}

/// The recommendation that is spoken of behind a paragraph: the one that it names, or the one before if it names none.
pub(super) fn only_named(words: &[Word<'_>], before: Option<Number>) -> Option<Number> {
    // "Recommendation 3 of the 2019 report", as a line of its own: what is below it may be about that one.
    if !words.last().is_some_and(|word| word.is_stop() || matches!(word.raw, ":" | ";" | "”" | "\"")) {
        return before.filter(|_| !words.iter().any(|word| word.any(&["recommendation", "recommendations"])));
    }
    let named = numbers_in(words);
    let several = words.iter().any(|word| word.is("recommendations"));
    match named.as_slice() {
        [] => before.filter(|_| !several),
        [only] => Some(only.clone()).filter(|_| !several),
        _ => None,
    }
}

/// "This is not accepted …", "It has been accepted …", "That was rejected …".
pub(super) fn judges(words: &[Word<'_>]) -> bool {
    let verb = one_of(words, 0, &["this", "it", "that"]) && one_of(words, 1, &["is", "was", "has"]);
    let been = 2 + usize::from(one_of(words, 2, &["been", "not"]));
    let been = been + usize::from(one_of(words, been, &["been"]));
    verb && one_of(words, been, &["accepted", "rejected", "agreed", "noted", "disputed"])
}
