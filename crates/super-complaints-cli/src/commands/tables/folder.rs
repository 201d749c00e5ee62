//! The folder of the files: all of them are written beside their places, and put there at the end.

use std::fs;
use std::path::{Path, PathBuf};

use super_complaints_register::named;
use super_complaints_tables::{Settings, TABLES, Table, Tabled, datapackage};

use crate::cli_error::CliError;
use crate::files::{Beside, replace, unwritten};
use crate::output::json;
use crate::select::note;

use super::file::{Format, TableFile};

const PACKAGE: &str = "datapackage.json";

/// The files of some tables, while they are written.
pub(super) struct Folder {
    path: PathBuf,
    format: Format,
    files: Vec<Open>,
}

/// A file that is not in its place yet. It is closed before it is put there or removed.
struct Open {
    table: &'static Table,
    rows: usize,
    path: PathBuf,
    file: TableFile,
    beside: Beside,
}

/// A file that is in its place.
pub(super) struct Written {
    pub(super) table: &'static Table,
    pub(super) rows: usize,
}

/// Fails if the output is in a folder of records, where the next run would read it.
pub(super) fn apart(output: &Path, records: &[PathBuf]) -> Result<(), CliError> {
    // Of a folder that does not exist yet, the nearest above it that does.
    let existing = output
        .ancestors()
        .find_map(|it| if it.as_os_str().is_empty() { Path::new(".") } else { it }.canonicalize().ok());
    let Some(output_is) = existing else { return Ok(()) };
    let inside =
        |path: &&PathBuf| path.is_dir() && path.canonicalize().is_ok_and(|path| output_is.starts_with(path));
    match records.iter().find(inside) {
        Some(folder) => Err(CliError::new(format!(
            "the output folder `{}` is in the folder of records `{}`: the next run would read `{PACKAGE}` as a record",
            named(output),
            named(folder)
        ))
        .help("choose a folder beside it")),
        None => Ok(()),
    }
}

impl Folder {
    /// Makes the folder, and begins the files. Refuses to replace files, unless it is forced to.
    pub(super) fn open(
        path: &Path,
        tables: &[&'static Table],
        format: Format,
        force: bool,
    ) -> Result<Self, CliError> {
        if path.exists() && !path.is_dir() {
            return Err(CliError::new(format!("`{}` is a file, not a folder", named(path)))
                .help("choose a folder for the tables"));
        }
        let name = |table: &Table| format!("{}.{}", table.name, format.extension());
        let package = (format == Format::Csv).then(|| PACKAGE.to_owned());
        let names: Vec<String> = tables.iter().map(|table| name(table)).chain(package).collect();
        let there: Vec<String> =
            names.iter().filter(|name| path.join(name).exists()).map(|name| format!("`{name}`")).collect();
        if !there.is_empty() && !force {
            return Err(CliError::new(format!("`{}` already has {}", named(path), there.join(", ")))
                .help("choose another folder, or give --force to replace these files"));
        }
        fs::create_dir_all(path).map_err(|error| unwritten(path, &error))?;
        let mut folder = Self { path: path.to_owned(), format, files: Vec::new() };
        for (table, name) in tables.iter().zip(&names) {
            folder.begin(table, name)?;
        }
        folder.tell_old(tables);
        Ok(folder)
    }

    fn begin(&mut self, table: &'static Table, name: &str) -> Result<(), CliError> {
        let path = self.path.join(name);
        let begun = Beside::new(&path)
            .and_then(|(beside, file)| Ok((beside, TableFile::new(table, self.format, file)?)));
        let (beside, file) = begun.map_err(|error| unwritten(&path, &error))?;
        self.files.push(Open { table, rows: 0, path, file, beside });
        Ok(())
    }

    /// Names the files of other tables that an earlier run left in the folder.
    fn tell_old(&self, tables: &[&'static Table]) {
        let others = TABLES.into_iter().filter(|table| tables.iter().all(|it| it.name != table.name));
        let names = others.map(|table| format!("{}.{}", table.name, self.format.extension()));
        let old: Vec<String> =
            names.filter(|name| self.path.join(name).exists()).map(|name| format!("`{name}`")).collect();
        if !old.is_empty() {
            note(&format!(
                "`{}` has files of other tables, which are not changed and may be about other records: {}",
                named(&self.path),
                old.join(", ")
            ));
        }
    }

    /// Adds the rows of a record to every table.
    pub(super) fn add(&mut self, tabled: &Tabled<'_>) -> Result<(), CliError> {
        for open in &mut self.files {
            open.rows += open.file.add(tabled).map_err(|error| unwritten(&open.path, &error))?;
        }
        Ok(())
    }

    /// Puts every file in its place.
    pub(super) fn finish(self, settings: &Settings<'_>) -> Result<Vec<Written>, CliError> {
        let mut complete = Vec::new();
        for Open { table, rows, path, file, beside } in self.files {
            file.finish().map_err(|error| unwritten(&path, &error))?;
            complete.push((Written { table, rows }, path, beside));
        }
        let mut written = Vec::new();
        for (it, path, beside) in complete {
            beside.put().map_err(|error| unwritten(&path, &error))?;
            written.push(it);
        }
        if self.format == Format::Csv {
            let tables: Vec<&'static Table> = written.iter().map(|it| it.table).collect();
            let package = json(&datapackage::descriptor(&tables, settings), true);
            replace(&self.path.join(PACKAGE), &package)?;
        }
        Ok(written)
    }
}
