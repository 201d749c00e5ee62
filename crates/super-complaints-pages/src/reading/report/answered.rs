//! The report that a response is to, by its title in quotation marks: "the response of the NPCC to ‘A duty to protect’, which was
//! published on 24 August 2021".

use super_complaints::PartialDate;

use crate::dates;
use crate::quotes;
use crate::words::{Word, one_of, phrase, range};

/// More words than that between "response" and the title are too many to be sure.
const LONGEST: usize = 30;

/// The words of the title, and the date with its words.
pub(super) struct Answered {
    pub(super) title: (usize, usize),
    pub(super) date: Option<(PartialDate, usize, usize)>,
}

/// The report that a sentence says is answered.
pub(super) fn answered(words: &[Word<'_>]) -> Option<Answered> {
    const TEXTS: [&str; 4] = ["response", "responses", "reply", "answer"];
    const OTHER: [&str; 10] = [
        "not",
        "will",
        "would",
        "earlier",
        "previous",
        "draft",
        "letter",
        "consultation",
        "inspection",
        "that",
    ];
    let text = (0..words.len()).find(|at| one_of(words, *at, &TEXTS))?;
    let limit = words.len().min(text + LONGEST);
    let open = (text + 2..limit).find(|at| {
        one_of(words, at - 1, &["to"]) && quotes::first(words, *at).is_some_and(|(open, _)| open == *at)
    })?;
    if range(words, 0, open).iter().any(|word| word.any(&OTHER)) {
        return None;
    }
    let (_, close) = quotes::first(words, open)?;
    let title = (open + 1, close);
    if title.1 < title.0 + 2 || !words.get(title.0).is_some_and(Word::is_capital) {
        return None;
    }
    let comma = close + 1 + usize::from(one_of(words, close + 1, &[","]));
    let was = [&["which", "was", "published"][..], &["published"], &["which", "came", "out"]];
    let date = was.iter().find(|it| phrase(words, comma, it)).and_then(|it| {
        let on = comma + it.len();
        let (date, end) = dates::at(words, on + 1).filter(|_| one_of(words, on, &["on", "in"]))?;
        Some((date, comma, end))
    });
    Some(Answered { title, date })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{of, text};

    fn read(words: &str) -> Option<(String, Option<String>)> {
        let words = of(words);
        let found = answered(&words)?;
        let (from, to) = found.title;
        Some((text(range(&words, from, to)), found.date.map(|(date, ..)| date.to_string())))
    }

    #[test]
    fn a_response_names_the_report_that_it_is_to() {
        for words in [
            "This document sets out the response of the NPCC, on behalf of chief constables, to ‘A duty to protect’, which was published on 24 August 2021.",
            "This is our response to ‘A duty to protect’, published on 24 August 2021.",
            "The reply of Kent Police to “A duty to protect” which was published on 24 August 2021 is below.",
            "Below is the answer of the force to ‘A duty to protect’, which came out on 24 August 2021.",
            "The responses to ‘A duty to protect’, which was published on 24 August 2021, are listed here.",
        ] {
            let expected = ("A duty to protect".to_owned(), Some("2021-08-24".to_owned()));
            assert_eq!(read(words), Some(expected), "{words}");
        }
        let (_, date) = read("Our response to ‘A duty to protect’ was published on 24 August 2021.").unwrap();
        assert_eq!(date, None, "the date of the response");
        for none in [
            "The police response to ‘stalking’ was poor.",
            "Our response to the letter on ‘A duty to protect’ is below.",
            "We will send a response to ‘A duty to protect’.",
            "Our earlier response to ‘A duty to protect’ is here.",
            "The response to the victim, ‘We cannot help’, was poor.",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
