//! The gold facts of a page: its `.facts.json`, as expectations.

use serde_json::Value;
use super_complaints::model::Number;

use super::fact::{Expected, Kind, combined};
use super::party::{expected, expected_person, normalised};

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

/// The words of a due date without the word before it.
pub(super) fn due_words(words: &str) -> String {
    let words = normalised(words);
    let words = words.strip_prefix("by ").or_else(|| words.strip_prefix("in ")).unwrap_or(&words);
    format!("“{words}”")
}

/// The ways to say the due date of a JSON object: its dates, or its words where it has none.
fn due(value: &Value, dates: [&str; 2], not_before: &str, words: &str) -> Vec<String> {
    let mut keys: Vec<String> =
        dates.iter().flat_map(|name| list(field(value, name))).map(str::to_owned).collect();
    keys.extend(list(field(value, not_before)).map(|date| format!("from {date}")));
    if keys.is_empty() {
        keys = only_words(value, words);
    }
    keys
}

/// The words of a due date: all that a cautious reader takes.
fn only_words(value: &Value, words: &str) -> Vec<String> {
    list(field(value, words)).filter(|words| *words != "not stated").map(due_words).collect()
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

    fn items(&mut self, facts: &Value, items: &[&Value], optional: bool) {
        for it in items {
            let kind = field(it, "kind").as_str().unwrap_or("recommendation");
            let numbers: Vec<Option<&str>> = with_also(it, "number", "also").map(Some).collect();
            let numbers = if numbers.is_empty() { vec![None] } else { numbers };
            let keys: Vec<String> = numbers.iter().map(|number| item(kind, *number)).collect();
            let optional = field(it, "optional") == true;
            // An item without a number may be there only to carry an addressee.
            self.push(Kind::Recommendation, keys.clone(), optional || numbers == [None]);
            for whole in list(field(it, "part_of")) {
                self.push(Kind::PartOf, combined(&keys, " of ", &[item(kind, Some(whole))]), optional);
            }
            for (name, optional) in [("addressees", optional), ("addressees_also", true)] {
                for party in list(field(it, name)) {
                    self.push(Kind::Addressee, combined(&keys, ": ", &expected(party)), optional);
                }
            }
            let due = due(field(it, "due"), ["iso", ""], "not_before", "as_written");
            self.push(Kind::Due, combined(&keys, ": ", &due), optional);
            let mut also: Vec<String> = list(field(it, "due_also")).map(str::to_owned).collect();
            also.extend(only_words(field(it, "due"), "as_written"));
            self.push(Kind::Due, combined(&keys, ": ", &also), true);
        }
        for (kind, name) in [("recommendation", "recommendations"), ("action", "actions")] {
            for party in list(field(field(facts, "report_addressees"), name)) {
                let keys = combined(&[item(kind, None)], ": ", &expected(party));
                self.push(Kind::Addressee, keys, optional);
            }
        }
    }

    fn answers(&mut self, facts: &Value, answers: &[&Value], commitments: &[&Value]) {
        for it in answers {
            let kind = field(it, "to_kind").as_str().unwrap_or("recommendation");
            let numbers: Vec<String> =
                with_also(it, "to_number", "to_number_also").map(|number| item(kind, Some(number))).collect();
            let numbers = if numbers.is_empty() { vec![item(kind, None)] } else { numbers };
            let from: Vec<String> = with_also(it, "from", "from_also").flat_map(expected).collect();
            let optional = field(it, "optional") == true;
            let base = combined(&from, " to ", &numbers);
            let words = |name: &str| format!("“{}”", normalised(name));
            let behalf: Vec<String> = with_also(it, "on_behalf_of", "on_behalf_of_also")
                .flat_map(|name| expected(name).into_iter().chain([words(name)]))
                .collect();
            let base = if behalf.is_empty() { base } else { combined(&base, " for ", &behalf) };
            self.push(Kind::Answer, base.clone(), optional);
            // A response of which only the author was read.
            self.push(Kind::Answer, combined(&from, " to ", &[item("recommendation", None)]), true);
            for (name, kind) in [("position", Kind::Position), ("delivery", Kind::Delivery)] {
                let stated = field(it, name).as_str().map(|value| value.replace(' ', "_"));
                let stated = stated.filter(|value| WORDS.contains(&value.as_str()));
                // What the gold facts say in their own words is not compared.
                let free = name == "delivery" && field(it, name).is_string() && stated.is_none();
                let also: Vec<String> = if free {
                    WORDS.iter().map(|&word| word.to_owned()).collect()
                } else {
                    list(field(it, &format!("{name}_also"))).map(str::to_owned).collect()
                };
                self.push(kind, combined(&base, ": ", &Vec::from_iter(stated)), optional);
                self.push(kind, combined(&base, ": ", &also), true);
            }
        }
        let all_from = objects(field(facts, "answers")).flat_map(|it| with_also(it, "from", "from_also"));
        let anyone: Vec<String> = all_from.flat_map(expected).collect();
        for it in commitments {
            let mut who: Vec<String> = list(field(it, "who")).flat_map(expected).collect();
            // “The force” is whoever answers on the page.
            if who.iter().all(|key| key.starts_with('“')) {
                who.extend(anyone.iter().cloned());
            }
            let mut when = due(it, ["when_iso", "when_also"], "not_before", "when");
            if when.is_empty() {
                when.push("no date".to_owned());
            }
            self.push(Kind::Commitment, combined(&who, ": ", &when), field(it, "optional") == true);
            let words = only_words(it, "when");
            self.push(Kind::Commitment, combined(&who, ": ", &words), true);
            // A promise without its vague words is less, and nothing wrong.
            if words == when {
                self.push(Kind::Commitment, combined(&who, ": ", &["no date".to_owned()]), true);
            }
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

/// The values of positions and deliveries in the model.
pub(super) const WORDS: [&str; 11] = [
    "accepted",
    "accepted_in_part",
    "accepted_in_principle",
    "disputed",
    "rejected",
    "noted",
    "not_started",
    "under_way",
    "in_part",
    "done",
    "will_not_be_done",
];
