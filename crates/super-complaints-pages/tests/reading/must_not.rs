//! What a careless reader makes up is not made up: the `must_not` of each page.

use serde_json::Value;
use super_complaints::SuperComplaint;

use crate::facts::{key, keys};
use crate::support::draft;

const FACTS: [(&str, &str); 5] = [
    ("stalking-responses", include_str!("../../../../tests/pages/stalking-responses.facts.json")),
    ("ppda-responses-actions", include_str!("../../../../tests/pages/ppda-responses-actions.facts.json")),
    (
        "duty-to-protect-titles-lost",
        include_str!("../../../../tests/pages/duty-to-protect-titles-lost.facts.json"),
    ),
    ("home-office-ppda-letter", include_str!("../../../../tests/pages/home-office-ppda-letter.facts.json")),
    ("npcc-ppda-letter", include_str!("../../../../tests/pages/npcc-ppda-letter.facts.json")),
];

#[test]
fn nothing_is_made_up() {
    for (page, facts) in FACTS {
        let facts: Value = serde_json::from_str(facts).unwrap();
        let record = draft(page).record;
        for trap in facts["facts"]["must_not"].as_array().unwrap() {
            assert!(!is_made(&record, trap), "{page}: {trap}");
        }
    }
}

/// Whether a record holds what a page does not say.
fn is_made(record: &SuperComplaint, trap: &Value) -> bool {
    let word = |name: &str| trap[name].as_str();
    match word("list").unwrap() {
        "documents" => record.documents.iter().any(|document| document.title.as_deref() == word("title")),
        "nations" => record
            .documents
            .iter()
            .flat_map(|document| &document.applies_to)
            .any(|nation| Some(nation.to_string().as_str()) == word("value")),
        "dates" => {
            let of_report =
                record.reports.iter().filter_map(|report| report.published).map(|date| date.to_string());
            let all = match word("what") {
                Some("report-published") => of_report.collect(),
                Some("plan-published") => Vec::new(),
                _ => {
                    let of_documents = record.documents.iter().flat_map(|document| {
                        [document.sent, document.published]
                            .into_iter()
                            .flatten()
                            .chain(document.updated.clone())
                    });
                    of_report.chain(of_documents.map(|date| date.to_string())).collect()
                }
            };
            all.iter().any(|date| Some(date.as_str()) == word("value"))
        }
        "answers" => record.responses.iter().any(|response| {
            let from = word("from").is_none_or(|from| keys(&response.by).contains(&key(from)));
            let position = word("position").is_none_or(|position| {
                response
                    .answers
                    .iter()
                    .any(|answer| answer.position.is_some_and(|is| is.as_str() == position))
            });
            from && position
        }),
        "recommendations" => record.recommendations.iter().any(|item| {
            let number = word("number").is_none_or(|number| item.number.as_deref() == Some(number));
            let addressee =
                word("addressees").is_none_or(|party| keys(&item.addressees).contains(&key(party)));
            let due = word("due").is_none_or(|due| {
                item.due.as_ref().and_then(|due| due.date).is_some_and(|date| date.to_string() == due)
            });
            number && addressee && due
        }),
        "commitments" => record.responses.iter().flat_map(|response| &response.answers).any(|answer| {
            answer.commitments.iter().any(|promise| {
                let date = promise.due.as_ref().and_then(|due| due.date).map(|date| date.to_string());
                date.as_deref() == word("when_iso")
            })
        }),
        other => panic!("{other}"),
    }
}
