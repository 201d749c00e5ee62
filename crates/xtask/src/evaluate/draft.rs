//! The facts of a draft.

use super_complaints::SuperComplaint;
use super_complaints::model::{Answer, Due, EventKind, ItemId, Number, Party, Response};

use super::fact::{Found, Kind, combined};
use super::forbidden::only_promises;
use super::gold::{due_words, item};
use super::party::{drafted, drafted_person, normalised};

/// The facts of a record that was drafted from one page. `titles` are those that the page says, in words only.
pub(super) fn facts(record: &SuperComplaint, titles: &str) -> Vec<Found> {
    let mut facts = Facts { record, found: Vec::new() };
    facts.titles(titles);
    facts.parties();
    facts.documents();
    facts.items();
    for response in &record.responses {
        facts.response(response);
    }
    facts.found
}

/// Those of the references of a letter that a record has, as the reference of the document or as part of another.
pub(super) fn references(record: &SuperComplaint, references: &[&str]) -> Vec<Found> {
    let text = record.to_json();
    let held = references.iter().filter(|reference| text.contains(**reference));
    let fact = |reference: &&str| Found {
        kind: Kind::Letter,
        keys: vec![format!("reference {reference}")],
        soft: true,
    };
    held.map(fact).collect()
}

struct Facts<'r> {
    record: &'r SuperComplaint,
    found: Vec<Found>,
}

/// A number without an item is of one that the draft does not have.
type Numbered<'r> = (&'static str, Option<&'r Number>);

impl<'r> Facts<'r> {
    fn push(&mut self, kind: Kind, keys: Vec<String>, soft: bool) {
        // Without a name there is nothing to compare.
        if !keys.is_empty() {
            self.found.push(Found { kind, keys, soft });
        }
    }

    fn titles(&mut self, titles: &str) {
        let record = self.record;
        let page = record.documents.first().and_then(|page| page.title.as_deref());
        let reports = record.reports.iter().filter_map(|report| report.title.as_deref());
        let stated = page.map(|it| ("page", it)).into_iter().chain(reports.map(|it| ("report", it)));
        for (what, title) in stated {
            self.push(Kind::Title, vec![format!("{what} “{}”", normalised(title))], false);
        }
        // Every record has a title, if only a makeshift: it may be a part of what the page calls itself or the report.
        let title = normalised(&record.title);
        let known = titles.is_empty() || title.split(' ').all(|word| titles.split(' ').any(|it| it == word));
        self.push(Kind::Title, vec![format!("record “{title}”")], known);
    }

    fn parties(&mut self) {
        let record = self.record;
        for (kind, parties) in
            [(Kind::Complainant, &record.made_by), (Kind::OnBehalfOf, &record.on_behalf_of)]
        {
            for party in parties {
                self.push(kind, drafted(party), false);
            }
        }
        for party in &record.partners {
            self.push(Kind::Complainant, drafted(party), true);
        }
    }

    fn documents(&mut self) {
        let record = self.record;
        let mut dated = |what: &str, date: &dyn std::fmt::Display| {
            let date = date.to_string();
            // An interval is not stated by a page, except “by 25 November”: it bounds what the page leaves open.
            let soft = date.contains("..");
            self.found.push(Found { kind: Kind::Date, keys: vec![format!("{what} {date}")], soft });
        };
        for report in &record.reports {
            report.published.iter().for_each(|date| dated("report-published", date));
            report.sent.iter().for_each(|date| dated("report-sent", date));
        }
        for event in &record.events {
            let what = match event.kind {
                EventKind::Submitted | EventKind::Received => "complaint-made",
                EventKind::FoundEligible => "found-eligible",
                EventKind::FoundIneligible => "found-ineligible",
                EventKind::Withdrawn => "withdrawn",
                _ => continue,
            };
            event.date.iter().for_each(|date| dated(what, date));
        }
        for (at, document) in record.documents.iter().enumerate() {
            let what = |page| if at == 0 { page } else { "of a document" };
            document.published.iter().for_each(|date| dated(what("page-published"), date));
            document.sent.iter().for_each(|date| dated("letter-sent", date));
            document.updated.iter().for_each(|date| dated(what("page-updated"), date));
        }
        let Some((page, others)) = record.documents.split_first() else { return };
        for date in &page.updated {
            self.push(Kind::Change, vec![date.to_string()], true);
        }
        for nation in &page.applies_to {
            self.push(Kind::Nation, vec![normalised(&nation.to_string())], false);
        }
        for party in &page.by {
            self.push(Kind::Publisher, drafted(party), false);
            self.push(Kind::Letter, combined(&["from".to_owned()], " ", &drafted_person(party)), true);
        }
        for party in &page.copied_to {
            self.push(Kind::Letter, combined(&["copied to".to_owned()], " ", &drafted_person(party)), false);
        }
        for title in others.iter().filter_map(|document| document.title.as_deref()) {
            self.push(Kind::Document, vec![normalised(title)], false);
        }
    }

