//! Passages that say nothing about the super-complaint.

use crate::words::Word;

use super::furniture::is_link;

/// Why a passage is noise, if it is; `listed` says that it stands among the attached documents.
pub(super) fn noise(words: &[Word<'_>], listed: bool) -> Option<&'static str> {
    if words.iter().all(Word::is_mark) || words.len() == 1 && words.iter().all(|word| word.raw == "-") {
        return Some("a mark without words");
    }
    if is_link(words) {
        return Some("a link or remark that every page has");
    }
    if is_about_access(words, listed) {
        return Some("a notice on accessibility");
    }
    if !listed {
        return None;
    }
    if words.iter().any(|word| word.raw.contains('@')) {
        return Some("an address to which to write");
    }
    let file =
        words.first().is_some_and(|word| word.any(&["pdf", "html", "csv", "odt", "ods", "docx", "xlsx"]));
    (file && words.len() <= 12).then_some("the type and size of a file")
}

/// Speaks of access *and* of the page or a file: support, too, should be accessible.
fn is_about_access(words: &[Word<'_>], listed: bool) -> bool {
    let stem = |stem: &str| {
        let starts =
            |word: &Word<'_>| word.raw.get(..stem.len()).is_some_and(|s| s.eq_ignore_ascii_case(stem));
        words.iter().any(starts)
    };
    let file = ["publication", "document", "file", "format"].iter().any(|word| stem(word));
    let asked = stem("recommend") || stem("action");
    (stem("accessib") || stem("assistive")) && file && (listed || !asked)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn only_notices_about_the_page_are_noise() {
        assert!(noise(&of("We are aware this publication may have accessibility issues."), false).is_some());
        assert!(noise(&of("Request an accessible format."), true).is_some());
        assert!(noise(&of("Forces should make support accessible to victims."), false).is_none());
        assert!(noise(&of("The action was to make the document accessible."), false).is_none());
        assert!(noise(&of("-"), false).is_some());
        assert!(noise(&of("Write to a@b.uk"), false).is_none());
        assert!(noise(&of("PDF, 201KB, 6 pages"), true).is_some());
    }
}
