//! The wording of an item: paragraphs that say who should do what, with their parts.

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{Cut, Due, Mark, Number, RecommendationField, Text};

use crate::layout::{ItemKind, ItemLabel};
use crate::parties::Named;
use crate::words::{Word, range, span, text};

use super::asking::Asking;
use super::points::{part, unmarked, without_note};
use super::together::{self, Part};
use super::{Item, Says, party_field};
use crate::reading::state::Reading;
use crate::reading::times::due;

impl<'t> Reading<'_, 't> {
    /// Records paragraphs as the wording of an item. Points with letters are its parts.
    pub(in crate::reading) fn wording(
        &mut self,
        item: &Item,
        all: &[&[Word<'t>]],
        block: usize,
        asking: Option<&Asking>,
        whose: &[Named],
    ) {
        let entity = item.entity();
        let lettered = all.iter().skip(1).filter(|words| part(words).is_some()).count() > 1;
        let (mut asked, mut own, mut is_cut) = (Vec::new(), Vec::new(), false);
        for words in all {
            if let Some((letter, words)) = part(words).filter(|_| lettered) {
                self.part_of(item, letter, words, whose, block);
                continue;
            }
            let (words, cut) = without_note(unmarked(words));
            is_cut |= cut;
            self.trace.stated(span(words), &entity, "text");
            asked.push(text(words));
            own.push(words);
        }
        if let Some(asking) = asking {
            let first = all.first().copied().unwrap_or_default();
            let (from, to) = asking.owner_words;
            self.trace.stated(span(range(first, from, to)), &entity, party_field(item.kind));
            self.owners_otherwise(item, asking, first);
        }
        let due = self.due_of(item, &own);
        self.others_of(item, &own, whose);
        self.say(item, Says { asked: Text::new(asked.join("\n")).ok(), quoted: true, due, cut: is_cut });
    }

    /// A part of an item, with a letter as its number. It is for those that the whole is for.
    fn part_of(&mut self, whole: &Item, letter: &str, words: &[Word<'_>], whose: &[Named], block: usize) {
        let number = match whole.kind {
            ItemKind::Recommendation => self.recommendation_mut(whole).and_then(|found| found.number.clone()),
            ItemKind::Action => self.action_mut(whole).and_then(|found| found.number.clone()),
        };
        let number = number.map_or(letter.to_owned(), |number| format!("{number}({letter})"));
        let Ok(number) = Number::new(number) else { return };
        let label = ItemLabel { in_words: true, ..ItemLabel::new(whole.kind, number) };
        let Some(item) = self.item_of(&label, whose, block) else { return };
        if let Some(found) = self.recommendation_mut(&item) {
            found.part_of = Some(whole.id.clone());
            if !whose.is_empty() {
                found.marks.set(RecommendationField::Addressees, Mark::Inferred);
            }
        }
        if let Some(found) = self.action_mut(&item) {
            found.part_of = Some(whole.id.clone());
        }
        let (words, cut) = without_note(words);
        self.trace.stated(span(words), &item.entity(), "text");
        let due = self.due_of(&item, &[words]);
        self.say(&item, Says { asked: Text::new(text(words)).ok(), quoted: true, due, cut });
    }

    /// The first due date that some words set, with its place.
    pub(super) fn due_of(&mut self, item: &Item, all: &[&[Word<'_>]]) -> Option<Due> {
        let (words, found) = all.iter().find_map(|words| Some((words, due::of_item(words)?)))?;
        self.trace.stated(span(range(words, found.words.0, found.words.1)), &item.entity(), "due");
        Some(found.due)
    }

    /// Those that the addressees are to act with, or to consult.
    fn others_of(&mut self, item: &Item, all: &[&[Word<'_>]], whose: &[Named]) {
        for words in all {
            for other in together::others(self.names, words) {
                let new: Vec<_> = other
                    .parties
                    .iter()
                    .filter(|it| whose.iter().all(|who| who.key() != it.key()))
                    .collect_vec();
                let Some(found) = self.recommendation_mut(item).filter(|_| !new.is_empty()) else { continue };
                let (list, field) = match other.part {
                    Part::ActsToo => (&mut found.in_conjunction_with, "in_conjunction_with"),
                    Part::IsConsulted => (&mut found.consulted, "consulted"),
                };
                for named in new {
                    if !list.contains(&named.party) {
                        list.push(named.party.clone());
                    }
                }
                let place = span(range(words, other.words.0, other.words.1));
                self.trace.stated(place, &item.entity(), field);
            }
        }
    }

    /// Marks that the text of an item is cut at its end.
    pub(in crate::reading) fn cut(&mut self, item: &Item) {
        if let Some(found) = self.recommendation_mut(item) {
            found.cut.push(Cut::End);
        } else if let Some(found) = self.action_mut(item) {
            found.cut.push(Cut::End);
        }
    }
}
