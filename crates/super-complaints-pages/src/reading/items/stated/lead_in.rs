//! Lines above a list of items that say to whom they are: "For chief constables:", "The Home Office should:", "These
//! recommendations are addressed to the NPCC:".

use crate::parties::{Named, Names};
use crate::reading::items::lines::heading_for;
use crate::words::{Word, one_of, phrase, range};

use super::body::{modal, national};

/// The bodies to whom the items of the list below a line are.
pub(in crate::reading) fn lead_in(
    names: &Names<'_>,
    words: &[Word<'_>],
    heading: bool,
) -> Option<Vec<Named>> {
    const NOT: [&str; 12] = [
        "not",
        "no",
        "response",
        "responses",
        "answer",
        "replied",
        "accept",
        "accepted",
        "we",
        "i",
        "our",
        "letter",
    ];
    let colon = words.last().is_some_and(|word| word.raw == ":");
    if !(colon || heading) || words.iter().any(|word| word.any(&NOT)) {
        return None;
    }
    if let Some(found) = heading_for(names, words) {
        return Some(found);
    }
    let end = words.len().checked_sub(1).filter(|_| colon)?;
    // "Chief constables are asked to:", "It recommends that the Home Office should:"
    let asked = || {
        (end.saturating_sub(30)..end).find_map(|at| {
            let (found, after) = national(names, words, at)?;
            (modal(words, after) == Some(end)).then_some(found)
        })
    };
    // "The following are for chief constables:", "The recommendations that were addressed to the NPCC are:"
    let addressed = || {
        (0..end).filter(|at| one_of(words, *at, &["to", "for", "at"])).find_map(|at| {
            let made = at.checked_sub(1).is_some_and(|at| {
                one_of(
                    words,
                    at,
                    &[
                        "addressed",
                        "made",
                        "directed",
                        "are",
                        "is",
                        "recommendations",
                        "recommendation",
                        "aimed",
                    ],
                )
            });
            let (found, after) = national(names, words, at + 1).filter(|_| made)?;
            let are = after + usize::from(one_of(words, after, &["are", "were", "is"]));
            let these = are
                + if phrase(words, are, &["as", "follows"]) {
                    2
                } else {
                    usize::from(one_of(words, are, &["these"]))
                };
            (these == end).then_some(found)
        })
    };
    let speaks = || {
        range(words, 0, end)
            .iter()
            .any(|word| word.any(&["recommendation", "recommendations", "following", "these", "those"]))
    };
    asked().or_else(|| speaks().then(addressed).flatten())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn a_line_above_a_list_says_to_whom_its_items_are() {
        let read = |text: &str| {
            let found = lead_in(Names::standard(), &of(text), !text.ends_with(':')).unwrap_or_default();
            found.iter().map(Named::key).collect::<Vec<_>>().join("+")
        };
        for (text, to) in [
            ("For chief constables:", "chief-constables"),
            ("Recommendations to the Home Office", "home-office"),
            ("The Home Office should:", "home-office"),
            ("Every chief constable is asked to:", "chief-constables"),
            ("The following are addressed to the NPCC and the APCC:", "npcc+apcc"),
            ("The recommendations for police and crime commissioners are as follows:", "pccs"),
            ("These were made to the College of Policing:", "college-of-policing"),
        ] {
            assert_eq!(read(text), to, "{text}");
        }
        for none in [
            "The Home Office",
            "We told the Home Office:",
            "Our response to the Home Office:",
            "Kent Police should:",
            "The recommendations were not made to the NPCC:",
            "The NPCC has accepted:",
            "Questions from the Home Office:",
        ] {
            assert_eq!(read(none), "", "{none}");
        }
    }
}
