//! Something said of single fields of an entity: a mark, a reason.

use std::marker::PhantomData;

use super::Text;
use super::known::{Mark, MarkedField};
use crate::fields::{Blank, Form, Members, Named, Open, Value, View, Visitor, read_value};

/// What can be recorded about a field: a mark or a reason.
#[expect(private_bounds, reason = "only marks and texts are said of fields")]
pub trait SaidOfField: Value + Blank {
    /// Its plural name in messages and the schema: `Marks`.
    const NAME: &'static str;
    /// The words for a field that has one: `is marked`.
    const IS: &'static str;
    /// What it says about a field, for the schema.
    const SAYS: &'static str;
}

impl SaidOfField for Mark {
    const NAME: &'static str = "Marks";
    const IS: &'static str = "is marked";
    const SAYS: &'static str = "Why a field of {} has no value, or how it came by it.";
}

impl SaidOfField for Text {
    const NAME: &'static str = "Reasons";
    const IS: &'static str = "has a reason";
    const SAYS: &'static str =
        "Why a field of {} is marked as it is: from what its value was inferred, or why it is not known.";
}

/// The marks of an entity, at most one for each field.
///
/// ```
/// use super_complaints::model::{Mark, Marks, RecommendationField};
/// let marks: Marks<RecommendationField> = serde_json::from_str(r#"{"due": "unknown"}"#)?;
/// assert_eq!(marks.get(RecommendationField::Due), Some(Mark::Unknown));
/// // A mark on a field that the entity does not have is refused.
/// assert!(serde_json::from_str::<Marks<RecommendationField>>(r#"{"position": "unknown"}"#).is_err());
/// # Ok::<(), serde_json::Error>(())
/// ```
pub type Marks<F> = ByField<F, Mark>;

/// Why the fields of an entity are marked: from which words a value was inferred, or why it is not known.
///
/// ```
/// use super_complaints::model::{AnswerField, Reasons};
/// let reasons: Reasons<AnswerField> = serde_json::from_str(r#"{"position": "the letter agrees with that of the NPCC"}"#)?;
/// assert!(reasons.get(AnswerField::Position).is_some());
/// # Ok::<(), serde_json::Error>(())
/// ```
pub type Reasons<F> = ByField<F, Text>;

/// Something recorded about fields of an entity, at most once for each field.
///
/// It is stored by the position of the field, so that its code is compiled once, and not for each type of entity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByField<F, T> {
    said: Said<T>,
    of: PhantomData<F>,
}

/// What is recorded, with the position of its field in the entity, in the order of the fields.
#[derive(Debug, Clone)]
struct Said<T> {
    /// The names of all fields of the entity.
    names: &'static [&'static str],
    by_field: Vec<(usize, T)>,
}

impl<T: PartialEq> PartialEq for Said<T> {
    fn eq(&self, other: &Self) -> bool {
        self.by_field == other.by_field
    }
}

impl<T: Eq> Eq for Said<T> {}

impl<T> Said<T> {
    fn set(&mut self, field: usize, said: T) -> Option<T> {
        let at = self.by_field.partition_point(|(other, _)| *other < field);
        match self.by_field.get_mut(at) {
            Some((other, there)) if *other == field => Some(std::mem::replace(there, said)),
            _ => {
                self.by_field.insert(at, (field, said));
                None
            }
        }
    }

    fn get(&self, field: usize) -> Option<&T> {
        self.by_field.iter().find(|(other, _)| *other == field).map(|(_, said)| said)
    }
}

impl<T: SaidOfField> Named for Said<T> {
    fn len(&self) -> usize {
        self.by_field.len()
    }

    fn members(&self) -> Members<'_> {
        let pairs = self.by_field.iter();
        Box::new(pairs.filter_map(|(field, said)| Some((*self.names.get(*field)?, said as &dyn Value))))
    }

    fn member(&mut self, name: &str) -> Result<&mut dyn Value, String> {
        let field = self.names.iter().position(|known| *known == name);
        let field = field.ok_or_else(|| {
            format!("unknown field `{name}`, expected one of `{}`", self.names.join("`, `"))
        })?;
        let at = self.by_field.partition_point(|(other, _)| *other < field);
        if self.by_field.get(at).is_none_or(|(other, _)| *other != field) {
            self.by_field.insert(at, (field, T::blank()));
            if let Some((_, said)) = self.by_field.get_mut(at) {
                return Ok(said);
            }
        }
        Err(format!("`{name}` {} twice", T::IS))
    }
}

