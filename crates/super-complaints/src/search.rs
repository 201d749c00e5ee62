//! Where one text is in another, by `memchr`, which quotations need. The search of `str` is another 6 kB of the wasm package: it
//! brings tables of the characters that its messages show.

use memchr::memmem;

/// Where a text is first.
pub(crate) fn position(text: &str, what: &str) -> Option<usize> {
    memmem::find(text.as_bytes(), what.as_bytes())
}

pub(crate) fn contains(text: &str, what: &str) -> bool {
    position(text, what).is_some()
}

/// What is before and after the first place of a text.
pub(crate) fn split_once<'t>(text: &'t str, what: &str) -> Option<(&'t str, &'t str)> {
    let (before, rest) = text.split_at_checked(position(text, what)?)?;
    Some((before, rest.get(what.len()..)?))
}

/// The text with another in the first so many places of one.
pub(crate) fn replaced(mut text: &str, what: &str, with: &str, most: usize) -> String {
    let mut replaced = String::with_capacity(text.len());
    for _ in 0..most {
        let Some((before, rest)) = split_once(text, what).filter(|_| !what.is_empty()) else { break };
        replaced.push_str(before);
        replaced.push_str(with);
        text = rest;
    }
    replaced.push_str(text);
    replaced
}

/// The text with another in every place of one.
pub(crate) fn replaced_all(text: &str, what: &str, with: &str) -> String {
    replaced(text, what, with, usize::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn texts_are_found_and_replaced_as_str_does(text in "[ab~é]{0,90}", what in "[ab~é]{1,3}", most in 0..3_usize) {
            prop_assert_eq!(position(&text, &what), text.find(&what));
            prop_assert_eq!(contains(&text, &what), text.contains(&what));
            prop_assert_eq!(split_once(&text, &what), text.split_once(&what));
            prop_assert_eq!(replaced(&text, &what, "é", most), text.replacen(&what, "é", most));
            prop_assert_eq!(replaced_all(&text, &what, "é"), text.replace(&what, "é"));
        }
    }
}
