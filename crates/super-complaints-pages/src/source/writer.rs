//! Writes the words of a marked file as a browser shows them, and remembers its parts.

use crate::Span;

use super::{Part, Role};

/// The text of a file while it is written. White space is collapsed as on a page.
#[derive(Debug, Default)]
pub(super) struct Writer {
    text: String,
    parts: Vec<Part>,
    open: Option<Open>,
    gap: Gap,
    asides: Vec<(String, &'static str)>,
}

/// The part that is being written.
#[derive(Debug, Clone, Copy)]
struct Open {
    start: usize,
    role: Role,
}

/// What is between the last word and the next one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Gap {
    #[default]
    Nothing,
    Blank,
    /// A line ends within the part: the next words may go on with its sentence.
    Line,
    /// Two lines end: the next words do not.
    Lines,
}

/// White space that a browser collapses.
fn collapses(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\n' | b'\r' | b'\x0c')
}

impl Writer {
    /// A writer for a text of about a length.
    pub(super) fn with_capacity(bytes: usize) -> Self {
        Self { text: String::with_capacity(bytes), ..Self::default() }
    }

    /// Writes words of a role. Words of another role begin another part.
    pub(super) fn words(&mut self, role: Role, mut words: &str) {
        while let Some(start) = words.bytes().position(|byte| !collapses(byte)) {
            if start > 0 {
                self.blank();
            }
            words = words.get(start..).unwrap_or_default();
            // Words with one blank between each two are written as they are.
            let bytes = words.as_bytes();
            let follows = |at: usize| bytes.get(at + 1).is_some_and(|next| !collapses(*next));
            let ends = |(at, byte): (usize, &u8)| collapses(*byte) && !(*byte == b' ' && follows(at));
            let end = bytes.iter().enumerate().position(ends).unwrap_or(words.len());
            let (word, rest) = words.split_at_checked(end).unwrap_or((words, ""));
            self.word(role, word);
            words = rest;
        }
        if !words.is_empty() {
            self.blank();
        }
    }

    /// Writes words that are on the page but not to be read within their sentence: they become a part of their own
    /// behind it.
    pub(super) fn aside(&mut self, why: &'static str, words: &str) {
        match self.asides.last_mut() {
            Some((aside, same)) if *same == why => aside.push_str(words),
            _ => self.asides.push((words.to_owned(), why)),
        }
    }

    /// Leaves a blank between what was written and what follows.
    pub(super) fn blank(&mut self) {
        if self.open.is_some() && self.gap == Gap::Nothing {
            self.gap = Gap::Blank;
        }
    }

    /// Ends a line within a part.
    pub(super) fn line(&mut self) {
        if self.open.is_some() {
            self.gap = if self.gap == Gap::Line { Gap::Lines } else { Gap::Line };
        }
    }

    /// Ends the term of a list of definitions, which is a label of the part behind it.
    pub(super) fn term(&mut self) {
        if self.open.is_some_and(|open| open.role == Role::Paragraph && open.start < self.text.len()) {
            if !self.text.ends_with([':', '?', '.']) {
                self.text.push(':');
            }
            self.gap = Gap::Nothing;
            self.open = self.open.map(|open| Open { role: Role::Term, ..open });
        }
    }

    /// Ends the part.
    pub(super) fn end(&mut self) {
        self.close();
        for (words, why) in std::mem::take(&mut self.asides) {
            self.words(Role::Furniture(why), &words);
            self.close();
        }
    }

    /// The text and its parts.
    pub(super) fn finish(mut self) -> (String, Vec<Part>) {
        self.end();
        (self.text, self.parts)
    }

    /// Writes some words as they are.
    fn word(&mut self, role: Role, word: &str) {
        match self.open {
            Some(open) if open.role == role && self.continues(role, word) => match self.gap {
                Gap::Nothing => {}
                Gap::Blank => self.text.push(' '),
                Gap::Line | Gap::Lines => self.text.push('\n'),
            },
            Some(_) => {
                self.close();
                self.begin(role);
            }
            None => self.begin(role),
        }
        self.gap = Gap::Nothing;
        self.text.push_str(word);
    }

    fn begin(&mut self, role: Role) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.open = Some(Open { start: self.text.len(), role });
    }

    fn close(&mut self) {
        self.gap = Gap::Nothing;
        let Some(Open { start, role }) = self.open.take() else { return };
        let written = self.text.get(start..).unwrap_or_default();
        let words = written.trim();
        if words.is_empty() {
            // Only hard blanks: not even a line.
            self.text.truncate(start.saturating_sub(1));
            return;
        }
        let from = start + written.len() - written.trim_start().len();
        let span = Span { start: from, end: from + words.len() };
        self.text.truncate(span.end);
        self.parts.push(Part { span, role });
    }

    /// Whether a word goes on with the part: after the end of a line only in the middle of a sentence. A name or a
    /// title is one, however many lines it takes.
    fn continues(&self, role: Role, word: &str) -> bool {
        match self.gap {
            Gap::Nothing | Gap::Blank => true,
            Gap::Lines => false,
            Gap::Line => match role {
                Role::Paragraph | Role::ListItem | Role::Cell(_) | Role::Change => {
                    let ended = self.text.trim_end().ends_with(['.', ':', ';', '!', '?', '”', '’', ')']);
                    !ended && word.starts_with(|c: char| c.is_lowercase() || c == ',')
                }
                _ => true,
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(writer: Writer) -> Vec<String> {
        let (text, parts) = writer.finish();
        parts.iter().map(|part| part.span.of(&text).to_owned()).collect()
    }

    #[test]
    fn white_space_is_collapsed_and_hard_blanks_stay() {
        let mut writer = Writer::default();
        writer.words(Role::Paragraph, "  We \n\t accept");
        writer.words(Role::Paragraph, "\u{a0}it ");
        writer.words(Role::Paragraph, " all");
        writer.end();
        writer.words(Role::Paragraph, "\u{a0}");
        writer.end();
        writer.words(Role::Paragraph, "Next\u{a0}");
        assert_eq!(parts(writer), ["We accept\u{a0}it all", "Next"]);
    }

    #[test]
    fn a_line_goes_on_only_in_the_middle_of_a_sentence() {
        let lines = |role: Role, lines: &[&str]| {
            let mut writer = Writer::default();
            for line in lines {
                writer.words(role, line);
                writer.line();
            }
            parts(writer)
        };
        assert_eq!(lines(Role::Paragraph, &["We do not", "accept it."]), ["We do not\naccept it."]);
        assert_eq!(
            lines(Role::Paragraph, &["Recommendation 1", "We accept."]),
            ["Recommendation 1", "We accept."]
        );
        assert_eq!(lines(Role::Title, &["Responses to", "A safe place"]), ["Responses to\nA safe place"]);
    }

    #[test]
    fn an_aside_is_a_part_behind_its_sentence() {
        let mut writer = Writer::default();
        writer.words(Role::Paragraph, "The plan ");
        writer.aside("hidden", "(new tab)");
        writer.words(Role::Paragraph, "is out.");
        writer.end();
        assert_eq!(parts(writer), ["The plan is out.", "(new tab)"]);
    }
}
