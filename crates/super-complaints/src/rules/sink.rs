//! Where a rule reports its findings, and what it could not tell.

use std::borrow::Cow;
use std::fmt::Display;

use crate::as_of::Moved;
use crate::deadlines::Citation;
use crate::finding::{Finding, Related, Undecided, fingerprint};
use crate::index::Place;
use crate::model::{SourceRef, SuperComplaint};
use crate::scheme::Scheme;
use crate::unseen::spelt_out;

use super::{RuleCore, wording};

/// Takes the findings of one rule.
pub(crate) struct Sink<'s, 'r> {
    pub(crate) rule: &'static RuleCore,
    pub(crate) record: &'r SuperComplaint,
    /// Where the parts of what was checked are in the record, if something was left out.
    pub(crate) moved: Option<&'r Moved>,
    pub(crate) scheme: Option<&'r Scheme>,
    pub(crate) findings: &'s mut Vec<Finding>,
    pub(crate) undecided: &'s mut Vec<Undecided>,
}

/// A finding being made; it is complete as it is, the methods add to it.
pub(crate) struct FindingBuilder<'s>(
    pub(super) &'s mut Finding,
    pub(super) &'s SuperComplaint,
    pub(super) Option<&'s Moved>,
);

impl Sink<'_, '_> {
    /// Reports a finding. `message` is one sentence in lower case without a full stop, user input in
    /// backticks.
    pub(crate) fn report(&mut self, place: Place<'_>, message: impl Into<String>) -> FindingBuilder<'_> {
        let place = original(self.moved, place);
        let (pointer, inner) = place.pointer();
        let entity = place.entity(self.record);
        let whole = entity.as_deref().unwrap_or_default();
        // A suppression has no id: what it is about distinguishes it from others.
        let suppression = place.suppression(self.record);
        let [about, of] =
            suppression.map_or(["", ""], |it| [&*it.rule, it.entity.as_deref().unwrap_or_default()]);
        let path = pointer.get(inner..).unwrap_or_default();
        let basis = match (self.rule.basis, self.scheme) {
            ((title, Some(topic)), Some(scheme)) => topic.cited(title, scheme),
            ((title, _), _) => Some(title.into()),
        };
        let fingerprint = fingerprint(&[self.rule.code, self.record.id.as_str(), whole, path, about, of]);
        self.findings.push(Finding {
            code: self.rule.code,
            slug: self.rule.slug,
            subject: self.rule.subject,
            severity: self.rule.severity,
            message: shown(message),
            expected: None,
            found: None,
            path: place.segments(),
            pointer,
            entity,
            line: None,
            column: None,
            span: None,
            shown: None,
            related: Vec::new(),
            help: Some(self.rule.help.into()),
            basis,
            fix: None,
            fingerprint,
        });
        let at = self.findings.len() - 1;
        #[expect(clippy::indexing_slicing, reason = "the finding was pushed two lines above")]
        FindingBuilder(&mut self.findings[at], self.record, self.moved)
    }

    /// Says that the rule could not tell, and why.
    pub(crate) fn cannot_tell(&mut self, place: Place<'_>, reason: impl Into<String>) {
        let place = original(self.moved, place);
        self.undecided.push(Undecided {
            code: self.rule.code,
            slug: self.rule.slug,
            severity: self.rule.severity,
            pointer: place.to_string(),
            entity: place.entity(self.record),
            reason: shown(reason),
        });
    }
}

pub(super) fn original<'p>(moved: Option<&Moved>, place: Place<'p>) -> Place<'p> {
    moved.map_or(place, |moved| moved.original(place))
}

impl FindingBuilder<'_> {
    /// What was expected.
    pub(crate) fn expected(self, expected: impl Into<String>) -> Self {
        self.0.expected = Some(shown(expected));
        self
    }

    /// What was found.
    pub(crate) fn found(self, found: impl Into<String>) -> Self {
        self.0.found = Some(shown(found));
        self
    }

    /// The date that was found, and the first one that would be possible.
    pub(crate) fn too_early(self, found: &dyn Display, first: &dyn Display) -> Self {
        self.expected(format!("{first} or later")).found(found.to_string())
    }

    /// The date that was found, and the last one that would be in time.
    pub(crate) fn too_late(self, found: &dyn Display, last: &dyn Display) -> Self {
        self.expected(format!("{last} or earlier")).found(found.to_string())
    }

    /// The id, the number or the word that was found.
    pub(crate) fn found_id(self, id: &str) -> Self {
        self.found(wording::id(id))
    }

    /// What may have been meant: the known id that is nearest to what was found.
    pub(crate) fn near(self, id: &str) -> Self {
        self.expected(wording::near(&wording::id(id)))
    }

    /// Adds the inferred fields that a finding relies on, so that nobody takes it for what a source says.
    pub(crate) fn resting_on(self, inferred: impl IntoIterator<Item = &'static str>) -> Self {
        self.0.message.push_str(&wording::inferred(inferred));
        self
    }

    /// How to fix just this, if more can be said than the rule says in general.
    pub(crate) fn help(self, help: impl Into<String>) -> Self {
        self.0.help = Some(Cow::Owned(shown(help)));
        self
    }

    /// The provision of the scheme of this record, if the rule reads the law from the scheme.
    pub(crate) fn basis(self, scheme: &Scheme, provision: &SourceRef) -> Self {
        self.0.basis = Some(Cow::Owned(Citation::in_scheme(scheme, provision).short()));
        self
    }

    /// Another place that matters.
    pub(crate) fn related(self, place: Place<'_>, message: impl Into<String>) -> Self {
        let place = original(self.2, place);
        let (pointer, entity) = (place.to_string(), place.entity(self.1));
        self.0.related.push(Related { pointer, entity, message: shown(message), shown: None });
        self
    }
}

/// The text that a person reads, without hidden characters.
fn shown(text: impl Into<String>) -> String {
    let text = text.into();
    match spelt_out(&text) {
        Cow::Borrowed(_) => text,
        Cow::Owned(shown) => shown,
    }
}
