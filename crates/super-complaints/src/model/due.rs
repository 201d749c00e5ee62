//! By when something was asked or promised.

use super::known::{Marks, marked_fields};
use super::words::words;
use super::{ClockId, Text};
use crate::dates::{PartialDate, Period};
use crate::fields::entity;

words! {
    /// The event from which a period runs.
    pub enum DueTrigger {
        /// The publication of the report.
        ReportPublished = "report_published",
        /// The day on which the report was sent to the addressee.
        ReportSent = "report_sent",
        /// The receipt of the request by whoever is asked.
        Receipt = "receipt",
        /// Something else, which the words say.
        Other = "other",
    }
}

words! {
    /// Which days a period counts.
    pub enum DayKind {
        /// Every day.
        Calendar = "calendar",
        /// Working days: not Saturdays, Sundays or bank holidays.
        Working = "working",
    }
}

words! {
    /// Whether the day of the trigger is day 1.
    pub enum FirstDay {
        /// "Beginning with": the day of the trigger is day 1.
        Counted = "counted",
        /// "After": the day of the trigger is day 0.
        NotCounted = "not_counted",
    }
}

marked_fields!(
    /// The fields of [`Due`] that may be marked.
    DueField of Due { Words = words, Date = date, Basis = basis, Within = within, After = after, Days = days, FirstDay = first_day }
);

entity! {
    /// By when something was asked, promised or ordered: the date as given, and the words.
    ///
    /// Dates are never computed into the record. "Within six months" is `within: P6M`; whether the trigger and
    /// the counting are known is for the explanation to say. Vague words ("as soon as possible") stay words.
    #[derive(Default)]
    pub struct Due {
        /// The words of the source: "as soon as possible", "by 27 March 2025".
        pub words: Option<Text>,
        /// The last day, both ends of a vague date included, as the source gives it.
        pub date: Option<PartialDate>,
        /// The first day on which it may be expected: "March 26 earliest" is a floor, not a limit.
        pub not_before: Option<PartialDate>,
        /// A period, where the source gives a period.
        pub within: Option<Period>,
        /// From which event the period runs.
        pub after: Option<DueTrigger>,
        /// Which days the period counts; absent: the source does not say.
        pub days: Option<DayKind>,
        /// Whether the day of the trigger is counted; absent: the source does not say.
        pub first_day: Option<FirstDay>,
        /// The provision that the source gives as basis of its date: a clock of the scheme by its id, or one of the limits that
        /// the scheme says the law does not set, such as `s55-police-act-1996`: a claim can be recorded, and a rule speaks.
        pub basis: Option<ClockId>,
        /// On what it depends: "subject to Home Office funding".
        pub condition: Option<Text>,
        /// What is unknown, not stated or inferred.
        pub marks: Marks<DueField>,
    }
}
