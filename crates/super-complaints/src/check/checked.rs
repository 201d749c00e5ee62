//! The result of a check.

use serde::Serialize;
use time::Date;

use crate::dates::optional_iso;
use crate::finding::{Finding, Profile, Severity, Undecided};
use crate::model::words::words;
use crate::read::Fault;

words! {
    /// The verdict of a check.
    pub enum Verdict {
        /// No structural error and no error found, and every rule that can find an error could decide.
        Valid = "valid",
        /// A structural error, or an error found by a rule.
        Invalid = "invalid",
        /// Neither, but a rule that can find an error did not run, or could not tell.
        Undetermined = "undetermined",
    }
}

words! {
    /// Why a rule did not run.
    pub enum WhyNotRun {
        /// It needs a date, and none was given.
        NeedsDate = "needs_date",
        /// It needs source texts, and none were supplied.
        NeedsTexts = "needs_texts",
        /// It depends on something that could not be read.
        Unreadable = "unreadable",
        /// It belongs to a stricter profile.
        Profile = "profile",
        /// It was excluded.
        Excluded = "excluded",
    }
}

/// A rule that did not run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct NotRun {
    /// The code of the rule.
    pub code: &'static str,
    /// The name of the rule.
    pub slug: &'static str,
    /// The severity that its findings would have had.
    pub severity: Severity,
    /// Why it did not run.
    pub why: WhyNotRun,
    /// The reason in words.
    pub reason: String,
}

/// A finding that the record suppresses.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Suppressed {
    /// The finding.
    pub finding: Finding,
    /// Why the author of the record accepts it.
    pub reason: String,
}

/// The result of a check: the verdict, and everything that it is based on.
///
/// It is not called a report, because the authorities publish reports.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Checked {
    /// The version of this format.
    pub format: &'static str,
    /// The id of the super-complaint, if it could be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<String>,
    /// Its title, if it could be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The verdict.
    pub verdict: Verdict,
    /// The first reason for the verdict; absent if the record is valid.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The date that it was checked against.
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "optional_iso")]
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Day>"))]
    pub as_of: Option<Date>,
    /// The profile.
    pub profile: Profile,
    /// The version of the directory.
    pub directory: String,
    /// The version of the catalogue of rules.
    pub catalogue: &'static str,
    /// Structural errors: what could not be read.
    pub faults: Vec<Fault>,
    /// How many more structural errors there are than are listed.
    pub more_faults: usize,
    /// The findings of rules: errors first, then by code and place.
    pub findings: Vec<Finding>,
    /// Findings that the record suppresses.
    pub suppressed: Vec<Suppressed>,
    /// What rules could not decide.
    pub undecided: Vec<Undecided>,
    /// Rules that did not run.
    pub not_run: Vec<NotRun>,
}

/// The error for a record that is not valid.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the record is {verdict}: {reason}")]
#[non_exhaustive]
pub struct NotValid {
    /// The verdict.
    pub verdict: Verdict,
    /// The first reason for it, in a sentence.
    pub reason: String,
}

impl Checked {
    /// How many findings there are of a severity; suppressed ones are not counted.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.severity == severity).count()
    }

    /// Whether nothing of the text could be read: it is not JSON, not UTF-8, nested too deeply or too large.
    pub fn is_unreadable(&self) -> bool {
        self.faults.iter().any(|fault| fault.code.is_unreadable())
    }

    /// Returns an error unless the record is valid.
    ///
    /// # Errors
    /// If the verdict is not [`Verdict::Valid`], with the first reason.
    pub fn require_valid(&self) -> Result<(), NotValid> {
        match self.verdict {
            Verdict::Valid => Ok(()),
            verdict => Err(NotValid { verdict, reason: self.reason.clone().unwrap_or_default() }),
        }
    }

    pub(super) fn first_reason(&self) -> Option<String> {
        if self.verdict == Verdict::Valid {
            return None;
        }
        let error = self.findings.iter().find(|finding| finding.severity == Severity::Error);
        let unsure = self.undecided.iter().find(|it| it.severity == Severity::Error);
        let not_run =
            self.not_run.iter().find(|it| it.severity == Severity::Error && it.why != WhyNotRun::Profile);
        self.faults
            .first()
            .map(ToString::to_string)
            .or_else(|| error.map(|it| format!("{} {}", it.code, it.message)))
            .or_else(|| unsure.map(|it| format!("{} could not tell: {}", it.code, it.reason)))
            .or_else(|| not_run.map(|it| format!("{} did not run: {}", it.code, it.reason)))
    }
}
