//! Recorded waiting periods, and the statutory time limits that they extend or may extend.

use rustc_hash::FxHashSet;

use crate::collect_vec::CollectVec as _;
use crate::dates::{PartialDate, Tri};
use crate::index::{At, Buckets, Index};
use crate::model::{Event, EventKind};
use crate::order::sort_by;
use crate::scheme::{Extension, Scheme, TimeLimit};

use super::pause::Added;
use super::{DueRange, LastDay, Pause, ends_in, start_of};

/// A time of waiting, for a time limit that it can extend.
#[derive(Debug, Clone)]
pub(crate) struct Wait<'a> {
    /// The time limit.
    pub(crate) time_limit: &'a TimeLimit,
    /// The provision; `None` if the wait is assumed, or only an extension is recorded.
    pub(crate) extension: Option<&'a Extension>,
    /// The first of the added days, as far as it is recorded.
    pub(crate) from: Option<PartialDate>,
    /// The last of them, as far as it is recorded.
    pub(crate) to: Option<PartialDate>,
    /// Whether both of these days count; `None`: the law does not say.
    pub(crate) both_ends: Option<bool>,
    /// Whether it extended the limit. The law gives a power: if the record does not say that it was used, this is not
    /// known.
    pub(crate) extends: Tri,
    /// If what was waited for was, or may have been, requested after the time was over: the last day of that time.
    pub(crate) over: Option<DueRange>,
    /// What was requested, what was received, and that the limit was extended.
    pub(crate) events: Vec<&'a Event>,
}

impl<'a> Wait<'a> {
    /// As assumed, and extending the limit.
    pub(crate) fn supposed(time_limit: &'a TimeLimit, pause: Pause) -> Self {
        Self {
            time_limit,
            extension: None,
            from: Some(pause.from),
            to: Some(pause.to),
            both_ends: pause.both_ends,
            extends: Tri::Yes,
            over: None,
            events: Vec::new(),
        }
    }

    /// The days that it adds; `None`: none, because the time was over.
    pub(crate) fn added(&self) -> Option<Added> {
        let certain = self.extends.is_yes();
        let added = Added { from: self.from, to: self.to, both_ends: self.both_ends, certain };
        (!self.extends.is_no()).then_some(added)
    }

    /// The new date after an extension, if only that is recorded.
    fn until(&self) -> Option<LastDay> {
        let due = self.events.first()?.due.as_ref()?;
        LastDay::of(due.date.as_ref()?)
    }

    /// As recorded: the request for information, or only that the limit was extended.
    fn recorded(
        time_limit: &'a TimeLimit,
        extension: Option<&'a Extension>,
        extends: Tri,
        event: &'a Event,
    ) -> Self {
        Self {
            time_limit,
            extension,
            from: extension.and(event.date),
            to: None,
            both_ends: extension.and_then(|it| it.both_counted),
            extends,
            over: None,
            events: vec![event],
        }
    }
}

/// Every wait of a record that extends a time limit of its scheme, or may; also as if the complaint had been received on
/// another date.
pub(crate) fn waits<'a>(
    index: &Index<'a>,
    scheme: &'a Scheme,
    received: Option<PartialDate>,
) -> Vec<Wait<'a>> {
    let record = index.record;
    let time_limits = || scheme.time_limits.iter().filter(|time_limit| !time_limit.extensions.is_empty());
    if time_limits().next().is_none() || record.events.is_empty() {
        return Vec::new();
    }
    let told = RecordedWaits::of(index, scheme);
    let mut waits = Vec::new();
    for time_limit in time_limits() {
        let before = waits.len();
        for extension in &time_limit.extensions {
            let asked = record.events.iter().filter(|event| event.kind == extension.starts);
            waits.extend(asked.filter_map(|asked| told.wait(time_limit, extension, asked)));
        }
        let mut general =
            told.general.iter().copied().filter(|event| told.names(event, time_limit) == Some(true));
        match waits.get_mut(before..).unwrap_or_default() {
            // It is recorded that the limit was extended, but not by which days.
            [] => waits.extend(general.map(|event| Wait::recorded(time_limit, None, Tri::Yes, event))),
            // One such event is enough for all waits.
            of_time_limit => {
                let event = general.next();
                for (wait, event) in of_time_limit.iter_mut().zip(event.into_iter().cycle()) {
                    wait.extends = Tri::Yes;
                    wait.events.push(event);
                }
            }
        }
        let of_time_limit = waits.split_off(before);
        let supposed = received.filter(|_| time_limit.starts == EventKind::Received);
        let started = supposed.or_else(|| start_of(index, time_limit)?.event.date);
        settle(scheme, time_limit, started, &mut waits, of_time_limit);
    }
    waits
}

