//! Headings and labels that the site puts on every page.

use crate::words::{Word, phrase};

use super::Furniture;

/// The types of documents that GOV.UK shows above a title.
const DOCUMENT_TYPES: [&[&str]; 18] = [
    &["transparency", "data"],
    &["collection"],
    &["correspondence"],
    &["independent", "report"],
    &["corporate", "report"],
    &["policy", "paper"],
    &["guidance"],
    &["statutory", "guidance"],
    &["notice"],
    &["decision"],
    &["research", "and", "analysis"],
    &["research"],
    &["open", "consultation"],
    &["closed", "consultation"],
    &["consultation", "outcome"],
    &["foi", "release"],
    &["official", "statistics"],
    &["impact", "assessment"],
];

/// Links and notes that are on every page.
const LINKS: [&[&str]; 15] = [
    &["contents"],
    &["home"],
    &["menu"],
    &["skip", "to", "main", "content"],
    &["skip", "to", "content"],
    &["skip", "to", "contents", "of", "guide"],
    &["back", "to", "top"],
    &["print", "this", "page"],
    &["share", "this", "page"],
    &["is", "this", "page", "useful", "?"],
    &["get", "emails", "about", "this", "page"],
    &["see", "all", "updates"],
    &["show", "all", "updates"],
    &["+", "show", "all", "updates"],
    &["hide", "all", "updates"],
];

fn is(words: &[Word<'_>], line: &[&str]) -> bool {
    words.len() == line.len() && phrase(words, 0, line)
}

pub(super) fn is_document_type(words: &[Word<'_>]) -> bool {
    DOCUMENT_TYPES.iter().any(|line| is(words, line))
}

pub(super) fn is_link(words: &[Word<'_>]) -> bool {
    LINKS.iter().any(|line| is(words, line))
}

pub(super) fn furniture(words: &[Word<'_>]) -> Option<Furniture> {
    let lines: [(&[&str], Furniture); 4] = [
        (&["documents"], Furniture::Documents),
        (&["details"], Furniture::Details),
        (&["updates", "to", "this", "page"], Furniture::Updates),
        (&["change", "history"], Furniture::Updates),
    ];
    lines.into_iter().find(|(line, _)| is(words, line)).map(|(_, furniture)| furniture)
}
