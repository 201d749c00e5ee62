//! The last day for something: a day, or a range that contains it.

use time::Date;

use crate::dates::{PartialDate, Tri};

/// The last day for something: a day or a range of days, both ends included.
///
/// A vague trigger ("March 2020") or an unknown counting rule gives a range. The last day is included: what happens
/// on it is in time.
///
/// ```
/// use super_complaints::{PartialDate, Scheme, Tri};
/// let time_limit = Scheme::find("police").and_then(|it| it.time_limit("acknowledgement")).ok_or("no such time limit")?;
/// let last = time_limit.last_day(&"2019-05-31".parse::<PartialDate>()?).ok_or("cannot tell")?;
/// assert_eq!(last.to_string(), "2019-06-06");
/// assert_eq!(last.met_by(&"2019-06-06".parse()?), Tri::Yes);
/// assert_eq!(last.met_by(&"2019-06".parse()?), Tri::CannotTell);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LastDay {
    /// The earliest day that it can be.
    #[serde(serialize_with = "iso")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub earliest: Date,
    /// The latest day that it can be.
    #[serde(serialize_with = "iso")]
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Day"))]
    pub latest: Date,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature that serde asks for")]
pub(crate) fn iso<S: serde::Serializer>(day: &Date, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(&PartialDate::day(*day))
}

impl LastDay {
    /// The last day of a limit as a source gives it; `None` if it has no upper bound.
    pub(crate) fn of(date: &PartialDate) -> Option<Self> {
        // "By March 2025" lasts until the end of March: a vague limit is kept by its last day.
        date.latest().map(|latest| Self { earliest: latest, latest })
    }

    /// By how many days the end of another last day is outside this one, and whether it is `earlier` or `later`.
    /// `None` if it is within.
    pub(crate) fn days_to(self, stated: Self) -> Option<(u64, &'static str)> {
        let day = stated.latest;
        match () {
            () if day < self.earliest => Some(((self.earliest - day).whole_days().unsigned_abs(), "earlier")),
            () if day > self.latest => Some(((day - self.latest).whole_days().unsigned_abs(), "later")),
            () => None,
        }
    }

    /// Whether something that happened on `date` was in time.
    pub fn met_by(&self, date: &PartialDate) -> Tri {
        match (date.is_by(self.earliest), date.is_by(self.latest)) {
            (Tri::Yes, _) => Tri::Yes,
            (_, Tri::No) => Tri::No,
            _ => Tri::CannotTell,
        }
    }

    /// Whether the last day has passed on `day`.
    pub fn is_past(&self, day: Date) -> Tri {
        match (day > self.earliest, day > self.latest) {
            (true, true) => Tri::Yes,
            (false, false) => Tri::No,
            _ => Tri::CannotTell,
        }
    }
}

impl std::fmt::Display for LastDay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [earliest, latest] = [self.earliest, self.latest].map(PartialDate::day);
        if earliest == latest { write!(f, "{latest}") } else { write!(f, "{earliest} to {latest}") }
    }
}

/// The range as a date, both ends included.
impl From<LastDay> for PartialDate {
    fn from(last: LastDay) -> Self {
        Self::within(last.earliest, last.latest)
    }
}
