//! Colours, by what they stand for.

use anstyle::{AnsiColor, Style};
use super_complaints::State;

/// For headings.
pub(crate) const BOLD: Style = Style::new().bold();
/// For what is beside the point.
pub(crate) const DIM: Style = Style::new().dimmed();
/// For errors, and for answers that were not found.
pub(crate) const RED: Style = AnsiColor::BrightRed.on_default().bold();
/// For warnings, and for what is not settled.
pub(crate) const YELLOW: Style = AnsiColor::Yellow.on_default();
/// For what is as it should be.
pub(crate) const GREEN: Style = AnsiColor::Green.on_default();
/// For help.
pub(crate) const HELP: Style = AnsiColor::BrightCyan.on_default().bold();

/// The colour of a state, which never stands without its sign.
pub(crate) fn of_state(state: State) -> Style {
    match state {
        State::Answered => GREEN,
        State::NoPublishedResponse => RED,
        State::NotYetAsked | State::NotExpected => DIM,
        _ => YELLOW,
    }
}
