use super::super::Format;
use super::made::{paragraph, word};
use super::{read, shown};

const STYLES: &str = "<w:style w:type=\"paragraph\" w:styleId=\"Titel\"><w:name w:val=\"Title\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"berschrift1\"><w:name w:val=\"heading 1\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Own\"><w:name w:val=\"Force heading\"/><w:basedOn w:val=\"berschrift1\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Outline\"><w:name w:val=\"Part\"/><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Verzeichnis1\"><w:name w:val=\"toc 1\"/></w:style>\
    <w:style w:type=\"paragraph\" w:styleId=\"Loop\"><w:name w:val=\"x\"/><w:basedOn w:val=\"Loop\"/></w:style>";

#[test]
fn styles_make_headings_whatever_they_are_called() {
    let body = [
        paragraph("Titel", "Response to the super-complaint"),
        paragraph("Verzeichnis1", "Recommendation 1 ... 2"),
        paragraph("berschrift1", "Recommendation 1"),
        paragraph("Loop", "We accept this."),
        paragraph("Own", "Recommendation 2"),
        paragraph("Outline", "Part of it"),
        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"3\"/></w:numPr></w:pPr><w:r><w:t>an item</w:t></w:r></w:p>".into(),
    ];
    assert_eq!(
        shown(&word(&body.concat(), STYLES, &[]), Format::Word),
        [
            "title: Response to the super-complaint",
            "(a table of contents): Recommendation 1 ... 2",
            "h1: Recommendation 1",
            "paragraph: We accept this.",
            "h1: Recommendation 2",
            "h3: Part of it",
            "listitem: an item",
        ]
    );
}

#[test]
fn what_is_printed_is_read_and_nothing_else() {
    let body = "<w:p><w:r><w:t xml:space=\"preserve\">We </w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>do not </w:delText></w:r></w:del>\
        <w:ins w:id=\"2\"><w:r><w:t xml:space=\"preserve\">now </w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>never </w:t></w:r>\
        <w:hyperlink><w:r><w:t>accept</w:t></w:r></w:hyperlink><w:r><w:instrText>HYPERLINK x</w:instrText></w:r>\
        <w:r><w:t> R&amp;D &#8220;this&#8221;.</w:t><w:br/><w:t>Next</w:t></w:r>\
        <w:r><w:AlternateContent><w:Choice><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></w:Choice>\
        <w:Fallback><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r></w:p></w:txbxContent></w:Fallback></w:AlternateContent></w:r></w:p>";
    let more = [
        ("word/header1.xml", paragraph("", "OFFICIAL")),
        ("word/footer1.xml", paragraph("", "Page 1")),
        ("word/footnotes.xml", paragraph("", "See the report.")),
    ];
    let more: Vec<(&str, &str)> = more.iter().map(|(name, xml)| (*name, xml.as_str())).collect();
    let document = word(body, "", &more);
    assert_eq!(
        shown(&document, Format::Word),
        [
            "(a header of the page): OFFICIAL",
            "line: We now accept R&D “this”.",
            "line: Next",
            "line: In a box",
            "(a footnote): See the report.",
            "(a footer of the page): Page 1",
        ]
    );
    let notes = read(&document, Format::Word).unwrap().notes;
    assert_eq!(notes, ["the document has tracked changes: deleted text is left out, inserted text is read"]);
}

#[test]
fn cells_span_columns_and_rows() {
    let cell = |properties: &str, text: &str| {
        format!("<w:tc><w:tcPr>{properties}</w:tcPr>{}</w:tc>", paragraph("", text))
    };
    let row = |cells: &[String]| format!("<w:tr>{}</w:tr>", cells.concat());
    let table = [
        row(&[cell("", "Recommendation"), cell("<w:gridSpan w:val=\"2\"/>", "Update")]),
        row(&[
            cell("<w:vMerge w:val=\"restart\"/>", "7.1"),
            cell("", "We accept this recommendation."),
            cell("", "Lead"),
        ]),
        row(&[cell("<w:vMerge/>", ""), cell("", "Done"), cell("", "<w:br/>")]),
    ];
    let body =
        format!("{}<w:tbl>{}</w:tbl>{}", paragraph("", "From: A"), table.concat(), paragraph("", "End"));
    assert_eq!(
        shown(&word(&body, "", &[]), Format::Word),
        [
            "paragraph: From: A",
            "*0,0: Recommendation",
            "*0,1+1x2: Update",
            "1,0+2x1: 7.1",
            "1,1: We accept this recommendation.",
            "1,2: Lead",
            "2,1: Done",
            "paragraph: End",
        ]
    );
}