/// Adds the waits of a time limit to those before it. A limit that has passed cannot be extended: what began after the
/// last day, including earlier extensions, adds nothing.
fn settle<'a>(
    scheme: &Scheme,
    time_limit: &TimeLimit,
    started: Option<PartialDate>,
    waits: &mut Vec<Wait<'a>>,
    mut of_time_limit: Vec<Wait<'a>>,
) {
    let began = |wait: &Wait<'_>| wait.from.and_then(|from| from.earliest());
    sort_by(&mut of_time_limit, |one, other| began(one).cmp(&began(other)));
    for mut wait in of_time_limit {
        let ends = started.and_then(|day| ends_in(scheme, time_limit, &day, waits));
        // An extension to a date that is not later extends nothing.
        if wait.extension.is_none()
            && ends.zip(wait.until()).is_some_and(|(ends, it)| ends.is_past(it.latest).is_no())
        {
            wait.extends = Tri::No;
        }
        if let (Some(from), Some(ends)) = (wait.from, ends) {
            match ends.met_by(&from) {
                Tri::Yes => {}
                Tri::No => (wait.extends, wait.over) = (Tri::No, Some(ends)),
                Tri::CannotTell => (wait.extends, wait.over) = (Tri::CannotTell, Some(ends)),
            }
        }
        waits.push(wait);
    }
}

/// What a record says about waiting.
struct RecordedWaits<'i, 'a> {
    index: &'i Index<'a>,
    scheme: &'a Scheme,
    /// For each event, those that follow it.
    following: Buckets<Event, Event>,
    /// Extensions without a recorded wait.
    general: Vec<&'a Event>,
    /// What was received, if it is not stated for which request and there is only one.
    loose: Option<&'a Event>,
}

impl<'i, 'a> RecordedWaits<'i, 'a> {
    fn of(index: &'i Index<'a>, scheme: &'a Scheme) -> Self {
        let record = index.record;
        let extensions = || scheme.time_limits.iter().flat_map(|time_limit| &time_limit.extensions);
        let asks = |event: &Event| extensions().any(|it| it.starts == event.kind);
        let returns = |event: &Event| extensions().any(|it| it.ends == event.kind);
        let mut following = Buckets::of(record.events.len());
        for (at, event) in At::each(&record.events) {
            if let Some(followed) = event.follows.as_ref().and_then(|id| index.event_at(id)) {
                following.add(followed, at);
            }
        }
        let of_waits: FxHashSet<&str> =
            record.events.iter().filter(|it| asks(it) || returns(it)).map(|it| it.id.as_str()).collect();
        let of_no_wait = |it: &&Event| it.follows.as_ref().is_none_or(|id| !of_waits.contains(id.as_str()));
        let granted = |it: &&Event| it.kind == EventKind::ExtensionGranted && it.time_limit.is_some();
        let asked = record.events.iter().filter(|it| asks(it)).count();
        let mut loose = record.events.iter().filter(|it| returns(it)).filter(of_no_wait);
        Self {
            index,
            scheme,
            following,
            general: record.events.iter().filter(granted).filter(of_no_wait).collect_vec(),
            loose: loose.next().filter(|_| asked == 1 && loose.next().is_none()),
        }
    }

    fn wait(
        &self,
        time_limit: &'a TimeLimit,
        extension: &'a Extension,
        asked: &'a Event,
    ) -> Option<Wait<'a>> {
        let after = |event: &Event| {
            let following = self.following.on(self.index.event_at(&event.id));
            following.iter().filter_map(|at| at.of(&self.index.record.events))
        };
        let mut received: Vec<&Event> = after(asked).filter(|it| it.kind == extension.ends).collect_vec();
        if received.is_empty() {
            received.extend(self.loose.filter(|it| it.kind == extension.ends));
        }
        let granted: Vec<&Event> = after(asked)
            .chain(received.iter().flat_map(|it| after(it)))
            .filter(|it| it.kind == EventKind::ExtensionGranted && it.time_limit.is_some())
            .collect_vec();
        let this_one = |event: &&&Event| self.names(event, time_limit) == Some(true);
        let by = granted.iter().find(this_one).copied();
        let extends = match (self.names(asked, time_limit), by) {
            (Some(false), _) => return None,
            (_, Some(_)) => Tri::Yes,
            // It extended another time.
            (None, None) if !granted.is_empty() => return None,
            (_, None) => Tri::CannotTell,
        };
        // Of several parts that came back the last one ends the wait.
        let to = received.iter().map(|it| it.date).reduce(|one, other| Some(one?.later(other?))).flatten();
        let mut wait = Wait { to, ..Wait::recorded(time_limit, Some(extension), extends, asked) };
        wait.events.extend(received.into_iter().chain(by));
        Some(wait)
    }

    /// Whether an event names a time limit, or one that replaces it; only one of them runs.
    fn names(&self, event: &Event, time_limit: &TimeLimit) -> Option<bool> {
        let place = |time_limit: &'a TimeLimit| time_limit.instead_of.as_ref().unwrap_or(&time_limit.id);
        let named = self.scheme.time_limit(event.time_limit.as_ref()?.as_str());
        Some(
            named.is_some_and(|named| {
                *place(named) == *time_limit.instead_of.as_ref().unwrap_or(&time_limit.id)
            }),
        )
    }
}
