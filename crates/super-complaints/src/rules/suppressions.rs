//! `SC9xx`: suppressions of findings.

pub(super) mod expired_suppression;
pub(super) mod suppression_of_error;
pub(super) mod suppression_of_unknown_rule;
pub(super) mod unused_suppression;
