//! Files of office programs, made by other libraries than those that read them: `tests/pages/office/make.py`.

use super_complaints_pages::{Draft, Format, Options, PageKind, ReadError, read};

const LETTER: [&str; 8] = [
    "From: Chief Constable Anna Example, Kent Police",
    "To: His Majesty’s Chief Inspector of Constabulary",
    "Date: 27 March 2025",
    "Dear Sir",
    "I write about the super-complaint on the police response to stalking, and about the recommendations that the joint report makes to chief constables. The force has read all of them and has put one officer in charge of the work.",
    "Recommendation 7",
    "We accept this recommendation. The force will publish guidance by 30 June 2025.",
    "Yours sincerely",
];

fn draft(bytes: &[u8], format: Format) -> Result<Draft, ReadError> {
    read(bytes, &Options { format: Some(format), ..Options::default() })
}

/// The text of a draft, without blank lines.
fn lines(draft: &Draft) -> Vec<&str> {
    draft.text.lines().filter(|line| !line.is_empty()).collect()
}

#[test]
fn a_pdf_letter_has_the_paragraphs_that_were_printed() {
    let draft = draft(include_bytes!("../../../../tests/pages/office/letter.pdf"), Format::Pdf).unwrap();
    let printed = |line: &&str| *line == "OFFICIAL" || line.starts_with("Page ");
    let (printed, own): (Vec<&str>, Vec<&str>) = lines(&draft).into_iter().partition(printed);
    assert_eq!(own, LETTER);
    assert_eq!(printed, ["OFFICIAL", "Page 1", "OFFICIAL", "Page 2"]);
    assert_eq!(draft.trace.kind, PageKind::Letter);
}

#[test]
fn a_word_letter_has_its_headings_and_its_table() {
    let draft = draft(include_bytes!("../../../../tests/pages/office/letter.docx"), Format::Word).unwrap();
    let mut expected = vec!["OFFICIAL"];
    expected.extend(LETTER);
    expected.extend(["Action", "Owner", "Publish guidance on the recording of stalking.", "Head of crime"]);
    assert_eq!(lines(&draft), expected);
}

/// The cells of the plan, whatever program made it.
fn plan(format: &str, number: &str, dates: [&str; 2]) -> Vec<String> {
    let own = [
        "Stalking",
        "Recommendation",
        "Number",
        "Force update",
        "Due",
        "Chief constables should review how stalking is recorded after the super-complaint.",
        "7.1",
        "We accept this recommendation.",
        "Work is under way.",
        dates[0],
        "Chief constables should train their staff.",
        number,
        "Training began in 2024.",
        dates[1],
    ];
    let mut lines: Vec<String> = own.map(str::to_owned).to_vec();
    if format == "xlsx" {
        lines.insert(1, "Kent Police: plan on the super-complaint on stalking".to_owned());
        lines.extend(["Notes", "Ask the chief first."].map(str::to_owned));
    }
    lines
}

#[test]
fn a_workbook_shows_numbers_and_dates_as_it_was_written() {
    let new = draft(include_bytes!("../../../../tests/pages/office/plan.xlsx"), Format::Spreadsheet).unwrap();
    assert_eq!(lines(&new), plan("xlsx", "7.10", ["2025-03-27", "2025-06-30"]));
    let old = draft(include_bytes!("../../../../tests/pages/office/plan.xls"), Format::Spreadsheet).unwrap();
    assert_eq!(lines(&old), plan("xls", "7.1", ["2025-03-27", "2025-06-30"]));
    let open = draft(include_bytes!("../../../../tests/pages/office/plan.ods"), Format::Spreadsheet).unwrap();
    assert_eq!(lines(&open), plan("ods", "7.1", ["27/03/2025", "30/06/2025"]));
}

#[test]
fn a_table_that_never_names_the_super_complaint_is_refused() {
    assert_eq!(draft(b"Rec,Owner\n1,NPCC\n", Format::Csv).unwrap_err(), ReadError::NotSuperComplaint);
}

#[test]
fn errors_say_what_was_found_and_what_to_do() {
    let error = draft(b"Rec,Owner\n", Format::Word).unwrap_err();
    assert_eq!(
        error.to_string(),
        "this cannot be read as a Word document: it is another kind of file: save it as DOCX"
    );
    assert!(ReadError::NoText.to_string().contains("text recognition"));
    let locked = ReadError::Encrypted { format: Format::Pdf };
    assert_eq!(locked.to_string(), "this file (a PDF) has a password: open it and save a copy without one");
}
