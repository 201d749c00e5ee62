//! The words of the faults: lower case, no full stop, what the user wrote in backticks.

use std::ops::RangeInclusive;

use super::faults::Explanation;
use super::leaf::Leaf;
use super::near::nearest;
use super::shape::{Object, Shape, Shapes};
use super::tree::{Kind, Member, Node};
use crate::collect_vec::CollectVec as _;
use crate::pointer::Step;
use crate::search::replaced;
use crate::syntax::{quote, shown};

/// The kind of entity that a list of the record holds, as full names of entities have it.
pub(super) fn kind(list: &str) -> Option<&'static str> {
    Some(match list {
        "features" => "feature",
        "events" => "event",
        "reports" => "report",
        "recommendations" | "actions" => "item",
        "requests" => "request",
        "responses" => "response",
        "searches" => "search",
        "documents" => "document",
        "bodies" => "body",
        _ => return None,
    })
}

/// What a shape asks for.
fn wanted(shapes: &Shapes, shape: &Shape) -> String {
    match shape {
        Shape::Object(_) | Shape::Map(_) => "an object".to_owned(),
        Shape::List(..) => "a list".to_owned(),
        Shape::Words(words) => one_of(words.iter().copied()),
        Shape::Text(leaf) => leaf.noun.to_owned(),
        Shape::Integer(..) => "a whole number".to_owned(),
        Shape::Flag => "true or false".to_owned(),
        Shape::Either(text, object) => {
            format!("{} or {}", wanted(shapes, shapes.get(*text)), wanted(shapes, shapes.get(*object)))
        }
        Shape::Plain(..) | Shape::Unread => {
            "a string, a whole number, true, false, a list or an object".to_owned()
        }
    }
}

/// What stands there.
fn found(text: &str, node: &Node<'_>) -> String {
    let written = || text.get(node.span()).unwrap_or_default();
    match &node.kind {
        Kind::Null => "`null`".to_owned(),
        Kind::Bool(_) => quote(written()),
        Kind::Number => format!("the number {}", quote(written())),
        Kind::Text(text) => format!("the string {}", quote(text)),
        Kind::LoneSurrogate => "a broken string".to_owned(),
        Kind::List(_) => "a list".to_owned(),
        Kind::Object(_) => "an object".to_owned(),
    }
}

fn one_of<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let words: Vec<String> = words.map(|word| format!("`{word}`")).collect_vec();
    match words.as_slice() {
        [only] => only.clone(),
        words => format!("one of {}", words.join(", ")),
    }
}

fn did_you_mean(near: Option<&str>) -> Option<String> {
    near.map(|near| format!("did you mean `{near}`?"))
}

pub(super) fn wrong_type(text: &str, node: &Node<'_>, shapes: &Shapes, shape: &Shape) -> Explanation {
    let (expected, found) = (wanted(shapes, shape), found(text, node));
    let written = shown(text.get(node.span()).unwrap_or_default());
    let help = match (shape, &node.kind) {
        (Shape::Object(object), Kind::List(_)) if object.noun == "record" => {
            Some("a document is one record, not a list: read records one at a time".to_owned())
        }
        (Shape::List(..), Kind::Text(_) | Kind::Object(_)) => {
            Some("write `[` before it and `]` after it".to_owned())
        }
        (Shape::Text(_) | Shape::Words(_), Kind::Number | Kind::Bool(_)) => {
            Some(format!("put it in quotes: `\"{written}\"`"))
        }
        (Shape::Integer(..), Kind::Text(digits)) if digits.parse::<u32>().is_ok() => {
            Some(format!("remove the quotes: `{digits}`"))
        }
        (Shape::Integer(..), Kind::Number) => Some("use digits only".to_owned()),
        (Shape::Plain(..), Kind::Number) => Some(format!("write a fraction as a string: `\"{written}\"`")),
        (Shape::Text(_), Kind::List(items)) if items.len() == 1 => Some("remove `[` and `]`".to_owned()),
        _ => None,
    };
    Explanation {
        message: format!("expected {expected}, found {found}"),
        expected: Some(expected),
        found: Some(found),
        help,
        fix: None,
        missing: None,
    }
}

