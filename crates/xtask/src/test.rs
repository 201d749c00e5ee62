//! `cargo xtask test`: all checks and tests, in every language, on a fresh machine.

use std::time::Instant;

use anyhow::{Context as _, ensure};
use xshell::{Cmd, Shell, cmd};

use crate::command::CARGO;
use crate::{generate, javascript, python, web};

/// A step: its name, and what it does.
type Step = (&'static str, fn(&Shell) -> anyhow::Result<()>);

/// The quickest and most informative first.
const STEPS: [Step; 10] = [
    ("tools", tools),
    ("format", format),
    ("generated files", |sh| generate::check(&sh.current_dir())),
    ("clippy", clippy),
    ("clippy for wasm32", clippy_wasm),
    ("tests in Rust", rust),
    ("documentation", documentation),
    ("tests in Python", python::test),
    ("tests in JavaScript", javascript::test),
    ("tests of the page", web::test),
];

/// Runs every step, also after one has failed, and says at the end which did.
///
/// # Errors
/// If a step failed.
pub(crate) fn all(sh: &Shell) -> anyhow::Result<()> {
    let mut lines = Vec::new();
    let mut failed = 0;
    for (name, step) in STEPS {
        say(&format!("\n== {name}"));
        let start = Instant::now();
        let result = step(sh);
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

/// Checks for the tools that no package can provide; installs the target for WebAssembly.
fn tools(sh: &Shell) -> anyhow::Result<()> {
    let runs = |command: Cmd<'_>| command.quiet().run().is_ok();
    let python = python::interpreter();
    let version = "import sys; sys.exit(sys.version_info < (3, 10))";
    let good = runs(cmd!(sh, "{python} -c {version}"));
    ensure!(good, "Python 3.10 or later is needed: install it, or set PYTHON to its path");
    // Some systems have them in a separate package, such as `python3-venv`.
    let modules = "import ensurepip, venv";
    ensure!(
        runs(cmd!(sh, "{python} -c {modules}")),
        "Python's modules `venv` and `ensurepip` are needed: install them, on Debian and Ubuntu with the package `python3-venv`"
    );
    let version = "process.exit(Number(process.versions.node.split('.')[0]) < 20 ? 1 : 0)";
    let good = runs(cmd!(sh, "node -e {version}")) && runs(cmd!(sh, "npm --version").ignore_stdout());
    ensure!(good, "Node.js 20 or later is needed, with npm: install it, and put it on the PATH");
    cmd!(sh, "rustup target add wasm32-unknown-unknown").run().context(
        "the target wasm32-unknown-unknown is needed: install rustup, or install the target with your own toolchain",
    )
}

fn format(sh: &Shell) -> anyhow::Result<()> {
    Ok(cmd!(sh, "{CARGO} fmt --all --check").run()?)
}

fn clippy(sh: &Shell) -> anyhow::Result<()> {
    let all = ["--workspace", "--all-targets", "--all-features"];
    Ok(cmd!(sh, "{CARGO} clippy --quiet {all...} -- --deny warnings").run()?)
}

fn clippy_wasm(sh: &Shell) -> anyhow::Result<()> {
    for package in [
        "super-complaints-javascript",
        "super-complaints-javascript-pages",
        "super-complaints-javascript-registers",
    ] {
        let wasm = ["--target", "wasm32-unknown-unknown", "--package", package];
        cmd!(sh, "{CARGO} clippy --quiet {wasm...} -- --deny warnings").run()?;
    }
    Ok(())
}

fn rust(sh: &Shell) -> anyhow::Result<()> {
    Ok(cmd!(sh, "{CARGO} test --workspace --features super-complaints/schema").run()?)
}

fn documentation(sh: &Shell) -> anyhow::Result<()> {
    let deny = "--deny warnings";
    Ok(cmd!(sh, "{CARGO} doc --quiet --workspace --no-deps").env("RUSTDOCFLAGS", deny).run()?)
}
