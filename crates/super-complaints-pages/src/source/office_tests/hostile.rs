//! Files that are damaged, are something else, or grow when they are unpacked: an error, in bounded time and memory.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails; helpers of tests are no test functions"
)]

use lopdf::{Document, Stream, dictionary};

use super::super::Format;
use super::made::{archive, cell, compound, old_workbook, paragraph, pdf, pdf_of, word, workbook};
use super::{read, shown};
use crate::ReadError;

fn too_much(bytes: &[u8], format: Format) -> bool {
    matches!(read(bytes, format), Err(ReadError::TooMuchInside { .. }))
}

fn unreadable(bytes: &[u8], format: Format) -> &'static str {
    match read(bytes, format) {
        Err(ReadError::Unreadable { why, .. }) => why,
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_archive_that_unpacks_to_too_much_is_refused() {
    let zeros = vec![0; 2 << 20];
    let bomb = archive(&[("word/document.xml", b"<a/>"), ("word/media/image1.png", &zeros)]);
    assert!(bomb.len() < 5_000 && too_much(&bomb, Format::Word));
    assert!(too_much(&bomb, Format::Spreadsheet));
    let names: Vec<String> = (0..5000).map(|at| format!("{at}.xml")).collect();
    let many: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert!(too_much(&archive(&many), Format::Word));
}

#[test]
fn entities_of_a_document_are_not_expanded() {
    let laughs = "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:document><w:body><w:p><w:r><w:t>We \
        accept&b;.</w:t></w:r></w:p></w:body></w:document>";
    assert_eq!(
        shown(&archive(&[("word/document.xml", laughs.as_bytes())]), Format::Word),
        ["line: We accept."]
    );
}

#[test]
fn a_sheet_of_empty_rows_and_far_corners_has_two_cells() {
    let rows = format!(
        "<sheetData><row r=\"1\">{}</row>{}<row r=\"1048576\">{}</row></sheetData>",
        cell("A1", "Recommendation"),
        "<row/>".repeat(1_048_574),
        cell("XFD1048576", "7.1"),
    );
    let book = workbook(&[("Plan", "visible", &rows)]);
    assert_eq!(shown(&book, Format::Spreadsheet), ["h2: Plan", "0,0: Recommendation", "1048575,16383: 7.1"]);
}

#[test]
fn an_old_workbook_with_far_corners_is_refused_before_it_is_opened() {
    assert!(too_much(&old_workbook(&[(0, 0, 1.0), (65535, 255, 2.0)]), Format::Spreadsheet));
}

#[test]
fn what_repeats_without_end_is_cut_or_refused() {
    let table = |rows: &str| {
        format!(
            "<d><table name=\"P\"><table-row {rows}><table-cell number-columns-repeated=\"16384\"><p>x</p></table-cell></table-row></table></d>"
        )
    };
    let once = archive(&[("content.xml", table("").as_bytes())]);
    assert_eq!(shown(&once, Format::Spreadsheet).len(), 101);
    let often =
        table("number-rows-repeated=\"1048576\"").replacen("<table-row", &"<table-row/>".repeat(100_000), 0);
    assert_eq!(shown(&archive(&[("content.xml", often.as_bytes())]), Format::Spreadsheet).len(), 10_001);
}

#[test]
fn nesting_has_no_end_and_no_effect() {
    let deep = |open: &str, close: &str| {
        format!("{}{}{}", open.repeat(50_000), paragraph("", "Seen"), close.repeat(50_000))
    };
    let tables = word(&deep("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"), "", &[]);
    assert_eq!(shown(&tables, Format::Word), ["0,0: Seen"]);
    let boxes = word(&deep("<w:p>", "</w:p>"), "", &[]);
    assert_eq!(read(&boxes, Format::Word).unwrap_err(), ReadError::Empty);
    let content = format!("{}{} /F1 11 Tf (Seen) Tj", "[".repeat(50_000), "]".repeat(50_000));
    let pages = pdf_of(&[Stream::new(dictionary! {}, content.into_bytes())]);
    assert_eq!(read(&pages, Format::Pdf).unwrap_err(), ReadError::NoText);
}

#[test]
fn a_cut_or_damaged_file_says_so() {
    let whole = word(&paragraph("", "We accept."), "", &[]);
    for cut in [4, 30, whole.len() / 2, whole.len() - 1] {
        assert!(unreadable(&whole[..cut], Format::Word).contains("damaged"), "{cut}");
    }
    assert!(unreadable(b"%PDF-1.7 and nothing more", Format::Pdf).contains("damaged"));
    let mut flipped = workbook(&[("Plan", "visible", "<sheetData/>")]);
    flipped[60] ^= 0xff;
    assert!(unreadable(&flipped, Format::Spreadsheet).contains("damaged"));
    let unclosed = archive(&[("word/document.xml", b"<w:document><w:p><w:t>cut")]);
    assert!(unreadable(&unclosed, Format::Word).contains("damaged"));
}

#[test]
fn another_kind_of_file_says_how_to_save_it() {
    let text = b"Recommendation,Owner\n1,NPCC\n";
    assert!(unreadable(text, Format::Word).contains("save it as DOCX"));
    assert!(unreadable(text, Format::Spreadsheet).contains("XLSX"));
    assert!(unreadable(text, Format::Pdf).contains("print the document to a PDF"));
    let document = word(&paragraph("", "x"), "", &[]);
    assert!(unreadable(&document, Format::Spreadsheet).contains("XLSX"));
    assert!(unreadable(&workbook(&[]), Format::Word).contains("DOCX"));
    assert!(unreadable(&compound("WordDocument", b"x"), Format::Word).contains("Word 2003"));
}

#[test]
fn a_file_over_the_limit_is_refused_by_its_size() {
    let long = vec![b'x'; (64 << 20) + 1];
    for format in [Format::Csv, Format::Spreadsheet, Format::Word, Format::Pdf] {
        let error = read(&long, format).unwrap_err();
        assert!(matches!(error, ReadError::TooLarge { bytes, .. } if bytes == long.len()), "{error}");
    }
}

#[test]
fn a_password_is_named() {
    let locked = compound("EncryptedPackage", b"x");
    for format in [Format::Word, Format::Spreadsheet] {
        assert_eq!(read(&locked, format).unwrap_err(), ReadError::Encrypted { format });
    }
    let mut document = Document::load_mem(&pdf(&[vec![(72, 700, 11, "We accept.")]])).unwrap();
    document.trailer.set("Encrypt", dictionary! { "Filter" => "Standard", "V" => 1, "R" => 2 });
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    assert_eq!(read(&bytes, Format::Pdf).unwrap_err(), ReadError::Encrypted { format: Format::Pdf });
}

#[test]
fn a_page_that_unpacks_to_too_much_is_refused() {
    let mut content = Stream::new(dictionary! {}, vec![b' '; 65 << 20]);
    content.compress().unwrap();
    let bomb = pdf_of(&[content]);
    assert!(bomb.len() < 200_000 && too_much(&bomb, Format::Pdf));
}

#[test]
fn a_drawing_that_draws_itself_ends() {
    let mut document = Document::load_mem(&pdf(&[vec![]])).unwrap();
    let drawing = document.new_object_id();
    let own = dictionary! { "XObject" => dictionary! { "X" => drawing } };
    let content = b"/X Do ".repeat(100);
    let form = dictionary! { "Type" => "XObject", "Subtype" => "Form", "Resources" => own.clone() };
    document.objects.insert(drawing, Stream::new(form, content.clone()).into());
    let page = document.page_iter().next().unwrap();
    let content = document.add_object(Stream::new(dictionary! {}, content));
    let page = document.get_dictionary_mut(page).unwrap();
    page.set("Resources", own);
    page.set("Contents", content);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    assert!(too_much(&bytes, Format::Pdf));
}
