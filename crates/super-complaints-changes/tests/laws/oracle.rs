//! Whether changes cover the differences of two JSON values, found without the code that is tested.

use std::collections::BTreeMap;

use serde_json::Value;
use super_complaints_changes::Change;

/// The lists of things with ids.
const LISTS: [&str; 10] = [
    "/features",
    "/events",
    "/reports",
    "/recommendations",
    "/actions",
    "/requests",
    "/responses",
    "/searches",
    "/documents",
    "/bodies",
];

/// The places that some changes name.
pub(crate) struct Covered {
    old: Vec<String>,
    new: Vec<String>,
}

impl Covered {
    pub(crate) fn by(changes: &[Change]) -> Self {
        let all = |of: fn(&Change) -> &Vec<String>| changes.iter().flat_map(of).cloned().collect();
        Self { old: all(|it| &it.old_pointers), new: all(|it| &it.new_pointers) }
    }

    /// The differences that no change names, as pointers.
    pub(crate) fn lost(&self, old: &Value, new: &Value) -> Vec<String> {
        let mut lost = Vec::new();
        self.compare((old, ""), (new, ""), &mut lost);
        lost
    }

    fn has_old(&self, place: &str) -> bool {
        self.old.iter().any(|it| is_within(place, it))
    }

    fn has_new(&self, place: &str) -> bool {
        self.new.iter().any(|it| is_within(place, it))
    }

    fn compare(&self, (old, old_at): (&Value, &str), (new, new_at): (&Value, &str), lost: &mut Vec<String>) {
        if old == new || (self.has_old(old_at) && self.has_new(new_at)) {
            return;
        }
        match (old, new) {
            (Value::Object(before), Value::Object(after)) => {
                let at =
                    |here: &str, name: &str| format!("{here}/{}", name.replace('~', "~0").replace('/', "~1"));
                for (name, value) in before {
                    let place = at(old_at, name);
                    match after.get(name) {
                        Some(other) => self.compare((value, &place), (other, &at(new_at, name)), lost),
                        None => self.gone(&place, true, lost),
                    }
                }
                for name in after.keys().filter(|name| !before.contains_key(*name)) {
                    self.gone(&at(new_at, name), false, lost);
                }
            }
            (Value::Array(before), Value::Array(after)) => {
                self.lists((before, old_at), (after, new_at), lost);
            }
            _ if self.has_old(old_at) || self.has_new(new_at) => {}
            _ => lost.push(format!("{old_at} is not {new_at}")),
        }
    }

    /// Things with ids are the same if their ids are; all others if they are equal.
    fn lists(
        &self,
        (old, old_at): (&[Value], &str),
        (new, new_at): (&[Value], &str),
        lost: &mut Vec<String>,
    ) {
        let has_ids = old.iter().chain(new).all(|it| it.is_object() && it.get("id").is_some());
        let is_list_of_record = LISTS.contains(&old_at);
        let key = |it: &Value| {
            if has_ids && is_list_of_record { it["id"].to_string() } else { it.to_string() }
        };
        let mut known: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (at, it) in old.iter().enumerate().rev() {
            known.entry(key(it)).or_default().push(at);
        }
        let (mut order, mut came) = (Vec::new(), Vec::new());
        for (at, it) in new.iter().enumerate() {
            let place = format!("{new_at}/{at}");
            match known.get_mut(&key(it)).and_then(Vec::pop) {
                Some(was) => {
                    order.push(was);
                    self.compare((&old[was], &format!("{old_at}/{was}")), (it, &place), lost);
                }
                None => came.push((it, place)),
            }
        }
        let at = |at: usize| (&old[at], format!("{old_at}/{at}"));
        let went: Vec<(&Value, String)> = known.into_values().flatten().map(at).collect();
        // What is in one list only is named, or is the same as something in the other, whose differences are named.
        let same = |(before, old_at): &(&Value, String), (after, new_at): &(&Value, String)| {
            let mut lost = Vec::new();
            self.compare((before, old_at), (after, new_at), &mut lost);
            lost.is_empty()
        };
        for it in came.iter().filter(|it| !went.iter().any(|was| same(was, it))) {
            self.gone(&it.1, false, lost);
        }
        for it in went.iter().filter(|it| !came.iter().any(|is| same(it, is))) {
            self.gone(&it.1, true, lost);
        }
        // Another order is a difference, unless a change names the list or something of it that was matched otherwise.
        let named =
            |places: &[String], at: &str| places.iter().any(|it| is_within(it, at) || is_within(at, it));
        if !order.is_sorted() && !named(&self.old, old_at) && !named(&self.new, new_at) {
            lost.push(format!("the order of {new_at}"));
        }
    }

    /// What is in one state only: it, or something in it, is named.
    fn gone(&self, place: &str, is_old: bool, lost: &mut Vec<String>) {
        let places = if is_old { &self.old } else { &self.new };
        if !places.iter().any(|it| is_within(place, it) || is_within(it, place)) {
            lost.push(format!("{place} of the {} state", if is_old { "old" } else { "new" }));
        }
    }
}

/// Whether a place is another one, or within it.
fn is_within(place: &str, whole: &str) -> bool {
    place.strip_prefix(whole).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
