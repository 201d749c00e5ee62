//! Running the binary.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

/// What a run printed, and how it ended.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) out: String,
    pub(crate) err: String,
    pub(crate) status: Option<i32>,
}

impl Ran {
    /// What standard error says, whatever lines it is wrapped to.
    pub(crate) fn told(&self) -> String {
        self.err.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// The root of the workspace.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The binary, without anything of the environment that changes what it prints.
pub(crate) fn binary() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_super-complaints"));
    for variable in ["COLUMNS", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TERM"] {
        command.env_remove(variable);
    }
    command.current_dir(root());
    command
}

/// Runs the binary from the root of the workspace.
pub(crate) fn run(args: &[&str]) -> Ran {
    ran(binary().args(args).stdin(Stdio::null()).output().unwrap())
}

/// The same with something on standard input.
pub(crate) fn run_with(input: &[u8], args: &[&str]) -> Ran {
    let mut command = binary();
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut pipe = child.stdin.take().unwrap();
    // At the same time as the output is read: results are written while there is more to read.
    std::thread::scope(|threads| {
        threads.spawn(move || {
            let _ = pipe.write_all(input); // a command that does not read to the end closes the pipe
        });
        ran(child.wait_with_output().unwrap())
    })
}

pub(crate) fn ran(output: Output) -> Ran {
    let text = |bytes| String::from_utf8(bytes).expect("the output is UTF-8");
    Ran { out: text(output.stdout), err: text(output.stderr), status: output.status.code() }
}

pub(crate) const PAGE: &str = "examples/pages/hidden-victims-responses.txt";
pub(crate) const RECORD: &str = "examples/records/hidden-victims.json";
pub(crate) const OTHER: &str = "examples/records/police-perpetrated-domestic-abuse.json";

/// Nothing that a terminal obeys, and no trace of the language it is written in.
pub(crate) fn assert_plain(text: &str) {
    let obeyed = |it: char| it.is_control() && it != '\n';
    assert!(!text.contains(obeyed), "a control character in {text:?}");
    for word in
        ["panicked", "RUST_BACKTRACE", "unwrap", "Some(", "None", "Err(", "serde", "super_complaints::"]
    {
        assert!(!text.contains(word), "`{word}` in {text}");
    }
}

/// Every line fits, apart from addresses, which stay whole, and from words of a text under a message.
pub(crate) fn assert_fits(text: &str, columns: usize) {
    for line in text.lines().filter(|line| !line.contains("://")) {
        let wide = line.chars().count();
        assert!(wide <= columns, "{wide} columns: {line}");
    }
}
