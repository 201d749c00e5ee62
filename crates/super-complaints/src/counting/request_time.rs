//! When the bodies that were asked are to answer: as the request says, as its authors stated later, or as extended
//! for all or some.

use smallvec::SmallVec;
use time::Date;

use crate::dates::{PartialDate, Tri};
use crate::directory::{Members, Seat, SeatSet};
use crate::index::Index;
use crate::model::{Due, Event, EventKind, Party, PartyId, Request};

use super::{DueRange, LastDay};

/// The due date of a request, for each body that was asked.
#[derive(Debug)]
pub(crate) struct RequestDue<'r> {
    /// For all without their own date.
    pub(crate) general: Share<'r>,
    /// For those with their own extension; no seat is in two of them.
    pub(crate) own: Vec<(SeatSet, Share<'r>)>,
    /// Extensions for bodies that were not asked to answer: they have no effect.
    pub(crate) ineffective: Vec<DueChange<'r>>,
    /// Due dates stated by bodies that do not set them: they have no effect.
    pub(crate) said_by_others: Vec<DueChange<'r>>,
}

/// A due date, and what made it later.
#[derive(Debug, Clone, Default)]
pub(crate) struct Share<'r> {
    /// The due date; `None`: none is set, or it cannot be worked out.
    pub(crate) ends: Option<DueRange>,
    /// The extensions that apply to it, in the order of the record.
    pub(crate) granted: Vec<DueChange<'r>>,
}

/// An event that gave an extension, or stated the due date.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DueChange<'r> {
    pub(crate) event: &'r Event,
    /// The new due date, if that is recorded.
    pub(crate) until: Option<LastDay>,
    /// Whether it certainly applies to the bodies in question.
    pub(crate) certain: bool,
    /// The earlier due date, if the new one is not later.
    pub(crate) no_later_than: Option<DueRange>,
}

impl DueChange<'_> {
    /// Whether it states the due date, and is not an extension.
    pub(crate) fn is_statement(&self) -> bool {
        self.event.kind == EventKind::DeadlineStated
    }

    fn is(&self, other: &Self) -> bool {
        std::ptr::eq(self.event, other.event) && self.certain == other.certain
    }
}

/// Whether an extension had been granted by a date; one without a date is taken to have been.
pub(crate) fn granted_by(day: Date) -> impl Fn(&Event) -> Tri {
    move |event| event.date.map_or(Tri::Yes, |date| date.is_by(day))
}

impl<'r> RequestDue<'r> {
    /// The due dates of a request. Groups are expanded on the date of the request; `counts` says whether an extension
    /// is to be counted.
    pub(crate) fn of(
        index: &Index<'r>,
        request: &Request,
        asked_on: Option<&PartialDate>,
        counts: &dyn Fn(&Event) -> Tri,
    ) -> Self {
        let report = index.report_of(request.report.as_ref());
        let asked = request.due.as_ref().and_then(|due| due.last_day(report));
        let mut time = Self {
            general: Share { ends: asked.map(DueRange::from), granted: Vec::new() },
            own: Vec::new(),
            ineffective: Vec::new(),
            said_by_others: Vec::new(),
        };
        let (mut to_all, mut to_some) = (Vec::new(), Vec::new());
        for event in index.grants(&request.id) {
            let mut counted = counts(event);
            if counted.is_no() {
                continue;
            }
            let until = event.due.as_ref().and_then(|due| due.last_day(report));
            let is_statement = event.kind == EventKind::DeadlineStated;
            let by = if is_statement { sets_dates(index, event, request, asked_on) } else { Tri::Yes };
            counted = counted.and(by);
            let granted = DueChange { event, until, certain: counted.is_yes(), no_later_than: None };
            match Recipients::of(index, event, request, asked_on) {
                _ if is_statement && until.is_none() => {}
                _ if by.is_no() => time.said_by_others.push(granted),
                Recipients::All => {
                    to_all.push(granted);
                    to_some.push((granted, Members::default(), true));
                }
                Recipients::Some(to) => to_some.push((granted, to, false)),
                Recipients::Nobody => time.ineffective.push(granted),
            }
        }
        // A date that is computed from a period gives way to the one that the body that asks states.
        let is_own = request.due.as_ref().is_some_and(|due| due.date.is_some());
        if !is_own && to_all.iter().any(|it| it.is_statement() && it.certain) {
            time.general.ends = None;
        }
        let before = time.general.clone();
        for granted in to_all {
            time.general.add(granted);
        }
        time.share_out(&to_some, &before);
        time
    }

