//! Every reason why the state of a seat is not known.

use crate::directory::Seat;
use crate::index::Index;

use super::cause::{Cause, CauseKind};
use super::row::Row;
use super::searches::SeatSearch;
use super::statement::Statement;
use super::survey::Survey;

/// Every reason why the state of a seat in a row is not known.
pub(super) fn causes(
    index: &Index<'_>,
    survey: &Survey<'_>,
    row: &Row<'_>,
    seat: Seat,
    voices: &[Statement],
    looking: Option<&SeatSearch<'_>>,
) -> Vec<Cause> {
    let mut causes = Vec::with_capacity(1); // most have one
    if row.states.unsure_asked.contains(seat) {
        let report = index.report_of(row.it.report()).map(|report| report.id.clone());
        causes.push(Cause { report, ..Cause::of(CauseKind::ReportUndated) });
    }
    let open = |voice: &&Statement| voice.is_nearer(row, seat);
    for voice in voices.iter().filter(open) {
        // One voice may be heard in several relations.
        for cause in voice.unknown.iter().map(|kind| of_voice(*kind, voice)) {
            if !causes.contains(&cause) {
                causes.push(cause);
            }
        }
    }
    if !row.expected.certain.contains(seat) && row.expected.possible.contains(seat) {
        causes.push(Cause::of(CauseKind::PerhapsAsked));
    }
    if row.states.unsearched.contains(seat) {
        let kind = match looking {
            None => CauseKind::NotSearched,
            Some(it) if it.covers(survey.as_of).is_yes() => CauseKind::SearchedForSome,
            Some(_) => CauseKind::SearchedBefore,
        };
        let search = looking.map(|it| it.search.id.clone());
        causes.push(Cause { search, ..Cause::of(kind) });
    }
    causes
}

fn of_voice(kind: CauseKind, voice: &Statement) -> Cause {
    Cause {
        response: Some(voice.response.clone()),
        answer: voice.answer,
        document: voice.first_given_in.clone(),
        ..Cause::of(kind)
    }
}
