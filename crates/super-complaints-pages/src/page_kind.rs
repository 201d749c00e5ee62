//! The kind of a page.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The kind of a page, by its structure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PageKind {
    /// A page that lists or contains responses.
    ResponsesPage,
    /// The page of a report.
    ReportPage,
    /// A letter.
    Letter,
    /// A body's plan: its tables are read in full, and the rest for its basic facts.
    ActionPlan,
    /// Another page about a super-complaint.
    Other,
}

impl PageKind {
    /// What is read from a page of this kind, for the trace; `None` if everything is.
    pub(crate) fn limits(self) -> Option<&'static str> {
        match self {
            Self::ResponsesPage | Self::Letter => None,
            Self::ReportPage => {
                Some("the page of a report: words are read as an answer only if a heading says so")
            }
            Self::ActionPlan => Some("a plan: only its tables and basic facts were read"),
            Self::Other => Some(
                "unknown kind of page: words are read as an answer only if a heading or the title says so",
            ),
        }
    }
}

impl fmt::Display for PageKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ResponsesPage => "a responses page",
            Self::ReportPage => "the page of a report",
            Self::Letter => "a letter",
            Self::ActionPlan => "a table or an action plan",
            Self::Other => "a page of another kind",
        })
    }
}
