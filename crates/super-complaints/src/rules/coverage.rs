//! SC401 to SC499: who owes an answer.

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
