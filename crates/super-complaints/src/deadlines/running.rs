//! Which of the statutory limits that replace each other applies, as far as the record shows it.

use crate::collect_vec::CollectVec as _;
use crate::counting::DueRange;
use crate::dates::{PartialDate, Tri};
use crate::directory::SeatSet;
use crate::index::Index;
use crate::matrix::DueStatus;
use crate::model::{Event, EventKind};
use crate::scheme::{RuledOutBy, Scheme, TimeLimit};

use super::deadline::{Certainty, Deadline};

/// Whether a time limit applies, and why not.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Runs {
    Yes,
    Perhaps,
    No(String),
}

/// The limit that a time limit replaces; its own id if it is that limit.
fn place(time_limit: &TimeLimit) -> &str {
    time_limit.instead_of.as_deref().unwrap_or(&time_limit.id)
}

/// Decides for each limit that runs once whether it applies; `once` has the time limit, its end and the deadline.
pub(super) fn settle(
    index: &Index<'_>,
    scheme: &Scheme,
    designated: Tri,
    once: &mut [(&TimeLimit, Option<DueRange>, Deadline)],
) {
    let time_limits: Vec<(&TimeLimit, Option<DueRange>)> =
        once.iter().map(|(time_limit, ends, _)| (*time_limit, *ends)).collect_vec();
    let runs = running(index, scheme, designated, &time_limits);
    let raw: Vec<DueStatus> = once.iter().map(|(.., it)| it.met).collect_vec();
    for (at, (time_limit, _, deadline)) in once.iter_mut().enumerate() {
        let rivals = || {
            time_limits.iter().zip(&runs).zip(&raw).enumerate().filter(|(other, (((it, _), runs), _))| {
                *other != at && place(it) == place(time_limit) && !matches!(runs, Runs::No(_))
            })
        };
        match runs.get(at) {
            Some(Runs::No(why)) => {
                deadline.applies = Tri::No;
                deadline.due = None;
                deadline.certainty = Certainty::NoDeadline;
                deadline.inferred = false;
                deadline.reason = Some(format!("it does not apply: {why}"));
                deadline.met = DueStatus::NoDeadline;
                "it does not apply".clone_into(&mut deadline.state);
                deadline.evidence.clear();
            }
            Some(Runs::Perhaps) => {
                deadline.applies = Tri::CannotTell;
                if deadline.certainty == Certainty::Certain {
                    deadline.certainty = Certainty::Conditional;
                }
                deadline.unless = rivals().map(|(_, (((it, _), _), _))| it.id.to_string()).collect_vec();
                // In time, or late, is said only if it is so whichever of them applies, and late never of one that
                // applies on a condition.
                let differs =
                    || rivals().any(|(_, (_, met))| *met != deadline.met && *met != DueStatus::NoDeadline);
                let late_on_condition = deadline.met == DueStatus::No && time_limit.condition.is_some();
                if matches!(deadline.met, DueStatus::Yes | DueStatus::No) && (late_on_condition || differs())
                {
                    deadline.met = DueStatus::CannotTell;
                    deadline.state += ", if this limit applies, which is not recorded";
                }
            }
            _ => {
                deadline.applies = Tri::Yes;
                if deadline.certainty == Certainty::Conditional {
                    deadline.certainty = Certainty::Certain;
                }
            }
        }
    }
}

