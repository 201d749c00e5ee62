//! A cell: role, voices, due date and absence, held apart; the state word is derived.

use serde::Serialize;

use crate::dates::{PartialDate, Tri};
use crate::deadlines::LastDay;
use crate::directory::Seat;
use crate::index::Index;
use crate::model::{Delivery, Party, Position, Request, RequestAct, Vacancy};

use super::absence::{covers, seats_of, vacancies};
use super::survey::{Reach, Row, Survey};
use super::timely::InTime;
use super::voice::{RELATIONS, Voice};
use super::{Relation, Role, State, role};

/// One seat in one row, as of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Cell {
    /// The id of the organisation that holds the seat today.
    pub seat: String,
    /// Its name on the day on which it was asked.
    pub name: String,
    /// Its name on the day of the matrix, where that differs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub now: Option<String>,
    /// The ids of others in the same seat: its offices, and earlier holders.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub bodies: Vec<String>,
    /// In which capacity it stands in the row.
    pub role: Role,
    /// How it stands, for display.
    pub state: State,
    /// Whether an answer is awaited from it, as far as is known.
    pub awaited: bool,
    /// Why it cannot be told, or why nothing is expected.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// Who says what about it, nearest first; never merged.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub voices: Vec<Heard>,
    /// What it was asked to answer by when.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub asked: Vec<Asked>,
    /// Who looked for its answer last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub absence: Option<Absence>,
    /// The times, since it was asked, in which the office perhaps or certainly had no holder: told where no answer is
    /// known.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub vacant: Vec<Vacancy>,
}

impl Cell {
    /// Whether an answer is awaited from it, as far as is known.
    pub fn is_awaited(&self) -> bool {
        self.awaited
    }
}

fn is_awaited(role: Role, state: State) -> bool {
    let expected = matches!(role, Role::Addressee | Role::PerhapsAddressee | Role::AnswersForOthers);
    expected && state.is_awaited()
}

/// A voice in a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Heard {
    /// How near it is.
    pub relation: Relation,
    /// The id of the response.
    pub response: String,
    /// Who wrote it.
    pub by: Vec<String>,
    /// Whose answer it is, where that is not said to be the authors'.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub whose: Vec<String>,
    /// The position of the answer in the response, from 0; absent where the response was not read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<usize>,
    /// The id of the document in which it was given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub given_in: Option<String>,
    /// The item that it names, where that is the whole or a part of the row's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Whether it was there on the day.
    pub there: Tri,
    /// Whether it accepts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
    /// How far it is carried out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivery: Option<Delivery>,
    /// The day of which it speaks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_at: Option<PartialDate>,
    /// Whether it was read and names items: a voice that was not states nothing.
    pub readable: bool,
}

/// What a seat was asked to answer, and whether it did in time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Asked {
    /// The id of the request.
    pub request: String,
    /// By what act.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub act: Option<RequestAct>,
    /// Through whom.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub through: Option<String>,
    /// The last day for it, if the source gives one or it follows from a period; more time that it was given is counted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<LastDay>,
    /// The words of the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// The events that gave it more time, or perhaps did.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub extended_by: Vec<String>,
    /// Whether it answered in time.
    pub met: Met,
}

/// Whether something was done in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Met {
    /// In time.
    Yes,
    /// Late, or the day has passed without an answer that could be found.
    No,
    /// The day has not passed.
    NotYet,
    /// It depends on what is not known.
    CannotTell,
    /// No day was set.
    NotStated,
}

/// The last search for the answer of a seat.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Absence {
    /// The id of the search.
    pub search: String,
    /// When somebody looked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub looked: Option<PartialDate>,
    /// In which documents.
    pub places: Vec<String>,
    /// Whether the search was made on the day of the matrix or later.
    pub covers: Tri,
    /// Who confirmed that there is none.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub confirmed_by: Vec<String>,
}

