//! The workspace's own commands.

mod bench;
mod command;
mod evaluate;
mod example;
mod generate;
mod javascript;
mod python;
mod test;
mod web;
mod wheel;

use std::io::Write as _;
use std::process::ExitCode;

use clap::Parser;
use xshell::Shell;

/// Builds, generates, tests and measures the workspace
#[derive(Parser)]
#[command(bin_name = "cargo xtask")]
enum Command {
    /// Run all checks and tests, in every language; installs what it needs inside the checkout
    Test,
    /// Run the benchmarks, and print one line per measure
    Bench,
    /// Read the pages of the gold set, and print how much is read rightly
    Evaluate(evaluate::Choice),
    /// Write the generated files
    Generate {
        /// Only check whether they are up to date
        #[arg(long)]
        check: bool,
    },
    /// Write the full outputs of every case in tests/corpus to target/corpus
    Corpus,
    /// Build the wheel and the npm package
    Packages,
    /// Build the wheel, install it, and run the tests in Python
    Python,
    /// Build the wheel that is published, for systems with glibc 2.17 or later, and run its tests; downloads zig
    Wheel,
    /// Build the npm package, install it, and run the tests in JavaScript
    Javascript,
    /// Build the page in examples/web from the npm package that was packed last, and test it in a browser
    Web,
    /// Build the npm package, and try it in every bundler, framework and engine; downloads them
    Bundlers,
    /// Build the npm package, and measure it beside other ways of checking JSON, in Node and in a browser
    BenchJavascript,
    /// Build the wheel, and measure it beside other ways of checking JSON in Python; installs them inside the checkout
    BenchPython,
}

fn main() -> ExitCode {
    match run(&Command::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // If standard error is closed, there is nowhere to report it.
            let _ = writeln!(std::io::stderr(), "error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> anyhow::Result<()> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize()?;
    let sh = Shell::new()?;
    sh.change_dir(&root);
    match command {
        Command::Test => test::all(&sh),
        Command::Bench => bench::all(&sh),
        Command::Evaluate(choice) => evaluate::run(&root, choice),
        Command::Generate { check: false } => generate::all(&root),
        Command::Generate { check: true } => generate::check(&root),
        Command::Corpus => generate::outputs(&root, &command::fresh_dir(&sh, "corpus")?),
        Command::Packages => packages(&sh),
        Command::Python => python::test(&sh, &python::build(&sh)?),
        Command::Wheel => wheel::run(&sh),
        Command::Javascript => javascript::test(&sh, &javascript::build(&sh)?),
        Command::Web => web::test(&sh),
        Command::Bundlers => javascript::bundlers(&sh),
        Command::BenchJavascript => javascript::bench(&sh),
        Command::BenchPython => bench::python(&sh),
    }
}

fn packages(sh: &Shell) -> anyhow::Result<()> {
    python::build(sh)?;
    javascript::build(sh)?;
    Ok(())
}
