//! All due dates of a record, a line for each.

use super_complaints::deadlines::{Deadline, DeadlineKind};
use super_complaints::matrix::DueStatus;
use super_complaints::{Deadlines, Tri};

use crate::style::{BOLD, DIM, GREEN, RED, YELLOW};
use crate::text::{lines, listed, plain, wrap};

use super::deadline::{headline, unless, with_weekday};

/// A line for each deadline; those without a date together at the end.
pub(crate) fn list(explained: &Deadlines, columns: usize) -> String {
    let mut text = format!("{BOLD}{}{BOLD:#}\n", wrap(&plain(&explained.title), columns, 0, 0));
    if let Some(date) = explained.assumed_received {
        text += &format!("assuming it was received on {}\n", with_weekday(&date));
    }
    if let Some(date) = explained.as_of {
        text += &format!("as of {}: nothing later is taken into account\n", with_weekday(&date));
    }
    let groups = [
        ("Statutory time limits", [DeadlineKind::TimeLimit].as_slice()),
        ("No statutory limit", &[DeadlineKind::UnsetLimit]),
        ("Answers requested", &[DeadlineKind::Request]),
        ("To be carried out", &[DeadlineKind::Item]),
        ("Commitments", &[DeadlineKind::Commitment]),
    ];
    for (title, kinds) in groups {
        let all = explained.deadlines.iter().filter(|it| kinds.contains(&it.kind));
        let by_law =
            kinds.iter().any(|kind| matches!(kind, DeadlineKind::TimeLimit | DeadlineKind::UnsetLimit));
        let (with, without): (Vec<&Deadline>, Vec<&Deadline>) =
            all.partition(|it| by_law || it.due.is_some());
        if with.is_empty() && without.is_empty() {
            continue;
        }
        text += &format!("\n{BOLD}{title}{BOLD:#}\n");
        for (at, it) in with.iter().enumerate() {
            // What is the same for several in a row is said once, under the last of them.
            let same = with.get(at + 1).is_some_and(|next| told(next) == told(it));
            text += &entry(it, !same, columns);
        }
        text += &without_a_day(&without, columns);
    }
    let one = explained.deadlines.iter().find(|it| it.due.is_some());
    if let Some(one) = one {
        text += &format!("\n`--deadline {}` shows how it is worked out.\n", one.id);
    }
    text
}

/// Those without a date, grouped by the reason.
fn without_a_day(deadlines: &[&Deadline], columns: usize) -> String {
    let reason = |it: &Deadline| it.reason.clone().unwrap_or_else(|| it.certainty.in_words().to_owned());
    let mut reasons: Vec<String> = Vec::new();
    for deadline in deadlines {
        let why = reason(deadline);
        if !reasons.contains(&why) {
            reasons.push(why);
        }
    }
    let mut text = String::new();
    for why in reasons {
        let of = deadlines.iter().filter(|it| reason(it) == why).map(|it| it.id.as_str());
        let line = format!("{why}: {}", listed(&of.collect::<Vec<_>>()));
        text += &format!("  {DIM}·{DIM:#} {}\n", wrap(&plain(&line), columns, 4, 4));
    }
    text
}

/// The text under the line of a deadline: its conditions and its state.
fn told(deadline: &Deadline) -> String {
    let only_if = deadline.condition.as_ref().filter(|_| deadline.applies != Tri::No);
    let only_if = only_if.map(|condition| format!("only if: {condition}"));
    let unless = unless(deadline).map(|unless| format!("unless {unless}"));
    let parts: Vec<String> = only_if.into_iter().chain(unless).chain([standing(deadline)]).collect();
    parts.join("; ")
}

fn standing(deadline: &Deadline) -> String {
    match (deadline.kind, &deadline.reason) {
        (_, Some(reason)) if deadline.applies == Tri::No => reason.clone(),
        (DeadlineKind::UnsetLimit, Some(reason)) => reason.clone(),
        (_, Some(reason)) if deadline.due.is_none() => format!("{reason}; {}", deadline.state),
        _ => deadline.state.clone(),
    }
}

/// A line for a deadline, and the text under it.
fn entry(deadline: &Deadline, with_state: bool, columns: usize) -> String {
    let (sign, style) = match deadline.met {
        DueStatus::Yes => ("✓", GREEN),
        DueStatus::No => ("✗", RED),
        DueStatus::CannotTell => ("?", YELLOW),
        _ => ("·", DIM),
    };
    let head = plain(&headline(deadline)).into_owned();
    let mut text = format!("  {style}{sign}{style:#} {}\n", wrap(&head, columns, 4, 4));
    if !with_state {
        return text;
    }
    for line in lines(&plain(&told(deadline)), columns.saturating_sub(4), columns.saturating_sub(4)) {
        text += &format!("    {DIM}{line}{DIM:#}\n");
    }
    text
}
