//! How far items have got, in the record: in an answer that there is, or in a new one.

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{Answer, AnswerField, Delivery, ItemId, Mark, Party, Position, Text};

use super::Told;
use crate::layout::{ItemKind, ItemLabel};
use crate::reading::answer::CLAUSE;
use crate::reading::answer::author::Author;
use crate::reading::answer::heard::Heard;
use crate::reading::answer::responses::parties;
use crate::reading::said::{Item, Speaker, Statement, What};
use crate::reading::state::Reading;
use crate::trace::Inference;
use crate::words::{range, span};

impl<'p, 't> Reading<'p, 't> {
    pub(super) fn record_told(&mut self, one: &Told<'p, 't>) {
        let by = parties(&one.writer.parties);
        let mut rest: Vec<Item> = Vec::new();
        for item in &one.progress.items {
            match self.answers_to(&by, item).as_slice() {
                [] => rest.push(item.clone()),
                known if known.iter().all(|at| self.is_of_several(*at)) => {
                    if !self.is_told(known) {
                        rest.push(item.clone());
                    }
                }
                known => self.add_delivery(one, known),
            }
        }
        let items: Vec<ItemId> = rest
            .iter()
            .filter_map(|(kind, number)| {
                let label = ItemLabel::new(*kind, number.clone());
                let whose: &[_] = if *kind == ItemKind::Action { &one.writer.parties } else { &[] };
                Some(self.item_of(&label, whose, one.block)?.id)
            })
            .collect_vec();
        if items.is_empty() {
            return;
        }
        let statement = Statement {
            speaker: Speaker::Owner,
            what: What::Delivery(one.progress.delivery),
            words: one.progress.words,
            inferred: true,
            implicit: false,
        };
        let heard = [Heard::said(one.block, one.words, vec![statement])];
        let author = Author {
            owner: Some(&one.writer.parties),
            heading: one.writer.block.unwrap_or(one.block),
            inferred: one.writer.inferred,
            items,
            counted: false,
            behalf: &[],
        };
        self.answered.insert(one.block);
        for (response, answer) in self.record_answers(&[one.block], &heard, one.block, &author) {
            let found = self.record.responses.get_mut(response).and_then(|it| it.answers.get_mut(answer));
            if let Some(found) = found {
                found.marks.set(AnswerField::Position, Mark::Unknown);
                found.marks.set(AnswerField::Commitments, Mark::Unknown);
            }
        }
    }

    fn answer_at(&self, (response, answer): (usize, usize)) -> Option<&Answer> {
        self.record.responses.get(response)?.answers.get(answer)
    }

    /// Whether an answer is to several items, of which one may have got further than the others.
    fn is_of_several(&self, at: (usize, usize)) -> bool {
        self.answer_at(at).is_some_and(|it| it.items.len() > 1)
    }

    /// Whether one of some answers says how far its items have got, or rejects them.
    fn is_told(&self, known: &[(usize, usize)]) -> bool {
        known.iter().filter_map(|at| self.answer_at(*at)).any(|it| {
            it.delivery.is_some() || matches!(it.position, Some(Position::Rejected | Position::Disputed))
        })
    }

    /// The answers of some bodies to an item.
    pub(in crate::reading::answer) fn answers_to(
        &self,
        by: &[Party],
        (kind, number): &Item,
    ) -> Vec<(usize, usize)> {
        let Some(id) = self.item_with(*kind, number).map(|it| it.id) else { return Vec::new() };
        let responses = self.record.responses.iter().enumerate().filter(|(_, it)| it.by == by);
        responses
            .flat_map(|(response, it)| {
                let answers = it.answers.iter().enumerate().filter(|(_, it)| it.items.contains(&id));
                answers.map(move |(answer, _)| (response, answer))
            })
            .collect_vec()
    }

    /// Adds a delivery to the last of the answers to an item, if none of them says anything of it.
    fn add_delivery(&mut self, one: &Told<'p, 't>, known: &[(usize, usize)]) {
        let told = |it: &(usize, usize)| {
            self.record.responses.get(it.0).and_then(|response| response.answers.get(it.1))
        };
        let all = known.iter().filter_map(told).collect_vec();
        let rejected = |position| matches!(position, Some(Position::Rejected | Position::Disputed));
        let done = matches!(one.progress.delivery, Delivery::Done | Delivery::InPart);
        if all.iter().any(|it| it.delivery.is_some() || done && rejected(it.position) || it.as_at.is_some()) {
            return;
        }
        let Some((response, answer)) = known.last().copied() else { return };
        let Some(found) = self.record.responses.get_mut(response) else { return };
        let entity = format!("response:{}", found.id);
        let Some(found) = found.answers.get_mut(answer).filter(|it| it.items.len() == 1) else { return };
        found.delivery = Some(one.progress.delivery);
        found.marks.set(AnswerField::Delivery, Mark::Inferred);
        if let Ok(why) = Text::new(CLAUSE) {
            found.reasons.set(AnswerField::Delivery, why);
        }
        let words = span(range(one.words, one.progress.words.0, one.progress.words.1));
        self.trace.inferred(words, &entity, &format!("answers/{answer}/delivery"), Inference::Words);
    }
}
