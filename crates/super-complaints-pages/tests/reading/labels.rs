//! Labels that name an item at the beginning of a block or a cell, lines of labels and values, and headers in other words.

use super_complaints_pages::{Options, read};

use crate::running_text::said;

fn answers(body: &str) -> String {
    let options = Options {
        url: "https://www.kent.police.uk/about-us/stalking-super-complaint/".parse().ok(),
        ..Options::default()
    };
    let html = format!(
        "<html><body><main><h1>Stalking: how we are doing</h1><p>Kent Police was asked to do three things after the police \
         super-complaint by the Suzy Lamplugh Trust.</p>{body}<h2>Contact</h2><p>Call 101 for more.</p></main></body></html>"
    );
    said(&read(html, &options).unwrap().record).join("; ")
}

#[test]
fn a_label_opens_what_is_said_of_its_item() {
    for (body, says) in [
        ("<ul><li>Rec 1 (training) – Agreed.</li></ul>", "r1 accepted -"),
        ("<ul><li>- Rec. 1: accepted.</li></ul>", "r1 accepted -"),
        ("<p>R1, linked crimes. We accept this recommendation.</p>", "r1 accepted -"),
        ("<p>R1 Accepted.</p>", "r1 accepted -"),
        (
            "<h2>Recommendation 1 (our policies): complete</h2><p>We rewrote them in May 2024.</p>",
            "r1 - done",
        ),
        ("<h2>Recommendation 1</h2><p>Every file has been looked at again.</p>", "r1 - -"),
    ] {
        assert_eq!(answers(body), says, "{body}");
    }
    for none in [
        "<h2>Recommendation 1</h2><p>The report found that files have been lost.</p>",
        "<h2>Recommendation 1</h2><p>Look at every file that has been closed.</p>",
        "<h2>Recommendation 1</h2><p>This is for the Home Office, which has been told.</p>",
        "<h2>Recommendation 1</h2><p>The Home Office has published its reply.</p>",
        "<p>R1 (accepted or not) is for others to judge.</p>",
    ] {
        assert_eq!(answers(none), "", "{none}");
    }
}

#[test]
fn lines_of_labels_and_values_are_rows() {
    let lines = |lines: &[&str]| lines.iter().flat_map(|line| ["<p>", line, "</p>"]).collect::<String>();
    for (text, says) in [
        (&["Recommendation: 1", "Accepted (Y/N): Y", "Evidence: policy 6.4"][..], "r1 accepted -"),
        (&["Recommendation: 1 (training)", "Owner: Head of Crime", "Status: Under way"], "r1 - under_way"),
        (&["Rec no: 1", "Response: Accepted.", "Target date: May 2025"], "r1 accepted -"),
        (
            &["Recommendation: 1", "Decision: Agreed", "Recommendation: 2", "Decision: Rejected"],
            "r1 accepted -; r2 rejected -",
        ),
    ] {
        assert_eq!(answers(&lines(text)), says, "{text:?}");
    }
    for none in [
        &["Recommendation: 1", "Cost: none", "Evidence: policy 6.4"][..],
        &["Recommendation: 1", "Draft response: accepted", "Evidence: policy 6.4"],
        &["Inspection: 1", "Response: Accepted.", "Lead: Jane Doe"],
        &["Recommendation: 1", "Their view: accepted", "Lead: Jane Doe"],
    ] {
        assert_eq!(answers(&lines(none)), "", "{none:?}");
    }
}

#[test]
fn headers_in_other_words_are_understood() {
    let table = |header: &str, row: &str| {
        let cells = |row: &str, tag: &str| {
            row.split('|').flat_map(|it| ["<", tag, ">", it, "</", tag, ">"]).collect::<String>()
        };
        format!("<table><tr>{}</tr><tr>{}</tr></table>", cells(header, "th"), cells(row, "td"))
    };
    for (header, row, says) in [
        (
            "What is recommended|Do we agree?|Delivery",
            "7 – make linked crimes searchable|Yes|Not begun",
            "r7 accepted -; r7 - not_started",
        ),
        ("|Our view|State of play", "Rec 7|Accepted|Active", "r7 accepted -; r7 - under_way"),
        ("|March 2025", "Rec 7|Complete", "r7 - done"),
        ("Subject|Position", "Rec 7 (linked crimes)|Accepted", "r7 accepted -"),
        ("|Rec 7", "Is it accepted?|Yes", "r7 accepted -"),
        ("What it is about|Rec 7|Rec 8", "How far are we?|Complete|Green", "r7 - done"),
    ] {
        assert_eq!(answers(&table(header, row)), says, "{header}: {row}");
    }
    for (header, row) in [
        ("No.|Subject|Status", "7|Linked crimes|Complete"),
        ("Subject|Position", "Linked crimes|Accepted"),
        ("|Stalking", "Is it accepted?|Yes"),
        ("|Rec 7", "Does the Home Office accept it?|Yes"),
        ("|Home Office view", "Rec 7|Accepted"),
        ("|Colour|Lead", "Rec 7|Green|Jane Doe"),
        ("What was found|Agreed by", "7 – linked crimes|Jane Doe"),
    ] {
        assert_eq!(answers(&table(header, row)), "", "{header}: {row}");
    }
}

#[test]
fn columns_of_a_text_may_be_set_with_blanks() {
    let page = |table: &str| {
        let text = format!(
            "Kent Police: response to the super-complaint on stalking\n\nThe police super-complaint was made by the Suzy Lamplugh \
             Trust.\nWe were asked to do three things.\n\n{table}\n\nCall 101 for more.\n"
        );
        said(&read(text, &Options::default()).unwrap().record).join("; ")
    };
    for (table, says) in [
        (
            "Rec     Our decision         State of play\n1       Accepted             Discharged\n2       Rejected             -",
            "r1 accepted -; r1 - done; r2 rejected -",
        ),
        (
            "Report    Subject            View        State\n\nRec 1     Files              Agreed      In hand\n          of old cases",
            "r1 accepted -; r1 - under_way",
        ),
    ] {
        assert_eq!(page(table), says, "{table}");
    }
    for none in [
        "Rec     Our decision         State of play\n1   Accepted     Discharged",
        "Item    Cost                 Lead\n1       Accepted             Discharged",
        "Rec     Our decision         State of play\nNo decision has been made on any of them.",
        "Rec     Draft decision       Lead\n1       Accepted             Jane Doe",
    ] {
        assert_eq!(page(none), "", "{none}");
    }
}
