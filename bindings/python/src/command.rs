//! The command line, in the process of the interpreter.

use std::ffi::OsString;

use pyo3::prelude::*;

/// Runs the command `super-complaints` with these arguments, the name of the program first; returns its exit status.
#[pyfunction]
pub(crate) fn command(py: Python<'_>, arguments: Vec<OsString>) -> u8 {
    py.detach(|| super_complaints_cli::main_with(arguments))
}
