//! Legal regimes as data: who may complain, to whom, which steps and clocks the law has, and which not.

use std::sync::OnceLock;

use serde::{Deserialize, Serialize};

use crate::dates::{PartialDate, Period, Tri};
use crate::directory::{Reference, alive};
use crate::model::{DayKind, EventKind, FirstDay, Nation, PartyId, SchemeId, SourceRef, Text};

/// A legal regime of super-complaints. A new one is a data file, not code.
///
/// ```
/// use super_complaints::Scheme;
/// let police = Scheme::find("police").ok_or("no such scheme")?;
/// assert_eq!(police.clocks[0].basis.as_str(), "si-2018-748#reg 5");
/// assert!(police.no_clock.iter().any(|it| it.id.as_str() == "reply-to-recommendation"));
/// # Ok::<(), &str>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scheme {
    /// Its id: `police`.
    pub id: SchemeId,
    /// What it is called.
    pub title: Text,
    /// The nations whose policing it covers; empty: it is not a matter of nations.
    #[serde(default)]
    pub nations: Vec<Nation>,
    /// Where it applies, in words, where nations do not say it.
    #[serde(default)]
    pub territory: Option<Text>,
    /// The first day on which it was in force.
    pub since: PartialDate,
    /// The last such day; absent: it is in force.
    #[serde(default)]
    pub until: Option<PartialDate>,
    /// Its instruments and other sources.
    pub documents: Vec<Reference>,
    /// To whom a complaint is made.
    pub receivers: Vec<PartyId>,
    /// Who investigates and reports, as reports name them.
    pub authorities: Vec<PartyId>,
    /// The group of those who decide, as the law names them.
    pub decided_by: PartyId,
    /// The group of those who can be complained of.
    pub subjects: PartyId,
    /// Who may complain.
    pub standing: Standing,
    /// What a complaint must contain.
    pub contents: Vec<Provision>,
    /// The grounds on which a complaint is not eligible.
    pub grounds: Vec<Provision>,
    /// The steps of a complaint's life.
    pub steps: Vec<Step>,
    /// The time limits that the law sets.
    pub clocks: Vec<Clock>,
    /// Time limits that the law does not set, though one might expect them, with the reason.
    pub no_clock: Vec<NoClock>,
    /// Whether an addressee must answer a recommendation.
    pub reply_duty: ReplyDuty,
    /// What the report must contain.
    pub report: ReportContents,
}

/// Who may complain.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standing {
    /// How standing is conferred.
    pub model: StandingModel,
    /// Who designates.
    #[serde(default)]
    pub designated_by: Option<PartyId>,
    /// The provision under which they designate.
    pub instrument: SourceRef,
    /// The designated bodies, over time.
    pub designations: Vec<Designation>,
}

/// How standing is conferred.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum StandingModel {
    /// A list of named bodies.
    Named,
}

/// A body that may complain, from one day to another, both included.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Designation {
    /// The body in the directory.
    pub body: PartyId,
    /// Its name as the instrument writes it.
    pub as_written: Text,
    /// Its registration number as the instrument writes it; an opaque text.
    #[serde(default)]
    pub registration: Option<Text>,
    /// The first day of the designation.
    pub since: PartialDate,
    /// The last day; absent: no end is known.
    #[serde(default)]
    pub until: Option<PartialDate>,
    /// The instrument that designates it.
    pub instrument: SourceRef,
}

/// Something that the law demands or allows.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provision {
    /// Its id within the scheme.
    pub id: Text,
    /// What it says, in short.
    pub title: Text,
    /// Where the law says so.
    pub basis: SourceRef,
}

/// A step in the life of a complaint.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Which step.
    pub kind: StepKind,
    /// What it is.
    pub title: Text,
    /// Who takes it.
    pub by: Vec<PartyId>,
    /// Whether the law demands it of every complaint that gets so far.
    pub required: bool,
    /// Where the law says so.
    pub basis: SourceRef,
}

/// Which step it is; all but the report are events.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum StepKind {
    /// The complaint is received.
    Received,
    /// Its receipt is acknowledged.
    Acknowledged,
    /// It is found eligible.
    FoundEligible,
    /// It is found not eligible.
    FoundIneligible,
    /// Progress is reported.
    ProgressReport,
    /// The report is published.
    Report,
}

