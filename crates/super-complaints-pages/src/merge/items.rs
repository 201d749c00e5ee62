//! Which item of a record an item of a draft is.

use super_complaints::Directory;
use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::Number;

use super::matching::Sure;
use super::object::{Object, contains, objects, text};
use super::parties::{keys, may_be_one};

/// What an item of a draft is in a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// The item at this position.
    At(usize),
    /// A new one.
    New,
    /// One of several, or part of them: the page does not say which.
    Unclear(String),
}

/// Whose an item is: its addressees, or the owners of an action.
fn whose(list: &str) -> &'static str {
    if list == "actions" { "by" } else { "addressees" }
}

/// Finds the item of a record that an item of a draft is; positions in `taken` are other items of the draft.
pub(super) fn find(
    list: &str,
    record: &Object,
    theirs: &Object,
    their_report: Option<&str>,
    taken: &[usize],
    directory: &Directory,
) -> Found {
    let free = || objects(record, list).enumerate().filter(|(at, _)| !taken.contains(at));
    let sole = sole_report(record);
    let reports = |mine: &Object| {
        let (mine, theirs) = (report_of(mine, sole), report_of(theirs, their_report));
        mine == theirs || mine.is_empty() || theirs.is_empty()
    };
    let field = whose(list);
    let theirs_of = keys(theirs, field, directory);
    let bodies = |mine: &Object| may_be_one(&keys(mine, field, directory), &theirs_of);
    if let Some(number) = number(theirs) {
        let same = |mine: &Object| {
            let numbers = self::number(mine).is_some_and(|it| it.is_same(&number));
            // Bodies may each number their own actions; the recommendations of a report have one sequence.
            let sure = list != "actions" || bodies(mine);
            (numbers && sure && reports(mine)).then_some(Sure::Certainly)
        };
        let found = free().find(|(_, mine)| same(mine).is_some());
        return found.map_or(Found::New, |(at, _)| Found::At(at));
    }
    let words = |of: &Object| [text(of, "text"), text(of, "gist")].map(str::to_owned);
    let says = |mine: &Object| {
        let theirs = words(theirs);
        words(mine).iter().any(|one| {
            theirs.iter().any(|other| !one.is_empty() && !other.is_empty() && contains(one, other))
        })
    };
    if let Some((at, _)) = free().find(|(_, mine)| bodies(mine) && says(mine)) {
        return Found::At(at);
    }
    let alike = |mine: &Object| number(mine).is_none() && keys(mine, field, directory) == theirs_of;
    let silent = words(theirs).iter().all(String::is_empty);
    let wordless = |mine: &Object| words(mine).iter().all(String::is_empty);
    if let Some((at, _)) = free().find(|(_, mine)| silent && alike(mine) && wordless(mine)) {
        return Found::At(at);
    }
    let shares =
        |mine: &Object| !theirs_of.is_empty() && !keys(mine, field, directory).is_disjoint(&theirs_of);
    let candidates: Vec<&str> =
        objects(record, list).filter(|mine| shares(mine)).map(|mine| text(mine, "id")).collect_vec();
    if candidates.is_empty() { Found::New } else { Found::Unclear(candidates.join("`, `")) }
}

/// The number of an item.
pub(super) fn number(item: &Object) -> Option<Number> {
    Number::new(text(item, "number")).ok()
}

/// The report of an item; without a name it is the only one.
fn report_of<'o>(item: &'o Object, sole: Option<&'o str>) -> &'o str {
    let named = text(item, "report");
    if named.is_empty() { sole.unwrap_or_default() } else { named }
}

/// The id of the report of a record, if it has only one.
pub(super) fn sole_report(record: &Object) -> Option<&str> {
    let mut reports = objects(record, "reports");
    let first = reports.next()?;
    reports.next().is_none().then(|| text(first, "id"))
}

/// Whether two spellings of a number are one number.
pub(super) fn same_number(one: &str, other: &str) -> bool {
    Number::new(one).ok().zip(Number::new(other).ok()).is_some_and(|(one, other)| one.is_same(&other))
}
