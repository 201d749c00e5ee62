//! A sentence below the heading of a recommendation that says to whom it is: "This recommendation is made to chief constables and
//! police and crime commissioners jointly".

use crate::parties::{Named, Names};
use crate::words::{Word, one_of, phrase};

/// Those to whom a sentence says that the recommendation is; "ourselves" is the body that writes.
pub(super) fn made_to(names: &Names<'_>, words: &[Word<'_>], own: &[Named]) -> Vec<Named> {
    let the = [&["this", "recommendation"][..], &["the", "recommendation"], &["this"], &["it"]];
    let Some(subject) = the.iter().find(|it| phrase(words, 0, it)).map(|it| it.len()) else {
        return Vec::new();
    };
    if !one_of(words, subject, &["is", "was"]) {
        return Vec::new();
    }
    let made = subject + 1 + usize::from(one_of(words, subject + 1, &["made", "addressed", "directed"]));
    let to = made > subject + 1 && one_of(words, made, &["to", "at"]) || one_of(words, made, &["for"]);
    let all = made + 1 + usize::from(one_of(words, made + 1, &["all", "both"]));
    let (mut found, mut end) = names.list(words, all);
    if one_of(words, end, &["and"]) && one_of(words, end + 1, &["us", "ourselves"]) && !found.is_empty() {
        found.extend(own.iter().cloned());
        end += 2;
    }
    let together = end + usize::from(one_of(words, end, &["jointly", "together", "alike", "alone", "only"]));
    let ends = words.get(together).is_some_and(Word::is_stop) && together + 1 == words.len();
    if to && ends { found } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn a_sentence_says_to_whom_a_recommendation_is() {
        let names = Names::standard();
        let own = of("Kent Police");
        let own = [names.at(&own, 0).unwrap().0];
        let read =
            |text: &str| made_to(names, &of(text), &own).iter().map(Named::key).collect::<Vec<_>>().join("+");
        for (text, to) in [
            (
                "This recommendation is made to chief constables and the Home Office jointly.",
                "chief-constables+home-office",
            ),
            ("This recommendation was addressed to the Home Office alone.", "home-office"),
            ("This is for the Ministry of Justice and ourselves.", "ministry-of-justice+force-kent"),
            ("It is directed at all chief constables.", "chief-constables"),
            ("The recommendation is for the College of Policing.", "college-of-policing"),
        ] {
            assert_eq!(read(text), to, "{text}");
        }
        for none in [
            "This recommendation is made to chief constables who hold such data.",
            "This recommendation is not for chief constables.",
            "This is for chief constables to decide.",
            "This recommendation is welcome to chief constables.",
            "This will be for chief constables.",
            "The report is for chief constables.",
        ] {
            assert_eq!(read(none), "", "{none}");
        }
    }
}
