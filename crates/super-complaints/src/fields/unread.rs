//! What a data file has for people, and nothing here reads.

use super::{Blank, Form, List, Members, Named, Open, Refused, Scalar, TakesScalar, Value, View};
use crate::model::SourceRef;

/// A field of a data file that is for people: where its facts are from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Unread;

impl Value for Unread {
    fn view(&self) -> View<'_> {
        View::Nothing
    }

    fn expected(&self) -> &'static str {
        "anything"
    }

    fn take_text(&mut self, _: &str) -> Result<(), Refused> {
        Ok(())
    }

    fn open(&mut self, form: Form) -> Option<Open<'_>> {
        Some(match form {
            Form::Scalar => Open::Scalar(self),
            Form::List => Open::List(self),
            Form::Object => Open::Named(self),
        })
    }
}

impl TakesScalar for Unread {
    fn take(&mut self, _: Scalar) -> Result<(), Refused> {
        Ok(())
    }
}

impl Blank for Unread {
    const REQUIRED: bool = false;
    const REFERS: bool = false;

    fn blank() -> Self {
        Self
    }
}

impl List for Unread {
    fn sources(&self) -> Option<&[SourceRef]> {
        None
    }

    fn len(&self) -> usize {
        0
    }

    fn get(&self, _: usize) -> Option<&dyn Value> {
        None
    }

    fn push(&mut self) -> Option<&mut dyn Value> {
        Some(self)
    }
}

impl Named for Unread {
    fn len(&self) -> usize {
        0
    }

    fn members(&self) -> Members<'_> {
        Box::new(std::iter::empty())
    }

    fn member(&mut self, _: &str) -> Result<&mut dyn Value, String> {
        Ok(self)
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Unread {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Unread".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        true.into()
    }
}
