//! Where a copy of a page begins: its title, or what a copy of the whole window has above it.

use crate::dates;
use crate::parties::Names;
use crate::words::{Word, is_remark, one_of, phrase};

use super::LetterField;
use super::contact::{is_contact, is_marking};
use super::furniture::{furniture, is_document_type, is_link};
use super::gap::is_title_label;
use super::letter::field;
use super::masthead::is_turn;

/// How many lines the head of the site has at most.
const HEAD_OF_SITE: usize = 20;

/// The longest title, in words.
const LONGEST: usize = 40;

/// The head of a copy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Head {
    /// How many lines are above the page itself.
    pub(super) above: usize,
    /// Whether the next line, or the one after the type of the document, is the title.
    pub(super) titled: bool,
}

/// Finds the head of a copy. The type of a document ends the head of the site. Else the first line is the title if it
/// can be one; if it is a menu or a notice, the title is the first line that speaks of what such pages are about.
pub(super) fn head(lines: &[Vec<Word<'_>>], names: &Names<'_>) -> Head {
    let remarks = lines.iter().take_while(|line| is_remark(line)).count();
    if let Some(above) = lines.iter().take(HEAD_OF_SITE).position(|words| is_document_type(words)) {
        return Head { above, titled: true };
    }
    let Some(first) = lines.get(remarks) else { return Head { above: remarks, titled: false } };
    let next = lines.get(remarks + 1).map(Vec::as_slice).unwrap_or_default();
    let of_letter =
        is_contact(first) || is_marking(first) || is_agenda(first) || dates::whole(first).is_some();
    if !is_of_site(first, next) && !of_letter {
        if let Some(above) = below_section(lines, remarks, names) {
            return Head { above, titled: true };
        }
        return Head { above: remarks, titled: can_be_title(first) };
    }
    let subject = |line: &Vec<Word<'_>>| {
        let asks = phrase(line, 0, &["question"]);
        can_be_title(line) && line.len() > 2 && has_subject(line) && !is_notice(line) && !asks
    };
    // Below running text about a super-complaint there is no title.
    let runs = |line: &Vec<Word<'_>>| line.last().is_some_and(Word::is_stop);
    let told = |line: &&Vec<Word<'_>>| !crate::mention::is_in(line) || !runs(line) || subject(line);
    let title = lines.iter().take(HEAD_OF_SITE).skip(remarks).take_while(told).position(subject);
    // Above "Dear Jane" there are who writes and to whom: they are read line by line.
    let above_title = lines.iter().skip(remarks).take(title.unwrap_or(0));
    if above_title.into_iter().any(|line| field(line) == Some(LetterField::Salutation)) {
        return Head { above: remarks, titled: true };
    }
    title.map_or(Head { above: remarks, titled: false }, |at| Head { above: remarks + at, titled: true })
}

