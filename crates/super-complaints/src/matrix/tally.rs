//! Counts that say "n of m", or a range if membership or an answer is uncertain.

use std::fmt;

use serde::Serialize;

use crate::dates::Tri;
use crate::directory::{Members, SeatSet};

use super::ladder::{ANSWERED, IN_PART, REPORTED, REPRESENTED, asked_among, count_answered};
use super::row::Row;

/// A count, or the two ends of a range of counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CountRange {
    /// The minimum.
    pub min: usize,
    /// The maximum.
    pub max: usize,
}

impl fmt::Display for CountRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.min == self.max {
            write!(f, "{}", self.min)
        } else {
            write!(f, "{} to {}", self.min, self.max)
        }
    }
}

/// How many of those asked have answered.
///
/// Whatever is not known, each count is within its range, and the counts of those that answered in any way, of
/// those that did not, and of those that need not answer add up to those asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Tally {
    /// How many were asked to act or to answer.
    pub asked: CountRange,
    /// How many answered, themselves or through a body that spoke for them.
    pub answered: CountRange,
    /// How many answered to a part only.
    pub answered_in_part: CountRange,
    /// For how many a representative gave its own view, and there is nothing more direct.
    pub represented: CountRange,
    /// About how many another body reports, and there is nothing more direct.
    pub reported: CountRange,
    /// From how many there is no published response, although they were to answer themselves.
    pub no_published_response: CountRange,
    /// From how many there is none, but another body was asked to answer for them.
    pub not_required: CountRange,
    /// For how many of those asked, or perhaps asked, it is not known which of these counts they belong to.
    pub cannot_tell: usize,
    /// How many parties were asked but could not be identified: they are in no other count.
    pub unidentified: usize,
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {}", self.answered, self.asked)
    }
}

impl Row<'_> {
    /// The counts over all that are asked to answer.
    pub(crate) fn tally_of_all(&self) -> Tally {
        self.tally(&self.expected)
    }

    /// The counts over some parties, as far as they are asked to answer.
    pub(crate) fn tally(&self, among: &Members) -> Tally {
        let asked = asked_among(among, &self.expected);
        let range = match self.asked {
            Tri::Yes => CountRange { min: asked.at_least(), max: asked.at_most() },
            Tri::CannotTell => CountRange { min: 0, max: asked.at_most() },
            Tri::No => CountRange::default(),
        };
        if range.max == 0 {
            return Tally { asked: range, ..Tally::default() };
        }
        let ladder = &self.ladder;
        let [lowest, ..] = &ladder.least;
        let all = asked.all();
        let unsearched = &self.states.unsearched;
        let exactly = |rung: usize| {
            let mut sure = ladder.exactly(rung);
            sure.remove_all(unsearched);
            (sure, ladder.perhaps(rung))
        };
        let silent = |certain: &dyn Fn(&mut SeatSet), possible: &dyn Fn(&mut SeatSet)| {
            let (mut sure, mut perhaps) = (all.clone(), all.clone());
            ladder.most().iter().for_each(|most| sure.remove_all(most));
            sure.remove_all(unsearched);
            perhaps.remove_all(lowest);
            certain(&mut sure);
            possible(&mut perhaps);
            (sure, perhaps)
        };
        let left = &self.left_to_others;
        let sets = [
            exactly(IN_PART),
            exactly(REPRESENTED),
            exactly(REPORTED),
            silent(&|sure| sure.remove_all(&left.all()), &|perhaps| perhaps.remove_all(&left.certain)),
            silent(&|sure| sure.keep_all(&left.certain), &|perhaps| perhaps.keep_all(&left.all())),
        ];
        let mut counts = [CountRange::default(); 6];
        let [first, rest @ ..] = &mut counts;
        *first = self.count_answered(&asked);
        for (count, (sure, perhaps)) in rest.iter_mut().zip(&sets) {
            *count = count_of(&asked, sure, perhaps);
        }
        if self.asked != Tri::Yes {
            for count in &mut counts {
                count.min = 0;
            }
        }
        add_up(&mut counts, range);
        let known: usize = counts.iter().map(|count| count.min).sum();
        let [answered, answered_in_part, represented, reported, no_published_response, not_required] = counts;
        Tally {
            asked: range,
            answered,
            answered_in_part,
            represented,
            reported,
            no_published_response,
            not_required,
            cannot_tell: range.max.saturating_sub(known),
            unidentified: 0,
        }
    }

    fn count_answered(&self, asked: &Members) -> CountRange {
        let ladder = &self.ladder;
        let [.., answered] = &ladder.least;
        let (sure, mut perhaps) = (answered, ladder.perhaps(ANSWERED));
        perhaps.insert_all(&self.states.unsearched);
        let mut range = count_of(asked, sure, &perhaps);
        if !ladder.counted().is_empty() {
            let mut sure = sure.clone();
            sure.keep_all(&asked.certain);
            let (least, _) = count_answered(ladder, &asked.certain, &sure, &self.states.unsearched);
            let all = asked.all();
            let (_, most) = count_answered(ladder, &all, &sure, &self.states.unsearched);
            range = CountRange { min: range.min.max(least), max: range.max.min(most) };
        }
        range
    }
}

/// How many of those asked are in a set that has a lower and an upper bound.
fn count_of(asked: &Members, sure: &SeatSet, perhaps: &SeatSet) -> CountRange {
    if asked.possible.is_empty() {
        return CountRange { min: sure.shared(&asked.certain), max: perhaps.shared(&asked.certain) };
    }
    let picked = asked.of_possible();
    let others = asked.possible.len() - asked.possible.shared(sure);
    let min = sure.shared(&asked.certain) + picked.least.saturating_sub(others);
    let max = perhaps.shared(&asked.certain) + picked.most.min(perhaps.shared(&asked.possible));
    CountRange { min, max }
}

/// Narrows counts that add up to a known total.
fn add_up(counts: &mut [CountRange], total: CountRange) {
    let least: usize = counts.iter().map(|count| count.min).sum();
    let most: usize = counts.iter().map(|count| count.max).sum();
    for count in counts {
        let (others_least, others_most) = (least - count.min, most - count.max);
        let max = count.max.min(total.max.saturating_sub(others_least));
        let min = count.min.max(total.min.saturating_sub(others_most));
        *count = CountRange { min, max: max.max(min) };
    }
}
