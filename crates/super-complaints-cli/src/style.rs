//! Colours, by what they mean.

use anstyle::{AnsiColor, Style};
use super_complaints::matrix::State;

/// For headings.
pub(crate) const BOLD: Style = Style::new().bold();
/// For details.
pub(crate) const DIM: Style = Style::new().dimmed();
/// For errors, and for answers that were not found.
pub(crate) const RED: Style = AnsiColor::BrightRed.on_default().bold();
/// For warnings, and for what is still open.
pub(crate) const YELLOW: Style = AnsiColor::Yellow.on_default();
/// For what is in order.
pub(crate) const GREEN: Style = AnsiColor::Green.on_default();
/// For help.
pub(crate) const HELP: Style = AnsiColor::BrightCyan.on_default().bold();

/// The colour of a state, which is never shown without its sign.
pub(crate) fn of_state(state: State) -> Style {
    match state {
        State::Answered => GREEN,
        State::NoPublishedResponse => RED,
        State::NotYetAsked | State::NotRequired => DIM,
        _ => YELLOW,
    }
}
