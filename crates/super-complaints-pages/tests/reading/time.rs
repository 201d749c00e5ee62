//! Texts that try to make a reader look back or ahead again and again are read to their end.

use super_complaints_pages::{MAX_BYTES, Options, read};

use crate::support::text;

fn hostile() -> Vec<(&'static str, String)> {
    let head = "Responses to the police super-complaint\nDocuments\n";
    let fill = |unit: &str| format!("{head}{}", unit.repeat(MAX_BYTES / unit.len() / 32));
    let list = |unit: &str| format!("{head}Details\nrecommendations to {}", unit.repeat(8_000));
    let each = |line: fn(usize) -> String| {
        format!("{head}Details\n{}", (0..6_000).map(line).collect::<Vec<_>>().join("\n"))
    };
    vec![
        ("one line of words", fill("recommendations to ")),
        ("one list of parties", list("the Home Office, ")),
        ("addressees, again and again", fill("recommendations to chief constables ")),
        (
            "counts of recommendations",
            fill("six of the recommendations to chief constables, two to the NPCC, "),
        ),
        ("names with verbs", fill("in the report by HMICFRS and the IOPC, they are for the NPCC and ")),
        ("complainants", fill("Hestia and Liberty super-complaint by Hestia and ")),
        ("attachments", fill("NPCC response\n")),
        ("items", fill("Details\nHome Office\nAction 1\nThe action was to ‘act’.\nWe will act by 2025.\n")),
        (
            "clauses",
            fill(
                "Details\nHome Office\nAction 1\nResponse\nWe accept and we act and it is so, and we; and we.\n",
            ),
        ),
        (
            "one answer",
            format!("{head}Details\nHome Office\nAction 1\nResponse\n{}", "We accept it. ".repeat(8_000)),
        ),
        ("unknown names", each(|at| format!("recommendations to Board{at} and the IOPC."))),
        ("open quotations", fill("Action 1\n‘ ‘a ’b ")),
        ("dates", each(|at| format!("Updated {} May {}", at % 28 + 1, 1900 + at % 290))),
        ("promises", fill("Details\nThe NPCC will act in due course. ")),
        ("complaints made", fill("Hestia made a super-complaint and ")),
        ("brackets", fill("recommendations to the NPCC (recommendation 1) ")),
        ("positions", fill("The NPCC accepts recommendation 1. ")),
        ("reports", fill("the report ‘the report of HMICFRS ")),
        ("limits", fill("Chief constables should act that within five days ")),
        ("marks", fill("((((((((((’’’’’’.")),
        ("real page, many times", text("hidden-victims-responses").repeat(60)),
    ]
}

#[test]
fn hostile_texts_are_read_to_their_end() {
    // Some 130 kB each; a reader that is not linear takes minutes, and nobody waits for it.
    for (name, text) in hostile() {
        let draft = read(&text, &Options { whole: true, ..Options::default() });
        assert!(draft.is_ok_and(|draft| draft.trace.length == text.len()), "{name}");
    }
}
