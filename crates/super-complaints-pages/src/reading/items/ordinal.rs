//! Recommendations by their place: "Your second recommendation is that …", "You recommend first that …".

use super_complaints::model::Number;

use crate::layout::{ItemKind, ItemLabel};
use crate::words::{Word, one_of, phrase};

const ORDINALS: [&str; 12] = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth",
];
const ADVERBS: [&str; 5] = ["firstly", "secondly", "thirdly", "fourthly", "fifthly"];

fn place(word: &Word<'_>) -> Option<usize> {
    let is = |of: &[&str]| of.iter().position(|it| word.is(it));
    is(&ORDINALS).or_else(|| is(&ADVERBS)).map(|at| at + 1)
}

/// The label that words begin with: only of the recommendations of the report, since "the second recommendation" of a page may
/// be any.
pub(in crate::reading) fn label(words: &[Word<'_>]) -> Option<ItemLabel> {
    const OF: [&[&str]; 6] = [
        &["of", "the", "report"],
        &["in", "the", "report"],
        &["of", "your", "report"],
        &["in", "your", "report"],
        &["that", "you", "make"],
        &["you", "make"],
    ];
    let recommendation = |at: usize| one_of(words, at, &["recommendation"]);
    let behind = |at: usize| OF.iter().find(|it| phrase(words, at, it)).map(|it| at + it.len());
    let (at, length) = if one_of(words, 0, &["your"]) || phrase(words, 0, &["the", "report’s"]) {
        let at = 1 + usize::from(one_of(words, 0, &["the"]));
        // "The first of your recommendations" has its own order.
        (at, recommendation(at + 1).then_some(at + 2)?)
    } else if phrase(words, 0, &["the"]) && phrase(words, 2, &["of", "your", "recommendations"]) {
        (1, 5)
    } else if phrase(words, 0, &["the"]) && recommendation(2) {
        (1, behind(3)?)
    } else {
        return None;
    };
    of_place(words, at, length)
}

/// "You recommend first that chief constables should …", "The report recommends, second, that …": the words before "that".
pub(in crate::reading) fn led(words: &[Word<'_>]) -> Option<ItemLabel> {
    const SAYS: [&[&str]; 4] = [
        &["you", "recommend"],
        &["you", "recommended"],
        &["the", "report", "recommends"],
        &["your", "report", "recommends"],
    ];
    let says = SAYS.iter().find(|it| phrase(words, 0, it))?.len();
    let comma = usize::from(one_of(words, says, &[","]));
    let end = says + comma + 1;
    let close = end + usize::from(comma == 1 && one_of(words, end, &[","]));
    (one_of(words, close, &["that"]) && close - end == comma).then_some(())?;
    of_place(words, says + comma, close)
}

fn of_place(words: &[Word<'_>], at: usize, length: usize) -> Option<ItemLabel> {
    let number = Number::new(place(words.get(at)?)?.to_string()).ok()?;
    Some(ItemLabel { in_words: true, length, ..ItemLabel::new(ItemKind::Recommendation, number) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn a_recommendation_of_the_report_may_be_named_by_its_place() {
        let read = |text: &str| {
            let words = of(text);
            label(&words).or_else(|| led(&words)).map(|it| format!("{} {}", it.number, it.length))
        };
        for (text, says) in [
            ("Your second recommendation is that forces should act.", "2 3"),
            ("Your first recommendation asks forces to act.", "1 3"),
            ("The third recommendation of your report is for others.", "3 6"),
            ("The third recommendation in the report is for others.", "3 6"),
            ("The first of your recommendations is that forces should act.", "1 5"),
            ("The second recommendation that you make is for others.", "2 6"),
            ("The report’s fourth recommendation is that forces should act.", "4 4"),
            ("You recommend first that forces should act.", "1 3"),
            ("You recommend, secondly, that forces should act.", "2 5"),
            ("The report recommends third that forces should act.", "3 4"),
            ("Your report recommends first that forces should act.", "1 4"),
        ] {
            assert_eq!(read(text).as_deref(), Some(says), "{text}");
        }
        for none in [
            "The second recommendation is that forces should act.",
            "Our second recommendation is that forces should act.",
            "Your second point is that forces should act.",
            "Your second set of recommendations is for forces.",
            "You recommend that forces should first act.",
            "You first recommend that forces should act.",
            "The second of your letters is about this.",
            "Your recommendation is that forces should act.",
            "The first recommendation of the panel is that forces should act.",
            "You recommend, first that forces should act.",
        ] {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
