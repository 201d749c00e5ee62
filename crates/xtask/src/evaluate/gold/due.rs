//! The ways to say a due date.

use serde_json::Value;

use super::super::party::normalised;
use super::{field, list};

/// The words of a due date without the word before it.
pub(in super::super) fn due_words(words: &str) -> String {
    let words = normalised(words);
    let words = words.strip_prefix("by ").or_else(|| words.strip_prefix("in ")).unwrap_or(&words);
    format!("“{words}”")
}

/// The ways to say the due date of a JSON object: its dates, or its words where it has none.
pub(super) fn due(value: &Value, dates: [&str; 2], not_before: &str, words: &str) -> Vec<String> {
    let mut keys: Vec<String> =
        dates.iter().flat_map(|name| list(field(value, name))).map(str::to_owned).collect();
    keys.extend(list(field(value, not_before)).map(|date| format!("from {date}")));
    if keys.is_empty() {
        keys = only_words(value, words);
    }
    keys
}

/// The words of a due date: all that a cautious reader takes.
pub(super) fn only_words(value: &Value, words: &str) -> Vec<String> {
    list(field(value, words)).filter(|words| *words != "not stated").map(due_words).collect()
}
