//! Which words came from where, and what another source says differently.

use std::fmt;
use std::str::FromStr;

use super::id::is_id;
use super::words::words;
use super::{DocumentId, IdError, Text};
use crate::fields::{Sought, Target, View, entity, scalar};
use crate::unseen::{is_blank, not_blank};

/// A source: the id of a document and, optionally, the place in it: `npcc-2#para 3`.
///
/// ```
/// use super_complaints::model::SourceRef;
/// let source: SourceRef = "npcc-2#para 3".parse()?;
/// assert_eq!((source.document(), source.locator()), ("npcc-2", Some("para 3")));
/// # Ok::<(), super_complaints::model::IdError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceRef(String);

impl SourceRef {
    /// The form of a source, as an ECMA 262 regular expression.
    pub const PATTERN: &'static str = concat!(
        "^[a-z0-9][a-z0-9.-]{0,99}(#(",
        not_blank!(),
        "|[^ \\t\\n\\r][\\s\\S]*",
        not_blank!(),
        ")[\\s\\S]*)?$"
    );

    /// The id of the document.
    pub fn document(&self) -> &str {
        parts(&self.0).0
    }

    /// The place in the document, if one is given.
    pub fn locator(&self) -> Option<&str> {
        parts(&self.0).1
    }

    /// The whole reference as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The id of a document, and the place in it. Ids are short: a library that searches for `#` takes longer.
fn parts(text: &str) -> (&str, Option<&str>) {
    let hash = text.bytes().position(|byte| byte == b'#');
    let parts = hash.and_then(|at| text.split_at_checked(at));
    parts.map_or((text, None), |(document, rest)| (document, rest.get(1..)))
}

impl FromStr for SourceRef {
    type Err = IdError;

    fn from_str(text: &str) -> Result<Self, IdError> {
        if is_id(text) {
            return Ok(Self(text.to_owned())); // as most are: without a place
        }
        let (document, locator) = parts(text);
        let is_one = |it: &str| !it.starts_with([' ', '\t', '\n', '\r']) && !it.chars().all(is_blank);
        let located = locator.is_none_or(is_one);
        if is_id(document) && located { Ok(Self(text.to_owned())) } else { Err(IdError(text.to_owned())) }
    }
}

impl From<&DocumentId> for SourceRef {
    fn from(document: &DocumentId) -> Self {
        Self(document.as_str().to_owned())
    }
}

impl fmt::Display for SourceRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

scalar!(
    SourceRef,
    "a string",
    Self(String::new()),
    |it| { View::Reference { to: Target::Document, id: it.document(), written: &it.0 } },
    str::parse,
    refers: true
);

#[cfg(feature = "schema")]
impl schemars::JsonSchema for SourceRef {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "SourceRef".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "description": "A place in a document: its id, and optionally `#` and where in it.",
            "pattern": Self::PATTERN,
        })
    }
}

words! {
    /// Where a quotation is cut, compared with its source.
    ///
    /// How much of the passage the recorder could read is a separate question: the field `read` of items, requests
    /// and answers.
    pub enum Cut {
        /// It begins after the beginning of the sentence.
        Start = "start",
        /// It ends before the end of the sentence, or of the passage that it stands for.
        End = "end",
        /// Words inside it are left out, at each `…`.
        Inside = "inside",
    }
}

entity! {
    /// What another source says differently about a field of an entity.
    ///
    /// It is shown beside the fact and never used in a calculation. People decide which source is right.
    pub struct Discrepancy {
        /// The name of the field of this entity that the other source contradicts.
        pub field: Text,
        /// What the other source says, in its own words or spelling.
        pub says: Text = quoted,
        /// Where these words are cut; absent: nowhere, or not recorded.
        pub cut: Vec<Cut>,
        /// The sources that say so.
        pub sources: Vec<SourceRef>,
    }
    /// What another source says about a field, by the name of the field.
    pub fn new(field: Text, says: Text);
    impl {
        fn sought(&self) -> Sought<'_> {
            Sought::Discrepancy(self)
        }
    }
}
