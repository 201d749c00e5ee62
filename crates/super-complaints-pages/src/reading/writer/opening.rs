//! Who answers on a page, by its first sentences: "Kent Police’s response to the super-complaint is below", "This page
//! sets out what Kent Police has done".

use crate::PageKind;
use crate::layout::{Block, BlockKind, Heading};
use crate::parties::{Named, Names};
use crate::sentences::sentences;
use crate::trace::Inference;
use crate::words::{Word, one_of, phrase};

use super::page_author::{PageAuthor, is_authority};
use crate::reading::state::Reading;

/// More paragraphs than that are no opening.
const MOST: usize = 4;

impl Reading<'_, '_> {
    /// The body whose answer the first paragraphs say that the page is.
    pub(super) fn author_in_opening(&self) -> Option<PageAuthor> {
        if !matches!(self.page.kind, PageKind::Other | PageKind::ActionPlan) {
            return None;
        }
        let item = |block: &Block<'_>| matches!(block.kind, BlockKind::Heading(Heading::Item(_)));
        let opening = self.blocks().take_while(|(_, block)| !item(block)).filter(|(_, block)| {
            // What is about all super-complaints on the page says whose page it is.
            let of_page = matches!(block.kind, BlockKind::Elsewhere(why) if why != crate::complaints::OTHER);
            (of_page || matches!(block.kind, BlockKind::Paragraph | BlockKind::Summary))
                && block.cell.is_none()
        });
        let (named, at) = opening.take(MOST).find_map(|(at, block)| {
            let named = sentences(&block.words).find_map(|words| writer(self.names, words))?;
            Some((named, at))
        })?;
        Some(PageAuthor::of(vec![named], Some(at), Some(Inference::Words)))
    }
}

/// The one body whose answer a sentence announces.
fn writer(names: &Names<'_>, words: &[Word<'_>]) -> Option<Named> {
    let own = |named: &Named| named.is_resolved() && !named.is_group() && !is_authority(named);
    whose(names, words, usize::from(one_of(words, 0, &["the"])))
        .or_else(|| this_page(names, words))
        .or_else(|| answers_here(names, words))
        .or_else(|| progress_of(names, words))
        .or_else(|| written_by(names, words))
        .filter(own)
}

/// "Kent Police’s response to …".
fn whose(names: &Names<'_>, words: &[Word<'_>], at: usize) -> Option<Named> {
    let (named, end) = names.at(words, at)?;
    let possessive = words.get(end - 1).is_some_and(|word| word.possessor().is_some())
        || one_of(words, end, &["’", "'"])
        || one_of(words, end - 1, &["’", "'"]);
    let mark = usize::from(one_of(words, end, &["’", "'"]));
    let kind =
        end + mark + usize::from(one_of(words, end + mark, &["full", "formal", "initial", "written", "own"]));
    let answer =
        one_of(words, kind, &["response", "reply", "answer"]) && one_of(words, kind + 1, &["to", "is"]);
    (possessive && answer).then_some(named)
}

/// "This page sets out Kent Police’s response", "… the response of Kent Police", "… how Kent Police has responded".
fn this_page(names: &Names<'_>, words: &[Word<'_>]) -> Option<Named> {
    const VERBS: [&[&str]; 12] = [
        &["sets", "out"],
        &["explains"],
        &["describes"],
        &["gives"],
        &["contains"],
        &["shows"],
        &["summarises"],
        &["outlines"],
        &["details"],
        &["provides"],
        &["lists"],
        &["is"],
    ];
    const DOES: [&[&str]; 8] = [
        &["does"],
        &["is", "doing"],
        &["has", "done"],
        &["has", "responded"],
        &["is", "responding"],
        &["responds"],
        &["will", "do"],
        &["has", "acted"],
    ];
    let page = one_of(words, 0, &["this"])
        && one_of(words, 1, &["page", "document", "statement", "plan", "section"]);
    let verb = VERBS.iter().filter(|_| page).find(|it| phrase(words, 2, it)).map(|it| 2 + it.len())?;
    let the = verb + usize::from(one_of(words, verb, &["the", "both"]));
    if one_of(words, verb, &["how", "what"]) {
        let (named, end) = names.at(words, verb + 1)?;
        return DOES.iter().any(|it| phrase(words, end, it)).then_some(named);
    }
    let kind = the + usize::from(one_of(words, the, &["full", "formal", "initial"]));
    if one_of(words, kind, &["response", "responses", "reply", "answer", "answers"])
        && one_of(words, kind + 1, &["of", "from", "by"])
    {
        return names.at(words, kind + 2).map(|(named, _)| named);
    }
    whose(names, words, the)
}

