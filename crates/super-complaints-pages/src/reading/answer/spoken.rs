//! What somebody is quoted as saying for the body whose page it is: “We accept recommendation 1,” said Chief Constable Jane Doe.

use super_complaints::collect_vec::CollectVec as _;

use crate::parties::{Named, Names};
use crate::sentences::sentences;
use crate::words::{Word, one_of, range};

/// Who speaks in the quotation that is still open at the end of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(in crate::reading) enum Open {
    #[default]
    Nobody,
    /// The body whose page it is.
    Own,
}

/// Posts of those who speak for a body.
const POSTS: [&str; 24] = [
    "chief",
    "constable",
    "commissioner",
    "mayor",
    "minister",
    "secretary",
    "director",
    "lead",
    "leads",
    "superintendent",
    "inspector",
    "chair",
    "deputy",
    "officer",
    "executive",
    "spokesperson",
    "detective",
    "sergeant",
    "commander",
    "dci",
    "dsupt",
    "supt",
    "acc",
    "dcc",
];

/// The sentences of a paragraph; those that somebody is quoted as saying for the body whose page it is without the
/// quotation marks, as if the page said them itself.
pub(in crate::reading) fn spoken<'w, 't>(
    names: &Names<'_>,
    words: &'w [Word<'t>],
    own: &[Named],
    open: &mut Open,
) -> Vec<&'w [Word<'t>]> {
    let plain = || outside_quotations(words);
    let opens = |word: &&Word<'_>| word.raw == "“" || word.raw == "\"";
    let from = words.iter().position(|word| opens(&word));
    let Some(from) = from else {
        // "The Commissioner said:", and what she said in the next paragraph.
        let said = words.last().is_some_and(|word| word.raw == ":") && says(names, words, own, true);
        *open = if said { Open::Own } else { Open::Nobody };
        return plain();
    };
    let closes = |(at, word): (usize, &Word<'_>)| at > from && (word.raw == "”" || word.raw == "\"");
    let to = words.iter().enumerate().position(closes);
    let goes_on = *open == Open::Own && from == 0;
    let before = range(words, 0, from);
    let behind = to.map_or(&[][..], |to| range(words, to + 1, words.len()));
    let first = sentences(behind).next().unwrap_or_default();
    let said = says(names, before, own, true) || from == 0 && says(names, first, own, false) || goes_on;
    // A second quotation, or a word in quotation marks, is another matter.
    let again = to.is_some_and(|to| range(words, to + 1, words.len()).iter().any(|word| opens(&word)));
    *open = if said && to.is_none() { Open::Own } else { Open::Nobody };
    // “We agree,” said Deputy Chief Constable Jane Doe. “We accept both.”: the quotation goes on.
    let goes_on = range(behind, first.len(), behind.len());
    let inner_marks = goes_on.iter().filter(|word| opens(word) || word.raw == "”").count();
    let whole = goes_on.first().is_some_and(|word| opens(&word)) && inner_marks <= 2;
    if said && again && whole && from == 0 {
        let closed = inner_marks == 2 || goes_on.last().is_some_and(|word| matches!(word.raw, "”" | "\""));
        *open = if closed { Open::Nobody } else { Open::Own };
        let second = range(goes_on, 1, goes_on.len() - usize::from(closed));
        let second = second
            .iter()
            .position(|word| word.raw == "”" || word.raw == "\"")
            .map_or(second, |at| range(second, 0, at));
        let one = range(words, from + 1, to.unwrap_or(words.len()));
        return sentences(one).chain(sentences(second)).collect_vec();
    }
    if !said || again {
        return plain();
    }
    let inner = range(words, from + 1, to.unwrap_or(words.len()));
    // “We accept it,” said …: the comma closes the sentence.
    let comma = usize::from(inner.last().is_some_and(|word| word.raw == ","));
    sentences(range(inner, 0, inner.len() - comma)).collect_vec()
}

/// The sentences of a paragraph, but for those of the first person that begin within the quotation of somebody: who "we" is there
/// is not known.
fn outside_quotations<'w, 't>(words: &'w [Word<'t>]) -> Vec<&'w [Word<'t>]> {
    let mut within = false;
    let mut found = Vec::new();
    for sentence in sentences(words) {
        if !within || !sentence.iter().any(|word| word.any(&["we", "i", "our", "my", "us"])) {
            found.push(sentence);
        }
        for word in sentence {
            within = match word.raw {
                "“" => true,
                "”" => false,
                "\"" => !within,
                _ => within,
            };
        }
    }
    found
}

