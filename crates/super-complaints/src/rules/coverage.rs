//! SC401 to SC499: who owes an answer.

pub(super) mod asked_of_no_addressee;
pub(super) mod clock_not_in_law;
pub(super) mod commitment_past_due;
pub(super) mod delivery_past_due;
pub(super) mod extension_asked_late;
pub(super) mod extension_to_one_not_asked;
pub(super) mod extension_without_time;
pub(super) mod late_response;
pub(super) mod no_published_response;
pub(super) mod outcome_past_due;
pub(super) mod recommendation_without_addressee;
pub(super) mod request_asks_nobody;
pub(super) mod request_names_no_items;
pub(super) mod set_by_what_is_addressed_to_others;
pub(super) mod stated_day_differs;