impl<F: MarkedField, T> Default for ByField<F, T> {
    fn default() -> Self {
        Self { said: Said { names: F::NAMES, by_field: Vec::new() }, of: PhantomData }
    }
}

impl<F: MarkedField, T> ByField<F, T> {
    /// Records it for a field, and returns what was recorded before.
    pub fn set(&mut self, field: F, said: T) -> Option<T> {
        self.said.set(field.position(), said)
    }

    /// Adds one, for building.
    #[must_use]
    pub fn with(mut self, field: F, said: T) -> Self {
        self.set(field, said);
        self
    }

    /// Whether it is empty.
    pub fn is_empty(&self) -> bool {
        self.said.by_field.is_empty()
    }

    fn pairs(&self) -> impl Iterator<Item = (F, &T)> + '_ {
        self.said.by_field.iter().filter_map(|(at, said)| Some((*F::ALL.get(*at)?, said)))
    }

    fn said_of(&self, field: F) -> Option<&T> {
        self.said.get(field.position())
    }
}

impl<F: MarkedField> Marks<F> {
    /// The mark of a field, if it has one.
    pub fn get(&self, field: F) -> Option<Mark> {
        self.said_of(field).copied()
    }

    /// All marks, in the order of the fields.
    pub fn iter(&self) -> impl Iterator<Item = (F, Mark)> + '_ {
        self.pairs().map(|(field, mark)| (field, *mark))
    }

    /// The names of those of the given fields that are inferred.
    pub(crate) fn inferred<'m>(&'m self, fields: &'m [F]) -> impl Iterator<Item = &'static str> + use<'m, F> {
        let inferred = |field: &&F| self.get(**field) == Some(Mark::Inferred);
        fields.iter().filter(inferred).map(|field| field.name())
    }
}

impl<F: MarkedField> Reasons<F> {
    /// The reason for a field, if there is one.
    pub fn get(&self, field: F) -> Option<&Text> {
        self.said_of(field)
    }

    /// All reasons, in the order of the fields.
    pub fn iter(&self) -> impl Iterator<Item = (F, &Text)> + '_ {
        self.pairs()
    }
}

impl<F: MarkedField, T: SaidOfField> Value for ByField<F, T> {
    fn view(&self) -> View<'_> {
        View::Named(&self.said)
    }

    fn is_there(&self) -> bool {
        !self.is_empty()
    }

    fn visit<'r, V: Visitor<'r>>(&'r self, visitor: &mut V) {
        visitor.named(&self.said);
    }

    fn expected(&self) -> &'static str {
        "an object"
    }

    fn open(&mut self, _: Form) -> Option<Open<'_>> {
        Some(Open::Named(&mut self.said))
    }
}

impl<F: MarkedField, T> Blank for ByField<F, T> {
    const REQUIRED: bool = false;

    fn blank() -> Self {
        Self::default()
    }
}

impl<F: MarkedField, T: SaidOfField> serde::Serialize for ByField<F, T> {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.view().serialize(to)
    }
}

impl<'de, F: MarkedField, T: SaidOfField> serde::Deserialize<'de> for ByField<F, T> {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        read_value(from)
    }
}

#[cfg(feature = "schema")]
impl<F: MarkedField, T: SaidOfField + schemars::JsonSchema> schemars::JsonSchema for ByField<F, T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("{}{}", F::OF, T::NAME).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let said = generator.subschema_for::<T>();
        let properties: serde_json::Map<String, serde_json::Value> =
            F::ALL.iter().map(|field| (field.name().to_owned(), said.clone().into())).collect();
        schemars::json_schema!({
            "type": "object",
            "description": T::SAYS.replace("{}", F::OF),
            "properties": properties,
            "additionalProperties": false,
        })
    }
}
