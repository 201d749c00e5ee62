//! The gold facts of a page: its `.facts.json`, as expectations.

mod answers;
mod due;
mod items;

use serde_json::Value;
use super_complaints::model::Number;

use super::fact::{Expected, Kind, combined};
use super::party::{expected, expected_person, normalised};

pub(super) use due::due_words;

/// A field of an object, or null.
pub(super) fn field<'v>(object: &'v Value, name: &str) -> &'v Value {
    object.get(name).unwrap_or(&Value::Null)
}

/// The values of a field that may hold one or several.
pub(super) fn list(value: &Value) -> impl Iterator<Item = &str> {
    let several = value.as_array().into_iter().flatten().filter_map(Value::as_str);
    value.as_str().into_iter().chain(several)
}

fn objects(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// Strings of one list and then another: a value and what is as right.
fn with_also<'v>(object: &'v Value, name: &str, also: &str) -> impl Iterator<Item = &'v str> {
    list(field(object, name)).chain(list(field(object, also)))
}

/// How facts name an item: `recommendation 3.a`; `recommendation -` without a number.
pub(super) fn item(kind: &str, number: Option<&str>) -> String {
    let number =
        number.and_then(|it| Number::new(it).ok()).map_or_else(|| "-".to_owned(), |it| it.canonical());
    format!("{kind} {number}")
}

/// The expectations of one super-complaint of a page. `of` is its place; what belongs to the page itself is expected
/// of the first only.
#[derive(Debug, Default)]
pub(super) struct Gold {
    pub(super) expected: Vec<Expected>,
}

impl Gold {
    /// The expectations of a page, for each super-complaint that it speaks of.
    pub(super) fn of_page(facts: &Value) -> Vec<Self> {
        if !field(facts, "refused").is_null() {
            return Vec::new();
        }
        let several: Vec<&Value> = objects(field(facts, "super_complaints")).collect();
        let complaints = if several.is_empty() { vec![field(facts, "super_complaint")] } else { several };
        complaints.into_iter().enumerate().map(|(at, complaint)| Self::read(facts, complaint, at)).collect()
    }

    fn read(facts: &Value, complaint: &Value, at: usize) -> Self {
        let mut gold = Self::default();
        gold.general(facts, complaint, at > 0);
        let mine = |name: &str| {
            objects(field(facts, name))
                .filter(move |it| field(it, "of").as_u64().unwrap_or(0) == at as u64)
                .collect::<Vec<_>>()
        };
        gold.dates(&mine("dates"), &mine("change_history"));
        let recommendations = mine("recommendations");
        gold.items(facts, &recommendations, at > 0);
        gold.answers(facts, &mine("answers"), &mine("commitments"));
        if at == 0 {
            gold.letter(field(facts, "letter"));
        }
        gold
    }

    fn push(&mut self, kind: Kind, keys: Vec<String>, optional: bool) {
        if !keys.is_empty() {
            self.expected.push(Expected { kind, keys, optional });
        }
    }

    fn general(&mut self, facts: &Value, complaint: &Value, optional: bool) {
        let titles = with_also(facts, "title", "title_also").map(|it| format!("page “{}”", normalised(it)));
        self.push(Kind::Title, titles.collect(), optional);
        let titles = with_also(complaint, "report_title", "report_title_also");
        let keys = titles.map(|it| format!("report “{}”", normalised(it))).collect();
        self.push(Kind::Title, keys, field(complaint, "report_title").is_null());
        for (kind, name, optional) in [
            (Kind::Complainant, "complainants", false),
            (Kind::Complainant, "partners", true),
            (Kind::OnBehalfOf, "on_behalf_of", false),
        ] {
            for party in list(field(complaint, name)) {
                self.push(kind, expected(party), optional);
            }
        }
        // A body that only a title names may be read as the complainant, or not.
        let which = field(complaint, "which").as_str().and_then(|which| which.split_once(','));
        if let Some((name, _)) = which.filter(|_| list(field(complaint, "complainants")).next().is_none()) {
            name.split(" and ").for_each(|name| self.push(Kind::Complainant, expected(name), true));
        }
        for nation in list(field(facts, "nations")) {
            self.push(Kind::Nation, vec![normalised(nation)], optional);
        }
        for party in list(field(facts, "publisher")) {
            self.push(Kind::Publisher, expected(party), optional);
        }
        // The author of a letter or an answer is as right a body for the document.
        let answering = objects(field(facts, "answers")).flat_map(|it| with_also(it, "from", "from_also"));
        let authors = with_also(facts, "report_authors", "report_authors_also");
        for party in list(field(facts, "publisher_by_address")).chain(answering).chain(authors) {
            self.push(Kind::Publisher, expected(party), true);
        }
        for party in list(field(field(facts, "letter"), "from")) {
            self.push(Kind::Publisher, expected_person(party), true);
        }
        for title in list(field(facts, "documents")) {
            self.push(Kind::Document, vec![normalised(title)], optional);
        }
        let reports = with_also(complaint, "report_title", "report_title_also");
        for title in with_also(facts, "documents_also", "documents_named_in_text").chain(reports) {
            self.push(Kind::Document, vec![normalised(title)], true);
        }
    }

    fn dates(&mut self, dates: &[&Value], changes: &[&Value]) {
        let mut updated = Vec::new();
        for date in dates {
            let (what, value) =
                (field(date, "what").as_str().unwrap_or_default(), field(date, "value").as_str());
            let value = value.unwrap_or_default();
            updated.push(value);
            let whats: &[&str] = match what {
                "response-dated" => &["page-published", "letter-sent", "page-updated"],
                "update-dated" => &["page-updated", "page-published", "letter-sent"],
                what => &[what],
            };
            let keys = whats.iter().map(|what| format!("{what} {value}")).collect();
            let optional = field(date, "optional") == true;
            self.push(Kind::Date, keys, optional);
            // The same date may stand on a document that the page lists or names.
            self.push(Kind::Date, vec![format!("of a document {value}")], true);
        }
        for date in changes.iter().filter_map(|change| field(change, "date").as_str()) {
            self.push(Kind::Change, vec![date.to_owned()], updated.contains(&date));
            self.push(Kind::Date, vec![format!("page-updated {date}")], true);
        }
    }

    fn letter(&mut self, letter: &Value) {
        for (name, part) in [("from", "from"), ("to", "to"), ("cc", "copied to")] {
            for person in list(field(letter, name)) {
                let keys = combined(&[part.to_owned()], " ", &expected_person(person));
                // Several persons may write for one body.
                let same = |it: &&mut Expected| {
                    it.kind == Kind::Letter && it.keys.iter().any(|key| keys.contains(key))
                };
                if let Some(known) = self.expected.iter_mut().find(same) {
                    known.keys.extend(keys);
                } else {
                    self.push(Kind::Letter, keys, false);
                }
            }
        }
        for reference in list(field(letter, "reference")) {
            self.push(Kind::Letter, vec![format!("reference {reference}")], false);
        }
    }
}
