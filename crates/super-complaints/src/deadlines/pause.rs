//! Days that are added to a period while something is waited for.

use time::{Date, Duration};

use crate::dates::PartialDate;

use super::LastDay;

/// A time of waiting by which a period may be made longer: from asking for information to getting it
/// (SI 2025/919 regulations 8(6) and 9(4)).
///
/// ```
/// use super_complaints::{LastDay, Pause, PartialDate};
/// let day = |text: &str| text.parse::<PartialDate>().ok().and_then(|date| date.exact()).ok_or("not a day");
/// let due = LastDay { earliest: day("2026-03-04")?, latest: day("2026-03-04")? };
/// // Asked on 2 March, answered on 12 March: 10 days, or 11 if both of them count; the regulation does not say.
/// let pause = Pause { from: "2026-03-02".parse()?, to: "2026-03-12".parse()?, both_ends: None };
/// assert_eq!(due.extended_by(&[pause]).ok_or("cannot tell")?.to_string(), "2026-03-14 to 2026-03-15");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    /// The day on which the waiting began.
    pub from: PartialDate,
    /// The day on which it ended.
    pub to: PartialDate,
    /// Whether both of these days count, or only one of them; `None`: the law does not say, and both
    /// readings make a range.
    pub both_ends: Option<bool>,
}

impl LastDay {
    /// The last day when the days of some pauses are added: calendar days, at the end of the period.
    ///
    /// `None` where a pause has no end on one side that could be counted from.
    #[must_use]
    pub fn extended_by(&self, pauses: &[Pause]) -> Option<Self> {
        pauses.iter().try_fold(*self, |last, pause| {
            let days = |from: Option<Date>, to: Option<Date>, more: bool| {
                Some(((to? - from?).whole_days() + i64::from(more)).max(0))
            };
            let least = days(pause.from.latest(), pause.to.earliest(), pause.both_ends.unwrap_or(false))?;
            let most = days(pause.from.earliest(), pause.to.latest(), pause.both_ends.unwrap_or(true))?;
            Some(Self {
                earliest: last.earliest.checked_add(Duration::days(least))?,
                latest: last.latest.checked_add(Duration::days(most))?,
            })
        })
    }
}