/// The line about a super-complaint directly below the name of a section of the site ("News"), on a page that begins
/// with the name of a body and words beside it.
fn below_section(lines: &[Vec<Word<'_>>], first: usize, names: &Names<'_>) -> Option<usize> {
    names.whole(lines.get(first)?).filter(|parties| parties.len() == 1)?;
    let sentence = |words: &Vec<Word<'_>>| words.last().is_some_and(|word| word.raw == ".");
    let head = lines.iter().take(HEAD_OF_SITE).position(sentence).unwrap_or(HEAD_OF_SITE);
    (first + 2..head.min(lines.len())).find(|at| {
        let title = lines.get(*at).is_some_and(|line| crate::mention::is_in(line) && can_be_title(line));
        let section = at.checked_sub(1).and_then(|at| lines.get(at));
        title && section.is_some_and(|line| line.len() <= 2 && is_section(line))
    })
}

/// "News", "Press releases": a section of a site.
fn is_section(words: &[Word<'_>]) -> bool {
    const SECTIONS: [&str; 10] = [
        "news",
        "press",
        "releases",
        "release",
        "media",
        "blog",
        "statements",
        "publications",
        "articles",
        "stories",
    ];
    words.iter().all(|word| word.any(&SECTIONS))
}

/// "Agenda item 9", "Item 4", "Appendix A", "Slide 1": the place of a paper among others.
pub(crate) fn is_agenda(words: &[Word<'_>]) -> bool {
    // "SCRUTINY BOARD": the body that meets.
    const MEETS: [&str; 6] = ["board", "committee", "panel", "cabinet", "meeting", "forum"];
    if words.len() <= 5 && words.last().is_some_and(|word| word.any(&MEETS)) {
        return true;
    }
    let item = usize::from(phrase(words, 0, &["agenda"]));
    let number = |at: usize| at + 1 == words.len() && words.get(at).is_some_and(|word| word.raw.len() <= 3);
    phrase(words, item, &["item"]) && number(item + 1)
        || phrase(words, item, &["item", "no"]) && number(item + 2)
        || one_of(words, 0, &["appendix", "annex", "slide"]) && number(1)
}

/// "Home > News > Stalking": the way to the page.
fn is_way(words: &[Word<'_>]) -> bool {
    words.iter().filter(|word| matches!(word.raw, ">" | "»" | "›")).count() >= 2
}

/// Whether a line says where a page or a paper is among others.
pub(super) fn is_place(words: &[Word<'_>]) -> bool {
    is_agenda(words) || is_way(words)
}

/// "REPORT OF THE COMMISSIONER": who wrote a paper for a meeting.
fn is_report_of(words: &[Word<'_>]) -> bool {
    words.len() <= 20 && (phrase(words, 0, &["report", "of", "the"]) || phrase(words, 0, &["report", "by"]))
}

/// Whether a line belongs to the site: a link, a notice, its name, breadcrumbs, or an entry of a menu.
fn is_of_site(words: &[Word<'_>], next: &[Word<'_>]) -> bool {
    let name =
        words.len() <= 2 && words.first().is_some_and(|word| word.raw.to_ascii_lowercase().ends_with(".uk"));
    let steps = words.iter().filter(|word| matches!(word.raw, ">" | "»" | "›" | "/" | "|")).count();
    let entry = |words: &[Word<'_>]| {
        !words.is_empty()
            && words.len() <= 3
            && !has_subject(words)
            && furniture(words).is_none()
            && field(words).is_none()
            && words.iter().all(|word| !word.raw.bytes().any(|byte| byte.is_ascii_digit()))
    };
    is_link(words)
        || is_notice(words)
        || name
        || steps >= 2
        || is_spread(words)
        || entry(words) && (entry(next) || is_link(next) || is_spread(next))
}

/// Whether a line is about cookies or the browser.
pub(super) fn is_notice(words: &[Word<'_>]) -> bool {
    let has = |stem: &str| words.iter().any(|word| word.raw.to_ascii_lowercase().starts_with(stem));
    has("cookie") || has("javascript") || has("browser") || phrase(words, 0, &["skip", "to"])
}

/// Whether a line can be a title: it is no sentence, no line of a letter, and not too long.
pub(super) fn can_be_title(words: &[Word<'_>]) -> bool {
    let ends = words.last().is_none_or(|word| matches!(word.raw, "." | "," | ";"));
    let head =
        field(words).is_some() || is_contact(words) || is_marking(words) || dates::whole(words).is_some();
    let placed = is_place(words) || is_report_of(words) || is_title_label(words);
    let speaks = phrase(words, 0, &["i"]) || phrase(words, 0, &["thank", "you"]) || is_turn(words);
    !ends
        && !speaks
        && words.len() <= LONGEST
        && !head
        && !placed
        && !is_menu(words)
        && !phrase(words, 0, &["from", ":"])
}

/// Whether a line is a whole menu, "Home About us Contact", or the way to a page, "Releases | Statement".
pub(super) fn is_menu(words: &[Word<'_>]) -> bool {
    let bars = words.iter().filter(|word| word.raw == "|").count();
    let steps = words.iter().all(|word| word.raw == "|" || !word.is_mark()) && words.len() <= 2 * bars + 1;
    if bars > 0 && steps || is_spread(words) {
        return true;
    }
    let entries = words
        .iter()
        .filter(|word| word.any(&["home", "about", "contact", "news", "search", "menu", "login"]));
    entries.count() >= 2
        && !has_subject(words)
        && words.iter().all(|word| word.is_mark() || word.is_capital() || word.is("us"))
}

/// Whether a line has the entries of a menu side by side: "Report  Contact  Victim support  About us".
fn is_spread(words: &[Word<'_>]) -> bool {
    const FEWEST: usize = 4;
    const LONGEST_ENTRY: usize = 4;
    let apart = |pair: &[Word<'_>]| matches!(pair, [before, next] if next.span.start >= before.span.end + 2);
    let mut entries = 1;
    let mut from = 0;
    for (at, pair) in words.windows(2).enumerate() {
        if apart(pair) {
            if at + 1 - from > LONGEST_ENTRY {
                return false;
            }
            entries += 1;
            from = at + 1;
        }
    }
    let begins =
        |at: usize| at == 0 || at.checked_sub(1).and_then(|before| words.get(before..=at)).is_some_and(apart);
    let capital =
        words.iter().enumerate().all(|(at, word)| !begins(at) || word.is_capital() || word.starts("e-"));
    // Words of a title are apart in a justified copy, but not all of them begin with a capital.
    let small = words.iter().any(|word| word.raw.contains(char::is_lowercase));
    entries >= FEWEST
        && words.len() - from <= LONGEST_ENTRY
        && capital
        && small
        && !words.iter().any(Word::is_mark)
        && !crate::mention::is_in(words)
}

/// Whether a line has a word for what such pages are about.
pub(super) fn has_subject(words: &[Word<'_>]) -> bool {
    const STEMS: [&str; 12] = [
        "complaint",
        "respon",
        "report",
        "recommend",
        "letter",
        "plan",
        "review",
        "update",
        "inspection",
        "action",
        "statement",
        "investigat",
    ];
    let is = |word: &Word<'_>| {
        let word = word.raw.to_ascii_lowercase();
        STEMS.iter().any(|stem| word.starts_with(stem)) || word.contains("complaint")
    };
    words.iter().any(is)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    fn read(text: &str) -> Option<&str> {
        let lines: Vec<_> = text.lines().map(of).collect();
        let Head { above, titled } = head(&lines, Names::standard());
        text.lines().nth(above).filter(|_| titled)
    }

    #[test]
    fn the_first_line_is_the_title_only_where_it_is_one() {
        assert_eq!(read("The hidden victims\nA report."), Some("The hidden victims"));
        assert_eq!(read("Home  About us  News  Contact\nWhat became of it."), None);
        assert_eq!(read("[Copied by hand]\nThe hidden victims\nA report."), Some("The hidden victims"));
        assert_eq!(read("GOV.UK\nMenu\nTransparency data\nResponses to X"), Some("Transparency data"));
        let window = "Skip to main content\nWe use cookies to improve this site.\nYour choice has been saved.\nHome\n\
            About us\nResponse to the super-complaint on stalking\nThe force answered.";
        assert_eq!(read(window), Some("Response to the super-complaint on stalking"));
        assert_eq!(
            read("Home > News > Stalking\nOur action plan on stalking"),
            Some("Our action plan on stalking")
        );
        for above in [
            "Agenda Item 9",
            "Agenda item no 4",
            "Item 7",
            "Appendix B",
            "Annex C",
            "SLIDE 1",
            "JOINT AUDIT COMMITTEE\n8 October 2025\nREPORT BY THE CHIEF OFFICER",
            "Kent Police\nMenu\nYou are here: Home > About us > Super-complaints > Stalking",
            "Parliament > Business > Questions > Reports",
            "Home » News » Reports",
            "Kent › Plans › Reports",
            "Agenda Item 9\nREPORT OF THE COMMISSIONER",
            "Hestia\nFor a life beyond crisis\nNews",
            "Liberty\nRights for all\nPress releases",
        ] {
            let page = format!("{above}\nOur answer to the super-complaint on stalking\nThe force answered.");
            assert_eq!(read(&page), Some("Our answer to the super-complaint on stalking"), "{above}");
        }
        // The lines above the salutation are read one by one.
        let letter =
            "Home Office\nMinister\nAndy Cooke\n3 May 2022\nDear Andy,\nSuper-complaint on stalking\nThanks.";
        assert_eq!(read(letter), Some("Home Office"));
        assert_eq!(read("Home\nAbout us\nContact\nThe force answered the super-complaint."), None);
        assert_eq!(read("Kent Police uses cookies\nAccept\nReject"), None);
        assert_eq!(read("The force has answered the super-complaint."), None);
        assert_eq!(read("Dear Iain,\nThank you."), None);
        assert_eq!(read("2 Marsham Street, London SW1P 4DF\nDear Iain,\nThank you."), None);
        assert_eq!(
            read("Tel: 01234 567890\nOur reply to the report\nThank you."),
            Some("Our reply to the report")
        );
        assert_eq!(read("OFFICIAL\nOur reply to the report\nWe accept."), Some("Our reply to the report"));
        assert_eq!(
            read("14 January 2022\nOur reply to the report\nWe accept."),
            Some("Our reply to the report")
        );
        assert_eq!(read("[Copied by hand]"), None);
        // What somebody is asked, or says, is no title, and nor is what stands below it.
        for turn in [
            "Q41 Chair: The super-complaint was made in 2022. Where are chief constables?",
            "CHAIR: Item 7 is the super-complaint. Commissioner?",
        ] {
            let page =
                format!("Home Affairs Committee\n{turn}\nDCC Doe: They agree.\nQ42 Chair: Recommendation 5?");
            assert_eq!(read(&page), None, "{turn}");
        }
    }
}
