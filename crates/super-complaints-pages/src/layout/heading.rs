//! Headings: a text copy has no marks for them, so they are found by the structure.

use super_complaints::model::Number;

use super::short_name::calls_a_body;
use crate::dates;
use crate::numbers;
use crate::parties::{Named, Names};
use crate::words::{Word, one_of, phrase, range};

/// What a heading is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Heading {
    /// One or more parties: their section begins.
    Parties(Vec<Named>),
    /// An action or a recommendation.
    Item(ItemLabel),
    /// "Response": what follows is the answer of those that the heading names.
    Response(ResponseOf),
    /// Anything else: a section of another kind begins.
    Other,
}

/// Whose response a heading announces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ResponseOf {
    /// It does not say: that of the body whose section it is in.
    Section,
    /// That of these.
    Parties(Vec<Named>),
    /// That of a body that the directory does not have.
    Unknown,
}

/// The sequence of numbers that it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum ItemKind {
    Recommendation,
    Action,
}

/// "Action 1", "Recommendation 3a – To Chief Constables".
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ItemLabel {
    pub(crate) kind: ItemKind,
    pub(crate) number: Number,
    /// The number was written as a word.
    pub(crate) in_words: bool,
    /// How many words the label itself has.
    pub(crate) length: usize,
    /// The parties that the heading names.
    pub(crate) parties: Vec<Named>,
    /// Whose answer to it follows, if the heading says that one does: "Recommendation 4 – our response".
    pub(crate) answer: Option<ResponseOf>,
    /// Whether words of the same paragraph follow it.
    pub(crate) is_inline: bool,
}

impl ItemLabel {
    /// The label of an item by its number.
    pub(crate) fn new(kind: ItemKind, number: Number) -> Self {
        Self { kind, number, in_words: false, length: 0, parties: Vec::new(), answer: None, is_inline: false }
    }
}

const LONGEST: usize = 14;

/// Words before a colon that say what the words after it are.
const STATES: [&str; 7] = ["position", "status", "response", "progress", "decision", "outcome", "answer"];

/// The heading in a short line without an end.
pub(crate) fn heading(names: &Names<'_>, words: &[Word<'_>]) -> Option<Heading> {
    let open = words.last().is_none_or(|word| word.is_stop() || matches!(word.raw, "," | ";" | "]"));
    // "The Home Office should:" opens a list.
    let asks = words.last().is_some_and(|word| word.raw == ":")
        && words.iter().any(|word| word.any(&["should", "must"]));
    if open || asks || words.len() > LONGEST * 2 {
        return None;
    }
    if let Some(label) = label(words) {
        // "Recommendation 3(a) and 3(b)" is a heading of two: what is below it belongs to neither alone.
        let joined = one_of(words, label.length, &["and", "&", "to", ",", "–", "-"])
            && numbers::item(words, label.length + 1).is_some();
        if joined {
            return Some(Heading::Other);
        }
        // "Recommendation 1 (our policies): complete"
        let length = after_topic(words, label.length);
        let topic = length > label.length && after_separator(words, length) > length;
        let topic = topic && names.whole(range(words, label.length + 1, length - 1)).is_none();
        let label = ItemLabel { length: if topic { length } else { label.length }, ..label };
        let rest = after_separator(words, label.length);
        // "Recommendation 3 (Home Office)"
        let bracketed = one_of(words, rest, &["("]) && words.last().is_some_and(|word| word.raw == ")");
        let inner = range(words, rest + usize::from(bracketed), words.len() - usize::from(bracketed));
        let parties = names.whole(range(inner, after_to(inner, 0), inner.len()));
        let answer = response(names, inner).filter(|of| *of != ResponseOf::Unknown);
        let known = parties.is_some() || answer.is_some();
        let titled = bracketed || rest > label.length || known || rest == words.len();
        let parties = parties.unwrap_or_default();
        return titled.then_some(Heading::Item(ItemLabel { parties, answer, ..label }));
    }
    if let Some(label) = behind_topic(words) {
        return Some(Heading::Item(label));
    }
    if let Some(parties) = names.whole(words) {
        return Some(Heading::Parties(parties));
    }
    // "Report published 26 May 2021" is a fact.
    let happened =
        words.iter().any(|word| word.any(&["published", "submitted", "received", "made", "updated"]));
    let dated = |length: usize| {
        words
            .len()
            .checked_sub(length)
            .filter(|at| *at > 0)
            .and_then(|at| dates::whole(range(words, at, words.len())))
    };
    if happened && (dated(3).is_some() || dated(2).is_some()) {
        return None;
    }
    // "Force position: accepted" is a line of the text.
    let label = words.iter().take(4).position(|word| word.raw == ":").filter(|at| at + 1 < words.len());
    if label.and_then(|at| words.get(at.checked_sub(1)?)).is_some_and(|word| word.any(&STATES)) {
        return None;
    }
    if words.len() > LONGEST || !words.first().is_some_and(Word::is_capital) {
        return None;
    }
    Some(response(names, words).map_or(Heading::Other, Heading::Response))
}

