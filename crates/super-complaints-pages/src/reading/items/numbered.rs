//! Sentences that say to whom numbered recommendations are: "Recommendations 3 and 4 are for the Home Office".

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{Number, RecommendationField};

use crate::layout::{ItemKind, ItemLabel};
use crate::numbers;
use crate::parties::{Named, Names};
use crate::sentences::sentences;
use crate::words::{Word, one_of, phrase, range, span};

use crate::reading::answer::responses::parties;
use crate::reading::state::Reading;

/// Numbers, and to whom they are.
struct Numbered {
    numbers: Vec<(Number, bool)>,
    to: Vec<Named>,
    /// The words of the numbers.
    figures: (usize, usize),
    words: (usize, usize),
}

impl Reading<'_, '_> {
    /// Reads a sentence that says to whom numbered recommendations are; false if it is none.
    pub(in crate::reading) fn numbered_sentence(&mut self, block: usize, words: &[Word<'_>]) -> bool {
        let found = numbered(self.names, words);
        for Numbered { numbers, to, figures, words: place } in &found {
            for (number, in_words) in numbers {
                let (number, in_words) = (number.clone(), *in_words);
                let label = ItemLabel { in_words, ..ItemLabel::new(ItemKind::Recommendation, number) };
                let Some(item) = self.item_of(&label, to, block) else { continue };
                let new = parties(to);
                let Some(found) = self.recommendation_mut(&item) else { continue };
                if found.addressees.is_empty() && found.marks.get(RecommendationField::Addressees).is_none() {
                    found.addressees.clone_from(&new);
                }
                let same = found.addressees == new;
                let entity = item.entity();
                self.trace.stated(span(range(words, figures.0, figures.1)), &entity, "number");
                if same {
                    self.trace.stated(span(range(words, place.0, place.1)), &entity, "addressees");
                }
            }
        }
        !found.is_empty()
    }
}

/// Whether a paragraph begins with such a statement.
pub(in crate::reading) fn says(names: &Names<'_>, words: &[Word<'_>]) -> bool {
    one_of(words, 0, &["recommendation", "recommendations"])
        && sentences(words).next().is_some_and(|first| !numbered(names, first).is_empty())
}

/// The numbers that such a sentence names.
pub(in crate::reading) fn numbers_of(names: &Names<'_>, words: &[Word<'_>]) -> Vec<Number> {
    numbered(names, words).into_iter().flat_map(|it| it.numbers).map(|(number, _)| number).collect_vec()
}

/// Whether such a sentence names bodies, all of them other than those that write: no group, to which they may belong.
pub(in crate::reading) fn addressed_to_others(names: &Names<'_>, words: &[Word<'_>], own: &[Named]) -> bool {
    let mut to = numbered(names, words).into_iter().flat_map(|it| it.to).peekable();
    to.peek().is_some()
        && to.all(|it| {
            !it.is_group() && !own.iter().any(|own| own.key() == it.key() || names.one_seat(own, &it))
        })
}

/// Every such statement of a sentence; none if anything in it denies or doubts.
fn numbered(names: &Names<'_>, words: &[Word<'_>]) -> Vec<Numbered> {
    const DOUBTS: [&str; 14] = [
        "not", "no", "none", "neither", "nor", "never", "if", "unless", "would", "should", "might", "may",
        "except", "partly",
    ];
    let mut found = Vec::new();
    let doubt = || words.iter().position(|word| word.any(&DOUBTS));
    let mut at = 0;
    while at < words.len() {
        // What is doubted behind the statement is another one: "… are for the Home Office and are not commented on here".
        let plain =
            |it: &Numbered| doubt().is_none_or(|doubt| doubt > it.words.1 + 1 && goes_on(words, it.words.1));
        let next = one(names, words, at).filter(plain);
        at = next.as_ref().map_or(at + 1, |it| it.words.1.max(at + 1));
        found.extend(next);
    }
    found
}

