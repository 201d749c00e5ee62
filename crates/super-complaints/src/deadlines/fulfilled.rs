//! Whether what was requested or promised by a date was done by that date, according to the answers in a record.

use time::Date;

use crate::collect_vec::CollectVec as _;
use crate::counting::{DueRange, LastDay, Share};
use crate::dates::{PartialDate, Tri};
use crate::directory::SeatSet;
use crate::index::{Index, Item, RequestAt};
use crate::matrix::{Delivered, DueStatus, Punctuality, Survey};
use crate::model::{
    Answer, Commitment, Delivery, Document, DocumentId, Event, ItemId, Request, Response, ResponseKind,
};

use super::cited::Citation;
use super::compliance::{Compliance, on};
use super::deadline::Evidence;
use super::seats::Concerned;

/// Whether a request was answered in time by every body that was asked and has the same due date. Bodies with their
/// own extension are named; otherwise it is about all the others.
pub(super) fn answered(
    index: &Index<'_>,
    survey: &Survey<'_>,
    (at, request): (RequestAt, &Request),
    (share, seats): (&Share<'_>, Option<&SeatSet>),
    due: DueRange,
    as_of: Option<Date>,
) -> Compliance {
    let mut counts = Concerned::default();
    let mut items: Vec<&ItemId> = Vec::new();
    for row in survey.reached_by(index, at) {
        // An answer to the whole answers its parts.
        items.extend([Some(row.it.id()), row.it.part_of()].into_iter().flatten());
        let Some(in_time) = Punctuality::of(index, survey, row, request) else { continue };
        let owing = row.owing(index, request);
        for (seats, _) in in_time.time.split(&owing.all()).filter(|(_, it)| it.is(&share.granted)) {
            for seat in seats.iter() {
                let met = in_time.met(seat, row.states.none_found.contains(seat));
                // A body that may not have been asked is not late.
                let is_sure = owing.certain.contains(seat) || met != DueStatus::No;
                counts.insert(seat, if is_sure { met } else { DueStatus::CannotTell });
            }
        }
    }
    let published = request.response_kind == Some(ResponseKind::Publication);
    let theirs = |response: &Response, answer: &Answer| {
        let theirs = || speaks(index, response, answer);
        seats.is_none_or(|seats| theirs().meets(seats))
    };
    let evidence = responses(index, &items, as_of, &theirs, &|document| {
        if published { document.published } else { document.sent.or(document.published) }
    });
    if let Some(day) = as_of.filter(|day| due.is_past(*day).is_no() && evidence.is_empty()) {
        return Compliance::new(DueStatus::NotYet, format!("not yet due on {}", PartialDate::day(day)));
    }
    counts.kept("answered", "late, or searched for and not found", evidence)
}

/// Whether a recommendation or an action was reported as done, by that date, by every body that it is addressed to.
pub(super) fn carried_out(
    index: &Index<'_>,
    survey: &Survey<'_>,
    item: Item<'_>,
    due: LastDay,
    as_of: Option<Date>,
) -> Compliance {
    let Some(row) = survey.rows.iter().find(|row| row.it.id() == item.id()) else {
        return Compliance::new(
            DueStatus::CannotTell,
            "cannot tell: answers are counted for the item that this is part of",
        );
    };
    let delivered = Delivered::of(survey, row, due);
    let open = as_of.is_some_and(|day| due.is_past(day).is_no());
    let mut counts = Concerned::default();
    for seat in row.addressees.certain.iter() {
        counts.insert(
            seat,
            match () {
                () if delivered.in_time.contains(seat) => DueStatus::Yes,
                () if open => DueStatus::NotYet,
                () if delivered.not_done.contains(seat) => DueStatus::No,
                () => DueStatus::CannotTell,
            },
        );
    }
    let items: Vec<&ItemId> = [Some(item.id()), item.part_of()].into_iter().flatten().collect_vec();
    let evidence = responses(index, &items, as_of, &|_, _| true, &|it| it.sent.or(it.published));
    counts.kept("reported as done", "reported as not done", evidence)
}

/// Whether a commitment was fulfilled: the same bodies report, by the date, that the same items are done.
pub(super) fn promised(
    index: &Index<'_>,
    response: &Response,
    answer: &Answer,
    commitment: &Commitment,
    due: LastDay,
    as_of: Option<Date>,
) -> Compliance {
    if let Some(kept) = fulfilled_by(index, (commitment.fulfilled_on, &commitment.fulfilled_by), due, as_of) {
        return kept;
    }
    let by = speaks(index, response, answer);
    let made_on = evidence(index, response, answer, &|it| it.sent.or(it.published)).date;
    // What may have been said after the date is not certain on it.
    let certain =
        |date: Option<PartialDate>| as_of.is_none_or(|day| date.is_some_and(|it| it.is_by(day).is_yes()));
    let (mut late, mut refused) = (None, None);
    for other in &index.record.responses {
        for said in other.answers.iter().filter(|it| !std::ptr::eq(*it, answer)) {
            let same = said.items.iter().any(|item| answer.items.contains(item))
                && speaks(index, other, said).meets(&by);
            if !same || said.part.is_some() {
                continue;
            }
            let evidence = evidence(index, other, said, &|it| it.sent.or(it.published));
            let date = evidence.date;
            if as_of.is_some_and(|day| date.is_some_and(|date| date.is_by(day).is_no())) {
                continue;
            }
            // What was said before the commitment does not fulfil it.
            if date.zip(made_on).is_some_and(|(date, made_on)| date.is_before(&made_on).is_yes()) {
                continue;
            }
            let when = date.map_or_else(|| "on an unrecorded date".to_owned(), |date| on(&date));
            let made = |met, words: &str| Compliance {
                evidence: vec![evidence.clone()],
                ..Compliance::new(met, format!("{words} {when}"))
            };
            match said.delivery {
                Some(Delivery::Done)
                    if certain(date) && date.is_some_and(|date| due.met_by(&date).is_yes()) =>
                {
                    return made(DueStatus::Yes, "done, as reported");
                }
                Some(Delivery::Done) => {
                    late =
                        Some(made(DueStatus::CannotTell, "cannot tell whether in time: done, as reported"));
                }
                Some(Delivery::WillNotBeDone) if certain(date) => {
                    refused = Some(made(DueStatus::No, "will not be done, as reported"));
                }
                _ => {}
            }
        }
    }
    match (as_of.filter(|day| due.is_past(*day).is_no()), refused) {
        // Until it is due it may still be done, whatever was said.
        (Some(day), refused) => {
            let over = format!("not yet due on {}", PartialDate::day(day));
            let said = refused.map(|it| (format!("{}; {over}", it.state), it.evidence));
            let (state, evidence) = said.unwrap_or((over, Vec::new()));
            Compliance { evidence, ..Compliance::new(DueStatus::NotYet, state) }
        }
        (None, Some(refused)) if late.is_none() => refused,
        (None, _) => late.unwrap_or_else(|| {
            Compliance::new(
                DueStatus::CannotTell,
                "no later answer is recorded: cannot tell whether it was fulfilled",
            )
        }),
    }
}

/// Whether a commitment was fulfilled in time, if the record says what fulfilled it.
fn fulfilled_by(
    index: &Index<'_>,
    (day, by): (Option<PartialDate>, &[DocumentId]),
    due: LastDay,
    as_of: Option<Date>,
) -> Option<Compliance> {
    let date = index.came_on(day, by);
    if by.is_empty() && date.is_none() {
        return None;
    }
    if as_of.zip(date).is_some_and(|(as_of, date)| date.is_by(as_of).is_no()) {
        return None; // it had not been fulfilled by that date, whatever came later
    }
    let by_then = |date: &PartialDate| as_of.map_or(Tri::Yes, |day| date.is_by(day));
    let (met, words) =
        match date.map_or((Tri::CannotTell, Tri::CannotTell), |it| (due.met_by(&it), by_then(&it))) {
            (Tri::Yes, Tri::Yes) => (DueStatus::Yes, "fulfilled"),
            (Tri::No, _) => (DueStatus::No, "fulfilled late"),
            _ => (DueStatus::CannotTell, "cannot tell whether in time: fulfilled"),
        };
    let when = date.map_or_else(|| "on an unrecorded date".to_owned(), |date| on(&date));
    let shown = by.iter().map(|id| Evidence {
        entity: format!("document:{id}"),
        date,
        sources: Citation::all(index, &[id.into()]),
    });
    let state = format!("{words} {when}");
    Some(Compliance { met, state, evidence: shown.collect_vec(), late: met == DueStatus::No })
}

/// Whether the outcome of a review or a consultation came in time.
pub(super) fn came(index: &Index<'_>, event: &Event, due: LastDay, as_of: Option<Date>) -> Compliance {
    let (is_recorded, day) = index.outcome_of(event);
    if let Some(kept) = fulfilled_by(index, (day, &event.fulfilled_by), due, as_of) {
        return kept;
    }
    if is_recorded && day.is_none() {
        return Compliance::new(
            DueStatus::CannotTell,
            "cannot tell whether in time: the outcome came on an unrecorded date",
        );
    }
    match as_of.filter(|day| due.is_past(*day).is_no()) {
        Some(day) => Compliance::new(DueStatus::NotYet, format!("not yet due on {}", PartialDate::day(day))),
        None => {
            Compliance::new(DueStatus::CannotTell, "no outcome is recorded: cannot tell whether there is one")
        }
    }
}

/// Whose answer it is.
fn speaks(index: &Index<'_>, response: &Response, answer: &Answer) -> SeatSet {
    let whose = if answer.answer_of.is_empty() { &response.by } else { &answer.answer_of };
    index.parties.seats(whose, None).certain
}

/// The responses that answer one of some items and may have existed on the date.
fn responses(
    index: &Index<'_>,
    items: &[&ItemId],
    as_of: Option<Date>,
    theirs: &dyn Fn(&Response, &Answer) -> bool,
    day: &dyn Fn(&Document) -> Option<PartialDate>,
) -> Vec<Evidence> {
    let answers = |answer: &Answer| answer.items.iter().any(|item| items.contains(&item));
    let all = index.record.responses.iter().filter_map(|response| {
        let answer = response.answers.iter().find(|answer| answers(answer) && theirs(response, answer))?;
        Some(evidence(index, response, answer, day))
    });
    let there = |it: &Evidence| !as_of.zip(it.date).is_some_and(|(as_of, date)| date.is_by(as_of).is_no());
    all.filter(there).collect_vec()
}

fn evidence(
    index: &Index<'_>,
    response: &Response,
    answer: &Answer,
    day: &dyn Fn(&Document) -> Option<PartialDate>,
) -> Evidence {
    let document = answer.first_given_in.as_ref().or(response.documents.first());
    let document = document.and_then(|id| index.document(id.as_str()));
    Evidence {
        entity: format!("response:{}", response.id),
        date: answer.as_at.or_else(|| document.and_then(day)),
        sources: Citation::all(index, &response.sources),
    }
}
