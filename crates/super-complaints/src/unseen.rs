//! Characters that are not seen, or that turn the direction of writing.

use std::borrow::Cow;

/// Whether a character leaves no mark of its own where it is shown, white space aside: control and format characters, fillers,
/// zero-width characters, and those that turn the direction of writing.
///
/// ```
/// use super_complaints::unseen::is_unseen;
/// assert!(is_unseen('\u{200b}') && is_unseen('\u{202e}') && is_unseen('\u{ad}') && is_unseen('\n'));
/// assert!(!is_unseen(' ') && !is_unseen('\u{a0}') && !is_unseen('é'));
/// ```
pub const fn is_unseen(character: char) -> bool {
    // Nearly all text is below the first of them.
    matches!(character, '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{ad}')
        || character > '\u{ff}'
            && matches!(
                character,
                '\u{34f}'
                    | '\u{61c}'
                    | '\u{115f}'..='\u{1160}'
                    | '\u{17b4}'..='\u{17b5}'
                    | '\u{180b}'..='\u{180f}'
                    | '\u{200b}'..='\u{200f}'
                    | '\u{2028}'..='\u{202e}'
                    | '\u{2060}'..='\u{206f}'
                    | '\u{2800}'
                    | '\u{3164}'
                    | '\u{fe00}'..='\u{fe0f}'
                    | '\u{feff}'
                    | '\u{ffa0}'
                    | '\u{fff0}'..='\u{fffb}'
                    | '\u{1bca0}'..='\u{1bca3}'
                    | '\u{1d173}'..='\u{1d17a}'
                    | '\u{e0000}'..='\u{e0fff}'
            )
}

/// Whether a character cannot be seen: it is [unseen](is_unseen), or white space.
pub(crate) fn is_blank(character: char) -> bool {
    is_unseen(character) || character.is_whitespace()
}

/// What [`is_blank`] is not, as a class of an ECMA 262 regular expression.
macro_rules! not_blank {
    () => {
        concat!(
    "[^\\u0000-\\u0020\\u007f-\\u00a0\\u00ad\\u034f\\u061c\\u115f\\u1160\\u1680\\u17b4\\u17b5\\u180b-\\u180f\\u2000-\\u200f",
    "\\u2028-\\u202f\\u205f-\\u206f\\u2800\\u3000\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb",
    "\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]",
        )
    };
}
pub(crate) use not_blank;

/// The text with what is not seen spelt out, as in `\u{200b}`, so that nothing can hide in it or disguise what is printed
/// beside it. Line breaks and tabs become spaces.
///
/// ```
/// use super_complaints::unseen::spelt_out;
/// assert_eq!(spelt_out("Abc\u{200b}def"), r"Abc\u{200b}def");
/// assert_eq!(spelt_out("two\nlines"), "two lines");
/// ```
pub fn spelt_out(text: &str) -> Cow<'_, str> {
    // Nearly all text is plain. All its bytes are looked at, which takes less than to stop at the first that is not.
    let is_plain = text.bytes().fold(true, |plain, byte| plain & matches!(byte, b' '..=b'~'));
    if is_plain || !text.contains(is_unseen) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len() + 8);
    for character in text.chars() {
        match character {
            '\n' | '\r' | '\t' => shown.push(' '),
            it if is_unseen(it) => shown.extend(it.escape_unicode()),
            it => shown.push(it),
        }
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a pattern, in the dialect of JSON Schema, takes a character. Its tables are those of Unicode.
    fn class(pattern: &str) -> impl Fn(char) -> bool {
        let schema = serde_json::json!({ "type": "string", "pattern": format!("^{pattern}$") });
        let validator = jsonschema::validator_for(&schema).unwrap();
        move |character| validator.is_valid(&character.to_string().into())
    }

    /// All that are assigned, or could hide something.
    fn characters() -> impl Iterator<Item = char> {
        ('\0'..='\u{1ffff}').chain('\u{e0000}'..='\u{e1000}')
    }

    #[test]
    fn the_characters_are_those_of_unicode() {
        let ignorable = class(r"[\p{Default_Ignorable_Code_Point}\p{Cc}\p{Zl}\p{Zp}]");
        let more = ['\u{2800}', '\u{fff9}', '\u{fffa}', '\u{fffb}'];
        let differ: Vec<char> =
            characters().filter(|it| is_unseen(*it) != (ignorable(*it) || more.contains(it))).collect();
        assert!(differ.is_empty(), "{differ:?}");
    }

    #[test]
    fn the_class_of_the_schema_takes_what_is_not_blank() {
        let not_blank = class(not_blank!());
        let differ: Vec<char> = characters().filter(|it| is_blank(*it) == not_blank(*it)).collect();
        assert!(differ.is_empty(), "{differ:?}");
    }

    #[test]
    fn nothing_that_is_not_seen_is_left() {
        let hidden = "a\u{1b}[31mb\u{202e}c\u{61c}d\u{2060}e\u{ad}f\u{e0020}";
        assert_eq!(spelt_out(hidden), r"a\u{1b}[31mb\u{202e}c\u{61c}d\u{2060}e\u{ad}f\u{e0020}");
        assert_eq!(spelt_out("Hestia’s\u{a0}report"), "Hestia’s\u{a0}report");
    }
}
