//! Reading from JSON objects.

use serde_json::{Map, Value};

/// An entity as JSON.
pub(super) type Object = Map<String, Value>;

/// A list in an entity; empty if it has none.
pub(super) fn list<'v>(object: &'v Object, name: &str) -> &'v [Value] {
    object.get(name).and_then(Value::as_array).map_or(&[], Vec::as_slice)
}

/// The objects in a list of an entity.
pub(super) fn objects<'v>(object: &'v Object, name: &str) -> impl Iterator<Item = &'v Object> {
    list(object, name).iter().filter_map(Value::as_object)
}

/// Takes an object out of a list of an entity, to change it; it goes back with [`put_back`].
pub(super) fn taken_out(object: &mut Object, list: &str, at: usize) -> Option<Object> {
    object.get_mut(list)?.get_mut(at)?.as_object_mut().map(std::mem::take)
}

/// Puts an object back where it was.
pub(super) fn put_back(object: &mut Object, list: &str, at: usize, entity: Object) {
    if let Some(place) = object.get_mut(list).and_then(|all| all.get_mut(at)) {
        *place = Value::Object(entity);
    }
}

/// A string in an entity; empty if it has none.
pub(super) fn text<'v>(object: &'v Object, name: &str) -> &'v str {
    object.get(name).and_then(Value::as_str).unwrap_or_default()
}

/// The strings in a list of an entity.
pub(super) fn texts<'v>(object: &'v Object, name: &str) -> impl Iterator<Item = &'v str> {
    list(object, name).iter().filter_map(Value::as_str)
}

/// The mark on a field.
pub(super) fn mark<'v>(object: &'v Object, field: &str) -> Option<&'v str> {
    object.get("marks")?.get(field)?.as_str()
}

/// Takes a field out of `marks` or `reasons`, and the whole if nothing is left.
pub(super) fn unmark(object: &mut Object, of: &str, field: &str) {
    let Some(marks) = object.get_mut(of).and_then(Value::as_object_mut) else { return };
    marks.shift_remove(field);
    if marks.is_empty() {
        object.shift_remove(of);
    }
}

/// The words without differences of case, spacing, quotation marks and dashes.
pub(super) fn folded(words: &str) -> String {
    let mut folded = String::new();
    for c in words.chars() {
        match c {
            '’' | '‘' | '\'' | '“' | '”' | '"' => {}
            c if c.is_alphanumeric() => folded.extend(c.to_lowercase()),
            _ if folded.is_empty() || folded.ends_with(' ') => {}
            _ => folded.push(' '),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Whether one of two passages contains the other, but for the words left out at `…`.
pub(super) fn contains(one: &str, other: &str) -> bool {
    let pieces_in = |short: &str, long: &str| {
        let long = format!(" {} ", folded(long));
        let mut pieces = short.split('…').map(folded).filter(|piece| !piece.is_empty()).peekable();
        let mut rest = long.as_str();
        pieces.peek().is_some()
            && pieces.all(|piece| match rest.find(&format!(" {piece} ")) {
                Some(at) => {
                    rest = rest.get(at + piece.len() + 1..).unwrap_or_default();
                    true
                }
                None => false,
            })
    };
    pieces_in(one, other) || pieces_in(other, one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passage_contains_another_between_its_words() {
        assert!(contains("is being updated", "The guidance ‘is  being updated’, and more."));
        assert!(contains("the guidance … more", "The guidance is being updated, and more."));
        assert!(!contains("more … the guidance", "The guidance is being updated, and more."));
        assert!(!contains("up", "The guidance is being updated"));
        assert!(!contains("…", "anything"));
    }
}
