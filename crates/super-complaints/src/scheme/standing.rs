//! Who may complain.

use super::Provision;
use crate::dates::{PartialDate, Period, Tri};
use crate::directory::existed_on;
use crate::fields::entity;
use crate::model::words::words;
use crate::model::{Party, PartyId, SourceRef, Text};

entity! {
    /// Which bodies may complain.
    pub struct Standing {
        /// How standing is conferred.
        pub model: StandingModel,
        /// The office that designates; if it passed from department to department, in words.
        pub designated_by: Option<Party>,
        /// If standing is decided for each complaint: the body that decides.
        pub decided_by: Option<PartyId>,
        /// The provision that they designate or decide under.
        pub instrument: SourceRef,
        /// The designated bodies, over time.
        pub designations: Vec<Designation>,
        /// The last date for which the list of designated bodies is known to be complete. After it, a body that is not on
        /// it may have been added; absent: the list is complete.
        pub known_until: Option<PartialDate>,
        /// What a body must be to have standing.
        pub criteria: Vec<Provision>,
        /// Others that may start a matter under the same scheme.
        pub roles: Vec<Provision>,
        /// How several bodies complain together.
        pub joint: Option<Provision>,
        /// How long a decision on standing can be relied on in later complaints.
        pub retained: Option<StandingRetention>,
    }
}

words! {
    /// How standing is conferred.
    pub enum StandingModel {
        /// A list of named bodies.
        Named = "named",
        /// Criteria, applied to each complaint; no body has standing in advance.
        PerComplaint = "per_complaint",
    }
}

entity! {
    /// A body that may complain, from one date to another, both included.
    pub struct Designation {
        /// The body in the directory.
        pub body: PartyId,
        /// Its name as the instrument writes it.
        pub as_written: Text,
        /// Its registration number as the instrument writes it; an opaque string.
        pub registration: Option<Text>,
        /// The first date of the designation.
        pub since: PartialDate,
        /// The last date; absent: no end is known.
        pub until: Option<PartialDate>,
        /// The instrument that designates it first.
        pub instrument: SourceRef,
        /// The instrument whose list it is no longer on.
        pub ended_by: Option<SourceRef>,
    }
}

entity! {
    /// How long a decision on standing can be relied on.
    pub struct StandingRetention {
        /// The conditions, and the consequences.
        pub title: Text,
        /// The period; the day of the decision is the first day.
        pub length: Period,
        /// The legal provision.
        pub basis: SourceRef,
    }
}

impl Standing {
    /// Whether a body was designated on a date; not known if standing is decided for each complaint, or for the time
    /// for which the list is not known to be complete.
    pub fn is_designated(&self, body: &str, day: &PartialDate) -> Tri {
        if self.model == StandingModel::PerComplaint {
            return Tri::CannotTell;
        }
        let listed = self
            .designations
            .iter()
            .filter(|designation| designation.body.as_str() == body)
            .map(|designation| existed_on(Some(&designation.since), designation.until.as_ref(), day))
            .fold(Tri::No, Tri::or);
        let complete = self.known_until.as_ref().is_none_or(|until| day.is_after(until) == Tri::No);
        if listed == Tri::No && !complete { Tri::CannotTell } else { listed }
    }

    /// Whether a body is on the list at any time.
    pub fn lists(&self, body: &str) -> bool {
        self.designations.iter().any(|designation| designation.body.as_str() == body)
    }
}
