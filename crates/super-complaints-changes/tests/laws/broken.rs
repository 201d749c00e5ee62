//! Registers of which something cannot be read: it hides nothing else, and nothing is made up about it.

use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};
use super_complaints::Directory;
use super_complaints_changes::json::diff;

use super::common::runner;

/// A record of a register: its number, its title, and how it is broken.
#[derive(Debug, Clone)]
struct One {
    id: u8,
    title: u8,
    broken: Option<Broken>,
}

#[derive(Debug, Clone, Copy)]
enum Broken {
    /// A field is missing.
    Untitled,
    /// The text breaks off after the id.
    BreaksOff,
    /// Not even the id can be read.
    Nameless,
}

fn registers() -> impl Strategy<Value = Vec<One>> {
    let broken = prop_oneof![
        9 => Just(None),
        1 => Just(Some(Broken::Untitled)),
        1 => Just(Some(Broken::BreaksOff)),
        1 => Just(Some(Broken::Nameless)),
    ];
    let one = (0..8_u8, 0..3_u8, broken).prop_map(|(id, title, broken)| One { id, title, broken });
    vec(one, 1..8)
}

impl One {
    fn text(&self) -> String {
        let Self { id, title, broken } = self;
        match broken {
            None => format!(r#"{{"schema": "1", "id": "r{id}", "scheme": "police", "title": "T{title}"}}"#),
            Some(Broken::Untitled) => format!(r#"{{"schema": "1", "id": "r{id}", "scheme": "police"}}"#),
            Some(Broken::BreaksOff) => format!(r#"{{"schema": "1", "id": "r{id}", "scheme": "pol"#),
            Some(Broken::Nameless) => format!(r#"{{"schema": "1", "name": "r{id}"}}"#),
        }
    }
}

/// The records on lines; the first line is a whole record, so that each line is one.
fn text(register: &[One]) -> String {
    let first = One { id: 99, title: 0, broken: None };
    std::iter::once(&first).chain(register).map(|it| it.text() + "\n").collect()
}

#[test]
fn what_cannot_be_read_hides_nothing_and_nothing_is_made_up_about_it() {
    let left_out = std::cell::Cell::new(0);
    let held = runner(600).run(&(registers(), registers()), |(old, new)| {
        let changes = diff(text(&old).as_bytes(), text(&new).as_bytes(), "", Directory::standard()).unwrap();
        let changes: Value = serde_json::from_str(&changes).unwrap();
        let list = |name: &str| changes[name].as_array().cloned().unwrap_or_default();
        let broken = |register: &[One]| register.iter().filter(|it| it.broken.is_some()).count();
        assert_eq!(list("not_read").len(), broken(&old) + broken(&new), "nothing is lost in silence");
        // The title of the first record with an id, if it can be read.
        let read = |register: &[One], id: u8| {
            register.iter().find(|it| it.id == id && it.broken.is_none()).map(|it| it.title)
        };
        let may_be_in = |register: &[One], id: u8| {
            register.iter().any(|it| match it.broken {
                Some(Broken::Nameless) => true,
                Some(_) => it.id == id,
                None => false,
            })
        };
        for id in 0..8_u8 {
            let of = |name: &str, field: &str| {
                list(name)
                    .into_iter()
                    .filter(|it| it["record"] == format!("r{id}"))
                    .map(|it| it[field].clone())
                    .collect::<Vec<_>>()
            };
            let unread: Vec<Value> = list("not_compared")
                .into_iter()
                .filter(|it| it["record"] == format!("r{id}") && it["is_repeated"] == false)
                .map(|it| it["side"].clone())
                .collect();
            let (kinds, sides): (&[&str], &[&str]) = match (read(&old, id), read(&new, id)) {
                (Some(before), Some(after)) if before != after => (&["field_changed"], &[]),
                (Some(_), None) if may_be_in(&new, id) => (&[], &["old"]),
                (None, Some(_)) if may_be_in(&old, id) => (&[], &["new"]),
                (Some(_), None) => (&["record_removed"], &[]),
                (None, Some(_)) => (&["record_added"], &[]),
                _ => (&[], &[]),
            };
            assert_eq!(of("changes", "kind"), kinds, "r{id}: {changes:#}");
            assert_eq!(unread, sides, "r{id}: {changes:#}");
            left_out.set(left_out.get() + sides.len());
        }
        let repeated = |register: &[One]| {
            let mut seen = std::collections::BTreeSet::new();
            register.iter().filter(|it| it.broken.is_none() && !seen.insert(it.id)).count()
        };
        let noted = list("not_compared").iter().filter(|it| it["is_repeated"] == json!(true)).count();
        assert_eq!(noted, repeated(&old) + repeated(&new));
        Ok(())
    });
    held.unwrap();
    assert!(left_out.get() > 100, "{left_out:?}");
}
