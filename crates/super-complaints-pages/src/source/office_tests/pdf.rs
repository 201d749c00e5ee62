use super::super::Format;
use super::made::{pdf, pdf_of};
use super::{read, shown};
use crate::ReadError;

#[test]
fn lines_become_paragraphs_and_what_each_page_repeats_is_none() {
    let first = "We write about the recommenda-";
    let pages = [
        vec![
            (72, 800, 9, "OFFICIAL"),
            (72, 760, 11, "Dear Chief Constable"),
            (72, 720, 11, first),
            (72, 706, 11, "tions of the super-"),
            (72, 692, 11, "complaint: recommendations."),
            (72, 664, 11, "We accept recommendation 1"),
            (300, 30, 9, "Page 1 of 2"),
        ],
        vec![(72, 800, 9, "OFFICIAL"), (72, 760, 11, "and the others."), (72, 30, 9, "2")],
    ];
    assert_eq!(
        shown(&pdf(&pages), Format::Pdf),
        [
            "(printed on each page): OFFICIAL",
            "line: Dear Chief Constable",
            "line: We write about the recommendations of the super-complaint: recommendations.",
            "line: We accept recommendation 1",
            "(a page number): Page 1 of 2",
            "(printed on each page): OFFICIAL",
            "line: and the others.",
            "(a page number): 2",
        ]
    );
}

#[test]
fn moves_between_letters_are_blanks_and_drawn_words_are_read() {
    let content = b"BT /F1 11 Tf 14 TL 72 700 Td [(We)-400(acc)20(ept)] TJ T* (this.) Tj ET".to_vec();
    let bytes = pdf_of(&[lopdf::Stream::new(lopdf::dictionary! {}, content)]);
    assert_eq!(shown(&bytes, Format::Pdf), ["line: We accept this."]);
}

#[test]
fn pictures_of_pages_have_no_text() {
    assert_eq!(read(&pdf(&[vec![]]), Format::Pdf).unwrap_err(), ReadError::NoText);
}
