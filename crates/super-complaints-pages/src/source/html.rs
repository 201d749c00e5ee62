//! Web pages: their words as a browser shows them, and what their elements say about them.

mod elements;
mod furniture;
mod opened;
mod page;
mod parse;
mod plain;
mod table;
mod tree;
mod walk;

use super::writer::Writer;
use super::{Format, Role, Source, decode};
use crate::{MAX_BYTES, MAX_HTML_BYTES, ReadError};

/// The words of a web page.
pub(super) fn source(file: decode::File<'_>) -> Result<Source, ReadError> {
    if file.bytes.len() > MAX_HTML_BYTES {
        return Err(ReadError::TooLarge { bytes: file.bytes.len(), max: MAX_HTML_BYTES });
    }
    let decode::Decoded { text: html, mut notes } = file.decoded()?;
    let parsed = parse::parse(&html)?;
    let outline = page::Outline::of(&parsed.tree);
    let mut writer = Writer::with_capacity(html.len() / 4);
    if let Some(title) = &outline.named {
        writer.words(Role::Title, title);
        writer.end();
    }
    walk::write(&parsed.tree, &outline, &mut writer);
    let (text, parts) = writer.finish();
    if text.len() > MAX_BYTES {
        return Err(ReadError::TooLarge { bytes: text.len(), max: MAX_BYTES });
    }
    if parts.is_empty() {
        return Err(ReadError::NoWords);
    }
    if parsed.flattened {
        notes.push("elements are nested very deep: their structure was read in part".to_owned());
    }
    let is_closed = html.trim_end().ends_with('>');
    let (address, site) = (outline.address, outline.site);
    Ok(Source { format: Format::Html, text, parts, notes, address, site, is_closed })
}

/// Writes the words of a fragment of HTML, such as the body of a content item.
pub(super) fn fragment(html: &str, writer: &mut Writer) -> Result<(), ReadError> {
    let parsed = parse::parse(html)?;
    walk::write(&parsed.tree, &page::Outline::default(), writer);
    Ok(())
}

#[cfg(test)]
mod tests;
