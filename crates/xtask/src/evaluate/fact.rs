//! A fact, as the gold set states it and as a draft has it.

/// What kind of fact it is; the rows of the table, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Kind {
    Title,
    Complainant,
    OnBehalfOf,
    Nation,
    Publisher,
    Date,
    Document,
    Change,
    Recommendation,
    PartOf,
    Addressee,
    Due,
    Answer,
    Position,
    Delivery,
    Commitment,
    Letter,
    Refusal,
    /// What a page must not be read as saying.
    Forbidden,
}

impl Kind {
    pub(super) const ALL: [Self; 19] = [
        Self::Title,
        Self::Complainant,
        Self::OnBehalfOf,
        Self::Nation,
        Self::Publisher,
        Self::Date,
        Self::Document,
        Self::Change,
        Self::Recommendation,
        Self::PartOf,
        Self::Addressee,
        Self::Due,
        Self::Answer,
        Self::Position,
        Self::Delivery,
        Self::Commitment,
        Self::Letter,
        Self::Refusal,
        Self::Forbidden,
    ];

    /// Its name in lines and in the table.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Complainant => "complainant",
            Self::OnBehalfOf => "on_behalf_of",
            Self::Nation => "nation",
            Self::Publisher => "publisher",
            Self::Date => "date",
            Self::Document => "document",
            Self::Change => "change",
            Self::Recommendation => "recommendation",
            Self::PartOf => "part_of",
            Self::Addressee => "addressee",
            Self::Due => "due",
            Self::Answer => "answer",
            Self::Position => "position",
            Self::Delivery => "delivery",
            Self::Commitment => "commitment",
            Self::Letter => "letter",
            Self::Refusal => "refusal",
            Self::Forbidden => "must_not",
        }
    }
}

/// A fact that the gold set states.
#[derive(Debug, Clone)]
pub(super) struct Expected {
    pub(super) kind: Kind,
    /// The ways to say it, any of which is right.
    pub(super) keys: Vec<String>,
    /// Right if it is drafted, no loss if it is not.
    pub(super) optional: bool,
}

/// A fact that a draft has.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) kind: Kind,
    /// The ways in which the draft says it, such as an id and the words of the page.
    pub(super) keys: Vec<String>,
    /// It may fulfil an expectation, but is not wrong if none is there: it says less than a fact, or says one twice.
    pub(super) soft: bool,
}

/// Every combination of the ways to say two things.
pub(super) fn combined(one: &[String], separator: &str, other: &[String]) -> Vec<String> {
    one.iter().flat_map(|one| other.iter().map(move |other| format!("{one}{separator}{other}"))).collect()
}
