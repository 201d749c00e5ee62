//! Which words of a sentence address recommendations or actions, and where the list of bodies begins.

use std::cell::LazyCell;

use crate::layout::ItemKind;
use crate::words::{Word, one_of, phrase, range};

/// "They are for A and B", after a sentence about recommendations or about actions alone.
pub(super) fn they_are(words: &[Word<'_>], before: &[Word<'_>]) -> Option<(ItemKind, usize)> {
    let has = |word: &str| before.iter().any(|it| it.is(word)) && !is_open(before);
    let kind = match (has("recommendations"), has("actions")) {
        (true, false) => ItemKind::Recommendation,
        (false, true) => ItemKind::Action,
        _ => return None,
    };
    if !one_of(words, 0, &["they", "these"]) || !one_of(words, 1, &["are", "were"]) {
        return None;
    }
    let made = 2 + usize::from(one_of(words, 2, &["made", "addressed", "directed"]));
    one_of(words, made, &["to", "for"]).then_some((kind, made + 1))
}

/// "Six to chief constables and two to the Home Office", "one is for the NPCC", "The others are to PCCs": some of the
/// recommendations of the sentence, or of the one before.
pub(super) fn counted(
    words: &[Word<'_>],
    at: usize,
    sentences: &LazyCell<[Sentence; 2], impl FnOnce() -> [Sentence; 2]>,
) -> Option<(ItemKind, usize)> {
    let word = words.get(at)?;
    // "Recommendations 3 and 4 are for the Home Office": figures may be numbers of theirs.
    let letters = word.raw.starts_with(char::is_alphabetic);
    let some = letters && crate::numbers::count(word).is_some()
        || word.any(&["others", "rest", "remainder", "another"]);
    if !some {
        return None;
    }
    // They are counted in a list, or behind another count; what was answered to them is another matter.
    let listed = at.checked_sub(1).and_then(|at| words.get(at)).is_none_or(|before| {
        matches!(before.raw, ":" | "," | ";" | "(" | "–") || before.any(&["and", "the", "with"])
    });
    let [own, before] = &**sentences;
    if !listed || own.is_open || before.is_open || own.answers {
        return None;
    }
    let has = |of: &dyn Fn(&Sentence) -> bool| of(own) || at <= 1 && of(before);
    // "Six of the recommendations are for chief constables"
    let of = one_of(words, at + 1, &["of"]);
    let theirs = of && one_of(words, at + 2, &["the", "these", "them", "those", "its", "our"]);
    let verb =
        if theirs { at + 3 + usize::from(one_of(words, at + 3, &["recommendations"])) } else { at + 1 };
    let is = verb + usize::from(one_of(words, verb, &["is", "are", "was", "were"]));
    let made = is + usize::from(one_of(words, is, &["made", "addressed", "directed"]));
    let speaks_of = |what: Recommendations| has(&|it| it.recommendations == what);
    let kind = speaks_of(Recommendations::Several) || at <= 1 && speaks_of(Recommendations::One);
    let kind = kind && !has(&|it| it.actions);
    (kind && of == theirs && one_of(words, made, &["to", "for"])).then(|| {
        let all = usize::from(one_of(words, made + 1, &["all", "both"]));
        (ItemKind::Recommendation, made + 1 + all)
    })
}

/// What is asked of a whole sentence, once, however many of its words may count recommendations.
pub(super) struct Sentence {
    is_open: bool,
    /// It tells of answers.
    answers: bool,
    actions: bool,
    recommendations: Recommendations,
}

/// Whether a sentence speaks of recommendations.
#[derive(PartialEq)]
enum Recommendations {
    Several,
    One,
    None,
}

impl Sentence {
    pub(super) fn of(words: &[Word<'_>]) -> Self {
        const ANSWERS: [&str; 6] = ["accept", "agree", "reject", "respon", "answer", "repl"];
        let has = |of: &[&str]| words.iter().any(|word| word.any(of));
        Self {
            is_open: is_open(words),
            answers: words.iter().any(|word| word.starts_one(&ANSWERS)),
            actions: has(&["action", "actions"]),
            recommendations: match () {
                () if has(&["recommendations"]) => Recommendations::Several,
                () if has(&["recommendation"]) => Recommendations::One,
                () => Recommendations::None,
            },
        }
    }
}

/// The clause that a walk through a sentence is in, as far as it was walked through.
#[derive(Default)]
pub(super) struct Clause {
    is_open: bool,
    end: usize,
}

impl Clause {
    /// Goes on to a position: whether the clause does not say there what is.
    pub(super) fn go_on(&mut self, words: &[Word<'_>], to: usize) -> bool {
        for word in range(words, self.end, to) {
            self.is_open = !matches!(word.raw, ";" | ":") && (self.is_open || leaves_open(word));
        }
        self.end = to;
        self.is_open
    }
}

/// Whether words do not say what is: "It may have recommendations for …", "no recommendations for …".
fn is_open(words: &[Word<'_>]) -> bool {
    words.iter().any(leaves_open)
}

fn leaves_open(word: &Word<'_>) -> bool {
    const OPEN: [&str; 18] = [
        "proposes",
        "proposed",
        "proposing",
        "may",
        "might",
        "can",
        "could",
        "would",
        "will",
        "should",
        "if",
        "whether",
        "no",
        "not",
        "any",
        "without",
        "neither",
        "future",
    ];
    word.any(&OPEN)
}

/// The beginning of the words that lead to "recommendations": "The report also included actions".
pub(super) fn lead(words: &[Word<'_>], at: usize) -> usize {
    const SUBJECTS: [&str; 3] = ["report", "it", "there"];
    let start = at.saturating_sub(5);
    let subject = (start..at).find(|subject| one_of(words, *subject, &SUBJECTS));
    let clause = |from: &usize| range(words, *from, at).iter().all(|word| !word.is_mark());
    let subject =
        subject.filter(clause).map(|at| at - usize::from(at > 0 && one_of(words, at - 1, &["the"])));
    subject.unwrap_or(at)
}

/// The position after ", for" or "and to", where a list goes on with its preposition.
pub(super) fn again(words: &[Word<'_>], at: usize) -> Option<usize> {
    let comma = at + usize::from(one_of(words, at, &[","]));
    let and = comma + usize::from(one_of(words, comma, &["and"]));
    (and > at && one_of(words, and, &["to", "for"])).then_some(and + 1)
}

/// Whether the words at a position address recommendations or actions, and where the list begins; unless their clause
/// leaves it open.
pub(super) fn addressed(words: &[Word<'_>], at: usize) -> Option<(ItemKind, usize)> {
    let kind = match words.get(at)? {
        word if word.any(&["recommendation", "recommendations"]) => ItemKind::Recommendation,
        word if word.any(&["action", "actions"]) => ItemKind::Action,
        _ => return None,
    };
    // "Four calls to action to chief constables" are no numbered actions.
    let call = |at: usize| phrase(words, at, &["calls", "to"]) || phrase(words, at, &["call", "to"]);
    if at.checked_sub(2).is_some_and(call) {
        return None;
    }
    let that = at + 1 + usize::from(one_of(words, at + 1, &["that", "which"]));
    let have = that
        + if phrase(words, that, &["have", "been"]) || phrase(words, that, &["has", "been"]) { 2 } else { 0 };
    let verb = have + usize::from(one_of(words, have, &["were", "was", "are", "is", "it", "they"]));
    let made = verb + usize::from(one_of(words, verb, &["made", "addressed", ":", ","]));
    let all = usize::from(one_of(words, made + 1, &["all", "both"]));
    one_of(words, made, &["to", "for"]).then_some((kind, made + 1 + all))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    /// The words from which the list of those addressed begins.
    fn listed(text: &str) -> Option<String> {
        let words = of(text);
        let mut clause = Clause::default();
        let (_, from) = (0..words.len()).find_map(|at| {
            clause.go_on(&words, at);
            addressed(&words, at).filter(|_| !clause.is_open)
        })?;
        Some(crate::words::text(range(&words, from, words.len())))
    }

    #[test]
    fn what_a_report_may_recommend_is_addressed_to_nobody() {
        for text in [
            "The report makes recommendations to chief constables",
            "Recommendations were made to chief constables",
            "Recommendations are addressed to chief constables",
            "It has ten recommendations for chief constables",
            "We welcome the recommendations that have been made to chief constables",
            "We welcome the recommendations which were made to chief constables",
            "The recommendations that it made to chief constables",
        ] {
            assert_eq!(listed(text).as_deref(), Some("chief constables"), "{text}");
        }
        for none in [
            "It may have recommendations for police forces",
            "The report will make recommendations to chief constables",
            "There are no recommendations for the Home Office",
            "It does not make recommendations to the NPCC",
            "We will consider whether to make recommendations to forces",
        ] {
            assert_eq!(listed(none), None, "{none}");
        }
    }

    #[test]
    fn a_call_to_action_is_no_action() {
        for none in [
            "The charity makes four calls to action to chief constables",
            "Our call to action for the Home Office",
            "Calls to action to chief constables",
            "A call to action to all police forces",
            "These are our calls to action for commissioners",
            "Hestia has a call to action for the NPCC",
            "Here is a call to action: to chief constables",
            "There are three calls to action for the College of Policing",
            "Calls to action were made to the Home Office",
            "We made two calls to action to the police",
        ] {
            assert_eq!(listed(none), None, "{none}");
        }
        for text in [
            "The report sets actions for chief constables",
            "One action was for chief constables",
            "It calls for action: two actions for chief constables",
        ] {
            assert_eq!(listed(text).as_deref(), Some("chief constables"), "{text}");
        }
    }

    #[test]
    fn they_are_the_recommendations_of_the_sentence_before() {
        let after = |before: &str, words: &str| they_are(&of(words), &of(before)).map(|(kind, _)| kind);
        let recommendations = Some(ItemKind::Recommendation);
        assert_eq!(after("There are 10 recommendations in it.", "They are for the NPCC."), recommendations);
        assert_eq!(after("It makes recommendations.", "These were addressed to the NPCC."), recommendations);
        assert_eq!(after("It sets two actions.", "They are for HMICFRS."), Some(ItemKind::Action));
        assert_eq!(after("It has recommendations and actions.", "They are for HMICFRS."), None);
        assert_eq!(after("There may be recommendations.", "They are for the NPCC."), None);
        assert_eq!(after("It has findings.", "They are for the NPCC."), None);
        assert_eq!(after("It makes recommendations.", "They are not for the NPCC."), None);
    }
}
