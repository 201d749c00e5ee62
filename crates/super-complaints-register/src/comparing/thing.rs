//! What several records may speak of.

/// What kind of thing it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Thing {
    Record,
    NameOfBody,
    Body,
    Address,
    Title,
    Complainant,
}

impl Thing {
    /// Every kind, in the order of their numbers.
    pub(super) const ALL: [Self; 6] =
        [Self::Record, Self::NameOfBody, Self::Body, Self::Address, Self::Title, Self::Complainant];
}
