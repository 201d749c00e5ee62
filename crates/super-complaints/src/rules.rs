//! The catalogue of rules. One rule, one file; a rule is data first, its check last.

mod basis;
mod facts;
mod rule;
mod sink;

mod coverage;
mod references;

pub use basis::{Basis, BasisKind};
pub(crate) use facts::Facts;
pub(crate) use rule::EVERYTHING;
pub use rule::{Example, Family, Rule, Status};
pub(crate) use sink::Sink;

/// The version of the catalogue: raised when a rule is added, deprecated or changed.
pub const CATALOGUE_VERSION: &str = "1";

/// Every rule, in the order of codes, in which they also run.
pub static CATALOGUE: &[&Rule] = &[
    &references::dangling_reference::RULE,
    &references::duplicate_id::RULE,
    &coverage::no_published_response::RULE,
];

/// The rule of a code (`SC301`) or of a slug (`response-from-non-addressee`).
pub fn find(name: &str) -> Option<&'static Rule> {
    CATALOGUE.iter().copied().find(|rule| rule.code.eq_ignore_ascii_case(name) || rule.slug == name)
}

/// The code or slug nearest to one that does not exist.
pub(crate) fn nearest(name: &str) -> Option<&'static str> {
    let names = CATALOGUE.iter().flat_map(|rule| [rule.code, rule.slug]);
    names
        .map(|known| {
            (strsim::normalized_damerau_levenshtein(&name.to_lowercase(), &known.to_lowercase()), known)
        })
        .filter(|(nearness, _)| *nearness >= 0.5)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, known)| known)
}
