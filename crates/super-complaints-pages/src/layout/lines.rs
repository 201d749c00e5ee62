//! Lines of a text, and which of them are one paragraph.

use crate::Span;

/// A line that is not blank, without the white space around it.
#[derive(Debug, Clone, Copy)]
struct Line {
    span: Span,
    /// Whether there is a blank line before it.
    apart: bool,
}

/// The paragraphs of a text: its lines; the lines of a hard-wrapped paragraph count as one.
///
/// In the dense form, without blank lines, every line is its own paragraph.
pub(crate) fn paragraphs(text: &str) -> Vec<Span> {
    let lines = lines(text);
    let apart = lines.iter().filter(|line| line.apart).count();
    let spaced = apart * 3 >= lines.len();
    let mut paragraphs: Vec<Span> = Vec::new();
    let mut before: Option<Line> = None;
    for line in lines {
        let goes_on = spaced && !line.apart && before.is_some_and(|before| goes_on(text, before, line));
        match paragraphs.last_mut().filter(|_| goes_on) {
            Some(last) => last.end = line.span.end,
            None => paragraphs.push(line.span),
        }
        before = Some(line);
    }
    paragraphs
}

/// Whether a line continues in the next one: it is as long as a wrapped line, stops in mid-sentence, and the
/// next begins with a small letter. Titles in a list begin with capitals.
fn goes_on(text: &str, before: Line, line: Line) -> bool {
    let (before, line) = (before.span.of(text), line.span.of(text));
    before.len() >= 50
        && !before.ends_with(['.', ':', ';', '!', '?'])
        && line.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit() || matches!(c, '(' | '‘' | '“'))
}

fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut apart = false;
    // A lone carriage return ends a line too; the pair of both leaves an empty piece, which is no blank line.
    for piece in text.split_inclusive(['\n', '\r']) {
        let trimmed = piece.trim_start_matches(is_blank);
        let from = start + piece.len() - trimmed.len();
        let trimmed = trimmed.trim_end_matches(is_blank);
        if !trimmed.is_empty() {
            lines.push(Line { span: Span { start: from, end: from + trimmed.len() }, apart });
            apart = false;
        } else if !(piece == "\n" && text.get(..start).is_some_and(|before| before.ends_with('\r'))) {
            apart = true;
        }
        start += piece.len();
    }
    lines
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{feff}'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<&str> {
        paragraphs(text).iter().map(|span| span.of(text)).collect()
    }

    #[test]
    fn in_the_dense_form_every_line_is_a_paragraph() {
        assert_eq!(read("\u{feff}One\r\nTwo\r\n three \rFour"), ["One", "Two", "three", "Four"]);
    }

    #[test]
    fn a_wrapped_paragraph_is_one_and_titles_below_each_other_are_not() {
        let long = "In May 2021 the College of Policing and the IOPC published a report on";
        let wrapped = format!("Title\n\n{long}\nthe super-complaint.\n\nNext");
        assert_eq!(read(&wrapped).len(), 3);
        let titles = format!("Title\n\n{long}\nRequest an accessible format.\n\nNext");
        assert_eq!(read(&titles).len(), 4);
    }
}
