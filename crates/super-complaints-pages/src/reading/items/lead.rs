//! Words that say which items the words after them are about: "In relation to recommendation 3,", "2. Recommendation 1:",
//! "Our response to recommendations 1 and 2".

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::Number;

use crate::layout::{self, ItemKind};
use crate::numbers;
use crate::words::{Word, one_of, phrase, range};

use super::points::unmarked;

/// The items that some words introduce.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::reading) struct Lead {
    pub(in crate::reading) items: Vec<(ItemKind, Number)>,
    /// The position after the words that introduce them.
    pub(in crate::reading) end: usize,
}

/// Words before the item that the rest of a sentence is about.
const ABOUT: [&[&str]; 23] = [
    &["in", "relation", "to"],
    &["in", "respect", "of"],
    &["in", "respect", "to"],
    &["in", "regard", "to"],
    &["with", "regard", "to"],
    &["with", "regards", "to"],
    &["with", "respect", "to"],
    &["with", "reference", "to"],
    &["in", "response", "to"],
    &["in", "reply", "to"],
    &["in", "answer", "to"],
    &["turning", "to"],
    &["turning", "now", "to"],
    &["moving", "to"],
    &["moving", "on", "to"],
    &["as", "regards"],
    &["as", "to"],
    &["as", "for"],
    &["regarding"],
    &["concerning"],
    &["on"],
    &["for"],
    &["under"],
];

