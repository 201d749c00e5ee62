//! Applying fixes to a text: those that do not get in each other's way, together.

use std::collections::BTreeMap;

use crate::collect_vec::CollectVec as _;
use crate::edit::{Replacement, Writer, overlap, replaced};
use crate::read::parse;
use crate::syntax::SyntaxError;

use super::changes::{Changes, Made, NotApplied, changes, of_operation, written};
use crate::offer::{Fix, Operation};

/// What became of some fixes, by their positions.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Outcome {
    /// The text with the fixes that were applied.
    pub text: String,
    /// Those that were applied.
    pub applied: Vec<usize>,
    /// Those that get in the way of another: check the new text, which may offer them again.
    pub later: Vec<usize>,
    /// Those that do not fit the text, each with the reason.
    pub refused: Vec<(usize, NotApplied)>,
}

/// Applies fixes to the text that they were made for. Of two that change the same bytes, the first one is applied.
/// Everything else in the text stays as it is, byte for byte: the layout, the order of fields, the ends of lines, a
/// byte-order mark.
///
/// ```
/// use super_complaints::fix::{Confidence, Fix, Operation, apply};
/// let text = "{\r\n\t\"a\": [1, 2 ],\r\n\t\"b\" : 3\r\n}";
/// let patch = vec![Operation::test("/a/0", 1), Operation::remove("/a/0")];
/// let fix = Fix::new("remove it", Confidence::Certain, patch);
/// assert_eq!(apply(text, [&fix]).text, "{\r\n\t\"a\": [2 ],\r\n\t\"b\" : 3\r\n}");
/// assert_eq!(apply("{\"a\": []}", [&fix]).refused.len(), 1, "it does not fit this text");
/// ```
pub fn apply<'f>(text: &str, fixes: impl IntoIterator<Item = &'f Fix>) -> Outcome {
    let (mark, text) = text.strip_prefix(MARK).map_or(("", text), |rest| (MARK, rest));
    let mut outcome =
        Outcome { text: String::new(), applied: Vec::new(), later: Vec::new(), refused: Vec::new() };
    let mut changed = Changed::default();
    match parse(text) {
        Ok(tree) => {
            let writer = Writer::new(text, &tree);
            for (at, fix) in fixes.into_iter().enumerate() {
                match changed.take(&writer, text, &fix.patch) {
                    Ok(true) => outcome.applied.push(at),
                    Ok(false) => outcome.later.push(at),
                    Err(why) => outcome.refused.push((at, why)),
                }
            }
        }
        Err(broken) => {
            let why = not_json(broken);
            outcome.refused.extend(fixes.into_iter().enumerate().map(|(at, _)| (at, why.clone())));
        }
    }
    outcome.text = mark.to_owned() + &changed.finish(text);
    outcome
}

/// The bytes that each fix changes in the text that it was made for, or why it does not fit the text.
///
/// ```
/// use super_complaints::fix::{Confidence, Fix, Operation, replacements};
/// let patch = vec![Operation::test("/a", 1), Operation::replace("/a", "one")];
/// let fix = Fix::new("write `one`", Confidence::Certain, patch);
/// let [Ok(made)] = &replacements(r#"{"a": 1}"#, [&fix])[..] else { panic!() };
/// assert_eq!((made[0].span.clone(), made[0].text.as_str()), (6..7, "\"one\""));
/// ```
pub fn replacements<'f>(
    text: &str,
    fixes: impl IntoIterator<Item = &'f Fix>,
) -> Vec<Result<Vec<Replacement>, NotApplied>> {
    let before = if text.starts_with(MARK) { MARK.len() } else { 0 };
    let text = text.get(before..).unwrap_or_default();
    let tree = parse(text).map_err(not_json);
    let tree = match &tree {
        Ok(tree) => tree,
        Err(why) => return fixes.into_iter().map(|_| Err(why.clone())).collect_vec(),
    };
    let writer = Writer::new(text, tree);
    let of_one = |fix: &Fix| {
        let mut made = match changes(&writer, text, &fix.patch)? {
            Changes::These(made) => made,
            Changes::InTurn => vec![difference(text, &in_turn(text, &fix.patch)?)],
        };
        for it in &mut made {
            it.span = it.span.start + before..it.span.end + before;
        }
        Ok(made)
    };
    fixes.into_iter().map(of_one).collect_vec()
}

