//! The example programs: the same in each language, with the same output.

use std::path::Path;

use anyhow::ensure;
use xshell::{Shell, cmd};

use crate::command::CARGO;

/// What the example programs are called with.
const ARGUMENTS: [&str; 2] = ["examples/records/hidden-victims.json", "2022-06-01"];

/// Runs the example program of another language, from the root of the workspace, and compares its output with that of
/// the Rust program, byte for byte.
///
/// # Errors
/// If one of them fails, or their outputs differ.
pub(crate) fn same_as_rust(sh: &Shell, program: &Path, script: &Path) -> anyhow::Result<()> {
    let expected =
        cmd!(sh, "{CARGO} run --quiet --package super-complaints-example -- {ARGUMENTS...}").read()?;
    let found = cmd!(sh, "{program} {script} {ARGUMENTS...}").read()?;
    ensure!(!expected.is_empty(), "the example program in Rust prints nothing");
    ensure!(
        expected == found,
        "{} prints something else than the example in Rust:\n{found}\ninstead of\n{expected}",
        script.display(),
    );
    Ok(())
}
