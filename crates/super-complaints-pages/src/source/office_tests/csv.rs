use super::super::Format;
use super::shown;

fn csv(text: &str) -> Vec<String> {
    shown(text.as_bytes(), Format::Csv)
}

#[test]
fn remarks_are_paragraphs_and_an_empty_cell_of_the_header_is_none() {
    let plan = "\u{feff}# A remark, with a comma\nRecommendation:,,Force Update:,Action\n\
        \"By 27 March 2025, forces will change \"\"systems\"\".\",7.1,Crime is recorded.,\"ACTION: tested,\n\
        to be assured.\nAny improvement will be made.\"\n\"By 27 March 2025 [cut off]\",,,\n";
    assert_eq!(
        csv(plan),
        [
            "paragraph: # A remark, with a comma",
            "*0,0: Recommendation:",
            "*0,2: Force Update:",
            "*0,3: Action",
            "1,0: By 27 March 2025, forces will change \"systems\".",
            "1,1: 7.1",
            "1,2: Crime is recorded.",
            "1,3: ACTION: tested,\nto be assured.",
            "1,3: Any improvement will be made.",
            "2,0: By 27 March 2025 [cut off]",
        ]
    );
}

#[test]
fn the_delimiter_is_found_whatever_the_text_holds() {
    let expected = ["*0,0: Rec", "*0,1: Owner, lead", "1,0: 1", "1,1: NPCC, and the College"];
    assert_eq!(csv("Rec;Owner, lead\n1;NPCC, and the College\n"), expected);
    assert_eq!(csv("Rec\tOwner, lead\r\n1\tNPCC, and the College\r\n"), expected);
    assert_eq!(csv("Rec,\"Owner, lead\"\n1,\"NPCC, and the College\"\n"), expected);
}

#[test]
fn a_first_row_of_values_or_of_a_form_is_no_header() {
    assert_eq!(csv("1,We accept.\n2,We do not.\n").first().unwrap(), "0,0: 1");
    assert_eq!(
        csv("Force,Kent Police\nResponse,We accept this recommendation.\n").first().unwrap(),
        "0,0: Force"
    );
    assert_eq!(csv("Updated 2024,Owner\n1,NPCC\n").first().unwrap(), "0,0: Updated 2024");
}

#[test]
fn ragged_rows_keep_their_columns() {
    assert_eq!(
        csv("Rec,Owner\n1,NPCC,late\n2\n"),
        ["*0,0: Rec", "*0,1: Owner", "1,0: 1", "1,1: NPCC", "1,2: late", "2,0: 2"]
    );
}
