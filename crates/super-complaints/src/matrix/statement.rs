//! What is said about a seat in a row: each voice as data.

use serde::Serialize;

use crate::collect_vec::CollectVec as _;
use crate::dates::{PartialDate, Tri};
use crate::directory::{Seat, SeatSet};
use crate::index::{AnswerAt, Index};
use crate::model::{Delivery, DocumentId, ItemId, Party, Position, ResponseId};

use super::Relation;
use super::cause::CauseKind;
use super::directness::is_in_part;
use super::ladder::{ANSWERED, IN_PART, rung};
use super::row::{Reach, Row};
use super::survey::Survey;
use super::voice::{RELATIONS, Voice};

/// A voice in a cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Statement {
    /// How direct it is.
    pub relation: Relation,
    /// The id of the response.
    pub response: ResponseId,
    /// The bodies that wrote it.
    pub by: Vec<String>,
    /// The bodies whose answer it is, if not the authors'.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub answer_of: Vec<String>,
    /// The position of the answer in the response, from 0; absent if the response was not read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub answer: Option<usize>,
    /// The id of the document that it was given in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_given_in: Option<DocumentId>,
    /// The item that it names, if that is the whole of the row's item or a part of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<ItemId>,
    /// Whether it existed on the date.
    pub existed: Tri,
    /// Whether it accepts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub position: Option<Position>,
    /// How far it is carried out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub delivery: Option<Delivery>,
    /// The date that it refers to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_at: Option<PartialDate>,
    /// Whether it was read and names items; otherwise it states nothing.
    pub readable: bool,
    /// Whether it may not be about this seat: it speaks for some of a group, or it is not known for which bodies.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub perhaps: bool,
    /// How direct it is, at most.
    #[serde(skip)]
    pub(super) rung: usize,
    /// What is not known about it.
    #[serde(skip)]
    pub(super) unknown: Vec<CauseKind>,
}

impl Statement {
    /// Whether it would make a difference if more were known about it: it would be more direct than what is certain.
    pub(super) fn is_nearer(&self, row: &Row<'_>, seat: Seat) -> bool {
        let certain = self.readable && self.existed.is_yes() && !self.perhaps;
        let highest = row.ladder.least.iter().rposition(|rung| rung.contains(seat));
        !certain && highest.is_none_or(|highest| self.rung > highest)
    }
}

/// What is said about a seat, the most direct first.
pub(super) fn heard(index: &Index<'_>, survey: &Survey<'_>, row: &Row<'_>, seat: Seat) -> Vec<Statement> {
    let mut heard = Vec::new();
    let through = row.through.contains(seat);
    let anyone = if row.expected.contains(seat) { SeatSet::of(seat) } else { SeatSet::default() };
    for relation in RELATIONS {
        for (voice, reach) in row.heard(&survey.voices).filter(|(voice, _)| !voice.there.is_no()) {
            let for_others = relation == Relation::Direct && through && voice.by.contains(seat);
            let certain = voice.seats_in(relation).contains(seat) || for_others;
            let unsigned = relation == Relation::Direct
                && through
                && voice.perhaps.as_deref().is_some_and(|it| it.is_unsigned || it.by.contains(seat));
            let perhaps =
                || unsigned || voice.perhaps_in(relation, &anyone).is_some_and(|seats| seats.contains(seat));
            // Most voices are certain.
            if certain || (voice.perhaps.is_some() && perhaps()) {
                if heard.is_empty() {
                    heard.reserve_exact(1); // most have one, and there are many lists of them
                }
                heard.extend(heard_of(index, row, (voice, reach), relation, !certain));
            }
        }
    }
    // A voice that names no item matters only where nothing else is heard.
    if heard.iter().any(|voice: &Statement| voice.readable && !voice.perhaps) {
        heard.retain(|voice| voice.readable || voice.is_nearer(row, seat));
    }
    heard
}

fn heard_of(
    index: &Index<'_>,
    row: &Row<'_>,
    (voice, reach): (&Voice<'_>, Reach),
    relation: Relation,
    perhaps: bool,
) -> Option<Statement> {
    let response = voice.response.of(&index.record.responses)?;
    let to = match reach {
        Reach::Whole => row.it.part_of().cloned(),
        Reach::Part(at) => index.items.at(at).map(|part| part.id().clone()),
        Reach::Own | Reach::Unnamed => None,
    };
    let name = |party: &Party| index.parties.name(party).to_owned();
    Some(Statement {
        relation,
        response: response.id.clone(),
        by: response.by.iter().map(name).collect_vec(),
        answer_of: voice.said.map_or(&[][..], |answer| &answer.answer_of).iter().map(name).collect_vec(),
        answer: voice.answer.map(AnswerAt::number),
        first_given_in: voice.document.map(|document| document.id.clone()),
        to,
        existed: voice.there,
        position: voice.said.and_then(|answer| answer.position),
        delivery: voice.said.and_then(|answer| answer.delivery),
        as_at: voice.said.and_then(|answer| answer.as_at),
        readable: voice.is_readable() && reach != Reach::Unnamed,
        perhaps,
        rung: match is_in_part(voice, reach) {
            in_part if voice.is_read() => rung(relation, in_part),
            true => IN_PART,
            false => ANSWERED,
        },
        unknown: unknown(voice, reach, perhaps),
    })
}

/// What is not known about a voice, certain or possible.
fn unknown(voice: &Voice<'_>, reach: Reach, perhaps: bool) -> Vec<CauseKind> {
    let mut kinds = Vec::new();
    if voice.said.is_none() {
        kinds.push(CauseKind::ResponseUnread);
    } else if reach == Reach::Unnamed {
        kinds.push(CauseKind::NamesNoItem);
    } else if !voice.is_readable() {
        kinds.push(CauseKind::AnswerCut);
    }
    if voice.given.is_yes() && !voice.there.is_yes() {
        kinds.push(CauseKind::PerhapsReplaced);
    } else if voice.there == Tri::CannotTell {
        kinds.push(CauseKind::DocumentUndated);
    }
    let is_unsigned = voice.perhaps.as_deref().is_some_and(|it| it.anyone.is_some() || it.is_unsigned);
    if perhaps {
        kinds.push(if is_unsigned { CauseKind::AuthorUnidentified } else { CauseKind::MembersUnknown });
    }
    kinds
}
