//! The workspace's own commands: `cargo xtask generate [--check]`, `cargo xtask python`,
//! `cargo xtask javascript`.

mod command;
mod example;
mod generate;
mod javascript;
mod python;

use std::io::Write as _;
use std::process::ExitCode;

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
        ["generate"] => generate::all(&root),
        ["generate", "--check"] => generate::check(&root),
        ["python"] => python::test(&root),
        ["javascript"] => javascript::test(&root),
        _ => anyhow::bail!("usage: cargo xtask generate [--check] | python | javascript"),
    }
}
