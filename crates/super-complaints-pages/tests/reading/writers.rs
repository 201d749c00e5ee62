//! Whose page it is, by its first lines.

use super_complaints_pages::{Options, read};

use crate::facts::keys;
use crate::running_text::said;

/// Who answers on a page of plain text, and what.
fn page(head: &str, body: &str) -> Vec<String> {
    let text = format!(
        "{head}\n\nThe Suzy Lamplugh Trust made the super-complaint in November 2022. The report was published on \
         27 September 2024.\n\n{body}\n"
    );
    let record = read(text, &Options::default()).unwrap().record;
    let by = record.responses.iter().map(|it| keys(&it.by).join("+"));
    by.chain(said(&record)).collect()
}

const ACCEPTED: &str = "We accept recommendation 4.";

#[test]
fn the_first_lines_say_whose_page_it_is() {
    for head in [
        "Kent Police: the stalking super-complaint",
        "Stalking super-complaint: questions and answers\nKent Police. Page updated 14 February 2025",
        "KENT POLICE – STALKING SUPER-COMPLAINT",
        "Stalking super-complaint: response of Kent Police",
        "The police response to stalking: Kent Police response",
        "The stalking super-complaint\nKent Police response, published 8 February 2025",
    ] {
        assert_eq!(page(head, ACCEPTED), ["force-kent", "r4 accepted -"], "{head}");
    }
    for head in [
        "Stalking super-complaint: questions and answers",
        "Kent Police and Essex Police: the stalking super-complaint",
        "Stalking super-complaint: what became of the response of Kent Police",
        "Suzy Lamplugh Trust: the stalking super-complaint",
        "Kent Police and Crime Panel: minutes of the meeting",
    ] {
        assert_eq!(page(head, ACCEPTED), Vec::<String>::new(), "{head}");
    }
}
