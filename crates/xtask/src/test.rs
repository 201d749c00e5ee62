//! `cargo xtask test`: all checks and tests, in every language, on a fresh machine.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::{Child, Command};
use std::time::Instant;

use anyhow::{Context as _, ensure};
use xshell::{Cmd, Shell, cmd};

use crate::command::{CARGO, target};
use crate::{generate, javascript, python, web};

/// A step: its name, and what it does.
type Step = (&'static str, fn(&Shell) -> anyhow::Result<()>);

/// What the packages need, and what takes no time.
const FIRST: [Step; 2] = [("tools", tools), ("format", format)];

/// What needs no package; the quickest and most informative first.
const SOURCE: [Step; 5] = [
    ("generated files", |sh| generate::check(&sh.current_dir())),
    ("clippy", clippy),
    ("clippy for wasm32", clippy_wasm),
    ("tests in Rust", rust),
    ("documentation", documentation),
];

/// What is tested from the packages.
const PACKAGED: [Step; 3] = [
    ("tests in Python", |sh| python::test(sh, &python::built(sh)?)),
    ("tests in JavaScript", |sh| javascript::test(sh, &javascript::built(sh)?)),
    ("tests of the page", web::test),
];

/// Runs every step, also after one has failed, and says at the end which did. The packages are built meanwhile: the last
/// step of an optimised build uses one core.
///
/// # Errors
/// If a step failed.
pub(crate) fn all(sh: &Shell) -> anyhow::Result<()> {
    let mut report = Report::default();
    report.run(sh, &FIRST);
    let packages = Background::start(sh, "packages");
    report.run(sh, &SOURCE);
    report.step("packages", || packages?.wait());
    report.run(sh, &PACKAGED);
    report.end()
}

/// How each step ended.
#[derive(Default)]
struct Report {
    lines: Vec<String>,
    failed: usize,
}

impl Report {
    fn run(&mut self, sh: &Shell, steps: &[Step]) {
        for (name, step) in steps {
            self.step(name, || step(sh));
        }
    }

    fn step(&mut self, name: &str, step: impl FnOnce() -> anyhow::Result<()>) {
        say(&format!("\n== {name}"));
        let start = Instant::now();
        let result = step();
        let seconds = start.elapsed().as_secs();
        let ended = if result.is_ok() { "ok    " } else { "FAILED" };
        if let Err(error) = result {
            say(&format!("{error:#}"));
            self.failed += 1;
        }
        self.lines.push(format!("{ended}  {seconds:>4} s  {name}"));
    }

    fn end(self) -> anyhow::Result<()> {
        let Self { lines, failed } = self;
        say(&format!("\n{}", lines.join("\n")));
        say(&format!("steps: {} passed, {failed} failed", lines.len() - failed));
        ensure!(failed == 0, "{failed} of {} steps failed", lines.len());
        Ok(())
    }
}

/// A command of this program that runs beside the others. What it prints is shown when it is waited for.
struct Background {
    command: String,
    process: Child,
    log: PathBuf,
}

impl Background {
    fn start(sh: &Shell, command: &str) -> anyhow::Result<Self> {
        let log = target(sh).join(format!("{command}.log"));
        let file = File::create(&log)?;
        let program = std::env::current_exe()?;
        let process = Command::new(program).arg(command).stdout(file.try_clone()?).stderr(file).spawn()?;
        Ok(Self { command: command.to_owned(), process, log })
    }

    fn wait(mut self) -> anyhow::Result<()> {
        let status = self.process.wait()?;
        say(String::from_utf8_lossy(&fs::read(&self.log)?).trim_end());
        ensure!(status.success(), "`cargo xtask {}` failed: {status}", self.command);
        Ok(())
    }
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
