//! How records are put together in a file.

/// How records are put together in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Format {
    /// One record.
    Record,
    /// A JSON array of records.
    Array,
    /// A record on each line (NDJSON, JSON Lines).
    Lines,
}

impl Format {
    /// Every format.
    pub const ALL: &'static [Self] = &[Self::Record, Self::Array, Self::Lines];

    /// Its name: `record`, `array` or `ndjson`.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Record => "record",
            Self::Array => "array",
            Self::Lines => "ndjson",
        }
    }

    /// The format of a name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|it| it.as_str() == name)
    }

    /// The format that the name of a file promises: `.ndjson` and `.jsonl` have a record on each line, also with `.gz`.
    pub(crate) fn of_name(name: &str) -> Option<Self> {
        matches!(ending(name)?.as_str(), "ndjson" | "jsonl").then_some(Self::Lines)
    }
}

/// What the name of a file ends in, in small letters and without `.gz`: `json`.
pub(crate) fn ending(name: &str) -> Option<String> {
    let name = name.to_ascii_lowercase();
    let name = name.strip_suffix(".gz").unwrap_or(&name);
    name.rsplit_once('.').map(|(_, ending)| ending.to_owned())
}
