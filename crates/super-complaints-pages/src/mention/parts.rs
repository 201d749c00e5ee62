//! What a mention of a super-complaint says.

use super_complaints::Scheme;
use super_complaints::model::BodyKind;

use crate::parties::{Named, NamedKind};

/// More names than that in one mention are not a list of complainants.
pub(crate) const MOST: usize = 16;

pub(crate) const MADE: [&str; 7] = ["submitted", "made", "brought", "lodged", "raised", "filed", "put"];

/// What one mention of a super-complaint says.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Mention {
    pub(crate) made_by: Vec<Named>,
    pub(crate) behalf: Vec<Named>,
    /// The words of the mention: from one position to another.
    pub(crate) words: (usize, usize),
    /// Where its second part begins: "on behalf of …".
    pub(crate) behalf_at: usize,
}

/// Whether a body before the word can be the complainant: a voluntary body, or one that was ever designated.
pub(crate) fn may_complain(named: &Named) -> bool {
    let voluntary = named.kind == NamedKind::Body(BodyKind::VoluntaryOrganisation);
    let is_designated = |scheme: &Scheme| {
        scheme.standing.designations.iter().any(|designation| Some(&designation.body) == named.id())
    };
    voluntary || Scheme::all().iter().any(is_designated)
}
