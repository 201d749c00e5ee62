//! Source texts to check quotations against.

use std::collections::hash_map::Entry;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::collect_vec::CollectVec as _;
use crate::directory::nearest;
use crate::fields::{Blank, Form, Members, Named, Open, Value, View, serde_by_value};
use crate::model::SuperComplaint;
use crate::options::OptionsError;
use crate::order::sort_by;

/// Source texts: for the id of a document of a record, the text of the document.
///
/// ```
/// use super_complaints::check::Texts;
/// use super_complaints::{Context, SuperComplaint};
/// let record = SuperComplaint::from_json(super_complaints::EXAMPLE)?;
/// let texts: Texts = [("ho-letter", "The Minister writes: we accept nothing.")].into_iter().collect();
/// let checked = record.check_with_texts(&Context::undated(), &texts)?;
/// assert!(checked.findings.iter().any(|it| it.code == "SC706"));
/// // A text for a document that the record does not have is refused.
/// let texts: Texts = [("ho-leter", "We accept the recommendation.")].into_iter().collect();
/// let refused = record.check_with_texts(&Context::undated(), &texts).map_err(|error| error.to_string());
/// let why = "a text was given for `ho-leter`, but the record has no such document: did you mean `ho-letter`?";
/// assert_eq!(refused.err().as_deref(), Some(why));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Texts(FxHashMap<String, String>);

impl Value for Texts {
    fn view(&self) -> View<'_> {
        View::Named(self)
    }

    fn expected(&self) -> &'static str {
        "an object"
    }

    fn open(&mut self, _: Form) -> Option<Open<'_>> {
        Some(Open::Named(self))
    }
}

impl Named for Texts {
    fn len(&self) -> usize {
        self.0.len()
    }

    fn members(&self) -> Members<'_> {
        let mut all: Vec<_> = self.0.iter().collect_vec();
        sort_by(&mut all, |(one, _), (other, _)| one.cmp(other)); // written alike, however they were put in
        Box::new(all.into_iter().map(|(id, text)| (id.as_str(), text as &dyn Value)))
    }

    fn member(&mut self, id: &str) -> Result<&mut dyn Value, String> {
        match self.0.entry(id.to_owned()) {
            Entry::Vacant(free) => Ok(free.insert(String::new())),
            Entry::Occupied(_) => Err(format!("duplicate field `{id}`")),
        }
    }
}

impl Blank for Texts {
    const REQUIRED: bool = false;

    fn blank() -> Self {
        Self::default()
    }
}

serde_by_value!(Texts);

impl Texts {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The text of a document, with the id as it was given.
    pub(crate) fn get(&self, document: &str) -> Option<(&str, &str)> {
        self.0.get_key_value(document).map(|(id, text)| (id.as_str(), text.as_str()))
    }

    /// Fails if a text is for a document that the record does not have.
    pub(crate) fn check_against(&self, record: &SuperComplaint) -> Result<(), OptionsError> {
        let known = || record.documents.iter().map(|it| it.id.as_str());
        let all: FxHashSet<&str> = known().collect();
        let unknown = self.0.keys().filter(|id| !all.contains(id.as_str())).min();
        let Some(document) = unknown else { return Ok(()) };
        Err(OptionsError::Text {
            document: document.clone(),
            nearest: nearest(document, known()).map(ToOwned::to_owned),
            known: known().map(ToOwned::to_owned).collect_vec(),
        })
    }
}

impl<D: Into<String>, T: Into<String>> FromIterator<(D, T)> for Texts {
    fn from_iter<I: IntoIterator<Item = (D, T)>>(texts: I) -> Self {
        Self(texts.into_iter().map(|(document, text)| (document.into(), text.into())).collect())
    }
}
