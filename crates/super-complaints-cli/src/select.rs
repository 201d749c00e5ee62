//! What of folders was not read: nothing is skipped silently.

use std::io::IsTerminal as _;
use std::path::{Path, PathBuf};

use super_complaints_register::LeftOut;

use crate::output::{eprint, standard_error_width};
use crate::style::DIM;
use crate::text::{counted, plain, wrap};

/// Lists on standard error what was left out, if anything was.
pub(crate) fn tell_left_out(left_out: &[LeftOut]) {
    const MOST: usize = 20;
    if left_out.is_empty() {
        return;
    }
    let width = standard_error_width();
    let mut text = format!(
        "{DIM}note{DIM:#}: {}:\n",
        counted(left_out.len(), "entry was left out", "entries were left out")
    );
    for LeftOut { name, why, .. } in left_out.iter().take(MOST) {
        text += &format!("  {}\n", wrap(&plain(&format!("`{name}`: {why}")), width, 2, 4));
    }
    if let Some(more) = left_out.len().checked_sub(MOST).filter(|more| *more > 0) {
        text += &format!("  and {more} more\n");
    }
    eprint(&text);
}

/// Tells something that is neither wrong nor a result.
pub(crate) fn note(says: &str) {
    eprint(&format!("{DIM}note{DIM:#}: {}\n", wrap(&plain(says), standard_error_width(), 6, 6)));
}

/// Says what to do if one of the paths is standard input, and that is a keyboard.
pub(crate) fn tell_keyboard(paths: &[PathBuf]) {
    if paths.iter().any(|path| path.as_os_str() == "-") && std::io::stdin().is_terminal() {
        eprint("reading standard input: paste the text, then end it with Ctrl-D\n");
    }
}

/// Whether a file has this extension, in capital or small letters.
pub(crate) fn ends_with(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|it| it.eq_ignore_ascii_case(extension))
}
