//! The workspace's own commands: `cargo xtask test`, `bench`, `generate [--check]`, `corpus`, `python`, `javascript`.

mod bench;
mod command;
mod example;
mod generate;
mod javascript;
mod python;
mod test;

use std::io::Write as _;
use std::process::ExitCode;

const USAGE: &str = "usage: cargo xtask COMMAND

  test        everything that must hold, in every language; installs what it needs inside the checkout
  bench       the benchmarks, one line a measure
  generate    write the generated files; with --check, only say whether they are current
  corpus      write what every case of tests/corpus gives, in full, into target/corpus
  python      build the wheel, install it, and run the tests in Python
  javascript  build the npm package, install it, and run the tests in JavaScript";

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Where standard error is closed there is nobody to tell.
            let _ = writeln!(std::io::stderr(), "error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> anyhow::Result<()> {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize()?;
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["test"] => test::all(&root),
        ["bench"] => bench::all(&root),
        ["generate"] => generate::all(&root),
        ["corpus"] => {
            let folder = command::emptied(command::target(&root).join("corpus"))?;
            generate::outputs(&root, &folder)
        }
        ["generate", "--check"] => generate::check(&root),
        ["python"] => python::test(&root),
        ["javascript"] => javascript::test(&root),
        _ => anyhow::bail!("{USAGE}"),
    }
}