/// What a heading is about that the format marks as one, however long it is.
pub(super) fn marked_heading(names: &Names<'_>, words: &[Word<'_>]) -> Heading {
    // "Recommendation 1:"
    let end = words.iter().rposition(|word| !matches!(word.raw, ":" | ".")).map_or(0, |last| last + 1);
    heading(names, range(words, 0, end)).unwrap_or(Heading::Other)
}

/// "Our position", "What we have done": the parts of an answer below a recommendation.
pub(crate) fn is_part_of_answer(words: &[Word<'_>]) -> bool {
    const PARTS: [&[&str]; 14] = [
        &["our", "position"],
        &["our", "decision"],
        &["our", "progress"],
        &["what", "we", "have", "done"],
        &["what", "we", "have", "already", "done"],
        &["what", "we", "did"],
        &["what", "we", "are", "doing"],
        &["what", "we", "will", "do"],
        &["what", "we", "will", "do", "next"],
        &["action", "we", "have", "taken"],
        &["action", "we", "will", "take"],
        &["how", "we", "responded"],
        &["how", "we", "are", "responding"],
        &["how", "we", "have", "responded"],
    ];
    let end = words.iter().rposition(|word| word.raw != ":").map_or(0, |last| last + 1);
    PARTS.iter().any(|part| part.len() == end && phrase(words, 0, part))
}

/// "Response", "Initial response", "NPCC response", "Response from the NPCC".
fn response(names: &Names<'_>, words: &[Word<'_>]) -> Option<ResponseOf> {
    const ANSWERS: [&str; 4] = ["response", "responses", "answer", "reply"];
    const SMALL: [&str; 10] =
        ["the", "our", "full", "initial", "formal", "official", "their", "its", "written", "updated"];
    let words = range(words, 0, words.iter().rposition(|word| word.raw != ":")? + 1);
    if is_part_of_answer(words) {
        return Some(ResponseOf::Section);
    }
    // "The Chief Constable’s comments"; "Comments" alone may be those of readers.
    let last = words.len() - 1;
    let comments = (words.len() > 1 && one_of(words, last, &["comments"])).then_some(last);
    // "Comments of the Chief Constable", "Commissioner’s comment": of those who may answer, and of nobody else.
    let called = || {
        let at = if one_of(words, last, &["comment"]) { last } else { 0 };
        (one_of(words, at, &["comment", "comments"]) && calls_a_body(words)).then_some(at)
    };
    let comments = comments.or_else(called);
    let at = words.iter().position(|word| word.any(&ANSWERS)).or(comments)?;
    let (before, after) = (range(words, 0, at), range(words, at + 1, words.len()));
    if after.is_empty() && words.len() <= 8 {
        let first = before.iter().position(|word| !word.any(&SMALL)).unwrap_or(before.len());
        if first == before.len() {
            return Some(ResponseOf::Section);
        }
        let whole = names.whole(before).or_else(|| names.whole(range(before, first, before.len())));
        return Some(whole.map_or(ResponseOf::Unknown, ResponseOf::Parties));
    }
    let of = one_of(after, 0, &["from", "of", "by"]) && before.iter().all(|word| word.any(&SMALL));
    of.then(|| names.whole(range(after, 1, after.len())).map_or(ResponseOf::Unknown, ResponseOf::Parties))
}

