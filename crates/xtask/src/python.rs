//! The Python package: the wheel, and its tests, run from the wheel in a new environment.

use std::ffi::{OsStr, OsString};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use xshell::{Shell, cmd};

use crate::command::{CARGO, fresh_dir, single_file, target};
use crate::example;

const WHO_OWES: &str = "examples/python/who_owes.py";
const MAKE: &str = "examples/python/make.py";
const READ_PAGES: &str = "examples/python/read_pages.py";

/// Builds the wheel, and returns its path.
///
/// # Errors
/// If it cannot be built.
pub(crate) fn build(sh: &Shell) -> anyhow::Result<PathBuf> {
    let tools = target(sh).join("python/tools");
    let wheels = fresh_dir(sh, "python/wheels")?;
    let _package = sh.push_dir("bindings/python");
    environment(sh, &tools, &["-r", "requirements-build.txt"].map(OsStr::new))?;
    let maturin = tools.join("bin/maturin");
    cmd!(sh, "{maturin} build --profile wheel --out {wheels}").run()?;
    single_file(sh, &wheels, ".whl")
}

/// Builds the wheel, installs it into a new environment, and runs its tests there.
///
/// # Errors
/// If it cannot be built, or a test fails.
pub(crate) fn test(sh: &Shell) -> anyhow::Result<()> {
    let wheel = build(sh)?;
    let tables = tables(sh)?;
    let home = fresh_dir(sh, "python/test")?;
    let python = home.join("bin/python");
    {
        let _package = sh.push_dir("bindings/python");
        let requirements = ["-r", "requirements-test.txt"].map(OsStr::new);
        environment(sh, &home, &[&[wheel.as_os_str()], &requirements[..]].concat())?;
        for libraries in ["requirements-tables.txt", "requirements-dask.txt"] {
            if let Err(error) = environment(sh, &home, &["-r", libraries].map(OsStr::new)) {
                skipped(libraries, &error); // the tests that need them say so too
            }
        }
        // Isolated from the folder, so that only what is installed can be imported.
        cmd!(sh, "{python} -I -m pytest --quiet -rs").env("SUPER_COMPLAINTS_TABLES", tables).run()?;
        cmd!(sh, "{python} -I -m mypy --strict --package super_complaints").run()?;
        let allowed = ["--allowlist", "stubtest-allowed.txt"];
        cmd!(sh, "{python} -I -m mypy.stubtest super_complaints {allowed...}").run()?;
        let examples = [WHO_OWES, MAKE, READ_PAGES].map(|it| Path::new("../..").join(it));
        cmd!(sh, "{python} -I -m mypy --strict tests/typed.py {examples...}").run()?;
    }
    spark(sh, &wheel)?;
    example::same_as_rust(sh, &example::WHO_OWES, &python, Path::new(WHO_OWES))?;
    example::same_as_rust(sh, &example::MAKE, &python, Path::new(MAKE))
}

/// Runs the test with Spark, if there is Java and `PySpark` can be installed. It is large, so its environment is kept.
fn spark(sh: &Shell, wheel: &Path) -> anyhow::Result<()> {
    if let Err(error) = cmd!(sh, "java -version").quiet().ignore_stderr().run() {
        skipped("Spark", &error.into());
        return Ok(());
    }
    let home = target(sh).join("python/spark");
    let _package = sh.push_dir("bindings/python");
    if let Err(error) = environment(sh, &home, &["-r", "requirements-spark.txt"].map(OsStr::new)) {
        skipped("Spark", &error);
        return Ok(());
    }
    let [force, alone] = ["--force-reinstall", "--no-deps"].map(OsStr::new);
    environment(sh, &home, &[force, alone, wheel.as_os_str()])?;
    let python = home.join("bin/python");
    Ok(cmd!(sh, "{python} -I -m pytest --quiet -rs tests/test_machines.py -k spark").run()?)
}

/// Says what is not tested, and why.
fn skipped(what: &str, error: &anyhow::Error) {
    let _ = writeln!(std::io::stderr(), "skipped: {what}: {error:#}");
}

/// Writes the tables of the example records, which a test validates with the Python package `frictionless`.
fn tables(sh: &Shell) -> anyhow::Result<PathBuf> {
    let folder = fresh_dir(sh, "python/tables")?;
    let command = ["run", "--quiet", "--package", "super-complaints-cli", "--", "tables", "examples/records"];
    cmd!(sh, "{CARGO} {command...} --as-of 2025-01-31 --output {folder}").ignore_stdout().run()?;
    Ok(folder)
}

/// The Python that makes the environments: `PYTHON`, or `python3`.
pub(crate) fn interpreter() -> OsString {
    std::env::var_os("PYTHON").unwrap_or_else(|| "python3".into())
}

/// Makes a virtual environment, unless it exists, and installs into it.
fn environment(sh: &Shell, home: &Path, packages: &[&OsStr]) -> anyhow::Result<()> {
    let python = home.join("bin/python");
    if !sh.path_exists(&python) {
        let interpreter = interpreter();
        cmd!(sh, "{interpreter} -m venv {home}").run()?;
    }
    cmd!(sh, "{python} -m pip install --quiet --disable-pip-version-check {packages...}").run()?;
    Ok(())
}
