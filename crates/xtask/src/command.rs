//! What the commands share. Each of them gets a shell at the root of the workspace.

use std::path::{Path, PathBuf};

use anyhow::bail;
use xshell::Shell;

/// The cargo that runs this.
pub(crate) const CARGO: &str = env!("CARGO");

/// The folder that cargo builds into.
pub(crate) fn target(sh: &Shell) -> PathBuf {
    let set = std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| "target".into());
    sh.current_dir().join(set)
}

/// An empty folder in the one that cargo builds into.
///
/// # Errors
/// If it cannot be emptied or made.
pub(crate) fn fresh_dir(sh: &Shell, folder: &str) -> anyhow::Result<PathBuf> {
    let folder = target(sh).join(folder);
    sh.remove_path(&folder)?;
    Ok(sh.create_dir(folder)?)
}

/// The only file in a folder whose name has this ending.
///
/// # Errors
/// If there is none, or more than one.
pub(crate) fn single_file(sh: &Shell, folder: &Path, end: &str) -> anyhow::Result<PathBuf> {
    let mut found = sh.read_dir(folder)?;
    found.retain(|path| path.to_string_lossy().ends_with(end));
    match <[PathBuf; 1]>::try_from(found) {
        Ok([file]) => Ok(file),
        Err(_) => bail!("exactly one file `*{end}` was expected in {}", folder.display()),
    }
}
