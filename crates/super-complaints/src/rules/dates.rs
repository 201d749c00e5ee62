//! `SC2xx`: dates in order.

pub(super) mod announced_before_complaint;
pub(super) mod body_did_not_exist;
pub(super) mod due_before_report;
pub(super) mod event_order;
pub(super) mod not_before_after_date;
pub(super) mod report_before_complaint;
pub(super) mod search_before_report;
pub(super) mod seen_after_unavailable;
pub(super) mod seen_before_published;
pub(super) mod sent_after_published;
pub(super) mod updated_before_published;
pub(super) mod updated_since_seen;