/// Whether the sentence goes on with another verb for the same subject: "and are not commented on".
fn goes_on(words: &[Word<'_>], at: usize) -> bool {
    one_of(words, at, &["and"]) && one_of(words, at + 1, &["is", "are", "was", "were"])
}

fn one(names: &Names<'_>, words: &[Word<'_>], at: usize) -> Option<Numbered> {
    const TO: [&[&str]; 15] = [
        &["apply", "to"],
        &["applies", "to"],
        &["applied", "to"],
        &["the", "responsibility", "of"],
        &["the", "only", "one", "for"],
        &["the", "only", "one", "to"],
        &["the", "one", "for"],
        &["addressed", "to"],
        &["directed", "to"],
        &["directed", "at"],
        &["aimed", "at"],
        &["made", "to"],
        &["is", "for"],
        &["for"],
        &["to"],
    ];
    let plural = one_of(words, at, &["recommendations"]);
    if !plural && !one_of(words, at, &["recommendation"]) {
        return None;
    }
    if let Some(found) = counted(names, words, at).or_else(|| behind_colon(names, words, at)) {
        return Some(found);
    }
    if let Some(found) = listed(names, words, at) {
        return Some(found);
    }
    let (numbers, end) = numbers::items(words, at + 1, plural)?;
    if at > 0 && one_of(words, at - 1, &["("]) && one_of(words, end, &[")"]) {
        return bracketed(names, words, at, numbers, end);
    }
    let end = end + if phrase(words, end, &["of", "the", "report"]) { 3 } else { 0 };
    // "Recommendation 4, which is to commissioners, …", "Recommendation 4, to the Home Office, asks …"
    let comma = end + usize::from(one_of(words, end, &[","]));
    let which = comma + usize::from(comma > end && one_of(words, comma, &["which"]));
    let is = which + usize::from(one_of(words, which, &["is", "are", "was", "were"]));
    // "One of them, recommendation 4, is for commissioners": the comma closes what it is called.
    let called = at > 0 && one_of(words, at - 1, &[","]);
    if comma > end && which == comma && is > which && !called {
        return None;
    }
    let to = is + TO.iter().find(|it| phrase(words, is, it)).map(|it| it.len())?;
    let all = to + usize::from(one_of(words, to, &["all", "both"]));
    let (parties, close) = names.list(words, all);
    let known = !parties.is_empty() && parties.iter().all(Named::is_resolved);
    let more = one_of(words, close, &["and", ","])
        && (1..=2).any(|more| {
            words.get(close + more).is_some_and(|word| word.any(&["recommendation", "recommendations"]))
        });
    let jointly = close + usize::from(one_of(words, close, &["jointly", "together", "alone"]));
    let closes = comma > end && one_of(words, jointly, &[","]);
    let ends = closes
        || goes_on(words, jointly)
        || words.get(jointly).is_none_or(|word| word.is_stop() || word.raw == ";");
    (known && (ends || more)).then_some(Numbered {
        numbers,
        to: parties,
        figures: (at, end),
        words: (at, close),
    })
}

/// "Three recommendations to commissioners: recommendations 15, 16 and 25", "Those for chief constables are recommendations 4
/// and 7".
fn behind_colon(names: &Names<'_>, words: &[Word<'_>], at: usize) -> Option<Numbered> {
    let mark = at.checked_sub(1).filter(|mark| one_of(words, *mark, &[":", "are", "is", "were"]))?;
    let from = (mark.saturating_sub(20)..mark).find(|from| {
        one_of(words, *from, &["to", "for"]) && {
            let all = from + 1 + usize::from(one_of(words, from + 1, &["all", "both"]));
            let (found, end) = names.list(words, all);
            !found.is_empty() && end == mark && found.iter().all(Named::is_resolved)
        }
    })?;
    let before = from.checked_sub(1)?;
    let what = one_of(words, before, &["recommendations", "recommendation", "those", "made", "addressed"]);
    let all = from + 1 + usize::from(one_of(words, from + 1, &["all", "both"]));
    let (to, _) = names.list(words, all);
    let (numbers, end) = numbers::items(words, at + 1, true)?;
    let ends = words.get(end).is_none_or(|word| word.is_stop() || word.raw == ";");
    (what && ends).then_some(Numbered { numbers, to, figures: (at, end), words: (from, end) })
}

