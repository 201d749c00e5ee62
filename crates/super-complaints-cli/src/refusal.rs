//! Files whose shape is wrong: every fault of it, said on standard error.

use super_complaints::{Fault, LoadError};

use crate::input::Input;
use crate::output::{standard_error_width, tell};
use crate::render::finding::faults;
use crate::style::{HELP, RED};
use crate::trouble::Trouble;

/// Says on standard error what is wrong with a directory.
pub(crate) fn no_directory(input: &Input, error: &LoadError) -> Trouble {
    tell(&format!("{}\n", faults(input, &error.faults, error.more, standard_error_width())));
    Trouble::new(format!("`{}` cannot be used as a directory", input.name))
        .help("mend what stands above; docs/directory.md shows how to write one")
}

/// Says on standard error why a record cannot be read.
pub(crate) fn refuse(input: &Input, found: &[Fault], more: usize) {
    tell(&faults(input, found, more, standard_error_width()));
    tell(&format!("\n{RED}✗{RED:#} {} cannot be read as a record\n", input.name));
    if input.looks_like_a_page() {
        tell(&format!(
            " {HELP}help{HELP:#}: the text of a page is for `super-complaints report` or `read`\n"
        ));
    }
}
