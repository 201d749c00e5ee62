//! Who: a body or a group, with what a text says about it.

use std::fmt;

use serde::de::value::MapAccessDeserializer;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::known::{Marks, marked_fields};
use super::words::words;
use super::{PartyId, Text};

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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// The body or group in the directory or among the record's own bodies.
    pub id: Option<PartyId>,
    /// The words of the source, where they differ from the name, or could not be resolved.
    pub as_written: Option<Text>,
    /// For a group: whether all members are meant or some. Absent: the text does not say.
    pub coverage: Option<Coverage>,
    /// For a group: how many members the text counts; 1 or more.
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

/// The object form of a [`Party`].
#[derive(Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(extend("anyOf" = [{"required": ["id"]}, {"required": ["as_written"]}])))]
#[serde(rename = "PartyDetail", deny_unknown_fields)]
struct Detail {
    /// The body or group in the directory or among the record's own bodies.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    id: Option<PartyId>,
    /// The words of the source, where they differ from the name, or could not be resolved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    as_written: Option<Text>,
    /// For a group: whether all members are meant or some. Absent: the text does not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    coverage: Option<Coverage>,
    /// For a group: how many members the text counts; 1 or more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 4_294_967_295_u32)))]
    count: Option<u32>,
    /// For a group: members that are certainly meant, where others perhaps are: "many PCCs, including Cambridgeshire's".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    including: Vec<PartyId>,
    /// Members of the group who are left out by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    excluding: Vec<PartyId>,
    /// In which capacity: "lead for bail".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    role: Option<Text>,
    /// What is unknown, not stated or inferred.
    #[serde(default, skip_serializing_if = "Marks::is_empty")]
    marks: Marks<PartyField>,
}

impl Party {
    /// A body or group of the directory, with nothing more to say.
    pub fn id(id: PartyId) -> Self {
        Self { id: Some(id), ..Self::nobody() }
    }

    /// A name that could not be resolved.
    pub fn unresolved(as_written: Text) -> Self {
        Self { id: None, as_written: Some(as_written), ..Self::nobody() }
    }

    fn nobody() -> Self {
        Self {
            id: None,
            as_written: None,
            coverage: None,
            count: None,
            including: Vec::new(),
            excluding: Vec::new(),
            role: None,
            marks: Marks::default(),
        }
    }

    /// Whether an id says it all.
    fn is_plain(&self) -> bool {
        self.id.is_some()
            && self.as_written.is_none()
            && self.coverage.is_none()
            && self.count.is_none()
            && self.including.is_empty()
            && self.excluding.is_empty()
            && self.role.is_none()
            && self.marks.is_empty()
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

impl Serialize for Party {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if let (Some(id), true) = (&self.id, self.is_plain()) {
            return id.serialize(serializer);
        }
        let Self { id, as_written, coverage, count, including, excluding, role, marks } = self.clone();
        Detail { id, as_written, coverage, count, including, excluding, role, marks }.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Party {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Visitor;

        impl<'de> de::Visitor<'de> for Visitor {
            type Value = Party;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("the id of a body or group, or an object with `id` or `as_written`")
            }

            fn visit_str<E: de::Error>(self, id: &str) -> Result<Party, E> {
                PartyId::new(id).map(Party::id).map_err(E::custom)
            }

            fn visit_map<A: de::MapAccess<'de>>(self, map: A) -> Result<Party, A::Error> {
                let Detail { id, as_written, coverage, count, including, excluding, role, marks } =
                    Detail::deserialize(MapAccessDeserializer::new(map))?;
                if id.is_none() && as_written.is_none() {
                    return Err(de::Error::custom("a party needs an `id` or, unresolved, `as_written`"));
                }
                if count == Some(0) {
                    return Err(de::Error::custom("`count` must be 1 or more"));
                }
                Ok(Party { id, as_written, coverage, count, including, excluding, role, marks })
            }
        }

        deserializer.deserialize_any(Visitor)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Party {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Party".into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let id = generator.subschema_for::<PartyId>();
        let detail = generator.subschema_for::<Detail>();
        schemars::json_schema!({
            "description": "A body or a group as a text names it: its id, or an object where there is more to say.",
            "anyOf": [id, detail],
        })
    }
}
