//! Passages that say nothing about the super-complaint.

use crate::words::{Word, phrase};

use super::furniture::is_link;
use super::gap::is_title_label;

/// Why a passage is noise, if it is; `listed` says that it is among the attached documents.
pub(super) fn noise(words: &[Word<'_>], listed: bool) -> Option<&'static str> {
    if words.iter().all(Word::is_mark) || words.len() == 1 && words.iter().all(|word| word.raw == "-") {
        return Some("a mark without words");
    }
    if is_link(words) {
        return Some("a link or note that every page has");
    }
    if is_title_label(words) {
        return Some("the label of the title");
    }
    if is_about_access(words, listed) {
        return Some("a notice on accessibility");
    }
    if !listed {
        return None;
    }
    if words.iter().any(|word| word.raw.contains('@')) {
        return Some("a contact address");
    }
    if is_file(words) {
        return Some("the type and size of a file");
    }
    if is_about_a_document(words) {
        return Some("a note or link next to an attached document");
    }
    is_reference(words).then_some("the reference number or price of an attached document")
}

/// Types of files as GOV.UK shows them below the title of an attachment.
const FILES: [&[&str]; 32] = [
    &["ms", "word", "document"],
    &["ms", "excel", "spreadsheet"],
    &["ms", "powerpoint", "presentation"],
    &["word", "document"],
    &["excel", "spreadsheet"],
    &["powerpoint", "presentation"],
    &["opendocument", "format"],
    &["opendocument", "text"],
    &["opendocument", "spreadsheet"],
    &["plain", "text"],
    &["zip", "archive"],
    &["pdf", "document"],
    &["html", "document"],
    &["pdf"],
    &["html"],
    &["csv"],
    &["odt"],
    &["ods"],
    &["odp"],
    &["doc"],
    &["docx"],
    &["xls"],
    &["xlsx"],
    &["ppt"],
    &["pptx"],
    &["rtf"],
    &["txt"],
    &["xml"],
    &["zip"],
    &["jpeg"],
    &["png"],
    &["epub"],
];

/// "PDF, 233 KB, 7 pages", "MS Word Document, 50 KB", "HTML": the type of a file, its size and its length, and
/// nothing else.
fn is_file(words: &[Word<'_>]) -> bool {
    let start = usize::from(words.first().is_some_and(|word| word.raw == "(" || word.is("download")));
    // The size may be on its own line.
    let named = FILES.iter().find(|name| phrase(words, start, name)).map_or(0, |name| name.len());
    let figures =
        |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'.' | b','));
    let unit =
        |text: &str| ["b", "kb", "mb", "gb", "bytes"].iter().any(|unit| text.eq_ignore_ascii_case(unit));
    let joined = |text: &str| {
        let digits = text.trim_end_matches(|c: char| c.is_ascii_alphabetic());
        figures(digits) && text.get(digits.len()..).is_some_and(unit)
    };
    let counts =
        |word: &Word<'_>| unit(word.raw) || joined(word.raw) || word.any(&["page", "pages", "slides"]);
    let rest = words.get(start + named..).unwrap_or_default();
    let sized = named > 0
        || rest.iter().any(counts) && rest.iter().any(|word| word.raw.bytes().any(|b| b.is_ascii_digit()));
    sized && rest.iter().all(|word| word.is_mark() || figures(word.raw) || counts(word))
}

/// What is below the title of an attachment on every page, and names no document.
fn is_about_a_document(words: &[Word<'_>]) -> bool {
    const LINES: [&[&str]; 12] = [
        &["order", "a", "copy"],
        &["request", "a", "different", "format"],
        &["request", "an", "accessible", "format"],
        &["view", "online"],
        &["view", "this", "document", "online"],
        &["read", "online"],
        &["download"],
        &["download", "document"],
        &["download", "this", "document"],
        &["print", "ready"],
        &["view", "document"],
        &["hard", "copy"],
    ];
    let stop = usize::from(words.last().is_some_and(Word::is_stop));
    let line = |line: &&[&str]| words.len() - stop == line.len() && phrase(words, 0, line);
    let this_file = phrase(words, 0, &["this", "file"]) || phrase(words, 0, &["this", "document", "is"]);
    let if_you = phrase(words, 0, &["if", "you", "use"]) || phrase(words, 0, &["if", "you", "need"]);
    LINES.iter().any(line) || this_file || if_you
}

/// "Ref: ISBN 978-1-0000-0000-0, CP 123", "ISBN 978…", "HC 123", "£10.00".
fn is_reference(words: &[Word<'_>]) -> bool {
    let labelled =
        words.first().is_some_and(|word| word.any(&["ref", "reference", "isbn", "issn", "unique"]));
    let after = |label: &str| words.first().is_some_and(|word| word.is(label));
    let number = words.iter().any(|word| word.raw.bytes().any(|b| b.is_ascii_digit()));
    let short = words.len() <= 3 && ["cp", "hc", "cm", "hl", "sg"].iter().any(|label| after(label));
    let price = words.len() == 1 && words.iter().all(|word| word.raw.starts_with('£'));
    number && (labelled || short) || price
}

/// Whether it is about access *and* about the page or a file: support, too, should be accessible.
fn is_about_access(words: &[Word<'_>], listed: bool) -> bool {
    let stem = |stem: &str| words.iter().any(|word| word.starts(stem));
    let file = || ["publication", "document", "file", "format"].iter().any(|word| stem(word));
    let asked = || stem("recommend") || stem("action");
    (stem("accessib") || stem("assistive")) && file() && (listed || !asked())
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
        for line in [
            "PDF, 201KB, 6 pages",
            "PDF, 233 KB, 7 pages",
            "HTML",
            "233 KB",
            "7 pages",
            "MS Word Document, 50 KB",
            "ODT, 1.2 MB",
            "(PDF, 201KB, 6 pages)",
            "This file is in an OpenDocument format",
            "This file may not be suitable for users of assistive technology.",
            "Request a different format",
            "Request an accessible format.",
            "Order a copy",
            "Ref: ISBN 978-1-0000-0000-0, CP 123",
            "ISBN 978-1-0000-0000-0",
            "CP 123",
            "£10.00",
            "View online",
        ] {
            assert!(noise(&of(line), true).is_some(), "{line}");
        }
        for title in [
            "HTML guidance for forces",
            "PDF response of the NPCC",
            "Order of the Secretary of State",
            "Reference group response",
            "Request for an extension",
            "View of the NPCC",
            "Pages on stalking",
            "7 forces",
        ] {
            assert!(noise(&of(title), true).is_none(), "{title}");
        }
    }
}
