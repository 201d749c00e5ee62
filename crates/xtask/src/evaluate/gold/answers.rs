//! What a page says of answers and promises.

use serde_json::Value;

use super::super::fact::{Kind, combined};
use super::super::party::{expected, normalised};
use super::due::{due, only_words};
use super::{Gold, field, item, list, objects, with_also};

impl Gold {
    pub(super) fn answers(&mut self, facts: &Value, answers: &[&Value], commitments: &[&Value]) {
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
            // Without a name in `on_behalf_of`, those in `on_behalf_of_also` may be read or not.
            let for_nobody = field(it, "on_behalf_of").is_null();
            let own = if for_nobody { base.clone() } else { Vec::new() };
            let base: Vec<String> = own.into_iter().chain(combined(&base, " for ", &behalf)).collect();
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
}

/// The values of positions and deliveries in the model.
const WORDS: [&str; 11] = [
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
