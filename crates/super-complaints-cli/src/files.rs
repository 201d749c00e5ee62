//! Writing files: whole or not at all, and never over a page or over what somebody else wrote.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process;

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
    // A device such as /dev/null stays where it is.
    if fs::metadata(path).is_ok_and(|there| !there.is_file()) {
        return save(path, text);
    }
    let write = || {
        let (beside, mut file) = Beside::new(path)?;
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        drop(file);
        beside.put()
    };
    write().map_err(|error| unwritten(path, &error))
}

/// A new file beside the one whose place it will take; it is removed if it never gets there.
#[derive(Debug)]
pub(crate) struct Beside {
    beside: PathBuf,
    path: PathBuf,
}

impl Beside {
    /// Makes it, with the permissions of the one that is there. A link stays a link: the file that it leads to will be
    /// replaced.
    pub(crate) fn new(path: &Path) -> io::Result<(Self, File)> {
        let path = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let new = Self { beside: path.with_file_name(format!(".{name}.{}.tmp", process::id())), path };
        let file = File::create_new(&new.beside)?;
        if let Ok(there) = fs::metadata(&new.path) {
            file.set_permissions(there.permissions())?;
        }
        Ok((new, file))
    }

    /// Puts it in its place. It is closed by then: some systems move no file that is open.
    pub(crate) fn put(self) -> io::Result<()> {
        fs::rename(&self.beside, &self.path)
    }
}

impl Drop for Beside {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.beside); // it may be in its place by now
    }
}

/// As [`replace`], if the file is still what was read.
pub(crate) fn replace_unchanged(path: &Path, read: &[u8], text: &str) -> Result<(), CliError> {
    if fs::read(path).is_ok_and(|now| now == read) {
        return replace(path, text);
    }
    Err(CliError::new(format!("`{}` was changed while it was being read: nothing was written", named(path)))
        .help("run the command again"))
}

/// Why a file or a folder could not be written.
pub(crate) fn unwritten(path: &Path, error: &io::Error) -> CliError {
    CliError::new(format!("`{}` cannot be written: {error}", named(path)))
        .help("check that the folder exists, that you can write to it, and that the disk is not full")
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

    #[cfg(unix)]
    #[test]
    fn what_is_no_file_is_never_replaced() {
        use std::os::unix::fs::FileTypeExt as _;
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("socket");
        let _socket = std::os::unix::net::UnixListener::bind(&path).unwrap();
        assert!(replace(&path, "text").is_err(), "nothing can be written to a socket as to a file");
        assert!(fs::metadata(&path).unwrap().file_type().is_socket());
    }
}