/// A byte-order mark. No record may begin with one, but a fix is no reason to take it out.
const MARK: &str = "\u{feff}";

/// What is changed so far.
#[derive(Default)]
struct Changed {
    changes: Vec<Replacement>,
    /// The ends of the changed bytes, by their starts.
    spans: BTreeMap<usize, usize>,
    /// The text after a fix whose operations depend on each other; nothing goes with that.
    whole: Option<String>,
}

impl Changed {
    /// Adds a fix, unless it gets in the way of another.
    fn take(&mut self, writer: &Writer<'_, '_>, text: &str, patch: &[Operation]) -> Result<bool, NotApplied> {
        let new = match changes(writer, text, patch)? {
            _ if self.whole.is_some() => return Ok(false),
            Changes::These(new) => new,
            Changes::InTurn if self.changes.is_empty() => {
                self.whole = Some(in_turn(text, patch)?);
                return Ok(true);
            }
            Changes::InTurn => return Ok(false),
        };
        if new.iter().any(|it| self.is_crossed(it)) {
            return Ok(false);
        }
        self.spans.extend(new.iter().map(|it| (it.span.start, it.span.end)));
        self.changes.extend(new);
        Ok(true)
    }

    /// Whether a change gets in the way of one before: only its neighbours can be.
    fn is_crossed(&self, it: &Replacement) -> bool {
        let crosses = |(start, end): (&usize, &usize)| overlap(&it.span, &(*start..*end));
        self.spans.range(..=it.span.start).next_back().is_some_and(crosses)
            || self.spans.range(it.span.start..).next().is_some_and(crosses)
    }

    fn finish(self, text: &str) -> String {
        self.whole.unwrap_or_else(|| replaced(text, self.changes))
    }
}

/// The text after operations that are made one after the other.
fn in_turn(text: &str, patch: &[Operation]) -> Result<String, NotApplied> {
    let mut text = text.to_owned();
    for operation in patch {
        let made = of_one(&text, operation)?;
        text = match (made, &operation.from) {
            (Some(changes), _) => replaced(&text, changes),
            (None, Some(from)) => {
                let value = value_at(&text, from)?;
                let without = of_one(&text, &Operation::remove(from.as_str()))?.unwrap_or_default();
                let without = replaced(&text, without);
                let with = of_one(&without, &Operation::add(operation.path.as_str(), value))?;
                replaced(&without, with.unwrap_or_default())
            }
            (None, None) => return Err(NotApplied::NotAPatch),
        };
    }
    Ok(text)
}

/// The changes of one operation; `None`: it moves a value elsewhere.
fn of_one(text: &str, operation: &Operation) -> Result<Option<Vec<Replacement>>, NotApplied> {
    let tree = parse(text).map_err(not_json)?;
    Ok(match of_operation(&Writer::new(text, &tree), text, operation)? {
        Made::These(one) => Some(one.changes),
        Made::InTurn => None,
    })
}

fn value_at(text: &str, pointer: &str) -> Result<serde_json::Value, NotApplied> {
    let nothing = || NotApplied::Nothing(pointer.to_owned());
    let tree = parse(text).map_err(not_json)?;
    let node = Writer::new(text, &tree).value(pointer).map_err(|_| nothing())?;
    written(text, node.span()).ok_or_else(nothing)
}

fn not_json(broken: SyntaxError) -> NotApplied {
    NotApplied::NotJson(broken.into_inner().message.into_owned())
}

/// What differs between two texts, as one change.
fn difference(before: &str, after: &str) -> Replacement {
    let mut start = before.bytes().zip(after.bytes()).take_while(|(one, other)| one == other).count();
    while !before.is_char_boundary(start) {
        start -= 1;
    }
    let rest = before.len().min(after.len()) - start;
    let same = before.bytes().rev().zip(after.bytes().rev()).take_while(|(one, other)| one == other).count();
    let mut tail = same.min(rest);
    while !before.is_char_boundary(before.len() - tail) {
        tail -= 1;
    }
    let text = after.get(start..after.len() - tail).unwrap_or_default().to_owned();
    Replacement { span: start..before.len() - tail, text }
}
