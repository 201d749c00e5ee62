//! The shared example, shown in full; and documents written by hand, each with something unusual: `tests/corpus/cases`.

use std::path::Path;

use super::case::{Case, Document, options};
use super::shown::{Detail, LINES};
use super::{Group, documents};

/// The shared example: all outputs, in full.
pub(super) fn example() -> Group {
    let case = Case {
        name: "example".to_owned(),
        title: None,
        document: Document::File("crates/super-complaints/data/example.json".to_owned()),
        options: options("publish", Some("2022-06-01"), &[]),
        detail: Detail::Everything,
    };
    Group { path: "example.json".to_owned(), cases: vec![case], lines: LINES }
}

/// Every document in `tests/corpus/cases`.
///
/// # Errors
/// If the folder cannot be listed.
pub(super) fn made_up(root: &Path) -> anyhow::Result<Group> {
    let case = |(name, path)| Case {
        name: format!("cases/{name}"),
        title: None,
        document: Document::File(path),
        options: options("publish", Some("2026-06-01"), &[]),
        detail: Detail::Record { places: true },
    };
    let cases = documents(root, "tests/corpus/cases")?.into_iter().map(case).collect();
    Ok(Group { path: "cases.json".to_owned(), cases, lines: LINES })
}
