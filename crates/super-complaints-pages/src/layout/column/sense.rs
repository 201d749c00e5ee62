//! What a header that is in none of the lists says by its words: "Is it accepted?", "Where have we got to?", "Asked of", "March 2025".

use crate::dates;
use crate::parties::Names;
use crate::words::{Word, one_of, range};

use super::{ColumnKind, Responder, by_whom, plain, without_date};

/// A header with more words is a sentence.
const LONGEST: usize = 9;

/// What a header is about.
const PERSONS: [&str; 11] = [
    "lead",
    "leads",
    "led",
    "officer",
    "owner",
    "owns",
    "contact",
    "sro",
    "manager",
    "responsible",
    "director",
];
const DATES: [&str; 8] = ["date", "when", "deadline", "due", "finished", "raised", "target", "by"];
const STATES: [&str; 9] =
    ["status", "state", "delivery", "delivered", "stage", "disposition", "rag", "complete", "completed"];
const ANSWERS: [&str; 16] = [
    "position",
    "view",
    "views",
    "decision",
    "decisions",
    "decided",
    "response",
    "reply",
    "answer",
    "progress",
    "update",
    "standing",
    "stand",
    "stands",
    "far",
    "done",
];
const TOPICS: [&str; 9] =
    ["about", "subject", "topic", "theme", "description", "issue", "what", "summary", "area"];

/// Words for what is no answer of today, or why it is given.
const OPEN: [&str; 26] = [
    "not",
    "no",
    "if",
    "why",
    "reason",
    "reasons",
    "risk",
    "risks",
    "evidence",
    "draft",
    "previous",
    "former",
    "old",
    "earlier",
    "proposed",
    "suggested",
    "possible",
    "model",
    "template",
    "expected",
    "likely",
    "example",
    "sample",
    "withdrawn",
    "superseded",
    "comments",
];

/// What such a header says that its column holds.
pub(in crate::layout) fn by_sense(names: &Names<'_>, words: &[Word<'_>]) -> Option<ColumnKind> {
    let question = words.last().is_some_and(|word| word.raw == "?");
    let stop = words.last().is_some_and(Word::is_stop) && !question;
    if stop || words.len() > LONGEST || words.is_empty() {
        return None;
    }
    // "March 2025": what was said then.
    if let Some(date) = dates::whole(words) {
        return Some(ColumnKind::Response { as_at: Some(date), by: Responder::Unsaid });
    }
    let (bare, as_at) = without_date(words);
    let all = plain(&bare);
    let has = |list: &[&str]| all.iter().any(|word| list.contains(&word.as_str()));
    let begins = |stems: &[&str]| all.iter().any(|word| stems.iter().any(|stem| word.starts_with(stem)));
    // "Somebody’s response"
    let of_somebody = words.iter().filter_map(Word::possessor).any(|whose| {
        !["force", "constable", "officer", "commissioner", "constabulary"]
            .contains(&whose.to_lowercase().as_str())
    });
    let of_others = words.iter().any(|word| word.any(&["their", "his", "her", "your"]));
    if of_somebody || of_others || has(&OPEN) {
        return None;
    }
    // "Asked of", "Who was it made to?"
    let asked = begins(&["ask", "address", "direct", "made"]) && has(&["of", "to", "at", "who", "whom"]);
    if asked {
        return Some(ColumnKind::Owner);
    }
    // "Due under the report"
    if has(&["due", "deadline"]) && has(&["report"]) {
        return Some(ColumnKind::Due);
    }
    if has(&PERSONS) || begins(&["own"]) {
        return Some(ColumnKind::Person);
    }
    let others = (0..bare.len()).any(|at| names.at(&bare, at).is_some());
    if begins(&["accept", "agree"]) && !others && !has(&DATES) && !has(&["action", "actions"]) {
        return Some(ColumnKind::Acceptance);
    }
    if has(&DATES) && as_at.is_none() && !has(&ANSWERS) {
        return None;
    }
    // "What GMP says": whose answer it is.
    if one_of(&bare, 0, &["what"]) && one_of(&bare, bare.len().saturating_sub(1), &["says", "say", "said"]) {
        let whose = range(&bare, 1, bare.len() - 1);
        let whose = range(whose, usize::from(one_of(whose, 0, &["the"])), whose.len());
        return Some(ColumnKind::Response { as_at, by: by_whom(names, whose)? });
    }
    let got = has(&["got", "getting", "going"]) && has(&["where", "how"]);
    if has(&STATES) && !others && all.len() <= 4 {
        return Some(ColumnKind::Status { as_at });
    }
    if got || has(&ANSWERS) {
        return (!others).then_some(ColumnKind::Response { as_at, by: Responder::Unsaid });
    }
    has(&TOPICS).then_some(ColumnKind::Recommendation)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn a_header_may_say_what_its_column_holds_in_other_words() {
        let kind = |text: &str| match by_sense(Names::standard(), &of(text)) {
            Some(ColumnKind::Acceptance) => "acceptance",
            Some(ColumnKind::Status { .. }) => "status",
            Some(ColumnKind::Response { by: Responder::Unsaid, .. }) => "response",
            Some(ColumnKind::Response { .. }) => "response of a body",
            Some(ColumnKind::Owner) => "owner",
            Some(ColumnKind::Person) => "person",
            Some(ColumnKind::Recommendation) => "topic",
            Some(_) => "other",
            None => "none",
        };
        for (header, is) in [
            ("Is it accepted?", "acceptance"),
            ("Do we agree?", "acceptance"),
            ("Agreed?", "acceptance"),
            ("Where have we got to?", "response"),
            ("How far are we?", "response"),
            ("Our view", "response"),
            ("Decision of chief officers", "response"),
            ("March 2025", "response"),
            ("What Kent Police says", "response of a body"),
            ("What GMP says", "response of a body"),
            ("State of play", "status"),
            ("Delivery", "status"),
            ("State of play, March 2023", "status"),
            ("Asked of", "owner"),
            ("Who was it made to?", "owner"),
            ("Due under the report", "other"),
            ("Who leads?", "person"),
            ("Owned by", "person"),
            ("What it is about", "topic"),
            ("Subject", "topic"),
            ("Draft response", "none"),
            ("Previous position", "none"),
            ("Date agreed", "none"),
            ("Agreed by", "none"),
            ("Did the Home Office accept it?", "none"),
            ("Home Office progress", "none"),
            ("Why we do not accept it", "none"),
            ("Reason for decision", "none"),
            ("Somebody’s response", "none"),
            ("Their view", "none"),
            ("Cost", "none"),
            ("We have reviewed our position and will report on it to the board next month.", "none"),
        ] {
            assert_eq!(kind(header), is, "{header}");
        }
    }
}