/// The label of an item at the beginning of a line, and how many words it has.
pub(crate) fn label(words: &[Word<'_>]) -> Option<ItemLabel> {
    let (kind, at) = match words.first()? {
        word if word.is("recommendation") => (ItemKind::Recommendation, 1),
        word if word.is("rec") => (ItemKind::Recommendation, 1 + usize::from(one_of(words, 1, &["."]))),
        word if word.is("action") => (ItemKind::Action, 1),
        // "R3a" is a name of its own.
        word if word.raw.starts_with('R') && word.raw.as_bytes().get(1).is_some_and(u8::is_ascii_digit) => {
            (ItemKind::Recommendation, 0)
        }
        _ => return None,
    };
    let (number, in_words, length) = numbers::item(words, at)?;
    Some(ItemLabel { in_words, length, ..ItemLabel::new(kind, number) })
}

/// "Training (recommendation 1)": the label of one item in brackets behind what it is about, and nothing else.
fn behind_topic(words: &[Word<'_>]) -> Option<ItemLabel> {
    const NO_TOPIC: [&str; 6] = ["response", "responses", "letter", "report", "update", "plan"];
    let open = words.iter().position(|word| word.raw == "(").filter(|at| (1..=8).contains(at))?;
    let label = label(range(words, open + 1, words.len()))?;
    let closes =
        open + 1 + label.length + 1 == words.len() && words.last().is_some_and(|word| word.raw == ")");
    let topic = range(words, 0, open);
    let plain = topic.iter().all(|word| !word.is_mark() && !word.any(&NO_TOPIC));
    // All of the heading is its label.
    (closes && plain && label.kind == ItemKind::Recommendation)
        .then_some(ItemLabel { length: words.len(), ..label })
}

/// The label of a paragraph that begins with one and a separator: "Action 1: review the guidance."
pub(super) fn labelled(names: &Names<'_>, words: &[Word<'_>]) -> Option<(ItemLabel, usize)> {
    let label = label(words)?;
    // "Recommendation 1 (chief constables): …"
    if one_of(words, label.length, &["("])
        && let Some(close) =
            (label.length + 1..words.len().min(label.length + 16)).find(|at| one_of(words, *at, &[")"]))
        && one_of(words, close + 1, &[":", "–", "—", "-"])
        && close + 2 < words.len()
        && let Some(parties) = names.whole(range(words, after_to(words, label.length + 1), close))
    {
        return Some((ItemLabel { parties, is_inline: true, ..label }, close + 2));
    }
    let rest = after_separator(words, label.length);
    (rest > label.length && rest < words.len()).then_some((ItemLabel { is_inline: true, ..label }, rest))
}

/// The words of a paragraph behind "To chief constables:".
pub(super) fn addressed(names: &Names<'_>, words: &[Word<'_>]) -> Option<usize> {
    let from = after_to(words, 0);
    let from = from + usize::from(one_of(words, from, &["all"]));
    let (parties, end) = names.list(words, from);
    (from > 0 && !parties.is_empty() && one_of(words, end, &[":"]) && end + 1 < words.len())
        .then_some(end + 1)
}

