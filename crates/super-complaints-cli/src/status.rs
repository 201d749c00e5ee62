//! The exit status: what a script asks.

use std::process::ExitCode;

use super_complaints::Verdict;

/// How a command ended. In the order of gravity: of several records the gravest counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Status {
    /// Done, and every record is valid.
    Valid,
    /// A rule that could have given an error did not run or could not tell.
    Undetermined,
    /// A record has a fault of shape or an error.
    Invalid,
    /// Misuse, or input that cannot be read.
    Unusable,
}

impl From<Verdict> for Status {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Valid => Self::Valid,
            Verdict::Invalid => Self::Invalid,
            _ => Self::Undetermined, // a verdict that is not known here is never green
        }
    }
}

impl Status {
    /// The number that the shell sees.
    pub(crate) fn code(self) -> u8 {
        match self {
            Self::Valid => 0,
            Self::Invalid => 1,
            Self::Unusable => 2,
            Self::Undetermined => 3,
        }
    }
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> Self {
        status.code().into()
    }
}
