//! Content lines of iCalendar (RFC 5545 section 3.1): escaped and folded.
//!
//! The crate `icalendar` (0.17) needs a source of random numbers and the clock, which a page on the web or a caller without
//! either does not give, and it folds a last line one octet too late; `calcard` brings every time zone with it. Tests read what
//! is written here with `icalendar`.

use std::fmt::Write as _;

use super_complaints::unseen::spelt_out;

/// The most octets of a line, without its end.
const LONGEST: usize = 75;

/// Adds a property with a text.
pub(super) fn text(out: &mut String, name: &str, text: &str) {
    raw(out, name, &escaped(text));
}

/// Adds a property with a value that is not escaped: a date, a word, an address.
pub(super) fn raw(out: &mut String, name: &str, value: &str) {
    let mut room = LONGEST;
    for character in name.chars().chain([':']).chain(value.chars()) {
        let size = character.len_utf8();
        if size > room {
            out.push_str("\r\n ");
            room = LONGEST - 1;
        }
        out.push(character);
        room -= size;
    }
    out.push_str("\r\n");
}

/// A text as RFC 5545 section 3.3.11 wants it; what cannot be seen is spelt out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for (at, line) in text.lines().enumerate() {
        if at > 0 {
            escaped.push_str("\\n");
        }
        for character in spelt_out(line).chars() {
            if matches!(character, '\\' | ';' | ',') {
                escaped.push('\\');
            }
            escaped.push(character);
        }
    }
    escaped
}

/// An address with only the characters that an address has (RFC 3986); all others are in their percent form.
pub(super) fn address(url: &str) -> String {
    let mut address = String::with_capacity(url.len());
    for byte in url.bytes() {
        if byte.is_ascii_graphic()
            && !matches!(byte, b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{' | b'|' | b'}')
        {
            address.push(char::from(byte));
        } else {
            let _ = write!(address, "%{byte:02X}"); // writing to memory cannot fail
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_longer_than_75_octets_and_no_character_is_cut() {
        for letter in ["a", "é", "日", "𝄞"] {
            for length in 60..160 {
                let mut out = String::new();
                text(&mut out, "SUMMARY", &letter.repeat(length));
                assert!(
                    out.ends_with("\r\n") && out.split("\r\n").all(|line| line.len() <= LONGEST),
                    "{out}"
                );
                assert_eq!(out.replace("\r\n ", ""), format!("SUMMARY:{}\r\n", letter.repeat(length)));
            }
        }
    }

    #[test]
    fn what_has_a_meaning_is_escaped_and_what_cannot_be_seen_is_spelt_out() {
        assert_eq!(escaped("a,b;c\\d\r\ne\nf:g"), "a\\,b\\;c\\\\d\\ne\\nf:g");
        assert_eq!(escaped("a\u{7}\u{202e}b"), "a\\\\u{7}\\\\u{202e}b");
        assert_eq!(address("https://example.org/é?a=b c"), "https://example.org/%C3%A9?a=b%20c");
    }
}
