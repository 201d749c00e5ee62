//! What a column of a table holds, from the words of its header. The lists are closed: another header says nothing.

use super_complaints::PartialDate;

use crate::dates;
use crate::parties::{Named, Names};
use crate::words::{Word, one_of, range};

/// A column whose header is understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) kind: ColumnKind,
    /// The blocks of its header.
    pub(crate) header: Vec<usize>,
}

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ColumnKind {
    /// Numbers; whether the header says of what.
    Number { of_recommendation: bool },
    /// What is recommended.
    Recommendation,
    /// The number of a part of it.
    PartNumber,
    /// A part of it.
    Part,
    /// Those who are asked.
    Owner,
    /// By when.
    Due,
    /// An answer: the date that the header gives it, and whose it says that it is.
    Response { as_at: Option<PartialDate>, by: Responder },
    /// What a body does of its own: part of its answer, never an action of the authorities.
    OwnWork,
    /// A position or a delivery in a word or two.
    Status,
    /// A person: not a party.
    Person,
}

/// Whose answer a header says that it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Responder {
    /// It does not say.
    Unsaid,
    /// "The force", "the chief constable": that of the page.
    Force,
    /// "The commissioner", "the PCC": that of the page.
    Commissioner,
    /// Bodies by their names.
    Named(Vec<Named>),
}

impl ColumnKind {
    /// Whether its cells may be answers.
    pub(crate) fn is_answer(&self) -> bool {
        matches!(self, Self::Response { .. } | Self::OwnWork | Self::Status)
    }

    /// Whether a table has it once.
    pub(super) fn is_single(&self) -> bool {
        !self.is_answer() && *self != Self::Person
    }
}

const NUMBERS: &[&str] = &["no", "number", "ref", "ref no", "ref number", "reference", "reference number", "#"];
const NUMBERS_OF_RECOMMENDATIONS: &[&str] = &[
    "rec no",
    "rec number",
    "rec ref",
    "recommendation no",
    "recommendation number",
    "recommendation ref",
    "recommendation reference",
    "number of recommendation",
    "no of recommendation",
];
const RECOMMENDATIONS: &[&str] = &[
    "rec",
    "recs",
    "recommendation",
    "recommendations",
    "recommendation text",
    "recommendation wording",
    "recommendation detail",
    "recommendation details",
    "recommendation in full",
    "text of recommendation",
    "report recommendation",
    "report recommendations",
    "super complaint recommendation",
    "super complaint recommendations",
];
const PARTS: &[&str] = &[
    "sub recommendation",
    "sub recommendations",
    "subrecommendation",
    "subrecommendations",
    "sub rec",
    "part of recommendation",
];
const PART_NUMBERS: &[&str] =
    &["sub rec no", "sub rec number", "sub recommendation no", "sub recommendation number", "sub no", "sub ref"];
