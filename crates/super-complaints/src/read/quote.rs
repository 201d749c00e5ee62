//! How messages show what users wrote.

use std::borrow::Cow;

/// Characters of user input shown in a message.
const SHOWN: usize = 80;

/// The text between backticks, on one line, and not too long.
pub(super) fn quote(text: &str) -> String {
    format!("`{}`", shown(text))
}

/// The text on one line, cut where it is long; control characters and those that turn the direction of
/// writing are spelt out, so that no input can disguise a message.
pub(super) fn shown(text: &str) -> Cow<'_, str> {
    let kept = text.char_indices().nth(SHOWN).map_or(text, |(end, _)| text.get(..end).unwrap_or(text));
    if kept.len() == text.len() && !text.contains(disguises) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(kept.len() + 3);
    for character in kept.chars() {
        if disguises(character) {
            shown.extend(character.escape_default());
        } else {
            shown.push(character);
        }
    }
    if kept.len() < text.len() {
        shown.push('…');
    }
    Cow::Owned(shown)
}

fn disguises(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_and_disguised_texts_are_shown_short_and_plain() {
        assert_eq!(quote("npcc"), "`npcc`");
        assert_eq!(quote("a\nb\u{202e}\u{1b}[1m"), "`a\\nb\\u{202e}\\u{1b}[1m`");
        assert_eq!(quote(&"é".repeat(81)), format!("`{}…`", "é".repeat(80)));
        assert_eq!(quote(&"é".repeat(80)), format!("`{}`", "é".repeat(80)));
    }
}
