//! Who may complain.

use super::Provision;
use crate::dates::{PartialDate, Period, Tri};
use crate::directory::alive;
use crate::fields::entity;
use crate::model::words::words;
use crate::model::{Party, PartyId, SourceRef, Text};

entity! {
    /// Who may complain.
    pub struct Standing {
        /// How standing is conferred.
        pub model: StandingModel,
        /// Who designates; an office that passed from department to department is given in words.
        pub designated_by: Option<Party>,
        /// For standing that is decided anew for each complaint: who decides.
        pub decided_by: Option<PartyId>,
        /// The provision under which they designate or decide.
        pub instrument: SourceRef,
        /// The designated bodies, over time.
        pub designations: Vec<Designation>,
        /// The last day for which the list of designated bodies is known to be complete. From then on a body that
        /// is not on it may have been added since; absent: the list is complete.
        pub known_until: Option<PartialDate>,
        /// What a body must be to have standing.
        pub criteria: Vec<Provision>,
        /// Others who may start a matter under the same scheme, by what they are.
        pub roles: Vec<Provision>,
        /// How several bodies complain together.
        pub joint: Option<Provision>,
        /// For how long a decision on standing can be relied on in a later complaint.
        pub retained: Option<Retained>,
    }
}

words! {
    /// How standing is conferred.
    pub enum StandingModel {
        /// A list of named bodies.
        Named = "named",
        /// Criteria, applied anew to each complaint; nobody has standing in advance.
        PerComplaint = "per_complaint",
    }
}

entity! {
    /// A body that may complain, from one day to another, both included.
    pub struct Designation {
        /// The body in the directory.
        pub body: PartyId,
        /// Its name as the instrument writes it.
        pub as_written: Text,
        /// Its registration number as the instrument writes it; an opaque text.
        pub registration: Option<Text>,
        /// The first day of the designation.
        pub since: PartialDate,
        /// The last day; absent: no end is known.
        pub until: Option<PartialDate>,
        /// The instrument that designates it first.
        pub instrument: SourceRef,
        /// The instrument whose list it is no longer on.
        pub ended_by: Option<SourceRef>,
    }
}

entity! {
    /// For how long a decision on standing can be relied on.
    pub struct Retained {
        /// On what conditions, and what follows.
        pub title: Text,
        /// How long, the day of the decision being the first day.
        pub length: Period,
        /// Where the law says so.
        pub basis: SourceRef,
    }
}

impl Standing {
    /// Whether a body was designated on a day; of standing that is decided for each complaint, and of the time
    /// for which the list is not known to be complete, it cannot be told.
    pub fn is_designated(&self, body: &str, day: &PartialDate) -> Tri {
        if self.model == StandingModel::PerComplaint {
            return Tri::CannotTell;
        }
        let listed = self
            .designations
            .iter()
            .filter(|designation| designation.body.as_str() == body)
            .map(|designation| alive(Some(&designation.since), designation.until.as_ref(), day))
            .fold(Tri::No, Tri::or);
        let complete = self.known_until.as_ref().is_none_or(|until| day.is_after(until) == Tri::No);
        if listed == Tri::No && !complete { Tri::CannotTell } else { listed }
    }

    /// Whether a body is on the list at any time.
    pub fn lists(&self, body: &str) -> bool {
        self.designations.iter().any(|designation| designation.body.as_str() == body)
    }
}