/// A time limit that the law sets.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clock {
    /// Its id: `acknowledgement`.
    pub id: Text,
    /// What it limits.
    pub title: Text,
    /// Whom it binds.
    pub binds: Vec<PartyId>,
    /// The event that starts it.
    pub starts: EventKind,
    /// The event that must happen before its end.
    pub ends: EventKind,
    /// Its length.
    pub length: Period,
    /// Which days it counts.
    pub days: DayKind,
    /// Whether the day of the start is day 1.
    pub first_day: FirstDay,
    /// What happens if the day of the start does not count; absent: the law does not say.
    #[serde(default)]
    pub start_fallback: Option<StartFallback>,
    /// Whether it runs once or again and again.
    pub repeats: Repeats,
    /// The calendar of working days; absent: none that we hold, so nothing is computed.
    #[serde(default)]
    pub calendar: Option<Text>,
    /// Where the law says so.
    pub basis: SourceRef,
}

/// Where a clock starts if its first day is not a working day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum StartFallback {
    /// On the first working day after.
    NextWorkingDay,
}

/// Whether a clock runs once or again and again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Repeats {
    /// Once.
    Once,
    /// Each period begins with the first working day after the last one.
    Rolling,
}

/// A time limit that the law does not set.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoClock {
    /// Its id: `eligibility`.
    pub id: Text,
    /// What one might expect to be limited.
    pub title: Text,
    /// Why there is no limit.
    pub reason: Text,
    /// Where to read this.
    pub basis: SourceRef,
}

/// Whether an addressee must answer a recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ReplyDuty {
    /// The law puts no duty on an addressee; an answer is due only where the report asks for one.
    None,
}

/// What the report must contain.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportContents {
    /// The parts that it must have.
    pub contents: Vec<Provision>,
    /// Where the law says so.
    pub basis: SourceRef,
}

impl Scheme {
    /// All schemes that come with the crate.
    pub fn all() -> &'static [Self] {
        static ALL: OnceLock<Vec<Scheme>> = OnceLock::new();
        const FILES: [&str; 2] = [
            include_str!("../data/schemes/police.json"),
            include_str!("../data/schemes/service-police.json"),
        ];
        // A test holds that every embedded file can be read.
        ALL.get_or_init(|| FILES.iter().filter_map(|text| serde_json::from_str(text).ok()).collect())
    }

    /// The scheme of an id.
    pub fn find(id: &str) -> Option<&'static Self> {
        Self::all().iter().find(|scheme| scheme.id.as_str() == id)
    }

    /// The clock of an id.
    pub fn clock(&self, id: &str) -> Option<&Clock> {
        self.clocks.iter().find(|clock| &*clock.id == id)
    }

    /// Whether a body was designated on a day.
    pub fn is_designated(&self, body: &str, day: &PartialDate) -> Tri {
        self.standing
            .designations
            .iter()
            .filter(|designation| designation.body.as_str() == body)
            .map(|designation| alive(Some(&designation.since), designation.until.as_ref(), day))
            .fold(Tri::No, Tri::or)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scheme_can_be_read_and_knows_its_bodies() {
        for text in
            [include_str!("../data/schemes/police.json"), include_str!("../data/schemes/service-police.json")]
        {
            serde_json::from_str::<Scheme>(text).unwrap();
        }
        let directory = crate::Directory::standard();
        for scheme in Scheme::all() {
            let parties = scheme
                .receivers
                .iter()
                .chain(&scheme.authorities)
                .chain([&scheme.decided_by, &scheme.subjects]);
            let designated = scheme.standing.designations.iter().map(|designation| &designation.body);
            for id in parties.chain(designated) {
                assert!(directory.entry(id.as_str()).is_some(), "{} of {}", id, scheme.id);
            }
        }
    }

    #[test]
    fn standing_depends_on_the_day() {
        let police = Scheme::find("police").unwrap();
        assert_eq!(police.standing.designations.len(), 16);
        let on = |body: &str, day: &str| police.is_designated(body, &day.parse().unwrap());
        assert_eq!(on("hestia", "2019-05-31"), Tri::Yes);
        assert_eq!(on("hestia", "2018-10-31"), Tri::No);
        assert_eq!(on("hestia", "2018"), Tri::CannotTell);
        assert_eq!(on("npcc", "2019-05-31"), Tri::No);
    }
}
