//! Laws that hold for any two states: nothing that differs is lost, what is the same is no change, and the way back has the
//! opposite changes.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails; the helpers of tests are no test functions"
)]

#[path = "laws/broken.rs"]
mod broken;
#[path = "../../super-complaints/tests/common/mod.rs"]
mod common;
#[path = "laws/dates.rs"]
mod dates;
#[path = "laws/feeds.rs"]
mod feeds;
#[path = "laws/oracle.rs"]
mod oracle;
#[path = "laws/states.rs"]
mod states;

use std::collections::BTreeSet;

use common::{real_records, runner};
use oracle::Covered;
use serde_json::Value;
use states::states;
use super_complaints::SuperComplaint;
use super_complaints_changes::{Change, ChangeKind, Changes, Options, diff, diff_registers};

fn plain(old: &SuperComplaint, new: &SuperComplaint) -> Changes {
    diff(old, new, &Options::default())
}

fn json(record: &SuperComplaint) -> Value {
    serde_json::to_value(record).unwrap()
}

#[test]
fn every_difference_is_in_a_change() {
    let differing = std::cell::Cell::new(0);
    let held = runner(400).run(&states(), |(old, new)| {
        let changes = plain(&old, &new);
        let (before, after) = (json(&old), json(&new));
        let lost = Covered::by(&changes.changes).lost(&before, &after);
        assert!(lost.is_empty(), "{lost:?}\n{before}\n{after}\n{changes:#?}");
        assert_eq!(changes.is_empty(), old == new, "no change is made up");
        differing.set(differing.get() + usize::from(old != new));
        Ok(())
    });
    held.unwrap();
    assert!(differing.get() > 200, "only {differing:?} of the pairs differ");
}

#[test]
fn a_state_does_not_differ_from_itself() {
    for record in real_records() {
        let record = SuperComplaint::from_json(&record).unwrap();
        for options in
            [Options::default(), Options::between(common::day("2024-01-01"), common::day("2024-01-01"))]
        {
            assert!(diff(&record, &record, &options).is_empty(), "{}", record.id);
            let all = diff_registers(&[&record], &[&record], &options);
            assert_eq!((all.changes.len(), all.compared, all.unchanged), (0, 1, 1));
        }
    }
}

/// What a change says of the way back: the pointers exchanged.
fn places(change: &Change, back: bool) -> (Vec<String>, Vec<String>) {
    let (old, new) = (change.old_pointers.clone(), change.new_pointers.clone());
    if back { (new, old) } else { (old, new) }
}

#[test]
fn the_way_back_has_the_opposite_changes() {
    let succession =
        |it: &&Change| matches!(it.kind, ChangeKind::AddresseeSucceeded | ChangeKind::PartySucceeded);
    let held = runner(400).run(&states(), |(old, new)| {
        let (there, back) = (plain(&old, &new).changes, plain(&new, &old).changes);
        for change in &there {
            if succession(&change) {
                // Only the body that took over succeeded the other.
                for pointer in change.old_pointers.iter().chain(&change.new_pointers) {
                    let of = back.iter().filter(|it| {
                        places(it, true).0.contains(pointer) || places(it, true).1.contains(pointer)
                    });
                    assert!(of.count() > 0, "{change:#?}\n{back:#?}");
                }
                continue;
            }
            let opposite = back.iter().filter(|it| places(it, true) == places(change, false));
            let opposite: Vec<&Change> = opposite.filter(|it| it.field == change.field).collect();
            let undone = opposite.iter().any(|it| {
                let values = it.before == change.after && it.after == change.before;
                change.kind.undone_by().contains(&it.kind) && values && it.mark_before == change.mark_after
            });
            // The way back may be a succession, which is one change.
            let by_one = || {
                back.iter().filter(succession).any(|it| {
                    let (old, new) = places(it, true);
                    old.iter()
                        .chain(&new)
                        .any(|it| change.old_pointers.contains(it) || change.new_pointers.contains(it))
                })
            };
            assert!(undone || by_one(), "{change:#?}\n{back:#?}");
        }
        Ok(())
    });
    held.unwrap();
}

#[test]
fn ids_are_unique_and_changes_come_in_one_order() {
    let held = runner(250).run(&states(), |(old, new)| {
        let changes = plain(&old, &new);
        let ids: BTreeSet<&str> = changes.changes.iter().map(|it| it.id.as_str()).collect();
        assert_eq!(ids.len(), changes.changes.len(), "{changes:#?}");
        assert!(ids.iter().all(|id| id.len() == 16 && id.bytes().all(|it| it.is_ascii_hexdigit())));
        assert_eq!(plain(&old, &new), changes);
        Ok(())
    });
    held.unwrap();
}

#[test]
fn values_are_those_at_the_pointers() {
    let held = runner(250).run(&states(), |(old, new)| {
        let (before, after) = (json(&old), json(&new));
        for change in plain(&old, &new).changes {
            for (state, pointers, value) in [
                (&before, &change.old_pointers, &change.before),
                (&after, &change.new_pointers, &change.after),
            ] {
                assert!(pointers.iter().all(|it| state.pointer(it).is_some()), "{change:#?}");
                let Some(value) = value else { continue };
                let mut there = state.pointer(&pointers[0]).unwrap().clone();
                // What is in it is a change of its own.
                if let Some(members) = there.as_object_mut() {
                    if change.entity.starts_with("response:") {
                        members.remove("answers");
                    }
                    if change.entity.starts_with("answer:") {
                        members.remove("commitments");
                    }
                }
                assert_eq!(there, *value, "{change:#?}");
            }
        }
        Ok(())
    });
    held.unwrap();
}

#[test]
fn a_register_has_the_changes_of_its_records() {
    let records: Vec<SuperComplaint> =
        real_records().iter().map(|it| SuperComplaint::from_json(it).unwrap()).collect();
    let mut changed = records.clone();
    for record in &mut changed {
        record.responses.pop();
        record.documents.iter_mut().for_each(|it| it.last_seen = None);
    }
    let options = Options::default();
    let one_by_one: Vec<Change> =
        records.iter().zip(&changed).flat_map(|(old, new)| diff(old, new, &options).changes).collect();
    assert!(one_by_one.len() > 200);
    assert_eq!(diff_registers(&records, &changed, &options).changes, one_by_one);
    // In any order, the same changes: in the order of the new state.
    let reversed: Vec<&SuperComplaint> = records.iter().rev().collect();
    assert_eq!(diff_registers(&reversed, &changed.iter().collect::<Vec<_>>(), &options).changes, one_by_one);
}
