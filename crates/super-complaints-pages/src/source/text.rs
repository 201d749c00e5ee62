//! Plain text: nothing is known of its lines.

use super_complaints::collect_vec::CollectVec as _;

use super::lines::paragraphs;
use super::{Format, Part, Role, Source, decode};
use crate::{MAX_BYTES, ReadError, Span};

/// The lines of a plain text; the lines of a hard-wrapped paragraph count as one.
pub(super) fn source(file: decode::File<'_>) -> Result<Source, ReadError> {
    let decode::Decoded { text, notes } = file.decoded()?;
    let text = text.into_owned();
    if text.len() > MAX_BYTES {
        return Err(ReadError::TooLarge { bytes: text.len(), max: MAX_BYTES });
    }
    let part = |span: Span| Part { span, role: Role::Line };
    let parts = paragraphs(&text).into_iter().map(part).collect_vec();
    Ok(Source { format: Format::Text, text, parts, notes, address: None, site: None, is_closed: false })
}
