//! Positions that clauses take, in the record: in an answer that there is, or in a new one.

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{AnswerField, ItemId, Mark, Number, Party, Text};

use super::At;
use crate::layout::{ItemKind, ItemLabel};
use crate::reading::answer::CLAUSE;
use crate::reading::answer::author::Author;
use crate::reading::answer::heard::Heard;
use crate::reading::answer::responses::parties;
use crate::reading::said::{Beside, Speaker, Statement, What, speaks_for};
use crate::reading::state::Reading;
use crate::trace::Inference;
use crate::words::{range, span};

/// Beginnings of words with which a heading takes a position itself.
const TAKES: [&str; 6] = ["accept", "reject", "agree", "disagree", "disput", "noted"];

impl<'p, 't> Reading<'p, 't> {
    /// Records a position: in the answer that there is, or in a new one.
    pub(super) fn record_taken(&mut self, one: &At<'p, 't>) {
        let owner = one.author.as_ref().map(|it| it.parties.as_slice()).unwrap_or_default();
        let by = match &one.taken.speaker {
            Speaker::Others(others) if owner.is_empty() => others.clone(),
            Speaker::Others(others) if owner.first().is_some_and(|it| !speaks_for(&it.party, others)) => {
                others.clone()
            }
            _ => parties(owner),
        };
        let mut rest: Vec<Number> = Vec::new();
        for number in &one.taken.numbers {
            match self.known_answer(&by, number) {
                None => rest.push(number.clone()),
                Some((response, answer)) => self.add_position(one, (response, answer)),
            }
        }
        if rest.is_empty() || self.names_item_of_answer(one, &by, &rest) {
            return;
        }
        let items: Vec<ItemId> = rest
            .iter()
            .filter_map(|number| {
                let label = ItemLabel::new(ItemKind::Recommendation, number.clone());
                Some(self.item_of(&label, &[], one.block)?.id)
            })
            .collect_vec();
        let statement = Statement {
            speaker: one.taken.speaker.clone(),
            what: What::Position(one.taken.position),
            words: one.taken.words,
            inferred: true,
            implicit: false,
        };
        let open =
            Heard { block: one.block, words: &[], said: None, beside: Beside::Harmless, promised: None };
        let heard = [Heard::said(one.block, one.words, vec![statement]), open];
        let author = Author {
            owner: Some(owner).filter(|it| !it.is_empty()),
            heading: one.author.as_ref().and_then(|it| it.block).unwrap_or(one.block),
            inferred: one.author.as_ref().is_none_or(|it| it.inference.is_some()),
            items,
            counted: false,
            behalf: one.author.as_ref().map(|it| it.behalf.as_slice()).unwrap_or_default(),
        };
        self.answered.insert(one.block);
        self.record_answers(&[one.block], &heard, one.block, &author);
    }

    /// Names the item of an answer with the same words and position that was read without one; true if there is such an answer.
    fn names_item_of_answer(&mut self, one: &At<'p, 't>, by: &[Party], numbers: &[Number]) -> bool {
        let [number] = numbers else { return false };
        let same = |it: &(usize, usize)| {
            let response = self.record.responses.get(it.0).filter(|it| it.by == by);
            let answer = response.and_then(|response| response.answers.get(it.1));
            answer.is_some_and(|it| it.items.is_empty() && it.position == Some(one.taken.position))
        };
        let here = self.blocks_of.iter().filter(|(_, blocks)| blocks.contains(&one.block));
        let Some((response, answer)) = here.map(|(at, _)| *at).filter(same).min() else { return false };
        let label = ItemLabel::new(ItemKind::Recommendation, number.clone());
        let Some(item) = self.item_of(&label, &[], one.block) else { return false };
        let Some(found) = self.record.responses.get_mut(response) else { return false };
        let entity = format!("response:{}", found.id);
        let Some(found) = found.answers.get_mut(answer) else { return false };
        found.items.push(item.id);
        found.marks.set(AnswerField::Items, Mark::Inferred);
        let words = span(range(one.words, one.taken.words.0, one.taken.words.1));
        self.trace.inferred(words, &entity, &format!("answers/{answer}/items"), Inference::Words);
        true
    }

    /// The answer of some bodies to an item.
    fn known_answer(&self, by: &[Party], number: &Number) -> Option<(usize, usize)> {
        let item = self.item_with(ItemKind::Recommendation, number)?.id;
        self.record.responses.iter().enumerate().find_map(|(at, response)| {
            let same = response.by == by;
            let answer = response.answers.iter().position(|it| it.items.contains(&item));
            answer.filter(|_| same).map(|answer| (at, answer))
        })
    }

    /// Adds a position to an answer of which nothing was understood.
    fn add_position(&mut self, one: &At<'p, 't>, (response, answer): (usize, usize)) {
        let number = |it: &ItemId| {
            self.record
                .recommendations
                .iter()
                .find(|item| item.id == *it)
                .and_then(|item| item.number.clone())
        };
        let Some(found) = self.record.responses.get(response).and_then(|it| it.answers.get(answer)) else {
            return;
        };
        let all = found.items.iter().all(|it| {
            number(it).is_some_and(|number| one.taken.numbers.iter().any(|own| own.is_same(&number)))
        });
        let heads = self
            .page
            .blocks
            .get(one.block)
            .and_then(|it| it.under)
            .map(|at| self.words(at))
            .unwrap_or_default();
        if found.position.is_some() || !all || heads.iter().any(|word| word.starts_one(&TAKES)) {
            return;
        }
        let entity = self.record.responses.get(response).map(|it| format!("response:{}", it.id));
        let Some(found) = self.record.responses.get_mut(response).and_then(|it| it.answers.get_mut(answer))
        else {
            return;
        };
        found.position = Some(one.taken.position);
        found.marks.set(AnswerField::Position, Mark::Inferred);
        if let Ok(why) = Text::new(CLAUSE) {
            found.reasons.set(AnswerField::Position, why);
        }
        let words = span(range(one.words, one.taken.words.0, one.taken.words.1));
        if let Some(entity) = entity {
            self.trace.inferred(words, &entity, &format!("answers/{answer}/position"), Inference::Words);
        }
    }
}
