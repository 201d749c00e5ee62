//! What a page says of recommendations and actions.

use serde_json::Value;

use super::super::fact::{Kind, combined};
use super::super::party::expected;
use super::due::{due, only_words};
use super::{Gold, field, item, list, with_also};

impl Gold {
    pub(super) fn items(&mut self, facts: &Value, items: &[&Value], optional: bool) {
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
}
