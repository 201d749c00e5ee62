//! Which part of an entity of a record a part of an entity of a draft is: answers, commitments, outcomes, opinions.

use std::collections::BTreeSet;

use super_complaints::Directory;

use super::matching::may_be_one_passage;
use super::names::{ANSWER_OF, GIVEN_IN};
use super::object::{Object, contains, folded, objects, text, texts};
use super::parties::keys;

/// The fields that hold parts, each with the word for one of them.
pub(super) const PARTS: [(&str, &str); 4] =
    [("answers", "answer"), ("commitments", "commitment"), ("outcomes", "outcome"), ("opinions", "opinion")];

/// What a part of a draft is in an entity of a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Part {
    /// The part at this position.
    At(usize),
    /// A new one.
    New,
    /// It may be one that the record has.
    Unclear(&'static str),
}

/// Finds the part of an entity that a part of a draft is; positions in `taken` are other parts of the draft.
pub(super) fn find(
    field: &str,
    mine: &Object,
    theirs: &Object,
    taken: &[usize],
    directory: &Directory,
) -> Part {
    let free = || objects(mine, field).enumerate().filter(|(at, _)| !taken.contains(at));
    let same = |part: &Object| match field {
        "answers" => answers(part, theirs, directory),
        "commitments" => commitments(part, theirs),
        "outcomes" => text(part, "kind") == text(theirs, "kind"),
        _ => keys(part, "by", directory) == keys(theirs, "by", directory),
    };
    // Several may do: the words decide first.
    let exactly = |part: &Object| part.get("quote") == theirs.get("quote") && same(part);
    let found = free().find(|(_, part)| exactly(part)).or_else(|| free().find(|(_, part)| same(part)));
    match found {
        Some((at, _)) => Part::At(at),
        None if field == "commitments" && free().any(|(_, part)| text(part, "quote").is_empty()) => {
            Part::Unclear(
                "the record has a commitment of this answer without its words, which may be this one",
            )
        }
        None => Part::New,
    }
}

fn answers(mine: &Object, theirs: &Object, directory: &Directory) -> bool {
    let items = |of| texts(of, "items").map(str::to_owned).collect::<BTreeSet<String>>();
    let quotes = (text(mine, "quote"), text(theirs, "quote"));
    let quoted = !quotes.0.is_empty() && !quotes.1.is_empty();
    let may_equal = |field: &str| {
        mine.get(field) == theirs.get(field) || !mine.contains_key(field) || !theirs.contains_key(field)
    };
    items(mine) == items(theirs)
        && keys(mine, ANSWER_OF, directory) == keys(theirs, ANSWER_OF, directory)
        && may_equal(GIVEN_IN)
        && may_equal("part")
        && may_be_one_passage(quotes.0, quotes.1)
        && (quoted || may_equal("position") && may_equal("delivery") && may_equal("as_at"))
}

fn commitments(mine: &Object, theirs: &Object) -> bool {
    let due = |of: &Object| of.get("due").and_then(|due| due.get("words")?.as_str()).map(folded);
    let quotes = (text(mine, "quote"), text(theirs, "quote"));
    let gists = (text(mine, "gist"), text(theirs, "gist"));
    match () {
        () if !quotes.0.is_empty() && !quotes.1.is_empty() => contains(quotes.0, quotes.1),
        () if !gists.0.is_empty() && folded(gists.0) == folded(gists.1) => true,
        // The same date, in the same words, promised in the same answer.
        () => due(mine).is_some_and(|words| !words.is_empty() && Some(words) == due(theirs)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn object(value: Value) -> Object {
        match value {
            Value::Object(object) => object,
            _ => Object::new(),
        }
    }

    #[test]
    fn an_answer_is_known_by_its_items_and_its_words() {
        let directory = Directory::standard();
        let response = object(json!({"answers": [
            {"items": ["r1"], "quote": "We accept this.", "position": "accepted"},
            {"items": ["r2"], "gist": "It accepts.", "position": "accepted"},
        ]}));
        let find = |answer: Value| find("answers", &response, &object(answer), &[], directory);
        assert_eq!(find(json!({"items": ["r1"], "quote": "‘We accept this’, and more."})), Part::At(0));
        assert_eq!(find(json!({"items": ["r1"], "quote": "We do not."})), Part::New);
        assert_eq!(find(json!({"items": ["r2"], "quote": "We do.", "position": "accepted"})), Part::At(1));
        assert_eq!(find(json!({"items": ["r2"], "position": "rejected"})), Part::New);
        assert_eq!(find(json!({"items": ["r1", "r2"]})), Part::New);
    }

    #[test]
    fn a_commitment_without_its_words_may_be_any() {
        let directory = Directory::standard();
        let answer = object(
            json!({"commitments": [{"gist": "Review it."}, {"due": {"words": "in May"}, "quote": "a b"}]}),
        );
        let find = |it: Value| find("commitments", &answer, &object(it), &[], directory);
        assert_eq!(find(json!({"quote": "a  b"})), Part::At(1));
        assert!(matches!(find(json!({"quote": "we will review it"})), Part::Unclear(_)));
    }
}
