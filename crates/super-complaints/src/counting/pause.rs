//! Days that are added to a period while something is waited for.

use time::Date;

use crate::collect_vec::CollectVec as _;
use crate::dates::PartialDate;
use crate::order::sort_by;

use super::{DueRange, LastDay};

/// A time of waiting that may extend a period: from asking for information to receiving it (SI 2025/919 regulations
/// 8(6) and 9(4)).
///
/// ```
/// use super_complaints::counting::{LastDay, Pause};
/// use super_complaints::PartialDate;
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
    /// The last day after the days of some pauses are added: calendar days, at the end of the period. Days that are
    /// in two of them are added once or twice: the law does not say which.
    ///
    /// `None` if a pause has no start or end that could be counted from.
    #[must_use]
    pub fn extended_by(&self, pauses: &[Pause]) -> Option<Self> {
        let added: Vec<Added> = pauses.iter().map(|pause| Added::from(*pause)).collect_vec();
        DueRange::from(*self).extended_by(&added).last_day()
    }
}

/// Days that are added, as far as they are known.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Added {
    pub(crate) from: Option<PartialDate>,
    pub(crate) to: Option<PartialDate>,
    pub(crate) both_ends: Option<bool>,
    /// Whether it is certain that they are added.
    pub(crate) certain: bool,
}

impl From<Pause> for Added {
    fn from(pause: Pause) -> Self {
        Self { from: Some(pause.from), to: Some(pause.to), both_ends: pause.both_ends, certain: true }
    }
}

/// The fewest days that are added: those that are certain, each once.
pub(super) fn least(added: &[Added]) -> i64 {
    let known = |it: &Added| Some((it.from?.latest()?, it.to?.earliest()?, it.both_ends == Some(true)));
    let mut certain: Vec<(Date, Date, bool)> =
        added.iter().filter(|it| it.certain).filter_map(known).collect_vec();
    sort_by(&mut certain, Ord::cmp);
    let mut counted_to = Date::MIN;
    let days = certain.into_iter().map(|(from, to, both)| {
        let first = i64::from(both && from > counted_to);
        let days = (to - from.max(counted_to)).whole_days() + first;
        counted_to = counted_to.max(to);
        days.max(0)
    });
    days.sum()
}

/// The most days that are added; `None`: no number is known.
pub(super) fn most(added: &[Added]) -> Option<i64> {
    let days = |it: &Added| {
        let days = (it.to?.latest()? - it.from?.earliest()?).whole_days();
        Some((days + i64::from(it.both_ends != Some(false))).max(0))
    };
    added.iter().map(days).sum()
}
