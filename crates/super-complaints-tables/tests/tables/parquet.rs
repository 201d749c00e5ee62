//! Parquet files: what is written is read again.

use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use super_complaints_tables::parquet::ParquetTable;
use super_complaints_tables::{TABLES, Tabled};

use crate::arrow::rows_of;
use crate::common::{Row, all_rows, examples, settings};

#[test]
fn a_file_that_is_read_again_has_the_rows() {
    let records = examples();
    let settings = settings();
    for (table, expected) in TABLES.iter().zip(all_rows(&records)) {
        let path = std::env::temp_dir().join(format!("{}.{}.parquet", table.name, std::process::id()));
        let mut file = ParquetTable::new(table, std::fs::File::create(&path).unwrap()).unwrap();
        let counts =
            records.iter().map(|(name, record)| file.add(&Tabled::new(name, record, &settings)).unwrap());
        assert_eq!(counts.sum::<usize>(), expected.len());
        file.finish().unwrap();
        let reader = ParquetRecordBatchReaderBuilder::try_new(std::fs::File::open(&path).unwrap()).unwrap();
        assert_eq!(reader.schema().metadata()["table"], table.name);
        let rows: Vec<Row> =
            reader.build().unwrap().flat_map(|batch| rows_of(&batch.unwrap(), table)).collect();
        assert_eq!(rows, expected, "{}", table.name);
        std::fs::remove_file(&path).unwrap();
    }
}
