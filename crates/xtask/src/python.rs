//! The Python package: the wheel, and its tests, run from the wheel in an environment of their own.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::command::{self, emptied, run};
use crate::example;

/// Builds the wheel, and says where it is.
///
/// # Errors
/// If it cannot be built.
pub(crate) fn build(root: &Path) -> anyhow::Result<PathBuf> {
    let package = root.join("bindings/python");
    let tools = command::target(root).join("python/tools");
    let requirements = package.join("requirements-build.txt");
    environment(&tools, &package, &[OsStr::new("-r"), requirements.as_os_str()])?;
    let wheels = emptied(command::target(root).join("python/wheels"))?;
    let arguments = ["build", "--profile", "wheel", "--out"].map(OsStr::new);
    let arguments = [&arguments[..], &[wheels.as_os_str()]].concat();
    run(tools.join("bin/maturin"), &arguments, &package)?;
    command::only_file(&wheels, ".whl")
}

/// Builds the wheel, installs it into a new environment, and runs its tests there.
///
/// # Errors
/// If it cannot be built, or a test fails.
pub(crate) fn test(root: &Path) -> anyhow::Result<()> {
    let wheel = build(root)?;
    let package = root.join("bindings/python");
    let home = emptied(command::target(root).join("python/test"))?;
    let requirements = package.join("requirements-test.txt");
    environment(&home, &package, &[wheel.as_os_str(), OsStr::new("-r"), requirements.as_os_str()])?;
    let python = home.join("bin/python");
    // Isolated from the folder, so that only what is installed can be imported.
    let module = |arguments: &[&'static str]| {
        let arguments = ["-I", "-m"].iter().chain(arguments).map(OsStr::new).collect::<Vec<_>>();
        run(&python, &arguments, &package)
    };
    module(&["pytest", "--quiet"])?;
    module(&["mypy", "--strict", "--package", "super_complaints"])?;
    module(&["mypy", "--strict", "tests/typed.py", "../../examples/python/who_owes.py"])?;
    example::same_as_rust(root, &python, Path::new("examples/python/who_owes.py"))
}

/// The Python that makes the environments: `PYTHON`, or `python3`.
pub(crate) fn interpreter() -> std::ffi::OsString {
    std::env::var_os("PYTHON").unwrap_or_else(|| "python3".into())
}

/// Makes a virtual environment, unless it is there, and installs into it.
fn environment(home: &Path, folder: &Path, packages: &[&OsStr]) -> anyhow::Result<()> {
    if !home.join("bin/python").exists() {
        run(interpreter(), &[OsStr::new("-m"), OsStr::new("venv"), home.as_os_str()], folder)?;
    }
    let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"].map(OsStr::new);
    run(home.join("bin/python"), &[&pip, packages].concat(), folder)
}