const OWNERS: &[&str] = &[
    "for",
    "owner",
    "owners",
    "rec owner",
    "recommendation owner",
    "recommendation for",
    "recommendation to",
    "recommended to",
    "made to",
    "addressee",
    "addressees",
    "addressed to",
    "directed to",
    "directed at",
    "responsible",
    "responsible body",
    "responsible bodies",
    "responsible organisation",
    "responsible organisations",
];
const DUE: &[&str] = &[
    "deadline",
    "due",
    "due by",
    "due date",
    "date due",
    "by when",
    "timescale",
    "timescales",
    "timeframe",
    "time frame",
    "time limit",
    "recommendation deadline",
    "recommendation due date",
];
const RESPONSES: &[&str] = &[
    "response",
    "responses",
    "reply",
    "answer",
    "initial response",
    "formal response",
    "written response",
    "full response",
    "updated response",
    "action plan response",
    "initial action plan response",
    "response to recommendation",
    "response to recommendations",
    "update",
    "updates",
    "initial update",
    "latest update",
    "further update",
    "progress",
    "progress update",
    "progress to date",
    "latest progress",
    "current position",
    "latest position",
    "month update",
    "month progress update",
    "monthly update",
    "position",
];
const OWN_WORK: &[&str] = &[
    "action",
    "actions",
    "action taken",
    "actions taken",
    "action to be taken",
    "actions to be taken",
    "action plan",
    "planned action",
    "planned actions",
    "proposed action",
    "proposed actions",
    "agreed action",
    "agreed actions",
    "further action",
    "further actions",
    "next steps",
    "what we will do",
    "what we are doing",
    "what we have done",
];
const STATUS: &[&str] = &[
    "status",
    "current status",
    "delivery status",
    "progress status",
    "rag",
    "rag status",
    "rag rating",
    "brag",
    "brag status",
    "decision",
    "accepted",
    "accepted or rejected",
    "accepted rejected",
    "accept reject",
];
const PERSONS: &[&str] = &[
    "lead",
    "leads",
    "lead officer",
    "action lead",
    "action owner",
    "business lead",
    "contact",
    "executive lead",
    "governance lead",
    "name",
    "named lead",
    "officer",
    "officer responsible",
    "person responsible",
    "recommendation lead",
    "responsible officer",
    "responsible person",
    "senior responsible officer",
    "senior responsible owner",
    "sro",
    "strategic lead",
    "tactical lead",
];

/// What a header says that its column holds.
pub(crate) fn of_header(names: &Names<'_>, words: &[Word<'_>]) -> Option<ColumnKind> {
    if words.len() > 16 {
        return None;
    }
    let plain = plain(words);
    let is = |list: &[&str]| is_one(&plain, list);
    let simple = [
        (NUMBERS_OF_RECOMMENDATIONS, ColumnKind::Number { of_recommendation: true }),
        (NUMBERS, ColumnKind::Number { of_recommendation: false }),
        (RECOMMENDATIONS, ColumnKind::Recommendation),
        (PARTS, ColumnKind::Part),
        (PART_NUMBERS, ColumnKind::PartNumber),
        (OWNERS, ColumnKind::Owner),
        (DUE, ColumnKind::Due),
        (OWN_WORK, ColumnKind::OwnWork),
        (STATUS, ColumnKind::Status),
        (PERSONS, ColumnKind::Person),
    ];
    let found = simple.into_iter().find(|(list, _)| is(list)).map(|(_, kind)| kind);
    found.or_else(|| of_recommendation_by(names, words)).or_else(|| response(names, words))
}

/// "HMICFRS recommendation": the body that made it.
fn of_recommendation_by(names: &Names<'_>, words: &[Word<'_>]) -> Option<ColumnKind> {
    let (_, end) = names.at(words, 0)?;
    is_one(&plain(range(words, end, words.len())), RECOMMENDATIONS).then_some(ColumnKind::Recommendation)
}

/// "Force update", "March 2026 update", "Kent Police response (November 2024)".
fn response(names: &Names<'_>, words: &[Word<'_>]) -> Option<ColumnKind> {
    let (rest, as_at) = without_date(words);
    let end = (0..rest.len()).find(|at| is_one(&plain(range(&rest, *at, rest.len())), RESPONSES))?;
    let by = range(&rest, 0, end);
    let by_words = plain(by);
    let by_words: Vec<&str> = by_words.iter().map(String::as_str).collect();
    let by = match by_words.as_slice() {
        // "6 month update"
        [] => Responder::Unsaid,
        [count] if count.bytes().all(|byte| byte.is_ascii_digit()) => Responder::Unsaid,
        ["force" | "forces" | "constabulary"] | ["chief", "constable" | "constables"] => Responder::Force,
        ["pcc" | "pfcc" | "opcc" | "commissioner" | "commissioners"] | ["police", "and", "crime", "commissioner"] => {
            Responder::Commissioner
        }
        _ => Responder::Named(names.whole(by)?),
    };
    Some(ColumnKind::Response { as_at, by })
}

