//! One case: a document, the options of its check, and the outputs.

use std::path::Path;

use anyhow::Context as _;
use serde_json::{Map, Value, json};
use super_complaints::rules::SourceText;
use super_complaints::{Directory, EXAMPLE, json as border};

use super::Output;
use super::shown::Detail;

/// A document with the options of its check.
pub(super) struct Case {
    /// Such as `SC301/fail-01`.
    pub(super) name: String,
    pub(super) title: Option<&'static str>,
    pub(super) document: Document,
    pub(super) options: Map<String, Value>,
    pub(super) detail: Detail,
}

/// Where a document comes from.
pub(super) enum Document {
    /// A change to the shared example, as a JSON Patch (RFC 6902).
    Patch(&'static str),
    /// A file of the workspace.
    File(String),
    /// The text itself.
    Text(String),
}

/// The options of a check.
pub(super) fn options(profile: &str, as_of: Option<&str>, texts: &[SourceText]) -> Map<String, Value> {
    let mut options = Map::from_iter([("profile".to_owned(), profile.into())]);
    options.extend(as_of.map(|day| ("as_of".to_owned(), day.into())));
    if !texts.is_empty() {
        let texts = texts.iter().map(|it| (it.document.to_owned(), Value::from(it.text)));
        options.insert("texts".to_owned(), Value::Object(texts.collect()));
    }
    options
}

impl Case {
    /// The case as the corpus shows it, and all outputs in full. A document that can be read has a canonical form;
    /// with a date, also a matrix and deadlines.
    pub(super) fn run(&self, root: &Path) -> anyhow::Result<(Value, Vec<Output>)> {
        let (source, bytes) = self.document.read(root)?;
        let options = Value::Object(self.options.clone());
        let mut outputs =
            vec![("check", border::check(&bytes, &options.to_string(), Directory::standard())?)];
        if let Ok(canonical) = border::canonical(&bytes) {
            outputs.push(("canonical", canonical));
            if let Some(day) = self.options.get("as_of").and_then(Value::as_str) {
                let options = json!({ "as_of": day }).to_string();
                outputs.push(("matrix", border::matrix(&bytes, day, Directory::standard())?));
                outputs.push(("deadlines", border::explain(&bytes, &options, Directory::standard())?));
            }
        }
        let mut shown = Map::from_iter([("name".to_owned(), self.name.as_str().into())]);
        shown.extend(self.title.map(|title| ("title".to_owned(), title.into())));
        shown.extend([source, ("options".to_owned(), options)]);
        for (what, text) in &outputs {
            shown.extend(self.detail.of(what, text)?.map(|part| ((*what).to_owned(), part)));
        }
        if matches!(self.document, Document::Patch(_)) {
            outputs.push(("document", String::from_utf8(bytes)?));
        }
        let named = |(what, text)| (format!("{}.{what}.json", self.name), text);
        Ok((Value::Object(shown), outputs.into_iter().map(named).collect()))
    }
}

impl Document {
    /// How the corpus shows it, and its bytes.
    fn read(&self, root: &Path) -> anyhow::Result<((String, Value), Vec<u8>)> {
        Ok(match self {
            Self::Patch(patch) => {
                let shown = serde_json::from_str(patch)?;
                (("patch".to_owned(), shown), patched(patch)?.into_bytes())
            }
            Self::File(path) => {
                let bytes = std::fs::read(root.join(path)).with_context(|| format!("reading {path}"))?;
                (("document".to_owned(), path.as_str().into()), bytes)
            }
            Self::Text(text) => (("text".to_owned(), text.as_str().into()), text.clone().into_bytes()),
        })
    }
}

/// The shared example with a change, printed as every language can print it: names sorted, an indent of two spaces.
/// After a patch, the order of names depends on the library.
fn patched(patch: &str) -> anyhow::Result<String> {
    let mut record: Value = serde_json::from_str(EXAMPLE)?;
    json_patch::patch(&mut record, &serde_json::from_str::<json_patch::Patch>(patch)?)?;
    record.sort_all_objects();
    Ok(format!("{record:#}\n"))
}
