//! A Word document: its paragraphs, headings, lists and tables.

mod body;
mod paragraph;
mod rows;
mod styles;
mod walk;

use super::border::{Archive, damaged, require_size};
use super::compound::Compound;
use super::copied::Copied;
use super::{Format, Role, Source};
use crate::ReadError;

use styles::Styles;

const FORMAT: Format = Format::Word;

const DOCUMENT: &str = "word/document.xml";

/// The text of a Word document: what is printed, with the notes at its end.
pub(super) fn source(bytes: &[u8]) -> Result<Source, ReadError> {
    require_size(bytes)?;
    match Compound::of(bytes) {
        Some(Compound::Encrypted) => return Err(ReadError::Encrypted { format: FORMAT }),
        Some(Compound::Document) => {
            return Err(unreadable("it is from Word 2003 or before: save it as DOCX"));
        }
        _ if !bytes.starts_with(b"PK") => {
            return Err(unreadable("it is another kind of file: save it as DOCX"));
        }
        _ => {}
    }
    let mut archive = Archive::open(bytes, FORMAT)?;
    let document = archive.text(DOCUMENT)?;
    let document = document.ok_or_else(|| unreadable("it is another kind of file: save it as DOCX"))?;
    let styles = archive.text("word/styles.xml")?.map_or_else(Styles::default, |xml| Styles::of(&xml));
    let body = walk::body(&document, &styles)?;
    let mut copied = Copied::new(FORMAT);
    around(&mut archive, &styles, &mut copied, "word/header", "a header of the page")?;
    body.write(&mut copied)?;
    for notes in ["word/footnotes.xml", "word/endnotes.xml"] {
        furniture(&mut archive, &styles, &mut copied, notes, "a footnote")?;
    }
    around(&mut archive, &styles, &mut copied, "word/footer", "a footer of the page")?;
    copied.source()
}

/// The headers or footers of all sections.
fn around(
    archive: &mut Archive<'_>,
    styles: &Styles,
    copied: &mut Copied,
    name: &str,
    why: &'static str,
) -> Result<(), ReadError> {
    // A document of several sections numbers them from 1, without gaps.
    for number in 1.. {
        if !furniture(archive, styles, copied, &format!("{name}{number}.xml"), why)? {
            break;
        }
    }
    Ok(())
}

/// Writes what is not the text itself; whether the document has it.
fn furniture(
    archive: &mut Archive<'_>,
    styles: &Styles,
    copied: &mut Copied,
    name: &str,
    why: &'static str,
) -> Result<bool, ReadError> {
    let Some(xml) = archive.text(name)? else { return Ok(false) };
    for words in walk::body(&xml, styles)?.words() {
        copied.push(Role::Furniture(why), words)?;
    }
    Ok(true)
}

fn unreadable(why: &'static str) -> ReadError {
    ReadError::Unreadable { format: FORMAT, why }
}

fn broken<E>(_: E) -> ReadError {
    damaged(FORMAT)
}
