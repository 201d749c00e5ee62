//! `schema`: the JSON Schemas.

use clap::ValueEnum;

use crate::output::Output;
use crate::status::Status;

/// Print the JSON Schema of a record, or of your own directory
///
/// An editor that has it can complete and check the file while you type.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  super-complaints schema > super-complaint.schema.json
  super-complaints schema directory > directory.schema.json")]
pub(crate) struct Args {
    /// The kind of file
    #[arg(value_enum, default_value_t)]
    of: Of,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum Of {
    /// A record
    #[default]
    Record,
    /// A directory
    Directory,
}

pub(crate) fn run(args: &Args, output: &mut Output) -> Status {
    output.raw(match args.of {
        Of::Record => super_complaints::SCHEMA,
        Of::Directory => super_complaints::directory::SCHEMA,
    });
    Status::Valid
}
