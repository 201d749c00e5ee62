//! The purpose of a check.

use crate::model::words::words;

words! {
    /// The purpose of a check. Rules of a stricter profile are listed as not run in a looser one.
    #[derive(Default, PartialOrd, Ord)]
    pub enum Profile {
        /// While you work on a record: what is wrong, and what is unusual.
        #[default]
        Draft = "draft",
        /// Before you publish it: also what is missing, above all sources.
        Publish = "publish",
    }
}

impl Profile {
    /// The profile of a name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|profile| profile.as_str() == name)
    }
}
