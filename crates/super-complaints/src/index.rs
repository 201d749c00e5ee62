//! One pass over a record: ids to entities, parties to seats, answers to items. Everything borrows.

mod answers;
mod at;
pub(crate) mod bounds;
mod contents;
mod items;
mod lists;
mod parties;
mod place;

use std::cell::OnceCell;
use std::collections::hash_map::Entry;

use rustc_hash::FxHashMap;

use crate::collect_vec::CollectVec as _;
use crate::dates::PartialDate;
use crate::directory::{Directory, Members};
use crate::model::{
    Answer, Commitment, Document, DocumentId, Event, EventId, EventKind, Report, ReportId, Request,
    RequestId, ResponseId, SuperComplaint,
};
use crate::scheme::Scheme;

pub(crate) use crate::fields::Target;
pub(crate) use answers::Authors;
pub(crate) use at::{AnswerAt, At, DocumentAt, EventAt, GroupAt, ReportAt, RequestAt, ResponseAt};
pub(crate) use contents::{Contents, facts_of};
pub(crate) use items::{Item, ItemAt, Items, place_of};
pub(crate) use lists::{Buckets, OfItems};
pub(crate) use parties::{Parties, Resolved};
pub use place::EntityKind;
pub(crate) use place::Place;

use answers::Answers;

/// A record with its references resolved.
#[derive(Debug)]
pub(crate) struct Index<'r> {
    pub(crate) record: &'r SuperComplaint,
    pub(crate) directory: &'r Directory,
    pub(crate) scheme: Option<&'static Scheme>,
    pub(crate) items: Items<'r>,
    pub(crate) parties: Parties<'r>,
    /// The positions of everything but items, which know theirs.
    ids: FxHashMap<(Target, &'r str), usize>,
    /// For each item the seats of those who are to act, worked out when they are first asked for.
    addressees: OnceCell<Vec<Members>>,
    answers: OnceCell<Answers>,
    /// For each report the day on which it spoke, worked out when it is first asked for.
    days: OnceCell<Vec<Option<PartialDate>>>,
    /// For each request the events that grant more time for it or state its last day, worked out when they are first asked for.
    grants: OnceCell<Buckets<Request, Event>>,
    /// The positions of the requests that name no item, worked out when they are first asked for.
    naming_no_item: OnceCell<Vec<RequestAt>>,
    /// Entities whose id an earlier one of the same kind has: (this, the earlier one).
    pub(crate) duplicates: Vec<(Place<'r>, Place<'r>)>,
}

impl<'r> Index<'r> {
    /// Indexes a record against a directory.
    pub(crate) fn new(record: &'r SuperComplaint, directory: &'r Directory) -> Self {
        let mut index = Self {
            record,
            directory,
            scheme: Scheme::find(record.scheme.as_str()),
            items: Items::of(record),
            parties: Parties::of(record, directory),
            ids: FxHashMap::default(),
            addressees: OnceCell::new(),
            answers: OnceCell::new(),
            days: OnceCell::new(),
            grants: OnceCell::new(),
            naming_no_item: OnceCell::new(),
            duplicates: Vec::new(),
        };
        index.ids.reserve(record.responses.len() + record.documents.len() + record.events.len() + 16);
        contents::for_each_id(record, &mut |target, id, kind, at| {
            let earlier = if target == Target::Item {
                let own = if kind == EntityKind::Action { record.recommendations.len() + at } else { at };
                let first = index.items.position(id).filter(|first| *first != ItemAt::new(own));
                first.map(|first| items::place_of(record, first))
            } else {
                match index.ids.entry((target, id)) {
                    Entry::Occupied(taken) => Some(Place::of(kind, *taken.get())),
                    Entry::Vacant(free) => {
                        free.insert(at);
                        None
                    }
                }
            };
            if let Some(earlier) = earlier {
                index.duplicates.push((Place::of(kind, at).field("id"), earlier));
            }
        });
        index
    }

