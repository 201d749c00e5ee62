//! Items: recommendations and actions in one list, with their parts.

use rustc_hash::FxHashMap;

use super::at::At;
use super::place::{EntityKind, Place};
use crate::model::{
    Action, Cut, Due, Extent, ItemId, Number, NumberedBy, Party, Recommendation, ReportId, SuperComplaint,
    Text,
};

/// The position of an item in the list of all: recommendations first, then actions.
pub(crate) type ItemAt = At<Item<'static>>;

/// A recommendation or an action, seen as something that can be answered.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Item<'r> {
    Recommendation(&'r Recommendation),
    Action(&'r Action),
}

impl<'r> Item<'r> {
    pub(crate) fn id(self) -> &'r ItemId {
        match self {
            Self::Recommendation(it) => &it.id,
            Self::Action(it) => &it.id,
        }
    }

    pub(crate) fn kind(self) -> EntityKind {
        match self {
            Self::Recommendation(_) => EntityKind::Recommendation,
            Self::Action(_) => EntityKind::Action,
        }
    }

    pub(crate) fn number(self) -> Option<&'r Number> {
        match self {
            Self::Recommendation(it) => it.number.as_ref(),
            Self::Action(it) => it.number.as_ref(),
        }
    }

    pub(crate) fn report(self) -> Option<&'r ReportId> {
        match self {
            Self::Recommendation(it) => it.report.as_ref(),
            Self::Action(it) => it.report.as_ref(),
        }
    }

    pub(crate) fn part_of(self) -> Option<&'r ItemId> {
        match self {
            Self::Recommendation(it) => it.part_of.as_ref(),
            Self::Action(it) => it.part_of.as_ref(),
        }
    }

    pub(crate) fn gist(self) -> Option<&'r Text> {
        match self {
            Self::Recommendation(it) => it.gist.as_ref(),
            Self::Action(it) => it.gist.as_ref(),
        }
    }

    pub(crate) fn text(self) -> Option<&'r Text> {
        match self {
            Self::Recommendation(it) => it.text.as_ref(),
            Self::Action(it) => it.text.as_ref(),
        }
    }

    /// How far it was read.
    pub(crate) fn read(self) -> Option<Extent> {
        match self {
            Self::Recommendation(it) => it.read,
            Self::Action(it) => it.read,
        }
    }

    /// Where its words are cut.
    pub(crate) fn cut(self) -> &'r [Cut] {
        match self {
            Self::Recommendation(it) => &it.cut,
            Self::Action(it) => &it.cut,
        }
    }

    pub(crate) fn due(self) -> Option<&'r Due> {
        match self {
            Self::Recommendation(it) => it.due.as_ref(),
            Self::Action(it) => it.due.as_ref(),
        }
    }

    /// Who is to act: the addressees of a recommendation, the owners of an action.
    pub(crate) fn addressees(self) -> &'r [Party] {
        match self {
            Self::Recommendation(it) => &it.addressees,
            Self::Action(it) => &it.by,
        }
    }

    /// A part that responders numbered is no item of the report.
    pub(crate) fn is_numbered_by_responders(self) -> bool {
        matches!(self, Self::Recommendation(it) if it.numbered_by == Some(NumberedBy::Responders))
    }
}

/// All items of a record; recommendations first.
#[derive(Debug)]
pub(crate) struct Items<'r> {
    record: &'r SuperComplaint,
    by_id: FxHashMap<&'r str, ItemAt>,
}

impl<'r> Items<'r> {
    pub(super) fn of(record: &'r SuperComplaint) -> Self {
        let mut by_id = FxHashMap::default();
        by_id.reserve(record.recommendations.len() + record.actions.len());
        let recommendations = record.recommendations.iter().map(|it| it.id.as_str());
        let ids = recommendations.chain(record.actions.iter().map(|it| it.id.as_str()));
        for (at, id) in ids.enumerate() {
            by_id.entry(id).or_insert(ItemAt::new(at));
        }
        Self { record, by_id }
    }

    pub(crate) fn len(&self) -> usize {
        self.record.recommendations.len() + self.record.actions.len()
    }

    pub(crate) fn at(&self, at: ItemAt) -> Option<Item<'r>> {
        let count = self.record.recommendations.len();
        match at.number().checked_sub(count) {
            None => self.record.recommendations.get(at.number()).map(Item::Recommendation),
            Some(at) => self.record.actions.get(at).map(Item::Action),
        }
    }

    pub(crate) fn get(&self, id: &str) -> Option<Item<'r>> {
        self.at(self.position(id)?)
    }

    pub(crate) fn position(&self, id: &str) -> Option<ItemAt> {
        self.by_id.get(id).copied()
    }

    /// The ids of all items.
    pub(super) fn ids(&self) -> impl Iterator<Item = &'r str> {
        self.by_id.keys().copied()
    }

    /// All items with their positions.
    pub(crate) fn each(&self) -> impl Iterator<Item = (ItemAt, Item<'r>)> {
        (0..self.len()).map(ItemAt::new).filter_map(|at| Some((at, self.at(at)?)))
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (Place<'r>, Item<'r>)> + '_ {
        self.each().map(|(at, item)| (place_of(self.record, at), item))
    }

    /// The whole of which an item is a part, if both are there and the item is not its own part.
    pub(crate) fn whole(&self, item: Item<'r>) -> Option<ItemAt> {
        self.position(item.part_of()?.as_str())
    }
}

/// The place of the item of a position.
pub(crate) fn place_of<'r>(record: &SuperComplaint, at: ItemAt) -> Place<'r> {
    match at.number().checked_sub(record.recommendations.len()) {
        None => Place::of(EntityKind::Recommendation, at.number()),
        Some(at) => Place::of(EntityKind::Action, at),
    }
}
