//! What the model says of itself: the fields of each kind of entity, named once. Reading and writing go by it.
//!
//! Each type of the model is a [`Value`]: it shows what it holds, and takes what a document says. One reader and one
//! writer serve all of them, so the code for them is compiled once, and nothing passes that the schema refuses.

mod copy;
mod entity;
mod filling;
mod from_serde;
#[cfg(test)]
mod made;
mod read;
mod scalars;
mod target;
mod unread;
mod visit;
mod write;

use std::any::Any;
use std::ops::Deref;

use crate::model::{Discrepancy, Due, Party, SourceRef};

pub(crate) use copy::copy;
#[cfg(test)]
pub(crate) use copy::copy_by_field;
pub(crate) use entity::{are_required, entity, is_id, serde_by_value};
pub(crate) use from_serde::read_value;
pub(crate) use read::{read_embedded, read_json, read_outlined};
pub(crate) use scalars::{position_of_word, scalar, take, word};
pub(crate) use target::Target;
pub(crate) use unread::Unread;
pub(crate) use visit::Visitor;
pub(crate) use write::to_json;

/// A value of the model, as a document holds it.
pub(crate) trait Value {
    /// What it holds.
    fn view(&self) -> View<'_>;

    /// Whether it holds anything that is written.
    fn is_there(&self) -> bool
    where
        Self: Sized, // asked where the type is known: in the table of every type, this would be 3 kB of the wasm package
    {
        !self.view().is_absent()
    }

    /// Shows a visitor what it looks for in this value.
    fn visit<'r, V: Visitor<'r>>(&'r self, _: &mut V)
    where
        Self: Sized, // compiled for each type: of a check, a walk over views took a fifth
    {
    }

    /// What a document must hold in its place, for a message.
    fn expected(&self) -> &'static str;

    /// Takes a text.
    ///
    /// # Errors
    /// If it cannot be this value.
    fn take_text(&mut self, _: &str) -> Result<(), Refused> {
        Err(Refused::Kind)
    }

    /// What takes anything but a text. A value that can be of several forms is then of the one that the document has.
    fn open(&mut self, _: Form) -> Option<Open<'_>> {
        None
    }
}

/// A value before anything is read into it. It never leaves a reader: what a document must say is seen to there.
pub(crate) trait Blank {
    /// Whether a document must say it; what can be absent has a value for that.
    const REQUIRED: bool = true;
    /// Whether a reference, or an entity, can be in it.
    const REFERS: bool = true;

    fn blank() -> Self;
}

