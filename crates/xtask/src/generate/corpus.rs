//! The corpus that every language replays: documents, and the expected outputs. The files show what a reviewer wants
//! to read; `SHA256SUMS` covers every byte of every output.

mod broken;
mod case;
mod cases;
mod layout;
mod pages;
mod records;
mod registers;
mod rules;
mod shown;

use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};
use sha2::{Digest as _, Sha256};

use case::Case;

const CORPUS: &str = "tests/corpus";
/// The folders of the corpus that people put documents into.
const BY_HAND: [&str; 2] = ["cases", "shape"];

/// The cases of one file.
struct Group {
    /// The path of the file in the corpus.
    path: String,
    cases: Vec<Case>,
    /// What is on one line in that file: see [`layout::text`].
    lines: &'static [&'static str],
}

/// The output of a check, a matrix, ..: its name in `SHA256SUMS`, and the text.
type Output = (String, String);

/// A generated file: its path in the workspace, and its text.
type Written = (PathBuf, String);

/// Every file of the corpus that is generated: its path in the workspace, and its text.
///
/// # Errors
/// If an example is not a patch, or a document cannot be read from disk.
pub(super) fn files(root: &Path) -> anyhow::Result<Vec<Written>> {
    let (mut files, outputs) = made(root)?;
    let sums = outputs.iter().map(|(name, text)| format!("{}  {name}\n", digest(text)));
    files.push((Path::new(CORPUS).join("SHA256SUMS"), sums.collect()));
    files.push((Path::new(CORPUS).join(pages::PATH), pages::file(root)?));
    files.push((Path::new(CORPUS).join(registers::PATH), registers::file(root)?));
    Ok(files)
}

/// Writes every output in full, to see what changed if a digest changed.
///
/// # Errors
/// If a file cannot be written.
pub(crate) fn outputs(root: &Path, folder: &Path) -> anyhow::Result<()> {
    for (name, text) in made(root)?.1 {
        let path = folder.join(name);
        std::fs::create_dir_all(path.parent().unwrap_or(folder))?;
        std::fs::write(&path, text).with_context(|| format!("writing {}", path.display()))?;
    }
    Ok(())
}

/// Files in the corpus that are neither generated nor written by hand.
///
/// # Errors
/// If the corpus cannot be listed.
pub(super) fn stale(root: &Path, files: &[Written]) -> anyhow::Result<Vec<PathBuf>> {
    let corpus = root.join(CORPUS);
    let by_hand = BY_HAND.map(|folder| corpus.join(folder));
    let mut stale = Vec::new();
    let mut folders = vec![corpus];
    while let Some(folder) = folders.pop() {
        for path in listed(&folder)? {
            let is_input = by_hand.contains(&folder) && !path.to_string_lossy().ends_with(".expected.json");
            if path.is_dir() {
                folders.push(path);
            } else if !is_input && !files.iter().any(|(generated, _)| root.join(generated) == path) {
                stale.push(path);
            }
        }
    }
    Ok(stale)
}

fn made(root: &Path) -> anyhow::Result<(Vec<Written>, Vec<Output>)> {
    let mut groups = vec![cases::example(), cases::made_up(root)?, broken::group(root)?];
    groups.extend(records::groups(root)?);
    groups.extend(rules::groups());
    let mut files = Vec::new();
    let mut outputs = vec![("catalogue.rules.json".to_owned(), super_complaints::json::rules())];
    for group in groups {
        let mut cases = Vec::new();
        for case in group.cases {
            let (shown, full) = case.run(root).with_context(|| case.name.clone())?;
            cases.push(shown);
            outputs.extend(full);
        }
        let text = layout::text(&serde_json::json!({ "cases": cases }), group.lines);
        files.push((Path::new(CORPUS).join(group.path), text));
    }
    outputs.sort();
    for pair in outputs.windows(2) {
        let [(one, _), (other, _)] = pair else { continue };
        ensure!(one != other, "two cases are called {one}");
    }
    Ok((files, outputs))
}

fn digest(text: &str) -> String {
    Sha256::digest(text).iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat()
}

/// What is in a folder, in the order of the names.
fn listed(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder).with_context(|| format!("reading {}", folder.display()))?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    paths.sort();
    Ok(paths)
}

/// The documents in a folder of the workspace: the name of each, and its path in the workspace.
fn documents(root: &Path, folder: &str) -> anyhow::Result<Vec<(String, String)>> {
    let mut documents = Vec::new();
    for path in listed(&root.join(folder))? {
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        if let Some(name) = file.strip_suffix(".json").filter(|name| !name.ends_with(".expected")) {
            documents.push((name.to_owned(), format!("{folder}/{file}")));
        }
    }
    Ok(documents)
}
