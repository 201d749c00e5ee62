//! Reading web pages into drafts, beside the bare parse of the same pages by `html5ever` into its own tree, in one run.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a benchmark that cannot go on fails; the helpers of benchmarks are no test functions"
)]
#![allow(missing_docs, reason = "criterion's macros make public items without documentation")]

use std::hint::black_box;
use std::time::Duration;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use html5ever::tendril::TendrilSink as _;
use markup5ever_rcdom::RcDom;
use super_complaints_pages::{Options, read};

/// As in the command line and the wheel.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

const PAGES: [&str; 3] = [
    include_str!("../../../tests/pages/whole-govuk-page.html"),
    include_str!("../../../tests/pages/stalking-responses-govspeak.html"),
    include_str!("../../../tests/pages/surrey-pcc-ppda.html"),
];

fn read_html(criterion: &mut Criterion) {
    let options = Options::default();
    assert!(PAGES.iter().all(|page| read(page, &options).is_ok()), "each page is read");
    let bytes: usize = PAGES.iter().map(|page| page.len()).sum();
    let mut group = criterion.benchmark_group("pages");
    group
        .sample_size(20)
        .measurement_time(Duration::from_secs(5))
        .throughput(Throughput::Bytes(bytes as u64));
    group.bench_function("html5ever", |bench| {
        bench.iter(|| {
            for page in PAGES {
                let parser = html5ever::parse_document(RcDom::default(), html5ever::ParseOpts::default());
                black_box(parser.one(black_box(page)));
            }
        });
    });
    group.bench_function("read", |bench| {
        bench.iter(|| {
            for page in PAGES {
                black_box(read(black_box(page), &options).expect("a page that is read"));
            }
        });
    });
    group.finish();
}

criterion_group!(benches, read_html);
criterion_main!(benches);
