//! A rule: its description, and its check.

use serde::Serialize;

use crate::finding::{Profile, Severity, Subject};
use crate::index::EntityKind;
use crate::model::words::words;

use super::{Basis, Facts, Sink, Topic};

words! {
    /// What a rule is about; it is also the folder of the rule, and the first digit of its code.
    pub enum Family {
        /// `SC1xx`: ids, references and numbers.
        References = "references",
        /// `SC2xx`: the order of dates.
        Dates = "dates",
        /// `SC3xx`: responses and their answers.
        Responses = "responses",
        /// `SC4xx`: which responses and commitments are outstanding.
        Coverage = "coverage",
        /// `SC5xx`: oddities in publications and commitments.
        Publication = "publication",
        /// `SC6xx`: the steps that the law provides for.
        Steps = "steps",
        /// `SC7xx`: sources and quotations.
        Sources = "sources",
        /// `SC8xx`: what several records say of one thing. The crate that reads many records runs these rules.
        Register = "register",
        /// `SC9xx`: suppressions of findings.
        Suppressions = "suppressions",
    }
}

/// The kinds of entities that a rule reads.
macro_rules! kinds {
    ($($kind:ident),+) => {
        &[$($crate::index::EntityKind::$kind),+]
    };
}
pub(crate) use kinds;

/// For rules that read every part of a record.
pub(crate) const EVERYTHING: &[EntityKind] = &EntityKind::LISTS;

/// For rules that read the matrix: everything on which it rests, extensions among the events.
pub(crate) const MATRIX: &[EntityKind] =
    kinds![Event, Report, Recommendation, Action, Request, Response, Search, Document, Body];

words! {
    /// Whether a rule is in use. Codes are never reused: a rule that is removed stays in the catalogue.
    pub enum Stage {
        /// In use.
        Stable = "stable",
        /// In use, to be removed.
        Deprecated = "deprecated",
        /// No longer in use; it does not run.
        Removed = "removed",
    }
}

/// Whether a rule is in use, since when, and why not if it is deprecated or removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Status {
    /// Whether it is in use.
    pub stage: Stage,
    /// The version of the catalogue that introduced, deprecated or removed it.
    pub since: &'static str,
    /// Why it is deprecated or was removed, and what to use instead.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<&'static str>,
}

impl Status {
    /// In use since a version of the catalogue.
    pub(crate) const fn stable(since: &'static str) -> Self {
        Self { stage: Stage::Stable, since, reason: None }
    }
}

/// A change to the shared good record ([`crate::EXAMPLE`]) that a rule reports, or does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct Example {
    /// What the change makes of the record.
    pub title: &'static str,
    /// The change, as a JSON Patch (RFC 6902).
    pub patch: &'static str,
    /// The date for which the record is checked, if a date is needed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub as_of: Option<&'static str>,
    /// The source texts that are supplied, if any are needed.
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    pub texts: &'static [SourceText],
}

impl Example {
    /// A change, checked without a date and without source texts.
    pub const fn new(title: &'static str, patch: &'static str) -> Self {
        Self { title, patch, as_of: None, texts: &[] }
    }

    /// The same, checked for a date.
    pub(crate) const fn as_of(self, day: &'static str) -> Self {
        Self { as_of: Some(day), ..self }
    }

    /// The same, checked with source texts.
    pub(crate) const fn texts(self, texts: &'static [SourceText]) -> Self {
        Self { texts, ..self }
    }
}

/// The text of a document, supplied for an example.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[non_exhaustive]
pub struct SourceText {
    /// The id of the document.
    pub document: &'static str,
    /// What it says.
    pub text: &'static str,
}

impl SourceText {
    /// The text of a document.
    pub(crate) const fn new(document: &'static str, text: &'static str) -> Self {
        Self { document, text }
    }
}

