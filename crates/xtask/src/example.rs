//! The example programs: the same in each language, with the same output.

use std::ffi::OsStr;
use std::path::Path;

use anyhow::ensure;

use crate::command;

/// What the example programs are called with.
const ARGUMENTS: [&str; 2] = ["examples/records/hidden-victims.json", "2022-06-01"];

/// Runs the example program of another language, from the root of the workspace, and holds its output
/// against that of the Rust program, byte for byte.
///
/// # Errors
/// If one of them fails, or their outputs differ.
pub(crate) fn same_as_rust(root: &Path, program: &Path, script: &Path) -> anyhow::Result<()> {
    let mut arguments =
        ["run", "--quiet", "--package", "super-complaints-example", "--"].map(OsStr::new).to_vec();
    arguments.extend(ARGUMENTS.map(OsStr::new));
    let expected = command::output(env!("CARGO"), &arguments, root)?;
    let mut arguments = vec![script.as_os_str()];
    arguments.extend(ARGUMENTS.map(OsStr::new));
    let found = command::output(program, &arguments, root)?;
    ensure!(!expected.is_empty(), "the example program in Rust prints nothing");
    ensure!(
        expected == found,
        "{} prints other things than the example in Rust:\n{}\ninstead of\n{}",
        script.display(),
        String::from_utf8_lossy(&found),
        String::from_utf8_lossy(&expected),
    );
    Ok(())
}
