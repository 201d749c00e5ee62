//! For whom a super-complaint was made, behind the words for when, to whom and on what: "submitted in November 2022 on behalf of
//! the National Stalking Consortium".

use crate::parties::{Named, Names};
use crate::words::{Word, one_of, phrase, range};

use super::parts::may_complain;

/// More words than that between a super-complaint and "on behalf of" are too many to be sure.
const LONGEST: usize = 20;

/// Words with which something else is done on behalf of somebody.
const OTHERS: [&str; 34] = [
    "is",
    "are",
    "was",
    "were",
    "has",
    "have",
    "had",
    "will",
    "who",
    "which",
    "that",
    "and",
    "but",
    "we",
    "i",
    "response",
    "responses",
    "reply",
    "report",
    "letter",
    "answer",
    "answered",
    "responded",
    "replied",
    "published",
    "accepted",
    "wrote",
    "writing",
    "recommendation",
    "recommendations",
    "investigated",
    "by",
    "our",
    "their",
];

const FOR: [&[&str]; 4] = [
    &["on", "behalf", "of"],
    &["acting", "on", "behalf", "of"],
    &["for", "and", "on", "behalf", "of"],
    &["acting", "for"],
];

/// The body named behind "on behalf of" after a super-complaint, and the position after it.
///
/// A response to a super-complaint may be made on behalf of others: only what stands behind the complainant counts there.
pub(super) fn behalf_behind(names: &Names<'_>, words: &[Word<'_>], from: usize) -> Option<(Named, usize)> {
    let limit = words.len().min(from + LONGEST);
    let (at, says) = (from..limit).find_map(|at| Some((at, FOR.iter().find(|it| phrase(words, at, it))?)))?;
    let between = range(words, from, at);
    let plain = |word: &Word<'_>| !word.is_stop() && !matches!(word.raw, ";" | ":") && !word.any(&OTHERS);
    // "(on behalf of the National Stalking Consortium)"
    let open = between.last().is_some_and(|word| word.raw == "(");
    let closed =
        between.iter().take(between.len() - usize::from(open)).all(|word| !matches!(word.raw, "(" | ")"));
    let (named, end) = names.proper(words, at + says.len())?;
    let may = !named.is_group() && (!named.is_resolved() || may_complain(&named));
    let end = end + usize::from(open && one_of(words, end, &[")"]));
    (between.iter().all(plain) && closed && may).then_some((named, end))
}

#[cfg(test)]
mod tests {
    use crate::mention::mentions;
    use crate::parties::{Named, Names};
    use crate::words::of;

    fn read(text: &str) -> Vec<String> {
        let words = of(text);
        let found = mentions(Names::standard(), &words);
        found.iter().flat_map(|it| it.behalf.iter().map(Named::key)).collect()
    }

    #[test]
    fn for_whom_it_was_made_may_stand_behind_when_and_on_what() {
        for text in [
            "a super-complaint which Hestia submitted in November 2022 on behalf of the National Stalking Consortium",
            "a super-complaint which Hestia submitted to HMICFRS on behalf of the National Stalking Consortium",
            "Hestia made a super-complaint about stalking on behalf of the National Stalking Consortium",
            "Hestia made a super-complaint on stalking, on behalf of the National Stalking Consortium",
            "the super-complaint made by Hestia in 2022, acting on behalf of the National Stalking Consortium",
            "the super-complaint made by Hestia (on behalf of the National Stalking Consortium)",
            "Hestia submitted its super-complaint on 25 November 2022, on behalf of the National Stalking Consortium",
            "the super-complaint from Hestia, acting for the National Stalking Consortium",
            "the super-complaint on stalking (Hestia on behalf of the National Stalking Consortium)",
            "The super-complaint was made in May on behalf of the National Stalking Consortium",
        ] {
            assert_eq!(read(text), ["national stalking consortium"], "{text}");
        }
    }

    #[test]
    fn what_is_done_for_others_is_no_super_complaint_of_theirs() {
        for none in [
            "Hestia made a super-complaint and the NPCC answered on behalf of the National Stalking Consortium",
            "our response to the super-complaint on behalf of all chief constables",
            "the super-complaint on stalking was answered on behalf of the National Police Chiefs’ Council",
            "Hestia made a super-complaint. We write on behalf of the National Stalking Consortium",
            "the response to the super-complaint by the NPCC on behalf of chief constables",
            "the super-complaint made by Hestia on behalf of the victims of stalking",
            "the super-complaint about stalking; on behalf of the National Stalking Consortium we write",
            "the super-complaint, and our reply on behalf of the National Stalking Consortium",
            "the super-complaint was investigated on behalf of the Home Office",
            "the super-complaint that we answer on behalf of the Stalking Board",
            "our response to the super-complaint on the police response to stalking on behalf of the Stalking Board",
        ] {
            assert_eq!(read(none), Vec::<String>::new(), "{none}");
        }
    }
}
