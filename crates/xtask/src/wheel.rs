//! `cargo xtask wheel`: the wheel that is published. It is linked with zig against an old glibc, so that old systems can use it.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use anyhow::{Context as _, ensure};
use serde_json::Value;
use xshell::{Shell, cmd};

use crate::command::{fresh_dir, single_file, target};
use crate::python::environment;

/// The standard that the wheel meets, and the version of glibc that this means.
const STANDARD: &str = "manylinux2014";
const GLIBC: (u32, u32) = (2, 17);

/// Builds the wheel, says which glibc it needs, and runs its tests from it.
///
/// # Errors
/// If it cannot be built, needs a later glibc than it should, or a test fails.
pub(crate) fn run(sh: &Shell) -> anyhow::Result<()> {
    let tools = target(sh).join("python/release");
    let wheels = fresh_dir(sh, "python/release-wheels")?;
    let _package = sh.push_dir("bindings/python");
    environment(sh, &tools, &["-r", "requirements-wheel.txt"].map(OsStr::new))?;
    let programs = tools.join("bin");
    {
        // The linker is a module of the Python that comes first.
        let _path = sh.push_env("PATH", before_path(&programs)?);
        let maturin = programs.join("maturin");
        let options = ["--profile", "wheel", "--zig", "--compatibility", STANDARD];
        cmd!(sh, "{maturin} build {options...} --out {wheels}").run()?;
    }
    let wheel = single_file(sh, &wheels, ".whl")?;
    let auditwheel = programs.join("auditwheel");
    let needed = glibc(&cmd!(sh, "{auditwheel} show --json {wheel}").read()?)?;
    say(&wheel, needed);
    ensure!(
        needed <= GLIBC,
        "the wheel needs a later glibc than {STANDARD} has, which is {}.{}",
        GLIBC.0,
        GLIBC.1
    );
    let home = fresh_dir(sh, "python/release-test")?;
    let requirements = ["-r", "requirements-test.txt"].map(OsStr::new);
    environment(sh, &home, &[&[wheel.as_os_str()], &requirements[..]].concat())?;
    let python = home.join("bin/python");
    // That file needs what the command line writes, and is tried with the wheel of this machine.
    Ok(cmd!(sh, "{python} -I -m pytest --quiet --ignore tests/test_tables.py").run()?)
}

/// The search path with a folder before it.
fn before_path(folder: &Path) -> anyhow::Result<OsString> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(PathBuf::from(folder)).chain(std::env::split_paths(&path));
    Ok(std::env::join_paths(folders)?)
}

/// The version of glibc that the symbols of a wheel need, from the report of `auditwheel`.
fn glibc(report: &str) -> anyhow::Result<(u32, u32)> {
    let report: Value = serde_json::from_str(report)?;
    let symbols = report.get("versioned_symbols").and_then(Value::as_object).context("no symbols")?;
    let names = symbols.values().filter_map(Value::as_array).flatten().filter_map(Value::as_str);
    let version = |name: &str| {
        let mut parts = name.strip_prefix("GLIBC_")?.split('.').map(str::parse);
        Some((parts.next()?.ok()?, parts.next()?.ok()?))
    };
    names.filter_map(version).max().context("no symbol has a version of glibc")
}

#[expect(clippy::print_stdout, reason = "this is the command line of the workspace")]
fn say(wheel: &Path, (major, minor): (u32, u32)) {
    println!("{}\nits symbols need glibc {major}.{minor} or later", wheel.display());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_version_of_glibc_counts() {
        let report = r#"{"versioned_symbols": {"libc.so.6": ["GLIBC_2.17", "GLIBC_2.2.5", "GLIBC_2.9"],
            "libm.so.6": ["GLIBC_2.3"], "libgcc_s.so.1": ["GCC_3.3"]}}"#;
        assert_eq!(glibc(report).unwrap(), (2, 17));
        assert!(glibc("{}").is_err());
    }
}
