//! Headings that call the body that writes by a short name, as "The Department’s response".

use super_complaints_pages::{Options, read};

use crate::facts::keys;

/// Who answers recommendation 8 below a heading, in a letter of a body.
fn answers_below(body: &str, heading: &str) -> Vec<String> {
    let letter = format!(
        "{body}\n\n8 March 2023\n\nTo: HMICFRS\n\nDear Andy\n\nRE: Police super-complaint by Hestia\n\n\
         Recommendation 8\n\nThe {body} should review its guidance.\n\n{heading}\n\nWe accept this recommendation.\n\n\
         Yours sincerely\n\nJane Doe\n{body}"
    );
    let record = read(letter, &Options::default()).unwrap().record;
    record.responses.iter().filter(|it| !it.answers.is_empty()).flat_map(|it| keys(&it.by)).collect()
}

#[test]
fn a_short_name_in_a_heading_is_the_body_that_writes() {
    for (body, heading, by) in [
        ("Home Office", "The Department’s response", "home-office"),
        ("Ministry of Justice", "The Ministry’s response", "ministry-of-justice"),
        ("College of Policing", "The College’s response", "college-of-policing"),
        ("Essex Police", "The Force’s response", "force-essex"),
        ("Essex Police", "Force response", "force-essex"),
    ] {
        assert_eq!(answers_below(body, heading), [by], "{body}: {heading}");
    }
    // The name of another body, or of nobody that is known.
    for (body, heading, not_by) in [
        ("Essex Police", "The Department’s response", "force-essex"),
        ("Essex Police", "The Commissioner’s response", "force-essex"),
        ("Home Office", "The Force’s response", "home-office"),
        ("Home Office", "The College’s response", "home-office"),
        ("College of Policing", "The Ministry’s response", "college-of-policing"),
    ] {
        assert!(!answers_below(body, heading).iter().any(|by| by == not_by), "{body}: {heading}");
    }
}
