//! Where findings are in the text.

use std::ops::Range;

use serde_json::Value;

use crate::collect_vec::CollectVec as _;
use crate::fields::read_json;
use crate::finding::Finding;
use crate::offer::{Fix, Operation, OperationKind};
use crate::pointer::path_of;
use crate::read::{Holes, locate, locate_by, locate_in_good};
use crate::search::contains;
use crate::syntax::{Outline, Parser};

use super::Checked;

/// Gives every finding the pointer of the original text, its line and column, and the bytes that it is about.
pub(super) fn locate_all(checked: &mut Checked, text: &str, holes: &Holes, outline: &Outline) {
    for it in &mut checked.undecided {
        it.pointer = holes.original(&it.pointer);
    }
    let suppressed = checked.suppressed.iter_mut().map(|it| &mut it.finding);
    let mut findings: Vec<&mut Finding> = checked.findings.iter_mut().chain(suppressed).collect_vec();
    for finding in findings.iter_mut().filter(|_| !holes.list.is_empty()) {
        finding.pointer = holes.original(&finding.pointer);
        finding.path = path_of(&finding.pointer);
        for related in &mut finding.related {
            related.pointer = holes.original(&related.pointer);
        }
        for operation in finding.fix.iter_mut().flat_map(|fix| &mut fix.patch) {
            operation.path = holes.original(&operation.path);
        }
    }
    if findings.is_empty() {
        return;
    }
    let pointers = findings.iter().flat_map(|finding| {
        let related = finding.related.iter().map(|it| it.pointer.as_str());
        let tests = tests(finding.fix.as_ref()).map(|it| it.path.as_str());
        std::iter::once(finding.pointer.as_str()).chain(related).chain(tests)
    });
    let pointers: Vec<&str> = pointers.collect_vec();
    let good = checked.faults.is_empty();
    let places = if good { locate_by(outline, text, &pointers) } else { locate(text, &pointers) };
    let mut places = places.into_iter();
    for finding in findings {
        if let Some(place) = places.next().flatten() {
            (finding.line, finding.column) = (Some(place.line), Some(place.column));
            finding.shown = shown(text, &place.span);
            finding.span = Some(place.span);
        }
        for related in &mut finding.related {
            related.shown = places.next().flatten().and_then(|place| shown(text, &place.span));
        }
        let tested: Vec<_> = tests(finding.fix.as_ref()).map(|_| places.next().flatten()).collect_vec();
        for place in tested.into_iter().flatten() {
            finding.fix.iter_mut().for_each(|fix| as_written(fix, text.get(place.span.clone())));
        }
    }
}

/// What a fix tests.
fn tests(fix: Option<&Fix>) -> impl Iterator<Item = &Operation> {
    fix.into_iter().flat_map(|fix| &fix.patch).filter(|it| it.op == OperationKind::Test)
}

/// Makes a fix for what the text has: a party that is an id and nothing else may be an object too, and a value may be
/// written with what says nothing, such as an empty list.
fn as_written(fix: &mut Fix, words: Option<&str>) {
    let value = words.and_then(|words| read_json::<Value>(words).ok());
    let Some(first) = fix.patch.first_mut() else { return };
    match (&first.value, value) {
        (Some(Value::String(_)), Some(Value::Object(_))) => {
            let party = first.path.clone();
            for operation in fix.patch.iter_mut().filter(|it| it.path == party) {
                operation.path.push_str("/id");
            }
        }
        (Some(Value::Object(_) | Value::Array(_)), Some(value)) => first.value = Some(value),
        _ => {}
    }
}

/// The words of a value to show: for an object, its id or its first line.
fn shown(text: &str, span: &Range<usize>) -> Option<Range<usize>> {
    let words = text.get(span.clone())?;
    if !words.starts_with('{') {
        return Some(span.clone());
    }
    if let Some(id) = first_id(words) {
        return Some(span.start + id.start..span.start + id.end);
    }
    // Most objects whose id does not come first have none.
    let may_have_one = contains(words, "id\"") || words.contains('\\');
    let id = may_have_one.then(|| locate_in_good(words, &["/id"]).pop().flatten()).flatten();
    let id =
        id.map(|place| place.span).filter(|id| words.get(id.clone()).is_some_and(|id| id.starts_with('"')));
    id.map(|id| span.start + id.start..span.start + id.end).or_else(|| first_line(text, span))
}

/// The id of an object that begins with it, as nearly all do.
fn first_id(words: &str) -> Option<Range<usize>> {
    let mut parser = Parser::of(words);
    parser.enter().ok()?;
    parser.name().ok().filter(|(name, ..)| name == "id")?;
    let start = parser.at();
    parser.plain_text()?;
    Some(start..parser.at())
}

/// The first line of an object with any content.
fn first_line(text: &str, span: &Range<usize>) -> Option<Range<usize>> {
    let words = text.get(span.clone())?;
    let inner = words.get(1..)?;
    if words.lines().next().is_some_and(|line| line.len() > 1) {
        return Some(span.clone());
    }
    let start = span.start + 1 + (inner.len() - inner.trim_start().len());
    let end = text.get(start..span.end)?.lines().next()?.trim_end_matches([',', ' ', '\r']).len() + start;
    Some(start..end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_object_is_shown_by_its_id_or_its_first_words() {
        let text =
            "{\"reports\": [{\n  \"kind\": \"x\",\n  \"id\": \"r\",\n  \"due\": {\n    \"date\": 1\n  }\n}]}";
        let pointers = ["/reports/0", "/reports/0/due", "/reports/0/published", "/reports/0/kind"];
        let places = locate(text, &pointers);
        let seen: Vec<&str> =
            places.iter().map(|place| &text[shown(text, &place.as_ref().unwrap().span).unwrap()]).collect();
        assert_eq!(seen, ["\"r\"", "\"date\": 1", "\"r\"", "\"x\""]);
    }
}
