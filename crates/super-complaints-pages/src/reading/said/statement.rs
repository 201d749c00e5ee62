//! What a sentence can say, and what is known of the place where it stands.

use super_complaints::model::{Delivery, Number, Party, Position};

use super::asked::Asked;
use crate::layout::ItemKind;
use crate::parties::{Named, Names};
use crate::reading::times::found::Found;

/// What is known about the place of a sentence.
#[derive(Clone, Copy)]
pub(in crate::reading) struct Ground<'g> {
    pub(in crate::reading) names: &'g Names<'g>,
    /// The body or group of the heading above it.
    pub(in crate::reading) owner: &'g [Named],
    /// The item of the heading above it.
    pub(in crate::reading) item: Option<(ItemKind, &'g Number)>,
    /// What the page says that the item asks.
    pub(in crate::reading) asked: &'g Asked,
    /// Whether "it" can only mean the item: nothing else was mentioned before.
    pub(in crate::reading) it_is_the_item: bool,
    /// The body that spoke in the sentence before: "it", "she" or "they" that accept something mean that one.
    pub(in crate::reading) before: Option<&'g Speaker>,
}

/// The speaker, or the body that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::reading) enum Speaker {
    /// The body or group of the heading.
    Owner,
    /// Others, by name or as members of a group.
    Others(Vec<Party>),
    /// Some by name, for others: "the NPCC, on behalf of chief constables".
    For(Vec<Party>, Vec<Party>),
}

/// Something that a clause says.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::reading) struct Statement {
    pub(in crate::reading) speaker: Speaker,
    pub(in crate::reading) what: What,
    /// The words of the clause within the sentence.
    pub(in crate::reading) words: (usize, usize),
    /// Whether it follows from the words without being stated.
    pub(in crate::reading) inferred: bool,
    /// Whether no body is named: "work is under way" is the work of the body named before.
    pub(in crate::reading) implicit: bool,
}

impl Statement {
    /// Whether it promises something by a time, as the body whose answer it is.
    pub(in crate::reading) fn is_dated_promise(&self) -> bool {
        self.speaker == Speaker::Owner && self.promises_by_a_date()
    }

    /// Whether it promises something by a time, without a condition.
    pub(in crate::reading) fn promises_by_a_date(&self) -> bool {
        matches!(&self.what, What::Promise(promise) if promise.due.is_some() && promise.condition.is_none())
    }
}

/// What is said.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::reading) enum What {
    Position(Position),
    Delivery(Delivery),
    Promise(Box<Promise>),
    /// That there is no answer.
    Silence,
    /// Something that withdraws nothing, and is not explicitly a position or a delivery.
    Fact,
}

/// A promise.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::reading) struct Promise {
    /// The due date; the words are counted within the sentence.
    pub(in crate::reading) due: Option<Found>,
    /// The words of its condition.
    pub(in crate::reading) condition: Option<(usize, usize)>,
    /// Whether it is about the recommendation itself, so that it may imply a position.
    pub(in crate::reading) of_item: bool,
}

/// The subject of a clause.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Subject {
    /// A body or group.
    Speaker(Speaker),
    /// The recommendation or action itself.
    Item,
    /// No part of it, or none of several.
    NoItem,
    /// The work on it; whether on all of it.
    Work { whole: bool },
    /// Something else; whether the item asks for it.
    Thing { asked: bool },
}
