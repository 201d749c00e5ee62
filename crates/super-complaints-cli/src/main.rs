//! The program `super-complaints`; everything that it does is in the library beside it.

use std::process::ExitCode;

/// A record is many small values: a fifth of the time goes with the system's allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    super_complaints_cli::main_with(std::env::args_os()).into()
}
