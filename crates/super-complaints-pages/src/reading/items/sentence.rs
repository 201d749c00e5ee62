//! A sentence of running text about an item: "Recommendation 1 asked chief constables to …".

use super_complaints::model::{Mark, RecommendationField, Text};

use crate::trace::Inference;

use crate::words::{Word, one_of, range, span, text};

use super::asking::{Asking, asking};
use super::{Item, Says, party_field};
use crate::reading::state::Reading;
use crate::reading::times::due;

impl Reading<'_, '_> {
    /// Reads a sentence about an item with its number; false if it is not such a sentence.
    pub(in crate::reading) fn item_sentence(&mut self, block: usize, words: &[Word<'_>]) -> bool {
        let words = range(words, super::lead::after_point(words), words.len());
        let Some(asking) = asking(self.names, words) else {
            self.item_with_topic(block, words);
            return false;
        };
        let Some(label) = &asking.label else { return false };
        let Some(item) = self.item_of(label, &asking.owners, block) else { return false };
        self.asked_of_the_writer(&item, &asking, words);
        self.asked(&item, &asking, words, label.length);
        true
    }

    /// "Recommendation 7 asks us to act": the one body that writes, which the words do not name.
    fn asked_of_the_writer(&mut self, item: &Item, asking: &Asking, words: &[Word<'_>]) {
        let us = asking.asked.0.checked_sub(2).filter(|at| one_of(words, *at, &["us", "me"]));
        let Some(author) = self.author.clone().filter(|_| us.is_some() && asking.owners.is_empty()) else {
            return;
        };
        let [only] = author.parties.as_slice() else { return };
        let entity = item.entity();
        let place = us.and_then(|at| span(range(words, at, at + 1)));
        let addressee = vec![only.party.clone()];
        let Some(found) = self.recommendation_mut(item).filter(|it| it.addressees.is_empty()) else { return };
        found.addressees = addressee;
        found.marks.set(RecommendationField::Addressees, Mark::Inferred);
        self.trace.inferred(place, &entity, party_field(item.kind), Inference::Words);
    }

    /// "Recommendation 7 (searching for linked crimes): …": the number, and what it is about.
    fn item_with_topic(&mut self, block: usize, words: &[Word<'_>]) {
        const LONGEST: usize = 14;
        let Some(label) = crate::layout::label(words).filter(|label| one_of(words, label.length, &["("]))
        else {
            return;
        };
        let from = label.length + 1;
        let close = (from..words.len().min(from + LONGEST)).find(|at| one_of(words, *at, &[")"]));
        let Some(close) = close.filter(|close| one_of(words, close + 1, &[":", "–", "—"])) else {
            return;
        };
        let topic = range(words, from, close);
        // "Recommendation 7 (chief constables): …" says to whom it is.
        if topic.is_empty() || !self.names.list(topic, 0).0.is_empty() {
            return;
        }
        let Some(item) = self.item_of(&label, &[], block) else { return };
        self.trace.stated(span(range(words, 0, label.length)), &item.entity(), "number");
        self.trace.stated(span(topic), &item.entity(), "gist");
        let asked = Text::new(text(topic)).ok();
        self.say(&item, Says { asked, quoted: false, due: None, cut: false });
    }

    /// Records what a sentence asks, from the words behind its label on.
    pub(in crate::reading) fn asked(
        &mut self,
        item: &Item,
        asking: &Asking,
        words: &[Word<'_>],
        label: usize,
    ) {
        let (entity, (from, to)) = (item.entity(), asking.asked);
        self.trace.stated(span(range(words, 0, label)), &entity, "number");
        let field = if asking.owners.is_empty() { "gist" } else { party_field(item.kind) };
        let lead = range(words, label, from - usize::from(asking.quoted));
        self.trace.stated(span(lead), &entity, field);
        let asked = range(words, from, to);
        self.trace.stated(span(asked), &entity, if asking.quoted { "text" } else { "gist" });
        let found = due::of_item(asked);
        if let Some(found) = &found {
            self.trace.stated(span(range(asked, found.words.0, found.words.1)), &entity, "due");
        }
        let says = Says {
            asked: Text::new(text(asked)).ok(),
            quoted: asking.quoted,
            due: found.map(|found| found.due),
            cut: false,
        };
        self.say(item, says);
    }
}
