//! The tables over the example records and the corpus: the contract, the keys, that nothing is lost.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails; the helpers of tests are no test functions"
)]

#[cfg(feature = "arrow")]
mod arrow;
mod common;
mod contract;
mod csv;
mod lost;
mod matrix;
mod odd;
#[cfg(feature = "parquet")]
mod parquet;
