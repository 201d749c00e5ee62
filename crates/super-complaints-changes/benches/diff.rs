//! Comparing two states of records, beside loading them, in one run.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark that cannot go on fails"
)]
#![allow(missing_docs, reason = "criterion's macros make public items without documentation")]

#[path = "../../super-complaints/benches/records/generated.rs"]
mod generated;

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use super_complaints::SuperComplaint;
use super_complaints::model::Position;
use super_complaints_changes::{Options, diff_registers};

/// As in the command line and the wheel.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const RECORDS: usize = 1_000;

fn changes(criterion: &mut Criterion) {
    let texts: Vec<String> = (0..RECORDS).map(generated::record).collect();
    let load = || -> Vec<SuperComplaint> {
        texts.iter().map(|text| SuperComplaint::from_json(black_box(text)).expect("a good record")).collect()
    };
    let old = load();
    let mut new = old.clone();
    // Every record has a change: another position, a response more, a recommendation less.
    for record in &mut new {
        record.responses[3].answers[0].position = Some(Position::Disputed);
        record.recommendations.pop();
        let mut more = record.responses[5].clone();
        more.id = "one-more".parse().expect("an id");
        record.responses.push(more);
    }
    let found = diff_registers(&old, &new, &Options::default());
    assert!(found.changes.len() == 4 * RECORDS && found.unchanged == 0, "{}", found.changes.len());
    let mut group = criterion.benchmark_group("changes");
    group.sample_size(10).measurement_time(Duration::from_secs(5));
    group.bench_function("load", |bench| bench.iter(|| black_box(load())));
    group.bench_function("diff", |bench| {
        bench.iter(|| black_box(diff_registers(black_box(&old), black_box(&new), &Options::default())));
    });
    group.finish();
}

criterion_group!(benches, changes);
criterion_main!(benches);
