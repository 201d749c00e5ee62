use super::super::Format;
use super::made::{archive, cell, old_workbook, workbook};
use super::{read, shown};

fn sheet(rows: &str, more: &str) -> String {
    format!("<sheetData>{rows}</sheetData>{more}")
}

#[test]
fn a_sheet_is_a_table_with_values_as_shown() {
    let rows = format!(
        "<row r=\"1\">{}</row><row r=\"3\">{}{}{}</row>\
         <row r=\"4\"><c r=\"A4\" s=\"2\"><v>7.1</v></c><c r=\"B4\"><v>7.1000000000000005</v></c>\
         <c r=\"C4\" s=\"1\"><v>45743</v></c><c r=\"D4\"><f>1+1</f><v>2</v></c></row>",
        cell("A1", "Kent Police: plan"),
        cell("A3", "Number"),
        cell("B3", "Part"),
        cell("C3", "Due"),
    );
    let merged = "<mergeCells count=\"1\"><mergeCell ref=\"A4:A5\"/></mergeCells>";
    let book = workbook(&[("Plan", "visible", &sheet(&rows, merged))]);
    assert_eq!(
        shown(&book, Format::Spreadsheet),
        [
            "h2: Plan",
            "paragraph: Kent Police: plan",
            "*0,0: Number",
            "*0,1: Part",
            "*0,2: Due",
            "1,0+2x1: 7.10",
            "1,1: 7.1",
            "1,2: 2025-03-27",
            "1,3: 2",
        ]
    );
}

#[test]
fn a_hidden_sheet_is_listed_and_not_read() {
    let rows = format!("<row r=\"1\">{}</row>", cell("A1", "Draft"));
    let book = workbook(&[("Old", "hidden", &sheet(&rows, "")), ("New", "visible", &sheet(&rows, ""))]);
    let expected = ["(a hidden sheet): Old", "(a hidden sheet): Draft", "h2: New", "0,0: Draft"];
    assert_eq!(shown(&book, Format::Spreadsheet), expected);
    let source = read(&book, Format::Spreadsheet).unwrap();
    assert_eq!(source.notes, ["the sheet `Old` is hidden, so nothing is read from it"]);
}

#[test]
fn an_opendocument_sheet_shows_its_words() {
    let content = "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\" xmlns:style=\"s\">\
        <style:style style:name=\"ta2\"><style:table-properties table:display=\"false\"/></style:style>\
        <table:table table:name=\"Plan\"><table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>\
        <table:table-row><table:table-cell table:number-columns-spanned=\"2\"><text:p>Due</text:p></table:table-cell>\
        <table:covered-table-cell/><table:table-cell><text:p>Force<text:s/>lead</text:p><office:annotation><text:p>note</text:p>\
        </office:annotation></table:table-cell></table:table-row>\
        <table:table-row><table:table-cell office:value-type=\"date\" office:date-value=\"2025-03-27\"><text:p>27/03/25</text:p>\
        </table:table-cell></table:table-row>\
        <table:table-row table:number-rows-repeated=\"1048571\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>\
        </table:table><table:table table:name=\"Old\" table:style-name=\"ta2\"><table:table-row><table:table-cell>\
        <text:p>x</text:p></table:table-cell></table:table-row></table:table></office:document-content>";
    let kind: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";
    let book = archive(&[("mimetype", kind), ("content.xml", content.as_bytes())]);
    assert_eq!(
        shown(&book, Format::Spreadsheet),
        [
            "h2: Plan",
            "*0,0+1x2: Due",
            "*0,2: Force lead",
            "1,0: 27/03/25",
            "(a hidden sheet): Old",
            "(a hidden sheet): x"
        ]
    );
}

#[test]
fn a_workbook_of_excel_97_is_read() {
    let book = old_workbook(&[(2, 1, 7.1), (3, 1, 8.0)]);
    assert_eq!(shown(&book, Format::Spreadsheet), ["h2: Plan", "0,1: 7.1", "1,1: 8"]);
}
