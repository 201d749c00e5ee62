//! For whom a super-complaint was made, between it and the date: "a super-complaint on behalf of the National Stalking Consortium in
//! November 2022".

use crate::parties::Names;
use crate::words::{Word, one_of, phrase};

/// The position after such words, or the same one.
pub(super) fn after_behalf(names: &Names<'_>, words: &[Word<'_>], at: usize) -> usize {
    let comma = at + usize::from(one_of(words, at, &[","]));
    let acting = comma + usize::from(one_of(words, comma, &["acting"]));
    let from = match () {
        () if phrase(words, acting, &["on", "behalf", "of"]) => acting + 3,
        () if acting > comma && one_of(words, acting, &["for"]) => acting + 1,
        () => return at,
    };
    names
        .proper(words, from)
        .map_or(at, |(_, end)| end + usize::from(one_of(words, end, &[","]) && comma > at))
}
