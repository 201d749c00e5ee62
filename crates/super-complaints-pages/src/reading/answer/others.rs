//! Sentences in which a writer reports the answer of others: it is not the writer's own.

use crate::numbers;
use crate::parties::{Named, Names};
use crate::words::{Word, one_of};

/// "I am pleased to report that all 43 commissioners have accepted recommendation 3": the answer of others.
pub(super) fn reports_others(names: &Names<'_>, words: &[Word<'_>], owner: &[Named]) -> bool {
    const SAYS: [&str; 7] = ["report", "say", "tell", "confirm", "inform", "state", "you"];
    let that =
        (1..words.len().min(10)).find(|at| one_of(words, *at, &["that"]) && one_of(words, at - 1, &SAYS));
    let Some(that) = that else { return false };
    let all = that + 1 + usize::from(one_of(words, that + 1, &["all", "every", "most", "both", "the"]));
    let from = all + usize::from(words.get(all).is_some_and(|word| numbers::count(word).is_some()));
    let (named, _) = names.list(words, from);
    let own = |it: &Named| owner.iter().any(|own| own.key() == it.key() || names.one_seat(own, it));
    !named.is_empty() && !named.iter().any(own)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn what_others_answer_is_reported_by_who_is_none_of_them() {
        let names = Names::standard();
        let owner = names.list(&of("the APCC"), 0).0;
        assert_eq!(owner.len(), 1);
        let reports = |text: &str| reports_others(names, &of(text), &owner);
        for text in [
            "I am pleased to report that all 43 police and crime commissioners have accepted recommendation 3.",
            "I can report that police and crime commissioners accept recommendation 3.",
            "We can confirm that the Home Office has accepted recommendation 3.",
            "I am glad to tell you that chief constables accept recommendation 3.",
            "I write to inform you that all chief constables accept recommendation 3.",
            "I am able to say that most chief constables accept recommendation 3.",
            "We are happy to state that the NPCC and the College of Policing accept recommendation 3.",
            "I wish to tell you that 12 chief constables have accepted recommendation 3.",
            "I can confirm that both the NPCC and the IOPC agree with recommendation 3.",
            "We can say that Kent Police accepts recommendation 3.",
        ] {
            assert!(reports(text), "{text}");
        }
        for text in [
            "I can confirm that the APCC accepts recommendation 3.",
            "I can confirm that we accept recommendation 3.",
            "I can confirm that recommendation 3 is accepted.",
            "We accept that chief constables should act on recommendation 3.",
            "The APCC accepts recommendation 3.",
        ] {
            assert!(!reports(text), "{text}");
        }
    }
}