/// Whether words beside a quotation say that somebody spoke it for the body: "Chief Constable Jane Doe said:", ", said …".
fn says(names: &Names<'_>, words: &[Word<'_>], own: &[Named], before: bool) -> bool {
    const SAYS: [&str; 6] = ["said", "says", "added", "commented", "explained", "stated"];
    let last = words.iter().rposition(|word| !word.is_mark());
    let verb = words.iter().position(|word| word.any(&SAYS));
    let placed = match (before, verb, last) {
        (true, Some(verb), Some(last)) => verb == last,
        (false, Some(verb), _) => verb <= 1 || words.last().is_some_and(Word::is_stop),
        _ => return false,
    };
    let mut others = false;
    let mut named = false;
    let mut at = 0;
    while at < words.len() {
        match names.at(words, at) {
            // "Chief Constable Jane Doe" is one of a group of that name.
            Some((found, end)) => {
                let mine = own.iter().any(|it| it.key() == found.key() || names.one_seat(it, &found));
                named |= mine;
                others |= !mine && !found.is_group();
                at = end.max(at + 1);
            }
            None => at += 1,
        }
    }
    let denied = words.iter().any(|word| word.any(&["not", "never", "once", "previously", "former", "told"]));
    let post = words.iter().any(|word| word.any(&POSTS)) || one_of(words, 0, &["she", "he"]);
    placed && !denied && !others && (named || post)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{of, text};

    fn read(all: &[&str]) -> Vec<String> {
        let names = Names::standard();
        let own = names.list(&of("Kent Police"), 0).0;
        let mut open = Open::Nobody;
        let words: Vec<_> = all.iter().map(|it| of(it)).collect();
        words.iter().flat_map(|words| spoken(names, words, &own, &mut open)).map(text).collect()
    }

    #[test]
    fn what_is_said_for_the_body_is_read_without_its_marks() {
        for (said, plain) in [
            ("Chief Constable Jane Doe said: “We accept it. We act.”", vec!["We accept it.", "We act."]),
            ("“We accept it,” said Chief Constable Jane Doe.", vec!["We accept it"]),
            ("“We accept it,” Assistant Chief Constable Jane Doe said.", vec!["We accept it"]),
            ("Jane Doe, of Kent Police, said: “We accept it.”", vec!["We accept it."]),
            ("She added: “We accept it.”", vec!["We accept it."]),
            ("Chief Constable Jane Doe said: \"We accept it.\"", vec!["We accept it."]),
        ] {
            assert_eq!(read(&[said]), plain, "{said}");
        }
        for lead in [
            "Chief Constable Jane Doe said:",
            "Jane Doe, Chief Constable of Kent Police, said:",
            "She said:",
            "The Chief Constable added:",
        ] {
            assert_eq!(read(&[lead, "“We accept it.”"]), [lead, "We accept it."], "{lead}");
        }
        assert_eq!(read(&["Jane Doe said:", "“We accept it.”"]), ["Jane Doe said:", "“We accept it.”"]);
        assert_eq!(
            read(&["Chief Constable Jane Doe said: “We agree.", "“We accept it.”", "“We act.”"]),
            ["We agree.", "We accept it.", "“We act.”"]
        );
    }

    #[test]
    fn what_others_say_keeps_its_marks() {
        for said in [
            "Jane Doe, of Hestia, said: “We accept it.”",
            "The Home Office said: “We accept it.”",
            "Jane Doe said: “We accept it.”",
            "Chief Constable Jane Doe has not said: “We accept it.”",
            "We call it “a plan”.",
            "Chief Constable Jane Doe, with the Home Office, said: “We accept it.”",
        ] {
            assert!(read(&[said]).iter().any(|it| it.contains('“')), "{said}");
        }
    }
}