    /// Gives the bodies that an extension applies to their own share.
    fn share_out(&mut self, granted: &[(DueChange<'r>, Members, bool)], before: &Share<'r>) {
        let mut reached = SeatSet::default();
        for (_, to, _) in granted {
            reached.insert_all(&to.all());
        }
        for seat in reached.iter() {
            let mut share = before.clone();
            for (granted, to, to_all) in granted {
                let certain = *to_all || to.certain.contains(seat);
                if certain || to.possible.contains(seat) {
                    share.add(DueChange { certain: certain && granted.certain, ..*granted });
                }
            }
            match self.own.iter_mut().find(|(_, own)| own.is(&share.granted)) {
                Some((seats, _)) => seats.insert(seat),
                None => self.own.push((SeatSet::of(seat), share)),
            }
        }
    }

    /// The due date of a seat.
    pub(crate) fn of_seat(&self, seat: Seat) -> &Share<'r> {
        self.own.iter().find(|(seats, _)| seats.contains(seat)).map_or(&self.general, |(_, share)| share)
    }

    /// Some seats, grouped by their due date.
    pub(crate) fn split<'t>(&'t self, seats: &SeatSet) -> impl Iterator<Item = (SeatSet, &'t Share<'r>)> {
        let mut rest = seats.clone();
        let mut all: SmallVec<[_; 1]> = SmallVec::new(); // mostly nobody has a time of their own
        for (of, share) in &self.own {
            let mut theirs = seats.clone();
            theirs.keep_all(of);
            rest.remove_all(of);
            all.push((theirs, share));
        }
        all.insert(0, (rest, &self.general));
        all.into_iter().filter(|(seats, _)| !seats.is_empty())
    }

    /// Every due date.
    pub(crate) fn ends(&self) -> impl Iterator<Item = DueRange> {
        let all = std::iter::once(&self.general).chain(self.own.iter().map(|(_, share)| share));
        all.filter_map(|share| share.ends)
    }
}

impl<'r> Share<'r> {
    /// An extension never shortens a deadline. If it is not certain, both readings are kept.
    fn add(&mut self, mut granted: DueChange<'r>) {
        let no_later =
            |ends: &DueRange| granted.until.is_some_and(|until| ends.is_past(until.latest).is_no());
        granted.no_later_than = self.ends.filter(no_later);
        let now = match (self.ends, granted.until) {
            (None, until) => until.map(DueRange::from),
            (Some(ends), Some(until)) => Some(ends.or_later(until.into())),
            // More time, and to which day is not recorded.
            (Some(ends), None) => Some(ends.with_open_end()),
        };
        self.ends = match (granted.certain, self.ends, now) {
            (false, Some(before), Some(now)) => Some(DueRange { earliest: before.earliest, ..now }),
            (false, None, _) => None,
            (_, _, now) => now,
        };
        self.granted.push(granted);
    }

    /// Whether it is based on the same extensions.
    pub(crate) fn is(&self, granted: &[DueChange<'_>]) -> bool {
        self.granted.len() == granted.len()
            && self.granted.iter().zip(granted).all(|(one, other)| one.is(other))
    }

    /// The due date in words: `2021-09-30`, `2021-09-30 or later`.
    pub(crate) fn due_in_words(&self) -> String {
        self.ends.map_or_else(|| "a date that is not known".to_owned(), |ends| ends.in_words())
    }

    /// What moves the due date, or may move it.
    pub(crate) fn moved_by(&self) -> impl DoubleEndedIterator<Item = &DueChange<'r>> {
        self.granted.iter().filter(|it| it.no_later_than.is_none())
    }

