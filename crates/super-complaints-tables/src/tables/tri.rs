//! Yes, no, or cannot tell, as words.

use super_complaints::Tri;

/// The three answers.
pub(crate) const TRI: &[&str] = &["yes", "no", "cannot_tell"];

pub(crate) fn word(tri: Tri) -> &'static str {
    match tri {
        Tri::Yes => "yes",
        Tri::No => "no",
        Tri::CannotTell => "cannot_tell",
    }
}