    fn items(&mut self) {
        let record = self.record;
        for it in &record.recommendations {
            let whole = it.part_of.as_ref().map(|id| self.numbered(id));
            self.item(("recommendation", it.number.as_ref()), &it.addressees, it.due.as_ref(), whole);
        }
        for it in &record.actions {
            let whole = it.part_of.as_ref().map(|id| self.numbered(id));
            self.item(("action", it.number.as_ref()), &it.by, it.due.as_ref(), whole);
        }
    }

    fn item(&mut self, of: Numbered<'r>, parties: &[Party], due: Option<&Due>, whole: Option<Numbered<'r>>) {
        let (kind, number) = of;
        let key = name(of);
        let (unnumbered, key) = (number.is_none(), [key]);
        self.push(Kind::Recommendation, key.to_vec(), unnumbered);
        if let Some(whole) = whole {
            // That 3a is a part of 3 follows from the numbers.
            let plain = number.zip(whole.1).is_some_and(|(part, whole)| part.is_part_of(whole));
            self.push(Kind::PartOf, combined(&key, " of ", &[name(whole)]), plain);
        }
        for party in parties {
            self.push(Kind::Addressee, combined(&key, ": ", &drafted(party)), false);
            // Who is addressed by an item is addressed by the report.
            self.push(Kind::Addressee, combined(&[item(kind, None)], ": ", &drafted(party)), true);
        }
        if let Some(due) = due {
            self.push(Kind::Due, combined(&key, ": ", &dues(due)), false);
        }
    }

    fn numbered(&self, id: &ItemId) -> Numbered<'r> {
        let recommendations =
            self.record.recommendations.iter().map(|it| (&it.id, "recommendation", &it.number));
        let actions = self.record.actions.iter().map(|it| (&it.id, "action", &it.number));
        let found = recommendations.chain(actions).find(|(other, ..)| *other == id);
        found.map_or(("recommendation", None), |(_, kind, number)| (kind, number.as_ref()))
    }

    fn response(&mut self, response: &Response) {
        let from: Vec<String> = response.by.iter().flat_map(drafted).collect();
        let writers: Vec<String> = response.by.iter().flat_map(drafted_person).collect();
        self.push(Kind::Letter, combined(&["from".to_owned()], " ", &writers), true);
        for party in &response.recipient {
            let parts = ["to".to_owned(), "copied to".to_owned()];
            self.push(Kind::Letter, combined(&parts, " ", &drafted_person(party)), false);
        }
        if response.answers.is_empty() {
            self.push(Kind::Answer, combined(&from, " to ", &[item("recommendation", None)]), false);
        }
        for answer in &response.answers {
            let whose: Vec<Vec<String>> = answer.answer_of.iter().map(drafted).collect();
            self.answer(answer, &from, &whose);
        }
    }

    fn answer(&mut self, answer: &Answer, from: &[String], whose: &[Vec<String>]) {
        let items: Vec<Numbered<'r>> = answer.items.iter().map(|id| self.numbered(id)).collect();
        let mut items: Vec<String> = items.into_iter().map(name).collect();
        if items.is_empty() {
            items.push(item("recommendation", None));
        }
        let own = |keys: &Vec<String>| keys.iter().any(|key| from.contains(key));
        for item in &items {
            let base = combined(from, " to ", std::slice::from_ref(item));
            let bases = if whose.iter().all(own) {
                vec![base]
            } else {
                whose.iter().map(|party| combined(&base, " for ", party)).collect()
            };
            for base in bases {
                if !only_promises(answer) {
                    self.push(Kind::Answer, base.clone(), false);
                }
                let position = answer.position.map(|it| it.as_str().to_owned());
                let delivery = answer.delivery.map(|it| it.as_str().to_owned());
                for (kind, value) in [(Kind::Position, position), (Kind::Delivery, delivery)] {
                    if let Some(value) = value {
                        self.push(kind, combined(&base, ": ", &[value]), false);
                    }
                }
            }
        }
        for promise in &answer.commitments {
            let who: Vec<String> = from.iter().chain(whose.iter().flatten()).cloned().collect();
            let when = promise.due.as_ref().map_or_else(|| vec!["no date".to_owned()], dues);
            self.push(Kind::Commitment, combined(&who, ": ", &when), false);
        }
    }
}

fn name((kind, number): Numbered<'_>) -> String {
    item(kind, number.map(Number::as_str))
}

fn dues(due: &Due) -> Vec<String> {
    let date = due.date.as_ref().map(ToString::to_string);
    let first = due.not_before.as_ref().map(|date| format!("from {date}"));
    let dates: Vec<String> = date.into_iter().chain(first).collect();
    // The words are right or wrong only where there is no date: right words do not excuse a wrong date.
    if dates.is_empty() { due.words.as_deref().map(due_words).into_iter().collect() } else { dates }
}
