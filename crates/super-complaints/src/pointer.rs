//! JSON Pointers (RFC 6901), and the same as lists of names and positions.

use std::borrow::Cow;
use std::fmt::Write as _;

use serde::Serialize;

use crate::collect_vec::CollectVec as _;
use crate::search::replaced_all;

/// Bytes of a name that a pointer shows: a hostile document may have few names, all of them huge.
pub(crate) const MAX_NAME: usize = 200;

/// One step from a value to a part of it.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Step<'t> {
    Name(&'t str),
    Index(usize),
}

/// The pointer that takes these steps.
pub(crate) fn pointer(steps: &[Step<'_>]) -> String {
    let mut pointer = String::new();
    for step in steps {
        push(&mut pointer, *step);
    }
    pointer
}

/// Lengthens a pointer by one step.
pub(crate) fn push(pointer: &mut String, step: Step<'_>) {
    pointer.push('/');
    match step {
        Step::Index(index) => {
            let _ = write!(pointer, "{index}"); // writing to a string cannot fail
        }
        Step::Name(name) => {
            for (at, character) in name.char_indices() {
                match character {
                    _ if at >= MAX_NAME => return pointer.push('…'),
                    '~' => pointer.push_str("~0"),
                    '/' => pointer.push_str("~1"),
                    other => pointer.push(other),
                }
            }
        }
    }
}

/// A segment as it is without escapes.
pub(crate) fn unescaped(segment: &str) -> String {
    replaced_all(&replaced_all(segment, "~1", "/"), "~0", "~")
}

/// The segments of a pointer, unescaped; `None` if it does not begin with `/`.
pub(crate) fn segments(pointer: &str) -> Option<impl Iterator<Item = Cow<'_, str>>> {
    let rest = if pointer.is_empty() { None } else { Some(pointer.strip_prefix('/')?) };
    Some(rest.into_iter().flat_map(|rest| rest.split('/')).map(|segment| {
        if segment.contains('~') { Cow::Owned(unescaped(segment)) } else { Cow::Borrowed(segment) }
    }))
}

/// The index that a segment spells, without leading zeros.
pub(crate) fn index(segment: &str) -> Option<usize> {
    let plain = segment == "0" || !segment.starts_with(['0', '+']);
    plain.then(|| segment.parse().ok()).flatten()
}

/// One step of a path: the name of a field, or a position in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum Segment {
    /// A position in a list, from 0.
    Position(usize),
    /// The name of a field.
    Field(String),
}

/// The path of a JSON Pointer into a record, where a number is always a position: the model has no field
/// whose name is a number.
pub(crate) fn path_of(pointer: &str) -> Vec<Segment> {
    let segment = |text: &str| match text.parse() {
        Ok(position) => Segment::Position(position),
        Err(_) => Segment::Field(unescaped(text)),
    };
    pointer.split('/').skip(1).map(segment).collect_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_escaped_and_back() {
        let pointer = pointer(&[Step::Name("a/b"), Step::Index(0), Step::Name("~1"), Step::Name("")]);
        assert_eq!(pointer, "/a~1b/0/~01/");
        let back: Vec<_> = segments(&pointer).unwrap().collect();
        assert_eq!(back, ["a/b", "0", "~1", ""]);
        assert_eq!(segments("").unwrap().count(), 0);
        assert!(segments("a").is_none());
        assert_eq!(
            (index("0"), index("10"), index("01"), index("+1"), index("")),
            (Some(0), Some(10), None, None, None)
        );
    }

    proptest::proptest! {
        #[test]
        fn any_names_make_the_pointer_that_the_crate_jsonptr_makes(names in proptest::collection::vec("[a-z~/01é]{0,5}", 0..5)) {
            let steps: Vec<Step<'_>> = names.iter().map(|name| Step::Name(name)).collect();
            let theirs = jsonptr::PointerBuf::from_tokens(names.iter().map(String::as_str));
            assert_eq!(pointer(&steps), theirs.as_str());
            assert!(segments(theirs.as_str()).unwrap().eq(names.iter().map(String::as_str)));
        }

        #[test]
        fn a_segment_is_an_index_exactly_if_the_crate_jsonptr_says_so(segment in "[0-9+-]{0,4}|[0-9a]{1,3}") {
            let theirs = match segment.parse::<jsonptr::index::Index>() {
                Ok(jsonptr::index::Index::Num(at)) => Some(at),
                _ => None,
            };
            assert_eq!(index(&segment), theirs);
        }
    }

    #[test]
    fn a_pointer_is_split_into_names_and_positions() {
        let path = path_of("/responses/0/answers/1/position");
        assert_eq!(serde_json::to_string(&path).unwrap(), r#"["responses",0,"answers",1,"position"]"#);
        assert!(path_of("").is_empty());
    }
}
