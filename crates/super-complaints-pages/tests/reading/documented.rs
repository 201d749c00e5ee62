//! The examples of `docs/reading.md` are read as their rows say.

use serde_json::{Value, json};

use crate::corpus::{Reading, draft, reading};

const DOC: &str = include_str!("../../../../docs/reading.md");

/// What was read from a sentence, in the words of the page.
pub(crate) fn told(sentence: &str) -> String {
    match reading("Home Office", "3", sentence) {
        Reading::None => "no answer".to_owned(),
        Reading::Open => "not understood".to_owned(),
        Reading::Answers(answers) => {
            let [said] = answers.as_slice() else { return format!("{answers:?}") };
            let axes = [&said.position, &said.delivery]
                .into_iter()
                .filter_map(Value::as_str)
                .filter(|it| *it != "open");
            let axes: Vec<&str> = axes.collect();
            let promise = match &said.promise {
                Value::Null => {
                    let record = draft("Home Office", "3", sentence).record;
                    let promises = record
                        .responses
                        .iter()
                        .flat_map(|it| &it.answers)
                        .any(|it| !it.commitments.is_empty());
                    promises.then(|| "promise with a condition".to_owned())
                }
                promise => Some(
                    ["date", "not_before"]
                        .iter()
                        .find_map(|name| {
                            promise["due"][name].as_str().map(|date| format!("promise, {name} {date}"))
                        })
                        .unwrap_or("promise".to_owned()),
                ),
            };
            axes.into_iter().map(str::to_owned).chain(promise).collect::<Vec<_>>().join(", ")
        }
    }
}

#[test]
fn every_example_of_the_page_is_read_as_it_says() {
    let mut rows = 0;
    let mut in_table = false;
    for line in DOC.lines() {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        in_table =
            if line.starts_with("| Sentence | Read as |") { true } else { in_table && line.starts_with('|') };
        let [_, sentence, says, _] = cells.as_slice() else { continue };
        if in_table && !sentence.starts_with("---") && *sentence != "Sentence" {
            rows += 1;
            assert_eq!(json!(told(sentence)), json!(says), "{sentence}");
        }
    }
    assert!(rows > 50, "{rows}");
}
