//! Whether what was asked was done in time: sets of seats, one pass over the voices of a row.

use time::Date;

use crate::counting::{DueRange, LastDay, RequestDue, granted_by};
use crate::dates::{PartialDate, Tri};
use crate::directory::{Seat, SeatSet};
use crate::index::Index;
use crate::model::{Answer, AnswerField, Delivery, Request, ResponseKind};

use super::row::{Reach, Row};
use super::survey::Survey;
use super::voice::Voice;
use super::{DueStatus, Relation};

/// The seats that answered a request in time, on one row.
///
/// Lateness depends on what was asked: for publishing, on the publication; otherwise on the sending. Each seat has
/// its own due date.
#[derive(Debug)]
pub(crate) struct Punctuality<'r> {
    pub(crate) time: RequestDue<'r>,
    as_of: Date,
    /// Whose answer was in time.
    pub(crate) yes: SeatSet,
    /// Whose answer was late.
    pub(crate) late: SeatSet,
    /// Whose answer is recorded, but it is not known whether it was in time.
    pub(crate) unsure: SeatSet,
}

impl<'r> Punctuality<'r> {
    /// `None` if no seat that was asked has a due date.
    pub(crate) fn of(
        index: &Index<'r>,
        survey: &Survey<'_>,
        row: &Row<'_>,
        request: &Request,
    ) -> Option<Self> {
        let time = RequestDue::of(index, request, row.asked_on.as_ref(), &granted_by(survey.as_of));
        time.ends().next()?;
        let [mut yes, mut late, mut unsure] = <[SeatSet; 3]>::default();
        for (voice, _) in row.heard(&survey.voices) {
            // The date of an answer does not depend on its items. What came after the date is not known on it.
            if !voice.names_items() || voice.given.is_no() {
                continue;
            }
            let mut seats = voice.seats_in(Relation::Direct).clone();
            seats.insert_all(voice.seats_in(Relation::OnItsBehalf));
            if row.through.all().meets(&voice.by) {
                let mut for_others = voice.by.clone();
                for_others.keep_all(&row.through.all());
                seats.insert_all(&for_others);
            }
            for (seats, share) in time.split(&seats) {
                let Some(ends) = share.ends else { continue };
                let set = match (voice.given, done(index, request, ends, voice)) {
                    (Tri::Yes, Tri::Yes) => &mut yes,
                    (Tri::Yes, Tri::No) => &mut late,
                    _ => &mut unsure,
                };
                set.insert_all(&seats);
            }
            for relation in [Relation::Direct, Relation::OnItsBehalf] {
                let perhaps = voice.perhaps_in(relation, &row.expected.all());
                if let Some(perhaps) = perhaps {
                    unsure.insert_all(&perhaps);
                }
            }
        }
        unsure.remove_all(&yes);
        late.remove_all(&yes);
        late.remove_all(&unsure);
        Some(Self { time, as_of: survey.as_of, yes, late, unsure })
    }

    /// Whether a seat met it; `none_found`: a search found no answer from it.
    pub(crate) fn met(&self, seat: Seat, none_found: bool) -> DueStatus {
        let Some(ends) = self.time.of_seat(seat).ends else { return DueStatus::NoDeadline };
        let (late, unsure) = (self.late.contains(seat), self.unsure.contains(seat));
        match ends.is_past(self.as_of) {
            _ if self.yes.contains(seat) => DueStatus::Yes,
            Tri::No => DueStatus::NotYet,
            _ if late => DueStatus::No,
            Tri::Yes if none_found && !unsure => DueStatus::No,
            _ => DueStatus::CannotTell,
        }
    }
}

fn done(index: &Index<'_>, request: &Request, due: DueRange, voice: &Voice<'_>) -> Tri {
    let when = match request.response_kind {
        Some(ResponseKind::Publication) => voice.published(index),
        _ => voice.sent(index),
    };
    when.date().map_or(Tri::CannotTell, |day| due.met_by(&day))
}

/// Direct enough reports that a row is done, or after a date that it is not.
#[derive(Debug, Default)]
pub(crate) struct Delivered {
    /// It is done.
    pub(crate) done: SeatSet,
    /// It was done by the date: it was reported by then.
    pub(crate) in_time: SeatSet,
    /// It will not be done, or was not done according to the last report, after the date.
    pub(crate) not_done: SeatSet,
    /// It is stated, not inferred, that it was not.
    pub(crate) stated: SeatSet,
}

impl Delivered {
    pub(crate) fn of(survey: &Survey<'_>, row: &Row<'_>, due: LastDay) -> Self {
        let mut it = Self::default();
        for (voice, reach) in row.heard(&survey.voices).filter(|(voice, _)| voice.there.is_yes()) {
            let Some(delivery) = voice.said.and_then(|answer| answer.delivery) else { continue };
            // What is said of a part says nothing of the rest.
            let in_part = matches!(reach, Reach::Part(_)) || voice.said.is_some_and(|it| it.part.is_some());
            let by_then = || spoken_of(voice).is_some_and(|day| due.met_by(day).is_yes());
            if delivery == Delivery::Done && !in_part && by_then() {
                it.in_time.insert_all(voice.seats_in(Relation::Direct));
                it.in_time.insert_all(voice.seats_in(Relation::OnItsBehalf));
            }
            let set = match delivery {
                Delivery::Done if in_part => continue,
                Delivery::Done => &mut it.done,
                Delivery::WillNotBeDone => &mut it.not_done,
                _ if spoken_of(voice).is_some_and(|day| day.is_after(&due.latest.into()).is_yes()) => {
                    &mut it.not_done
                }
                _ => continue,
            };
            set.insert_all(voice.seats_in(Relation::Direct));
            set.insert_all(voice.seats_in(Relation::OnItsBehalf));
            let inferred = |answer: &Answer| answer.marks.inferred(DELIVERY_RESTS_ON).next().is_some();
            if delivery != Delivery::Done && !voice.said.is_some_and(inferred) {
                it.stated.insert_all(voice.seats_in(Relation::Direct));
                it.stated.insert_all(voice.seats_in(Relation::OnItsBehalf));
            }
        }
        it.not_done.remove_all(&it.done);
        it
    }
}

/// What a report on how far an item was carried out is based on.
const DELIVERY_RESTS_ON: &[AnswerField] =
    &[AnswerField::Items, AnswerField::AnswerOf, AnswerField::Delivery, AnswerField::AsAt];

/// The date that a voice refers to: its own, else that of its document.
fn spoken_of<'r>(voice: &Voice<'r>) -> Option<&'r PartialDate> {
    let document = || voice.document.and_then(|it| it.sent.as_ref().or(it.published.as_ref()));
    voice.said.and_then(|answer| answer.as_at.as_ref()).or_else(document)
}
