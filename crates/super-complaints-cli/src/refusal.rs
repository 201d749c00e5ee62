//! Files with structural errors, all of them listed on standard error.

use super_complaints::LoadError;
use super_complaints::read::Fault;

use crate::input::Input;
use crate::output::{standard_error_width, tell};
use crate::render::finding::faults;
use crate::style::{HELP, RED};
use crate::trouble::Trouble;

/// Lists on standard error what is wrong with a directory.
pub(crate) fn no_directory(input: &Input, error: &LoadError) -> Trouble {
    tell(&format!("{}\n", faults(input, &error.faults, error.more_faults, standard_error_width())));
    Trouble::new(format!("`{}` cannot be used as a directory", input.name))
        .help("fix the errors above; docs/directory.md shows how to write one")
}

/// Lists on standard error why a record cannot be read.
pub(crate) fn refuse(input: &Input, found: &[Fault], more: usize) {
    tell(&faults(input, found, more, standard_error_width()));
    tell(&format!("\n{RED}✗{RED:#} {} cannot be read as a record\n", input.name));
    if input.looks_like_a_page() {
        tell(&format!(
            " {HELP}help{HELP:#}: if this is the text of a page, use `super-complaints report` or `read`\n"
        ));
    }
}
