//! The nations to which pages say that they apply.

use std::fmt;

use crate::fields::word;

/// A nation of the United Kingdom, as in "Applies to" on GOV.UK pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename_all = "snake_case"))]
pub enum Nation {
    /// England.
    England,
    /// Northern Ireland.
    NorthernIreland,
    /// Scotland.
    Scotland,
    /// Wales.
    Wales,
}

impl Nation {
    /// All four, in alphabetical order.
    pub const ALL: [Self; 4] = [Self::England, Self::NorthernIreland, Self::Scotland, Self::Wales];
    const WORDS: [&str; 4] = ["england", "northern_ireland", "scotland", "wales"];

    /// The value as written in a document.
    pub fn as_str(self) -> &'static str {
        let [england, northern_ireland, scotland, wales] = Self::WORDS;
        match self {
            Self::England => england,
            Self::NorthernIreland => northern_ireland,
            Self::Scotland => scotland,
            Self::Wales => wales,
        }
    }
}

word!(Nation: England);

impl fmt::Display for Nation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::England => "England",
            Self::NorthernIreland => "Northern Ireland",
            Self::Scotland => "Scotland",
            Self::Wales => "Wales",
        })
    }
}
