//! What a rule is based on.

use std::borrow::Cow;
use std::fmt;

use serde::Serialize;

use crate::deadlines::Citation;
use crate::model::SourceRef;
use crate::scheme::{Scheme, StepKind};

/// What kind of basis a rule has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum BasisKind {
    /// An Act or a statutory instrument.
    Law,
    /// Official guidance, or what the authorities publish about their practice.
    Guidance,
    /// The format of a record: what a reference, an id or a date is.
    Format,
    /// Experience with real pages: what misled readers.
    Experience,
}

/// What a rule is based on: law, guidance, the format itself, or experience with real pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Basis {
    /// What kind of basis it is.
    pub kind: BasisKind,
    /// The provision, the document or the reason.
    pub title: &'static str,
    /// Where to read it; absent for the format, which `docs/data-model.md` describes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<&'static str>,
    /// The subject of the provision: a finding on a record of another scheme cites that scheme's own provision on it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub topic: Option<Topic>,
}

/// A subject on which every scheme has its own provision.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Topic {
    /// What a complaint can be about.
    Complaint,
    /// How a complaint is found eligible.
    Eligibility,
    /// How a complaint is found ineligible.
    Refusal,
    /// How progress is reported.
    Progress,
    /// What concludes an investigation, and what it sets out.
    Conclusion,
}

impl Topic {
    /// How a finding on a record of a scheme cites the provision on this subject; `title` is the provision of one scheme.
    pub(super) fn cited(self, title: &'static str, scheme: &Scheme) -> Option<Cow<'static, str>> {
        let cited = Citation::in_scheme(scheme, self.of(scheme)?);
        let own = title.starts_with(cited.instrument());
        Some(if own { title.into() } else { cited.short().into() })
    }

    /// The provision of a scheme on this subject, if it has one.
    fn of(self, scheme: &Scheme) -> Option<&SourceRef> {
        let step = |kind| scheme.steps.iter().find(|step| step.kind == kind).map(|step| &step.basis);
        match self {
            Self::Complaint => scheme.tests.first().map(|test| &test.basis),
            Self::Eligibility => step(StepKind::FoundEligible),
            Self::Refusal => step(StepKind::FoundIneligible),
            Self::Progress => step(StepKind::ProgressReport),
            Self::Conclusion => Some(&scheme.conclusion.basis),
        }
    }
}

impl Basis {
    /// A provision of law.
    pub const fn law(title: &'static str, url: &'static str) -> Self {
        Self { kind: BasisKind::Law, title, url: Some(url), topic: None }
    }

    /// The provision of one scheme on a subject on which the others have provisions as well.
    pub(crate) const fn of_scheme(topic: Topic, title: &'static str, url: &'static str) -> Self {
        Self { kind: BasisKind::Law, title, url: Some(url), topic: Some(topic) }
    }

    /// Guidance or published practice.
    pub(crate) const fn guidance(title: &'static str, url: &'static str) -> Self {
        Self { kind: BasisKind::Guidance, title, url: Some(url), topic: None }
    }

    /// The format of a record.
    pub const fn format(title: &'static str) -> Self {
        Self { kind: BasisKind::Format, title, url: None, topic: None }
    }

    /// Experience with a real page.
    pub(crate) const fn experience(title: &'static str, url: &'static str) -> Self {
        Self { kind: BasisKind::Experience, title, url: Some(url), topic: None }
    }
}

impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.title)?;
        if self.topic.is_some() { f.write_str(" (other schemes: the equivalent provision)") } else { Ok(()) }
    }
}
