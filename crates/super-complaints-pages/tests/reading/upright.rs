//! Tables with a label in each row, headers that are repeated, and columns of several dates.

use super_complaints_pages::{Options, read};

use crate::facts::keys;
use crate::running_text::said;

fn page(tables: &str) -> super_complaints::SuperComplaint {
    let options = Options {
        url: "https://www.kent.police.uk/about-us/stalking-super-complaint/".parse().ok(),
        ..Options::default()
    };
    let html = format!(
        "<html><head><title>Stalking super-complaint</title></head><body><main>\
         <h1>Response to the super-complaint on stalking by the Suzy Lamplugh Trust</h1>{tables}<p>Call 101 for more.</p></main></body></html>"
    );
    read(html, &options).unwrap().record
}

fn rows(rows: &[(&str, &str)]) -> String {
    let row = |(label, value): &(&str, &str)| format!("<tr><th>{label}</th><td>{value}</td></tr>");
    format!("<table>{}</table>", rows.iter().map(row).collect::<String>())
}

const ASKED: &str = "By 27 March 2025, chief constables should train all staff on stalking.";

#[test]
fn a_label_in_each_row_says_what_the_value_is() {
    for (table, right) in [
        (vec![("Recommendation 1", ASKED), ("Kent Police response", "Accepted.")], "r1 accepted -"),
        (
            vec![("Recommendation 1", ASKED), ("Response", "We do not accept this recommendation.")],
            "r1 rejected -",
        ),
        (
            vec![("Recommendation 1", ASKED), ("Our response", "Accepted in principle.")],
            "r1 accepted_in_principle -",
        ),
        (
            vec![("Recommendation 1", ASKED), ("Force response", "Accepted."), ("Lead", "Jane Doe")],
            "r1 accepted -",
        ),
        (vec![("Rec. 1", ASKED), ("Deadline", "27 March 2025"), ("Response", "Accepted.")], "r1 accepted -"),
        (vec![("Recommendation", "1"), ("Response", "Accepted.")], "r1 accepted -"),
        (vec![("Ref", "1"), ("Recommendation", ASKED), ("Response", "Accepted.")], "r1 accepted -"),
        (
            vec![
                ("Recommendation 1", ASKED),
                ("Owner", "Chief constables"),
                ("Update", "Work is under way."),
            ],
            "r1 - under_way",
        ),
        (vec![("Recommendation 1", ASKED), ("Status", "Complete")], "r1 - done"),
        (vec![("Recommendation 1", ASKED), ("Cost", "None"), ("Response", "Accepted.")], "r1 accepted -"),
        (
            vec![
                ("Recommendation 1", ASKED),
                ("Response", "Accepted. All staff will have been trained by 31 January 2025."),
            ],
            "r1 accepted - by 2025-01-31",
        ),
    ] {
        let record = page(&rows(&table));
        assert_eq!(said(&record), [right], "{table:?}");
        assert!(record.responses.iter().all(|it| keys(&it.by) == ["force-kent"]), "{table:?}");
    }
}

#[test]
fn one_table_has_several_items_or_each_has_its_own() {
    let first = [("Recommendation 1", ASKED), ("Response", "Accepted.")];
    let second = [
        ("Recommendation 2", "Chief constables should keep records."),
        ("Response", "We reject this recommendation."),
    ];
    let right = ["r1 accepted -", "r2 rejected -"];
    assert_eq!(said(&page(&rows(&[first, second].concat()))), right);
    assert_eq!(said(&page(&format!("{}{}", rows(&first), rows(&second)))), right);
    let titled = format!(
        "<table><tr><td colspan=2>Recommendation 1</td></tr><tr><td>What was recommended</td><td>{ASKED}</td></tr>\
         <tr><td>Response</td><td>Accepted.</td></tr><tr><td colspan=2>Recommendation 2</td></tr>\
         <tr><td>What was recommended</td><td>Chief constables should keep records.</td></tr>\
         <tr><td>Response</td><td>We reject this recommendation.</td></tr></table>"
    );
    assert_eq!(said(&page(&titled)), right);
    let record = page(&rows(&[first, second].concat()));
    let due = record.recommendations[0].due.as_ref().and_then(|due| due.date).map(|date| date.to_string());
    assert_eq!(due.as_deref(), Some("2025-03-27"));
    assert_eq!(keys(&record.recommendations[0].addressees), ["chief-constables"]);
}

#[test]
fn labels_that_do_not_say_whose_value_it_is_give_nothing() {
    for table in [
        vec![("Response", "Accepted."), ("Recommendation 1", ASKED)],
        vec![
            ("Recommendation 1", ASKED),
            ("Response", "Accepted."),
            ("Response", "We reject this recommendation."),
        ],
        vec![("Recommendation 1", ASKED), ("Draft response", "Accepted.")],
        vec![("Recommendation 1", ASKED), ("Somebody’s response", "Accepted.")],
        vec![("Name", "Recommendation 1"), ("Response", "Accepted.")],
    ] {
        let read = said(&page(&rows(&table)));
        assert!(read.iter().all(|it| it.ends_with("- -")), "{table:?} {read:?}");
    }
}

#[test]
fn a_header_that_is_repeated_is_no_item_and_no_answer() {
    let header = "<tr><td>Rec</td><td>Recommendation</td><td>Response</td></tr>";
    let row = |number: &str, response: &str| {
        format!("<tr><td>{number}</td><td>{ASKED}</td><td>{response}</td></tr>")
    };
    for between in [header.to_owned(), header.replace("td>", "th>"), format!("{header}{header}")] {
        let table = format!(
            "<table>{header}{}{between}{}</table>",
            row("1", "Accepted."),
            row("2", "We do not accept this recommendation.")
        );
        let record = page(&table);
        assert_eq!(said(&record), ["r1 accepted -", "r2 rejected -"], "{between}");
        assert_eq!(record.recommendations.len(), 2, "{between}");
    }
}

#[test]
fn columns_of_states_at_several_dates_are_answers_of_these_dates() {
    for (first, then) in [
        ("Status at November 2024", "Status at March 2025"),
        ("Status (November 2024)", "Status (March 2025)"),
        ("November 2024 status", "March 2025 status"),
        ("RAG status November 2024", "RAG status March 2025"),
        ("Status as at November 2024", "Status as at March 2025"),
        ("Current status – November 2024", "Current status – March 2025"),
    ] {
        let record = page(&format!(
            "<table><tr><th>Rec</th><th>Recommendation</th><th>{first}</th><th>{then}</th></tr>\
             <tr><td>1</td><td>{ASKED}</td><td>In progress</td><td>Complete</td></tr></table>"
        ));
        assert_eq!(said(&record), ["r1 - under_way", "r1 - done"], "{first}");
        let dates = record.responses[0].answers.iter().map(|it| it.as_at.map(|date| date.to_string()));
        assert_eq!(
            dates.collect::<Vec<_>>(),
            [Some("2024-11".to_owned()), Some("2025-03".to_owned())],
            "{first}"
        );
    }
}
