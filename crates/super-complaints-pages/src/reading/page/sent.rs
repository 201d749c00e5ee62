//! Whether a page without a salutation is a letter: what a date at its top says depends on that.

use crate::Span;
use crate::layout::Block;
use crate::parties::Named;
use crate::reading::state::Reading;
use crate::words::{Word, one_of, phrase, range};

/// How many lines beside the date may say to whom a letter is.
const NEAR: usize = 4;

impl Reading<'_, '_> {
    /// Whether a date is that of a letter: beside it stands to whom it was written, "To the IOPC", "HM Chief Inspector of
    /// Constabulary" below it, or another body than the one that writes.
    pub(super) fn is_sent(&self, date: Span) -> bool {
        let blocks = &self.page.blocks;
        let Some(at) = blocks.iter().position(|block| block.span == date) else { return false };
        let first = blocks.first().and_then(|it| self.names.whole(&it.words)).unwrap_or_default();
        let writes = |named: &Named| {
            self.document.by.contains(&named.party) || first.iter().any(|it| it.key() == named.key())
        };
        let known = !first.is_empty() || !self.document.by.is_empty();
        // "Director General, Independent Office for Police Conduct"
        let other = |words: &[Word<'_>]| {
            let from = (0..words.len().min(8)).take_while(|at| {
                *at == 0
                    || words
                        .get(at - 1)
                        .is_some_and(|it| it.is_capital() || it.any(&[",", "of", "the", "and", "for"]))
            });
            let named = from
                .filter(|at| words.len() <= at + 12)
                .find_map(|at| self.names.whole(range(words, at, words.len())));
            known && named.is_some_and(|it| !it.iter().any(writes))
        };
        let near = blocks.iter().enumerate().take(at + 1 + NEAR).skip(at.saturating_sub(NEAR));
        near.filter(|(near, block)| block.cell.is_none() && *near != at).any(|(near, block)| {
            let close = near > at && near <= at + 2 || near < at && near > 0;
            is_to(&block.words) || near > at && is_office(&block.words) || close && other(&block.words)
        })
    }

    /// Whether a page looks like a letter: an address with a postcode or a reference at its top, a line for copies, words to
    /// somebody, or somebody's name and post at its end.
    pub(super) fn seems_sent(&self) -> bool {
        const HEAD: usize = 10;
        const OPENS: [&[&str]; 10] = [
            &["dear"],
            &["sir", ","],
            &["cc"],
            &["copy", ":"],
            &["our", "ref"],
            &["ref", ":"],
            &["thank", "you", "for"],
            &["i", "refer", "to"],
            &["i", "write"],
            &["i", "reply"],
        ];
        let blocks = &self.page.blocks;
        let opens = |block: &Block<'_>| {
            OPENS.iter().any(|it| phrase(&block.words, 0, it)) || has_postcode(&block.words)
        };
        let yours = |block: &Block<'_>| phrase(&block.words, 0, &["yours"]);
        let mut end = blocks.iter().rev().filter(|it| it.cell.is_none() && !it.words.is_empty()).take(2);
        let (last, before) = (end.next(), end.next());
        let signed = last.is_some_and(|it| ends_with_post(&it.words))
            && (before.is_some_and(|it| is_person(&it.words))
                || last.is_some_and(|it| is_person(range(&it.words, 0, 2))));
        signed || blocks.iter().take(HEAD).any(opens) || blocks.iter().rev().take(HEAD).any(yours)
    }
}

/// "To the Chief Executive, Suzy Lamplugh Trust".
fn is_to(words: &[Word<'_>]) -> bool {
    let rest = range(words, 1, words.len());
    let person = rest.iter().all(|it| it.is_capital() || it.any(&[",", "of", "the", "and", "for"]));
    one_of(words, 0, &["to"]) && !rest.is_empty() && person
}

/// "HM Chief Inspector of Constabulary".
fn is_office(words: &[Word<'_>]) -> bool {
    words.len() <= 12 && (0..words.len().min(4)).any(|at| phrase(words, at, &["chief", "inspector", "of"]))
}

/// "SW1H 9AJ", in a line of an address.
fn has_postcode(words: &[Word<'_>]) -> bool {
    words.len() <= 20
        && words.windows(2).any(|pair| {
            let [outward, inward] = pair else { return false };
            let (outward, inward) = (outward.raw.as_bytes(), inward.raw.as_bytes());
            let begins =
                outward.first().is_some_and(u8::is_ascii_uppercase) && (2..=4).contains(&outward.len());
            let figure = outward.iter().any(u8::is_ascii_digit);
            let ends = matches!(inward, [b'0'..=b'9', b'A'..=b'Z', b'A'..=b'Z']);
            begins && figure && ends
        })
}

fn is_person(words: &[Word<'_>]) -> bool {
    (2..=4).contains(&words.len()) && words.iter().all(Word::is_capital)
}

/// "Deputy Chief Constable, stop and search lead".
fn ends_with_post(words: &[Word<'_>]) -> bool {
    const POSTS: [&str; 11] = [
        "constable",
        "commissioner",
        "director",
        "secretary",
        "chair",
        "executive",
        "minister",
        "superintendent",
        "officer",
        "inspector",
        "lead",
    ];
    words.len() <= 14 && !words.last().is_some_and(Word::is_stop) && words.iter().any(|it| it.any(&POSTS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn a_letter_shows_where_and_to_whom_it_was_sent() {
        for text in [
            "2 Marsham Street, London SW1P 4DF",
            "London EC2V 5AE",
            "Devizes SN10 2DN",
            "London E1 6AN",
            "Bath BA1 1AA",
        ] {
            assert!(has_postcode(&of(text)), "{text}");
        }
        for none in ["Room 12 9AJ", "In 2024 9AJ", "SW1H", "SW1H and 9AJ", "The A38 was shut"] {
            assert!(!has_postcode(&of(none)), "{none}");
        }
        for text in [
            "To the Chief Executive, Suzy Lamplugh Trust",
            "To the IOPC",
            "To HM Chief Inspector of Constabulary",
        ] {
            assert!(is_to(&of(text)), "{text}");
        }
        for none in ["To be decided", "To", "For the IOPC", "To the point", "To train all officers"] {
            assert!(!is_to(&of(none)), "{none}");
        }
        for text in
            ["Deputy Director", "Chief Executive, APCC", "Parliamentary Under-Secretary of State, Minister"]
        {
            assert!(ends_with_post(&of(text)), "{text}");
        }
        for none in ["The director will report.", "Page 1 of 1", "Contact us"] {
            assert!(!ends_with_post(&of(none)), "{none}");
        }
    }
}