/// The cell of a seat in a row; `in_time` holds, for each request of the row, who answered it in time.
pub(super) fn cell(
    index: &Index<'_>,
    survey: &Survey<'_>,
    row: &Row<'_>,
    in_time: &[Option<InTime<'_>>],
    seat: Seat,
) -> Cell {
    let holder = |day| index.parties.holder(seat, day);
    let asked_day = row.asked_on.and_then(PartialDate::earliest);
    let name = |day| holder(day).map_or("", |body| index.directory.name_of(body, day)).to_owned();
    let (then, now) = (name(asked_day), name(Some(survey.as_of)));
    let today = holder(None).map(|body| body.id.to_string()).unwrap_or_default();
    let bodies =
        index.directory.occupants(seat).map(|body| body.id.to_string()).filter(|id| *id != today).collect();
    let role = role(row, seat);
    let voices = heard(index, survey, row, seat);
    let state = if role == Role::NotAsked { unasked(row, &voices) } else { state(row, seat) };
    let is_silent = matches!(state, State::NoPublishedResponse | State::CannotTell | State::NotExpected);
    let absence = is_silent.then(|| absence(index, survey, row, seat)).flatten();
    let vacant = if is_silent { vacancies(index, row.asked_on, survey.as_of, seat) } else { Vec::new() };
    let reason = because(reason(row, seat, state, &voices, absence.as_ref()), &vacant);
    let asked = row
        .requests(index)
        .zip(in_time)
        .filter(|(request, _)| is_asked(index, row, request, seat))
        .map(|(request, in_time)| asked(index, request, in_time.as_ref(), seat, state))
        .collect();
    Cell {
        seat: today,
        now: (now != then).then_some(now),
        name: then,
        bodies,
        role,
        state,
        awaited: is_awaited(role, state),
        reason,
        voices,
        asked,
        absence,
        vacant,
    }
}

/// How a seat stands that was not asked and is heard all the same.
fn unasked(row: &Row<'_>, voices: &[Heard]) -> State {
    let sure = voices.iter().find(|voice| voice.readable && voice.there.is_yes());
    match (row.asked, sure.map(|voice| voice.relation)) {
        (Tri::No, _) => State::NotYetAsked,
        (Tri::CannotTell, _) | (_, None) => State::CannotTell,
        (Tri::Yes, Some(Relation::Itself | Relation::ForIt)) => State::Answered,
        (Tri::Yes, Some(_)) => State::Reported,
    }
}

fn state(row: &Row<'_>, seat: Seat) -> State {
    let states = &row.states;
    let unsure = [&states.unsure_asked, &states.unsure_voice, &states.unsure_absence];
    if states.answered.contains(seat) {
        State::Answered
    } else if states.not_yet_asked.contains(seat) {
        State::NotYetAsked
    } else if states.in_part.contains(seat) {
        State::AnsweredInPart
    } else if states.represented.contains(seat) {
        State::Represented
    } else if states.reported.contains(seat) {
        State::Reported
    } else if states.none_found.contains(seat) {
        State::NoPublishedResponse
    } else if unsure.iter().any(|set| set.contains(seat)) {
        State::CannotTell
    } else {
        State::NotExpected
    }
}

fn reason(
    row: &Row<'_>,
    seat: Seat,
    state: State,
    voices: &[Heard],
    absence: Option<&Absence>,
) -> Option<String> {
    let states = &row.states;
    let text = match state {
        State::NotExpected if row.through_others.contains(seat) => {
            "another was asked to answer for it".to_owned()
        }
        State::CannotTell if states.unsure_asked.contains(seat) => {
            "the day of the report is not known well enough".to_owned()
        }
        State::CannotTell if states.unsure_voice.contains(seat) || !voices.is_empty() => {
            let unread = voices.iter().filter(|voice| !voice.readable).count();
            let mut undated: Vec<&str> = voices
                .iter()
                .filter(|voice| voice.there == Tri::CannotTell && voice.readable)
                .filter_map(|voice| voice.given_in.as_deref().or(Some(voice.response.as_str())))
                .collect();
            undated.dedup();
            match (unread, undated.as_slice()) {
                (0, undated) => format!(
                    "an answer is known, but not when it was given: the date of `{}` would settle it",
                    undated.join("` or `")
                ),
                (_, []) => {
                    "a response is known that was not read, or that does not say what it answers".to_owned()
                }
                (_, undated) => format!(
                    "responses are listed unread, and the date of `{}` is not known",
                    undated.join("` or `")
                ),
            }
        }
        State::CannotTell => match absence.map(|absence| absence.looked.map(|day| (day, absence.covers))) {
            Some(Some((day, Tri::CannotTell))) => {
                format!(
                    "no response is recorded; last looked {}: perhaps before the day in question",
                    day.in_words()
                )
            }
            Some(Some((day, _))) => {
                format!(
                    "no response is recorded; last looked on {}, and nothing is known since",
                    day.in_words()
                )
            }
            Some(None) => "no response is recorded; it is not known when somebody looked".to_owned(),
            None => "no response is recorded, and nobody is recorded to have looked".to_owned(),
        },
        _ => return None,
    };
    Some(text)
}

/// The same with the times in which the office was vacant.
fn because(reason: Option<String>, vacant: &[Vacancy]) -> Option<String> {
    let span = |it: &Vacancy| match &it.until {
        Some(until) => format!("the office was vacant from {} to {}", it.since.in_words(), until.in_words()),
        None => {
            format!("the office was vacant from {}; until when is not recorded", it.since.in_words())
        }
    };
    let all: Vec<String> = reason.into_iter().chain(vacant.iter().map(span)).collect();
    (!all.is_empty()).then(|| all.join("; "))
}

fn heard(index: &Index<'_>, survey: &Survey<'_>, row: &Row<'_>, seat: Seat) -> Vec<Heard> {
    let mut heard = Vec::new();
    for relation in RELATIONS {
        for (at, reach) in &row.voices {
            let Some(voice) = survey.voices.get(*at).filter(|voice| voice.there != Tri::No) else { continue };
            let for_others =
                relation == Relation::Itself && row.through.contains(seat) && voice.by.contains(seat);
            if voice.seats_in(relation).contains(seat) || for_others {
                heard.extend(heard_of(index, row, voice, *reach, relation));
            }
        }
    }
    // A voice that names no item matters only where nothing else is heard.
    if heard.iter().any(|voice: &Heard| voice.readable) {
        heard.retain(|voice| voice.readable);
    }
    heard
}

fn heard_of(
    index: &Index<'_>,
    row: &Row<'_>,
    voice: &Voice<'_>,
    reach: Reach,
    relation: Relation,
) -> Option<Heard> {
    let response = index.record.responses.get(voice.response)?;
    let to = match reach {
        Reach::Whole => row.it.part_of().map(ToString::to_string),
        Reach::Part(at) => index.items.at(at).map(|part| part.id().to_string()),
        Reach::Own | Reach::Unnamed => None,
    };
    let name = |party: &Party| index.parties.name(party).to_owned();
    Some(Heard {
        relation,
        response: response.id.to_string(),
        by: response.by.iter().map(name).collect(),
        whose: voice.said.map_or(&[][..], |answer| &answer.whose).iter().map(name).collect(),
        answer: voice.answer,
        given_in: voice.document.map(|document| document.id.to_string()),
        to,
        there: voice.there,
        position: voice.said.and_then(|answer| answer.position),
        delivery: voice.said.and_then(|answer| answer.delivery),
        as_at: voice.said.and_then(|answer| answer.as_at),
        readable: voice.is_readable(),
    })
}

/// Whether a request asks a seat: as one of those asked, or as the one to answer for them.
fn is_asked(index: &Index<'_>, row: &Row<'_>, request: &Request, seat: Seat) -> bool {
    let parties = request.asked.iter().chain(&request.through);
    let seats = index.parties.seats(parties, row.asked_on);
    seats.certain.contains(seat) || seats.possible.contains(seat)
}

fn asked(
    index: &Index<'_>,
    request: &Request,
    in_time: Option<&InTime<'_>>,
    seat: Seat,
    state: State,
) -> Asked {
    let none_found = state == State::NoPublishedResponse;
    let share = in_time.map(|it| it.time.of_seat(seat));
    let due = share.map_or(request.due.as_ref(), |share| share.due(request));
    Asked {
        request: request.id.to_string(),
        act: request.act,
        through: request.through.as_ref().map(|party| index.parties.name(party).to_owned()),
        due: share.and_then(|it| it.ends?.last_day()),
        words: due.and_then(|due| due.words.as_ref()).map(ToString::to_string),
        extended_by: share
            .map_or(&[][..], |it| &it.granted)
            .iter()
            .map(|it| it.event.id.to_string())
            .collect(),
        met: in_time.map_or(Met::NotStated, |it| it.met(seat, none_found)),
    }
}

/// The last search that looked for the answer of a seat to an item.
fn absence(index: &Index<'_>, survey: &Survey<'_>, row: &Row<'_>, seat: Seat) -> Option<Absence> {
    let position = |id: &crate::model::ItemId| index.items.position(id.as_str());
    let searches = index.record.searches.iter().filter(|search| {
        let for_item =
            search.items.is_empty() || search.items.iter().filter_map(position).any(|at| at == row.item);
        for_item && (search.parties.is_empty() || seats_of(index, search, row.asked_on).contains(seat))
    });
    let last = searches.max_by_key(|search| search.date.and_then(|date| date.earliest()))?;
    Some(Absence {
        search: last.id.to_string(),
        looked: last.date,
        places: last.places.iter().map(ToString::to_string).collect(),
        covers: covers(last, survey.as_of),
        confirmed_by: last.confirmed_by.iter().map(|party| index.parties.name(party).to_owned()).collect(),
    })
}
