//! A cell: role, voices, due date and absence, kept separate; the state is derived.

use serde::Serialize;

use crate::collect_vec::CollectVec as _;
use crate::counting::LastDay;
use crate::dates::Tri;
use crate::directory::{Seat, SeatSet};
use crate::index::Index;
use crate::model::words::words;
use crate::model::{EventId, Request, RequestId, ResponseKind, Vacancy};

use super::cause::{Cause, in_words};
use super::row::Row;
use super::searches::{SeatSearch, vacancies};
use super::statement::{Statement, heard};
use super::survey::Survey;
use super::timely::Punctuality;
use super::unsettled::causes;
use super::{Awaiting, LastSearch, Role, State, role};

/// One seat in one row, as of a date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Cell {
    /// The id of the organisation that holds the seat today.
    pub seat: String,
    /// Its name on the date on which it was asked.
    pub name: String,
    /// Its name on the date of the matrix, if that differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub now: Option<String>,
    /// The ids of others in the same seat: its offices, and earlier holders.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bodies: Vec<String>,
    /// Its role in the row.
    pub role: Role,
    /// Its state, for display.
    pub state: State,
    /// What is missing, if it was asked, or may have been, and it is not certain that it answered. Only `none_found`
    /// means that it owes an answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub awaiting: Option<Awaiting>,
    /// If the state is not known: what is certain all the same, an answer to a part, a representative's view, or a
    /// report by others.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at_least: Option<State>,
    /// If the state is not known: each thing that is not known and would help to settle it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub causes: Vec<Cause>,
    /// Why the state is not known, or why no answer is expected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What has been said about it, most direct first; never merged.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub statements: Vec<Statement>,
    /// What it was asked to answer, and by when.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub asked: Vec<RequestStatus>,
    /// The last search for its answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_search: Option<LastSearch>,
    /// The times, since it was asked, when the office perhaps or certainly had no holder; only if no answer is known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub vacant: Vec<Vacancy>,
}

/// What a seat was asked to answer, and whether it answered in time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct RequestStatus {
    /// The id of the request.
    pub request: RequestId,
    /// The kind of response that it was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub response_kind: Option<ResponseKind>,
    /// The body that it was asked to answer through.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub through: Option<String>,
    /// The due date, if the source gives one or it follows from a period; extensions are included.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<LastDay>,
    /// The words of the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// The events that extended it, or may have.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub extended_by: Vec<EventId>,
    /// Whether it answered in time.
    pub met: DueStatus,
}

words! {
    /// Whether something was done in time.
    pub enum DueStatus {
        /// In time.
        Yes = "yes",
        /// Late, or the date has passed and no answer was found.
        No = "no",
        /// The date has not passed.
        NotYet = "not_yet",
        /// It depends on something that is not known.
        CannotTell = "cannot_tell",
        /// No date was set.
        NoDeadline = "no_deadline",
    }
}

/// When a row was to be answered.
pub(super) struct Times<'t, 'r> {
    /// For each request of the row, the seats that it asks, and those that answered in time.
    pub(super) requests: &'t [(SeatSet, Option<Punctuality<'r>>)],
    /// The seats whose answer is not due yet.
    pub(super) not_yet_due: SeatSet,
}

/// The cell of a seat in a row.
pub(super) fn cell(
    index: &Index<'_>,
    survey: &Survey<'_>,
    row: &Row<'_>,
    times: &Times<'_, '_>,
    seat: Seat,
) -> Cell {
    let holder = |day| index.parties.holder(seat, day);
    let asked_day = row.asked_on.and_then(|day| day.earliest());
    let name = |day| holder(day).map_or("", |body| index.directory.name_of(body, day));
    let (then, now) = (name(asked_day), name(Some(survey.as_of)));
    let today = holder(None).map_or("", |body| body.id.as_str());
    let occupants = index.directory.occupants(seat).map(|body| body.id.as_str());
    let bodies = occupants.filter(|id| *id != today).map(str::to_owned).collect_vec();
    let role = role(row, seat);
    let statements = heard(index, survey, row, seat);
    let state = if role == Role::NotAsked { unasked(row, seat) } else { state(row, seat) };
    let is_silent = matches!(state, State::NoPublishedResponse | State::CannotTell | State::NotRequired);
    let looking = if is_silent { SeatSearch::last(index, row, seat) } else { None };
    let last_search = looking.as_ref().map(|it| it.absence(index, survey.as_of));
    let vacant =
        if is_silent { vacancies(index, row.asked_on.as_ref(), survey.as_of, seat) } else { Vec::new() };
    let is_open = state == State::CannotTell;
    let causes =
        if is_open { causes(index, survey, row, seat, &statements, looking.as_ref()) } else { Vec::new() };
    let looked = looking.as_ref().and_then(|it| it.search.date);
    let at_least = (is_open && row.asked.is_yes()).then(|| row.certain_of(seat)).flatten();
    let awaiting = awaiting(row, &times.not_yet_due, seat, state);
    let reason = match state {
        State::NotRequired if row.left_to_others.certain.contains(seat) => {
            Some("another body was asked to answer for it".to_owned())
        }
        State::CannotTell => Some(in_words(&causes, lead(at_least, awaiting, &statements), looked)),
        _ => None,
    };
    let reason = because(reason, &vacant);
    let requests = row.requests(index).zip(times.requests).filter(|(_, (all, _))| all.contains(seat));
    let mut asked = Vec::with_capacity(times.requests.len());
    asked.extend(
        requests.map(|(request, (_, in_time))| of_request(index, request, in_time.as_ref(), seat, state)),
    );
    Cell {
        seat: today.to_owned(),
        now: (now != then).then(|| now.to_owned()),
        name: then.to_owned(),
        bodies,
        role,
        state,
        awaiting,
        at_least,
        causes,
        reason,
        statements,
        asked,
        last_search,
        vacant,
    }
}

