//! Options that do not exist are refused, with what was given and what exists.

use time::Date;

use crate::dates::{DateError, PartialDate};

/// An invalid option: it is refused, never ignored.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum OptionsError {
    /// No rule has this code or slug.
    #[error("there is no rule `{name}`{}", did_you_mean(.nearest.as_deref()))]
    Rule {
        /// The name that was asked for.
        name: String,
        /// The nearest that exists.
        nearest: Option<String>,
    },
    /// No profile has this name.
    #[error("there is no profile `{0}`: the profiles are `draft` and `publish`")]
    Profile(String),
    /// The value is not a full date.
    #[error("{}`{day}` is not a full date: write for example `2022-06-01`", of_option(*.option))]
    Day {
        /// The option that it was given in, if any.
        option: Option<&'static str>,
        /// The value that was given.
        day: String,
    },
    /// The value is not a date.
    #[error("{}{error}", of_option(*.option))]
    Date {
        /// The option that it was given in, if any.
        option: Option<&'static str>,
        /// The reason.
        error: DateError,
    },
    /// The record has no deadline with this id.
    #[error("there is no deadline `{id}`{}; there are: {}", perhaps(.nearest.as_deref()), .known.join(", "))]
    Deadline {
        /// The id that was asked for.
        id: String,
        /// The nearest that exists.
        nearest: Option<String>,
        /// All that exist.
        known: Vec<String>,
    },
    /// The deadline was set after the date.
    #[error("the deadline `{id}` had not been set by {as_of}: ask for a later date, or leave the date out")]
    NotYet {
        /// The id that was asked for.
        id: String,
        /// The date that was asked for.
        as_of: PartialDate,
    },
    /// The directory has no group with this id.
    #[error("there is no group `{id}`{}", perhaps(.nearest.as_deref()))]
    Group {
        /// The id that was asked for.
        id: String,
        /// The nearest that exists.
        nearest: Option<String>,
    },
    /// A text was given for a document that the record does not have.
    #[error("a text was given for `{document}`, but the record has no such document{}", which_then(.nearest.as_deref(), .known))]
    Text {
        /// The id that was given.
        document: String,
        /// The nearest that exists.
        nearest: Option<String>,
        /// All that exist.
        known: Vec<String>,
    },
    /// This deadline does not depend on the date of receipt.
    #[error("`{0}` does not depend on the date of receipt")]
    NotFromReceipt(String),
    /// There is no such degree of confidence.
    #[error("there is no confidence `{0}`: fixes are `certain` or `likely`")]
    Confidence(String),
    /// The options do not have the expected form.
    #[error("invalid options: {0}")]
    Form(String),
}

/// The option that a message is about, before the message.
fn of_option(option: Option<&'static str>) -> String {
    option.map_or_else(String::new, |option| format!("`{option}`: "))
}

fn did_you_mean(nearest: Option<&str>) -> String {
    nearest.map_or_else(
        || ": `super-complaints rules` lists all rules".to_owned(),
        |nearest| format!(": did you mean `{nearest}`?"),
    )
}

fn perhaps(nearest: Option<&str>) -> String {
    nearest.map_or_else(String::new, |nearest| format!(": did you mean `{nearest}`?"))
}

/// The nearest, or the first few that exist.
fn which_then(nearest: Option<&str>, known: &[String]) -> String {
    const SHOWN: usize = 10;
    if nearest.is_some() {
        return perhaps(nearest);
    }
    let first = known.get(..SHOWN.min(known.len())).unwrap_or_default().join(", ");
    match known.len().saturating_sub(SHOWN) {
        _ if known.is_empty() => ": it has none".to_owned(),
        0 => format!(": it has {first}"),
        more => format!(": it has {first} and {more} more"),
    }
}

/// Parses a full date such as `2022-06-01`; a month or a year is not enough.
///
/// # Errors
/// If it is not a full date of the calendar.
pub fn parse_day(text: &str) -> Result<Date, OptionsError> {
    day_of(None, text)
}

/// As [`parse_day`], for the value of an option.
pub(crate) fn day_of(option: Option<&'static str>, text: &str) -> Result<Date, OptionsError> {
    let day = text.parse::<PartialDate>().ok().filter(|_| text.len() == 10).and_then(|date| date.exact());
    day.ok_or_else(|| OptionsError::Day { option, day: text.to_owned() })
}

/// A date, which may be vague, for the value of an option.
pub(crate) fn date_of(option: Option<&'static str>, text: &str) -> Result<PartialDate, OptionsError> {
    text.parse().map_err(|error| OptionsError::Date { option, error })
}
