//! By when something was asked or promised.

use super::known::{Marks, marked_fields};
use super::words::words;
use super::{Text, TimeLimitId};
use crate::dates::{PartialDate, Period};
use crate::fields::{Sought, entity};

words! {
    /// The event from which a period runs.
    pub enum DueTrigger {
        /// The publication of the report.
        ReportPublished = "report_published",
        /// The date on which the report was sent to the addressee.
        ReportSent = "report_sent",
        /// The receipt of the request by the body that is asked.
        Receipt = "receipt",
        /// Something else; `words` says what.
        Other = "other",
    }
}

words! {
    /// Which days a period counts.
    pub enum DayKind {
        /// Every day.
        Calendar = "calendar",
        /// Working days: every day except Saturdays, Sundays and bank holidays.
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
    /// The date by which something is asked, promised or ordered: as the source gives it, with its words.
    ///
    /// Dates are never computed into the record. "Within six months" is `within: P6M`; the explanation of the
    /// deadline says whether the trigger and the counting are known. Vague words ("as soon as possible") stay words.
    #[derive(Default)]
    pub struct Due {
        /// The words of the source: "as soon as possible", "by 27 March 2025".
        pub words: Option<Text> = quoted,
        /// The last date, as the source gives it. Of a month, a year or an interval, the last day counts.
        pub date: Option<PartialDate>,
        /// The first date on which it may be expected: "March 26 earliest" is a lower bound, not a deadline.
        pub not_before: Option<PartialDate>,
        /// The period, if the source gives one.
        pub within: Option<Period>,
        /// The event from which the period runs.
        pub after: Option<DueTrigger>,
        /// Which days are counted; absent: the source does not say.
        pub days: Option<DayKind>,
        /// Whether the day of the trigger is counted; absent: the source does not say.
        pub first_day: Option<FirstDay>,
        /// The legal provision that the source relies on, by the id of a time limit of the scheme. Limits that the scheme
        /// says the law does not set, such as `s55-police-act-1996`, also have ids: record the claim, and a rule
        /// reports it.
        pub basis: Option<TimeLimitId>,
        /// The condition on which it depends: "subject to Home Office funding".
        pub condition: Option<Text>,
        /// Which fields are unknown, not stated or inferred.
        pub marks: Marks<DueField>,
    }
    impl {
        fn sought(&self) -> Sought<'_> {
            Sought::Due(self)
        }
    }
}
