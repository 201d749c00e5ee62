//! Feeds: changes and due dates, for readers of feeds and for calendars.
//!
//! A [`Feed`] is made with [`feed()`], and written as Atom (RFC 4287) with [`Feed::atom`] or as a calendar (RFC 5545) with
//! [`Feed::icalendar`]. The output depends on the records and the options alone: the same input gives the same bytes, and an
//! entry has the same id in every feed.
//!
//! A calendar shows what is known and no more: a due date that may be one of several days is shown on all of them, as
//! tentative; one that has no last day is listed in [`Feed::left_out`] with the reason.

mod atom;
mod days;
mod due;
mod entry;
mod ical;
mod line;
mod options;
mod since;

use std::borrow::Borrow;

use serde::Serialize;
use super_complaints::{PartialDate, SuperComplaint};

pub use due::{DueEntry, LeftOut};
pub use entry::Entry;
pub use options::FeedOptions;

use crate::diff::{Options, of_compared};
use crate::state::{Matching, NotCompared, NotRead, State};

/// Changes and due dates of some records.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Feed {
    /// The version of this format.
    pub format: &'static str,
    /// The title.
    pub title: String,
    /// The id of the feed: its address, or a URN.
    pub id: String,
    /// The address at which it is published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The name of the body that publishes it.
    pub author: String,
    /// The date of the feed.
    pub as_of: PartialDate,
    /// The date since which changes are shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<PartialDate>,
    /// The changes, as they were found.
    pub entries: Vec<Entry>,
    /// The due dates that have a last day, in the order of that day.
    pub due: Vec<DueEntry>,
    /// The due dates that have none, with the reasons.
    pub left_out: Vec<LeftOut>,
    /// What could not be read as a record, in either state.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_read: Vec<NotRead>,
    /// The records that were not compared with an older state, because that may be among what could not be read: only their due
    /// dates are shown, and what follows from the dates. And the records with the id of an earlier one, which are left out.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub not_compared: Vec<NotCompared>,
}

/// A feed of some records. With an older state of them, its changes are those between the two; without one, what happened
/// since a date, as the records have it.
///
/// ```
/// use super_complaints::check::parse_day;
/// use super_complaints::{EXAMPLE, SuperComplaint};
/// use super_complaints_changes::feed::{FeedOptions, feed};
/// let record = SuperComplaint::from_json(EXAMPLE)?;
/// let mut options = FeedOptions::new(parse_day("2022-06-01")?);
/// options.since = Some(parse_day("2021-01-01")?);
/// let feed = feed(None, &[record], &options);
/// assert!(feed.atom().starts_with("<?xml version=\"1.0\" encoding=\"utf-8\"?>"));
/// assert!(feed.icalendar().starts_with("BEGIN:VCALENDAR\r\n"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn feed<R: Borrow<SuperComplaint>>(old: Option<&[R]>, new: &[R], options: &FeedOptions<'_>) -> Feed {
    feed_of_states(old.map(State::of).as_ref(), &State::of(new), options)
}

/// As [`feed()`], of states of which not everything could be read: see [`State`].
pub fn feed_of_states(old: Option<&State<'_>>, new: &State<'_>, options: &FeedOptions<'_>) -> Feed {
    let nothing = State::default();
    let compared = Matching::of(old.unwrap_or(&nothing), new);
    let and_unread = |records: Vec<_>| [records, compared.unread.clone()].concat();
    let (before, new) = (and_unread(compared.old), and_unread(compared.new));
    let changes = match (old, options.since) {
        (Some(_), since) => {
            let dates =
                Options { as_of_old: since, as_of_new: Some(options.as_of), directory: options.directory };
            of_compared(&before, &new, &dates).changes
        }
        (None, Some(since)) => since::changes(&new, since, options),
        (None, None) => Vec::new(),
    };
    let (due, left_out) = due::due(&new, options);
    Feed {
        format: "super-complaints-feed-1",
        title: options.title.clone().unwrap_or_else(|| "Super-complaints: changes and due dates".to_owned()),
        id: options.url.clone().unwrap_or_else(|| "urn:super-complaints:feed".to_owned()),
        url: options.url.clone(),
        author: options.author.clone().unwrap_or_else(|| "super-complaints".to_owned()),
        as_of: PartialDate::day(options.as_of),
        since: options.since.map(PartialDate::day),
        entries: entry::entries(&changes, &new, options.as_of),
        due,
        left_out,
        not_read: compared.not_read,
        not_compared: compared.not_compared,
    }
}

impl Feed {
    /// What the feed shows, and what it does not.
    fn about(&self) -> String {
        let since = self.since.map_or_else(String::new, |it| format!(", since {it}"));
        let mut about = vec![format!("Due dates and changes as of {}{since}.", self.as_of)];
        let mut note = |count: usize, [one, several]: [&str; 2]| match count {
            0 => {}
            1 => about.push(format!("1 {one}.")),
            _ => about.push(format!("{count} {several}.")),
        };
        let undated =
            ["due date has no last day and is not shown", "due dates have no last day and are not shown"];
        note(self.left_out.len(), undated);
        let not_read = ["record could not be read", "records could not be read"];
        note(self.not_read.len(), not_read);
        let repeated = self.not_compared.iter().filter(|it| it.is_repeated).count();
        let left_out = [
            "record is left out, because another has the same id",
            "records are left out, because others have the same ids",
        ];
        note(repeated, left_out);
        let unread = [
            "record may have another state that could not be read, and was not compared",
            "records may have another state that could not be read, and were not compared",
        ];
        note(self.not_compared.len() - repeated, unread);
        about.join(" ")
    }
}