/// "Kent Police replies here to reports", "Kent Police has responded as follows".
fn answers_here(names: &Names<'_>, words: &[Word<'_>]) -> Option<Named> {
    const ANSWERS: [&str; 6] = ["responds", "replies", "answers", "responded", "replied", "answered"];
    let (named, end) = names.at(words, usize::from(one_of(words, 0, &["the"])))?;
    let verb = end + usize::from(one_of(words, end, &["has"]));
    let here = one_of(words, verb + 1, &["here", "below"]) || phrase(words, verb + 1, &["as", "follows"]);
    (one_of(words, verb, &ANSWERS) && here).then_some(named)
}

/// "This is the response of the Home Office", "This list is kept by the Home Office", "This summary has been drawn up by
/// Kent Police".
fn written_by(names: &Names<'_>, words: &[Word<'_>]) -> Option<Named> {
    const TEXTS: [&str; 11] = [
        "page",
        "list",
        "summary",
        "document",
        "note",
        "update",
        "statement",
        "briefing",
        "paper",
        "response",
        "table",
    ];
    const WRITTEN: [&str; 8] =
        ["kept", "maintained", "written", "prepared", "published", "compiled", "produced", "issued"];
    one_of(words, 0, &["this"]).then_some(())?;
    let text = |at: usize| one_of(words, at, &TEXTS);
    let by = if one_of(words, 1, &["is"]) && one_of(words, 2, &["the"]) {
        let text = 3 + usize::from(one_of(words, 3, &["full", "formal", "initial", "written", "second"]));
        (one_of(words, text, &["response", "reply", "answer"])
            && one_of(words, text + 1, &["of", "from", "by"]))
        .then_some(text + 2)
    } else {
        let is = 2 + usize::from(phrase(words, 2, &["has", "been"]));
        let verb = (text(1) && one_of(words, is, &["is", "was", "been"])).then_some(is + 1)?;
        let up = phrase(words, verb, &["drawn", "up"]) || phrase(words, verb, &["put", "together"]);
        let end = if up { verb + 2 } else { verb + usize::from(one_of(words, verb, &WRITTEN)) };
        (end > verb && one_of(words, end, &["by"])).then_some(end + 1)
    }?;
    let (named, end) = names.at(words, by).or_else(|| names.at(words, by + 1))?;
    let next = words.get(end);
    let ends =
        next.is_none_or(|word| word.is_stop() || word.any(&[",", "to", "on", "for", "and", "(", "in"]));
    ends.then_some(named)
}

/// "To inform the Commissioner of the progress that Cheshire Constabulary has made against the recommendations".
fn progress_of(names: &Names<'_>, words: &[Word<'_>]) -> Option<Named> {
    let progress = (0..words.len()).find(|at| phrase(words, *at, &["the", "progress"]))? + 2;
    let that = progress + usize::from(one_of(words, progress, &["that", "which"]));
    let by = phrase(words, that, &["made", "by"]) || phrase(words, that, &["being", "made", "by"]);
    let from = if by { (that..that + 4).find(|at| one_of(words, *at, &["by"]))? + 1 } else { that };
    let (named, end) = names.at(words, from)?;
    let has = by || one_of(words, end, &["has", "is"]) && one_of(words, end + 1, &["made", "making"]);
    let on = words.iter().any(|word| word.any(&["recommendations", "recommendation", "super-complaint"]));
    (has && on).then_some(named)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    fn read(text: &str) -> Option<String> {
        writer(Names::standard(), &of(text)).map(|named| named.key())
    }

    #[test]
    fn the_first_sentence_may_say_whose_answer_a_page_is() {
        for text in [
            "Kent Police’s response to the super-complaint is set out below.",
            "Kent Police's initial response to the report",
            "This page sets out Kent Police’s response to the report.",
            "This page gives the response of Kent Police to the recommendations.",
            "This document contains the formal response from Kent Police.",
            "This page explains how Kent Police has responded to the report.",
            "This page sets out what Kent Police does about the recommendations to chief constables.",
            "Kent Police replies here to reports on super-complaints.",
            "Kent Police has responded as follows.",
            "This is the response of Kent Police to the report of 27 September 2024.",
            "This list is kept by Kent Police.",
            "This summary has been drawn up by Kent Police for the inspectorate.",
        ] {
            assert_eq!(read(text).as_deref(), Some("force-kent"), "{text}");
        }
        for none in [
            "Kent Police has responded to the super-complaint.",
            "The IOPC’s response to the super-complaint is below.",
            "This page sets out how chief constables have responded.",
            "This page sets out what the report says of Kent Police.",
            "Kent Police’s officers responded.",
            "A response to Kent Police’s letter",
            "This page is about Kent Police.",
            "This is the report of Kent Police.",
            "This is the response that Kent Police should give.",
            "This list was sent by Kent Police.",
            "This response was drawn up by Kent Police officers.",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
