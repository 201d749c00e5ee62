//! Due dates explained: which bodies they bind, their basis, how they are counted, how certain they are, and whether
//! they were met.
//!
//! The counting itself is in [`deadlines`](crate::counting).

mod cited;
mod compliance;
mod deadline;
mod due;
mod dues;
mod fulfilled;
mod last;
mod options;
mod pauses;
mod period;
mod requests;
mod running;
mod seats;
mod series;
mod standing;
mod started;
mod time_limits;
mod wording;

use serde::Serialize;
use time::Date;

use crate::as_of::Known;
use crate::collect_vec::CollectVec as _;
use crate::dates::PartialDate;
use crate::directory::{Directory, nearest};
use crate::index::Index;
use crate::matrix::Survey;
use crate::model::SuperComplaint;
use crate::options::OptionsError;

pub use cited::Citation;
pub use deadline::{
    CalendarUsed, Certainty, Deadline, DeadlineBasis, DeadlineKind, DeadlinePause, DeadlineTrigger, Evidence,
    Obligation, PartyName, PossibleExtension, StatedDay,
};
pub use options::ExplainOptions;
pub(crate) use standing::{is_designated, standing};

/// Every due date of a record, explained.
///
/// In this order: the time limits of the scheme, what the scheme does not limit, requests, items, commitments.
/// Those without a date are included, with the reason.
///
/// ```
/// use super_complaints::deadlines::Certainty;
/// use super_complaints::matrix::DueStatus;
/// use super_complaints::{Directory, EXAMPLE, SuperComplaint};
/// let record = SuperComplaint::from_json(EXAMPLE)?;
/// let deadlines = record.deadlines(Directory::standard(), None);
/// let acknowledgement = deadlines.get("acknowledgement").ok_or("no such deadline")?;
/// assert_eq!(acknowledgement.basis.cited, "SI 2018/748 regulation 5");
/// assert_eq!(acknowledgement.due.ok_or("cannot tell")?.to_string(), "2019-06-06");
/// assert_eq!((acknowledgement.certainty, acknowledgement.met), (Certainty::Certain, DueStatus::Yes));
/// // The law sets no time limit for the decision on eligibility.
/// assert_eq!(deadlines.get("eligibility").ok_or("no such deadline")?.certainty, Certainty::NoDeadline);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Deadlines {
    /// The version of this format.
    pub format: &'static str,
    /// The id of the super-complaint.
    pub record: String,
    /// Its title.
    pub title: String,
    /// The date as of which everything is shown; absent: everything that is recorded counts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<PartialDate>,
    /// The date of receipt that is assumed instead of the recorded one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub assumed_received: Option<PartialDate>,
    /// The version of the directory that groups were expanded with.
    pub directory: String,
    /// The deadlines.
    pub deadlines: Vec<Deadline>,
}

impl Deadlines {
    /// The deadline with an id.
    pub fn get(&self, id: &str) -> Option<&Deadline> {
        self.deadlines.iter().find(|it| it.id == id)
    }

    /// Keeps only the deadline with an id. The id of a recurring time limit keeps all its periods; the id of a
    /// request also keeps the deadlines of bodies with their own extension.
    ///
    /// # Errors
    /// If there is none; the error names the nearest, and all of them.
    pub fn only(mut self, id: &str) -> Result<Self, OptionsError> {
        let of_request = |it: &Deadline| {
            it.kind == DeadlineKind::Request
                && it.id.split_once('/').is_some_and(|(request, _)| request == id)
        };
        let is = |it: &Deadline| it.id == id || it.time_limit.as_deref() == Some(id) || of_request(it);
        if !self.deadlines.iter().any(is) {
            let known: Vec<String> = self.deadlines.into_iter().map(|it| it.id).collect_vec();
            // `r16` for `item:r16`
            let bare = known.iter().find(|it| it.split_once(':').is_some_and(|(_, rest)| rest == id));
            let near = bare.map(String::as_str).or_else(|| nearest(id, known.iter().map(String::as_str)));
            let nearest = near.map(ToOwned::to_owned);
            return Err(OptionsError::Deadline { id: id.to_owned(), nearest, known });
        }
        self.deadlines.retain(is);
        Ok(self)
    }
}

impl SuperComplaint {
    /// Every due date of the record, explained. With a date, everything is as of that date: what happened, was
    /// published or was decided later is left out, also due dates that had not been set, and parties have the names
    /// of that time. Without one, everything that is recorded counts, and nothing is said about what is not recorded.
    pub fn deadlines(&self, directory: &Directory, as_of: Option<Date>) -> Deadlines {
        self.deadlines_if(directory, as_of, None)
    }

    /// Due dates explained, as the options say: one of them, or all; also as if the complaint had been received on
    /// another date.
    ///
    /// ```
    /// use super_complaints::deadlines::ExplainOptions;
    /// use super_complaints::{Directory, EXAMPLE, SuperComplaint};
    /// let record = SuperComplaint::from_json(EXAMPLE)?;
    /// let options = ExplainOptions::from_json(r#"{"deadline": "acknowledgement", "assumed_received": "2019-06-03"}"#)?;
    /// let explained = record.explain(Directory::standard(), &options)?;
    /// assert_eq!(explained.deadlines[0].due.ok_or("cannot tell")?.to_string(), "2019-06-07");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    /// If there is no such deadline, or if it does not depend on the date of receipt.
    pub fn explain(
        &self,
        directory: &Directory,
        options: &ExplainOptions,
    ) -> Result<Deadlines, OptionsError> {
        let all = self.deadlines_if(directory, options.as_of, options.assumed_received);
        let Some(id) = &options.deadline else { return Ok(all) };
        let later = || self.deadlines_if(directory, None, options.assumed_received).only(id).is_ok();
        let explained = all.only(id).map_err(|error| match options.as_of {
            Some(as_of) if later() => OptionsError::NotYet { id: id.clone(), as_of: PartialDate::day(as_of) },
            _ => error,
        })?;
        let moved = explained.deadlines.iter().any(Deadline::runs_from_receipt);
        if options.assumed_received.is_some() && !moved {
            return Err(OptionsError::NotFromReceipt(id.clone()));
        }
        Ok(explained)
    }

    fn deadlines_if(
        &self,
        directory: &Directory,
        as_of: Option<Date>,
        assumed_received: Option<PartialDate>,
    ) -> Deadlines {
        let known = as_of.and_then(|day| Known::by(self, day));
        let record = known.as_ref().map_or(self, |known| &known.record);
        let index = Index::new(record, directory);
        index.parties.named_on(as_of);
        // Without a date, a date after everything that is recorded: what is recorded counts, and nothing is said
        // about the rest.
        let survey = Survey::new(&index, as_of.unwrap_or(Date::MAX));
        let time_limits =
            index.scheme.map(|scheme| time_limits::time_limits(&index, scheme, as_of, assumed_received));
        let mut deadlines = time_limits.unwrap_or_default();
        let moved = known.as_ref().map(|known| &known.moved);
        deadlines.extend(dues::dues(&index, &survey, moved, as_of));
        Deadlines {
            format: "super-complaints-deadlines-1",
            record: self.id.to_string(),
            title: self.title.to_string(),
            as_of: as_of.map(PartialDate::day),
            assumed_received,
            directory: directory.version().to_owned(),
            deadlines,
        }
    }
}
