//! Headings and labels that call a force or a commissioner by a short name: "Force response", "The Commissioner’s comments",
//! "Comments of the Chief Constable".

use super_complaints::collect_vec::CollectVec as _;

use crate::words::{Word, phrase, range};

/// Whom a heading calls by a short name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Short {
    Force,
    Commissioner,
}

const FORCES: [&[&str]; 5] =
    [&["force"], &["constabulary"], &["chief", "constable"], &["police", "force"], &["our", "force"]];
const COMMISSIONERS: [&[&str]; 9] = [
    &["commissioner"],
    &["pcc"],
    &["pfcc"],
    &["opcc"],
    &["opfcc"],
    &["police", "and", "crime", "commissioner"],
    &["police", "fire", "and", "crime", "commissioner"],
    &["office", "of", "the", "police", "and", "crime", "commissioner"],
    &["commissioner", "s", "office"],
];
const ANSWERS: [&str; 6] = ["response", "responses", "reply", "answer", "comment", "comments"];

/// Whose answer a heading announces, by a short name.
pub(crate) fn short_name(words: &[Word<'_>]) -> Option<Short> {
    // "Chief Constable’s" is "Chief Constable".
    let plain: Vec<String> = words
        .iter()
        .filter(|word| !word.is_mark())
        .map(|word| word.possessor().unwrap_or(word.raw).trim_end_matches(',').to_lowercase())
        .collect_vec();
    let plain: Vec<&str> =
        plain.iter().map(String::as_str).filter(|word| *word != "the" || words.len() > 8).collect_vec();
    let whose = match plain.as_slice() {
        [whose @ .., answer] if ANSWERS.contains(answer) && !whose.is_empty() => whose,
        [answer, "of" | "from" | "by", whose @ ..] if ANSWERS.contains(answer) => whose,
        _ => return None,
    };
    let is =
        |list: &[&[&str]]| list.iter().any(|it| it.iter().filter(|word| **word != "the").eq(whose.iter()));
    match () {
        () if is(&FORCES) => Some(Short::Force),
        () if is(&COMMISSIONERS) => Some(Short::Commissioner),
        () => None,
    }
}

/// Whether a heading calls a force or a commissioner by a short name.
pub(super) fn calls_a_body(words: &[Word<'_>]) -> bool {
    short_name(words).is_some()
}

/// "Comments of the Chief Constable:" alone in a paragraph, above what they are.
pub(super) fn announces_answer(words: &[Word<'_>]) -> bool {
    let label = range(words, 0, words.len().saturating_sub(1));
    let capital = label.first().is_some_and(Word::is_capital);
    words.last().is_some_and(|word| word.raw == ":") && capital && short_name(label).is_some()
}

/// "Force response: Accepted." as one paragraph: where the answer begins behind the label.
pub(super) fn labelled_answer(words: &[Word<'_>]) -> Option<usize> {
    const LONGEST: usize = 9;
    let colon = words.iter().take(LONGEST).position(|word| word.raw == ":")?;
    let label = range(words, 0, colon);
    let capital = label.first().is_some_and(Word::is_capital);
    (capital && short_name(label).is_some() && colon + 1 < words.len() && !phrase(words, colon + 1, &[":"]))
        .then_some(colon + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn a_heading_may_call_a_body_by_a_short_name() {
        for (heading, is) in [
            ("Force response", Short::Force),
            ("The Chief Constable’s comments", Short::Force),
            ("Comments of the Chief Constable:", Short::Force),
            ("Response from the Force", Short::Force),
            ("Constabulary response", Short::Force),
            ("Commissioner’s comment", Short::Commissioner),
            ("The PCC’s response", Short::Commissioner),
            ("Police and Crime Commissioner’s response", Short::Commissioner),
            ("Police, Fire and Crime Commissioner response", Short::Commissioner),
            ("Comments of the Commissioner", Short::Commissioner),
            ("OPCC reply", Short::Commissioner),
        ] {
            assert_eq!(short_name(&of(heading)), Some(is), "{heading}");
        }
        for none in [
            "Response",
            "Comments",
            "Government response",
            "Response to the Force",
            "Task force response",
            "Former Commissioner’s response",
            "The Commissioner and the Force",
            "Draft force response",
            "The Information Commissioner’s response",
            "Commissioner",
            "Responses of forces",
        ] {
            assert_eq!(short_name(&of(none)), None, "{none}");
        }
        assert_eq!(labelled_answer(&of("Force response: Accepted.")), Some(3));
        assert_eq!(labelled_answer(&of("Comments of the Commissioner: I am content.")), Some(5));
        for none in
            ["Force response:", "Response: accepted.", "Force position: accepted", "the force response: yes"]
        {
            assert_eq!(labelled_answer(&of(none)), None, "{none}");
        }
    }
}
