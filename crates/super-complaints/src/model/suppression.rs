//! Findings that the author has seen and accepts.

use super::Text;
use crate::dates::PartialDate;
use crate::fields::entity;

entity! {
    /// A finding that the author of a record has seen and accepts, with the reason.
    ///
    /// A suppression that hides nothing, or has expired, is itself a finding.
    pub struct Suppression {
        /// The code of the rule, such as `SC301`.
        pub rule: Text,
        /// The entity concerned, as `kind:id` (`response:npcc-2`); absent: the whole record.
        pub entity: Option<Text>,
        /// Why the finding is accepted.
        pub reason: Text,
        /// The last date on which it applies; absent: it does not expire.
        pub expires: Option<PartialDate>,
    }
    /// Accepts every finding of a rule in the record, for this reason, without an end.
    pub fn new(rule: Text, reason: Text);
}

impl Suppression {
    /// Whether it has expired on a date; it still applies on its last date.
    pub(crate) fn has_expired(&self, day: time::Date) -> bool {
        self.expires.is_some_and(|last| last.latest().is_some_and(|last| last < day))
    }
}
