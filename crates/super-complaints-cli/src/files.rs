//! Writing files: whole or not at all, and never over a page or over what somebody else wrote.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::{fs, io, process};

use crate::cli_error::CliError;
use super_complaints_register::named;

/// Refuses to overwrite a page.
pub(crate) fn keep(pages: &[PathBuf], file: &Path) -> Result<(), CliError> {
    let Ok(file) = file.canonicalize() else { return Ok(()) };
    let same = |page: &&PathBuf| page.canonicalize().is_ok_and(|page| page == file);
    match pages.iter().find(same) {
        Some(page) => Err(CliError::new(format!("`{}` is the page itself", named(page)))
            .help("choose another name for the output")),
        None => Ok(()),
    }
}

/// Writes a file.
pub(crate) fn save(path: &Path, text: &str) -> Result<(), CliError> {
    fs::write(path, text).map_err(|error| unwritten(path, &error))
}

/// Writes a file beside the other, and then puts it in its place: whatever happens, one of the two is there and whole.
pub(crate) fn replace(path: &Path, text: &str) -> Result<(), CliError> {
    // A link stays a link: the file that it leads to is replaced.
    let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let beside = path.with_file_name(format!(".{name}.{}.tmp", process::id()));
    let written = write_new(&beside, &path, text).and_then(|()| fs::rename(&beside, &path));
    written.map_err(|error| {
        let _ = fs::remove_file(&beside); // it may not have been made
        unwritten(&path, &error)
    })
}

/// As [`replace`], if the file is still what was read.
pub(crate) fn replace_unchanged(path: &Path, read: &[u8], text: &str) -> Result<(), CliError> {
    if fs::read(path).is_ok_and(|now| now == read) {
        return replace(path, text);
    }
    Err(CliError::new(format!("`{}` was changed while it was being read: nothing was written", named(path)))
        .help("run the command again"))
}

fn write_new(beside: &Path, path: &Path, text: &str) -> io::Result<()> {
    let mut file = fs::File::create_new(beside)?;
    if let Ok(there) = fs::metadata(path) {
        file.set_permissions(there.permissions())?;
    }
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

fn unwritten(path: &Path, error: &io::Error) -> CliError {
    CliError::new(format!("`{}` cannot be written: {error}", named(path)))
        .help("check that the folder exists and that you can write to it")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_was_changed_meanwhile_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.json");
        fs::write(&path, "changed").unwrap();
        let refused = replace_unchanged(&path, b"as it was read", "fixed").unwrap_err();
        assert!(refused.message().ends_with("was changed while it was being read: nothing was written"));
        assert_eq!(fs::read_to_string(&path).unwrap(), "changed");
        replace_unchanged(&path, b"changed", "fixed").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "fixed");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no temporary file is left");
    }
}
