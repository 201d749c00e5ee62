//! Files with structural errors, all of them listed on standard error.

use super_complaints::LoadError;
use super_complaints::read::Fault;

use crate::cli_error::CliError;
use crate::input::Input;
use crate::output::{eprint, standard_error_width};
use crate::page::is_page;
use crate::render::finding::faults;
use crate::status::Status;
use crate::style::{HELP, RED};

/// Lists on standard error what is wrong with a directory.
pub(crate) fn no_directory(input: &Input, error: &LoadError) -> CliError {
    eprint(&format!("{}\n", faults(input, &error.faults, error.more_faults, standard_error_width())));
    CliError::new(format!("`{}` cannot be used as a directory", input.name))
        .help("fix the errors above; docs/directory.md shows how to write one")
}

/// Lists on standard error why a record cannot be read, and gives the status for it. A file of its own may be a page
/// instead.
pub(crate) fn refuse(input: &Input, found: &[Fault], more: usize, is_file: bool) -> Status {
    eprint(&refusal(input, found, more, is_file));
    let is_unreadable = found.iter().any(|fault| fault.code.is_unreadable());
    if is_unreadable { Status::Unusable } else { Status::Invalid }
}

/// The same as a text for standard error.
pub(crate) fn refusal(input: &Input, found: &[Fault], more: usize, is_file: bool) -> String {
    let faults = faults(input, found, more, standard_error_width());
    let page = if is_file && is_page(input) { of_page() } else { String::new() };
    format!("{faults}\n{RED}✗{RED:#} {} cannot be read as a record\n{page}", input.name)
}

/// What to do with a page where a record is wanted.
pub(crate) fn of_page() -> String {
    format!(" {HELP}help{HELP:#}: this looks like a page: use `super-complaints report` or `read`\n")
}