/// What a sentence begins with, if it says which items it is about.
pub(in crate::reading) fn lead(words: &[Word<'_>]) -> Option<Lead> {
    let from = after_point(words);
    if let Some(found) = position_is(words, from) {
        return Some(found);
    }
    let about = ABOUT.iter().filter(|it| phrase(words, from, it)).map(|it| it.len()).max().unwrap_or(0);
    if let Some(found) = (about == 0).then(|| behind_name(words, from)).flatten() {
        return Some(found);
    }
    let (items, end) = items(words, from + about)?;
    let end = after_topic(words, end);
    let mark = words.get(end)?;
    let ends = mark.raw == ":" || matches!(mark.raw, "–" | "—" | "-") && mark.spaced;
    let comma = about > 0 && mark.raw == ",";
    (ends || comma).then_some(Lead { items, end: end + 1 })
}

/// "R7, linked crimes. We accept it.", "R4 Agreed.", "Rec. 3a, support. We …": a label that only names the item, before a sentence.
fn behind_name(words: &[Word<'_>], from: usize) -> Option<Lead> {
    let line = range(words, from, words.len());
    let label = layout::label(line)?;
    let bare = one_of(line, 0, &["recommendation", "rec", "action"]);
    let mark = words.get(from + label.length)?;
    // "R4 Agreed." is no "R4 training"; "Recommendation 4 We" has lost its mark.
    let begins = !bare && mark.is_capital() && !crate::dates::is_month(mark);
    let end = if begins { Some(label.length) } else { layout::after_apposition(line, label.length) };
    Some(Lead { items: vec![(label.kind, label.number)], end: from + end? })
}

/// "Our position on recommendation 1 is that …", "The force’s response to recommendation 1 is as follows: …".
fn position_is(words: &[Word<'_>], from: usize) -> Option<Lead> {
    const OURS: [&str; 4] = ["our", "my", "force’s", "commissioner’s"];
    const SAYS: [&str; 5] = ["position", "response", "answer", "reply", "view"];
    let whose = from + usize::from(one_of(words, from, &["the"]));
    let says = one_of(words, whose, &OURS).then_some(whose + 1)?;
    let about = one_of(words, says, &SAYS) && one_of(words, says + 1, &["on", "to"]);
    let (items, end) = items(words, says + 2).filter(|_| about)?;
    let is = [&["is", "that"][..], &["is", "as", "follows", ":"], &["is", "this", ":"], &["is", ":"]];
    let length = is.iter().find(|it| phrase(words, end, it))?.len();
    (end + length < words.len()).then_some(Lead { items, end: end + length })
}

/// The items that a heading announces an answer to, or that it consists of: "Recommendations 1 and 2", "Our response to
/// recommendation 3". A heading with one number alone is that of the item.
pub(in crate::reading) fn of_heading(words: &[Word<'_>]) -> Option<Vec<(ItemKind, Number)>> {
    const WHOSE: [&str; 12] = [
        "our",
        "the",
        "my",
        "formal",
        "full",
        "initial",
        "written",
        "force",
        "force’s",
        "commissioner’s",
        "updated",
        "further",
    ];
    const ANSWERS: [&str; 4] = ["response", "responses", "reply", "answer"];
    let words = range(words, after_point(words), words.len());
    // "What we have done about recommendation 1", "Progress on recommendation 1"
    let work = WORK.iter().find(|it| phrase(words, 0, it)).map(|it| it.len());
    if let Some(about) =
        work.filter(|at| one_of(words, *at, &["about", "on", "to", "for", "with", "in", "towards"]))
    {
        let against = about + usize::from(phrase(words, about, &["in", "response", "to"])) * 2;
        let (items, end) = items(words, against + 1)?;
        let end = after_topic(words, end);
        let topic = words.get(end).is_none_or(|mark| matches!(mark.raw, ":" | "–" | "—" | "-"));
        return topic.then_some(items);
    }
    let first = words.iter().position(|word| !word.any(&WHOSE))?;
    let answers = one_of(words, first, &ANSWERS) && one_of(words, first + 1, &["to", "on"]);
    let from = if answers { first + 2 } else { 0 };
    let (items, end) = items(words, from)?;
    let end = after_topic(words, end);
    let topic = words.get(end).is_none_or(|mark| matches!(mark.raw, ":" | "–" | "—" | "-"));
    (topic && (answers || items.len() > 1)).then_some(items)
}

/// Words of a heading for what was done.
const WORK: [&[&str]; 13] = [
    &["what", "we", "have", "done"],
    &["what", "we", "are", "doing"],
    &["what", "we", "will", "do"],
    &["what", "has", "been", "done"],
    &["our", "progress"],
    &["our", "work"],
    &["our", "position"],
    &["our", "actions"],
    &["progress"],
    &["update"],
    &["action"],
    &["action", "taken"],
    &["work"],
];

/// "recommendation 3", "the recommendations 1 and 2", "action 4", and the position after it.
fn items(words: &[Word<'_>], at: usize) -> Option<(Vec<(ItemKind, Number)>, usize)> {
    let at = at + usize::from(one_of(words, at, &["the", "your", "report"]));
    let (kind, plural) = match words.get(at)? {
        word if word.any(&["recommendation", "rec"]) => (ItemKind::Recommendation, false),
        word if word.any(&["recommendations", "recs"]) => (ItemKind::Recommendation, true),
        word if layout::label(std::slice::from_ref(word)).is_some() => {
            let label = layout::label(std::slice::from_ref(word))?;
            return Some((vec![(label.kind, label.number)], at + 1));
        }
        word if word.is("action") => (ItemKind::Action, false),
        word if word.is("actions") => (ItemKind::Action, true),
        _ => return None,
    };
    let short = words.get(at).is_some_and(|word| word.any(&["rec", "recs"])) && one_of(words, at + 1, &["."]);
    let (numbers, mut end) = numbers::items(words, at + 1 + usize::from(short), plural)?;
    let mut items: Vec<_> = numbers.into_iter().map(|(number, _)| (kind, number)).collect_vec();
    // "Recommendation 1 and recommendation 2"
    while one_of(words, end, &["and", "&", ","])
        && let Some(next) = words.get(end + 1).filter(|next| next.any(&["recommendation", "action"]))
        && next.is("action") == (kind == ItemKind::Action)
        && let Some((number, _, after)) = numbers::item(words, end + 2)
    {
        items.push((kind, number));
        end = after;
    }
    Some((items, end))
}

/// The position after "of the report" and after a topic in brackets.
fn after_topic(words: &[Word<'_>], at: usize) -> usize {
    let of = one_of(words, at, &["of", "in"]) && one_of(words, at + 1, &["the", "your"]);
    let at = if of && one_of(words, at + 2, &["report"]) { at + 3 } else { at };
    layout::after_topic(words, at)
}

/// The position after the number of a paragraph: "2.", "(2)", "2)".
pub(in crate::reading) fn after_point(words: &[Word<'_>]) -> usize {
    let mark = words.len() - unmarked(words).len();
    let open = mark + usize::from(one_of(words, mark, &["("]));
    let figures = |word: &Word<'_>| {
        word.raw.len() <= 4 && word.raw.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
            || word.raw.len() == 1 && word.raw.bytes().all(|byte| byte.is_ascii_lowercase()) && open > mark
    };
    // "4.1 Recommendation 7"
    let of_section = words.get(mark).is_some_and(|word| {
        let figures = word.raw.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
        figures && word.raw.contains('.') && word.raw.len() <= 6
    });
    if of_section && words.get(mark + 1).is_some_and(Word::is_capital) {
        return mark + 1;
    }
    let numbered = words.get(open).is_some_and(figures);
    let closed = one_of(words, open + 1, &[")"]) || open == mark && one_of(words, open + 1, &["."]);
    if numbered && closed { open + 2 } else { mark }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{of, text};

    fn named(items: &[(ItemKind, Number)]) -> String {
        items.iter().map(|(_, number)| number.to_string()).collect::<Vec<_>>().join(",")
    }

    #[test]
    fn a_lead_names_the_items_that_the_rest_is_about() {
        let read = |words: &str| {
            let words = of(words);
            lead(&words)
                .map(|it| format!("{}|{}", named(&it.items), text(range(&words, it.end, words.len()))))
        };
        for words in [
            "In relation to recommendation 1, we accept.",
            "With regard to recommendation 1, we accept.",
            "With regards to the recommendation 1, we accept.",
            "In respect of Recommendation 1 (training for officers), we accept.",
            "In response to recommendation 1 of the report, we accept.",
            "Turning to recommendation 1, we accept.",
            "As for recommendation one, we accept.",
            "On recommendation 1: we accept.",
            "Recommendation 1: we accept.",
            "Recommendation 1 – we accept.",
            "2. Recommendation 1: we accept.",
            "(2) In relation to recommendation 1, we accept.",
            "• Regarding recommendation 1, we accept.",
        ] {
            assert_eq!(read(words).as_deref(), Some("1|we accept."), "{words}");
        }
        assert_eq!(read("On recommendations 1 and 3, we agree.").as_deref(), Some("1,3|we agree."));
        assert_eq!(read("For recommendations 1 to 3: agreed.").as_deref(), Some("1,2,3|agreed."));
        assert_eq!(read("On recommendation 1 and recommendation 2, no.").as_deref(), Some("1,2|no."));
        for none in [
            "On recommendation 1 we accept.",
            "Recommendation 1, which we accept, is good.",
            "In relation to stalking, we accept recommendation 1.",
            "On recommendations, we accept.",
            "We accept recommendation 1: it is good.",
            "Following recommendation 1, we act.",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }

    #[test]
    fn a_heading_of_several_items_or_of_an_answer_names_them() {
        let read = |words: &str| of_heading(&of(words)).map(|items| named(&items));
        for (heading, items) in [
            ("Recommendations 1 and 2", "1,2"),
            ("Recommendations 1 to 3: training", "1,2,3"),
            ("Response to recommendation 3", "3"),
            ("Our response to recommendations 3 and 4", "3,4"),
            ("4. Our response to Recommendation 3(a)", "3(a)"),
            ("Recommendation 1 and recommendation 2", "1,2"),
        ] {
            assert_eq!(read(heading).as_deref(), Some(items), "{heading}");
        }
        for none in [
            "Recommendation 3",
            "Recommendations",
            "Response to the recommendations",
            "Recommendations 1 and 2 were made to others",
            "Response",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
