//! Who: a body or a group, with what a text says about it.

use std::fmt;
use std::str::FromStr;

use super::known::{Marks, marked_fields};
use super::words::words;
use super::{IdError, PartyId, Text};
use crate::fields::{Blank, Sought, Value, entity};

words! {
    /// Whether all or some members of a group are meant.
    pub enum Coverage {
        /// Every member.
        All = "all",
        /// Some members, without saying which.
        Some = "some",
    }
}

marked_fields!(
    /// The fields of a [`Party`] that may be marked.
    PartyField of Party { Id = id, AsWritten = as_written, Coverage = coverage, Count = count }
);

entity! {
    /// A body or a group, as a source names it.
    ///
    /// In a document, a party is an id (`"npcc"`), or an object if there is more to say: `{"id": "chief-constables",
    /// "coverage": "all", "count": 43}`. A name that could not be identified has `as_written` and no `id`.
    ///
    /// ```
    /// use super_complaints::model::Party;
    /// let party: Party = serde_json::from_str(r#"{"id": "npcc"}"#)?;
    /// assert_eq!(serde_json::to_string(&party)?, r#""npcc""#);
    /// assert!(serde_json::from_str::<Party>(r#"{"count": 43}"#).is_err());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[cfg_attr(feature = "schema", schemars(extend("anyOf" = [{"required": ["id"]}, {"required": ["as_written"]}])))]
    pub struct Party {
        /// The id of the body or group, in the directory or in the record's own `bodies`.
        pub id: Option<PartyId>,
        /// The words of the source, if they differ from the name or could not be identified.
        pub as_written: Option<Text>,
        /// For a group: whether all or some members are meant; absent: the text does not say.
        pub coverage: Option<Coverage>,
        /// For a group: the number of members that the text gives; 1 or more.
        #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 4_294_967_295_u32)))]
        pub count: Option<u32>,
        /// For a group: members that are certainly meant, besides others that may be: "many PCCs, including
        /// Cambridgeshire's".
        pub including: Vec<PartyId>,
        /// For a group: members that are excluded by name.
        pub excluding: Vec<PartyId>,
        /// The role in which it acts: "lead for bail".
        pub role: Option<Text>,
        /// Which fields are unknown, not stated or inferred.
        pub marks: Marks<PartyField>,
    }
    impl {
        fn sought(&self) -> Sought<'_> {
            Sought::Party(self)
        }

        fn refused(&self) -> Option<&'static str> {
            if self.id.is_none() && self.as_written.is_none() {
                return Some("a party needs an `id` or, unresolved, `as_written`");
            }
            (self.count == Some(0)).then_some("`count` must be 1 or more")
        }

        fn short(&self) -> Option<&dyn Value> {
            self.id.as_ref().filter(|_| self.is_plain()).map(|id| id as &dyn Value)
        }

        fn short_mut(&mut self) -> Option<&mut dyn Value> {
            Some(&mut self.id)
        }
    }
}

impl Party {
    /// A party that is only an id.
    pub fn id(id: PartyId) -> Self {
        Self { id: Some(id), ..Self::blank() }
    }

    /// A name that could not be identified.
    pub fn unresolved(as_written: Text) -> Self {
        Self { id: None, as_written: Some(as_written), ..Self::blank() }
    }

    /// Whether the party is only an id.
    fn is_plain(&self) -> bool {
        let Self { id, as_written, coverage, count, including, excluding, role, marks } = self;
        id.is_some()
            && as_written.is_none()
            && coverage.is_none()
            && count.is_none()
            && including.is_empty()
            && excluding.is_empty()
            && role.is_none()
            && marks.is_empty()
    }
}

impl From<PartyId> for Party {
    fn from(id: PartyId) -> Self {
        Self::id(id)
    }
}

/// An id, as a document has it where there is no more to say.
///
/// ```
/// use super_complaints::model::{Party, PartyId};
/// assert_eq!("npcc".parse::<Party>()?, Party::id(PartyId::new("npcc")?));
/// assert!("the NPCC".parse::<Party>().is_err());
/// # Ok::<(), super_complaints::model::IdError>(())
/// ```
impl FromStr for Party {
    type Err = IdError;

    fn from_str(id: &str) -> Result<Self, IdError> {
        id.parse().map(Self::id)
    }
}

impl fmt::Display for Party {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.as_written, &self.id) {
            (Some(words), _) => words.fmt(f),
            (None, Some(id)) => id.fmt(f),
            (None, None) => f.write_str("somebody"),
        }
    }
}
