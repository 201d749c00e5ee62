//! Running other programs.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, bail, ensure};

/// Runs a program in a folder, with its output shown.
///
/// # Errors
/// If it cannot be started or fails.
pub(crate) fn run<S: AsRef<OsStr>>(program: S, arguments: &[&OsStr], folder: &Path) -> anyhow::Result<()> {
    run_with(program, arguments, folder, &[])
}

/// As [`run`], with variables of the environment.
///
/// # Errors
/// If it cannot be started or fails.
pub(crate) fn run_with<S: AsRef<OsStr>>(
    program: S,
    arguments: &[&OsStr],
    folder: &Path,
    environment: &[(&str, &OsStr)],
) -> anyhow::Result<()> {
    let shown = program.as_ref().display().to_string();
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder).envs(environment.iter().copied());
    let status = command.status().with_context(|| format!("starting {shown}"))?;
    ensure!(status.success(), "{shown} failed: {command:?}");
    Ok(())
}

/// Runs a program in a folder and gives what it prints.
///
/// # Errors
/// If it cannot be started or fails.
pub(crate) fn output<S: AsRef<OsStr>>(
    program: S,
    arguments: &[&OsStr],
    folder: &Path,
) -> anyhow::Result<Vec<u8>> {
    let shown = program.as_ref().display().to_string();
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder).stderr(std::process::Stdio::inherit());
    let output = command.output().with_context(|| format!("starting {shown}"))?;
    ensure!(output.status.success(), "{shown} failed: {command:?}");
    Ok(output.stdout)
}

/// The folder into which cargo builds.
pub(crate) fn target(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), |set| root.join(set))
}

/// An empty folder.
///
/// # Errors
/// If it cannot be emptied or made.
pub(crate) fn emptied(folder: PathBuf) -> anyhow::Result<PathBuf> {
    if folder.exists() {
        std::fs::remove_dir_all(&folder).with_context(|| format!("emptying {}", folder.display()))?;
    }
    std::fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// The one file in a folder whose name ends so.
///
/// # Errors
/// If there is none, or more than one.
pub(crate) fn only_file(folder: &Path, end: &str) -> anyhow::Result<PathBuf> {
    let files = std::fs::read_dir(folder)?.map(|entry| Ok(entry?.path()));
    let files: Vec<PathBuf> = files.collect::<std::io::Result<_>>()?;
    let mut found = files.into_iter().filter(|path| path.display().to_string().ends_with(end));
    match (found.next(), found.next()) {
        (Some(file), None) => Ok(file),
        _ => bail!("one file `*{end}` was expected in {}", folder.display()),
    }
}
