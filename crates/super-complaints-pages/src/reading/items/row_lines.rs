//! Lines below an item that look like headings, and belong to it: "Owner: Head of Crime", "Progress".

use crate::words::{Word, one_of, phrase};

/// "Owner: Head of Crime", "Lead: Supt Jane Doe", "Deadline: March 2025": a line about the work on an item.
pub(super) fn is_row(words: &[Word<'_>]) -> bool {
    const LABELS: [&[&str]; 16] = [
        &["owner"],
        &["lead"],
        &["force", "lead"],
        &["strategic", "lead"],
        &["tactical", "lead"],
        &["lead", "officer"],
        &["action", "owner"],
        &["responsible", "officer"],
        &["senior", "responsible", "owner"],
        &["sro"],
        &["deadline"],
        &["due"],
        &["due", "date"],
        &["target", "date"],
        &["completion", "date"],
        &["rag"],
    ];
    LABELS.iter().any(|label| {
        phrase(words, 0, label) && one_of(words, label.len(), &[":"]) && words.len() > label.len() + 1
    })
}

/// "Progress", "Update", "Next steps" below an answer: more of it.
pub(super) fn goes_on_answer(words: &[Word<'_>]) -> bool {
    const MORE: [&[&str]; 10] = [
        &["progress"],
        &["progress", "update"],
        &["progress", "to", "date"],
        &["update"],
        &["latest", "update"],
        &["next", "steps"],
        &["action", "taken"],
        &["actions", "taken"],
        &["evidence"],
        &["further", "action"],
    ];
    let end = words.iter().rposition(|word| word.raw != ":").map_or(0, |last| last + 1);
    MORE.iter().any(|more| more.len() == end && phrase(words, 0, more))
}
