//! The members of an object and the elements of a list, in the text of a document that is known to be JSON.

use std::ops::Range;

/// A member or an element, by its place in the text of its object or list.
pub(super) struct Piece {
    /// The name of a member.
    pub(super) name: Option<String>,
    /// Where what separates it from the one before ends, and its name or value begins.
    pub(super) start: usize,
    /// Where its value is.
    pub(super) value: Range<usize>,
    /// Where the separator begins: behind the comma or the opening bracket.
    from: usize,
}

impl Piece {
    /// The white space before it.
    pub(super) fn lead<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.from..self.start).unwrap_or_default()
    }
}

/// The members of an object.
pub(super) fn members(text: &str) -> Option<Vec<Piece>> {
    pieces(text.strip_suffix('}').filter(|it| it.starts_with('{'))?, true)
}

/// The elements of a list.
pub(super) fn elements(text: &str) -> Option<Vec<Piece>> {
    pieces(text.strip_suffix(']').filter(|it| it.starts_with('['))?, false)
}

fn pieces(text: &str, named: bool) -> Option<Vec<Piece>> {
    let bytes = text.as_bytes();
    let blank = |mut at: usize| {
        while bytes.get(at).is_some_and(u8::is_ascii_whitespace) {
            at += 1;
        }
        at
    };
    let mut pieces = Vec::new();
    let mut from = 1;
    loop {
        let start = blank(from);
        if start >= text.len() {
            return Some(pieces);
        }
        let mut value = start;
        let mut name = None;
        if named {
            let end = behind(bytes, start);
            name = Some(serde_json::from_str(text.get(start..end)?).ok()?);
            value = blank(blank(end) + 1); // behind the colon
        }
        let end = behind(bytes, value);
        if end <= value {
            return None;
        }
        pieces.push(Piece { name, start, value: value..end, from });
        let comma = blank(end);
        if comma < text.len() && bytes.get(comma) != Some(&b',') {
            return None;
        }
        from = comma + 1;
    }
}

/// The position behind a value.
fn behind(bytes: &[u8], mut at: usize) -> usize {
    let (mut depth, mut quoted) = (0_usize, false);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' if quoted => at += 1,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' | b':' | b' ' | b'\t' | b'\n' | b'\r' if depth == 0 => return at,
            _ => {}
        }
        at += 1;
        if depth == 0 && !quoted && matches!(byte, b'"' | b'}' | b']') {
            return at;
        }
    }
    at
}
