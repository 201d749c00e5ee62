//! Loading and checking with every rule on, beside the bare parse of the same bytes into `serde_json::Value`, in one run.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::unreachable,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails; the helpers of tests are no test functions"
)]
#![allow(missing_docs, reason = "criterion's macros make public items without documentation")]

#[path = "../records/generated.rs"]
mod generated;

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use super_complaints::check::{Profile, WhyNotRun};
use super_complaints::{Context, Directory, PartialDate, SuperComplaint, check_json};

/// As in the command line and the wheel.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const RECORDS: usize = 2_000;

fn load_and_check(criterion: &mut Criterion) {
    let records: Vec<String> = (0..RECORDS).map(generated::record).collect();
    let bytes: usize = records.iter().map(String::len).sum();
    let day = "2024-01-31".parse::<PartialDate>().ok().and_then(|date| date.exact()).expect("a day");
    let context = Context::new(day).profile(Profile::Publish);
    let first = check_json(&records[0], &context);
    // All but the rule that holds quotations against texts, of which a record has none.
    assert!(
        first.faults.is_empty() && first.not_run.iter().all(|it| it.why == WhyNotRun::NeedsTexts),
        "every rule runs on a good record: {first:#?}"
    );

    let mut group = criterion.benchmark_group("records");
    group
        .sample_size(10)
        .measurement_time(Duration::from_secs(5))
        .throughput(Throughput::Bytes(bytes as u64));
    group.bench_function("serde_json_value", |bench| {
        bench.iter(|| {
            for text in &records {
                black_box(serde_json::from_str::<serde_json::Value>(black_box(text)).expect("a good record"));
            }
        });
    });
    group.bench_function("load", |bench| {
        bench.iter(|| {
            for text in &records {
                black_box(SuperComplaint::from_json(black_box(text)).expect("a good record"));
            }
        });
    });
    group.bench_function("load_and_check", |bench| {
        bench.iter(|| {
            for text in &records {
                black_box(check_json(black_box(text), &context));
            }
        });
    });
    group.bench_function("check", |bench| {
        let records: Vec<_> =
            records.iter().filter_map(|text| SuperComplaint::from_json(text).ok()).collect();
        bench.iter(|| {
            for record in &records {
                black_box(record.check(&context));
            }
        });
    });
    group.bench_function("matrix", |bench| {
        let records: Vec<_> =
            records.iter().filter_map(|text| SuperComplaint::from_json(text).ok()).collect();
        bench.iter(|| {
            for record in &records {
                black_box(record.matrix(Directory::standard(), day));
            }
        });
    });
    group.finish();
    real_records(criterion);
}

/// The example records: much of what real records cost is in what generated ones do not have, such as marks, reasons and facts that
/// came after the date.
fn real_records(criterion: &mut Criterion) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/records");
    let files = std::fs::read_dir(folder).expect("the folder of examples");
    let records: Vec<String> =
        files.map(|file| std::fs::read_to_string(file.expect("a file").path()).expect("a text")).collect();
    let mut group = criterion.benchmark_group("real_records");
    group.sample_size(10).throughput(Throughput::Elements(records.len() as u64));
    // On the first day much of them is still to come, and a record is copied without that; on the second nothing is.
    for (name, day) in [("as_of_2022", "2022-06-01"), ("as_of_2026", "2026-11-30")] {
        let day = day.parse::<PartialDate>().ok().and_then(|date| date.exact()).expect("a day");
        let context = Context::new(day).profile(Profile::Publish);
        group.bench_function(name, |bench| {
            bench.iter(|| {
                for text in &records {
                    black_box(check_json(black_box(text), &context));
                }
            });
        });
    }
    group.finish();
}

criterion_group!(benches, load_and_check);
criterion_main!(benches);
