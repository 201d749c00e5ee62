//! Record batches: the same cells as the rows.

use arrow_array::cast::AsArray as _;
use arrow_array::types::{Date32Type, Int8Type, Int64Type};
use arrow_array::{Array, RecordBatch};
use serde_json::{Value, json};
use super_complaints::{PartialDate, SuperComplaint};
use super_complaints_tables::arrow::{Batches, batches, schema};
use super_complaints_tables::{ColumnKind, Settings, TABLES, Tabled, find};

use crate::common::{Row, all, all_rows, settings};

fn cell(array: &dyn Array, kind: ColumnKind, at: usize) -> Value {
    if array.is_null(at) {
        return Value::Null;
    }
    match kind {
        ColumnKind::Word(_) => {
            let dictionary = array.as_dictionary::<Int8Type>();
            let values = dictionary.values().as_string::<i32>();
            values.value(usize::try_from(dictionary.keys().value(at)).unwrap()).into()
        }
        ColumnKind::Whole => array.as_primitive::<Int64Type>().value(at).into(),
        ColumnKind::Day => {
            let days = i64::from(array.as_primitive::<Date32Type>().value(at));
            let day = time::Date::from_calendar_date(1970, time::Month::January, 1).unwrap()
                + time::Duration::days(days);
            PartialDate::day(day).to_string().into()
        }
        ColumnKind::Texts => {
            let texts = array.as_list::<i32>().value(at);
            texts.as_string::<i32>().iter().map(Option::unwrap).collect()
        }
        _ => array.as_string::<i32>().value(at).into(),
    }
}

/// The rows of a batch.
pub(crate) fn rows_of(batch: &RecordBatch, table: &super_complaints_tables::Table) -> Vec<Row> {
    let row = |at: usize| {
        let cells = table.columns().zip(batch.columns());
        cells.map(|(column, array)| (column.name.to_owned(), cell(array, column.kind, at))).collect()
    };
    (0..batch.num_rows()).map(row).collect()
}

#[test]
fn batches_have_the_rows_whatever_they_are_cut_into() {
    let records = all();
    let settings = settings();
    let expected = all_rows(records);
    let named = |part: &[(String, SuperComplaint)]| {
        let part: Vec<_> = part.iter().map(|(name, record)| (name.as_str(), record)).collect();
        batches(&TABLES, part, &settings).unwrap()
    };
    let whole = named(records);
    // Parts, as threads would make them.
    let parts: Vec<_> = records.chunks(5).map(named).collect();
    for (at, (table, expected)) in TABLES.iter().zip(&expected).enumerate() {
        let of = |all: &[RecordBatch]| all.iter().flat_map(|batch| rows_of(batch, table)).collect::<Vec<_>>();
        assert!(whole[at].iter().all(|batch| batch.schema() == schema(table)));
        assert_eq!(&of(&whole[at]), expected, "{}", table.name);
        for (column, array) in table.columns().zip(whole[at][0].columns()) {
            if let ColumnKind::Word(words) = column.kind {
                let values = array.as_dictionary::<Int8Type>().values().as_string::<i32>().clone();
                assert!(
                    values.iter().eq(words.iter().map(|word| Some(*word))),
                    "the dictionary is that of the contract"
                );
            }
        }
        let in_parts: Vec<Row> = parts.iter().flat_map(|part| of(&part[at])).collect();
        assert_eq!(&in_parts, expected, "{}", table.name);
    }
}

#[test]
fn a_schema_says_what_columns_mean() {
    let matrix = schema(find("matrix").unwrap());
    let state = matrix.field_with_name("state").unwrap();
    assert!(!state.is_nullable() && state.metadata()["means"].contains("cannot_tell"));
    assert_eq!(matrix.metadata()["key"], "complaint,as_of,item,cell");
    assert!(matrix.field_with_name("asked_on_first").unwrap().data_type().is_temporal());
}

#[test]
fn no_records_give_an_empty_batch_and_a_batch_is_taken_when_it_is_full() {
    let none = batches(&[find("items").unwrap()], [], &Settings::undated()).unwrap();
    assert_eq!((none[0].len(), none[0][0].num_rows()), (1, 0));
    let many: Vec<Value> = (0..70_000).map(|at| json!({"id": format!("r{at}")})).collect();
    let record = json!({"schema": "1", "id": "a", "scheme": "police", "title": "A", "recommendations": many});
    let record: SuperComplaint = serde_json::from_value(record).unwrap();
    let settings = Settings::undated();
    let mut items = Batches::new(find("items").unwrap());
    assert!(!items.is_full());
    items.add(&Tabled::new("a", &record, &settings));
    assert!(items.is_full());
    assert_eq!((items.take().unwrap().num_rows(), items.rows()), (70_000, 0));
    assert!(!items.is_full());
}
