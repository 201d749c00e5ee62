//! A word more or less that changes what a sentence says changes what is read from it.

use serde_json::Value;

use crate::corpus::{OWN, Reading, cases, reading};

/// Words that, wherever they are put in, leave no plain statement.
const WORDS: [&str; 12] = [
    "not",
    "never",
    "no longer",
    "hardly",
    "might",
    "would",
    "if",
    "unless",
    "allegedly",
    "almost",
    "part of",
    "except",
];

/// Beginnings that make it the statement of somebody else, or none.
const BEFORE: [&str; 12] = [
    "It is said that",
    "The charity says that",
    "According to the press,",
    "If funds allow,",
    "Unless the law changes,",
    "We deny that",
    "It is untrue that",
    "Nobody says that",
    "We do not say that",
    "The question is whether",
    "Until March 2020",
    "Some say that",
];

/// Ends that take something back.
const BEHIND: [&str; 16] = [
    "?",
    " if funds allow.",
    " unless the law changes.",
    " subject to funding.",
    " until March 2020.",
    " except the first part.",
    ", apart from its timing.",
    " but not its timing.",
    ", it is said.",
    ", says the charity.",
    ", or so we hoped.",
    " only where it is free.",
    "…",
    " – or not.",
    ". This is no longer our view.",
    ". That was an error.",
];

/// The sentences that take a position of the heading's body, or tell a delivery, each with its place and what is read.
fn affirmed() -> impl Iterator<Item = (String, String, String, (Value, Value))> {
    let plain = |case: &Value| matches!(case["kind"].as_str(), Some("affirmed" | "delivery"));
    cases(OWN).into_iter().filter(plain).filter_map(|case| {
        let text = |field: &str| case[field].as_str().unwrap().to_owned();
        let (heading, item, sentence) = (text("heading"), text("item"), text("sentence"));
        let said = certain(&heading, &item, &sentence)?;
        Some((heading, item, sentence, said))
    })
}

/// The position and delivery that are read, where either is.
fn certain(heading: &str, item: &str, sentence: &str) -> Option<(Value, Value)> {
    let Reading::Answers(answers) = reading(heading, item, sentence) else { return None };
    let first = answers.into_iter().next()?;
    let said = (first.position, first.delivery);
    let tells = |value: &Value| value.is_string() && value != "open";
    (tells(&said.0) || tells(&said.1)).then_some(said)
}

/// The sentence, if it is still read as before.
fn unchanged(heading: &str, item: &str, other: &str, said: &(Value, Value)) -> Option<String> {
    (certain(heading, item, other).as_ref() == Some(said)).then(|| other.to_owned())
}

fn assert_changed(heading: &str, item: &str, other: &str, said: &(Value, Value)) {
    assert_eq!(unchanged(heading, item, other, said), None);
}

#[test]
fn a_negation_a_doubt_or_a_narrowing_anywhere_changes_the_reading() {
    // What is conceded may be negated: that changes nothing in what is said in spite of it.
    let plain = affirmed().filter(|it| !it.2.starts_with("Although") && !it.2.starts_with("Despite"));
    let mut same = Vec::new();
    for (heading, item, sentence, said) in plain.step_by(3) {
        let words: Vec<&str> = sentence.split(' ').collect();
        for at in 0..=words.len() {
            // One of them at each place, another at the next: all of them at every place of the corpus.
            for word in WORDS.iter().skip(at % 3).step_by(3) {
                let mut other = words.clone();
                other.insert(at, word);
                // A part is a part, if it is said twice.
                let twice = *word == "part of" && said.1 == "in_part";
                same.extend(unchanged(&heading, &item, &other.join(" "), &said).filter(|_| !twice));
            }
        }
    }
    assert!(same.is_empty(), "{}", same.join("\n"));
}

#[test]
fn a_beginning_or_an_end_that_takes_it_back_changes_the_reading() {
    for (at, (heading, item, sentence, said)) in affirmed().enumerate() {
        for before in BEFORE.iter().skip(at % 2).step_by(2) {
            assert_changed(&heading, &item, &format!("{before} {sentence}"), &said);
        }
        let open = sentence.strip_suffix('.').unwrap();
        for behind in BEHIND.iter().skip(at % 2).step_by(2) {
            assert_changed(&heading, &item, &format!("{open}{behind}"), &said);
        }
    }
}

#[test]
fn quotation_marks_make_it_the_words_of_somebody() {
    for (heading, item, sentence, said) in affirmed() {
        for (open, close) in [("‘", "’"), ("“", "”"), ("\"", "\""), ("'", "'")] {
            assert_changed(&heading, &item, &format!("{open}{sentence}{close}"), &said);
        }
    }
}

#[test]
fn another_number_is_another_recommendation() {
    for (heading, item, sentence, said) in affirmed().filter(|it| it.2.contains("this recommendation")) {
        for number in ["14", "33", "3.1", "3b", "30"] {
            let other = sentence.replace("this recommendation", &format!("recommendation {number}"));
            assert_changed(&heading, &item, &other, &said);
        }
        assert_changed(
            &heading,
            &item,
            &sentence.replace("this recommendation", "another recommendation"),
            &said,
        );
        assert_changed(&heading, &item, &sentence.replace("this recommendation", "that report"), &said);
    }
}

#[test]
fn another_speaker_is_another_speaker() {
    let subjects = ["We ", "I ", "The Home Office ", "The NPCC ", "The Department "];
    for (heading, item, sentence, _) in affirmed() {
        let Some(rest) = subjects.iter().find_map(|subject| sentence.strip_prefix(subject)) else { continue };
        for (name, id) in [
            ("Kent Police", Some("force-kent")),
            ("The Committee", None),
            ("The charity", None),
            ("Nobody", None),
        ] {
            match reading(&heading, &item, &format!("{name} {rest}")) {
                Reading::Answers(answers) => {
                    let speakers: Vec<Value> = answers.into_iter().flat_map(|it| it.speakers).collect();
                    assert!(
                        id.is_some_and(|id| speakers == [Value::from(id)]),
                        "{name} {rest}: {speakers:?}"
                    );
                }
                Reading::None | Reading::Open => {}
            }
        }
    }
}