/// A rule of the catalogue.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Rule {
    /// Its code: `SC301`. A code is never used again for another rule.
    pub code: &'static str,
    /// Its name: `response-from-non-addressee`; also the name of its file.
    pub slug: &'static str,
    /// What it requires, in a line.
    pub title: &'static str,
    /// What it is about.
    pub family: Family,
    /// What its findings are about.
    pub subject: Subject,
    /// The severity of its findings.
    pub severity: Severity,
    /// The loosest profile in which it runs.
    pub profile: Profile,
    /// Whether it needs a date: without `as_of` it does not run.
    pub needs_date: bool,
    /// Whether it needs source texts: it does not run if none are supplied.
    pub needs_texts: bool,
    /// The kinds of entities that it reads: if one of them could not be read, it does not run.
    #[serde(serialize_with = "words_of")]
    #[cfg_attr(feature = "schema", schemars(with = "Vec<String>"))]
    pub reads: &'static [EntityKind],
    /// What it is based on; at least one.
    pub basis: &'static [Basis],
    /// Whether it is in use, and since when.
    pub status: Status,
    /// Why it exists, for a caseworker.
    pub rationale: &'static str,
    /// How to fix what it finds.
    pub help: &'static str,
    /// Changes to the good record that it reports; at least one.
    pub bad: &'static [Example],
    /// Similar changes to the good record that it does not report; at least one.
    pub good: &'static [Example],
    #[serde(skip)]
    pub(crate) check: fn(&Facts<'_>, &mut Sink<'_, '_>),
}

impl Rule {
    /// The description of a rule that compares several records, with the defaults of its family, for its crate to state
    /// only what differs. It runs there, and [`SuperComplaint::check`](crate::SuperComplaint::check) does not know it.
    pub const fn of_register(code: &'static str, slug: &'static str, title: &'static str) -> Self {
        Self { code, slug, title, ..Self::of(Family::Register) }
    }

    /// The defaults of a family, for a rule to state only what differs: a warning about the record, in every profile,
    /// that needs no date and no texts.
    pub(super) const fn of(family: Family) -> Self {
        Self {
            code: "",
            slug: "",
            title: "",
            family,
            subject: Subject::Record,
            severity: Severity::Warning,
            profile: Profile::Draft,
            needs_date: false,
            needs_texts: false,
            reads: &[],
            basis: &[],
            status: Status::stable("1"),
            rationale: "",
            help: "",
            bad: &[],
            good: &[],
            check: |_, _| {},
        }
    }
}

/// The part of a rule that a check needs. It leaves out the prose of the catalogue, so that a program that never shows the
/// catalogue does not contain it: in a web page it would be a tenth of the package.
#[derive(Clone, Copy)]
pub(crate) struct RuleCore {
    pub(crate) code: &'static str,
    pub(crate) slug: &'static str,
    pub(crate) family: Family,
    pub(crate) subject: Subject,
    pub(crate) severity: Severity,
    pub(crate) profile: Profile,
    pub(crate) needs_date: bool,
    pub(crate) needs_texts: bool,
    pub(crate) reads: &'static [EntityKind],
    /// The title of its first basis, and the subject of that provision.
    pub(crate) basis: (&'static str, Option<Topic>),
    pub(crate) stage: Stage,
    pub(crate) help: &'static str,
    pub(crate) check: fn(&Facts<'_>, &mut Sink<'_, '_>),
}

impl RuleCore {
    pub(super) const fn of(rule: &Rule) -> Self {
        Self {
            code: rule.code,
            slug: rule.slug,
            family: rule.family,
            subject: rule.subject,
            severity: rule.severity,
            profile: rule.profile,
            needs_date: rule.needs_date,
            needs_texts: rule.needs_texts,
            reads: rule.reads,
            basis: match rule.basis {
                [first, ..] => (first.title, first.topic),
                [] => ("", None),
            },
            stage: rule.status.stage,
            help: rule.help,
            check: rule.check,
        }
    }

    /// Whether a code or a slug is that of the rule.
    pub(crate) fn is_named(&self, name: &str) -> bool {
        super::is_named(self.code, self.slug, name)
    }
}

impl std::fmt::Debug for RuleCore {
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