/// "Three recommendations (7, 10 and 12) are for chief constables", "One recommendation (number 15) is for commissioners".
fn counted(names: &Names<'_>, words: &[Word<'_>], at: usize) -> Option<Numbered> {
    let open = one_of(words, at + 1, &["("]).then_some(at + 2)?;
    let from = open + usize::from(one_of(words, open, &["number", "numbers", "no", "nos"]));
    let from = from + usize::from(from > open && one_of(words, from, &["."]));
    let (numbers, end) = numbers::items(words, from, true)?;
    let verb = one_of(words, end, &[")"]) && one_of(words, end + 1, &["is", "are", "was", "were"]);
    let made = end + 2 + usize::from(one_of(words, end + 2, &["made", "addressed", "directed"]));
    let all = made + 1 + usize::from(one_of(words, made + 1, &["all", "both"]));
    let (to, close) = names.list(words, all);
    let known = verb && !to.is_empty() && to.iter().all(Named::is_resolved);
    let ends = words.get(close).is_none_or(|word| word.is_stop() || word.any(&[";", ",", "and"]));
    (known && ends && one_of(words, made, &["to", "for"])).then_some(Numbered {
        numbers,
        to,
        figures: (from, end),
        words: (at, close),
    })
}

/// "The recommendations to chief constables are numbered 1 to 6": every one of them.
fn listed(names: &Names<'_>, words: &[Word<'_>], at: usize) -> Option<Numbered> {
    const WHOLE: [&str; 5] = ["the", "our", "its", "their", "all"];
    let count =
        at - usize::from(at > 0 && words.get(at - 1).is_some_and(|word| numbers::count(word).is_some()));
    let whole = count > 0 && one_of(words, count - 1, &WHOLE);
    let made = at + 1 + usize::from(one_of(words, at + 1, &["made", "addressed"]));
    let all = made + 1 + usize::from(one_of(words, made + 1, &["all", "both"]));
    let (to, close) = names.list(words, all);
    let verb = one_of(words, close, &["are", "were"]) && one_of(words, close + 1, &["numbered"]);
    let known = !to.is_empty() && to.iter().all(Named::is_resolved);
    if !whole || !verb || !known || !one_of(words, made, &["to", "for"]) {
        return None;
    }
    let (numbers, end) = numbers::items(words, close + 2, true)?;
    let ends = words.get(end).is_none_or(Word::is_stop);
    ends.then_some(Numbered { numbers, to, figures: (close + 2, end), words: (at, close) })
}

