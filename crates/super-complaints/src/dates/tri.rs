//! Yes, no, or cannot tell.

use std::fmt;
use std::ops::Not;

use serde::Serialize;

/// The answer to a question about facts that are only partly known.
///
/// `March 2020` is neither before nor after 15 March 2020: the honest answer is
/// [`Tri::CannotTell`]. The connectives are those of Kleene's strong three-valued logic.
///
/// ```
/// use super_complaints::Tri;
/// assert_eq!(Tri::Yes.and(Tri::CannotTell), Tri::CannotTell);
/// assert_eq!(Tri::No.and(Tri::CannotTell), Tri::No);
/// assert_eq!(!Tri::CannotTell, Tri::CannotTell);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Tri {
    /// Certainly so, whatever the missing parts of the dates are.
    Yes,
    /// Certainly not so.
    No,
    /// It depends on something that is not known.
    CannotTell,
}

impl Tri {
    /// Both hold: no if either is no, yes if both are yes.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Yes, Self::Yes) => Self::Yes,
            _ => Self::CannotTell,
        }
    }

    /// At least one holds: yes if either is yes, no if both are no.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        !(!self).and(!other)
    }

    /// Certainly so.
    pub fn is_yes(self) -> bool {
        self == Self::Yes
    }

    /// Certainly not so.
    pub fn is_no(self) -> bool {
        self == Self::No
    }
}

impl From<bool> for Tri {
    fn from(value: bool) -> Self {
        if value { Self::Yes } else { Self::No }
    }
}

impl Not for Tri {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            Self::CannotTell => Self::CannotTell,
        }
    }
}

impl fmt::Display for Tri {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::CannotTell => "cannot tell",
        })
    }
}
