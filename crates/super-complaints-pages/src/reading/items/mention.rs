//! Recommendations and actions that words name by their numbers: "recommendations 1 and 2", "Rec. 3a", "R7", "the seventh
//! recommendation", "its first two recommendations", "one recommendation to commissioners, no. 8".

use super_complaints::model::Number;

use crate::layout::ItemKind;
use crate::numbers;
use crate::words::{Word, one_of, range};

/// Items that words name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::reading) struct Mention {
    pub(in crate::reading) kind: ItemKind,
    /// Each with whether it was said in a word.
    pub(in crate::reading) numbers: Vec<(Number, bool)>,
    pub(in crate::reading) from: usize,
    pub(in crate::reading) end: usize,
}

const ORDINALS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
];

/// Every mention in some words, in their order.
pub(in crate::reading) fn mentions(words: &[Word<'_>]) -> Vec<Mention> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let next = at_word(words, at);
        at = next.as_ref().map_or(at + 1, |it| it.end.max(at + 1));
        found.extend(next);
    }
    found
}

/// The mention that begins with a word.
pub(in crate::reading) fn at_word(words: &[Word<'_>], at: usize) -> Option<Mention> {
    let word = words.get(at)?;
    let (kind, plural) = match () {
        () if word.any(&["recommendation", "rec"]) => (ItemKind::Recommendation, false),
        () if word.any(&["recommendations", "recs"]) => (ItemKind::Recommendation, true),
        () if word.is("action") => (ItemKind::Action, false),
        () if word.is("actions") => (ItemKind::Action, true),
        () if at == 0 && word.any(&["no", "nos"]) => return listed(words),
        () if word.any(&["numbers", "numbered", "nos"]) => return behind_recommendations(words, at),
        () => return lettered(words, at).or_else(|| by_place(words, at)),
    };
    let dot = at + 1 + usize::from(word.any(&["rec", "recs"]) && one_of(words, at + 1, &["."]));
    let from = after_number_sign(words, dot);
    let (numbers, end) = numbers(words, from, plural).or_else(|| {
        // "Recommendation, number 15, …", "one recommendation to commissioners, no. 8"
        let comma = (dot..words.len().min(dot + 12)).find(|at| one_of(words, *at, &[",", "(", ":"]))?;
        let closed = numbers(words, dot + 1, false).filter(|(numbers, end)| {
            let figures = numbers.iter().all(|(_, in_words)| !in_words);
            figures && one_of(words, *end, &[","]) && comma == dot && one_of(words, dot, &[","])
        });
        if closed.is_some() {
            return closed;
        }
        let plain = range(words, dot, comma).iter().all(|word| !word.is_mark());
        let sign = after_number_sign(words, comma + 1);
        let joins = comma == dot || one_of(words, dot, &["to", "for", "made", "addressed", "by"]);
        (plain && joins && sign > comma + 1).then_some(())?;
        numbers(words, sign, plural)
    })?;
    let mut mention = Mention { kind, numbers, from: at, end };
    // "Recommendation 15, on specialist services, and recommendations 16" are two; "recommendation 1 and 2" is one slip.
    if !plural && from == dot && is_part_of_number(words, end) {
        return None;
    }
    mention.numbers.dedup_by(|one, other| one.0 == other.0);
    Some(mention)
}

/// "Both of the recommendations made to chief constables, numbers 1 and 2": the numbers directly behind a comma or bracket.
fn behind_recommendations(words: &[Word<'_>], at: usize) -> Option<Mention> {
    const NEAR: usize = 14;
    let mark = at.checked_sub(1).filter(|mark| one_of(words, *mark, &[",", "("]))?;
    let before = range(words, mark.saturating_sub(NEAR), mark);
    let named = before.iter().rposition(|word| word.any(&["recommendation", "recommendations"]))?;
    let plain = before.iter().skip(named).all(|word| !word.is_mark());
    let dot = at + 1 + usize::from(one_of(words, at + 1, &["."]));
    let (numbers, end) = numbers(words, dot, true).filter(|_| plain)?;
    Some(Mention { kind: ItemKind::Recommendation, numbers, from: at, end })
}

/// "No. 2: training of first responders", "Nos. 1, 4 and 5" at the beginning of a line, on a page that speaks of recommendations.
fn listed(words: &[Word<'_>]) -> Option<Mention> {
    let sign = words.first().filter(|word| word.is_capital())?;
    let (numbers, end) = one_of(words, 1, &["."]).then(|| numbers(words, 2, sign.is("nos"))).flatten()?;
    let closes = words.get(end).is_none_or(|word| matches!(word.raw, ":" | "–" | "—"));
    closes.then_some(Mention { kind: ItemKind::Recommendation, numbers, from: 0, end })
}

/// Numbers of recommendations: not a year, nor what is counted or measured.
fn numbers(words: &[Word<'_>], from: usize, plural: bool) -> Option<(Vec<(Number, bool)>, usize)> {
    /// Reports have fewer recommendations.
    const MOST: u32 = 99;
    let (numbers, end) = numbers::items(words, from, plural)?;
    let small = |number: &Number| {
        let digits: String = number.chars().take_while(char::is_ascii_digit).collect();
        digits.parse().is_ok_and(|number: u32| (1..=MOST).contains(&number))
    };
    numbers.iter().all(|(number, _)| small(number)).then_some((numbers, end))
}

/// "Recommendation 3/4" and "recommendation 2%" are no numbers.
fn is_part_of_number(words: &[Word<'_>], end: usize) -> bool {
    words.get(end).is_some_and(|word| !word.spaced && word.raw.starts_with(['/', '%']))
}

/// The position after "no.", "number" or "numbered".
fn after_number_sign(words: &[Word<'_>], at: usize) -> usize {
    if one_of(words, at, &["number", "numbers", "numbered"]) {
        return at + 1;
    }
    if !one_of(words, at, &["no", "nos"]) {
        return at;
    }
    at + 1 + usize::from(one_of(words, at + 1, &["."]))
}

/// "R7", "R4(a)", "R6–R7": the letter is a capital, and the number is short.
fn lettered(words: &[Word<'_>], at: usize) -> Option<Mention> {
    let is_name = |word: &Word<'_>| {
        let mut chars = word.raw.chars();
        chars.next() == Some('R')
            && chars.next().is_some_and(|c| c.is_ascii_digit())
            && word.raw.bytes().skip(1).filter(u8::is_ascii_digit).count() <= 2
    };
    let word = words.get(at).filter(|word| is_name(word))?;
    let kind = ItemKind::Recommendation;
    if let Some((first, last)) = word.raw.split_once(['–', '-']) {
        let figure = |text: &str| text.trim_start_matches('R').parse::<u32>().ok();
        let (first, last) = figure(first).zip(figure(last)).filter(|(first, last)| first < last)?;
        let numbers: Option<Vec<_>> =
            (first..=last).map(|number| Some((Number::new(number.to_string()).ok()?, false))).collect();
        return Some(Mention { kind, numbers: numbers?, from: at, end: at + 1 });
    }
    let (number, _, end) = numbers::item(words, at)?;
    Some(Mention { kind, numbers: vec![(number, false)], from: at, end })
}

/// "The seventh recommendation", "its first and second recommendations", "the report’s first two recommendations".
fn by_place(words: &[Word<'_>], at: usize) -> Option<Mention> {
    const WHOSE: [&str; 5] = ["the", "its", "their", "your", "report’s"];
    let place = |at: usize| {
        let word = words.get(at)?;
        ORDINALS.iter().position(|it| word.is(it)).map(|place| place + 1)
    };
    let first = place(at)?;
    let whose = at.checked_sub(1).is_some_and(|before| one_of(words, before, &WHOSE));
    let number = |place: usize| Some((Number::new(place.to_string()).ok()?, true));
    let kind = ItemKind::Recommendation;
    let several = words.get(at + 1).and_then(numbers::count).filter(|_| first == 1);
    if let Some(count) = several.filter(|count| *count <= 12) {
        let all: Option<Vec<_>> = (1..=usize::try_from(count).ok()?).map(number).collect();
        let named = whose && one_of(words, at + 2, &["recommendations"]);
        return named.then_some(Mention { kind, numbers: all?, from: at, end: at + 3 });
    }
    let mut all = vec![number(first)?];
    let mut end = at + 1;
    while one_of(words, end, &["and", ","]) {
        let Some(next) = place(end + 1) else { break };
        all.push(number(next)?);
        end += 2;
    }
    let noun = if all.len() == 1 { "recommendation" } else { "recommendations" };
    (whose && one_of(words, end, &[noun])).then_some(Mention { kind, numbers: all, from: at, end: end + 1 })
}

/// "The third is likewise agreed to", "it proposes in its sixth that …", "the seventh of its 29 recommendations": places alone,
/// where the words before have spoken of the recommendations by their places.
pub(in crate::reading) fn places_alone(words: &[Word<'_>]) -> Vec<Mention> {
    const NEXT: [&str; 24] = [
        "is",
        "was",
        "were",
        "are",
        "has",
        "have",
        "had",
        "would",
        "will",
        "asks",
        "asked",
        "says",
        "took",
        "touches",
        "concerns",
        "concerned",
        "that",
        ",",
        ".",
        ":",
        ")",
        "also",
        "likewise",
        "requires",
    ];
    const WHOSE: [&str; 3] = ["the", "its", "their"];
    let mut found = Vec::new();
    let mut at = 1;
    while at < words.len() {
        let place = |at: usize| words.get(at).and_then(|word| ORDINALS.iter().position(|it| word.is(it)));
        let Some(first) = place(at).filter(|_| one_of(words, at - 1, &WHOSE)) else {
            at += 1;
            continue;
        };
        let second = place(at + 2).filter(|_| one_of(words, at + 1, &["and"]));
        let end = if second.is_some() { at + 3 } else { at + 1 };
        let of = one_of(words, end, &["of"])
            && one_of(words, end + 1, &["its", "the"])
            && (end + 2..end + 4).any(|at| one_of(words, at, &["recommendations"]));
        if of || one_of(words, end, &NEXT) {
            let numbers = [Some(first), second].into_iter().flatten();
            let numbers: Vec<_> = numbers
                .filter_map(|place| Some((Number::new((place + 1).to_string()).ok()?, true)))
                .collect();
            found.push(Mention { kind: ItemKind::Recommendation, numbers, from: at, end });
        }
        at = end;
    }
    found
}

/// What a sentence does to the meaning of "the first" behind it.
pub(in crate::reading) enum Places {
    /// It speaks of the recommendations of the report by their places, or says how many the report has.
    Count,
    /// It names some by their numbers, or speaks of other things: "the first" may be any of these.
    Open,
    Keep,
}

/// What a sentence does to the meaning of "the first" behind it.
pub(in crate::reading) fn places(words: &[Word<'_>], named: &[Mention]) -> Places {
    const HAS: [&str; 8] = ["contains", "contained", "makes", "made", "has", "had", "are", "were"];
    let by_place = |it: &Mention| {
        it.numbers.iter().all(|(_, in_words)| *in_words)
            && !words.get(it.from).is_some_and(|word| word.starts("rec"))
    };
    if !named.is_empty() {
        return if named.iter().all(by_place) { Places::Count } else { Places::Open };
    }
    let Some(at) = words.iter().position(|word| word.is("recommendations")) else {
        // "Two things should be kept apart. The first is …"
        let others = words.iter().any(|word| {
            word.any(&["things", "points", "parts", "reasons", "questions", "actions", "changes"])
        });
        return if others { Places::Open } else { Places::Keep };
    };
    let count =
        at.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|word| numbers::count(word).is_some());
    let whole = at.checked_sub(2).is_some_and(|at| one_of(words, at, &HAS));
    let some = one_of(words, at + 1, &["to", "for", "of", "that", "which", "addressed", "made", "directed"]);
    if count && whole && !some { Places::Count } else { Places::Open }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::items::of_others::is_of_others;
    use crate::words::of;

    fn read(text: &str) -> String {
        let words = of(text);
        let said: Vec<String> = mentions(&words)
            .iter()
            .filter(|it| !is_of_others(&words, it))
            .map(|it| {
                let kind = if it.kind == ItemKind::Action { "action " } else { "" };
                let numbers: Vec<String> = it.numbers.iter().map(|(number, _)| number.to_string()).collect();
                format!("{kind}{}", numbers.join(","))
            })
            .collect();
        said.join("; ")
    }

    #[test]
    fn items_are_named_by_their_numbers_or_places() {
        for (text, says) in [
            ("Rec. 3a has been closed.", "3a"),
            ("Recs 1–3 and recommendation 7 are done.", "1,2,3; 7"),
            ("We accept Recommendation No. 4 and, in part, recommendation number 5.", "4; 5"),
            ("R7 and R4(a) are complete.", "7; 4(a)"),
            ("R6–R7: by the end of summer 2021.", "6,7"),
            ("The seventh recommendation is addressed to others.", "7"),
            ("Its first and second recommendations are for forces.", "1,2"),
            ("We accept its first two recommendations.", "1,2"),
            ("It contains one recommendation to commissioners, no. 8.", "8"),
            ("The recommendation, number 15, which it makes to us", "15"),
            ("Recommendation 4 of the national report on stalking", "4"),
            ("Action 1 falls to the College and actions 2 and 3 to us.", "action 1; action 2,3"),
            ("Would you accept recommendation 12?", "12"),
        ] {
            assert_eq!(read(text), says, "{text}");
        }
        for none in [
            "Of its ten recommendations six are for chief constables.",
            "All 29 recommendations, 10 of them for forces,",
            "Committee recommendation 5 was about this.",
            "Recommendation 2 of our plan is done.",
            "Recommendation 3 of the audit report was closed.",
            "Our first recommendation to the Home Office was ignored.",
            "A first recommendation came in 2020.",
            "The recommendations of 2024 were accepted.",
            "Recommendation 2024 is no number.",
            "Section 60 and paragraph 3a",
            "Rebecca was R v Smith [2020]",
            "No recommendation was made to us, and 8 forces agreed.",
        ] {
            assert_eq!(read(none), "", "{none}");
        }
    }
}
