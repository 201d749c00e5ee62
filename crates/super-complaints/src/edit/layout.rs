//! How an object or a list is laid out.

use crate::read::Node;

use super::pieces::Piece;

/// How an object or a list is laid out.
pub(super) struct Layout<'t> {
    /// What is before the first member.
    pub(super) first: &'t str,
    /// What is before each of the others.
    pub(super) lead: &'t str,
    /// What is between a name and its value.
    pub(super) colon: &'t str,
    /// What is behind the last member.
    pub(super) tail: &'t str,
    indent: &'t str,
}

impl<'t> Layout<'t> {
    /// The layout of an object or a list with these members, on a line with this indent.
    pub(super) fn of(text: &'t str, node: &Node<'_>, pieces: &[Piece<'_, '_>], indent: &'t str) -> Self {
        let first = pieces.first().map_or("", |piece| piece.lead(text));
        // One member on a line of its own: so are new ones.
        let second = pieces.get(1).map_or(" ", |piece| piece.lead(text));
        let lead = if first.contains('\n') { first } else { second };
        let colon = pieces.first().and_then(|piece| text.get(piece.start..piece.value.start));
        let colon = colon.and_then(|head| head.rsplit_once('"')).map_or(": ", |(_, colon)| colon);
        let end = pieces.last().map_or(node.start + 1, |piece| piece.value.end);
        let tail = text.get(end..node.end.saturating_sub(1)).unwrap_or_default();
        Self { first, lead, colon, tail, indent }
    }

    /// The indent of a line that begins after `lead`.
    pub(super) fn inner<'l>(&'l self, lead: &'l str) -> &'l str {
        lead.rsplit_once('\n').map_or(self.indent, |(_, indent)| indent)
    }
}
