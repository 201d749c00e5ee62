//! Due dates as entries of a feed.

use serde::Serialize;
use super_complaints::deadlines::{Certainty, Deadline, DeadlineKind};
use super_complaints::matrix::DueStatus;
use super_complaints::{PartialDate, SuperComplaint, Tri};
use time::Date;

use super::days::Days;
use super::options::FeedOptions;
use crate::diff::{digest, title};

/// A due date that has a last day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct DueEntry {
    /// Identifies the entry in every feed: a URN.
    pub id: String,
    /// The id of the super-complaint.
    pub record: String,
    /// The title of the super-complaint.
    pub record_title: String,
    /// The id of the due date: `acknowledgement`, `request:plan`.
    pub deadline: String,
    /// What is to be done, without a full stop.
    pub title: String,
    /// The last day for it (inclusive), or the range that this is in.
    pub due: PartialDate,
    /// The first day on which a calendar shows it: the first day that the last day can be. If that is more than a month
    /// before the last one, the last day that it can be.
    pub shown_from: PartialDate,
    /// The last day on which a calendar shows it.
    pub shown_until: PartialDate,
    /// Whether that day, and that the time limit applies, is certain.
    pub certain: bool,
    /// Whether it is certain that the time limit applies and that its last day is in the range `due`. For a single day, it is
    /// the same as `certain`.
    pub range_certain: bool,
    /// Why it is not certain, or another note.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The names of the bodies that are to act.
    pub bodies: Vec<String>,
    /// The basis: a provision, or the source of the words.
    pub basis: String,
    /// The words of the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// Whether it was met by the date of the feed, if the range is right.
    pub met: DueStatus,
    /// The same, in words.
    pub state: String,
    /// The date that a feed gives for the entry: that of what sets the due date; if that is not known, the date of the feed.
    pub updated: PartialDate,
    /// The address of the source.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl DueEntry {
    /// What is not known of the last day, in words: ` (not certain)`; empty if nothing.
    pub(super) fn doubt(&self) -> &'static str {
        match (self.certain, self.range_certain) {
            (true, _) => "",
            (false, true) => " (exact date not known)",
            (false, false) => " (not certain)",
        }
    }

    /// What was due, and the last day as it is known: `Answer requested (due 2022, not certain)`.
    pub(super) fn title_with_day(&self) -> String {
        let doubt = self.doubt().replace(" (", ", ");
        format!("{} (due {}{})", self.title, self.due.in_words(), doubt.trim_end_matches(')'))
    }

    /// Everything else that is known of it, a sentence each, without full stops.
    pub(super) fn details(&self, as_of: PartialDate) -> Vec<String> {
        let mut lines = vec![format!("Last day: {}{}", self.due.in_words(), self.doubt())];
        lines.extend(self.reason.as_ref().map(|it| format!("Note: {it}")));
        lines.extend((!self.bodies.is_empty()).then(|| format!("Bodies: {}", self.bodies.join(", "))));
        lines.push(format!("Basis: {}", self.basis));
        lines.extend(self.words.as_ref().map(|it| format!("Words of the source: “{it}”")));
        // In time, late, or not yet due: only if that is the last day.
        let is_judged = matches!(self.met, DueStatus::Yes | DueStatus::No | DueStatus::NotYet);
        let only_if = if is_judged && !self.range_certain { ", if that due date is right" } else { "" };
        lines.push(format!("As of {as_of}{only_if}: {}", self.state));
        lines
    }
}

/// A due date that cannot be shown on any day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "UndatedDue"))] // a merge leaves things out too
#[non_exhaustive]
pub struct LeftOut {
    /// The id of the super-complaint.
    pub record: String,
    /// The id of the due date.
    pub deadline: String,
    /// What is to be done.
    pub title: String,
    /// Why it has no last day.
    pub why: String,
}

/// The due dates of some records, in the order of their last days; and those that have none.
pub(super) fn due(records: &[&SuperComplaint], options: &FeedOptions<'_>) -> (Vec<DueEntry>, Vec<LeftOut>) {
    let (mut due, mut left_out) = (Vec::new(), Vec::new());
    for record in records {
        for deadline in record.deadlines(options.directory, Some(options.as_of)).deadlines {
            if deadline.applies.is_no() || deadline.kind == DeadlineKind::UnsetLimit {
                continue;
            }
            match entry(record, &deadline, options.as_of) {
                Some(it) if options.since.is_some_and(|since| it.due.is_by(since).is_yes()) => {}
                Some(it) => due.push(it),
                None if deadline.certainty == Certainty::NoDeadline => {} // no date is set
                None => left_out.push(LeftOut {
                    record: record.id.to_string(),
                    why: deadline.reason.clone().unwrap_or_else(|| deadline.certainty.to_string()),
                    deadline: deadline.id,
                    title: deadline.title,
                }),
            }
        }
    }
    due.sort_by_key(|it| it.due.latest());
    (due, left_out)
}

fn entry(record: &SuperComplaint, deadline: &Deadline, as_of: Date) -> Option<DueEntry> {
    let due = deadline.last_day()?;
    let latest = due.latest()?;
    let days = Days::of(&due).unwrap_or(Days { first: latest, last: latest });
    let source = deadline.basis.sources.first();
    Some(DueEntry {
        id: format!("urn:super-complaints:due:{}", digest(&format!("{}\u{0}{}", record.id, deadline.id))),
        record: record.id.to_string(),
        record_title: record.title.to_string(),
        deadline: deadline.id.clone(),
        title: title(deadline).to_owned(),
        due,
        shown_from: PartialDate::day(days.first),
        shown_until: PartialDate::day(days.last),
        certain: deadline.certainty == Certainty::Certain
            && deadline.applies == Tri::Yes
            && due.exact().is_some(),
        range_certain: deadline.is_range_certain(),
        reason: deadline.reason.clone(),
        bodies: deadline.binds.parties.iter().map(|it| it.name.clone()).collect(),
        basis: deadline.basis.cited.clone(),
        words: deadline.basis.words.clone(),
        met: deadline.met,
        state: deadline.state.clone(),
        updated: PartialDate::day(set_on(record, deadline, as_of)),
        url: source.and_then(|it| it.url.clone()),
    })
}

/// The date of what sets a due date: what starts the time limit, or the document that states the date.
fn set_on(record: &SuperComplaint, deadline: &Deadline, as_of: Date) -> Date {
    let trigger = deadline.trigger.as_ref().and_then(|it| it.date);
    let source = deadline.basis.sources.first().and_then(|it| {
        let id = it.source.split_once('#').map_or(it.source.as_str(), |(id, _)| id);
        let document = record.documents.iter().find(|document| document.id == *id)?;
        document.sent.or(document.published)
    });
    let dates = trigger.into_iter().chain(source);
    dates.filter_map(|date| date.latest()).find(|day| *day <= as_of).unwrap_or(as_of)
}
