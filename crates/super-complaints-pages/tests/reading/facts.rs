//! The facts of each page are found: those of its `.facts.json` that a page of its kind is read for.

use serde_json::Value;
use super_complaints::model::{Nation, Party};
use super_complaints::{Directory, SuperComplaint};

use crate::support::draft;

fn facts(page: &str) -> Value {
    let text = match page {
        "stalking-responses" => include_str!("../../../../tests/pages/stalking-responses.facts.json"),
        "ppda-responses-actions" => include_str!("../../../../tests/pages/ppda-responses-actions.facts.json"),
        "duty-to-protect-titles-lost" => {
            include_str!("../../../../tests/pages/duty-to-protect-titles-lost.facts.json")
        }
        "home-office-ppda-letter" => {
            include_str!("../../../../tests/pages/home-office-ppda-letter.facts.json")
        }
        "npcc-ppda-letter" => include_str!("../../../../tests/pages/npcc-ppda-letter.facts.json"),
        _ => panic!("no facts of {page}"),
    };
    serde_json::from_str::<Value>(text).unwrap()["facts"].take()
}

/// The id of a party that the facts name, or the name where the directory does not know it.
pub(crate) fn key(name: &str) -> String {
    let directory = Directory::standard();
    // Names with their abbreviation in brackets, as on the pages.
    let short = name.split_once(" (").filter(|(_, rest)| *rest != "or equivalents)").map(|(name, _)| name);
    let found = directory.find(name).or_else(|| directory.find(short?));
    found.map_or_else(|| name.to_owned(), |found| found.id().to_string())
}

pub(crate) fn keys(parties: &[Party]) -> Vec<String> {
    let key = |party: &Party| party.id.as_ref().map_or_else(|| party.to_string(), ToString::to_string);
    parties.iter().map(key).collect()
}

fn named(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().map(|name| key(name.as_str().unwrap())).collect()
}

fn sorted(mut list: Vec<String>) -> Vec<String> {
    list.sort();
    list.dedup();
    list
}

fn general(page: &str, facts: &Value, record: &SuperComplaint) {
    let document = &record.documents[0];
    let title = |text: Option<&super_complaints::model::Text>| text.map(ToString::to_string);
    assert_eq!(title(document.title.as_ref()).as_deref(), facts["title"].as_str(), "{page}");
    let complaint = &facts["super_complaint"];
    assert_eq!(keys(&record.made_by), named(&complaint["complainants"]), "{page}");
    let behalf = complaint["on_behalf_of"].as_str().map(key);
    assert_eq!(keys(&record.on_behalf_of), Vec::from_iter(behalf), "{page}");
    let report = record.reports.first();
    let report_title = title(report.and_then(|report| report.title.as_ref()));
    assert_eq!(report_title.as_deref(), complaint["report_title"].as_str(), "{page}");
    let nation = |nation: &Nation| Value::from(nation.to_string());
    let nations: Vec<Value> = document.applies_to.iter().map(nation).collect();
    assert_eq!(nations, facts["nations"].as_array().cloned().unwrap_or_default(), "{page}");
    for date in facts["dates"].as_array().unwrap().iter().filter(|date| date["optional"] != true) {
        let value = date["value"].as_str().unwrap();
        let found: Vec<String> = match date["what"].as_str().unwrap() {
            "page-published" => document.published.iter().map(ToString::to_string).collect(),
            "page-updated" => document.updated.iter().map(ToString::to_string).collect(),
            "letter-sent" => document.sent.iter().map(ToString::to_string).collect(),
            "report-published" => report.unwrap().published.iter().map(ToString::to_string).collect(),
            other => panic!("{page}: {other}"),
        };
        assert_eq!(found, [value], "{page}: {date}");
    }
    let listed: Vec<_> =
        record.documents[1..].iter().map(|listed| listed.title.as_ref().unwrap().as_str()).collect();
    let expected: Vec<_> =
        facts["documents"].as_array().unwrap().iter().map(|title| title.as_str().unwrap()).collect();
    assert_eq!(listed, expected, "{page}");
}

fn of_report(page: &str, facts: &Value, record: &SuperComplaint) {
    let report = &record.reports[0];
    assert_eq!(keys(&report.by), named(&facts["report_authors"]), "{page}");
    let recommended = record.recommendations.iter().flat_map(|item| keys(&item.addressees)).collect();
    assert_eq!(sorted(recommended), sorted(named(&facts["report_addressees"]["recommendations"])), "{page}");
    let own = record.actions.iter().flat_map(|item| keys(&item.by)).collect();
    assert_eq!(sorted(own), sorted(named(&facts["report_addressees"]["actions"])), "{page}");
    let count = facts["recommendations_count"].as_u64();
    assert_eq!(report.recommendation_count.map(u64::from), count, "{page}");
}

