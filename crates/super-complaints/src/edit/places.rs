//! Which element of a list became which: so that a change to one leaves the text of the others alone.

use serde_json::Value;

/// For each element before a change, its position after it; `None` if it was taken out. The order stays: what was moved
/// counts as taken out and put in again.
pub(super) fn placed(before: &[Value], after: &[Value]) -> Vec<Option<usize>> {
    let mut places: Vec<Option<usize>> = Vec::new();
    let mut from = 0;
    for old in before {
        let at = after.iter().skip(from).position(|new| is_same(old, new)).map(|at| from + at);
        from = at.map_or(from, |at| at + 1);
        places.push(at);
    }
    pair(before, after, &mut places, grew);
    pair(before, after, &mut places, is_alike);
    places
}

/// Pairs elements that have no place yet with those between the same neighbours.
fn pair(before: &[Value], after: &[Value], places: &mut [Option<usize>], fits: fn(&Value, &Value) -> bool) {
    let mut from = 0;
    for (at, old) in before.iter().enumerate() {
        let known = places.get(at).copied().flatten();
        let until = || places.iter().skip(at).flatten().next().copied().unwrap_or(after.len());
        let found = known.or_else(|| {
            let between = after.iter().enumerate().take(until()).skip(from);
            between.filter(|(_, new)| fits(old, new)).map(|(at, _)| at).next()
        });
        if let (Some(place), Some(found)) = (places.get_mut(at), found) {
            *place = Some(found);
            from = found + 1;
        }
    }
}

/// Whether two values are about the same thing, as far as can be seen: they are equal, or have the same id.
fn is_same(old: &Value, new: &Value) -> bool {
    old == new || old.get("id").is_some_and(|id| new.get("id") == Some(id))
}

/// Whether a value can be another with something added.
fn grew(old: &Value, new: &Value) -> bool {
    let (Some(old), Some(new)) = (old.as_object(), new.as_object()) else { return false };
    let kept = |(name, value): (&String, &Value)| match new.get(name) {
        Some(now) if value.is_array() || value.is_object() => now.is_array() == value.is_array(),
        Some(now) => now == value,
        None => matches!(name.as_str(), "marks" | "reasons"),
    };
    old.get("id").is_none() && new.get("id").is_none() && old.iter().all(kept)
}

/// Whether a value can be another that was changed: neither has an id, and both are objects, or neither is one.
fn is_alike(old: &Value, new: &Value) -> bool {
    old.get("id").is_none() && new.get("id").is_none() && old.is_object() == new.is_object()
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    fn placed(before: &Value, after: &Value) -> Vec<Option<usize>> {
        super::placed(before.as_array().unwrap(), after.as_array().unwrap())
    }

    #[test]
    fn ids_keep_their_elements_whatever_else_changed() {
        let before = json!([{"id": "a", "x": 1}, {"id": "b"}, {"id": "c"}]);
        assert_eq!(placed(&before, &json!([{"id": "a", "x": 2}, {"id": "c"}])), [Some(0), None, Some(1)]);
        assert_eq!(placed(&before, &json!([{"id": "new"}, {"id": "b"}])), [None, Some(1), None]);
    }

    #[test]
    fn without_ids_neighbours_decide() {
        let before = json!([{"x": 1}, {"x": 2}, {"x": 3}]);
        assert_eq!(placed(&before, &json!([{"x": 1}, {"x": 9}, {"x": 3}])), [Some(0), Some(1), Some(2)]);
        assert_eq!(placed(&before, &json!([{"x": 1}, {"x": 3}])), [Some(0), None, Some(1)]);
        let grown = json!([{"x": 1}, {"x": 5}, {"x": 2, "y": 1}, {"x": 3}]);
        assert_eq!(placed(&before, &grown), [Some(0), Some(2), Some(3)]);
        assert_eq!(placed(&json!(["a", "b"]), &json!(["c", "b"])), [Some(0), Some(1)]);
    }

    #[test]
    fn what_was_moved_is_taken_out_and_put_in() {
        let before = json!([{"id": "a"}, {"id": "b"}, {"id": "c"}]);
        assert_eq!(
            placed(&before, &json!([{"id": "c"}, {"id": "a"}, {"id": "b"}])),
            [Some(1), Some(2), None]
        );
    }
}
