//! The members of a group over the years: they change on few days, and every record asks for them.

use time::Date;

use super::Members;
use crate::collect_vec::CollectVec as _;
use crate::dates::PartialDate;
use crate::order::sort_by;

/// The members of a group on every day.
#[derive(Debug, Clone)]
pub(super) struct Timeline {
    /// Each from its first day on, until the next.
    spells: Vec<(Date, Members)>,
}

impl Timeline {
    /// `dates` are those on which a member may begin or end, `members` are those of a date.
    pub(super) fn of(
        dates: impl Iterator<Item = PartialDate>,
        members: impl Fn(&PartialDate) -> Members,
    ) -> Self {
        // A date makes a difference on each of its two ends, and on the day after it.
        let ends = dates.flat_map(|date| [date.earliest(), date.latest()]).flatten();
        let changes = ends.flat_map(|day| [Some(day), day.next_day()]).flatten();
        let mut changes: Vec<Date> = changes.chain([Date::MIN]).collect_vec();
        sort_by(&mut changes, Ord::cmp);
        changes.dedup();
        let mut spells: Vec<(Date, Members)> =
            changes.into_iter().map(|day| (day, members(&PartialDate::day(day)))).collect_vec();
        spells.dedup_by(|later, earlier| later.1 == earlier.1);
        Self { spells }
    }

    /// The members on a day.
    pub(super) fn on(&self, day: Date) -> Option<&Members> {
        let begun = self.spells.partition_point(|(first, _)| *first <= day);
        self.spells.get(begun.checked_sub(1)?).map(|(_, members)| members)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Directory;
    use crate::dates::PartialDate;

    #[test]
    fn members_looked_up_are_those_that_are_worked_out() {
        let directory = Directory::standard();
        let first = "2012-11-01".parse::<PartialDate>().unwrap().exact().unwrap();
        let days = std::iter::successors(Some(first), |day| day.next_day()).take(15 * 366);
        for day in days.step_by(3).chain([time::Date::MIN, time::Date::MAX]) {
            for group in 0..directory.groups().len() {
                let worked_out = directory.expand(group, &PartialDate::day(day));
                assert_eq!(directory.members_on(group, Some(day)), Some(&worked_out), "{group} on {day}");
            }
        }
    }
}
