//! Checking: all rules over a record, and the verdict.

mod checked;
mod context;
mod finding;
mod profile;
mod run;
mod texts;

pub use checked::{Checked, CouldNotTell, NotRun, NotValid, Suppressed, Verdict, WhyNotRun};
pub use context::{Context, OptionsError, parse_day};
pub use finding::{Finding, Related, Segment, Severity, Subject};
pub(crate) use finding::{fingerprint, path_of};
pub use profile::Profile;
pub use run::{check_json, check_json_slice, check_json_slice_with_texts};
pub use texts::Texts;
