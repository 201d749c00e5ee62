//! `cargo xtask test`: everything that must hold, in every language, on a fresh machine.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

use anyhow::{Context as _, ensure};

use crate::command::{run, run_with};
use crate::{generate, javascript, python};

/// A step: its name, and what it does.
type Step = (&'static str, fn(&Path) -> anyhow::Result<()>);

/// In the order in which they tell most soon.
const STEPS: [Step; 9] = [
    ("tools", tools),
    ("format", format),
    ("generated files", generate::check),
    ("clippy", clippy),
    ("clippy for wasm32", clippy_wasm),
    ("tests in Rust", rust),
    ("documentation", documentation),
    ("tests in Python", python::test),
    ("tests in JavaScript", javascript::test),
];

/// Runs every step, also after one has failed, and says at the end which did.
///
/// # Errors
/// If a step failed.
pub(crate) fn all(root: &Path) -> anyhow::Result<()> {
    let mut lines = Vec::new();
    let mut failed = 0;
    for (name, step) in STEPS {
        say(&format!("\n== {name}"));
        let start = Instant::now();
        let result = step(root);
        let seconds = start.elapsed().as_secs();
        match result {
            Ok(()) => lines.push(format!("ok      {seconds:>4} s  {name}")),
            Err(error) => {
                say(&format!("{error:#}"));
                failed += 1;
                lines.push(format!("FAILED  {seconds:>4} s  {name}"));
            }
        }
    }
    say(&format!("\n{}", lines.join("\n")));
    say(&format!("steps: {} passed, {failed} failed", STEPS.len() - failed));
    ensure!(failed == 0, "{failed} of {} steps failed", STEPS.len());
    Ok(())
}

#[expect(clippy::print_stdout, reason = "this is the command line of the workspace")]
fn say(line: &str) {
    println!("{line}");
}

/// Whether the tools are there that no package can bring; installs the target for WebAssembly.
fn tools(root: &Path) -> anyhow::Result<()> {
    let python = python::interpreter();
    let runs = |program: &OsStr, arguments: &[&str]| {
        let status = Command::new(program).args(arguments).stdout(Stdio::null()).status();
        status.is_ok_and(|status| status.success())
    };
    let version = "import sys; sys.exit(sys.version_info < (3, 10))";
    ensure!(
        runs(&python, &["-c", version]),
        "Python 3.10 or later is needed: install it, or set PYTHON to its path"
    );
    // Some systems have them in a package of their own, such as `python3-venv`.
    ensure!(
        runs(&python, &["-c", "import ensurepip, venv"]),
        "Python's modules `venv` and `ensurepip` are needed: install them, on Debian and Ubuntu with the package `python3-venv`"
    );
    let version = "process.exit(Number(process.versions.node.split('.')[0]) < 20 ? 1 : 0)";
    ensure!(
        runs(OsStr::new("node"), &["-e", version]) && runs(OsStr::new("npm"), &["--version"]),
        "Node.js 20 or later is needed, with npm: install it, and put it on the PATH"
    );
    let add = ["target", "add", "wasm32-unknown-unknown"].map(OsStr::new);
    run("rustup", &add, root).context(
        "the target wasm32-unknown-unknown is needed: install rustup, or install the target with your own toolchain",
    )
}

fn format(root: &Path) -> anyhow::Result<()> {
    cargo(root, "fmt --all --check")
}

fn clippy(root: &Path) -> anyhow::Result<()> {
    cargo(root, "clippy --quiet --workspace --all-targets --all-features -- --deny warnings")
}

fn clippy_wasm(root: &Path) -> anyhow::Result<()> {
    let target = "--target wasm32-unknown-unknown";
    cargo(root, &format!("clippy --quiet {target} --package super-complaints-javascript -- --deny warnings"))
}

fn rust(root: &Path) -> anyhow::Result<()> {
    cargo(root, "test --workspace --features super-complaints/schema")
}

fn documentation(root: &Path) -> anyhow::Result<()> {
    let arguments: Vec<&OsStr> = "doc --quiet --workspace --no-deps".split(' ').map(OsStr::new).collect();
    run_with(env!("CARGO"), &arguments, root, &[("RUSTDOCFLAGS", OsStr::new("--deny warnings"))])
}

fn cargo(root: &Path, arguments: &str) -> anyhow::Result<()> {
    let arguments: Vec<&OsStr> = arguments.split(' ').map(OsStr::new).collect();
    run(env!("CARGO"), &arguments, root)
}