/// "To the Home Office (recommendations 3 and 4)": the body directly before the brackets.
fn bracketed(
    names: &Names<'_>,
    words: &[Word<'_>],
    at: usize,
    numbers: Vec<(Number, bool)>,
    end: usize,
) -> Option<Numbered> {
    let open = at - 1;
    let from = (open.saturating_sub(16)..open)
        .find(|from| names.at(words, *from).is_some_and(|(_, next)| next == open))?;
    let (named, _) = names.at(words, from)?;
    let addressed = (from.saturating_sub(80)..from)
        .any(|it| one_of(words, it, &["recommendations", "recommendation", "made", "addressed"]));
    let all = from - usize::from(from > 0 && one_of(words, from - 1, &["all", "the", "both"]));
    let joint = all.checked_sub(1).filter(|it| one_of(words, *it, &["to", "for", "and", ","]));
    // A point of a list: "• the NPCC (recommendation 7)", and nothing behind it.
    let rest = words.get(end + 1).is_none_or(|word| word.is_mark() || word.is("and"));
    let point =
        all <= 1 && (all == 0 || words.first().is_some_and(Word::is_mark)) && rest && end + 3 >= words.len();
    (addressed && joint.is_some_and(|it| it > 0) || point).then_some(Numbered {
        numbers,
        to: vec![named],
        figures: (at, end),
        words: (from, end + 1),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    fn read(text: &str) -> Vec<String> {
        let say = |it: Numbered| {
            let numbers: Vec<String> = it.numbers.iter().map(|(number, _)| number.to_string()).collect();
            let to: Vec<String> = it.to.iter().map(Named::key).collect();
            format!("{} {}", numbers.join(","), to.join("+"))
        };
        numbered(Names::standard(), &of(text)).into_iter().map(say).collect()
    }

    #[test]
    fn numbers_and_ranges_are_for_those_that_the_sentence_names() {
        for (text, says) in [
            ("Recommendation 4 is for the Home Office.", "4 home-office"),
            ("Recommendations 3 and 4 are for the Home Office.", "3,4 home-office"),
            ("Recommendations 1 to 3 are addressed to chief constables.", "1,2,3 chief-constables"),
            ("Recommendations 1–3 are addressed to all chief constables.", "1,2,3 chief-constables"),
            ("Recommendations 1, 2 and 5 were made to the NPCC and the APCC.", "1,2,5 npcc+apcc"),
            ("Recommendations 3(a) and 3(b) are directed at the Home Office.", "3(a),3(b) home-office"),
            ("Recommendation two is for the College of Policing.", "2 college-of-policing"),
            ("Recommendation R3 is for the Home Office.", "3 home-office"),
            ("Recommendation 7 was addressed to the Home Office and the NPCC jointly.", "7 home-office+npcc"),
            ("Recommendation 7 is for the Home Office alone.", "7 home-office"),
            ("Recommendations 7 and 8 are for the NPCC and the APCC together.", "7,8 npcc+apcc"),
            ("The recommendations to chief constables are numbered 1 to 3.", "1,2,3 chief-constables"),
            ("The two recommendations to the Home Office are numbered 4 and 5.", "4,5 home-office"),
            ("Our recommendations for the NPCC were numbered 6 and 7.", "6,7 npcc"),
            ("The recommendations made to the APCC are numbered 2 and 9.", "2,9 apcc"),
            (
                "All recommendations to all chief constables are numbered 1, 2 and 4.",
                "1,2,4 chief-constables",
            ),
            ("Its three recommendations to the NPCC and the APCC are numbered 1 to 3.", "1,2,3 npcc+apcc"),
            ("Their recommendations addressed to the Home Office are numbered 8 and 9.", "8,9 home-office"),
            ("Recommendation 4, which is to the Home Office, asks for data.", "4 home-office"),
            ("Recommendation 4, to the Home Office, asks for data.", "4 home-office"),
            ("One of them, recommendation 4, is for the Home Office.", "4 home-office"),
            ("Recommendation 4 of the report is addressed to the Home Office.", "4 home-office"),
            ("Recommendations 7, 10 and 12 apply to chief constables.", "7,10,12 chief-constables"),
            ("Three recommendations (7, 10 and 12) are for chief constables.", "7,10,12 chief-constables"),
            ("One recommendation (number 15) is for the Home Office.", "15 home-office"),
            ("• the NPCC (recommendation 7)", "7 npcc"),
            ("It made two recommendations to the NPCC: recommendations 4 and 7.", "4,7 npcc"),
            ("Those for the Home Office are recommendations 4 and 7.", "4,7 home-office"),
            (
                "Recommendations 1 and 3 are for the Home Office and are not dealt with here.",
                "1,3 home-office",
            ),
        ] {
            assert_eq!(read(text), [says], "{text}");
        }
        assert_eq!(
            read(
                "Recommendations 1 and 2 are for the NPCC, recommendation 3 is for the APCC and recommendation 4 is for the Home Office."
            ),
            ["1,2 npcc", "3 apcc", "4 home-office"]
        );
        assert_eq!(
            read(
                "We made recommendations to chief constables (recommendations 1 and 2) and the Home Office (recommendation 3)."
            ),
            ["1,2 chief-constables", "3 home-office"]
        );
    }

    #[test]
    fn what_is_denied_or_more_than_a_list_is_not_read() {
        for text in [
            "Recommendation 4 is not for the Home Office.",
            "Recommendations to the Home Office are numbered 1 to 3.",
            "Some recommendations to the Home Office are numbered 1 to 3.",
            "The recommendations to the Home Office are not numbered 1 to 3.",
            "The recommendations to the Home Office are numbered from 1 to 3 and again.",
            "None of recommendations 3 and 4 is for the Home Office.",
            "Recommendation 4 would be for the Home Office.",
            "Recommendation 4 is for the friends of the Home Office.",
            "Recommendation 4 is for the Home Office and some charities.",
            "Recommendation 4 was accepted by the Home Office.",
            "The letter of the Home Office (recommendation 4) is short.",
        ] {
            assert_eq!(read(text), Vec::<String>::new(), "{text}");
        }
    }
}
