//! Changes to the text of a document: what does not change stays byte for byte, and what is new is laid out as its
//! neighbours are.

mod changed;
mod layout;
mod pieces;
mod place;
mod places;
mod replacement;
mod style;

pub use changed::edited;
pub(crate) use place::{NoPlace, Target, Writer};
pub use replacement::Replacement;
pub(crate) use replacement::{overlap, replaced};
