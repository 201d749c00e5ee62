//! The one way in which words of a page get into the report: escaped, and with what cannot be seen spelt out.

use maud::{Escaper, Render};
use super_complaints::unseen::spelt_out;

/// Characters of a title that are repeated.
pub(super) const TITLE: usize = 120;
/// Characters of a quotation in a link.
pub(super) const QUOTE: usize = 80;
/// Characters of a passage in the list of what was not used.
pub(super) const PASSAGE: usize = 400;
/// Characters of a value.
pub(super) const VALUE: usize = 2_000;

/// Words that come from a page, a file name or a record.
pub(super) struct Seen<'t>(&'t str);

/// The words, for the report.
pub(super) fn seen(words: &str) -> Seen<'_> {
    Seen(words)
}

impl Render for Seen<'_> {
    fn render_to(&self, buffer: &mut String) {
        use std::fmt::Write as _;
        // Writing to a string cannot fail.
        let _ = Escaper::new(buffer).write_str(&spelt_out(self.0));
    }
}

/// The first characters of a text, with `…` where it was cut.
pub(super) fn start(text: &str, characters: usize) -> String {
    let text = text.trim();
    match text.char_indices().nth(characters) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}
