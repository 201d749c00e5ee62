//! The time limits that the law sets, and those that it does not.

use super::StepKind;
use crate::dates::Period;
use crate::fields::entity;
use crate::model::words::words;
use crate::model::{DayKind, EventKind, FirstDay, PartyId, SourceRef, Text};

entity! {
    /// A time limit that the law sets.
    pub struct TimeLimit {
        /// Its id: `acknowledgement`.
        pub id: Text,
        /// What it limits.
        pub title: Text,
        /// The bodies that it binds.
        pub binds: Vec<PartyId> = required,
        /// The event that starts it, or that starts the first time limit of its chain: see [`after`](Self::after).
        pub starts: EventKind,
        /// The body that the event that starts it must reach; absent: the event alone starts it.
        pub notified: Option<Notified>,
        /// The time limit whose end starts this one, whatever happened in the meantime: the last day of that time limit is then the
        /// day of the start. Absent: the event starts it.
        pub after: Option<Text>,
        /// The step that must be taken before its end.
        pub ends: StepKind,
        /// Its length.
        pub length: Period,
        /// Which days it counts.
        pub days: DayKind,
        /// Whether the day of the start is day 1.
        pub first_day: FirstDay,
        /// What happens if the day of the start does not count; absent: the law does not say.
        pub start_fallback: Option<StartFallback>,
        /// Whether it runs once or recurs.
        pub repeats: Repeats,
        /// For working days: the id of their [`Calendar`](crate::dates::Calendar).
        pub calendar: Option<Text>,
        /// When it applies, in words; absent: always.
        pub condition: Option<Text>,
        /// The time limit that it replaces if its condition is met.
        pub instead_of: Option<Text>,
        /// What in a record shows that its condition is not met.
        pub ruled_out_by: Vec<RuledOutBy>,
        /// How it can be extended.
        pub extensions: Vec<Extension>,
        /// The power to change its length in general.
        pub changeable: Option<SourceRef>,
        /// The legal provision.
        pub basis: SourceRef,
    }
}

entity! {
    /// How a time limit can be extended: by the days from one event to another.
    pub struct Extension {
        /// Its id: `information`.
        pub id: Text,
        /// The power to extend it.
        pub title: Text,
        /// The event that begins the added days, in words.
        pub days_from: Text,
        /// The event that ends them, in words.
        pub days_to: Text,
        /// The event of a record that begins them.
        pub starts: EventKind,
        /// The event of a record that ends them.
        pub ends: EventKind,
        /// Whether the days of both events are counted; absent: the law does not say.
        pub both_counted: Option<bool>,
        /// The legal provision.
        pub basis: SourceRef,
    }
}

words! {
    /// The body that the event that starts a time limit must reach.
    pub enum Notified {
        /// The complainant. An announcement to the public does not start the time limit.
        Complainant = "complainant",
    }
}

words! {
    /// What in a record shows that the condition of a time limit is not met.
    pub enum RuledOutBy {
        /// The complaint was made by a designated body.
        DesignatedComplainant = "designated_complainant",
        /// Eligibility was decided after the complaint was received.
        EligibilityDecided = "eligibility_decided",
    }
}

words! {
    /// When a time limit starts if its first day is not a working day.
    pub enum StartFallback {
        /// On the first working day after.
        NextWorkingDay = "next_working_day",
    }
}

words! {
    /// Whether a time limit runs once or recurs.
    pub enum Repeats {
        /// Once.
        Once = "once",
        /// Each period begins with the first working day after the last one.
        Rolling = "rolling",
    }
}

entity! {
    /// A time limit that the law does not set.
    pub struct UnsetLimit {
        /// Its id: `eligibility`.
        pub id: Text,
        /// What one might expect to be limited.
        pub title: Text,
        /// Why there is no limit.
        pub reason: Text,
        /// The source.
        pub basis: SourceRef,
    }
}