fn running(
    index: &Index<'_>,
    scheme: &Scheme,
    designated: Tri,
    time_limits: &[(&TimeLimit, Option<DueRange>)],
) -> Vec<Runs> {
    let mut settled: Vec<&str> = Vec::new();
    for event in &index.record.events {
        settled.extend(named(index, event, time_limits));
    }
    // A limit that runs after another applies only if that one does.
    let before: Vec<&str> = settled
        .iter()
        .filter_map(|id| scheme.time_limit(id))
        .flat_map(|time_limit| scheme.chain(time_limit))
        .map(|time_limit| &*time_limit.id)
        .collect_vec();
    settled.extend(before);
    let mut runs: Vec<Runs> = Vec::new();
    for (time_limit, _) in time_limits {
        let rival = |id: &&&str| {
            scheme.time_limit(id).is_some_and(|it| it.id != time_limit.id && place(it) == place(time_limit))
        };
        let after = time_limit.after.as_deref();
        let ended = time_limits.iter().zip(&runs).find_map(|((other, _), runs)| {
            (after == Some(&*other.id) && matches!(runs, Runs::No(_))).then_some(&other.id)
        });
        runs.push(if let Some(why) = ruled_out(index, time_limit, designated) {
            Runs::No(why)
        } else if settled.contains(&&*time_limit.id) {
            Runs::Yes
        } else if let Some(other) = settled.iter().find(rival) {
            Runs::No(format!("according to the record, `{other}` applies instead"))
        } else if let Some(other) = ended {
            Runs::No(format!("it runs after `{other}`, which does not apply"))
        } else {
            Runs::Perhaps
        });
    }
    // If only one is left, it applies.
    let open = |at: usize, runs: &[Runs]| {
        let of = time_limits.get(at).map(|(time_limit, _)| place(time_limit));
        let same = time_limits
            .iter()
            .zip(runs)
            .filter(|((it, _), runs)| Some(place(it)) == of && **runs != Runs::Yes);
        same.filter(|(_, runs)| **runs == Runs::Perhaps).count() > 1
    };
    let alone: Vec<bool> = (0..runs.len()).map(|at| !open(at, &runs)).collect_vec();
    for (run, alone) in runs.iter_mut().zip(alone) {
        if *run == Runs::Perhaps && alone {
            *run = Runs::Yes;
        }
    }
    runs
}

/// The limit that an event of the authority shows to apply: it names one that applies on a condition, or states the
/// exact date on which one of them ends, and no other.
fn named<'c>(
    index: &Index<'_>,
    event: &Event,
    time_limits: &[(&'c TimeLimit, Option<DueRange>)],
) -> Option<&'c str> {
    let id = event.time_limit.as_ref()?;
    let (time_limit, _) = time_limits.iter().find(|(time_limit, _)| &*time_limit.id == id.as_str())?;
    let binds: SeatSet = time_limit.binds.iter().filter_map(|id| index.parties.seat(id.as_str())).collect();
    let by = index.parties.seats(&event.by, None).certain;
    match event.kind {
        EventKind::InformationRequested | EventKind::InformationNotice | EventKind::ExtensionGranted => {
            let theirs = event.by.is_empty() || by.meets(&binds);
            (time_limit.condition.is_some() && theirs).then_some(&*time_limit.id)
        }
        EventKind::DeadlineStated if by.meets(&binds) => {
            let date = event.due.as_ref()?.date?.exact()?;
            let ends_then = |ends: &Option<DueRange>| {
                let last = ends.and_then(|ends| ends.last_day());
                last.is_some_and(|last| last.earliest == date && last.latest == date)
            };
            let same =
                || time_limits.iter().filter(|(it, ends)| place(it) == place(time_limit) && ends_then(ends));
            let (only, _) = same().next().filter(|_| same().count() == 1)?;
            Some(&only.id)
        }
        _ => None,
    }
}

/// Why the condition of a time limit does not hold.
fn ruled_out(index: &Index<'_>, time_limit: &TimeLimit, designated: Tri) -> Option<String> {
    time_limit.ruled_out_by.iter().find_map(|by| match by {
        RuledOutBy::DesignatedComplainant => {
            designated.is_yes().then(|| "the complaint was made by a designated body".to_owned())
        }
        RuledOutBy::EligibilityDecided => decided_after_receipt(index).map(|event| {
            format!("eligibility was decided after the complaint was received (event:{})", event.id)
        }),
    })
}

fn decided_after_receipt<'r>(index: &Index<'r>) -> Option<&'r Event> {
    let events = || index.record.events.iter();
    let received: Option<&PartialDate> =
        events().filter(|it| it.kind == EventKind::Received).find_map(|it| it.date.as_ref());
    let decides = |it: &&Event| matches!(it.kind, EventKind::FoundEligible | EventKind::FoundIneligible);
    let after =
        |it: &&Event| it.date.zip(received).is_some_and(|(date, received)| date.is_before(received).is_no());
    events().filter(decides).find(after)
}
