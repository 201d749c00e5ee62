//! The short keys of one record.

use super_complaints::model::{Body, EventField, EventKind, PartyId};
use super_complaints::read::Reading;
use super_complaints::{PartialDate, Scheme, SuperComplaint};

use super::address;
use super::cited::Cited;
use super::hash::{key, plain};
use super::recorded::Recorded;

/// What is compared of a record, to [compare](crate::Check::compare) many that are read or checked on several threads.
#[derive(Debug)]
pub struct Keys {
    pub(super) id: Box<str>,
    pub(super) bodies: Vec<BodyKey>,
    pub(super) documents: Vec<DocumentKey>,
    /// The scheme with each title and complainant, and with each complainant alone; both sorted.
    pub(super) titles: Vec<u64>,
    pub(super) complainants: Vec<u64>,
    /// The complaints that it is said to repeat.
    pub(super) repeats: Vec<Box<str>>,
    /// The event with which it was refused for repeating another complaint, which is not named.
    pub(super) refused: Option<(Option<u32>, Box<str>)>,
    /// The dates between which it was made, if that is known.
    pub(super) made: Option<PartialDate>,
}

/// A body that a record adds.
#[derive(Debug)]
pub(super) struct BodyKey {
    pub(super) recorded: Recorded,
    /// The keys of its names that no other body of the record has.
    pub(super) own_names: Vec<u64>,
}

/// An address of a document.
#[derive(Debug)]
pub(super) struct DocumentKey {
    pub(super) address: String,
    pub(super) cited: Cited,
}

impl Keys {
    /// The keys of what was read, if anything was. If it has structural errors, positions in its lists are not known.
    pub fn of(reading: &Reading) -> Option<Self> {
        reading.record.as_ref().map(|record| Self::of_record(record, reading.faults.is_empty()))
    }

    /// The keys of a record; `whole` is false if it had structural errors: then positions in its lists are not known.
    pub fn of_record(record: &SuperComplaint, whole: bool) -> Self {
        let at = |at: usize| u32::try_from(at).ok().filter(|_| whole);
        let scheme = record.scheme.as_str();
        let made_by: Vec<&str> =
            record.made_by.iter().filter_map(|it| it.id.as_ref()).map(PartyId::as_str).collect();
        let titles = std::iter::once(&record.title).chain(&record.other_titles).map(|title| plain(title));
        let titles = titles
            .flat_map(|title| made_by.iter().map(move |by| key((scheme, &title, by))).collect::<Vec<_>>());
        let mut titles: Vec<u64> = titles.collect();
        titles.sort_unstable();
        titles.dedup();
        let mut complainants: Vec<u64> = made_by.iter().map(|by| key((scheme, by))).collect();
        complainants.sort_unstable();
        complainants.dedup();
        Self {
            id: record.id.as_str().into(),
            bodies: bodies(record, at),
            documents: documents(record, at),
            titles,
            complainants,
            repeats: record
                .events
                .iter()
                .filter_map(|it| it.repeats.as_ref())
                .map(|id| id.as_str().into())
                .collect(),
            refused: refused(record, at),
            made: made(record),
        }
    }
}

fn bodies(record: &SuperComplaint, at: impl Fn(usize) -> Option<u32>) -> Vec<BodyKey> {
    let names =
        |body: &Body| body.names.iter().map(|name| key(("name", plain(&name.text)))).collect::<Vec<_>>();
    let all: Vec<Vec<u64>> = record.bodies.iter().map(names).collect();
    let is_own = |name: &u64| all.iter().filter(|names| names.contains(name)).count() == 1;
    let mut keys = Vec::new();
    for (position, (body, names)) in record.bodies.iter().zip(&all).enumerate() {
        let dated: Vec<_> = body
            .names
            .iter()
            .map(|it| (plain(&it.text), words(it.since.as_ref()), words(it.until.as_ref())))
            .collect();
        let ids = |ids: &[PartyId]| {
            let mut ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
            ids.sort_unstable();
            ids
        };
        let link = |id: &Option<PartyId>| id.as_ref().map(ToString::to_string);
        let mut others: Vec<String> = body.also_known_as.iter().map(|it| plain(it)).collect();
        others.sort_unstable();
        let rest = key((
            (
                words(body.since.as_ref()),
                words(body.until.as_ref()),
                words(body.fire_functions_since.as_ref()),
            ),
            (link(&body.successor), link(&body.seat), link(&body.authority_of), ids(&body.represents)),
            (body.short_name.as_ref().map(|it| plain(it)), others, body.area.as_ref().map(|it| plain(it))),
        ));
        let recorded = Recorded {
            at: at(position),
            id: body.id.as_str().into(),
            name: body.names.last().map_or("", |name| name.text.as_str()).into(),
            kind: body.kind.as_str().into(),
            names: key(&dated),
            rest,
        };
        // An id that is used twice in one record is reported there.
        if !keys.iter().any(|other: &BodyKey| other.recorded.id == recorded.id) {
            keys.push(BodyKey { recorded, own_names: names.iter().copied().filter(is_own).collect() });
        }
    }
    keys
}

fn words(date: Option<&PartialDate>) -> Option<String> {
    date.map(ToString::to_string)
}

/// The addresses that only one document of the record has: an address of several does not say which is meant.
fn documents(record: &SuperComplaint, at: impl Fn(usize) -> Option<u32>) -> Vec<DocumentKey> {
    let mut keys: Vec<DocumentKey> = Vec::new();
    for (position, document) in record.documents.iter().enumerate() {
        for url in &document.urls {
            let (id, published) = (document.id.as_str().into(), document.published);
            keys.push(DocumentKey {
                address: address::plain(url),
                cited: Cited { at: at(position), id, published },
            });
        }
    }
    keys.sort_by(|one, other| (&one.address, &one.cited.id).cmp(&(&other.address, &other.cited.id)));
    keys.dedup_by(|one, other| (&one.address, &one.cited.id) == (&other.address, &other.cited.id));
    let is_shared = |at: usize| {
        let address = keys.get(at).map(|key| &key.address);
        let beside = [at.checked_sub(1), at.checked_add(1)];
        beside.into_iter().flatten().any(|at| keys.get(at).map(|key| &key.address) == address)
    };
    let shared: Vec<bool> = (0..keys.len()).map(is_shared).collect();
    keys.into_iter().zip(shared).filter(|(_, shared)| !shared).map(|(key, _)| key).collect()
}

/// The first refusal on a ground that is about repetition, without the complaint that is repeated.
fn refused(record: &SuperComplaint, at: impl Fn(usize) -> Option<u32>) -> Option<(Option<u32>, Box<str>)> {
    let scheme = Scheme::find(record.scheme.as_str())?;
    let mut events = record.events.iter().enumerate();
    let (position, event) = events.find(|(_, event)| {
        let ground = event.ground.as_ref().and_then(|id| scheme.ground(id.as_str()));
        let is_open = event.repeats.is_none() && event.marks.get(EventField::Repeats).is_none();
        is_open && ground.is_some_and(|ground| ground.repeats)
    })?;
    Some((at(position), event.id.as_str().into()))
}

/// The date on which a complaint was submitted, or received.
fn made(record: &SuperComplaint) -> Option<PartialDate> {
    let of = |kind| record.events.iter().find(|it| it.kind == kind).and_then(|it| it.date);
    of(EventKind::Submitted).or_else(|| of(EventKind::Received))
}
