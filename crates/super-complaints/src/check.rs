//! Checking: all rules over a record, and the verdict.

mod checked;
mod context;
mod run;

pub use checked::{Checked, NotRun, NotValid, Suppressed, Verdict, WhyNotRun};
pub use context::Context;
pub use run::{check_json, check_json_slice, check_json_slice_with_texts};
