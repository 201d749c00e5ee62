//! Sentences that were written to be misread, each on a page that says what is asked: what is read for certain is right.

use serde_json::{Value, json};
use super_complaints_pages::{Options, read};

use crate::corpus::cases;

const HARD: &str = include_str!("../sentences/hard.json");

fn page(case: &Value) -> String {
    let text = |field: &str| case[field].as_str().unwrap_or_default();
    let (heading, item, asked) = (text("heading"), text("item"), text("asked"));
    let article = if heading == "Chief constables" { "chief constables" } else { &format!("the {heading}") };
    let asks = match asked {
        "" => String::new(),
        asked => format!("\n\nThe recommendation for {article} was to ‘{asked}’."),
    };
    format!(
        "Transparency data\n\nResponses to 'Example: Report on the Hestia super-complaint'\n\nApplies to England and Wales\n\n\
         Documents\n\nNPCC response Hestia\n\nDetails\n\nIn June 2022 HMICFRS, the College of Policing and the Independent \
         Office for Police Conduct (IOPC) published a report on this super-complaint, which was made by Hestia.\n\nThe report \
         made recommendations to chief constables and the Home Office.\n\n{heading}\n\nRecommendation {item}{asks}\n\n{}\n\n\
         Published 4 April 2023\n",
        text("sentence")
    )
}

/// The answers that say something for certain.
fn certain(case: &Value) -> Vec<Value> {
    let record = serde_json::to_value(read(page(case), &Options::default()).unwrap().record).unwrap();
    let list = |value: &Value| value.as_array().cloned().unwrap_or_default();
    let mut found = Vec::new();
    for response in list(&record["responses"]) {
        for answer in list(&response["answers"]) {
            assert!(answer["quote"].is_string(), "the words are kept: {answer}");
            let due = |it: &Value| {
                let due = &it["due"];
                let day = due["date"].as_str().or(due["within"].as_str());
                json!([day, due["not_before"], it["condition"]])
            };
            let promises: Vec<Value> = list(&answer["commitments"]).iter().map(due).collect();
            if answer["position"].is_null() && answer["delivery"].is_null() && promises.is_empty() {
                continue;
            }
            let whose = if answer["answer_of"].is_null() { &response["by"] } else { &answer["answer_of"] };
            found.push(json!({"answer_of": whose, "items": answer["items"], "position": answer["position"],
                "delivery": answer["delivery"], "promises": promises}));
        }
    }
    found
}

#[test]
fn what_is_read_for_certain_of_a_sentence_that_misleads_is_right() {
    let (mut read, mut wrong) = (0, Vec::new());
    let cases = cases(HARD);
    for case in &cases {
        let (found, right) = (Value::from(certain(case)), &case["right"]);
        let open = found == json!([]);
        read += usize::from(!open && found == *right);
        // A plain statement must be read, and as it is.
        let must_be_read = case["is_read"] == json!(true);
        if (!open || must_be_read) && found != *right {
            wrong.push(format!("{}: {found}; right: {right}", case["sentence"]));
        }
    }
    assert!(wrong.is_empty(), "{}\n{} wrong", wrong.join("\n"), wrong.len());
    assert!(cases.len() >= 700 && read >= 90, "{read} of {} are read", cases.len());
}