/// The words without a date and what introduces it: "(March 2025)", "as at 31 March 2025".
fn without_date<'t>(words: &[Word<'t>]) -> (Vec<Word<'t>>, Option<PartialDate>) {
    let month = |at: usize| words.get(at).is_some_and(dates::is_month);
    let two_figures = |at: usize| {
        words.get(at).is_some_and(|word| word.raw.len() <= 2 && word.raw.bytes().all(|b| b.is_ascii_digit()))
    };
    let found = (0..words.len()).find_map(|at| {
        let whole = dates::at(words, at).map(|(date, end)| (at, end, Some(date)));
        let short = || Some((at, at + 1, Some(dates::month_and_short_year(words.get(at)?)?)));
        // "March 26" may be a day or a year: the answer has no date then.
        let open = || (month(at) && two_figures(at + 1)).then_some((at, at + 2, None));
        whole.or_else(short).or_else(open)
    });
    let Some((mut from, end, date)) = found else { return (words.to_vec(), None) };
    const INTRODUCES: [&str; 10] = ["as", "at", "of", "on", "to", "for", "in", "from", "until", "("];
    while from > 0 && one_of(words, from - 1, &INTRODUCES) {
        from -= 1;
    }
    let mut rest = range(words, 0, from).to_vec();
    rest.extend_from_slice(range(words, end, words.len()));
    (rest, date)
}

/// The words in small letters without marks, articles and possessives; a hyphen or a slash separates.
fn plain(words: &[Word<'_>]) -> Vec<String> {
    const SMALL: [&str; 4] = ["the", "our", "a", "their"];
    let parts = words.iter().flat_map(|word| word.possessor().unwrap_or(word.raw).split(['-', '/', '‑']));
    let bare = parts.map(|part| part.trim_matches(|c: char| !c.is_alphanumeric() && c != '#').to_lowercase());
    let bare: Vec<String> = bare.filter(|part| !part.is_empty() && !SMALL.contains(&part.as_str())).collect();
    // "PCCs’": an apostrophe at the end is a mark of its own.
    bare
}

fn is_one(words: &[String], list: &[&str]) -> bool {
    list.iter().any(|phrase| {
        let mut expected = phrase.split(' ');
        let all = words.iter().all(|word| expected.next().is_some_and(|is| is_nearly(word, is)));
        all && !words.is_empty() && expected.next().is_none()
    })
}

/// Whether a word is another one, or a long one with one letter wrong: "Recomendation".
fn is_nearly(word: &str, is: &str) -> bool {
    if word == is {
        return true;
    }
    if is.len() < 7 || word.len().abs_diff(is.len()) > 1 {
        return false;
    }
    let (a, b): (Vec<char>, Vec<char>) = (word.chars().collect(), is.chars().collect());
    let same = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let behind = |a: &[char], b: &[char]| a == b;
    let rest = |of: &[char], from: usize| of.get(from..).unwrap_or_default().to_vec();
    let swapped = a.get(same) == b.get(same + 1) && a.get(same + 1) == b.get(same);
    behind(&rest(&a, same + 1), &rest(&b, same))
        || behind(&rest(&a, same), &rest(&b, same + 1))
        || behind(&rest(&a, same + 1), &rest(&b, same + 1))
        || swapped && behind(&rest(&a, same + 2), &rest(&b, same + 2))
}

#[cfg(test)]
mod tests {
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
                    Responder::Named(named) => format!(" of {}", named.iter().map(Named::key).collect::<String>()),
                };
                format!("response{by}{}", as_at.map_or(String::new(), |date| format!(" {date}")))
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
            ("Strategic lead", "Person"),
            ("Responsible officer", "Person"),
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
        ] {
            assert_eq!(kind(header), is, "{header}");
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
            "Comments",
            "March 2026",
            "Somebody’s response",
            "Date",
        ] {
            assert_eq!(kind(none), "none", "{none}");
        }
    }
}
