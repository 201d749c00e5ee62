//! The corpus that every language replays: the examples of the rules as files, the real records, odd cases, and
//! documents that are broken in each way, with what the check, the matrix, the deadlines and the canonical form must be.

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use serde_json::{Map, Value, json};
use super_complaints::rules::{CATALOGUE, Example, Family, Rule, SourceText};
use super_complaints::{Directory, EXAMPLE, json as border};

/// Days for which the real records are checked: soon after the responses, and long after.
const DAYS: [&str; 2] = ["2022-06-01", "2025-01-31"];

/// Every file of the corpus that is generated: its path in the workspace, and its text.
///
/// # Errors
/// If an example is no patch, or a document cannot be read from disk.
pub(super) fn files(root: &Path) -> anyhow::Result<Vec<(PathBuf, String)>> {
    let corpus = Path::new("tests/corpus");
    let mut files = vec![(corpus.join("catalogue.json"), pretty(&serde_json::from_str(&border::rules())?))];
    for rule in CATALOGUE {
        let folder = corpus.join(format!("{}-{}", rule.code, rule.slug));
        for (name, example) in examples(rule) {
            let document = patched(example).with_context(|| format!("{} `{}`", rule.code, example.title))?;
            // A matrix is long: it stands beside the rules that read it, and the real records.
            let with_matrix = rule.family == Family::Coverage;
            let parts = Parts { matrix: with_matrix, deadlines: false };
            let expected =
                expected(document.as_bytes(), None, example.as_of, example.texts, "publish", parts)?;
            files.push((folder.join(format!("{name}.json")), document));
            files.push((folder.join(format!("{name}.expected.json")), expected));
        }
    }
    for record in json_files(&root.join("examples/records"))? {
        let stem = record.file_stem().unwrap_or_default().display().to_string();
        let path = format!("examples/records/{stem}.json");
        let document = std::fs::read(&record)?;
        for day in DAYS {
            let expected = expected(&document, Some(&path), Some(day), &[], "publish", Parts::ALL)?;
            files.push((corpus.join(format!("records/{stem}-{day}.expected.json")), expected));
        }
        let undated = expected(&document, Some(&path), None, &[], "draft", Parts::default())?;
        files.push((corpus.join(format!("records/{stem}.expected.json")), undated));
    }
    for case in json_files(&root.join("tests/corpus/cases"))? {
        let stem = case.file_stem().unwrap_or_default().display().to_string();
        let expected =
            expected(&std::fs::read(&case)?, None, Some("2026-06-01"), &[], "publish", Parts::ALL)?;
        files.push((corpus.join(format!("cases/{stem}.expected.json")), expected));
    }
    for broken in json_files(&root.join("tests/corpus/shape"))? {
        let stem = broken.file_stem().unwrap_or_default().display().to_string();
        let expected =
            expected(&std::fs::read(&broken)?, None, Some("2022-06-01"), &[], "publish", Parts::default())?;
        files.push((corpus.join(format!("shape/{stem}.expected.json")), expected));
    }
    Ok(files)
}

/// Expectations and examples in the corpus that are no longer generated.
///
/// # Errors
/// If the corpus cannot be listed.
pub(super) fn stale(root: &Path, files: &[(PathBuf, String)]) -> anyhow::Result<Vec<PathBuf>> {
    let mut stale = Vec::new();
    for folder in std::fs::read_dir(root.join("tests/corpus"))?.collect::<std::io::Result<Vec<_>>>()? {
        if !folder.path().is_dir() {
            continue;
        }
        for file in std::fs::read_dir(folder.path())?.collect::<std::io::Result<Vec<_>>>()? {
            let written_by_hand = ["cases", "shape"].iter().any(|it| folder.file_name() == *it)
                && !file.path().display().to_string().ends_with(".expected.json");
            let path = file.path();
            let generated = files.iter().any(|(generated, _)| root.join(generated) == path);
            if !written_by_hand && !generated {
                stale.push(path);
            }
        }
    }
    Ok(stale)
}

/// Failing examples are numbered from 01, passing ones from 11.
fn examples(rule: &'static Rule) -> impl Iterator<Item = (String, &'static Example)> {
    let bad = rule.bad.iter().enumerate().map(|(at, it)| (format!("fail-{:02}", at + 1), it));
    bad.chain(rule.good.iter().enumerate().map(|(at, it)| (format!("pass-{}", at + 11), it)))
}

/// The shared good record with the change of an example.
fn patched(example: &Example) -> anyhow::Result<String> {
    let mut record: Value = serde_json::from_str(EXAMPLE)?;
    let patch: json_patch::Patch = serde_json::from_str(example.patch)?;
    json_patch::patch(&mut record, &patch)?;
    Ok(pretty(&record))
}

/// What of a document is expected beside the result of its check.
#[derive(Clone, Copy, Default)]
struct Parts {
    matrix: bool,
    deadlines: bool,
}

impl Parts {
    const ALL: Self = Self { matrix: true, deadlines: true };
}

/// What a document must give: the result of the check; where it can be read, its canonical form; and its
/// matrix and its deadlines, where they are wanted. `document` is the path of a document that does not stand beside.
fn expected(
    bytes: &[u8],
    document: Option<&str>,
    as_of: Option<&str>,
    texts: &[SourceText],
    profile: &str,
    parts: Parts,
) -> anyhow::Result<String> {
    let mut options = Map::new();
    options.extend(as_of.map(|day| ("as_of".to_owned(), day.into())));
    options.insert("profile".to_owned(), profile.into());
    if !texts.is_empty() {
        let texts = texts.iter().map(|it| (it.document.to_owned(), Value::from(it.text)));
        options.insert("texts".to_owned(), Value::Object(texts.collect()));
    }
    let options = Value::Object(options);
    let mut expected = Map::new();
    expected.extend(document.map(|path| ("document".to_owned(), path.into())));
    let checked: Value =
        serde_json::from_str(&border::check(bytes, &options.to_string(), Directory::standard())?)?;
    expected.extend([("options".to_owned(), options), ("checked".to_owned(), checked)]);
    if let Ok(canonical) = border::canonical(bytes) {
        expected.insert("canonical".to_owned(), canonical.into());
        if let Some(day) = as_of.filter(|_| parts.matrix) {
            expected.insert(
                "matrix".to_owned(),
                serde_json::from_str(&border::matrix(bytes, day, Directory::standard())?)?,
            );
        }
        if let Some(day) = as_of.filter(|_| parts.deadlines) {
            let explained =
                border::explain(bytes, &json!({ "as_of": day }).to_string(), Directory::standard())?;
            expected.insert("deadlines".to_owned(), serde_json::from_str(&explained)?);
        }
    }
    Ok(pretty(&json!(expected)))
}

/// The JSON files of a folder that are not expectations, in the order of their names.
fn json_files(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    let mut files = entries.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    files.retain(|path| {
        let name = path.display().to_string();
        path.extension().is_some_and(|it| it == "json") && !name.ends_with(".expected.json")
    });
    files.sort();
    Ok(files)
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}
