//! On what a rule rests.

use std::fmt;

use serde::Serialize;

/// What kind of ground a rule has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum BasisKind {
    /// An Act or a statutory instrument.
    Law,
    /// Official guidance, or what the authorities publish on their practice.
    Guidance,
    /// The format of a record: what a reference, an id or a date is.
    Format,
    /// The experience of the project: what misled readers of real pages.
    Experience,
}

/// On what a rule rests: law, guidance, the format itself, or experience with real pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Basis {
    /// What kind of ground it is.
    pub kind: BasisKind,
    /// The provision, the document or the reason.
    pub title: &'static str,
    /// Where to read it; absent for the format, which `docs/data-model.md` describes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<&'static str>,
}

impl Basis {
    /// A provision of law.
    pub(crate) const fn law(title: &'static str, url: &'static str) -> Self {
        Self { kind: BasisKind::Law, title, url: Some(url) }
    }

    /// Guidance or published practice.
    pub(crate) const fn guidance(title: &'static str, url: &'static str) -> Self {
        Self { kind: BasisKind::Guidance, title, url: Some(url) }
    }

    /// The format of a record.
    pub(crate) const fn format(title: &'static str) -> Self {
        Self { kind: BasisKind::Format, title, url: None }
    }

    /// Experience with a real page.
    pub(crate) const fn experience(title: &'static str, url: &'static str) -> Self {
        Self { kind: BasisKind::Experience, title, url: Some(url) }
    }
}

impl fmt::Display for Basis {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.title)
    }
}
