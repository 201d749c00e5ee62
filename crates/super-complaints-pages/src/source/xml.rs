//! What the formats that are XML share.

use std::borrow::Cow;

use quick_xml::events::{BytesStart, Event};

/// The value of an attribute, whatever the prefix of its name.
pub(super) fn attribute(tag: &BytesStart<'_>, name: &str) -> Option<String> {
    let found =
        tag.attributes().with_checks(false).flatten().find(|a| a.key.local_name().as_ref() == name)?;
    found.normalized_value(quick_xml::XmlVersion::Implicit1_0).ok().map(Cow::into_owned)
}

/// Adds the words of an event: text, and characters that are written as references. An entity that the document
/// defines is left out, so that none can grow.
pub(super) fn words(event: &Event<'_>, text: &mut String) {
    match event {
        Event::Text(words) => text.push_str(words),
        Event::CData(words) => text.push_str(words),
        Event::GeneralRef(reference) => {
            if let Ok(Some(character)) = reference.resolve_char_ref() {
                text.push(character);
            } else if let Some(words) = quick_xml::escape::resolve_predefined_entity(reference) {
                text.push_str(words);
            }
        }
        _ => {}
    }
}
