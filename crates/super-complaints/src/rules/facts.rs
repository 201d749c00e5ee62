//! What a rule may read.

use std::cell::OnceCell;
use std::ops::Deref;

use time::Date;

use crate::dates::PartialDate;
use crate::directory::{SeatSet, existed_on};
use crate::index::{At, Contents, EventAt, Index, Item, ItemAt, OfItems, Resolved};
use crate::matrix::Survey;
use crate::model::{Event, EventKind, Party};
use crate::scheme::Authority;
use crate::texts::Texts;

use super::numbering::Numbering;
use super::responses::{DatedAnswer, later_answers};

/// A record, indexed, and the date for which it is checked.
///
/// The survey of the matrix is made when a rule first asks for it.
pub(crate) struct Facts<'r> {
    index: Index<'r>,
    as_of: Option<Date>,
    texts: &'r Texts,
    survey: OnceCell<Survey<'r>>,
    contents: OnceCell<Contents<'r>>,
    numbering: OnceCell<Numbering>,
    authorities: OnceCell<SeatSet>,
    later_answers: OnceCell<Vec<(DatedAnswer<'r>, DatedAnswer<'r>)>>,
    parts: OnceCell<OfItems<Item<'static>>>,
    /// For each suppression of the record, whether it hit a finding; filled before the rules about
    /// suppressions run.
    pub(crate) suppressions_used: Vec<bool>,
    /// The codes of the rules that did not run; filled at the same time.
    pub(crate) not_run: Vec<&'static str>,
    /// What the rules could not tell: the code and the entity; filled at the same time.
    pub(crate) unsure: Vec<(&'static str, Option<String>)>,
}

impl<'r> Facts<'r> {
    pub(crate) fn new(index: Index<'r>, as_of: Option<Date>, texts: &'r Texts) -> Self {
        Self {
            index,
            as_of,
            texts,
            survey: OnceCell::new(),
            contents: OnceCell::new(),
            numbering: OnceCell::new(),
            authorities: OnceCell::new(),
            later_answers: OnceCell::new(),
            parts: OnceCell::new(),
            suppressions_used: Vec::new(),
            not_run: Vec::new(),
            unsure: Vec::new(),
        }
    }

    /// The date; rules that need one do not run without it.
    pub(crate) fn as_of(&self) -> Option<Date> {
        self.as_of
    }

    /// The source texts that were supplied, by the id of their document.
    pub(crate) fn texts(&self) -> &'r Texts {
        self.texts
    }

    /// The matrix as sets of seats; `None` without a date.
    pub(crate) fn survey(&self) -> Option<&Survey<'r>> {
        let as_of = self.as_of?;
        Some(self.survey.get_or_init(|| Survey::new(&self.index, as_of)))
    }

    /// The seats of the authorities that investigate and report under the scheme on a date; those of any date if it is not
    /// known, or the scheme was not in force yet, which SC612 reports. Empty for an unknown scheme.
    pub(crate) fn authorities(&self, day: Option<&PartialDate>) -> SeatSet {
        let all = self.scheme.map_or(&[][..], |scheme| &scheme.authorities);
        let seats = |is_one: &dyn Fn(&Authority) -> bool| -> SeatSet {
            all.iter().filter(|it| is_one(it)).filter_map(|it| self.parties.seat(it.body.as_str())).collect()
        };
        let in_force = |day: &&PartialDate| self.scheme.is_some_and(|it| !day.is_before(&it.since).is_yes());
        let dated = || all.iter().any(|it| it.since.is_some() || it.until.is_some());
        match day.filter(in_force).filter(|_| dated()) {
            Some(day) => seats(&|it| !existed_on(it.since.as_ref(), it.until.as_ref(), day).is_no()),
            None => self.authorities.get_or_init(|| seats(&|_| true)).clone(),
        }
    }

    /// The body or the group that a party is, if its id is known.
    pub(crate) fn resolved(&self, party: &Party) -> Option<Resolved> {
        self.parties.resolve(party.id.as_ref()?.as_str())
    }

    /// The parts of an item, by position; also those that respondents numbered.
    pub(crate) fn parts(&self, whole: ItemAt) -> &[ItemAt] {
        let parts = self.parts.get_or_init(|| {
            let mut parts = OfItems::of(self.items.len());
            for (at, item) in self.items.each() {
                if let Some(whole) = self.items.whole(item).filter(|whole| *whole != at) {
                    parts.add(whole, at);
                }
            }
            parts
        });
        parts.on(Some(whole))
    }

    /// The events of a kind, with their positions.
    pub(crate) fn events(&self, kind: EventKind) -> impl Iterator<Item = (EventAt, &'r Event)> + use<'r> {
        At::each(&self.record.events).filter(move |(_, event)| event.kind == kind)
    }

    /// The first recorded date of an event of a kind.
    pub(crate) fn day_of_event(&self, kind: EventKind) -> Option<&'r PartialDate> {
        self.events(kind).find_map(|(_, event)| event.date.as_ref())
    }

    /// The date on which the complaint was received, else that on which it was submitted.
    pub(crate) fn made_on(&self) -> Option<&'r PartialDate> {
        self.day_of_event(EventKind::Received).or_else(|| self.day_of_event(EventKind::Submitted))
    }

    /// Answers of the same body to the same item, each with the next one.
    pub(super) fn later_answers(&self) -> &[(DatedAnswer<'r>, DatedAnswer<'r>)] {
        self.later_answers.get_or_init(|| later_answers(self))
    }

    /// References, parties, due dates, marks and, where texts are supplied, quotations: found in one walk when a rule first asks
    /// for them.
    pub(crate) fn contents(&self) -> &Contents<'r> {
        self.contents.get_or_init(|| Contents::of(&self.index, !self.texts.is_empty()))
    }

    /// How the items of each report are numbered.
    pub(crate) fn numbering(&self) -> &Numbering {
        self.numbering.get_or_init(|| Numbering::of(&self.index))
    }
}

impl<'r> Deref for Facts<'r> {
    type Target = Index<'r>;

    fn deref(&self) -> &Index<'r> {
        &self.index
    }
}
