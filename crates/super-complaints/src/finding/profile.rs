//! For what purpose a record is checked.

use crate::model::words::words;

words! {
    /// For what purpose a record is checked. Rules of a stricter profile are listed as not run in a
    /// looser one.
    #[derive(Default, PartialOrd, Ord)]
    pub enum Profile {
        /// While it is being made: what is wrong, and what is odd.
        #[default]
        Draft = "draft",
        /// Before it is published: also what is missing, sources above all.
        Publish = "publish",
    }
}

impl Profile {
    /// The profile of a name.
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|profile| profile.as_str() == name)
    }
}
