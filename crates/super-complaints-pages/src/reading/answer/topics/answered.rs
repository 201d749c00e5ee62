//! What the sentences on some items say of them, and the answers that they make.

use std::rc::Rc;

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{ItemId, Number, ResponseField, Text};

use crate::layout::{ItemKind, ItemLabel};
use crate::trace::Inference;
use crate::words::Word;

use super::topic::{Introduced, Topic, judges};
use super::whose::speaks_of_members;

use crate::reading::answer::author::Author;
use crate::reading::answer::heard::{Heard, Hearing, hearing};
use crate::reading::items::asking::asking;
use crate::reading::said::{Asked, Ground};
use crate::reading::state::Reading;
use crate::reading::writer::page_author::PageAuthor;

/// Why a body is said to answer on a page of which nobody is known to write it.
const BY_NAME: &str = "the page says so with the name of the body, and does not say who writes it";

impl<'p, 't> Reading<'p, 't> {
    /// What sentences say of the items of a topic; nothing of one that says different things of them.
    pub(super) fn heard_on(
        &self,
        topic: &Topic<'p, 't>,
        said: &[(usize, &'p [Word<'t>])],
    ) -> Vec<Heard<'p, 't>> {
        let owner = topic.author.parties.as_slice();
        let asked = Asked::default();
        let of = |(kind, number): &'_ (ItemKind, Number)| {
            let item = Some((*kind, number));
            let ground =
                Ground { names: self.names, owner, item, asked: &asked, it_is_the_item: true, before: None };
            self.hear_sentences(said, &ground)
        };
        let mut all = topic.items.iter().map(of);
        let Some(mut first) = all.next() else { return Vec::new() };
        for other in all {
            for (one, other) in first.iter_mut().zip(other) {
                one.unless_same(&other);
            }
        }
        first
    }

    /// Records the answers to the items of a topic.
    pub(super) fn answers_on(&mut self, topic: Option<Topic<'p, 't>>) {
        let Some(mut topic) = topic else { return };
        if topic.by == Introduced::Heading {
            // The wording of the recommendation below its heading is no answer.
            let asks = |words: &[Word<'_>]| asking(self.names, words).is_some_and(|asking| asking.modal);
            topic.said.retain(|(_, words)| !asks(words));
        }
        if topic.said.is_empty() {
            return;
        }
        // "Recommendations 1 and 2", and below it "These are for the Chief Constable": others answer there, by name.
        let of_others = topic.by == Introduced::Heading
            && topic.said.first().is_some_and(|(_, words)| self.are_for_others(words, &topic.author));
        if of_others {
            topic.said.remove(0);
            topic.author = Rc::new(PageAuthor::of(Vec::new(), None, Some(Inference::Words)));
        }
        let mut heard = self.heard_on(&topic, &topic.said);
        if topic.author.parties.is_empty()
            && !self.are_named(&heard)
            && let Some(named) = self.only_one_named(&heard)
        {
            topic.author = Rc::new(PageAuthor::of(vec![named], None, Some(Inference::Words)));
            heard = self.heard_on(&topic, &topic.said);
        }
        let author = Rc::clone(&topic.author);
        let mut blocks: Vec<usize> = topic.said.iter().map(|(block, _)| *block).collect_vec();
        blocks.dedup();
        if author.parties.is_empty() && !self.are_named(&heard) {
            for block in blocks {
                self.trace.left(block, "nothing says whose answer this is");
            }
            self.unclear = true;
            return;
        }
        let own = |(_, words): &(usize, &[Word<'_>])| {
            author.speaks(self.names, words)
                || judges(words)
                || words.iter().any(|word| word.any(&["recommendation", "recommendations"]))
        };
        // Who speaks for others, on a page that does not say for whom: what is done may be theirs.
        let represents =
            !author.parties.is_empty() && crate::reading::answer::of_item::represents(&author.parties);
        if represents
            && author.behalf.is_empty()
            && !topic.said.iter().any(|(_, words)| author.speaks(self.names, words))
            && !speaks_of_members(&author, &heard)
        {
            self.unclear = true;
            for block in blocks {
                self.trace.left(
                    block,
                    "it is not clear whether this is an answer of the body that writes, or of others",
                );
            }
            return;
        }
        if hearing(&heard) == Hearing::NotUnderstood
            && topic.by == Introduced::Description
            && (topic.of_others || !topic.said.iter().any(own))
        {
            self.unclear = true;
            for block in blocks {
                self.trace.left(block, "it is not clear whether this is an answer");
            }
            return;
        }
        let first = blocks.first().copied().unwrap_or_default();
        let mut addressees = Vec::new();
        let items: Vec<ItemId> = topic
            .items
            .iter()
            .filter_map(|(kind, number)| {
                let (kind, number) = (*kind, number.clone());
                let label = ItemLabel::new(kind, number);
                let item = self.item_of(&label, &[], first)?;
                addressees.extend(
                    self.recommendation_mut(&item).map(|it| it.addressees.clone()).unwrap_or_default(),
                );
                Some(item.id)
            })
            .collect_vec();
        let author = Author {
            owner: Some(author.parties.as_slice()).filter(|parties| !parties.is_empty()),
            heading: author.block.unwrap_or(first),
            inferred: author.inference.is_some(),
            items,
            counted: false,
            behalf: author.behalf_on(&addressees),
        };
        self.answered.extend(blocks.iter().copied());
        let nobody_writes = author.owner.is_none() || topic.author.inference == Some(Inference::Words);
        for (response, _) in self.record_answers(&blocks, &heard, first, &author) {
            let response = self.record.responses.get_mut(response).filter(|_| nobody_writes);
            if let Some((response, why)) = response.zip(Text::new(BY_NAME).ok()) {
                response.reasons.set(ResponseField::By, why);
            }
        }
    }
}
