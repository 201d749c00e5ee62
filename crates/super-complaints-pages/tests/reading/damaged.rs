//! Damaged files of every format: a draft or an error, and never a panic. The targets in `fuzz` call the same function
//! for as long as they are let.

use std::sync::LazyLock;

use proptest::prelude::*;
use super_complaints_pages::{Format, Options, read};

use crate::made::{
    archive, cell, compound, old_stream, old_workbook, paragraph, pdf, pdf_of, word, workbook,
};

/// A file before it is damaged, and what is put around it then: most damage to an archive is found by its checksum.
type Seed = (Format, Vec<u8>, fn(Vec<u8>) -> Vec<u8>);

fn whole(bytes: Vec<u8>) -> Vec<u8> {
    bytes
}

static SEEDS: LazyLock<Vec<Seed>> = LazyLock::new(|| {
    let letter = include_bytes!("../../../../tests/pages/office/letter.docx");
    let body = "<w:document><w:body><w:p><w:pPr><w:pStyle w:val=\"a\"/></w:pPr><w:r><w:t>super-complaint</w:t><w:tab/></w:r></w:p>\
        <w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/><w:vMerge w:val=\"restart\"/></w:tcPr><w:p><w:r><w:t>police</w:t></w:r>\
        </w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc></w:tr></w:tbl></w:body></w:document>";
    let rows = format!(
        "<sheetData><row r=\"1\">{}<c r=\"B1\" s=\"1\"><v>45743.5</v></c></row></sheetData>\
         <mergeCells count=\"1\"><mergeCell ref=\"A1:A2\"/></mergeCells>",
        cell("A1", "police super-complaint")
    );
    let shown = "BT /F1 11 Tf 14 TL 72 700 Td [(police)-400(super-)] TJ T* (complaint) Tj ET q 1 0 0 1 5 5 cm /X Do Q";
    let open = "<d><table name=\"P\"><table-row number-rows-repeated=\"2\"><table-cell number-columns-spanned=\"2\"><p>police</p>\
        </table-cell></table-row></table></d>";
    vec![
        (Format::Csv, b"# a remark\nRec;Owner\n\"1\nb\";NPCC; super-complaint\n".to_vec(), whole),
        (Format::Word, letter.to_vec(), whole),
        (Format::Word, body.as_bytes().to_vec(), |xml| archive(&[("word/document.xml", &xml)])),
        (Format::Word, b"<w:style w:styleId=\"a\"><w:name w:val=\"heading 1\"/></w:style>".to_vec(), |xml| {
            word(&paragraph("a", "x"), &String::from_utf8_lossy(&xml), &[])
        }),
        (Format::Spreadsheet, rows.into_bytes(), |xml| {
            workbook(&[("Plan", "visible", &String::from_utf8_lossy(&xml))])
        }),
        (Format::Spreadsheet, open.as_bytes().to_vec(), |xml| archive(&[("content.xml", &xml)])),
        (Format::Spreadsheet, old_workbook(&[(2, 1, 7.1), (3, 0, 8.0)]), whole),
        (Format::Spreadsheet, include_bytes!("../../../../tests/pages/office/plan.xls").to_vec(), whole),
        (Format::Spreadsheet, old_stream(&[(2, 1, 7.1), (3, 0, 8.0)]), |stream| {
            compound("Workbook", &stream)
        }),
        (Format::Pdf, pdf(&[vec![(72, 700, 11, "police super-complaint")], vec![(72, 30, 9, "2")]]), whole),
        (Format::Pdf, include_bytes!("../../../../tests/pages/office/letter.pdf").to_vec(), whole),
        (Format::Pdf, shown.as_bytes().to_vec(), |content| {
            pdf_of(&[lopdf::Stream::new(lopdf::Dictionary::new(), content)])
        }),
    ]
});

/// A change to a file: bytes that are replaced, repeated or left out, at a place from 0 to 1.
#[derive(Debug, Clone)]
enum Damage {
    Byte(f64, u8),
    Cut(f64, usize),
    Repeat(f64, usize),
    End(f64),
}

fn damage() -> impl Strategy<Value = Damage> {
    let place = 0.0..1.0;
    prop_oneof![
        4 => (place.clone(), any::<u8>()).prop_map(|(at, byte)| Damage::Byte(at, byte)),
        2 => (place.clone(), 1..40_usize).prop_map(|(at, count)| Damage::Cut(at, count)),
        2 => (place.clone(), 1..40_usize).prop_map(|(at, count)| Damage::Repeat(at, count)),
        1 => place.prop_map(Damage::End),
    ]
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a place"
)]
fn damaged(mut bytes: Vec<u8>, damage: &[Damage]) -> Vec<u8> {
    for change in damage {
        let at = |place: &f64| ((bytes.len() as f64 * place) as usize).min(bytes.len().saturating_sub(1));
        match change {
            _ if bytes.is_empty() => break,
            Damage::Byte(place, byte) => {
                let at = at(place);
                bytes[at] = *byte;
            }
            Damage::Cut(place, count) => {
                let at = at(place);
                bytes.drain(at..(at + count).min(bytes.len()));
            }
            Damage::Repeat(place, count) => {
                let at = at(place);
                let again = bytes[at..(at + count).min(bytes.len())].to_vec();
                bytes.splice(at..at, again);
            }
            Damage::End(place) => bytes.truncate(at(place)),
        }
    }
    bytes
}

#[test]
fn every_seed_is_read_or_refused_for_what_it_says() {
    for (format, bytes, around) in &*SEEDS {
        let options = Options { format: Some(*format), ..Options::default() };
        if let Err(error) = read(around(bytes.clone()), &options) {
            assert!(!error.to_string().contains("damaged"), "{format}: {error}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, ..ProptestConfig::default() })]

    #[test]
    fn a_damaged_file_gives_a_draft_or_an_error(
        seed in 0..12_usize,
        damage in proptest::collection::vec(damage(), 1..6),
    ) {
        let (format, bytes, around) = &SEEDS[seed];
        let bytes = around(damaged(bytes.clone(), &damage));
        let options = Options { format: Some(*format), ..Options::default() };
        if let Ok(draft) = read(&bytes, &options) {
            for unused in &draft.trace.unused {
                prop_assert!(!unused.span.of(&draft.text).is_empty());
            }
        }
    }
}
