//! The members of an object and the elements of a list, with the white space between them.

use std::ops::Range;

use crate::collect_vec::CollectVec as _;
use crate::read::{Kind, Node};

/// A member or an element, by its place in the text of the document.
pub(super) struct Piece<'n, 't> {
    /// The name of a member.
    pub(super) name: Option<&'n str>,
    /// Where its name or value begins.
    pub(super) start: usize,
    /// Its value.
    pub(super) value: &'n Node<'t>,
    /// Where the white space before it begins: behind the comma or the opening bracket.
    from: usize,
}

impl Piece<'_, '_> {
    /// The white space before it.
    pub(super) fn lead<'d>(&self, text: &'d str) -> &'d str {
        text.get(self.from..self.start).unwrap_or_default()
    }

    /// Its bytes, name and value.
    pub(super) fn span(&self) -> Range<usize> {
        self.start..self.value.end
    }
}

/// The members of an object or the elements of a list; none of any other value.
pub(super) fn pieces<'n, 't>(text: &str, node: &'n Node<'t>) -> Vec<Piece<'n, 't>> {
    let mut pieces: Vec<Piece<'n, 't>> = match &node.kind {
        Kind::Object(members) => {
            let piece = |it: &'n crate::read::Member<'t>| (Some(it.name.as_ref()), it.start, &it.value);
            members
                .iter()
                .map(piece)
                .map(|(name, start, value)| Piece { name, start, value, from: 0 })
                .collect_vec()
        }
        Kind::List(items) => {
            items.iter().map(|value| Piece { name: None, start: value.start, value, from: 0 }).collect_vec()
        }
        _ => Vec::new(),
    };
    let mut end = node.start + 1; // behind the opening bracket
    for (at, piece) in pieces.iter_mut().enumerate() {
        let between = text.get(end..piece.start).unwrap_or_default();
        let comma = if at > 0 { between.find(',').map_or(0, |comma| comma + 1) } else { 0 };
        piece.from = end + comma;
        end = piece.value.end;
    }
    pieces
}
