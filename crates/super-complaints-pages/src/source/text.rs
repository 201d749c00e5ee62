//! Plain text: nothing is known of its lines.

use super::{Format, Part, Role, Source, decode};
use crate::{ReadError, Span, layout};

/// The lines of a plain text; the lines of a hard-wrapped paragraph count as one.
pub(super) fn source(bytes: &[u8]) -> Result<Source, ReadError> {
    let text = decode::text(bytes)?.to_owned();
    let part = |span: Span| Part { span, role: Role::Line };
    let parts = layout::paragraphs(&text).into_iter().map(part).collect();
    Ok(Source { format: Format::Text, text, parts, notes: Vec::new() })
}
