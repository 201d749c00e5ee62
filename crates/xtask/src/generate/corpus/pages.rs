//! What every language reads from the same pages: the digest of the drafts of each, byte for byte, or why it is refused.

use std::path::Path;

use anyhow::Context as _;
use serde_json::{Map, Value, json};
use super_complaints::Directory;
use super_complaints_pages::json as border;

use super::digest;
use crate::evaluate;

/// In its own folder: the files beside it hold cases of checks.
pub(super) const PATH: &str = "pages/drafts.json";

/// The date on which every page is said to have been seen.
const SEEN: &str = "2026-11-25";

/// A record, and a page that is merged into it.
const MERGED: [(&str, &str); 1] =
    [("examples/records/hidden-victims.json", "examples/pages/hidden-victims-responses.txt")];

/// The text of the file.
///
/// # Errors
/// If a page or a record cannot be read from disk.
pub(super) fn file(root: &Path) -> anyhow::Result<String> {
    let mut pages = Vec::new();
    for (file, url) in evaluate::seen_pages(root)? {
        let path = file.strip_prefix(root).unwrap_or(&file).to_string_lossy().replace('\\', "/");
        let mut options = Map::from_iter([("seen".to_owned(), SEEN.into())]);
        options.extend(url.map(|url| ("url".to_owned(), url.into())));
        pages.push(page(root, &path, &Value::Object(options))?);
    }
    let mut merges = Vec::new();
    for (record, page) in MERGED {
        let directory = Directory::standard();
        let drafts = border::read_all(&bytes(root, page)?, "", directory)?;
        let merged = border::merge(&bytes(root, record)?, drafts.as_bytes(), "", directory)?;
        merges.push(json!({ "record": record, "page": page, "merged": digest(&merged) }));
    }
    Ok(format!("{:#}\n", json!({ "pages": pages, "merges": merges })))
}

fn page(root: &Path, path: &str, options: &Value) -> anyhow::Result<Value> {
    let read = border::read_all(&bytes(root, path)?, &options.to_string(), Directory::standard());
    let (what, value) = match read {
        Ok(drafts) => ("drafts", Value::from(digest(&drafts))),
        Err(error) => {
            let error: Value = serde_json::from_str(&error.to_json())?;
            ("problem", error.get("problem").cloned().with_context(|| format!("{path}: {error}"))?)
        }
    };
    Ok(json!({ "page": path, "options": options, what: value }))
}

fn bytes(root: &Path, path: &str) -> anyhow::Result<Vec<u8>> {
    std::fs::read(root.join(path)).with_context(|| format!("reading {path}"))
}
