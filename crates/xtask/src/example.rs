//! The example programs: the same in each language, with the same output.

use std::path::Path;

use anyhow::ensure;
use xshell::{Shell, cmd};

use crate::command::CARGO;

/// An example program: its name in Rust, and what it is called with.
pub(crate) struct Example(&'static str, &'static [&'static str]);

pub(crate) const WHO_OWES: Example =
    Example("who-owes", &["examples/records/hidden-victims.json", "2022-06-01"]);
pub(crate) const MAKE: Example = Example("make", &[]);

/// Runs the example program of another language, from the root of the workspace, and compares its output
/// with that of the Rust program, byte for byte.
///
/// # Errors
/// If one of them fails, or their outputs differ.
pub(crate) fn same_as_rust(
    sh: &Shell,
    &Example(name, arguments): &Example,
    program: &Path,
    script: &Path,
) -> anyhow::Result<()> {
    let rust = ["--package", "super-complaints-example", "--bin", name];
    let expected = cmd!(sh, "{CARGO} run --quiet {rust...} -- {arguments...}").read()?;
    let found = cmd!(sh, "{program} {script} {arguments...}").read()?;
    ensure!(!expected.is_empty(), "the example program in Rust prints nothing");
    ensure!(
        expected == found,
        "{} prints something else than the example in Rust:\n{found}\ninstead of\n{expected}",
        script.display(),
    );
    Ok(())
}
