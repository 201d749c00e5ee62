//! `super-complaints`: reads published pages and records, reports what is wrong, and shows who still owes an answer.

#![expect(clippy::format_push_string, reason = "short texts for people read better in one place")]

mod args;
mod cli_error;
mod commands;
mod files;
mod input;
mod options;
mod output;
mod page;
mod progress;
mod refusal;
mod render;
mod select;
mod state;
mod status;
mod style;
mod text;
mod texts;
mod values;

use std::ffi::OsString;

use clap::{CommandFactory as _, Parser as _};

use args::{Args, Command};
use cli_error::CliError;
use output::Output;
use status::Status;

/// Runs a command and returns its exit status. The first argument is the name of the program.
///
/// Standard input, output and error are those of the process: the Python package calls this too.
pub fn main_with(args: impl IntoIterator<Item = OsString>) -> u8 {
    let args = match Args::try_parse_from(args) {
        Ok(args) => args,
        Err(error) => {
            // Help and version are not errors, and nor is a closed pipe.
            let status = if error.use_stderr() { Status::Unusable } else { Status::Valid };
            let _ = error.print();
            return status.code();
        }
    };
    let mut output = Output::stdout();
    let outcome = run(&args.command, &mut output);
    let unwritten = |error| CliError::new(format!("standard output cannot be written: {error}"));
    let written = output.finish().map_err(unwritten);
    let status =
        outcome.and_then(|status| written.map(|()| status)).unwrap_or_else(|trouble| trouble.report());
    status.code()
}

fn run(command: &Command, output: &mut Output) -> Result<Status, CliError> {
    match command {
        Command::Report(args) => commands::report::run(args, output),
        Command::Read(args) => commands::read::run(args, output),
        Command::Check(args) => commands::check::run(args, output),
        Command::Status(args) => commands::status::run(args, output),
        Command::Explain(args) => commands::explain::run(args, output),
        Command::Tables(args) => commands::tables::run(args, output),
        Command::Diff(args) => commands::diff::run(args, output),
        Command::Feed(args) => commands::feed::run(args, output),
        Command::Rules(args) => commands::rules::run(args, output),
        Command::Directory(args) => commands::directory::run(args, output),
        Command::Schema(args) => Ok(commands::schema::run(args, output)),
        Command::Completions(args) => Ok(commands::completions::run(args, Args::command(), output)),
    }
}
