//! The actions and recommendations of the record.

mod asked_of_us;
pub(super) mod asking;
mod item;
pub(super) mod lead;
pub(super) mod lines;
mod listed;
mod made_to;
pub(super) mod mention;
pub(super) mod mentioned;
pub(super) mod numbered;
pub(super) mod of_others;
mod ordinal;
mod points;
mod row_lines;
pub(super) mod sections;
mod sentence;
mod stated;
mod titled;
mod together;
mod wording;

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{
    Action, ActionField, Due, ItemId, Mark, Number, Recommendation, RecommendationField, Text,
};

use crate::layout::{ItemKind, ItemLabel};
use crate::numbers;
use crate::parties::Named;

use super::answer::responses::parties;
use super::state::Reading;

/// An item of the record.
#[derive(Debug, Clone)]
pub(super) struct Item {
    pub(super) kind: ItemKind,
    /// Its place in the list of its kind.
    pub(super) at: usize,
    pub(super) id: ItemId,
}

impl Item {
    /// Its name in the trace.
    pub(super) fn entity(&self) -> String {
        format!("item:{}", self.id)
    }
}

/// What an item asks.
pub(super) struct Says {
    pub(super) asked: Option<Text>,
    /// Whether these are the words of the report.
    pub(super) quoted: bool,
    pub(super) due: Option<Due>,
    /// Whether the words are cut at their end.
    pub(super) cut: bool,
}

/// The field for the owner or the addressees of an item.
pub(super) fn party_field(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Action => "by",
        ItemKind::Recommendation => "addressees",
    }
}

impl Reading<'_, '_> {
    /// The item of a label, made if there is none yet.
    pub(super) fn item_of(&mut self, label: &ItemLabel, whose: &[Named], block: usize) -> Option<Item> {
        let (kind, number) = (label.kind, numbers::key(&label.number));
        // Bodies may each number their own actions; the recommendations of a report have one sequence.
        let key = match kind {
            ItemKind::Action => {
                let owners: Vec<String> = whose.iter().map(Named::key).collect_vec();
                format!("{} {}", label.number.canonical(), owners.join(" "))
            }
            ItemKind::Recommendation => label.number.canonical(),
        };
        if let Some(at) = self.numbered.get(&(kind, key.clone())).copied() {
            let id = match kind {
                ItemKind::Action => &self.record.actions.get(at)?.id,
                ItemKind::Recommendation => &self.record.recommendations.get(at)?.id,
            };
            let item = Item { kind, at, id: id.clone() };
            // An earlier sentence may have known only the number.
            if let Some(known) = self.recommendation_mut(&item).filter(|it| it.addressees.is_empty()) {
                known.addressees = parties(whose);
            }
            return Some(item);
        }
        let item = self.new_item(kind, &number, block)?;
        let inferred = label.in_words.then_some(Mark::Inferred);
        if let Some(action) = self.action_mut(&item) {
            action.number = Some(label.number.clone());
            action.by = parties(whose);
            inferred.and_then(|mark| action.marks.set(ActionField::Number, mark));
        }
        if let Some(recommendation) = self.recommendation_mut(&item) {
            recommendation.number = Some(label.number.clone());
            recommendation.addressees = parties(whose);
            inferred.and_then(|mark| recommendation.marks.set(RecommendationField::Number, mark));
        }
        self.numbered.insert((kind, key), item.at);
        Some(item)
    }

    /// The item with a number, if there is one; an action only if no two bodies number theirs so.
    pub(super) fn item_with(&self, kind: ItemKind, number: &Number) -> Option<Item> {
        if kind == ItemKind::Recommendation {
            let at = *self.numbered.get(&(kind, number.canonical()))?;
            let id = self.record.recommendations.get(at)?.id.clone();
            return Some(Item { kind, at, id });
        }
        let all = self.record.actions.iter().enumerate();
        let mut same = all.filter(|(_, it)| it.number.as_ref().is_some_and(|it| it.is_same(number)));
        let (at, action) = same.next()?;
        same.next().is_none().then(|| Item { kind, at, id: action.id.clone() })
    }

