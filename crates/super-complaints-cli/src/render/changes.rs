//! Changes, a line for each.

use super_complaints_changes::{Change, ChangeKind, Changes, Group, grouped};

use crate::state::State;
use crate::style::{BOLD, DIM, GREEN, RED, YELLOW};
use crate::text::{counted, listed, plain, wrap};

/// How many names of bodies a line has without `--details`.
const NAMES: usize = 6;

/// The changes, record by record, and their number.
pub(crate) fn text(changes: &Changes, old: &State, new: &State, details: bool, columns: usize) -> String {
    let mut text = String::new();
    for of_record in changes.changes.chunk_by(|one, other| one.record == other.record) {
        let Some(first) = of_record.first() else { continue };
        let title = new.title(&first.record).or_else(|| old.title(&first.record)).unwrap_or_default();
        let heading = plain(&format!("{title} ({})", first.record)).into_owned();
        text += &format!("{BOLD}{}{BOLD:#}\n", wrap(&heading, columns, 0, 2));
        for group in grouped(of_record) {
            text += &line(&group, details, columns);
        }
        text.push('\n');
    }
    text += &format!("{}\n", wrap(&sentence(changes), columns, 0, 2));
    if changes.as_of_new.is_none() {
        let help =
            "Which bodies have answered since, and which due dates have passed, needs a date: add `--as-of`.";
        text += &format!("{DIM}{}{DIM:#}\n", wrap(help, columns, 0, 0));
    }
    text
}

fn line(group: &Group<'_>, details: bool, columns: usize) -> String {
    let Some(first) = group.first() else { return String::new() };
    let (sign, style) = sign(first.kind);
    let mut text = format!("  {style}{sign}{style:#} {}\n", wrap(&plain(&group.says), columns, 4, 4));
    let mut under = |words: &str| {
        text += &format!("    {DIM}{}{DIM:#}\n", wrap(&plain(words), columns, 4, 4));
    };
    let names = group.names();
    match names.get(..NAMES) {
        Some(some) if !details && names.len() > NAMES + 1 => {
            under(&format!("{} and {} more", some.join(", "), names.len() - NAMES));
        }
        _ if !names.is_empty() => under(&listed(&names)),
        _ => {}
    }
    let is_open = group.changes.iter().any(|it| it.reason.is_some());
    match group.reason() {
        Some(reason) => under(&format!("because: {reason}")),
        None if is_open && !details => under("for several reasons: `--details` shows them"),
        None => {}
    }
    if details {
        let several = group.reason().is_none();
        for change in &group.changes {
            if let (true, Some(name), Some(reason)) = (several, &change.body_name, &change.reason) {
                under(&format!("{name}, because: {reason}"));
            }
            if let Some(places) = places(change) {
                under(&places);
            }
        }
    }
    text
}

/// Where a change is in the two records.
fn places(change: &Change) -> Option<String> {
    let [old, new] = [&change.old_pointers, &change.new_pointers].map(|it| it.join(" "));
    match (old.is_empty(), new.is_empty()) {
        (true, true) => None,
        (false, true) => Some(format!("old {old}")),
        (true, false) => Some(format!("new {new}")),
        (false, false) => Some(format!("old {old}, new {new}")),
    }
}

/// The sign of a change: something came, went, or changed; or a body is late, or that cannot be told.
fn sign(kind: ChangeKind) -> (&'static str, anstyle::Style) {
    use ChangeKind as K;
    let name = kind.as_str();
    match kind {
        K::BecameOverdue | K::FoundOverdue | K::DeadlineMetLate | K::CellNoneFound => ("!", RED),
        K::MayHaveBecomeOverdue | K::CellUnsettled => ("?", YELLOW),
        K::CellAnswered | K::DeadlineMet | K::CommitmentFulfilled => ("✓", GREEN),
        _ if name.ends_with("_removed") || name.ends_with("_dropped") => ("-", YELLOW),
        _ if ["_added", "_received", "_made", "_recorded", "_published", "_set"]
            .iter()
            .any(|it| name.ends_with(it)) =>
        {
            ("+", GREEN)
        }
        _ => ("~", DIM),
    }
}

/// `12 changes in 2 of 17 records, from 2023-06-01 to 2024-06-01`.
fn sentence(changes: &Changes) -> String {
    let dates = match (changes.as_of_old, changes.as_of_new) {
        (Some(old), Some(new)) if old != new => format!(", from {old} to {new}"),
        (_, Some(new)) => format!(", as of {new}"),
        _ => String::new(),
    };
    let came = changes.of(ChangeKind::RecordAdded).count();
    let went = changes.of(ChangeKind::RecordRemoved).count();
    let changed = changes.compared - changes.unchanged;
    let compared = counted(changes.compared, "record", "records");
    let mut parts = vec![match changes.changes.len() - came - went {
        0 if came + went == 0 => format!("no changes: {compared} compared{dates}"),
        0 if changes.compared == 0 => format!("no record is in both states{dates}"),
        0 => format!("no changes in {compared}{dates}"),
        count => format!("{} in {changed} of {compared}{dates}", counted(count, "change", "changes")),
    }];
    parts.extend((came > 0).then(|| counted(came, "record was added", "records were added")));
    parts.extend((went > 0).then(|| counted(went, "record was removed", "records were removed")));
    let left = changes.not_compared.len();
    parts.extend((left > 0).then(|| counted(left, "record was not compared", "records were not compared")));
    let broken = changes.not_read.len();
    parts.extend((broken > 0).then(|| counted(broken, "record cannot be read", "records cannot be read")));
    parts.join("; ")
}