fn items(page: &str, facts: &Value, record: &SuperComplaint) {
    let expected = facts["recommendations"].as_array().unwrap();
    let numbered = record.recommendations.iter().filter(|item| item.number.is_some()).count()
        + record.actions.iter().filter(|item| item.number.is_some()).count();
    assert_eq!(numbered, expected.len(), "{page}");
    for item in expected {
        let number = item["number"].as_str();
        let (parties, due) = if item["kind"] == "action" {
            let found = record.actions.iter().find(|found| found.number.as_deref() == number).unwrap();
            (&found.by, &found.due)
        } else {
            let found =
                record.recommendations.iter().find(|found| found.number.as_deref() == number).unwrap();
            (&found.addressees, &found.due)
        };
        assert_eq!(keys(parties), named(&item["addressees"]), "{page}");
        let words = due.as_ref().and_then(|due| due.words.as_deref());
        assert_eq!(words, item["due"]["as_written"].as_str(), "{page}");
        let date = due.as_ref().and_then(|due| due.date).map(|date| date.to_string());
        assert_eq!(date.as_deref(), item["due"]["iso"].as_str(), "{page}");
    }
}

fn answers(page: &str, facts: &Value, record: &SuperComplaint) {
    for answer in facts["answers"].as_array().unwrap() {
        let from = key(answer["from"].as_str().unwrap());
        let document = answer["document"].as_str();
        let listed = document.and_then(|title| {
            record
                .documents
                .iter()
                .find(|document| document.title.as_deref() == Some(title))
                .map(|found| &found.id)
        });
        let by = |response: &&super_complaints::model::Response| keys(&response.by).contains(&from);
        let mut responses = record.responses.iter().filter(by);
        if let Some(listed) = listed {
            assert!(responses.any(|response| response.documents.contains(listed)), "{page}: {answer}");
        } else if answer["optional"] != true {
            let found: Vec<_> = responses.flat_map(|response| &response.answers).collect();
            let number = answer["to_number"].as_str().unwrap();
            assert!(
                found.iter().any(|found| found.items[0].as_str() == format!("a{number}")),
                "{page}: {answer}"
            );
            assert_eq!(answer["position"], "not stated");
            assert!(found.iter().all(|found| found.position.is_none()), "{page}");
        }
    }
    let promised: Vec<_> = record
        .responses
        .iter()
        .flat_map(|response| {
            let by = keys(&response.by);
            response.answers.iter().flat_map(move |answer| {
                let whose = if answer.answer_of.is_empty() { by.clone() } else { keys(&answer.answer_of) };
                answer.commitments.iter().map(move |promise| (whose.clone(), promise))
            })
        })
        .collect();
    let expected = facts["commitments"].as_array().unwrap();
    assert_eq!(promised.len(), expected.len(), "{page}");
    for promise in expected {
        let when = promise["when"].as_str().filter(|when| *when != "not stated");
        let who = vec![key(promise["who"].as_str().unwrap())];
        let is = |(whose, found): &&(Vec<String>, &super_complaints::model::Commitment)| {
            *whose == who && found.due.as_ref().and_then(|due| due.words.as_deref()) == when
        };
        assert!(promised.iter().any(|found| is(&found)), "{page}: {promise}");
    }
}

#[test]
fn of_responses_pages_everything_is_found() {
    for page in ["stalking-responses", "ppda-responses-actions"] {
        let (facts, record) = (facts(page), draft(page).record);
        general(page, &facts, &record);
        of_report(page, &facts, &record);
        items(page, &facts, &record);
        answers(page, &facts, &record);
    }
}

#[test]
fn of_a_report_page_the_general_facts_and_the_addressees_are_found() {
    let page = "duty-to-protect-titles-lost";
    let (facts, record) = (facts(page), draft(page).record);
    general(page, &facts, &record);
    of_report(page, &facts, &record);
    assert!(record.responses.is_empty());
}

#[test]
fn of_letters_the_recommendations_and_who_answers_are_found() {
    let number = |number: &str| if number == "four" { "4".to_owned() } else { number.to_owned() };
    for (page, writer) in [("home-office-ppda-letter", "home-office"), ("npcc-ppda-letter", "npcc")] {
        let (facts, record) = (facts(page), draft(page).record);
        general(page, &facts, &record);
        let expected = facts["recommendations"].as_array().unwrap();
        assert_eq!(record.recommendations.len(), expected.len(), "{page}");
        for (found, expected) in record.recommendations.iter().zip(expected) {
            assert_eq!(found.number.as_deref(), Some(number(expected["number"].as_str().unwrap()).as_str()));
            assert_eq!(keys(&found.addressees), named(&expected["addressees"]), "{page}");
            let words = found.due.as_ref().and_then(|due| due.words.as_deref()).map(str::to_lowercase);
            assert_eq!(words.as_deref(), expected["due"]["as_written"].as_str(), "{page}");
            assert!(found.due.as_ref().is_none_or(|due| due.date.is_none()), "{page}");
        }
        assert_eq!(record.responses.len(), 1, "{page}");
        assert_eq!(keys(&record.responses[0].by), [writer], "{page}");
        let answers = &record.responses[0].answers;
        // The NPCC names those who accept; what they accept is "the three recommendations", without numbers.
        let taken = answers.iter().filter(|answer| answer.position.is_some());
        assert!(taken.clone().all(|it| !it.answer_of.is_empty() && it.items.is_empty()), "{page}");
        assert_eq!(taken.count() > 0, writer == "npcc", "{page}");
    }
    let recipient = |page: &str| keys(&draft(page).record.responses[0].recipient);
    assert_eq!(recipient("home-office-ppda-letter"), ["college-of-policing"]);
    assert_eq!(recipient("npcc-ppda-letter"), ["Iain Raphael Assistant Chief Constable"]);
}
