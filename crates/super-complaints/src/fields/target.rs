//! What ids are of.

/// What a reference points at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Target {
    Feature,
    Event,
    Report,
    Item,
    Request,
    Response,
    Search,
    Document,
    Party,
}

impl Target {
    /// What the word before the id means, in the full name of an entity.
    pub(crate) fn of_word(word: &str) -> Option<Self> {
        Some(match word {
            "feature" => Self::Feature,
            "event" => Self::Event,
            "report" => Self::Report,
            "item" => Self::Item,
            "request" => Self::Request,
            "response" => Self::Response,
            "search" => Self::Search,
            "document" => Self::Document,
            "body" => Self::Party,
            _ => return None,
        })
    }

    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Feature => "feature",
            Self::Event => "event",
            Self::Report => "report",
            Self::Item => "recommendation or action",
            Self::Request => "request",
            Self::Response => "response",
            Self::Search => "search",
            Self::Document => "document",
            Self::Party => "body or group",
        }
    }
}
