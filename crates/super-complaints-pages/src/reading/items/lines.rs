//! Lines below a recommendation that say to whom it is, or by when: "For: chief constables", "Deadline: 27 March 2025".

use crate::parties::{Named, Names};
use crate::words::{Word, one_of, phrase, range};

/// What such a line says.
#[derive(Debug, PartialEq)]
pub(super) enum ItemLine {
    /// To whom it is.
    Addressees(Vec<Named>),
    /// By when it is to be carried out: where the words for that begin.
    Due(usize),
}

/// Labels of those to whom it is; the longer ones first.
const TO: [&[&str]; 17] = [
    &["addressed", "to"],
    &["directed", "to"],
    &["directed", "at"],
    &["aimed", "at"],
    &["made", "to"],
    &["for", "action", "by"],
    &["for", "the", "attention", "of"],
    &["action", "by"],
    &["who", "it", "is", "for"],
    &["addressee"],
    &["addressees"],
    &["recipient"],
    &["recipients"],
    &["owner"],
    &["owners"],
    &["for"],
    &["to"],
];

/// Labels of the date.
const BY: [&[&str]; 16] = [
    &["by", "when"],
    &["due", "by"],
    &["due", "date"],
    &["date", "due"],
    &["complete", "by"],
    &["to", "be", "completed", "by"],
    &["to", "be", "done", "by"],
    &["target", "date"],
    &["implementation", "date"],
    &["deadline"],
    &["timescale"],
    &["timeframe"],
    &["timing"],
    &["due"],
    &["when"],
    &["by"],
];

/// Reads a line that consists of such a label and what it says.
pub(super) fn item_line(names: &Names<'_>, words: &[Word<'_>]) -> Option<ItemLine> {
    let label = |labels: &[&[&str]]| {
        let label =
            labels.iter().find(|it| phrase(words, 0, it) && one_of(words, it.len(), &[":", "–", "—"]))?;
        Some(label.len() + 1).filter(|from| *from < words.len())
    };
    if let Some(from) = label(&TO) {
        let from = from + usize::from(one_of(words, from, &["all", "both"]));
        let end = words.len() - usize::from(words.last().is_some_and(Word::is_stop));
        return names.whole(range(words, from, end)).map(ItemLine::Addressees);
    }
    label(&BY).map(ItemLine::Due)
}

/// The bodies of a heading above recommendations: "Recommendations to the Home Office", "For chief constables".
pub(in crate::reading) fn heading_for(names: &Names<'_>, words: &[Word<'_>]) -> Option<Vec<Named>> {
    const WHOSE: [&str; 4] = ["the", "our", "its", "their"];
    let from = usize::from(one_of(words, 0, &WHOSE));
    let says = from + usize::from(one_of(words, from, &["recommendation", "recommendations"]));
    let made = says + usize::from(one_of(words, says, &["made", "addressed", "directed"]));
    let to = one_of(words, made, &["to", "for"]).then_some(made + 1)?;
    let all = to + usize::from(one_of(words, to, &["all", "both"]));
    let end = words.iter().rposition(|word| !matches!(word.raw, ":" | ".")).map_or(0, |last| last + 1);
    names.whole(range(words, all, end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn a_line_below_an_item_says_to_whom_it_is_or_by_when() {
        let read = |text: &str| match item_line(Names::standard(), &of(text)) {
            Some(ItemLine::Addressees(to)) => to.iter().map(Named::key).collect::<Vec<_>>().join("+"),
            Some(ItemLine::Due(from)) => format!("due {from}"),
            None => "none".to_owned(),
        };
        for (text, says) in [
            ("For: chief constables", "chief-constables"),
            ("To: the Home Office and the NPCC", "home-office+npcc"),
            ("Addressed to: all chief constables.", "chief-constables"),
            ("Owner: Home Office", "home-office"),
            ("For action by: the College of Policing", "college-of-policing"),
            ("Addressees – PCCs and chief constables", "pccs+chief-constables"),
            ("Deadline: 27 March 2025", "due 2"),
            ("By when: within six months", "due 3"),
            ("By: 27 March 2025", "due 2"),
            ("For information: chief constables", "none"),
            ("For: anybody who can help", "none"),
            ("Owner: Head of Crime", "none"),
            ("Response: accepted", "none"),
            ("For chief constables", "none"),
        ] {
            assert_eq!(read(text), says, "{text}");
        }
    }

    #[test]
    fn a_heading_may_say_to_whom_the_recommendations_below_it_are() {
        let read = |text: &str| heading_for(Names::standard(), &of(text)).map(|it| it.len());
        for text in [
            "Recommendations to the Home Office",
            "Recommendations for chief constables:",
            "The recommendation to the Home Office",
            "Recommendations made to PCCs",
            "For the Home Office",
            "To chief constables",
        ] {
            assert_eq!(read(text), Some(1), "{text}");
        }
        for none in [
            "Recommendations",
            "Our response to the Home Office",
            "The Home Office",
            "To whom it may concern",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
