//! What a walk over a record meets.

use super::{Entity, Named, Target};

/// Sees the parts of a value, in the order of the model: references, entities, words of a source, and what is said of single
/// fields. It is shown where each of them stands.
pub(crate) trait Visitor<'r> {
    /// Goes on to a field of the entity.
    fn enter_field(&mut self, name: &'static str);

    /// Goes on to an element of the list.
    fn enter_element(&mut self, at: usize);

    /// Goes back to the entity or the list.
    fn leave(&mut self);

    /// Comes to an entity; whether it looks for anything in its fields.
    fn begin(&mut self, entity: &'r dyn Entity) -> bool;

    /// Is through with the fields of an entity.
    fn end(&mut self);

    /// An id, or a text that begins with one.
    fn reference(&mut self, to: Target, id: &'r str, written: &'r str);

    /// Words of a source.
    fn words(&mut self, words: &'r str);

    /// What is said of fields of the entity.
    fn named(&mut self, named: &'r dyn Named);
}
