//! A PDF: the text on its pages, line by line.

mod font;
mod line;
mod page;
mod paragraph;
mod repeated;
mod state;

use lopdf::{Document, LoadOptions, Object};

use super_complaints::collect_vec::CollectVec as _;

use super::border::{MAX_INSIDE, damaged, guarded, require_size, too_much};
use super::copied::Copied;
use super::{Format, Role, Source};
use crate::ReadError;

use line::Line;
use page::Pages;

const FORMAT: Format = Format::Pdf;

/// How many pages are read. The longest report so far has some 200.
const MAX_PAGES: usize = 2000;

/// The paragraphs of a PDF. What is printed on each page, such as its number, is no part of any.
pub(super) fn source(bytes: &[u8]) -> Result<Source, ReadError> {
    require_size(bytes)?;
    if !bytes.starts_with(b"%PDF-") {
        let why = "it is another kind of file: leave out the format, or print the document to a PDF";
        return Err(ReadError::Unreadable { format: FORMAT, why });
    }
    let (lines, unreadable) = guarded(FORMAT, || lines(bytes))?;
    let read: usize = lines.iter().map(|line| line.text.len()).sum();
    if unreadable > read {
        let why = "its fonts do not say which letters they show: use text recognition (OCR)";
        return Err(ReadError::Unreadable { format: FORMAT, why });
    }
    if read == 0 {
        return Err(ReadError::NoText);
    }
    let mut copied = Copied::new(FORMAT);
    if unreadable > 0 {
        copied.note(
            "some words are in fonts that do not say which letters they show; they are left out".into(),
        );
    }
    let furniture = repeated::find(&lines);
    for (role, text) in paragraph::join(lines, &furniture) {
        if role == Role::Line {
            copied.gap();
        }
        copied.push(role, &text)?;
    }
    copied.source()
}

/// The lines of all pages, and the length of what is in fonts without letters.
fn lines(bytes: &[u8]) -> Result<(Vec<Line>, usize), ReadError> {
    let options = LoadOptions { max_decompressed_size: Some(MAX_INSIDE), ..LoadOptions::default() };
    let mut document = match Document::load_mem_with_options(bytes, options) {
        Ok(document) => document,
        // A password shows as one of several errors, depending on what is read first.
        Err(_) if memchr::memmem::find(bytes, b"/Encrypt").is_some() => {
            return Err(ReadError::Encrypted { format: FORMAT });
        }
        Err(error) => return Err(refusal(&error)),
    };
    if document.trailer.has(b"Encrypt") && !document.was_encrypted() {
        return Err(ReadError::Encrypted { format: FORMAT });
    }
    font::prefer_unicode(&mut document);
    let ids: Vec<_> = document.page_iter().take(MAX_PAGES + 1).collect_vec();
    if ids.len() > MAX_PAGES {
        return Err(too_much(FORMAT));
    }
    if ids.is_empty() {
        return Err(damaged(FORMAT));
    }
    let mut pages = Pages::new(&document);
    for (number, id) in ids.into_iter().enumerate() {
        pages.page(number, id)?;
    }
    Ok(pages.finish())
}

fn refusal(error: &lopdf::Error) -> ReadError {
    use lopdf::{DecompressError, Error};
    match error {
        Error::Decompress(DecompressError::MemoryLimitExceeded { .. }) => too_much(FORMAT),
        _ => damaged(FORMAT),
    }
}

/// A number of either kind.
#[allow(clippy::cast_precision_loss, reason = "a place on a page")]
fn number(object: &Object) -> Option<f32> {
    match object {
        Object::Integer(number) => Some(*number as f32),
        Object::Real(number) => Some(*number),
        _ => None,
    }
    .filter(|number| number.is_finite())
}
