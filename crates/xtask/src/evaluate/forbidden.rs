//! What a careless reader makes up: the `must_not` of a page.

use serde_json::Value;
use super_complaints::SuperComplaint;
use super_complaints::model::{Answer, ItemId, Party};

use super::gold::{field, item, list};
use super::party::{drafted, expected, normalised};

/// Those of the facts that must not be drafted which a record has.
pub(super) fn made(record: &SuperComplaint, facts: &Value) -> anyhow::Result<Vec<String>> {
    let mut made = Vec::new();
    for trap in field(facts, "must_not").as_array().into_iter().flatten() {
        if is_made(record, trap)? {
            made.push(trap.to_string());
        }
    }
    Ok(made)
}

fn is_made(record: &SuperComplaint, trap: &Value) -> anyhow::Result<bool> {
    let word = |name: &str| field(trap, name).as_str();
    let is = |name: &str, found: Option<String>| word(name).is_none_or(|word| found.as_deref() == Some(word));
    let text = |name: &str, found: &str| word(name).is_some_and(|word| normalised(word) == normalised(found));
    let among = |name: &str, parties: &[Party]| {
        let mut named = list(field(trap, name)).peekable();
        named.peek().is_none() || named.any(|party| has(parties, party))
    };
    Ok(match word("list").unwrap_or_default() {
        "title" => {
            let of_documents = record.documents.first().and_then(|page| page.title.as_deref());
            let of_reports = record.reports.iter().filter_map(|report| report.title.as_deref());
            std::iter::once(record.title.as_str())
                .chain(of_documents)
                .chain(of_reports)
                .any(|it| text("value", it))
        }
        "documents" => {
            record.documents.iter().filter_map(|it| it.title.as_deref()).any(|title| text("title", title))
        }
        "complainants" => word("value").is_some_and(|party| has(&record.made_by, party)),
        "nations" => {
            let mut nations = record.documents.iter().flat_map(|document| &document.applies_to);
            nations.any(|nation| text("value", &nation.to_string()))
        }
        "dates" => dates(record, word("what")).iter().any(|date| Some(date.as_str()) == word("value")),
        "recommendations" => {
            let number = |number: Option<&str>| word("number").is_none_or(|it| same(number, it));
            let due = |due: Option<&super_complaints::model::Due>| {
                is("due", due.and_then(|due| due.date).map(|date| date.to_string()))
            };
            let mut actions = record.actions.iter();
            let mut recommendations = record.recommendations.iter();
            if word("kind") == Some("action") {
                actions.any(|it| {
                    number(it.number.as_deref()) && among("addressees", &it.by) && due(it.due.as_ref())
                })
            } else {
                recommendations.any(|it| {
                    number(it.number.as_deref())
                        && among("addressees", &it.addressees)
                        && due(it.due.as_ref())
                })
            }
        }
        "answers" => record.responses.iter().filter(|response| among("from", &response.by)).any(|response| {
            let bare =
                ["position", "delivery", "to_number", "on_behalf_of"].iter().all(|name| word(name).is_none());
            // A promise alone is no answer.
            let promises = !response.answers.is_empty() && response.answers.iter().all(only_promises);
            let is_it = |answer: &Answer| {
                let to = |number: &str| answer.items.iter().any(|id| same(number_of(record, id), number));
                is("position", answer.position.map(|it| it.as_str().to_owned()))
                    && is("delivery", answer.delivery.map(|it| it.as_str().to_owned()))
                    && word("to_number").is_none_or(to)
                    && among("on_behalf_of", &answer.answer_of)
            };
            if bare { !promises } else { response.answers.iter().any(is_it) }
        }),
        "commitments" => {
            let from = record.responses.iter().filter(|response| among("from", &response.by));
            from.flat_map(|response| &response.answers).flat_map(|answer| &answer.commitments).any(
                |promise| {
                    is("when_iso", promise.due.as_ref().and_then(|due| due.date).map(|date| date.to_string()))
                },
            )
        }
        other => anyhow::bail!("`{other}` is not a list of `must_not`"),
    })
}

/// Whether an answer is nothing but the place of promises that answer no item.
pub(super) fn only_promises(answer: &Answer) -> bool {
    let nothing = answer.items.is_empty() && answer.position.is_none() && answer.delivery.is_none();
    nothing && !answer.commitments.is_empty()
}

fn has(parties: &[Party], name: &str) -> bool {
    let keys = expected(name);
    parties.iter().any(|party| drafted(party).iter().any(|key| keys.contains(key)))
}

fn same(number: Option<&str>, other: &str) -> bool {
    number.is_some() && item("", number) == item("", Some(other))
}

fn number_of<'r>(record: &'r SuperComplaint, id: &ItemId) -> Option<&'r str> {
    let recommendations = record.recommendations.iter().map(|it| (&it.id, &it.number));
    let actions = record.actions.iter().map(|it| (&it.id, &it.number));
    recommendations.chain(actions).find(|(other, _)| *other == id)?.1.as_deref()
}

/// Every date of a record of what a trap names, or every date.
fn dates(record: &SuperComplaint, what: Option<&str>) -> Vec<String> {
    use super_complaints::model::EventKind;
    let mut all = Vec::new();
    for report in &record.reports {
        all.extend(report.published.iter().chain(&report.sent).map(|date| ("report-published", date)));
    }
    for event in &record.events {
        let what = match event.kind {
            EventKind::Submitted | EventKind::Received => "complaint-made",
            EventKind::Withdrawn => "withdrawn",
            _ => "event",
        };
        all.extend(event.date.iter().map(|date| (what, date)));
    }
    for document in &record.documents {
        all.extend(document.sent.iter().map(|date| ("letter-sent", date)));
        all.extend(document.published.iter().map(|date| ("page-published", date)));
        all.extend(document.updated.iter().map(|date| ("page-updated", date)));
    }
    let wanted = |(of, _): &(&str, _)| what.is_none_or(|what| what == *of);
    all.into_iter().filter(wanted).map(|(_, date)| date.to_string()).collect()
}
