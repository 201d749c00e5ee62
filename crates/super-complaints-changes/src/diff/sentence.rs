//! Values in sentences.

use serde_json::Value;
use super_complaints::PartialDate;
use super_complaints::model::Mark;

use super::names::{listed, short};

/// A value in a sentence: words as words, a list as a list, an object in JSON.
pub(crate) fn value_words(value: Option<&Value>) -> String {
    match value {
        None => "nothing".to_owned(),
        Some(Value::String(text)) => match text.parse::<PartialDate>() {
            Ok(date) => date.in_words(),
            Err(_) => format!("“{}”", short(&text.replace('_', " "))),
        },
        Some(Value::Array(list)) if list.iter().all(Value::is_string) => {
            let words: Vec<String> =
                list.iter().map(|it| it.as_str().unwrap_or_default().to_owned()).collect();
            short(&listed(&words))
        }
        Some(other) => short(&other.to_string()),
    }
}

/// A value with its mark, if it has one that says how it is known.
pub(crate) fn with_mark(value: &str, mark: Option<Mark>) -> String {
    match mark {
        Some(Mark::Inferred) => format!("{value} (inferred)"),
        Some(Mark::Unknown) => "unknown".to_owned(),
        Some(Mark::NotStated) => "not stated".to_owned(),
        None => value.to_owned(),
    }
}

/// A due date: the date and the words of the source, or what else there is.
pub(crate) fn due_words(due: Option<&Value>) -> String {
    let text = |name: &str| due.and_then(|it| it.get(name)).and_then(Value::as_str);
    let date = text("date").and_then(|it| it.parse::<PartialDate>().ok()).map(|it| it.in_words());
    let inferred = due.and_then(|it| it.get("marks")?.get("date")?.as_str()) == Some("inferred");
    let date = date.map(|it| if inferred { format!("{it} (inferred)") } else { it });
    let words = text("words").map(|it| format!("“{}”", short(it)));
    match (date, words) {
        (Some(date), Some(words)) => format!("{date} ({words})"),
        (Some(date), None) => date,
        (None, Some(words)) => words,
        (None, None) => match (text("within"), text("not_before")) {
            (Some(period), _) => format!("within {period}"),
            (None, Some(first)) => format!("not before {first}"),
            (None, None) => "no date".to_owned(),
        },
    }
}
