//! For whom the body that writes a page answers, in the words with which the page begins: "This document sets out the response of the
//! NPCC, on behalf of chief constables, to …".

use super_complaints::model::Party;

use crate::layout::BlockKind;
use crate::parties::{Named, Names};
use crate::sentences::sentences;
use crate::words::{Word, one_of, phrase};

use crate::reading::answer::responses::parties;
use crate::reading::state::Reading;

/// More paragraphs than that are no opening.
const MOST: usize = 4;

impl Reading<'_, '_> {
    /// The groups for which the first paragraphs say that the body that writes answers.
    pub(super) fn answered_for(&self, own: &[Named]) -> Vec<Party> {
        let [own] = own else { return Vec::new() };
        let opening = self.blocks().filter(|(_, block)| {
            matches!(block.kind, BlockKind::Paragraph | BlockKind::Summary) && block.cell.is_none()
        });
        opening
            .take(MOST)
            .flat_map(|(_, block)| sentences(&block.words))
            .find_map(|words| for_groups(self.names, words, own))
            .map_or_else(Vec::new, |groups| parties(&groups))
    }
}

impl Reading<'_, '_> {
    /// "I write for all commissioners": the group of which a body that speaks for others says so by its short name.
    pub(super) fn for_members(&self, own: &[Named]) -> Vec<Party> {
        const WRITES: [&str; 6] = ["write", "reply", "speak", "answer", "answered", "respond"];
        let name = match own {
            [own] if own.id().is_some_and(|id| id.as_str() == "apcc") => ("PCCs", ["commissioners", "pccs"]),
            [own] if own.id().is_some_and(|id| id.as_str() == "npcc") => {
                ("chief constables", ["chiefs", "forces"])
            }
            _ => return Vec::new(),
        };
        let says = |words: &[Word<'_>]| {
            let for_whom = 2 + usize::from(one_of(words, 3, &["all"]));
            one_of(words, 0, &["i", "we"])
                && one_of(words, 1, &WRITES)
                && one_of(words, 2, &["for"])
                && one_of(words, for_whom + 1, &name.1)
        };
        let paragraphs = self.blocks().filter(|(_, block)| block.kind == BlockKind::Paragraph);
        let said = paragraphs.flat_map(|(_, block)| sentences(&block.words)).any(says);
        self.names.group(name.0).filter(|_| said).map_or_else(Vec::new, |id| vec![Party::id(id)])
    }
}

/// What a body does for its members.
const SAYS: [&str; 17] = [
    "said",
    "says",
    "responds",
    "responded",
    "replies",
    "replied",
    "answers",
    "answered",
    "accepted",
    "accepts",
    "speaks",
    "agrees",
    "agreed",
    "welcomes",
    "rejects",
    "disputes",
    "confirms",
];

/// "For chief constables, the NPCC has answered …", "On behalf of all chief constables the NPCC accepts …".
fn for_whom_first(names: &Names<'_>, words: &[Word<'_>]) -> Option<(Vec<Named>, Named)> {
    let behalf = phrase(words, 0, &["on", "behalf", "of"]);
    let list = if behalf { 3 } else { usize::from(one_of(words, 0, &["for"])) };
    let (group, end) = names.at(words, list + usize::from(one_of(words, list, &["all"])))?;
    let comma = usize::from(one_of(words, end, &[","]));
    let the = end + comma + usize::from(one_of(words, end + comma, &["the"]));
    let (named, verb) = names.at(words, the).filter(|_| list > 0 && (behalf || comma > 0))?;
    let answers = one_of(words, verb + usize::from(one_of(words, verb, &["has"])), &SAYS);
    (answers && group.is_group()).then(|| (vec![group], named))
}

/// "This paper is submitted by the NPCC for the chief constables of England and Wales".
fn sent_for(names: &Names<'_>, words: &[Word<'_>]) -> Option<(Vec<Named>, Named)> {
    const SENT: [&str; 6] = ["submitted", "made", "sent", "issued", "given", "provided"];
    let by = (2..8).find(|at| one_of(words, *at, &["by"]) && one_of(words, at - 1, &SENT))?;
    let this = one_of(words, 0, &["this"]) && one_of(words, by - 2, &["is", "was"]);
    let the = by + 1 + usize::from(one_of(words, by + 1, &["the"]));
    let (named, end) = names.at(words, the).filter(|_| this)?;
    let behalf = phrase(words, end, &["on", "behalf", "of"]);
    let list = if behalf { end + 3 } else { end + usize::from(one_of(words, end, &["for"])) };
    let all = list + usize::from(one_of(words, list, &["all", "the"]));
    let (group, _) = names.at(words, all).filter(|_| list > end)?;
    group.is_group().then(|| (vec![group], named))
}

