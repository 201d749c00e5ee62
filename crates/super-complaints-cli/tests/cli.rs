//! The command line as people and scripts use it: the binary is run on the real page and on real records.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test may panic, also in a function beside it"
)]

#[path = "cli/bad_input.rs"]
mod bad_input;
#[path = "cli/changes.rs"]
mod changes;
#[path = "cli/check.rs"]
mod check;
#[path = "cli/directory.rs"]
mod directory;
#[path = "cli/explain.rs"]
mod explain;
#[path = "cli/fix.rs"]
mod fix;
#[path = "cli/folders.rs"]
mod folders;
#[path = "cli/help.rs"]
mod help;
#[path = "cli/read.rs"]
mod read;
#[path = "cli/read_into.rs"]
mod read_into;
#[path = "cli/read_page_report.rs"]
mod read_page_report;
#[path = "cli/report.rs"]
mod report;
#[path = "cli/run.rs"]
mod run;
#[path = "cli/sarif.rs"]
mod sarif;
#[path = "cli/status.rs"]
mod status;
#[path = "cli/tables.rs"]
mod tables;
