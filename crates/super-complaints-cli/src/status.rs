//! The exit status.

use super_complaints::{Checked, Verdict};

/// How a command ended, in order of severity: for several records, the most serious status counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    /// Done, and every record is valid.
    Valid,
    /// Two states were compared, and they differ.
    Changed,
    /// A rule that can find an error did not run, or could not tell.
    Undetermined,
    /// A record has a structural error, or a rule found an error.
    Invalid,
    /// Wrong usage, or input that cannot be read.
    Unusable,
}

impl From<Verdict> for Status {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Valid => Self::Valid,
            Verdict::Invalid => Self::Invalid,
            _ => Self::Undetermined, // a verdict that is not known here never counts as valid
        }
    }
}

impl From<&Checked> for Status {
    /// If nothing of a text can be read, it is not a record.
    fn from(checked: &Checked) -> Self {
        if checked.is_unreadable() { Self::Unusable } else { checked.verdict.into() }
    }
}

impl Status {
    /// The number that the shell receives.
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Valid => 0,
            Self::Invalid | Self::Changed => 1,
            Self::Unusable => 2,
            Self::Undetermined => 3,
        }
    }
}
