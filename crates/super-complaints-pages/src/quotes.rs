//! Words in quotation marks.

use crate::words::Word;

/// The positions of the first quoted words from a position on: of the opening mark and of the closing one.
///
/// An apostrophe at the end of a word looks like a closing mark. So the first one before punctuation closes,
/// or else the last one before the next opening mark.
pub(crate) fn first(words: &[Word<'_>], from: usize) -> Option<(usize, usize)> {
    let (open, mark) = words.iter().enumerate().skip(from).find_map(|(at, word)| {
        let opens = word.spaced || at == 0 || words.get(at - 1).is_some_and(|before| before.raw == "(");
        let joined = words.get(at + 1).is_some_and(|next| !next.spaced && !next.is_mark());
        let close = match word.raw {
            "‘" => "’",
            "“" => "”",
            straight @ ("'" | "\"") if opens => straight,
            _ => return None,
        };
        joined.then_some((at, close))
    })?;
    let mut last = None;
    for (at, word) in words.iter().enumerate().skip(open + 1) {
        let next = words.get(at + 1);
        if matches!(word.raw, "‘" | "“") {
            break;
        }
        if word.raw == mark && !word.spaced {
            last = Some((open, at));
            if next.is_none_or(|next| next.is_mark() && !next.spaced) {
                break;
            }
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{of, range, text};

    #[test]
    fn an_apostrophe_does_not_close_a_quotation() {
        let quoted = |of_text: &str| {
            let words = of(of_text);
            first(&words, 0).map(|(open, close)| text(range(&words, open + 1, close)))
        };
        assert_eq!(quoted("to ‘ask chiefs’ staff to act’.").as_deref(), Some("ask chiefs’ staff to act"));
        assert_eq!(
            quoted("to 'amend the College's guidance'").as_deref(),
            Some("amend the College's guidance")
        );
        assert_eq!(quoted("the “second response”, then “more”").as_deref(), Some("second response"));
        assert_eq!(quoted("the chiefs’ council and Women’s Justice"), None);
        assert_eq!(quoted("‘never closed"), None);
    }
}
