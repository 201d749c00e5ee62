//! Options for explaining due dates.

use time::Date;

use crate::dates::PartialDate;
use crate::fields::{entity, read_json};
use crate::options::{OptionsError, date_of, day_of};

/// What to explain: which deadline, as of which date, and with which assumption.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ExplainOptions {
    /// Everything is shown as of this date: nothing later is taken into account.
    pub as_of: Option<Date>,
    /// The id of one deadline, or of a time limit; absent: all of them.
    pub deadline: Option<String>,
    /// "What if it had been received on ...": the date of receipt that is assumed instead of the recorded one.
    pub assumed_received: Option<PartialDate>,
}

entity! {
    struct Options {
        as_of: Option<String>,
        deadline: Option<String>,
        assumed_received: Option<String>,
    }
}

impl ExplainOptions {
    /// Parses options from JSON: `{"as_of": "2022-06-01", "deadline": "acknowledgement", "assumed_received":
    /// "2019-05-31"}`, all optional; an empty string means no options.
    ///
    /// # Errors
    /// If an option does not exist, or has an invalid value.
    pub fn from_json(options: &str) -> Result<Self, OptionsError> {
        if options.trim().is_empty() {
            return Ok(Self::default());
        }
        let options: Options = read_json(options).map_err(|error| OptionsError::Form(error.to_string()))?;
        let as_of = options.as_of.map(|day| day_of(Some("as_of"), &day)).transpose()?;
        let assumed_received =
            options.assumed_received.map(|date| date_of(Some("assumed_received"), &date)).transpose()?;
        Ok(Self { as_of, deadline: options.deadline, assumed_received })
    }
}
