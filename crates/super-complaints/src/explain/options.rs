//! What is to be explained.

use time::Date;

use crate::dates::PartialDate;
use crate::fields::{entity, read_json};
use crate::options::{OptionsError, date_of, day_of};

/// What is to be explained: which deadline, as of which day, and with what supposed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ExplainOptions {
    /// All is shown as of this day: nothing that came later is taken into account.
    pub as_of: Option<Date>,
    /// The id of one deadline, or of a clock; absent: all of them.
    pub deadline: Option<String>,
    /// "What if it had been received on ...": the day of receipt that is supposed instead of the recorded one.
    pub if_received: Option<PartialDate>,
}

entity! {
    struct Options {
        as_of: Option<String>,
        deadline: Option<String>,
        if_received: Option<String>,
    }
}

impl ExplainOptions {
    /// From options as JSON: `{"as_of": "2022-06-01", "deadline": "acknowledgement", "if_received": "2019-05-31"}`,
    /// each of them optional; an empty text gives none.
    ///
    /// # Errors
    /// If there is an option that is not known, or a value that it cannot have.
    pub fn from_json(options: &str) -> Result<Self, OptionsError> {
        if options.trim().is_empty() {
            return Ok(Self::default());
        }
        let options: Options = read_json(options).map_err(|error| OptionsError::Form(error.to_string()))?;
        let as_of = options.as_of.map(|day| day_of(Some("as_of"), &day)).transpose()?;
        let if_received = options.if_received.map(|date| date_of(Some("if_received"), &date)).transpose()?;
        Ok(Self { as_of, deadline: options.deadline, if_received })
    }
}
