//! Lines of a text, and which of them are one paragraph.

use crate::Span;

/// A line that is not blank, without the white space around it.
#[derive(Debug, Clone, Copy)]
struct Line {
    span: Span,
    /// Whether there is a blank line before it.
    apart: bool,
    /// How many characters it has, with the white space before it.
    width: usize,
}

/// The paragraphs of a text: its lines; the lines of a hard-wrapped paragraph count as one.
///
/// In the dense form, without blank lines, every line is its own paragraph.
pub(super) fn paragraphs(text: &str) -> Vec<Span> {
    let lines = lines(text);
    let apart = lines.iter().filter(|line| line.apart).count();
    let spaced = apart * 3 >= lines.len();
    let limit = limit(&lines).filter(|_| apart > 0);
    let mut paragraphs: Vec<Span> = Vec::new();
    let mut before: Option<Line> = None;
    for line in lines {
        let goes_on = !line.apart
            && before.is_some_and(|before| {
                spaced && goes_on(text, before, line)
                    || limit.is_some_and(|limit| is_wrapped(text, before, line, limit))
            });
        match paragraphs.last_mut().filter(|_| goes_on) {
            Some(last) => last.end = line.span.end,
            None => paragraphs.push(line.span),
        }
        before = Some(line);
    }
    paragraphs
}

/// The width at which a text is wrapped, if it is: several lines nearly as long as the longest, which is no long one.
fn limit(lines: &[Line]) -> Option<usize> {
    const WIDTHS: std::ops::RangeInclusive<usize> = 60..=100;
    const FULL: usize = 4;
    let longest = lines.iter().map(|line| line.width).max().filter(|width| WIDTHS.contains(width))?;
    (lines.iter().filter(|line| line.width + 8 > longest).count() >= FULL).then_some(longest)
}

/// Whether a line ends only because the next word did not fit into it.
fn is_wrapped(text: &str, before: Line, line: Line, limit: usize) -> bool {
    let words = line.span.of(text);
    let first = words.split_whitespace().next().unwrap_or_default();
    // "2.", "(a)", "•": a point of its own, as in a list of names and addresses.
    let point = first.ends_with(['.', ')', ':']) && first.chars().count() <= 4
        || !first.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '(' | '‘' | '“' | '\'' | '"'));
    let capitals = |text: &str| !text.contains(char::is_lowercase) && text.contains(char::is_uppercase);
    // The number of a page
    let number = words.len() <= 3 && words.bytes().all(|byte| byte.is_ascii_digit());
    let point = point || number || is_labelled(words);
    // People who wrap by hand end lines early, but go on with a small letter.
    let ended = before.span.of(text).ends_with(['.', ':', ';', '!', '?']);
    let small = words.starts_with(char::is_lowercase) && !ended && before.width * 10 >= limit * 7;
    !point && small
        || !point
            && !capitals(before.span.of(text))
            && !capitals(words)
            && before.width + 1 + first.chars().count() > limit
}

/// "Still to do:      A summary": a label with a gap behind it begins a line of its own.
fn is_labelled(line: &str) -> bool {
    const LONGEST: usize = 5;
    let Some((label, value)) = line.split_once(':') else { return false };
    let apart = value.starts_with("  ") || value.starts_with('\t');
    apart && label.starts_with(char::is_uppercase) && label.split_whitespace().count() <= LONGEST
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
            let end = from + trimmed.len();
            let width = text.get(start..end).unwrap_or_default().chars().count();
            lines.push(Line { span: Span { start: from, end }, apart, width });
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
    fn in_a_wrapped_text_a_line_goes_on_if_the_next_word_did_not_fit() {
        let wrapped = "Report of the Chief Executive\n\n\
            1.  The report on the super-complaint was published by the College of\n    \
                Policing and others. The force answered it on the last day of March\n    \
                2023. Its answer is below, and it has been sent to the Inspectorate,\n    \
                Kent Police, Essex Police and the Home Office for their information.\n\n\
            2.  The Panel\n    The Commissioner\n\n\
            3.  Recommendation 1 is that chief constables should review all of their\n    \
                Training. It was made in 2021.\n\
            4.  There is no more.";
        let read = read(wrapped);
        let begins: Vec<&str> = read.iter().map(|it| it.get(..9).unwrap_or(it)).collect();
        assert_eq!(
            begins,
            ["Report of", "1.  The r", "2.  The P", "The Commi", "3.  Recom", "4.  There"],
            "{read:?}"
        );
        // A year may be alone on the last line, and so may the number of a page.
        let ends = |last: &str| {
            let full = format!("Training, which had to be done by all of them before 31st January\n{last}");
            let text = wrapped.replace("Training. It was made in 2021.", &full);
            super::paragraphs(&text).iter().map(|span| span.of(&text).to_owned()).collect::<Vec<_>>()
        };
        assert!(ends("2023.").iter().any(|it| it.ends_with("January\n2023.")), "{:?}", ends("2023."));
        assert!(ends("12").iter().any(|it| it == "12"));
        // A label with a gap behind it is no part of the line above.
        let labelled = wrapped.replace(
            "Training. It was made in 2021.",
            "Training, which they did\n    Still to do:    Nothing",
        );
        let ends =
            super::paragraphs(&labelled).iter().any(|span| span.of(&labelled).starts_with("Still to do:"));
        assert!(ends);
        // Lines of different lengths are wrapped by nobody.
        let listed = "X\n\nThe first title of a document in this list of documents of the force\n\
            Second title\nThe third title";
        assert_eq!(super::paragraphs(listed).len(), 4);
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