    /// Whether it is certainly later than the original date.
    pub(crate) fn is_longer(&self) -> bool {
        self.moved_by().any(|it| it.certain)
    }

    /// The extension that sets the due date: the last one of those to the latest date.
    pub(crate) fn deciding(&self) -> Option<&DueChange<'r>> {
        let latest = self.ends?.latest.ok()?;
        let sets = |it: &&DueChange<'_>| it.until.is_some_and(|until| until.latest == latest);
        self.moved_by().rfind(sets)
    }

    /// The due date that counts.
    pub(crate) fn due<'q>(&self, request: &'q Request) -> Option<&'q Due>
    where
        'r: 'q,
    {
        self.deciding().and_then(|it| it.event.due.as_ref()).or(request.due.as_ref())
    }
}

/// Whether an event is by a body that sets the due date: the authors of the report, or the recipient of the answers.
/// Not known if the event names no body, or a name that could not be resolved.
fn sets_dates(index: &Index<'_>, event: &Event, request: &Request, asked_on: Option<&PartialDate>) -> Tri {
    let by = index.parties.seats(&event.by, asked_on).all();
    let report = index.report_of(request.report.as_ref()).map_or(&[][..], |report| &report.by);
    let mut set_by = index.parties.seats(report.iter().chain(&request.recipient), asked_on).all();
    if set_by.is_empty() {
        let authorities = index.scheme.map_or(&[][..], |scheme| &scheme.authorities);
        let seats = authorities.iter().filter_map(|it| index.parties.seat(it.body.as_str()));
        set_by.insert_all(&seats.collect());
    }
    let unresolved =
        |party: &Party| party.id.as_ref().is_none_or(|id| index.parties.resolve(id.as_str()).is_none());
    match () {
        () if by.meets(&set_by) => Tri::Yes,
        () if event.by.is_empty() || event.by.iter().any(unresolved) || set_by.is_empty() => Tri::CannotTell,
        () => Tri::No,
    }
}

/// Which bodies were given an extension.
enum Recipients {
    /// All that are to answer.
    All,
    /// Some of them.
    Some(Members),
    /// None of them.
    Nobody,
}

impl Recipients {
    fn of(index: &Index<'_>, event: &Event, request: &Request, asked_on: Option<&PartialDate>) -> Self {
        if event.recipient.is_empty() {
            return Self::All;
        }
        let to_answer = match &request.through {
            Some(through) => index.parties.seats([through], asked_on),
            None => index.parties.seats(&request.asked, asked_on),
        };
        let owing = to_answer.all();
        let mut asked = index.parties.seats(&request.asked, asked_on).all();
        asked.insert_all(&owing);
        let mut to = index.parties.seats(&event.recipient, asked_on);
        for party in &event.recipient {
            // Given to one who speaks for them and was not asked itself, it may have been meant for them.
            if !index.parties.seats([party], asked_on).all().meets(&asked) {
                to.possible.insert_all(&index.parties.represented_by(party, asked_on).all());
            }
        }
        let unresolved =
            |id: Option<&PartyId>| id.is_none_or(|id| index.parties.resolve(id.as_str()).is_none());
        if event.recipient.iter().any(|party| unresolved(party.id.as_ref())) {
            // A name that could not be resolved may mean any of them.
            to.possible.insert_all(&asked);
        }
        to.possible.remove_all(&to.certain);
        let mut left = owing.clone();
        left.remove_all(&to.certain);
        if left.is_empty() && !owing.is_empty() {
            return Self::All;
        }
        to.certain.keep_all(&asked);
        to.possible.keep_all(&asked);
        if to.all().is_empty() { Self::Nobody } else { Self::Some(to) }
    }
}
