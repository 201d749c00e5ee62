//! When something happened, and whether the record infers that.

use super_complaints::PartialDate;
use super_complaints::model::Mark;

/// A date with what is known of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct When {
    pub(crate) date: PartialDate,
    pub(crate) inferred: bool,
}

impl When {
    /// A date as a record has it, with the mark on it.
    pub(crate) fn new(date: PartialDate, mark: Option<Mark>) -> Self {
        Self { date, inferred: mark == Some(Mark::Inferred) }
    }

    /// When the first of some things happened: a range if it cannot be told which was the first; `None` if one of them has no
    /// date, or no first or last day.
    pub(crate) fn first(of: impl Iterator<Item = Option<Self>>) -> Option<Self> {
        let all: Vec<Self> = of.collect::<Option<_>>()?;
        let (first, others) = all.split_first()?;
        if others.iter().all(|it| it.date == first.date) {
            return Some(Self { date: first.date, inferred: all.iter().all(|it| it.inferred) });
        }
        let latest = all.iter().filter_map(|it| it.date.latest()).min()?;
        let perhaps = || all.iter().filter(|it| it.date.earliest().is_none_or(|earliest| earliest <= latest));
        let earliest = perhaps().map(|it| it.date.earliest()).min()??;
        let inferred = perhaps().any(|it| it.inferred);
        Some(Self { date: PartialDate::within(earliest, latest), inferred })
    }

    /// `2022-04-04 (inferred)`.
    pub(crate) fn in_words(self) -> String {
        let sure = if self.inferred { " (inferred)" } else { "" };
        format!("{}{sure}", self.date.in_words())
    }
}

/// A date that follows from what is known.
impl From<PartialDate> for When {
    fn from(date: PartialDate) -> Self {
        Self { date, inferred: false }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_several_dates_the_first_is_a_range_if_it_cannot_be_told() {
        let first = |dates: &[&str]| {
            let when = |text: &&str| {
                let (date, inferred) = text.strip_suffix('?').map_or((*text, false), |it| (it, true));
                Some(When { date: date.parse().ok()?, inferred })
            };
            When::first(dates.iter().map(when)).map(When::in_words)
        };
        assert_eq!(first(&["2021-11-01", "2021-09-01", "2021-10-01"]).as_deref(), Some("2021-09-01"));
        assert_eq!(first(&["2021-09-01", "2021-10"]).as_deref(), Some("2021-09-01"));
        assert_eq!(first(&["2021-10-05", "2021-10"]).as_deref(), Some("between 2021-10-01 and 2021-10-05"));
        assert_eq!(first(&["2021-10", "2021-10"]).as_deref(), Some("2021-10"));
        assert_eq!(first(&["2021-10-05?", "2021-10-05"]).as_deref(), Some("2021-10-05"));
        assert_eq!(first(&["2021-10-05?", "2021-10-06"]).as_deref(), Some("2021-10-05 (inferred)"));
        assert_eq!(first(&["[..2021-10-05]"]).as_deref(), Some("2021-10-05 or earlier"));
        for unknown in [&["2021-10-05", "[..2021-12]"][..], &["2021-10-05", "none"], &[]] {
            assert_eq!(first(unknown), None, "{unknown:?}");
        }
    }
}
