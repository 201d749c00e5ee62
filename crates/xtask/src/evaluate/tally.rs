//! Counts of what was read rightly, wrongly and not at all.

use std::collections::BTreeMap;

use super::fact::{Expected, Found, Kind};

/// The counts of one kind of fact.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Count {
    /// Stated and drafted.
    pub(super) right: usize,
    /// Drafted and not stated.
    pub(super) wrong: usize,
    /// Stated and not drafted.
    pub(super) missing: usize,
}

impl Count {
    /// How much of what was drafted is right, if anything was.
    pub(super) fn precision(self) -> Option<f64> {
        ratio(self.right, self.wrong)
    }

    /// How much of what is stated was drafted, if anything is.
    pub(super) fn recall(self) -> Option<f64> {
        ratio(self.right, self.missing)
    }
}

fn ratio(right: usize, other: usize) -> Option<f64> {
    let count = |it| u32::try_from(it).map_or(f64::MAX, f64::from);
    (right + other > 0).then(|| count(right) / count(right + other))
}

/// The counts of each kind, and which facts are wrong or missing.
#[derive(Debug, Clone, Default)]
pub(super) struct Tally {
    counts: BTreeMap<Kind, Count>,
    pub(super) wrong: Vec<String>,
    pub(super) missing: Vec<String>,
}

impl Tally {
    pub(super) fn of(&self, kind: Kind) -> Count {
        self.counts.get(&kind).copied().unwrap_or_default()
    }

    pub(super) fn total(&self) -> Count {
        self.counts.values().fold(Count::default(), |sum, one| Count {
            right: sum.right + one.right,
            wrong: sum.wrong + one.wrong,
            missing: sum.missing + one.missing,
        })
    }

    pub(super) fn right(&mut self, kind: Kind) {
        self.counts.entry(kind).or_default().right += 1;
    }

    pub(super) fn wrong(&mut self, kind: Kind, what: &str) {
        self.counts.entry(kind).or_default().wrong += 1;
        self.wrong.push(format!("{}: {what}", kind.name()));
    }

    pub(super) fn missing(&mut self, kind: Kind, what: &str) {
        self.counts.entry(kind).or_default().missing += 1;
        self.missing.push(format!("{}: {what}", kind.name()));
    }

    pub(super) fn add(&mut self, other: &Self) {
        for (kind, count) in &other.counts {
            let sum = self.counts.entry(*kind).or_default();
            sum.right += count.right;
            sum.wrong += count.wrong;
            sum.missing += count.missing;
        }
        self.wrong.extend(other.wrong.iter().cloned());
        self.missing.extend(other.missing.iter().cloned());
    }

    /// Compares what is expected with what was found. A fact that is found twice counts once.
    pub(super) fn compare(expected: &[Expected], found: &[Found]) -> Self {
        let mut tally = Self::default();
        let mut open: Vec<bool> = vec![true; expected.len()];
        // What is wrong if nothing expects it goes first, so that it is not left out for what is only soft.
        let (soft, firm): (Vec<_>, Vec<_>) = found.iter().partition(|it| it.soft);
        for it in firm.into_iter().chain(soft) {
            let matches = |(_, expected): &(usize, &Expected)| {
                expected.kind == it.kind && expected.keys.iter().any(|key| it.keys.contains(key))
            };
            let candidates: Vec<_> = expected.iter().enumerate().filter(matches).collect();
            let free = |(at, _): &&(usize, &Expected)| open.get(*at) == Some(&true);
            let best = candidates.iter().filter(free).min_by_key(|(_, expected)| expected.optional);
            match best {
                Some((at, expected)) => {
                    if !expected.optional {
                        tally.right(it.kind);
                    }
                    if let Some(open) = open.get_mut(*at) {
                        *open = false;
                    }
                }
                None if candidates.is_empty() && !it.soft => tally.wrong(it.kind, &it.keys.join(" / ")),
                None => {}
            }
        }
        for (expected, open) in expected.iter().zip(open) {
            if open && !expected.optional {
                tally.missing(expected.kind, &expected.keys.join(" / "));
            }
        }
        tally
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn expected(key: &str, optional: bool) -> Expected {
        Expected { kind: Kind::Date, keys: vec![key.to_owned()], optional }
    }

    fn found(key: &str, soft: bool) -> Found {
        Found { kind: Kind::Date, keys: vec![key.to_owned()], soft }
    }

    #[test]
    fn right_wrong_and_missing_are_counted() {
        let gold = [expected("a", false), expected("b", false), expected("c", true)];
        let draft = [found("a", false), found("c", false), found("d", false), found("e", true)];
        let count = Tally::compare(&gold, &draft).of(Kind::Date);
        assert_eq!(count, Count { right: 1, wrong: 1, missing: 1 });
        assert_eq!((count.precision(), count.recall()), (Some(0.5), Some(0.5)));
    }

    #[test]
    fn a_fact_found_twice_counts_once_and_one_stated_twice_is_expected_twice() {
        let twice = [found("a", false), found("a", false)];
        let count = |gold: &[Expected]| Tally::compare(gold, &twice).total();
        assert_eq!(count(&[expected("a", false)]), Count { right: 1, wrong: 0, missing: 0 });
        let gold = [expected("a", false), expected("a", false), expected("a", false)];
        assert_eq!(count(&gold), Count { right: 2, wrong: 0, missing: 1 });
    }

    #[test]
    fn nothing_has_no_ratio() {
        assert_eq!((Count::default().precision(), Count::default().recall()), (None, None));
    }
}
