//! Makes files of the formats that are no text, each as small as its test needs.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot make its file fails"
)]

use std::io::{Cursor, Write};

use lopdf::content::{Content, Operation};
use lopdf::{Document, Object, Stream, dictionary};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

/// An archive of some files.
pub(crate) fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

const WORD: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// A Word document of a body, with styles and further parts.
pub(crate) fn word(body: &str, styles: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let part = |name: &str, inner: &str| format!("<w:{name} xmlns:w=\"{WORD}\">{inner}</w:{name}>");
    let document = part("document", &format!("<w:body>{body}</w:body>"));
    let styles = part("styles", styles);
    let more: Vec<(&str, String)> = more.iter().map(|(name, inner)| (*name, part("part", inner))).collect();
    let mut files = vec![("word/document.xml", document.as_bytes()), ("word/styles.xml", styles.as_bytes())];
    files.extend(more.iter().map(|(name, xml)| (*name, xml.as_bytes())));
    archive(&files)
}

/// A paragraph of a Word document, in a style if it has one.
pub(crate) fn paragraph(style: &str, text: &str) -> String {
    let style = if style.is_empty() {
        String::new()
    } else {
        format!("<w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>")
    };
    format!("<w:p>{style}<w:r><w:t>{text}</w:t></w:r></w:p>")
}

const SHEET: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A sheet of a workbook: its name, its state (`visible`, `hidden`), and the XML of its rows and merged cells.
pub(crate) type Sheet<'t> = (&'t str, &'t str, &'t str);

/// An Excel workbook. Style 1 is a date, 2 has two decimals.
pub(crate) fn workbook(sheets: &[Sheet<'_>]) -> Vec<u8> {
    let mut list = Vec::new();
    let mut links = Vec::new();
    let mut files = Vec::new();
    for (at, (name, state, inner)) in sheets.iter().enumerate() {
        let n = at + 1;
        list.push(format!("<sheet name=\"{name}\" sheetId=\"{n}\" state=\"{state}\" r:id=\"rId{n}\"/>"));
        links.push(format!(
            "<Relationship Id=\"rId{n}\" Type=\"{LINKS}/worksheet\" Target=\"worksheets/sheet{n}.xml\"/>"
        ));
        let xml = format!("<worksheet xmlns=\"{SHEET}\">{inner}</worksheet>");
        files.push((format!("xl/worksheets/sheet{n}.xml"), xml));
    }
    links.push(format!("<Relationship Id=\"rIdS\" Type=\"{LINKS}/styles\" Target=\"styles.xml\"/>"));
    let list = list.concat();
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let relations = |inner: &str| format!("<Relationships xmlns=\"{package}\">{inner}</Relationships>");
    let root =
        format!("<Relationship Id=\"rId1\" Type=\"{LINKS}/officeDocument\" Target=\"xl/workbook.xml\"/>");
    files.push(("_rels/.rels".to_owned(), relations(&root)));
    files.push((
        "xl/workbook.xml".to_owned(),
        format!("<workbook xmlns=\"{SHEET}\" xmlns:r=\"{LINKS}\"><sheets>{list}</sheets></workbook>"),
    ));
    files.push(("xl/_rels/workbook.xml.rels".to_owned(), relations(&links.concat())));
    files.push((
        "xl/styles.xml".to_owned(),
        format!(
            "<styleSheet xmlns=\"{SHEET}\"><cellXfs count=\"3\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>\
             <xf numFmtId=\"2\"/></cellXfs></styleSheet>"
        ),
    ));
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, xml)| (name.as_str(), xml.as_bytes())).collect();
    archive(&files)
}

/// A workbook of Excel 97 with one sheet of numbers, each with its row and column.
pub(crate) fn old_workbook(numbers: &[(u16, u16, f64)]) -> Vec<u8> {
    compound("Workbook", &old_stream(numbers))
}

/// The records of such a workbook.
pub(crate) fn old_stream(numbers: &[(u16, u16, f64)]) -> Vec<u8> {
    let record = |kind: u16, data: &[u8]| {
        let length = u16::try_from(data.len()).unwrap();
        [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
    };
    // Version 8, of the whole workbook or of a sheet.
    let begin =
        |of: u16| record(0x809, &[&0x600_u16.to_le_bytes()[..], &of.to_le_bytes(), &[0; 12]].concat());
    let end = record(0x0a, &[]);
    let sheet_at = u32::try_from(begin(5).len() + 4 + 4 + 2 + 2 + 4 + end.len()).unwrap();
    let list = record(0x85, &[&sheet_at.to_le_bytes()[..], &[0, 0, 4, 0], b"Plan"].concat());
    let mut stream = [begin(5), list, end.clone(), begin(0x10)].concat();
    for (row, column, number) in numbers {
        let place = [row.to_le_bytes(), column.to_le_bytes(), [0; 2]].concat();
        stream.extend(record(0x203, &[&place[..], &number.to_le_bytes()].concat()));
    }
    stream.extend(end);
    stream
}

/// A compound file of one stream.
pub(crate) fn compound(name: &str, content: &[u8]) -> Vec<u8> {
    let mut file = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    file.create_stream(name).unwrap().write_all(content).unwrap();
    file.flush().unwrap();
    file.into_inner().into_inner()
}

/// A cell with words in it.
pub(crate) fn cell(place: &str, text: &str) -> String {
    format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

/// A line of a page: where it begins, the size of its letters, and its words.
pub(crate) type Shown<'t> = (i64, i64, i64, &'t str);

/// A PDF of pages of lines, in Helvetica.
pub(crate) fn pdf(pages: &[Vec<Shown<'_>>]) -> Vec<u8> {
    let contents: Vec<Vec<u8>> = pages.iter().map(|lines| content(lines)).collect();
    pdf_of(&contents.iter().map(|content| Stream::new(dictionary! {}, content.clone())).collect::<Vec<_>>())
}

fn content(lines: &[Shown<'_>]) -> Vec<u8> {
    let mut operations = Vec::new();
    for (x, y, size, text) in lines {
        let letters: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap_or(b'?')).collect();
        operations.push(Operation::new("BT", vec![]));
        operations.push(Operation::new("Tf", vec!["F1".into(), (*size).into()]));
        operations.push(Operation::new("Td", vec![(*x).into(), (*y).into()]));
        operations.push(Operation::new("Tj", vec![Object::string_literal(letters)]));
        operations.push(Operation::new("ET", vec![]));
    }
    Content { operations }.encode().unwrap()
}

/// A PDF of pages with some content.
pub(crate) fn pdf_of(contents: &[Stream]) -> Vec<u8> {
    let mut document = Document::with_version("1.5");
    let pages = document.new_object_id();
    let font = document.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica", "Encoding" => "WinAnsiEncoding",
    });
    let resources = document.add_object(dictionary! { "Font" => dictionary! { "F1" => font } });
    let mut kids: Vec<Object> = Vec::new();
    for content in contents {
        let content = document.add_object(content.clone());
        kids.push(
            document
                .add_object(dictionary! { "Type" => "Page", "Parent" => pages, "Contents" => content })
                .into(),
        );
    }
    let count = i64::try_from(kids.len()).unwrap();
    document.objects.insert(
        pages,
        Object::Dictionary(dictionary! {
            "Type" => "Pages", "Kids" => kids, "Count" => count, "Resources" => resources,
            "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        }),
    );
    let catalog = document.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    document.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    document.save_to(&mut bytes).unwrap();
    bytes
}