    /// A new item without a number: its id is a letter for its kind and a stem.
    pub(super) fn new_item(&mut self, kind: ItemKind, stem: &str, block: usize) -> Option<Item> {
        self.report();
        let sources = self.source(block);
        let letter = match kind {
            ItemKind::Action => 'a',
            ItemKind::Recommendation => 'r',
        };
        let id: ItemId = self.item_ids.unique(&format!("{letter}{stem}")).parse().ok()?;
        let at = match kind {
            ItemKind::Action => {
                let mut action = Action::new(id.clone());
                action.sources = sources;
                self.record.actions.push(action);
                self.record.actions.len() - 1
            }
            ItemKind::Recommendation => {
                let mut recommendation = Recommendation::new(id.clone());
                recommendation.sources = sources;
                self.record.recommendations.push(recommendation);
                self.record.recommendations.len() - 1
            }
        };
        Some(Item { kind, at, id })
    }

    pub(super) fn action_mut(&mut self, item: &Item) -> Option<&mut Action> {
        self.record.actions.get_mut(item.at).filter(|_| item.kind == ItemKind::Action)
    }

    pub(super) fn recommendation_mut(&mut self, item: &Item) -> Option<&mut Recommendation> {
        self.record.recommendations.get_mut(item.at).filter(|_| item.kind == ItemKind::Recommendation)
    }

    /// Records what an item asks, unless that is known already.
    pub(super) fn say(&mut self, item: &Item, says: Says) {
        let Says { asked, quoted, due, cut } = says;
        let (text, gist) = if quoted { (asked, None) } else { (None, asked) };
        // A text that is quoted whole was read whole; of a gist nothing follows.
        let silent = due.is_none() && quoted && !cut;
        if let Some(action) =
            self.action_mut(item).filter(|action| action.text.is_none() && action.gist.is_none())
        {
            (action.text, action.gist, action.due) = (text, gist, due);
            if silent {
                action.marks.set(ActionField::Due, Mark::NotStated);
            }
            if cut {
                self.cut(item);
            }
            return;
        }
        let found = self.recommendation_mut(item);
        if let Some(found) = found.filter(|found| found.text.is_none() && found.gist.is_none()) {
            (found.text, found.gist, found.due) = (text, gist, due);
            if silent {
                found.marks.set(RecommendationField::Due, Mark::NotStated);
            }
            if cut {
                self.cut(item);
            }
        }
    }

    /// Says which numbered items are parts of others: 3(a) of 3.
    pub(super) fn parts(&mut self) {
        let whole: Vec<(ItemId, Number)> = self
            .record
            .recommendations
            .iter()
            .filter_map(|item| Some((item.id.clone(), item.number.clone()?)))
            .collect_vec();
        for item in self.record.recommendations.iter_mut().filter(|item| item.part_of.is_none()) {
            let Some(number) = &item.number else { continue };
            // The nearest whole has the longest number.
            let of =
                whole.iter().filter(|(_, other)| number.is_part_of(other)).max_by_key(|(_, it)| it.len());
            item.part_of = of.map(|(id, _)| id.clone());
        }
    }

    /// Marks what was searched for and not found. It is in the report, which this page is not: so it is `unknown`,
    /// not `not_stated`.
    pub(super) fn item_marks(&mut self) {
        for action in &mut self.record.actions {
            let missing = [
                (ActionField::Number, action.number.is_none()),
                (ActionField::Text, action.text.is_none()),
                (ActionField::By, action.by.is_empty()),
                (ActionField::Due, action.due.is_none()),
            ];
            for (field, _) in missing.into_iter().filter(|(_, missing)| *missing) {
                if action.marks.get(field).is_none() {
                    action.marks.set(field, Mark::Unknown);
                }
            }
        }
        for recommendation in &mut self.record.recommendations {
            let missing = [
                (RecommendationField::Number, recommendation.number.is_none()),
                (RecommendationField::Text, recommendation.text.is_none()),
                (RecommendationField::Addressees, recommendation.addressees.is_empty()),
                (RecommendationField::Due, recommendation.due.is_none()),
            ];
            for (field, _) in missing.into_iter().filter(|(_, missing)| *missing) {
                if recommendation.marks.get(field).is_none() {
                    recommendation.marks.set(field, Mark::Unknown);
                }
            }
        }
    }
}
