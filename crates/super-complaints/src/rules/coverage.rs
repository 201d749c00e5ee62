//! `SC4xx`: which responses and commitments are outstanding.

pub(super) mod asked_body_not_addressee;
pub(super) mod commitment_past_due;
pub(super) mod delivery_past_due;
pub(super) mod extension_for_body_not_asked;
pub(super) mod extension_without_effect;
pub(super) mod late_extension_request;
pub(super) mod late_response;
pub(super) mod no_published_response;
pub(super) mod outcome_past_due;
pub(super) mod recommendation_without_addressee;
pub(super) mod request_asks_nobody;
pub(super) mod request_names_no_items;
pub(super) mod set_by_recommendation_to_others;
pub(super) mod stated_date_differs;
pub(super) mod time_limit_not_in_law;

use crate::dates::PartialDate;
use crate::index::Target;
use crate::model::{Due, DueField, Event, Report, Request};

use super::Facts;

/// The requests that an event is about, such as an extension.
fn requests_of<'f, 'r>(
    facts: &'f Facts<'r>,
    event: &'f Event,
) -> impl Iterator<Item = &'r Request> + use<'f, 'r> {
    let positions = event.requests.iter().filter_map(|id| facts.position(Target::Request, id.as_str()));
    positions.filter_map(|at| facts.record.requests.get(at))
}

/// The date on which a request was made: that of its report.
fn asked_on<'r>(facts: &Facts<'r>, request: &Request) -> Option<&'r PartialDate> {
    facts.report_of(request.report.as_ref()).and_then(Report::day)
}

/// The fields of a due date that are inferred.
fn inferred_due(due: &Due) -> impl Iterator<Item = &'static str> {
    const FIELDS: &[DueField] =
        &[DueField::Date, DueField::Within, DueField::After, DueField::Days, DueField::FirstDay];
    due.marks.inferred(FIELDS)
}
