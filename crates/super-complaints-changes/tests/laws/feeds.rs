//! Feeds of any records: others can read them, what is not certain does not look certain, and ids do not depend on the order.

use std::collections::{BTreeMap, BTreeSet};

use icalendar::{CalendarComponent, Component as _};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};
use super_complaints::SuperComplaint;
use super_complaints_changes::ChangeKind as K;
use super_complaints_changes::feed::{Feed, FeedOptions, feed};

use super::common::cases::{cases, dates};
use super::common::{day, runner};

/// The events of a calendar as another program reads them: by id, the status, the category and the title.
fn events(calendar: &str) -> BTreeMap<String, [String; 3]> {
    let read: icalendar::Calendar = calendar.parse().unwrap();
    let event = |it: &CalendarComponent| {
        let CalendarComponent::Event(it) = it else { return None };
        let value = |name: &str| it.property_value(name).unwrap_or_default().to_owned();
        let category = it.multi_properties()["CATEGORIES"][0].value().to_owned();
        Some((it.get_uid()?.to_owned(), [value("STATUS"), category, value("SUMMARY")]))
    };
    read.components.iter().filter_map(event).collect()
}

/// Due dates of every kind: certain, vague, inferred, counted.
fn dues() -> impl Strategy<Value = Value> {
    let inferred = select(vec![json!({}), json!({"date": "inferred"})]);
    let date = prop_oneof![
        dates(),
        select(vec!["2022", "2022-05", "[..2023-01]", "[2022-05-01..2022-05-20]"]).prop_map(str::to_owned),
    ];
    let stated = (date, inferred).prop_map(|(date, marks)| json!({"date": date, "marks": marks}));
    let first_day = select(vec!["counted", "not_counted"]);
    let counted = (select(vec!["P56D", "P6M"]), option::of(first_day), any::<bool>()).prop_map(
        |(within, first, is_inferred)| {
            let mut due = json!({"within": within, "after": "report_published"});
            if let Some(first) = first {
                due["first_day"] = first.into();
            }
            if is_inferred {
                due["marks"] = json!({"within": "inferred"});
            }
            due
        },
    );
    prop_oneof![stated, counted]
}

fn ids(feed: &Feed) -> BTreeSet<String> {
    feed.due.iter().map(|it| it.id.clone()).chain(feed.entries.iter().map(|it| it.id.clone())).collect()
}

#[test]
fn others_can_read_them_and_what_is_not_certain_does_not_look_certain() {
    let (certain, uncertain) = (std::cell::Cell::new(0), std::cell::Cell::new(0));
    let held = runner(150).run(&(vec((cases(), dues()), 1..4), dates(), dates()), |(cases, one, other)| {
        let mut records: Vec<SuperComplaint> = Vec::new();
        for (at, (mut case, due)) in cases.into_iter().enumerate() {
            case.record["id"] = format!("case-{at}").into();
            let asked = json!({"id": "all", "asked": ["home-office"], "items": ["r1"], "due": due});
            let requests =
                case.record.as_object_mut().unwrap().entry("requests").or_insert_with(|| json!([]));
            requests.as_array_mut().unwrap().push(asked);
            records.push(SuperComplaint::from_json(&case.record.to_string()).unwrap());
        }
        let (one, other) = (day(&one), day(&other));
        let mut options = FeedOptions::new(one.max(other));
        options.since = Some(one.min(other));
        let made = feed(None, &records, &options);
        let count = made.due.len() + made.entries.len();
        assert_eq!(ids(&made).len(), count, "every entry has an id of its own");
        let atom = atom_syndication::Feed::read_from(made.atom().as_bytes()).unwrap();
        assert_eq!(atom.entries.len(), count);
        let events = events(&made.icalendar());
        for due in &made.due {
            let [status, category, title] = &events[&due.id];
            assert!(due.range_certain || !due.certain, "{due:#?}");
            assert!(due.due.exact().is_none() || due.certain == due.range_certain, "{due:#?}");
            assert_eq!(
                (status == "CONFIRMED", category == "due date"),
                (due.certain, due.certain),
                "{due:#?}"
            );
            assert_eq!(title.starts_with("Perhaps "), !due.range_certain, "{title} {due:#?}");
            assert_eq!(
                due.shown_from == due.shown_until && title.starts_with("Due: "),
                due.certain,
                "{title}"
            );
            let count = if due.certain { &certain } else { &uncertain };
            count.set(count.get() + 1);
        }
        for entry in &made.entries {
            let Some([status, ..]) = events.get(&entry.id) else { continue };
            let is_sure = !entry.date_inferred && entry.date.unwrap().exact().is_some();
            assert_eq!(status == "CONFIRMED", is_sure && entry.kind != K::MayHaveBecomeOverdue, "{entry:#?}");
        }
        records.reverse();
        let again = feed(None, &records, &options);
        assert_eq!(ids(&again), ids(&made));
        Ok(())
    });
    held.unwrap();
    assert!(certain.get() > 100 && uncertain.get() > 100, "{certain:?} {uncertain:?}");
}