/// What is certain all the same, in words.
fn lead(at_least: Option<State>, awaiting: Option<Awaiting>, voices: &[Statement]) -> Option<&'static str> {
    match (at_least, awaiting) {
        (Some(State::AnsweredInPart), _) => Some("it answered a part; nothing else is certain"),
        (Some(State::Represented), _) => Some("its representative's view is known; nothing else is certain"),
        (Some(State::Reported), _) => Some("others have reported about it; nothing else is certain"),
        (_, Some(Awaiting::PerhapsAsked)) if voices.is_empty() => Some("no published response was found"),
        (None, _) if voices.is_empty() => Some("no response is recorded"),
        _ => None,
    }
}

/// What is missing from a seat.
fn awaiting(row: &Row<'_>, not_yet_due: &SeatSet, seat: Seat, state: State) -> Option<Awaiting> {
    let states = &row.states;
    match state {
        _ if !row.expected.contains(seat) => None,
        State::NoPublishedResponse if not_yet_due.contains(seat) => Some(Awaiting::NotYetDue),
        State::NoPublishedResponse => Some(Awaiting::NoneFound),
        State::CannotTell if row.perhaps_nearer(seat) => Some(Awaiting::KnownNotSettled),
        State::CannotTell if states.unsearched.contains(seat) => Some(Awaiting::NotSearched),
        State::CannotTell => Some(Awaiting::PerhapsAsked),
        _ => None,
    }
}

/// The state of a seat that was not asked and answered all the same, as recorded: no search was for more.
fn unasked(row: &Row<'_>, seat: Seat) -> State {
    match row.asked {
        Tri::No => State::NotYetAsked,
        Tri::Yes if !row.perhaps_nearer(seat) => row.certain_of(seat).unwrap_or(State::CannotTell),
        _ => State::CannotTell,
    }
}

fn state(row: &Row<'_>, seat: Seat) -> State {
    let states = &row.states;
    let settled = [
        (&states.answered, State::Answered),
        (&states.not_yet_asked, State::NotYetAsked),
        (&states.in_part, State::AnsweredInPart),
        (&states.represented, State::Represented),
        (&states.reported, State::Reported),
        (&states.none_found, State::NoPublishedResponse),
        (&states.not_required, State::NotRequired),
    ];
    let known = settled.into_iter().find(|(seats, _)| seats.contains(seat));
    known.map_or(State::CannotTell, |(_, state)| state)
}

/// The same with the times in which the office was vacant.
fn because(reason: Option<String>, vacant: &[Vacancy]) -> Option<String> {
    let span = |it: &Vacancy| match &it.until {
        Some(until) => format!("the office was vacant from {} to {}", it.since.in_words(), until.in_words()),
        None => {
            format!("the office was vacant from {}; the end date is not recorded", it.since.in_words())
        }
    };
    let all: Vec<String> = reason.into_iter().chain(vacant.iter().map(span)).collect_vec();
    (!all.is_empty()).then(|| all.join("; "))
}

/// All that a request asks to answer a row: the bodies asked, and the one that is to answer for them.
pub(super) fn all_asked(index: &Index<'_>, row: &Row<'_>, request: &Request) -> SeatSet {
    let parties = request.asked.iter().chain(&request.through);
    index.parties.seats(parties, row.asked_on.as_ref()).all()
}

fn of_request(
    index: &Index<'_>,
    request: &Request,
    in_time: Option<&Punctuality<'_>>,
    seat: Seat,
    state: State,
) -> RequestStatus {
    let none_found = state == State::NoPublishedResponse;
    let share = in_time.map(|it| it.time.of_seat(seat));
    let due = share.map_or(request.due.as_ref(), |share| share.due(request));
    RequestStatus {
        request: request.id.clone(),
        response_kind: request.response_kind,
        through: request.through.as_ref().map(|party| index.parties.name(party).to_owned()),
        due: share.and_then(|it| it.ends?.last_day()),
        words: due.and_then(|due| due.words.as_ref()).map(ToString::to_string),
        extended_by: share
            .into_iter()
            .flat_map(|share| share.moved_by().filter(|it| !it.is_statement()))
            .map(|it| it.event.id.clone())
            .collect_vec(),
        met: in_time.map_or(DueStatus::NoDeadline, |it| it.met(seat, none_found)),
    }
}
