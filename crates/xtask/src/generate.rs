//! Files that are generated and committed: the JSON Schemas, and from them the typed models of Python and TypeScript;
//! the pages of fields, rules and tables; the table of how well pages are read; the corpus. `check` fails if one is out of date,
//! and names the command that fixes it.

mod corpus;
mod definitions;
mod fields;
mod python;
mod rules;
mod shape;
mod tables;
mod typescript;
mod wrap;

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};

use definitions::Definitions;

pub(crate) use corpus::outputs;

/// Writes every generated file.
///
/// # Errors
/// If a file cannot be written.
pub(crate) fn all(root: &Path) -> anyhow::Result<()> {
    let files = files(root)?;
    for path in corpus::stale(root, &files)? {
        std::fs::remove_file(&path).with_context(|| format!("removing {}", path.display()))?;
        let _ = path.parent().map(std::fs::remove_dir); // removes it only if it is empty
    }
    for (path, text) in files {
        let path = root.join(path);
        if std::fs::read_to_string(&path).ok().as_deref() != Some(text.as_str()) {
            std::fs::create_dir_all(path.parent().unwrap_or(root))?;
            std::fs::write(&path, text).with_context(|| format!("writing {}", path.display()))?;
        }
    }
    Ok(())
}

/// Checks that every generated file is as it would be generated now.
///
/// # Errors
/// If one is not.
pub(crate) fn check(root: &Path) -> anyhow::Result<()> {
    let files = files(root)?;
    if let Some(path) = corpus::stale(root, &files)?.first() {
        bail!("{} is no longer generated: run `cargo xtask generate`", path.display());
    }
    for (path, text) in files {
        // A checkout may have other line endings.
        let committed = std::fs::read_to_string(root.join(&path)).unwrap_or_default().replace("\r\n", "\n");
        if committed != text {
            bail!("{} is out of date: run `cargo xtask generate`", path.display());
        }
    }
    Ok(())
}

/// Every generated file: its path in the workspace, and its text.
fn files(root: &Path) -> anyhow::Result<Vec<(PathBuf, String)>> {
    let mut schemas = vec![("super-complaint", super_complaints::schema::schema())];
    schemas.push(("directory", super_complaints::schema::directory_schema()));
    schemas.extend(super_complaints::schema::result_schemas());
    let of_pages = super_complaints_pages::schema::schemas();
    let of_changes = super_complaints_changes::schema::schemas();
    let of_register = super_complaints_register::schema::schemas();
    let all = schemas.iter().chain(&of_pages).chain(&of_changes).chain(&of_register);
    let definitions = Definitions::read(all.map(|(_, text)| text.as_str()))?;
    let schema_in = |of: &'static str| {
        move |(name, text): (&str, String)| {
            (PathBuf::from(format!("crates/{of}/schema/{name}.schema.json")), text)
        }
    };
    let shapes = [
        ("record", super_complaints::schema::schema()),
        ("directory", super_complaints::schema::directory_schema()),
    ];
    let shape = |(name, text): (&str, String)| {
        let path = PathBuf::from(format!("crates/super-complaints/schema/{name}.shape.json"));
        anyhow::Ok((path, shape::without_prose(&text)?))
    };
    let mut files: Vec<_> = schemas.into_iter().map(schema_in("super-complaints")).collect();
    files.extend(of_pages.into_iter().map(schema_in("super-complaints-pages")));
    files.extend(of_changes.into_iter().map(schema_in("super-complaints-changes")));
    files.extend(of_register.into_iter().map(schema_in("super-complaints-register")));
    files.extend(shapes.into_iter().map(shape).collect::<Result<Vec<_>, _>>()?);
    let package = Path::new("bindings/python/python/super_complaints");
    files.extend(python::modules(&definitions).map(|(name, text)| (package.join(name), text)));
    files.push(("bindings/javascript/js/types.d.ts".into(), typescript::declarations(&definitions)));
    files.extend(licences(root)?);
    files.push(("docs/fields.md".into(), fields::page(&definitions)));
    files.push(("docs/rules.md".into(), rules::page()));
    files.push(("docs/tables.md".into(), tables::page()));
    files.push(("docs/reading.md".into(), crate::evaluate::documented(root)?));
    files.extend(corpus::files(root)?);
    Ok(files)
}

/// The texts of the licences in the packages for other languages: a package cannot hold a file from outside its folder.
fn licences(root: &Path) -> anyhow::Result<Vec<(PathBuf, String)>> {
    let mut files = Vec::new();
    for name in ["LICENSE-APACHE", "LICENSE-MIT"] {
        let text = std::fs::read_to_string(root.join(name)).with_context(|| format!("reading {name}"))?;
        let text = text.replace("\r\n", "\n");
        files.extend(
            ["python", "javascript"].map(|it| (PathBuf::from("bindings").join(it).join(name), text.clone())),
        );
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    #[test]
    fn generated_files_are_up_to_date() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        super::check(&root).unwrap();
    }
}
