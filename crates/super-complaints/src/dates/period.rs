//! Lengths of time as ISO 8601 durations of one unit.

use std::fmt;
use std::str::FromStr;

use crate::fields::{View, scalar};

/// The unit of a [`Period`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PeriodUnit {
    /// Days; whether they are calendar or working days is stated separately.
    Days,
    /// Weeks of seven calendar days.
    Weeks,
    /// Calendar months, by the corresponding-date rule.
    Months,
    /// Calendar years.
    Years,
}

/// A length of time such as "56 days" or "six months": an ISO 8601 duration with one unit
/// (`P56D`, `P8W`, `P6M`, `P1Y`).
///
/// ```
/// use super_complaints::dates::Period;
/// let period: Period = "P56D".parse()?;
/// assert_eq!(period.to_string(), "P56D");
/// assert_eq!(period.in_words(), "56 days");
/// assert!("P1M15D".parse::<Period>().is_err());
/// # Ok::<(), super_complaints::dates::PeriodError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Period {
    count: u16,
    unit: PeriodUnit,
}

/// The error for a string that is not a [`Period`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a period: write a count from 1 to 9999 and one unit, such as `P56D` or `P6M`")]
pub struct PeriodError(String);

impl Period {
    /// What a period looks like, as an ECMA 262 regular expression.
    pub const PATTERN: &'static str = "^P[1-9][0-9]{0,3}[DWMY]$";

    /// How many units; 1 to 9999.
    pub fn count(self) -> u16 {
        self.count
    }

    /// Which unit is counted.
    pub fn unit(self) -> PeriodUnit {
        self.unit
    }

    /// The period in words: `56 days`, `1 month`.
    pub fn in_words(self) -> String {
        let unit = match self.unit {
            PeriodUnit::Days => "day",
            PeriodUnit::Weeks => "week",
            PeriodUnit::Months => "month",
            PeriodUnit::Years => "year",
        };
        format!("{} {unit}{}", self.count, if self.count == 1 { "" } else { "s" })
    }
}

impl FromStr for Period {
    type Err = PeriodError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parse = || {
            let (digits, unit) = text.strip_prefix('P')?.split_at_checked(text.len().checked_sub(2)?)?;
            let unit = match unit {
                "D" => PeriodUnit::Days,
                "W" => PeriodUnit::Weeks,
                "M" => PeriodUnit::Months,
                "Y" => PeriodUnit::Years,
                _ => return None,
            };
            let plain = digits.len() <= 4
                && !digits.starts_with('0')
                && digits.bytes().all(|byte| byte.is_ascii_digit());
            let count = plain.then(|| digits.parse().ok()).flatten()?;
            Some(Self { count, unit })
        };
        parse().ok_or_else(|| PeriodError(text.to_owned()))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match self.unit {
            PeriodUnit::Days => 'D',
            PeriodUnit::Weeks => 'W',
            PeriodUnit::Months => 'M',
            PeriodUnit::Years => 'Y',
        };
        write!(f, "P{}{unit}", self.count)
    }
}

scalar!(
    Period,
    "a period such as `P6M`",
    Self { count: 0, unit: PeriodUnit::Days },
    |it| View::Shown(it),
    str::parse
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_unit_without_leading_zeros_is_a_period() {
        for good in ["P1D", "P56D", "P8W", "P6M", "P9999Y"] {
            assert_eq!(good.parse::<Period>().unwrap().to_string(), good);
        }
        for bad in
            ["", "P", "PD", "P0D", "P06M", "P1.5M", "P+1D", "P10000D", "P6", "6M", "P6MM", "PT6H", "P6m"]
        {
            assert!(bad.parse::<Period>().is_err(), "{bad}");
        }
    }
}
