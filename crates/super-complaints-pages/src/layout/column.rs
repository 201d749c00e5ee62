//! What a column of a table holds, from the words of its header. The lists are closed: another header says nothing.

use super_complaints::PartialDate;
use super_complaints::collect_vec::CollectVec as _;

use crate::dates;
use crate::parties::{Named, Names};
use crate::words::{Word, one_of, range};

use super::column_words::{
    ACCEPTANCE, BESIDE_RESPONSES, DUE, NUMBERS, NUMBERS_OF_RECOMMENDATIONS, OWN_WORK, OWNERS, PART_NUMBERS,
    PARTS, PERSONS, RECOMMENDATIONS, REPLIERS, RESPONSES, STATUS,
};

mod sense;

pub(super) use sense::by_sense;

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
    /// A position or a delivery in a word or two, and the date that the header gives it.
    Status { as_at: Option<PartialDate> },
    /// Whether it is accepted, answered with yes or no, or a position.
    Acceptance,
    /// A person: not a party.
    Person,
    /// Who answers.
    Replier,
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
    /// Capital letters that no body of the directory has: that of the page, if they are those of its name.
    Initials(String),
}

impl ColumnKind {
    /// Whether its cells may be answers.
    pub(crate) fn is_answer(&self) -> bool {
        matches!(self, Self::Response { .. } | Self::OwnWork | Self::Status { .. } | Self::Acceptance)
    }

    /// Whether a table has it once.
    pub(super) fn is_single(&self) -> bool {
        !self.is_answer() && *self != Self::Person
    }
}

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
        (STATUS, ColumnKind::Status { as_at: None }),
        (ACCEPTANCE, ColumnKind::Acceptance),
        (PERSONS, ColumnKind::Person),
        (REPLIERS, ColumnKind::Replier),
    ];
    let found = simple.into_iter().find(|(list, _)| is(list)).map(|(_, kind)| kind);
    // "Status at March 2025", "March 2025 status"
    let status = || {
        let (rest, as_at) = without_date(words);
        (rest.len() < words.len() && is_one(&self::plain(&rest), STATUS))
            .then_some(ColumnKind::Status { as_at })
    };
    let joined = || {
        let (rest, as_at) = without_date(words);
        is_joined_response(&self::plain(&rest))
            .then_some(ColumnKind::Response { as_at, by: Responder::Unsaid })
    };
    found
        .or_else(status)
        .or_else(|| without_note(names, words))
        .or_else(|| of_recommendation_by(names, words))
        .or_else(|| response(names, words))
        .or_else(joined)
}

/// "Our position and progress", "Response / update": answers and what stands beside them.
fn is_joined_response(plain: &[String]) -> bool {
    let parts: Vec<&[String]> = plain.split(|word| matches!(word.as_str(), "and" | "with")).collect_vec();
    let answers = |part: &&[String]| is_one(part, RESPONSES);
    parts.len() == 2
        && parts.iter().any(answers)
        && parts
            .iter()
            .all(|part| [RESPONSES, OWN_WORK, BESIDE_RESPONSES].iter().any(|list| is_one(part, list)))
}

/// "Recommendation (Suzy Lamplugh Trust super-complaint)": what stands in brackets behind it only says which report it is of.
fn without_note(names: &Names<'_>, words: &[Word<'_>]) -> Option<ColumnKind> {
    let open = words.iter().position(|word| word.raw == "(").filter(|at| *at > 0)?;
    let note = range(words, open + 1, words.len());
    let closed = words.last().is_some_and(|word| word.raw == ")");
    let of_report = crate::mention::is_in(note) || note.iter().any(|word| word.is("report"));
    let kind = of_header(names, range(words, 0, open)).filter(|_| closed && of_report)?;
    matches!(kind, ColumnKind::Recommendation | ColumnKind::Number { .. }).then_some(kind)
}

/// "HMICFRS recommendation": the body that made it.
fn of_recommendation_by(names: &Names<'_>, words: &[Word<'_>]) -> Option<ColumnKind> {
    let (_, end) = names.at(words, 0)?;
    is_one(&plain(range(words, end, words.len())), RECOMMENDATIONS).then_some(ColumnKind::Recommendation)
}

/// "Force update", "March 2026 update", "Kent Police response (November 2024)".
fn response(names: &Names<'_>, words: &[Word<'_>]) -> Option<ColumnKind> {
    let (rest, as_at) = without_date(words);
    // "Response from Kent Police"
    let from = (1..rest.len()).find(|at| one_of(&rest, *at, &["from", "by", "of"]));
    if let Some(from) = from.filter(|from| is_one(&plain(range(&rest, 0, *from)), RESPONSES))
        && let Some(named) = names.whole(range(&rest, from + 1, rest.len()))
    {
        return Some(ColumnKind::Response { as_at, by: Responder::Named(named) });
    }
    let end = (0..rest.len()).find(|at| is_one(&plain(range(&rest, *at, rest.len())), RESPONSES))?;
    Some(ColumnKind::Response { as_at, by: by_whom(names, range(&rest, 0, end))? })
}

/// Whose answer it is that a header speaks of: "Force", "Kent Police", "6 month".
pub(crate) fn by_whom(names: &Names<'_>, by: &[Word<'_>]) -> Option<Responder> {
    let by_words = plain(by);
    let by_words: Vec<&str> = by_words.iter().map(String::as_str).collect_vec();
    Some(match by_words.as_slice() {
        // "6 month update"
        [] => Responder::Unsaid,
        [count] if count.bytes().all(|byte| byte.is_ascii_digit()) => Responder::Unsaid,
        ["force" | "forces" | "constabulary"] | ["chief", "constable" | "constables"] => Responder::Force,
        ["pcc" | "pfcc" | "opcc" | "commissioner" | "commissioners"]
        | ["police", "and", "crime", "commissioner"] => Responder::Commissioner,
        _ => match (names.whole(by), by) {
            (Some(named), _) => Responder::Named(named),
            (None, [word]) if is_initials(word.raw) => Responder::Initials(word.raw.to_owned()),
            (None, _) => return None,
        },
    })
}

/// "TVP", "MPS": the first letters of a name.
fn is_initials(word: &str) -> bool {
    (2..=5).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// The words without a date and what introduces it: "(March 2025)", "as at 31 March 2025".
fn without_date<'t>(words: &[Word<'t>]) -> (Vec<Word<'t>>, Option<PartialDate>) {
    const INTRODUCES: [&str; 10] = ["as", "at", "of", "on", "to", "for", "in", "from", "until", "("];
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
    bare.filter(|part| !part.is_empty() && !SMALL.contains(&part.as_str())).collect_vec()
}

fn is_one(words: &[String], list: &[&str]) -> bool {
    // Even a word with a wrong letter begins as it should.
    let first = words.first().and_then(|word| word.as_bytes().first());
    list.iter().filter(|phrase| phrase.as_bytes().first() == first).any(|phrase| {
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
    let (a, b): (Vec<char>, Vec<char>) = (word.chars().collect_vec(), is.chars().collect_vec());
    let same = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let swapped = a.get(same) == b.get(same + 1) && a.get(same + 1) == b.get(same);
    // One letter too many, one missing, another one, or two in the wrong order; "headline" is no "deadline".
    let one_off = a.get(same + 1..) == b.get(same..)
        || a.get(same..) == b.get(same + 1..)
        || a.get(same + 1..) == b.get(same + 1..)
        || swapped && a.get(same + 2..) == b.get(same + 2..);
    same > 0 && one_off
}

#[cfg(test)]
mod tests;