    pub(crate) fn document(&self, id: &str) -> Option<&'r Document> {
        self.record.documents.get(*self.ids.get(&(Target::Document, id))?)
    }

    pub(crate) fn report(&self, id: &str) -> Option<&'r Report> {
        self.record.reports.get(*self.ids.get(&(Target::Report, id))?)
    }

    /// The position of a thing of some kind in the list of its kind.
    pub(crate) fn position(&self, target: Target, id: &str) -> Option<usize> {
        match target {
            Target::Item => self.items.position(id).map(ItemAt::number),
            _ => self.ids.get(&(target, id)).copied(),
        }
    }

    pub(crate) fn document_at(&self, id: &DocumentId) -> Option<DocumentAt> {
        self.position(Target::Document, id.as_str()).map(At::new)
    }

    pub(crate) fn event_at(&self, id: &EventId) -> Option<EventAt> {
        self.position(Target::Event, id.as_str()).map(At::new)
    }

    pub(crate) fn request_at(&self, id: &RequestId) -> Option<RequestAt> {
        self.position(Target::Request, id.as_str()).map(At::new)
    }

    pub(crate) fn response_at(&self, id: &ResponseId) -> Option<ResponseAt> {
        self.position(Target::Response, id.as_str()).map(At::new)
    }

    pub(crate) fn report_at(&self, id: &ReportId) -> Option<ReportAt> {
        self.position(Target::Report, id.as_str()).map(At::new)
    }

    /// The id of a kind of thing that was likely meant by one that nothing has.
    pub(crate) fn likely_id(&self, target: Target, id: &str) -> Option<&'r str> {
        let ids = self.ids.keys().filter(|(of, _)| *of == target).map(|(_, id)| *id);
        crate::near::likely_id(id, ids.chain(self.items.ids().filter(|_| target == Target::Item)))
    }

    /// The report that an item or a request belongs to: the one named, or the only one, or the first.
    pub(crate) fn report_of(&self, named: Option<&ReportId>) -> Option<&'r Report> {
        named.and_then(|id| self.report(id.as_str())).or_else(|| self.record.reports.first())
    }

    /// The seats of those who are to act on the item of a position, on the day on which it was recommended or set.
    pub(crate) fn addressees(&self, at: ItemAt) -> Option<&Members> {
        let of = |(_, item): (ItemAt, Item<'r>)| self.parties.seats(item.addressees(), self.day_of(item));
        self.addressees.get_or_init(|| self.items.each().map(of).collect_vec()).get(at.number())
    }

    fn answers(&self) -> &Answers {
        self.answers.get_or_init(|| Answers::of(self))
    }

    /// Who wrote the response of a position, and for whom they usually speak.
    pub(crate) fn authors(&self, response: ResponseAt) -> Authors<'_> {
        self.answers().authors(response)
    }

    /// The documents of the response of a position, in their order; `None` for an id that the record does not have.
    pub(crate) fn documents_of(&self, response: ResponseAt) -> impl Iterator<Item = Option<&'r Document>> {
        self.answers().documents(response).iter().map(|at| at.and_then(|at| at.of(&self.record.documents)))
    }

    /// The document that an answer was first given in: the one that it names, or the first one of its response.
    pub(crate) fn first_document(
        &self,
        response: ResponseAt,
        answer: Option<&Answer>,
    ) -> Option<&'r Document> {
        match answer.and_then(|answer| answer.first_given_in.as_ref()) {
            Some(id) => self.document(id.as_str()),
            None => self.documents_of(response).next().flatten(),
        }
    }

    /// The positions of the items that an answer names, as far as the record has them; answers are counted within
    /// their response.
    pub(crate) fn answered(&self, response: ResponseAt, answer: AnswerAt) -> &[ItemAt] {
        self.answers().items(response, answer)
    }

    /// The events that grant more time for a request, or state its last day, in the order of the record.
    pub(crate) fn grants(&self, request: &RequestId) -> impl Iterator<Item = &'r Event> {
        let grants = self.grants.get_or_init(|| {
            let mut grants = Buckets::of(self.record.requests.len());
            for (event, it) in At::each(&self.record.events) {
                let dates = matches!(it.kind, EventKind::ExtensionGranted | EventKind::DeadlineStated);
                let requests = it.requests.iter().filter(|_| dates);
                requests.filter_map(|id| self.request_at(id)).for_each(|request| grants.add(request, event));
            }
            grants
        });
        grants.on(self.request_at(request)).iter().filter_map(|event| event.of(&self.record.events))
    }

    /// The requests of which it is not recorded which items they are about.
    pub(crate) fn requests_naming_no_item(&self) -> impl Iterator<Item = &'r Request> {
        let requests = &self.record.requests;
        let found = self.naming_no_item.get_or_init(|| {
            let names_none = |(at, it): (RequestAt, &Request)| it.items.is_empty().then_some(at);
            At::each(requests).filter_map(names_none).collect_vec()
        });
        found.iter().filter_map(|at| at.of(requests))
    }

    /// When a promise was kept, as far as the record says: on the day that it gives, else on the day of the first
    /// document that keeps it.
    pub(crate) fn fulfilled_on(&self, commitment: &Commitment) -> Option<PartialDate> {
        self.came_on(commitment.fulfilled_on, &commitment.fulfilled_by)
    }

    /// Whether an outcome of a review or a consultation is recorded, and when it came: on the day that the event gives, or
    /// on that of a later event which ends it.
    pub(crate) fn outcome_of(&self, event: &Event) -> (bool, Option<PartialDate>) {
        let ends =
            |it: &&Event| it.kind == EventKind::ReviewConcluded && it.follows.as_ref() == Some(&event.id);
        let end = self.record.events.iter().find(ends);
        let came = self.came_on(event.fulfilled_on, &event.fulfilled_by);
        (end.is_some() || came.is_some() || !event.fulfilled_by.is_empty(), came.or_else(|| end?.date))
    }

    /// When what was promised came: on the day that is given, else when the first document that shows it was there.
    pub(crate) fn came_on(&self, on: Option<PartialDate>, by: &[DocumentId]) -> Option<PartialDate> {
        let document = by.first().and_then(|id| self.document(id.as_str()));
        on.or_else(|| bounds::there(self, document?, None).date())
    }
}
