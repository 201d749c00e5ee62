//! Every row keeps the contract of its table.

use std::collections::HashSet;

use serde_json::Value;
use super_complaints::PartialDate;
use super_complaints_tables::{ColumnKind, TABLES, find};

use crate::common::{Row, all, all_rows, examples, rows};

/// The values of some columns; `None` if the last is empty.
fn values(row: &Row, columns: &[&str]) -> Option<Vec<String>> {
    let of = |name: &&str| row.get(*name).unwrap_or_else(|| panic!("no column {name}"));
    let values: Vec<&Value> = columns.iter().map(of).collect();
    (!values.last().unwrap().is_null()).then(|| values.iter().map(ToString::to_string).collect())
}

#[test]
fn names_are_unique_and_keys_and_references_exist() {
    let mut tables = HashSet::new();
    for table in TABLES {
        assert!(tables.insert(table.name), "{}", table.name);
        let mut names = HashSet::new();
        for column in table.columns() {
            assert!(names.insert(column.name), "{}.{}", table.name, column.name);
            assert!(column.name.bytes().all(|it| it.is_ascii_lowercase() || it == b'_'), "{}", column.name);
            assert!(column.means.ends_with('.'), "{}.{}: {}", table.name, column.name, column.means);
        }
        assert!(table.means.ends_with('.'));
        for key in table.key {
            assert!(table.columns().any(|it| it.name == *key && !it.nullable), "{}.{key}", table.name);
        }
        for reference in table.references {
            let other = find(reference.table).unwrap();
            assert_eq!(reference.key, other.key, "{} refers to the key of {}", table.name, other.name);
            for (from, to) in reference.columns.iter().zip(reference.key) {
                let kind = |of: &super_complaints_tables::Table, name: &str| {
                    of.columns().find(|it| it.name == name).map(|it| it.kind).unwrap()
                };
                assert_eq!(kind(table, from), kind(other, to), "{}.{from}", table.name);
            }
        }
        assert_eq!(table.needs_date, table.key.contains(&"as_of"));
    }
}

#[test]
fn every_cell_is_what_its_column_says() {
    let all = all_rows(all());
    for (table, rows) in TABLES.iter().zip(&all) {
        assert!(!rows.is_empty(), "{} has no rows", table.name);
        for row in rows {
            let names: Vec<&str> = row.keys().map(String::as_str).collect();
            let columns: Vec<&str> = table.columns().map(|it| it.name).collect();
            assert_eq!(names, columns, "{}", table.name);
            for column in table.columns() {
                let value = &row[column.name];
                let at = format!("{}.{} is {value}", table.name, column.name);
                let fits = match column.kind {
                    ColumnKind::Text => value.is_string(),
                    ColumnKind::Word(words) => value.as_str().is_some_and(|it| words.contains(&it)),
                    ColumnKind::Whole => value.is_i64() || value.is_u64(),
                    ColumnKind::Day => {
                        value.as_str().is_some_and(|it| it.parse::<PartialDate>().unwrap().exact().is_some())
                    }
                    ColumnKind::Texts => value.as_array().is_some_and(|it| it.iter().all(Value::is_string)),
                    _ => false,
                };
                assert!(fits || column.nullable && value.is_null(), "{at}");
            }
        }
    }
}

#[test]
fn keys_are_unique_over_a_register_and_references_lead_somewhere() {
    let all = all_rows(&examples());
    let keys: Vec<HashSet<Vec<String>>> = TABLES
        .iter()
        .zip(&all)
        .map(|(table, rows)| {
            let keys: Vec<_> = rows.iter().map(|row| values(row, table.key).unwrap()).collect();
            let unique: HashSet<_> = keys.iter().cloned().collect();
            assert_eq!(unique.len(), keys.len(), "{}", table.name);
            unique
        })
        .collect();
    for (table, rows) in TABLES.iter().zip(&all) {
        for reference in table.references {
            let at = TABLES.iter().position(|it| it.name == reference.table).unwrap();
            let found = rows.iter().filter_map(|row| values(row, reference.columns));
            let mut some = false;
            for value in found {
                some = true;
                assert!(keys[at].contains(&value), "{}: {value:?} is not in {}", table.name, reference.table);
            }
            assert!(
                some || table.is_optional(reference),
                "{} never refers to {}",
                table.name,
                reference.table
            );
        }
    }
}

/// Within one record also where ids are used twice.
#[test]
fn keys_are_unique_within_every_record_of_the_corpus() {
    for (name, record) in all() {
        for table in TABLES {
            let mut keys = HashSet::new();
            for row in rows(name, record, table) {
                let key = values(&row, table.key).unwrap();
                assert!(keys.insert(key.clone()), "{name}: {} has {key:?} twice", table.name);
            }
        }
    }
}

/// A vague date is never a wrong one: its bounds are those of the date.
#[test]
fn dates_have_their_bounds() {
    let mut precisions = HashSet::new();
    for (table, rows) in TABLES.iter().zip(all_rows(all())) {
        for column in table.columns().filter(|it| it.name.ends_with("_precision")) {
            let name = column.name.strip_suffix("_precision").unwrap();
            for row in &rows {
                let bound = |of: &str| row[&format!("{name}_{of}")].as_str().map(str::to_owned);
                let Some(date) = row[name].as_str() else {
                    assert!(
                        bound("first").is_none() && bound("last").is_none() && row[column.name].is_null()
                    );
                    continue;
                };
                let date: PartialDate = date.parse().unwrap();
                let day = |day: Option<time::Date>| day.map(|day| PartialDate::day(day).to_string());
                assert_eq!(bound("first"), day(date.earliest()));
                assert_eq!(bound("last"), day(date.latest()));
                let precision = row[column.name].as_str().unwrap();
                assert_eq!(precision == "day", date.exact().is_some(), "{date}");
                precisions.insert(precision.to_owned());
            }
        }
    }
    for precision in ["day", "month", "year", "interval", "open"] {
        assert!(precisions.contains(precision), "{precision} occurs in the corpus");
    }
}