/// The groups for which a sentence says that the response of a body is given.
fn for_groups(names: &Names<'_>, words: &[Word<'_>], own: &Named) -> Option<Vec<Named>> {
    const OPEN: [&str; 12] = [
        "not", "will", "would", "should", "may", "if", "draft", "earlier", "previous", "first", "received",
        "awaiting",
    ];
    const TEXTS: [&str; 4] = ["response", "responses", "reply", "answer"];
    if words.iter().any(|word| word.any(&OPEN)) {
        return None;
    }
    if let Some((groups, named)) = for_whom_first(names, words) {
        return (named.key() == own.key()).then_some(groups);
    }
    if let Some((groups, named)) = sent_for(names, words) {
        return (named.key() == own.key()).then_some(groups);
    }
    let at = (0..words.len().min(40)).find(|at| phrase(words, *at, &["on", "behalf", "of"]))?;
    let before = at - usize::from(at > 0 && one_of(words, at - 1, &[","]));
    // "the response of the NPCC", "the NPCC’s response", with its short name in brackets
    let whose = |text: usize| {
        if one_of(words, text + 1, &["of", "from", "by"]) {
            let (named, end) = names.at(words, text + 2)?;
            return (end == before).then_some(named);
        }
        let (named, _) = names.before(words, text).filter(|_| text + 1 == before)?;
        Some(named)
    };
    // "The NPCC said on behalf of chief constables that …", "The Association responds on behalf of all commissioners …"
    let says = || {
        let verb = before.checked_sub(1).filter(|verb| one_of(words, *verb, &SAYS))?;
        let end = verb - usize::from(verb > 0 && one_of(words, verb - 1, &["has"]));
        let short = end > 1 && one_of(words, end - 2, &["the"]) && words.get(end - 1)?.is_capital();
        let short = short && names.is_short_for(&words.get(end - 1)?.lower(), own);
        if short { Some(own.clone()) } else { names.before(words, end).map(|(named, _)| named) }
    };
    let named = (0..before).filter(|text| one_of(words, *text, &TEXTS)).find_map(whose).or_else(says)?;
    let list = at + 3 + usize::from(one_of(words, at + 3, &["all", "both"]));
    let (groups, end) = names.list(words, list);
    let ends =
        words.get(end).is_none_or(|word| word.is_stop() || word.any(&[",", "to", "in", "is", "and", "that"]));
    (named.key() == own.key() && ends && !groups.is_empty() && groups.iter().all(Named::is_group))
        .then_some(groups)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    fn read(text: &str) -> Vec<String> {
        let names = Names::standard();
        let own = of("NPCC");
        let (own, _) = names.at(&own, 0).unwrap();
        let found = for_groups(names, &of(text), &own);
        found.iter().flatten().map(Named::key).collect()
    }

    #[test]
    fn the_opening_says_for_whom_a_body_answers() {
        for text in [
            "This document sets out the response of the NPCC, on behalf of chief constables, to the report.",
            "This is the response of the National Police Chiefs’ Council (NPCC) on behalf of all chief constables.",
            "The NPCC’s response on behalf of chief constables is below.",
            "Below is the response from the NPCC on behalf of chief constables to the recommendations.",
            "On 16 December 2022, the day on which it came out, the NPCC said on behalf of chief constables that they agreed.",
            "For chief constables, the National Police Chiefs’ Council has answered those recommendations.",
            "On behalf of all chief constables the NPCC accepts recommendations 1, 2 and 3.",
            "This paper is submitted by the National Police Chiefs’ Council for the chief constables of England and Wales.",
            "The Council responds on behalf of all chief constables to the report.",
            "The NPCC has accepted, on behalf of chief constables, both recommendations.",
            "This page contains the NPCC response, on behalf of chief constables, to ‘A duty to protect’.",
        ] {
            assert_eq!(read(text), ["chief-constables"], "{text}");
        }
        for none in [
            "This document sets out the response of the APCC, on behalf of police and crime commissioners, to the report.",
            "The Home Office said on behalf of chief constables that the NPCC agreed.",
            "For chief constables, the Home Office has answered the NPCC.",
            "The NPCC said that on behalf of chief constables.",
            "The NPCC will publish a response on behalf of chief constables.",
            "The response of the NPCC is not on behalf of chief constables.",
            "This is the response of the NPCC to the report on behalf of victims.",
            "The response of the NPCC on behalf of the Home Office is below.",
            "The earlier response of the NPCC, on behalf of chief constables, was short.",
        ] {
            assert_eq!(read(none), Vec::<String>::new(), "{none}");
        }
    }
}
