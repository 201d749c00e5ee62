//! Who: a body or a group, with what a text says about it.

use std::fmt;
use std::str::FromStr;

use super::known::{Marks, marked_fields};
use super::words::words;
use super::{IdError, PartyId, Text};
use crate::fields::{Blank, Entity, Value, entity};

words! {
    /// How much of a group is meant.
    pub enum Coverage {
        /// Every member.
        All = "all",
        /// Some members; which ones is not said.
        Some = "some",
    }
}

marked_fields!(
    /// The fields of a [`Party`] that may be marked.
    PartyField of Party { Id = id, AsWritten = as_written, Coverage = coverage, Count = count }
);

entity! {
    /// A body or a group as a text names it.
    ///
    /// In a document a party is an id (`"npcc"`), or an object where there is more to say:
    /// `{"id": "chief-constables", "coverage": "all", "count": 43}`. A name that nobody could resolve
    /// has `as_written` and no `id`.
    ///
    /// ```
    /// use super_complaints::Party;
    /// let party: Party = serde_json::from_str(r#"{"id": "npcc"}"#)?;
    /// assert_eq!(serde_json::to_string(&party)?, r#""npcc""#);
    /// assert!(serde_json::from_str::<Party>(r#"{"count": 43}"#).is_err());
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    #[cfg_attr(feature = "schema", schemars(extend("anyOf" = [{"required": ["id"]}, {"required": ["as_written"]}])))]
    pub struct Party {
        /// The body or group in the directory or among the record's own bodies.
        pub id: Option<PartyId>,
        /// The words of the source, where they differ from the name, or could not be resolved.
        pub as_written: Option<Text>,
        /// For a group: whether all members are meant or some. Absent: the text does not say.
        pub coverage: Option<Coverage>,
        /// For a group: how many members the text counts; 1 or more.
        #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 4_294_967_295_u32)))]
        pub count: Option<u32>,
        /// For a group: members that are certainly meant, where others perhaps are: "many PCCs, including Cambridgeshire's".
        pub including: Vec<PartyId>,
        /// Members of the group who are left out by name.
        pub excluding: Vec<PartyId>,
        /// In which capacity: "lead for bail".
        pub role: Option<Text>,
        /// What is unknown, not stated or inferred.
        pub marks: Marks<PartyField>,
    }
    impl {
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
    /// A body or group of the directory, with nothing more to say.
    pub fn id(id: PartyId) -> Self {
        Self { id: Some(id), ..Self::blank() }
    }

    /// A name that could not be resolved.
    pub fn unresolved(as_written: Text) -> Self {
        Self { id: None, as_written: Some(as_written), ..Self::blank() }
    }

    /// Whether an id says it all.
    fn is_plain(&self) -> bool {
        let others = (1..).map_while(|at| self.get(at));
        self.id.is_some() && others.map(Value::view).all(|it| it.is_absent())
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
/// use super_complaints::{Party, PartyId};
/// assert_eq!("npcc".parse::<Party>()?, Party::id(PartyId::new("npcc")?));
/// assert!("the NPCC".parse::<Party>().is_err());
/// # Ok::<(), super_complaints::IdError>(())
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