/// The position after what stands in brackets behind a label and only names what the item is about: "(our policies)".
pub(crate) fn after_topic(words: &[Word<'_>], at: usize) -> usize {
    /// More words in brackets are no topic.
    const LONGEST_TOPIC: usize = 18;
    let close = (at + 1..words.len().min(at + LONGEST_TOPIC)).find(|end| one_of(words, *end, &[")"]));
    let close = close.filter(|close| one_of(words, at, &["("]) && !range(words, at, *close).iter().any(says));
    close.map_or(at, |close| close + 1)
}

/// The position after ", linked crimes." behind a label, which only names what the item is about.
pub(crate) fn after_apposition(words: &[Word<'_>], at: usize) -> Option<usize> {
    /// Longer words may be a clause.
    const LONGEST_TOPIC: usize = 8;
    let from = one_of(words, at, &[","]).then_some(at + 1)?;
    let mut rest = from..words.len().min(from + LONGEST_TOPIC);
    let end = rest.find(|end| words.get(*end).is_some_and(Word::is_mark))?;
    let plain = end > from && !range(words, from, end).iter().any(says);
    let begins = words.get(end + 1).is_none_or(Word::is_capital);
    (plain && begins && one_of(words, end, &[".", ":", "–", "—"])).then_some(end + 1)
}

/// Whether a word may say of an item how it stands or what is thought of it.
fn says(word: &Word<'_>) -> bool {
    const WORDS: [&str; 41] = [
        "we",
        "us",
        "i",
        "it",
        "this",
        "that",
        "which",
        "who",
        "not",
        "no",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "has",
        "have",
        "had",
        "do",
        "does",
        "did",
        "will",
        "would",
        "should",
        "may",
        "must",
        "can",
        "could",
        "done",
        "complete",
        "completed",
        "closed",
        "open",
        "superseded",
        "withdrawn",
        "draft",
        "part",
        "partly",
        "ongoing",
        "underway",
    ];
    const STEMS: [&str; 9] =
        ["accept", "reject", "agree", "disagree", "declin", "implement", "outstand", "abandon", "dispute"];
    word.any(&WORDS) || word.starts_one(&STEMS)
}

fn after_separator(words: &[Word<'_>], at: usize) -> usize {
    at + usize::from(one_of(words, at, &[":", "–", "—", "-", "."]))
}

fn after_to(words: &[Word<'_>], at: usize) -> usize {
    at + usize::from(one_of(words, at, &["to", "for"]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    fn kind(text: &str) -> &'static str {
        match heading(Names::standard(), &of(text)) {
            Some(Heading::Parties(_)) => "parties",
            Some(Heading::Item(label)) if label.parties.is_empty() => "item",
            Some(Heading::Item(_)) => "item with parties",
            Some(Heading::Response(ResponseOf::Section)) => "response",
            Some(Heading::Response(ResponseOf::Parties(_))) => "response of parties",
            Some(Heading::Response(ResponseOf::Unknown)) => "response of an unknown body",
            Some(Heading::Other) => "other",
            None => "none",
        }
    }

    #[test]
    fn a_heading_is_told_by_its_structure() {
        assert_eq!(kind("College of Policing"), "parties");
        assert_eq!(kind("Independent Office for Police Conduct (IOPC)"), "parties");
        assert_eq!(kind("NPCC and APCC"), "parties");
        assert_eq!(kind("Action 1"), "item");
        assert_eq!(kind("Recommendation four"), "item");
        assert_eq!(kind("Recommendation 3a: support for victims"), "item");
        assert_eq!(kind("Recommendation 1 – To Chief Constables"), "item with parties");
        assert_eq!(kind("Action 2 for HMICFRS"), "item with parties");
        assert_eq!(kind("Recommendation 3 (Home Office)"), "item with parties");
        assert_eq!(kind("Recommendation 3 response"), "item");
        assert_eq!(kind("Recommendation 3(a)"), "item");
        assert_eq!(kind("Recommendation 3.a"), "item");
        assert_eq!(kind("Recommendation R3a"), "item");
        assert_eq!(kind("R3a"), "item");
        assert_eq!(kind("Rec. 3 (a)"), "item");
        assert_eq!(kind("Recommendations 3(a) and 3(b)"), "other");
        assert_eq!(kind("Recommendation 3(a) and 3(b)"), "other");
        assert_eq!(kind("Response"), "response");
        assert_eq!(kind("Our initial response:"), "response");
        for part in [
            "Our position",
            "Our position:",
            "Our decision",
            "Our progress",
            "What we have done",
            "What we have already done",
            "What we did",
            "What we are doing:",
            "What we will do",
            "How we responded",
        ] {
            assert_eq!(kind(part), "response", "{part}");
        }
        for other in ["Our position on custody", "What we do", "What others have done", "Your position"] {
            assert_eq!(kind(other), "other", "{other}");
        }
        assert_eq!(kind("NPCC response"), "response of parties");
        assert_eq!(kind("Response from the National Police Chiefs’ Council (NPCC)"), "response of parties");
        assert_eq!(kind("Government response"), "response of an unknown body");
        assert_eq!(kind("Action plans of forces"), "other");
        assert_eq!(kind("Force position: accepted"), "none");
        assert_eq!(kind("Report published 26 May 2021"), "none");
        assert_eq!(kind("Plan for May 2021"), "other");
        assert_eq!(kind("The report is out."), "none");
        assert_eq!(kind("Dear Iain,"), "none");
        assert_eq!(kind("Recommendation 1 asked chief constables to audit their cases"), "none");
    }
}
