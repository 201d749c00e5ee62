//! Lines of generated code, and documentation broken into lines.

/// Code, line by line.
pub(super) struct Code(pub(super) String);

impl Code {
    /// Adds a line.
    pub(super) fn line(&mut self, line: impl AsRef<str>) {
        self.0.push_str(line.as_ref().trim_end_matches(' '));
        self.0.push('\n');
    }
}

/// The paragraphs of a description as lines of at most `width` characters, with an empty line between
/// paragraphs.
pub(super) fn lines(description: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for paragraph in description.split("\n\n") {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line);
    }
    lines
}

#[cfg(test)]
mod tests {
    #[test]
    fn paragraphs_stay_apart_and_lines_short() {
        assert_eq!(super::lines("one two\nthree\n\nfour", 9), ["one two", "three", "", "four"]);
    }
}
