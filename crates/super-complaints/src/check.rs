//! Checking: all rules over a record, and the verdict.

mod checked;
mod context;
mod locate;
mod quotations;
mod run;

pub use crate::finding::{Finding, Profile, Related, Segment, Severity, Subject, Undecided, fingerprint};
pub use crate::options::{OptionsError, parse_day};
pub use crate::texts::Texts;
pub use checked::{Checked, NotRun, NotValid, Suppressed, Verdict, WhyNotRun};
pub use context::Context;
pub use run::{check_json, check_json_with_texts};
