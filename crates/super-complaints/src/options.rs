//! Options that do not exist are refused: what was given, and what there is instead.

use time::Date;

use crate::dates::{DateError, PartialDate};

/// An option that does not exist: it is refused, never passed over.
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
    /// The text is not a whole date.
    #[error("{}`{day}` is not a whole date: write a day of the calendar, such as `2022-06-01`", of_option(.option.as_deref()))]
    Day {
        /// The option, if it was given in one.
        option: Option<&'static str>,
        /// The text that was given.
        day: String,
    },
    /// The text is not a date.
    #[error("{}{error}", of_option(.option.as_deref()))]
    Date {
        /// The option, if it was given in one.
        option: Option<&'static str>,
        /// Why it is not.
        error: DateError,
    },
    /// The record has no deadline of this id.
    #[error("there is no deadline `{id}`{}; there are: {}", perhaps(.nearest.as_deref()), .known.join(", "))]
    Deadline {
        /// The id that was asked for.
        id: String,
        /// The nearest that exists.
        nearest: Option<String>,
        /// All that exist.
        known: Vec<String>,
    },
    /// The deadline was set after the day.
    #[error("the deadline `{id}` had not been set by {as_of}: ask for a later date, or leave it out")]
    NotYet {
        /// The id that was asked for.
        id: String,
        /// The day for which it was asked.
        as_of: PartialDate,
    },
    /// The directory has no group of this id.
    #[error("there is no group `{id}`{}", perhaps(.nearest.as_deref()))]
    Group {
        /// The id that was asked for.
        id: String,
        /// The nearest that exists.
        nearest: Option<String>,
    },
    /// The record has no document of this id, for which a text was given.
    #[error("a text was given for `{document}`, which is no document of the record{}", which_then(.nearest.as_deref(), .known))]
    Text {
        /// The id that was given.
        document: String,
        /// The nearest that exists.
        nearest: Option<String>,
        /// All that exist.
        known: Vec<String>,
    },
    /// Another day of receipt would not move this deadline.
    #[error("`{0}` does not run from the receipt of the complaint: another day of receipt would not move it")]
    NotFromReceipt(String),
    /// The options are not of the form expected.
    #[error("the options are not understood: {0}")]
    Form(String),
}

/// The option that a message is about, before the message.
fn of_option(option: Option<&str>) -> String {
    option.map_or_else(String::new, |option| format!("`{option}`: "))
}

fn did_you_mean(nearest: Option<&str>) -> String {
    nearest.map_or_else(
        || ": `super-complaints rules` lists them".to_owned(),
        |nearest| format!(": did you mean `{nearest}`?"),
    )
}

fn perhaps(nearest: Option<&str>) -> String {
    nearest.map_or_else(String::new, |nearest| format!(": did you mean `{nearest}`?"))
}

/// The nearest, or the first few of those that there are.
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

/// Reads a day such as `2022-06-01`; a month or a year is not a day.
///
/// # Errors
/// If it is not a day of the calendar.
pub fn parse_day(text: &str) -> Result<Date, OptionsError> {
    day_of(None, text)
}

/// As [`parse_day`], of the value of an option.
pub(crate) fn day_of(option: Option<&'static str>, text: &str) -> Result<Date, OptionsError> {
    let day = text.parse::<PartialDate>().ok().filter(|_| text.len() == 10).and_then(|date| date.exact());
    day.ok_or_else(|| OptionsError::Day { option, day: text.to_owned() })
}

/// A date, which may be vague, of the value of an option.
pub(crate) fn date_of(option: Option<&'static str>, text: &str) -> Result<PartialDate, OptionsError> {
    text.parse().map_err(|error| OptionsError::Date { option, error })
}
