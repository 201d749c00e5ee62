//! The Python package: the wheel, and its tests, run from the wheel in a new environment.

use std::ffi::{OsStr, OsString};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use xshell::{Shell, cmd};

use crate::command::{CARGO, fresh_dir, single_file, target};
use crate::example;

/// Where the wheel is, in the folder that cargo builds into.
const WHEELS: &str = "python/wheels";
const WHEEL: &str = ".whl";
const WHO_OWES: &str = "examples/python/who_owes.py";
const MAKE: &str = "examples/python/make.py";
const READ_PAGES: &str = "examples/python/read_pages.py";

/// Builds the wheel, and returns its path.
///
/// # Errors
/// If it cannot be built.
pub(crate) fn build(sh: &Shell) -> anyhow::Result<PathBuf> {
    let tools = target(sh).join("python/tools");
    let wheels = fresh_dir(sh, WHEELS)?;
    let _package = sh.push_dir("bindings/python");
    environment(sh, &tools, &["-r", "requirements-build.txt"].map(OsStr::new))?;
    let maturin = tools.join("bin/maturin");
    cmd!(sh, "{maturin} build --profile wheel --out {wheels}").run()?;
    single_file(sh, &wheels, WHEEL)
}

/// The wheel that was built last.
///
/// # Errors
/// If there is none.
pub(crate) fn built(sh: &Shell) -> anyhow::Result<PathBuf> {
    single_file(sh, &target(sh).join(WHEELS), WHEEL)
}

/// Installs the wheel into a new environment, and runs its tests there.
///
/// # Errors
/// If a test fails.
pub(crate) fn test(sh: &Shell, wheel: &Path) -> anyhow::Result<()> {
    let tables = tables(sh)?;
    let home = fresh_dir(sh, "python/test")?;
    let python = home.join("bin/python");
    {
        let _package = sh.push_dir("bindings/python");
        let requirements = ["-r", "requirements-test.txt"].map(OsStr::new);
        environment(sh, &home, &[&[wheel.as_os_str()], &requirements[..]].concat())?;
        // Isolated from the folder, so that only what is installed can be imported.
        cmd!(sh, "{python} -I -m pytest --quiet").env("SUPER_COMPLAINTS_TABLES", tables).run()?;
        cmd!(sh, "{python} -I -m mypy --strict --package super_complaints").run()?;
        let allowed = ["--allowlist", "stubtest-allowed.txt"];
        cmd!(sh, "{python} -I -m mypy.stubtest super_complaints {allowed...}").run()?;
        let examples = [WHO_OWES, MAKE, READ_PAGES].map(|it| Path::new("../..").join(it));
        cmd!(sh, "{python} -I -m mypy --strict tests/typed.py {examples...}").run()?;
    }
    with_libraries(sh, &home, "tables")?;
    with_libraries(sh, &home, "dask")?;
    with_spark(sh, wheel)?;
    example::same_as_rust(sh, &example::WHO_OWES, &python, Path::new(WHO_OWES))?;
    example::same_as_rust(sh, &example::MAKE, &python, Path::new(MAKE))
}

/// Runs the tests that need libraries which not every machine can have. No other test needs these: what cannot be
/// installed is said here, and no test is counted as passed.
fn with_libraries(sh: &Shell, home: &Path, libraries: &str) -> anyhow::Result<()> {
    let _package = sh.push_dir("bindings/python");
    let requirements = format!("requirements-{libraries}.txt");
    if let Err(error) = environment(sh, home, &["-r", &requirements].map(OsStr::new)) {
        skipped(libraries, &error);
        return Ok(());
    }
    let python = home.join("bin/python");
    Ok(cmd!(sh, "{python} -I -m pytest --quiet tests/with_{libraries}.py").run()?)
}

/// Runs the test with Spark, if there is Java. `PySpark` is large, so its environment is kept.
fn with_spark(sh: &Shell, wheel: &Path) -> anyhow::Result<()> {
    if let Err(error) = cmd!(sh, "java -version").quiet().ignore_stderr().run() {
        skipped("spark", &error.into());
        return Ok(());
    }
    let home = target(sh).join("python/spark");
    let [force, alone] = ["--force-reinstall", "--no-deps"].map(OsStr::new);
    environment(sh, &home, &[force, alone, wheel.as_os_str()])?;
    with_libraries(sh, &home, "spark")
}

/// Says what is not tested, and why.
fn skipped(libraries: &str, error: &anyhow::Error) {
    let _ = writeln!(std::io::stderr(), "NOT TESTED: tests/with_{libraries}.py: {error:#}");
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
///
/// # Errors
/// If it cannot be made, or something cannot be installed.
pub(crate) fn environment(sh: &Shell, home: &Path, packages: &[&OsStr]) -> anyhow::Result<()> {
    let python = home.join("bin/python");
    if !sh.path_exists(&python) {
        let interpreter = interpreter();
        cmd!(sh, "{interpreter} -m venv {home}").run()?;
    }
    cmd!(sh, "{python} -m pip install --quiet --disable-pip-version-check {packages...}").run()?;
    Ok(())
}
