//! Tables of loaded records, beside loading the same records, in one run.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails; the helpers of tests are no test functions"
)]
#![allow(missing_docs, reason = "criterion's macros make public items without documentation")]

#[path = "../../super-complaints/benches/records/generated.rs"]
mod generated;

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use super_complaints::{Directory, PartialDate, SuperComplaint};
use super_complaints_tables::{Settings, TABLES, Table, arrow, find};

/// As in the command line and the wheel.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const RECORDS: usize = 500;

fn tables(criterion: &mut Criterion) {
    let texts: Vec<String> = (0..RECORDS).map(generated::record).collect();
    let records: Vec<SuperComplaint> =
        texts.iter().map(|text| SuperComplaint::from_json(text).expect("a good record")).collect();
    let day = "2024-01-31".parse::<PartialDate>().ok().and_then(|date| date.exact()).expect("a day");
    let settings = Settings::as_of(day);
    let said: Vec<&'static Table> = TABLES.into_iter().filter(|table| !table.needs_date).collect();
    let matrix = find("matrix").expect("a table");

    let mut group = criterion.benchmark_group("tables");
    group.sample_size(10).measurement_time(Duration::from_secs(5));
    group.bench_function("load", |bench| {
        bench.iter(|| {
            for text in &texts {
                black_box(SuperComplaint::from_json(black_box(text)).expect("a good record"));
            }
        });
    });
    group.bench_function("matrix", |bench| {
        bench.iter(|| {
            for record in &records {
                black_box(record.matrix(Directory::standard(), day));
            }
        });
    });
    let mut of = |name: &str, tables: &[&'static Table]| {
        group.bench_function(name, |bench| {
            bench.iter(|| {
                let named = records.iter().map(|record| ("record.json", record));
                black_box(arrow::batches(tables, named, &settings).expect("batches"));
            });
        });
    };
    of("matrix_table", &[matrix]);
    of("said", &said);
    of("all", &TABLES);
    group.finish();
}

criterion_group!(benches, tables);
criterion_main!(benches);
