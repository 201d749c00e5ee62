//! `completions`: completions of the command line for a shell.

use clap::Command;
use clap_complete::Shell;

use crate::output::Output;
use crate::status::Status;

/// Print completions for a shell
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  super-complaints completions bash > ~/.local/share/bash-completion/completions/super-complaints
  super-complaints completions zsh > ~/.zfunc/_super-complaints
  super-complaints completions fish > ~/.config/fish/completions/super-complaints.fish")]
pub(crate) struct Args {
    /// The shell
    #[arg(value_enum)]
    shell: Shell,
}

/// Prints them; `command` is the whole command line.
pub(crate) fn run(args: &Args, mut command: Command, output: &mut Output) -> Status {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, "super-complaints", &mut script);
    output.raw(&String::from_utf8_lossy(&script));
    Status::Valid
}
