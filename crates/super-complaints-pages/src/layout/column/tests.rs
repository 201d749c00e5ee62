//! The headers of columns.

use super::*;
use crate::words::of;

fn kind(header: &str) -> String {
    match of_header(Names::standard(), &of(header)) {
        None => "none".to_owned(),
        Some(ColumnKind::Response { as_at, by }) => {
            let by = match by {
                Responder::Unsaid => String::new(),
                Responder::Force => " of the force".to_owned(),
                Responder::Commissioner => " of the commissioner".to_owned(),
                Responder::Initials(letters) => format!(" of {letters}"),
                Responder::Named(named) => {
                    format!(" of {}", named.iter().map(Named::key).collect::<String>())
                }
            };
            format!("response{by}{}", as_at.map_or(String::new(), |date| format!(" {date}")))
        }
        Some(ColumnKind::Status { as_at }) => {
            format!("Status{}", as_at.map_or(String::new(), |date| format!(" {date}")))
        }
        Some(kind) => format!("{kind:?}").split(' ').next().unwrap().to_owned(),
    }
}

#[test]
fn a_header_is_read_in_any_case_with_any_marks_and_with_one_letter_wrong() {
    for (header, is) in [
        ("Rec No.", "Number"),
        ("NO", "Number"),
        ("#", "Number"),
        ("Recomendation", "Recommendation"),
        ("RECOMMENDATIONS\u{a0}", "Recommendation"),
        ("Recommednation:", "Recommendation"),
        ("HMICFRS recommendation", "Recommendation"),
        ("Sub recommendation/", "Part"),
        ("Sub-recommendation", "Part"),
        ("Rec. Owner", "Owner"),
        ("For", "Owner"),
        ("Responsible", "Owner"),
        ("By when?", "Due"),
        ("Timescale", "Due"),
        ("Action", "OwnWork"),
        ("RAG", "Status"),
        ("Status at March 2025", "Status 2025-03"),
        ("Status as at 31 March 2025", "Status 2025-03-31"),
        ("Status (November 2024)", "Status 2024-11"),
        ("March 2026 status", "Status 2026-03"),
        ("RAG status in May 2025:", "Status 2025-05"),
        ("Current status – 1 May 2025", "Status 2025-05-01"),
        ("RAG, January 2025", "Status 2025-01"),
        ("Status on 22/11/2024", "Status 2024-11-22"),
        ("Delivery status to March 2025", "Status 2025-03"),
        ("Status of 3 June 2025", "Status 2025-06-03"),
        ("Status in March 25", "Status"),
        ("Strategic lead", "Person"),
        ("Responsible officer", "Person"),
        ("What we have been asked to do", "Recommendation"),
        ("What we were asked to do:", "Recommendation"),
        ("What we are asked to do", "Recommendation"),
        ("What the report asks", "Recommendation"),
        ("What the report asked", "Recommendation"),
        ("What the report recommends", "Recommendation"),
        ("What was recommended", "Recommendation"),
        ("What is recommended", "Recommendation"),
        ("WHAT WAS ASKED", "Recommendation"),
        ("Who", "Owner"),
        ("To whom?", "Owner"),
        ("To", "Owner"),
        ("For whom", "Owner"),
        ("Who it is for", "Owner"),
        ("Date in the report", "Due"),
        ("Required by", "Due"),
        ("Target date", "Due"),
        ("Implementation date", "Due"),
        ("Date for implementation", "Due"),
        ("Implement by", "Due"),
        ("To be implemented by:", "Due"),
        ("Implementation deadline", "Due"),
        ("Implementation date requested", "Due"),
        (
            "Recommendation (Suzy Lamplugh Trust super-complaint, published 27 September 2024)",
            "Recommendation",
        ),
        ("Recommendations (report of May 2021)", "Recommendation"),
        ("Rec no (super-complaint)", "Number"),
    ] {
        assert_eq!(kind(header), is, "{header}");
    }
}

#[test]
fn a_header_dates_an_answer_and_says_whose_it_is() {
    for (header, is) in [
        ("RESPONSE", "response"),
        ("Initial action plan response", "response"),
        ("Force Update:", "response of the force"),
        ("Commissioner’s response", "response of the commissioner"),
        ("PCC response", "response of the commissioner"),
        ("March 2026 update", "response 2026-03"),
        ("Update (November 2024)", "response 2024-11"),
        ("Progress as at 31 March 2025", "response 2025-03-31"),
        ("Kent Police response", "response of force-kent"),
        ("Nov-24 update", "response 2024-11"),
        ("March 26 update", "response"),
        ("6 month update", "response"),
        ("Our position and progress", "response"),
        ("Response and next steps", "response"),
        ("Response and comments", "response"),
        ("Status and update", "response"),
        ("Update and reasons (March 2025)", "response 2025-03"),
    ] {
        assert_eq!(kind(header), is, "{header}");
    }
}

#[test]
fn every_header_of_the_documentation_is_understood() {
    let doc = include_str!("../../../../../docs/reading.md");
    let rows = doc.lines().skip_while(|line| !line.starts_with("| Header, for example"));
    let rows = rows.skip(2).take_while(|line| line.starts_with('|') && !line.starts_with("| anything else"));
    let headers: Vec<&str> = rows
        .flat_map(|row| row.split('|').nth(1).unwrap().split([',', ';']))
        .map(str::trim)
        .filter(|header| header.starts_with(char::is_uppercase))
        .collect();
    assert!(headers.len() > 15, "{headers:?}");
    for header in headers {
        assert_ne!(kind(header), "none", "{header}");
    }
}

#[test]
fn every_listed_header_can_be_found() {
    let lists = [
        NUMBERS_OF_RECOMMENDATIONS,
        NUMBERS,
        RECOMMENDATIONS,
        PARTS,
        PART_NUMBERS,
        OWNERS,
        DUE,
        OWN_WORK,
        STATUS,
        ACCEPTANCE,
        PERSONS,
        RESPONSES,
    ];
    for header in lists.concat() {
        assert_ne!(kind(header), "none", "an article in it is never compared: {header}");
    }
}

#[test]
fn other_headers_say_nothing() {
    for none in [
        "",
        "Evidence requirements",
        "Supporting documents",
        "Recommendation/Action",
        "Theme",
        "Acton",
        "Headline",
        "Comments",
        "March 2026",
        "Somebody’s response",
        "Date",
        "What was asked of whom",
        "Who has seen it",
        "Target",
        "Implementation",
        "Implemented on",
        "Comments and evidence",
        "Their position and ours",
        "Our reading of the response",
        "Response and score",
        "Position held and by whom",
        "Date of report",
        "To do",
        "Recommendation (yes or no)",
        "Recommendation (report",
        "Response (which report)",
        "Comment (super-complaint)",
        "Recommendation for the force (report)",
    ] {
        assert_eq!(kind(none), "none", "{none}");
    }
}
