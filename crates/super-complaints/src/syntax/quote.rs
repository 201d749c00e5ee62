//! How messages show what users wrote.

use std::borrow::Cow;

use crate::unseen::is_unseen;

/// Characters of user input shown in a message.
const SHOWN: usize = 80;

/// The text between backticks, on one line, and not too long.
pub(crate) fn quote(text: &str) -> String {
    format!("`{}`", shown(text))
}

/// The text on one line, cut where it is long; what is not seen is spelt out, so that no input can disguise a message.
pub(crate) fn shown(text: &str) -> Cow<'_, str> {
    let kept = text.char_indices().nth(SHOWN).map_or(text, |(end, _)| text.get(..end).unwrap_or(text));
    if kept.len() == text.len() && !text.contains(is_unseen) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(kept.len() + 3);
    for character in kept.chars() {
        if is_unseen(character) {
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