/// What a value holds.
pub(crate) enum View<'v> {
    Nothing,
    Flag(bool),
    Whole(i64),
    Text(&'v str),
    /// An id, or a text that begins with one.
    Reference {
        to: Target,
        id: &'v str,
        written: &'v str,
    },
    Shown(&'v dyn std::fmt::Display),
    List(&'v dyn List),
    Entity(&'v dyn Entity),
    Named(&'v dyn Named),
}

impl View<'_> {
    /// Whether there is nothing to write.
    pub(crate) fn is_absent(&self) -> bool {
        match self {
            Self::Nothing | Self::Flag(false) => true,
            Self::List(list) => list.len() == 0,
            Self::Named(named) => named.len() == 0,
            _ => false,
        }
    }
}

/// What a document says where there is neither a text nor a list nor an object.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Scalar {
    Null,
    Flag(bool),
    /// A whole number; `None` if no value of the model is so large.
    Whole(Option<i64>),
    Fraction,
}

/// Why a value does not take what a document says. It is one word long, so that taking is quick where nothing is wrong.
pub(crate) enum Refused {
    /// It is of another kind.
    Kind,
    /// It is of the kind, and not a value of it.
    Says(Box<Reason>),
}

/// The words of a [`Refused`].
pub(crate) struct Reason(String);

impl Refused {
    #[cold]
    pub(crate) fn says(why: String) -> Self {
        Self::Says(Box::new(Reason(why)))
    }
}

/// A number, or another value that is written without quotes and brackets.
pub(crate) trait TakesScalar {
    /// Takes what a document says.
    ///
    /// # Errors
    /// If it cannot be this value.
    fn take(&mut self, scalar: Scalar) -> Result<(), Refused>;
}

/// A list of values.
pub(crate) trait List {
    /// Itself, if it is a list of sources.
    fn sources(&self) -> Option<&[SourceRef]>;
    fn len(&self) -> usize;
    fn get(&self, at: usize) -> Option<&dyn Value>;
    /// One more, to be read into.
    fn push(&mut self) -> Option<&mut dyn Value>;
}

/// What a document has, if it is not a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    Scalar,
    List,
    Object,
}

/// A value, as a reader fills it.
pub(crate) enum Open<'v> {
    Scalar(&'v mut dyn TakesScalar),
    List(&'v mut dyn List),
    Entity(&'v mut dyn Entity),
    Named(&'v mut dyn Named),
}

/// Names and values, in the order in which they are written.
pub(crate) type Members<'v> = Box<dyn Iterator<Item = (&'v str, &'v dyn Value)> + 'v>;

/// An object with values under names that are not those of fields.
pub(crate) trait Named {
    fn len(&self) -> usize;
    fn members(&self) -> Members<'_>;
    /// A value under a name, to be read into.
    ///
    /// # Errors
    /// If it cannot have one of that name, or has it already.
    fn member(&mut self, name: &str) -> Result<&mut dyn Value, String>;
}

/// An entity, if it is of a kind that a walk over a record looks for.
pub(crate) enum Sought<'v> {
    Party(&'v Party),
    Due(&'v Due),
    Discrepancy(&'v Discrepancy),
    Other,
}

/// An entity: an object with fields.
pub(crate) trait Entity {
    /// The entity with its type. `Any` has a number of 16 random bytes for each type: 2 kB of the wasm package.
    fn sought(&self) -> Sought<'_> {
        Sought::Other
    }

    fn fields(&self) -> &'static Fields;
    fn get(&self, at: usize) -> Option<&dyn Value>;
    fn get_mut(&mut self, at: usize) -> Option<&mut dyn Value>;

    /// What is wrong with it that no single field shows.
    fn refused(&self) -> Option<&'static str> {
        None
    }

    /// The value that is written for the whole, if one says it all.
    fn short(&self) -> Option<&dyn Value> {
        None
    }

    /// The field that takes a value which is written for the whole.
    fn short_mut(&mut self) -> Option<&mut dyn Value> {
        None
    }
}

/// The positions of the bits of a number, from the lowest.
pub(crate) fn bits(mut left: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let at = (left != 0).then(|| left.trailing_zeros() as usize)?;
        left &= left - 1;
        Some(at)
    })
}

/// The fields of a kind of entity, in their order.
#[derive(Debug)]
pub(crate) struct Fields {
    pub(crate) list: &'static [Field],
    /// Those that a document must have, a bit for each.
    required: u64,
}

impl Fields {
    pub(crate) const fn of(list: &'static [Field]) -> Self {
        assert!(list.len() <= 64, "a reader keeps in 64 bits which fields it has seen");
        let (mut required, mut bit, mut rest) = (0, 1, list);
        while let [field, others @ ..] = rest {
            if field.required {
                required |= bit;
            }
            (bit, rest) = (bit << 1, others);
        }
        Self { list, required }
    }
}

impl Deref for Fields {
    type Target = [Field];

    fn deref(&self) -> &[Field] {
        self.list
    }
}

/// A field of a kind of entity.
#[derive(Debug)]
pub(crate) struct Field {
    /// Its name in a document.
    pub(crate) name: &'static str,
    /// The first two bytes of its name, by which most other fields are told apart from it.
    begins: [u8; 2],
    /// Whether a document must have it.
    pub(crate) required: bool,
}

impl Field {
    pub(crate) const fn new(name: &'static str, required: bool) -> Self {
        let Some(begins) = name.as_bytes().first_chunk() else {
            return Self { name, begins: [0; 2], required }; // no name is so short; it would be found more slowly
        };
        Self { name, begins: *begins, required }
    }
}

impl<T: Value + Blank> Value for Option<T> {
    fn view(&self) -> View<'_> {
        self.as_ref().map_or(View::Nothing, Value::view)
    }

    fn is_there(&self) -> bool {
        self.as_ref().is_some_and(Value::is_there)
    }

    fn visit<'r, V: Visitor<'r>>(&'r self, visitor: &mut V) {
        if let Some(it) = self {
            it.visit(visitor);
        }
    }

    fn expected(&self) -> &'static str {
        self.as_ref().map_or("a value", Value::expected)
    }

    fn take_text(&mut self, text: &str) -> Result<(), Refused> {
        self.insert(T::blank()).take_text(text)
    }

    fn open(&mut self, form: Form) -> Option<Open<'_>> {
        self.insert(T::blank()).open(form)
    }
}

impl<T: Blank> Blank for Option<T> {
    const REQUIRED: bool = false;
    const REFERS: bool = T::REFERS;

    fn blank() -> Self {
        None
    }
}

impl<T: Value + Blank + 'static> Value for Vec<T> {
    fn view(&self) -> View<'_> {
        View::List(self)
    }

    fn is_there(&self) -> bool {
        !self.is_empty()
    }

    fn visit<'r, V: Visitor<'r>>(&'r self, visitor: &mut V) {
        for (at, it) in self.iter().enumerate() {
            visitor.enter_element(at);
            it.visit(visitor);
            visitor.leave();
        }
    }

    fn expected(&self) -> &'static str {
        "a list"
    }

    fn open(&mut self, _: Form) -> Option<Open<'_>> {
        Some(Open::List(self))
    }
}

impl<T: Value + Blank + 'static> List for Vec<T> {
    fn sources(&self) -> Option<&[SourceRef]> {
        (self as &dyn Any).downcast_ref().map(Vec::<SourceRef>::as_slice) // known when it is compiled
    }

    fn len(&self) -> usize {
        self.len()
    }

    fn get(&self, at: usize) -> Option<&dyn Value> {
        self.as_slice().get(at).map(|it| it as &dyn Value)
    }

    fn push(&mut self) -> Option<&mut dyn Value> {
        if self.capacity() == 0 {
            self.reserve_exact(1); // most lists of a record hold one thing, and get room for just that
        }
        self.resize_with(self.len() + 1, T::blank); // made where it stays: `push` would copy it there
        self.last_mut().map(|it| it as &mut dyn Value)
    }
}

impl<T: Blank> Blank for Vec<T> {
    const REQUIRED: bool = false;
    const REFERS: bool = T::REFERS;

    fn blank() -> Self {
        Self::new()
    }
}
