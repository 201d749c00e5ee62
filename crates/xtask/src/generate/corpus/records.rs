//! The real records, a file for each: as drafts, and as of two dates.

use std::path::Path;

use super::case::{Case, Document, options};
use super::shown::Detail;
use super::{Group, documents};

/// Soon after the responses, and long after.
const DAYS: [&str; 2] = ["2022-06-01", "2025-01-31"];

/// A file for each record.
///
/// # Errors
/// If the records cannot be listed.
pub(super) fn groups(root: &Path) -> anyhow::Result<Vec<Group>> {
    let group = |(record, path): (String, String)| {
        let case = |name: &str, options| Case {
            name: format!("records/{record}/{name}"),
            title: None,
            document: Document::File(path.clone()),
            options,
            // A place moves with every line above it; the pointer stays.
            detail: Detail::Record { places: false },
        };
        let mut cases = vec![case("draft", options("draft", None, &[]))];
        cases.extend(DAYS.map(|day| case(day, options("publish", Some(day), &[]))));
        Group { path: format!("records/{record}.json"), cases, lines: super::shown::LINES }
    };
    Ok(documents(root, "examples/records")?.into_iter().map(group).collect())
}
