//! The name of whoever publishes or meets at the head of a paper, where that is, and the line that says what the paper is about.

use crate::dates;
use crate::parties::Names;
use crate::words::{Word, one_of, range};

use super::contact::{is_contact, is_marking};
use super::date_line::date_lines;
use super::head::{can_be_title, is_notice};

/// The longest line with an address, or with the name of who publishes a paper.
const LONGEST: usize = 9;

/// "Downs and Coast Gazette", "HM Courts & Tribunals Service", "Llywodraeth Cymru / Welsh Government": who publishes or meets.
pub(super) fn is_masthead(words: &[Word<'_>]) -> bool {
    const WHO: [&str; 21] = [
        "council",
        "parliament",
        "commons",
        "lords",
        "committee",
        "board",
        "panel",
        "office",
        "ministry",
        "association",
        "gazette",
        "conference",
        "authority",
        "department",
        "government",
        "service",
        "agency",
        "federation",
        "trust",
        "centre",
        "society",
    ];
    words.len() <= LONGEST && words.iter().any(|word| word.any(&WHO))
}

/// A name in capitals of a kind of body, and nothing else: at the top of a letter it is who writes.
pub(super) fn is_name_of_body(words: &[Word<'_>]) -> bool {
    const WITHIN: [&str; 7] = ["of", "for", "the", "and", "&", "/", "in"];
    is_masthead(words)
        && words.len() > 1
        && words.iter().all(|word| word.is_capital() || word.any(&WITHIN) || matches!(word.raw, "’" | "'"))
}

/// "Guildhall Yard East", "102 Petty France", "8th Floor, Walbrook Wharf": a line of an address.
pub(super) fn is_street(words: &[Word<'_>]) -> bool {
    const STREET: [&str; 20] = [
        "road",
        "street",
        "house",
        "yard",
        "square",
        "lane",
        "way",
        "park",
        "place",
        "avenue",
        "court",
        "building",
        "headquarters",
        "hq",
        "drive",
        "gardens",
        "floor",
        "wharf",
        "colonnade",
        "quay",
    ];
    let numbered = words.first().is_some_and(|word| word.raw.bytes().all(|byte| byte.is_ascii_digit()));
    words.len() <= LONGEST && (numbered || words.iter().any(|word| word.any(&STREET)))
}

/// Whether a line has words about something, and not only a name, a post, a place or a date: "More harm than good: the third
/// action".
pub(super) fn is_topic(words: &[Word<'_>], names: &Names<'_>) -> bool {
    /// Words in small letters that names and posts have too.
    const OF_NAMES: [&str; 15] = [
        "of", "for", "the", "and", "in", "on", "to", "at", "with", "by", "a", "an", "from", "lead", "member",
    ];
    const FEWEST: usize = 4;
    let small = |word: &&Word<'_>| word.raw.starts_with(char::is_lowercase) && !word.any(&OF_NAMES);
    let begins =
        words.first().is_some_and(|word| word.is_capital() || matches!(word.raw, "‘" | "“" | "\"" | "'"));
    // "Witness: Deputy Chief Constable", "CHAIR: Shall we?"
    let label = words.iter().position(|word| word.raw == ":").is_some_and(|at| at <= 2);
    let speaks = words.iter().any(|word| word.any(&["i", "we", "my", "our", "you", "am", "have", "will"]));
    words.len() >= FEWEST
        && begins
        && !label
        && !speaks
        && words.iter().any(|word| small(&word))
        && !words.last().is_some_and(|word| word.is_stop() || matches!(word.raw, "," | ";" | ":"))
        && can_be_title(words)
        && !is_notice(words)
        && !is_contact(words)
        && !is_marking(words)
        && !is_street(words)
        && !one_of(words, 0, &["to", "from", "by", "signed", "sent", "published", "copy", "contact"])
        && !is_kind_of_paper(words)
        && dates::whole(words).is_none()
        && date_lines(words).is_none()
        && names.whole(words).is_none()
}

/// "Note of the public meeting of 16 October 2025": what a paper is, and not what it is about.
fn is_kind_of_paper(words: &[Word<'_>]) -> bool {
    one_of(words, 0, &["note", "notes", "minutes", "transcript", "extract", "agenda", "record", "notice"])
        && one_of(words, 1, &["of", "from", "under", "to"])
}

/// Whether a line is a turn of somebody who speaks, or is asked: "CHAIR: Item 7 is the report. Commissioner?", "Q41 Chair: …".
pub(super) fn is_turn(words: &[Word<'_>]) -> bool {
    const LONGEST_NAME: usize = 5;
    let Some(colon) = words.iter().take(LONGEST_NAME + 1).position(|word| word.raw == ":") else {
        return false;
    };
    let said = range(words, colon + 1, words.len());
    let ends = said.last().is_some_and(Word::is_stop);
    let inner = said.iter().rev().skip(1).any(|word| word.raw == "." || word.raw == "?");
    ends && inner
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn a_line_on_a_topic_is_no_name_and_no_address() {
        for line in [
            "More harm than good: the third action",
            "Domestic abuse by police officers: what is still outstanding",
            "“Safe to share?”: the view of chief constables",
            "Safe to share? What custody visitors need to know",
            "Victims of sexual abuse from ethnic minority backgrounds",
        ] {
            assert!(is_topic(&of(line), Names::standard()), "{line}");
        }
        for line in [
            "Deputy Chief Constable for Crime and Justice",
            "8th Floor, Walbrook Wharf, London",
            "12 December 2024",
            "Witness: Deputy Chief Constable Ines Rowntree, who leads on stalking",
            "I write for the three bodies that investigated it",
            "To the chief executive of the charity",
            "Member for custody and criminal justice:",
            "Note of the public meeting of 16 October 2025",
            "The answer has been sent to the inspectorate.",
        ] {
            assert!(!is_topic(&of(line), Names::standard()), "{line}");
        }
    }

    #[test]
    fn a_turn_is_not_what_a_paper_is_called() {
        for line in [
            "CHAIR: Item 7 is the report on the super-complaint. Commissioner?",
            "Q41 Chair: It was made in 2022. Where are chief constables?",
        ] {
            assert!(is_turn(&of(line)), "{line}");
        }
        for line in ["Super-complaint: what next?", "Safe to share? What we did", "Stalking: our response"] {
            assert!(!is_turn(&of(line)), "{line}");
        }
    }

    #[test]
    fn the_name_of_a_body_at_the_top_has_only_capitals() {
        for line in [
            "HM Courts & Tribunals Service",
            "Llywodraeth Cymru / Welsh Government",
            "INDEPENDENT CUSTODY VISITING ASSOCIATION",
            "HOME DEPARTMENT",
            "Office of the Police & Crime Commissioner",
        ] {
            assert!(is_name_of_body(&of(line)), "{line}");
        }
        for line in [
            "Our service to victims",
            "Response of the Council to the super-complaint",
            "Service",
            "Stalking: what the panel said",
            "Report to the Panel, 3 May 2022",
        ] {
            assert!(!is_name_of_body(&of(line)), "{line}");
        }
    }
}
