//! A message like a compiler's: what, where, what else, why, and how to fix it.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{Element, Group, Level, Origin, Padding, Renderer};

use crate::style::{DIM, GREEN, HELP, RED, YELLOW};
use crate::text::{lines, plain, width};

use super::snippet::{Mark, show};

/// Columns before a note, for the gutter and its signs.
const GUTTER: usize = 9;

/// Longer labels do not fit beside the words that they explain.
const LABEL: usize = 30;

/// A message about something at some place.
#[derive(Debug)]
pub(crate) struct Diagnostic<'t> {
    /// The severity.
    pub(crate) level: Level<'static>,
    /// The kind of message.
    pub(crate) id: String,
    /// The problem, in one sentence.
    pub(crate) title: String,
    /// The name and the words of the text that it is in.
    pub(crate) text: Option<(&'t str, &'t str)>,
    /// The words concerned; none if it is not known where they are.
    pub(crate) marks: Vec<Mark>,
    /// Where it is, if no words are shown.
    pub(crate) place: String,
    /// Notes, each with a name.
    pub(crate) notes: Vec<(&'static str, String)>,
}

impl Diagnostic<'_> {
    /// The message in lines of about `columns`, with escape sequences for colour.
    pub(crate) fn render(&self, columns: usize) -> String {
        let prefix = self.id.len() + 12;
        let room = columns.saturating_sub(prefix);
        let title = self.level.clone().primary_title(folded(&self.title, room)).id(self.id.as_str());
        let mut group = Group::with_title(title);
        match self.text.filter(|_| !self.marks.is_empty()) {
            Some((name, text)) => group = group.elements(show(name, text, &self.marks)),
            None => group = group.element(Origin::path(self.place.as_str())),
        }
        if !self.notes.is_empty() {
            group = group.element(Padding);
        }
        group = group.elements(self.notes.iter().map(|(name, text)| note(name, text, columns)));
        let mut shown = renderer(columns).render(&[group]);
        shown.push('\n');
        shown
    }
}

/// What was expected, at the words where it is short, else below.
pub(crate) fn labelled(expected: Option<&str>) -> (Option<String>, Option<(&'static str, String)>) {
    match expected {
        Some(expected) if width(expected) <= LABEL => (Some(format!("expected {expected}")), None),
        Some(expected) => (None, Some(("expected", expected.to_owned()))),
        None => (None, None),
    }
}

/// A note under a message. The name `help` has a colour of its own.
fn note<'a>(name: &'static str, text: &str, columns: usize) -> Element<'a> {
    let level = if name == "help" { Level::HELP } else { Level::NOTE.with_name(name) };
    level.message(folded(text, columns.saturating_sub(GUTTER + width(name)))).into()
}

/// The text in lines of at most `columns`, with control characters spelt out.
fn folded(text: &str, columns: usize) -> String {
    let columns = columns.max(30);
    lines(&plain(text), columns, columns).join("\n")
}

fn renderer(columns: usize) -> Renderer {
    Renderer::styled()
        .term_width(columns)
        .decor_style(DecorStyle::Unicode)
        .error(RED)
        .warning(YELLOW.bold())
        .note(GREEN.bold())
        .help(HELP)
        .line_num(DIM)
}