pub(super) fn null(shapes: &Shapes, shape: &Shape, path: &[Step<'_>]) -> Explanation {
    let help = match path.last() {
        Some(Step::Name(_)) => Some("leave the field out, or mark it `unknown` or `not_stated` in `marks`"),
        Some(Step::Index(_)) => Some("remove it from the list"),
        None => None,
    };
    Explanation {
        message: "`null` is not a value".to_owned(),
        expected: Some(wanted(shapes, shape)),
        found: Some("`null`".to_owned()),
        help: help.map(str::to_owned),
        fix: None,
        missing: None,
    }
}

pub(super) fn missing(name: &'static str) -> Explanation {
    Explanation {
        message: format!("the field `{name}` is missing"),
        expected: Some(format!("the field `{name}`")),
        missing: Some(name),
        ..Explanation::default()
    }
}

pub(super) fn none_of(object: &Object) -> Explanation {
    let names = one_of(object.one_of.iter().copied());
    Explanation {
        message: format!("the {} has no name: it needs {names}", object.noun),
        expected: Some(names),
        help: Some("put a name that could not be resolved in `as_written`".to_owned()),
        ..Explanation::default()
    }
}

pub(super) fn duplicate(name: &str) -> Explanation {
    Explanation {
        message: format!("the field {} appears twice", quote(name)),
        help: Some("remove one of them".to_owned()),
        ..Explanation::default()
    }
}

pub(super) fn half() -> Explanation {
    Explanation {
        message: "half of a surrogate pair is not a character".to_owned(),
        help: Some("write the character itself".to_owned()),
        ..Explanation::default()
    }
}

pub(super) fn malformed(leaf: Leaf, text: &str, why: &str) -> Explanation {
    Explanation {
        message: replaced(why, text, &shown(text), 1),
        expected: Some(leaf.noun.to_owned()),
        found: Some(quote(text)),
        help: None,
        fix: None,
        missing: None,
    }
}

/// How to write a party that is a name and no id.
pub(super) fn as_written(name: &str) -> Option<String> {
    let name = shown(name);
    let plain = !name.trim().is_empty() && !name.contains(['"', '\\']);
    plain.then(|| format!("for a name without an id, write `{{\"as_written\": \"{name}\"}}`"))
}

pub(super) fn unknown_word(word: &str, words: &[&str]) -> Explanation {
    let expected = one_of(words.iter().copied());
    Explanation {
        message: format!("{} is not {expected}", quote(word)),
        help: did_you_mean(nearest(word, words)),
        expected: Some(expected),
        found: Some(quote(word)),
        fix: None,
        missing: None,
    }
}

/// `among` has the members of the object: a field that is there already is meant only if no other is near.
pub(super) fn unknown_field(
    name: &str,
    among: &[Member<'_>],
    object: &Object,
    shapes: &Shapes,
) -> Explanation {
    const COMPARED: usize = 256; // an object may have any number of members
    let (shown, noun) = (quote(name), &object.noun);
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    let fields = object.fields.iter().map(|field| field.name);
    let there = |field: &&str| among.iter().take(COMPARED).any(|it| it.name == *field);
    let free: Vec<&str> = fields.clone().filter(|field| !there(field)).collect_vec();
    let near = did_you_mean(nearest(name, &free).or_else(|| nearest(name, &object.names())));
    if object.marks {
        let whole = name.split_once('.').filter(|(head, _)| fields.clone().any(|field| field == *head));
        let inner = whole.map(|(head, _)| format!("marks for `{head}` go inside `{head}`"));
        return Explanation {
            message: format!("{shown} is not a field of {article} {noun} that can be marked"),
            expected: Some(one_of(fields)),
            found: Some(shown),
            help: inner.or(near),
            fix: None,
            missing: None,
        };
    }
    let elsewhere = || {
        let nouns: Vec<&str> = shapes.with_field(name).take(4).collect_vec();
        (1..4).contains(&nouns.len()).then(|| format!("it is a field of: {}", nouns.join(", ")))
    };
    Explanation {
        message: format!("{shown} is not a field of {article} {noun}"),
        help: near.or_else(elsewhere),
        expected: Some(one_of(fields)),
        found: Some(shown),
        fix: None,
        missing: None,
    }
}

pub(super) fn out_of_range(digits: &str, range: &RangeInclusive<i64>) -> Explanation {
    let expected = format!("a whole number from {} to {}", range.start(), range.end());
    Explanation {
        message: format!("expected {expected}, found {}", quote(digits)),
        expected: Some(expected),
        found: Some(quote(digits)),
        help: None,
        fix: None,
        missing: None,
    }
}

pub(super) fn too_few(least: usize) -> Explanation {
    let expected = format!("a list with at least {least} {}", if least == 1 { "entry" } else { "entries" });
    let found = "an empty list".to_owned();
    Explanation {
        message: format!("expected {expected}, found {found}"),
        expected: Some(expected),
        found: Some(found),
        help: None,
        fix: None,
        missing: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::EntityKind;

    #[test]
    fn entities_are_named_as_everywhere() {
        for list in [
            "features",
            "events",
            "reports",
            "recommendations",
            "actions",
            "requests",
            "responses",
            "searches",
            "documents",
            "bodies",
        ] {
            assert_eq!(kind(list), EntityKind::of_list(list).map(EntityKind::word), "{list}");
        }
    }
}
