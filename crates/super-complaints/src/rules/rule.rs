//! A rule: everything that is said about it, and its check.

use serde::Serialize;

use crate::finding::{Profile, Severity, Subject};
use crate::index::EntityKind;
use crate::model::words::words;

use super::{Basis, Facts, Matter, Sink};

words! {
    /// What a rule is about; the folder in which it lives and the hundred of its code.
    pub enum Family {
        /// `SC1xx`: ids, references, numbers.
        References = "references",
        /// `SC2xx`: dates in order.
        Dates = "dates",
        /// `SC3xx`: who answered what for whom.
        Responses = "responses",
        /// `SC4xx`: who owes an answer.
        Coverage = "coverage",
        /// `SC5xx`: what is odd about published pages and promises.
        Publication = "publication",
        /// `SC6xx`: the steps that the law has.
        Steps = "steps",
        /// `SC7xx`: where facts come from.
        Sources = "sources",
        /// `SC9xx`: suppressions of findings.
        Suppressions = "suppressions",
    }
}

/// For rules that read every part of a record.
pub(crate) const EVERYTHING: &[EntityKind] = &EntityKind::LISTS;

/// For rules that read the matrix: everything on which it rests.
pub(crate) const MATRIX: &[EntityKind] = &[
    EntityKind::Event, // an extension moves the day by which an answer is due
    EntityKind::Report,
    EntityKind::Recommendation,
    EntityKind::Action,
    EntityKind::Request,
    EntityKind::Response,
    EntityKind::Search,
    EntityKind::Document,
    EntityKind::Body,
];

/// Whether a rule is in use. Codes never die: a rule that is removed stays in the catalogue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Status {
    /// In use.
    Stable,
    /// In use, to be removed.
    Deprecated,
    /// No longer in use; it does not run.
    Removed,
}

/// A change to the shared good record ([`crate::EXAMPLE`]) that a rule objects to, or does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Example {
    /// What the change makes of the record.
    pub title: &'static str,
    /// The change, as a JSON Patch (RFC 6902).
    pub patch: &'static str,
    /// The day for which the record is checked, if a day is needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<&'static str>,
    /// The source texts at hand, if any are needed.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub texts: &'static [SourceText],
}

/// The text of a document, at hand for an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SourceText {
    /// The id of the document.
    pub document: &'static str,
    /// What it says.
    pub text: &'static str,
}

/// A rule of the catalogue.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Rule {
    /// Its code: `SC301`. A code is never used again for another rule.
    pub code: &'static str,
    /// Its name: `response-from-non-addressee`; also the name of its file.
    pub slug: &'static str,
    /// What it demands, in a line.
    pub title: &'static str,
    /// What it is about.
    pub family: Family,
    /// Whose matter its findings are.
    pub subject: Subject,
    /// How grave its findings are.
    pub severity: Severity,
    /// The profile from which on it runs.
    pub profile: Profile,
    /// Whether it needs a day: without `as_of` it does not run.
    pub needs_day: bool,
    /// Whether it needs source texts: without any at hand it does not run.
    pub needs_texts: bool,
    /// The kinds of entities that it reads: if one of them could not be read, it does not run.
    #[serde(serialize_with = "words_of")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<String>"))]
    pub reads: &'static [EntityKind],
    /// On what it rests; at least one.
    pub basis: &'static [Basis],
    /// The version of the catalogue since which it exists.
    pub since: &'static str,
    /// Whether it is in use.
    pub status: Status,
    /// Why it exists, for a caseworker.
    pub rationale: &'static str,
    /// How to fix what it finds.
    pub help: &'static str,
    /// Changes to the good record that it objects to; at least one.
    pub bad: &'static [Example],
    /// Changes to the good record that come near and are fine; at least one.
    pub good: &'static [Example],
    #[serde(skip)]
    pub(crate) check: fn(&Facts<'_>, &mut Sink<'_, '_>),
}

/// What of a rule takes part in a check. The prose of the catalogue stays behind, so that a program that never shows
/// the catalogue does not carry it: in a page it is a tenth of the package.
#[derive(Clone, Copy)]
pub(crate) struct Running {
    pub(crate) code: &'static str,
    pub(crate) slug: &'static str,
    pub(crate) family: Family,
    pub(crate) subject: Subject,
    pub(crate) severity: Severity,
    pub(crate) profile: Profile,
    pub(crate) needs_day: bool,
    pub(crate) needs_texts: bool,
    pub(crate) reads: &'static [EntityKind],
    /// The first of what it rests on, and what of a scheme that is.
    pub(crate) basis: (&'static str, Option<Matter>),
    pub(crate) status: Status,
    pub(crate) help: &'static str,
    pub(crate) check: fn(&Facts<'_>, &mut Sink<'_, '_>),
}

impl Running {
    pub(super) const fn of(rule: &Rule) -> Self {
        Self {
            code: rule.code,
            slug: rule.slug,
            family: rule.family,
            subject: rule.subject,
            severity: rule.severity,
            profile: rule.profile,
            needs_day: rule.needs_day,
            needs_texts: rule.needs_texts,
            reads: rule.reads,
            basis: match rule.basis {
                [first, ..] => (first.title, first.matter),
                [] => ("", None),
            },
            status: rule.status,
            help: rule.help,
            check: rule.check,
        }
    }
}

impl std::fmt::Debug for Running {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.code, self.slug)
    }
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {}", self.code, self.slug)
    }
}

fn words_of<S: serde::Serializer>(kinds: &&[EntityKind], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(kinds.iter().map(|kind| kind.list()))
}
