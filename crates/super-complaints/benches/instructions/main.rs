//! Instructions that loading and checking take, counted by callgrind: the same on every run, unlike times.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark that cannot go on fails"
)]
#![allow(missing_docs, reason = "gungraun's macros make public items without documentation")]

#[path = "../records/generated.rs"]
mod generated;

use std::hint::black_box;

use gungraun::{library_benchmark, library_benchmark_group, main};
use super_complaints::check::Profile;
use super_complaints::{Context, PartialDate, SuperComplaint, check_json};

/// As in the command line and the wheel.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How many records a benchmark reads. `cargo xtask bench` divides by it.
const RECORDS: usize = 100;

/// Records to read; what is set up once in a program is set up before.
fn records() -> (Vec<String>, Context<'static>) {
    let day = "2024-01-31".parse::<PartialDate>().ok().and_then(|date| date.exact()).expect("a date");
    let context = Context::new(day).profile(Profile::Publish);
    let records: Vec<String> = (0..RECORDS).map(generated::record).collect();
    black_box(check_json(records.first().expect("a record"), &context));
    (records, context)
}

#[library_benchmark(setup = records)]
#[bench::records()]
fn load((records, _): (Vec<String>, Context<'static>)) {
    for text in &records {
        black_box(SuperComplaint::from_json(black_box(text)).expect("a good record"));
    }
}

#[library_benchmark(setup = records)]
#[bench::records()]
fn load_and_check((records, context): (Vec<String>, Context<'static>)) {
    for text in &records {
        black_box(check_json(black_box(text), &context));
    }
}

library_benchmark_group!(name = instructions, benchmarks = [load, load_and_check]);
main!(library_benchmark_groups = instructions);
