//! A promise in two clauses of one sentence, of which the second only says by when: "We will consult on it, and the consultation
//! will open by 31 July 2024".

use crate::words::{Word, one_of, range};

use super::statement::{Statement, What};

/// Letters that a verb and its noun have in common: "consult" and "consultation", "publish" and "publication".
const COMMON: usize = 5;

/// The statements of a sentence without promises that a later one repeats with a date.
pub(super) fn each_once(words: &[Word<'_>], mut said: Vec<Statement>) -> Vec<Statement> {
    let mut at = 0;
    while at + 1 < said.len() {
        let again = said.get(at).is_some_and(|first| {
            let later = said.get(at + 1..).unwrap_or_default();
            is_undated(first) && later.iter().any(|it| repeats(words, first, it))
        });
        if again {
            said.remove(at);
        } else {
            at += 1;
        }
    }
    said
}

fn is_undated(statement: &Statement) -> bool {
    matches!(&statement.what, What::Promise(promise) if promise.due.is_none() && promise.condition.is_none())
}

/// Whether a dated promise is about "the consultation", of which the first says that somebody will consult.
fn repeats(words: &[Word<'_>], first: &Statement, later: &Statement) -> bool {
    if first.speaker != later.speaker || !later.promises_by_a_date() {
        return false;
    }
    let clause = range(words, later.words.0, later.words.1);
    let article = one_of(clause, 0, &["the", "this", "that", "it", "its"]);
    let noun = clause.iter().take(6).take_while(|word| !word.is("will"));
    let said = range(words, first.words.0, first.words.1);
    let promised = said.iter().skip_while(|word| !word.is("will")).skip(1);
    let it = one_of(clause, 0, &["it"]);
    // "Progress will be reported, and the first such report will be published in June."
    let such = clause.iter().take(4).any(|word| word.is("such"));
    article
        && (it || such || promised.clone().any(|verb| noun.clone().skip(1).any(|noun| is_akin(verb, noun))))
}

fn is_akin(one: &Word<'_>, other: &Word<'_>) -> bool {
    let letters = |word: &Word<'_>| word.raw.get(..COMMON).map(str::to_lowercase);
    letters(one)
        .is_some_and(|start| start.bytes().all(|b| b.is_ascii_lowercase()) && letters(other) == Some(start))
}

#[cfg(test)]
mod tests {
    use crate::parties::Names;
    use crate::reading::said::{Asked, Ground, What, sentence};
    use crate::words::of;

    /// The dates of what the Home Office promises in a sentence.
    fn promised(text: &str) -> Vec<Option<String>> {
        let names = Names::standard();
        let owner = names.list(&of("the Home Office"), 0).0;
        let asked = Asked::default();
        let ground =
            Ground { names, owner: &owner, item: None, asked: &asked, it_is_the_item: false, before: None };
        let said = sentence(&of(text), true, &ground).unwrap_or_default();
        let promises =
            said.into_iter().filter_map(|it| if let What::Promise(it) = it.what { Some(it) } else { None });
        promises.map(|it| it.due.and_then(|found| found.due.date).map(|date| date.to_string())).collect()
    }

    #[test]
    fn a_promise_that_is_repeated_with_its_date_is_one() {
        for text in [
            "We will consult on a framework, and the consultation will open by 31 July 2024.",
            "We will consult forces, and the consultation will begin by 31 July 2024.",
            "We will publish guidance, and the publication will be complete by 31 July 2024.",
            "We will review the policy, and the review will conclude by 31 July 2024.",
            "We will review the policy; the review will be finished by 31 July 2024.",
            "We will commission research, and the research will be completed by 31 July 2024.",
            "We will survey victims and the survey will be complete by 31 July 2024.",
            "We will pilot the scheme, and the pilot will start by 31 July 2024.",
            "We will audit records, and the audit will be complete by 31 July 2024.",
            "We will evaluate the pilot, and the evaluation will be published by 31 July 2024.",
        ] {
            assert_eq!(promised(text), [Some("2024-07-31".to_owned())], "{text}");
        }
    }

    #[test]
    fn two_promises_stay_two() {
        for text in [
            "We will consult on a framework, and we will publish guidance by 31 July 2024.",
            "We will review the policy, and the training will be complete by 31 July 2024.",
            "We will train officers by 31 May 2024, and the review will conclude by 31 July 2024.",
        ] {
            assert_eq!(promised(text).len(), 2, "{text}");
        }
    }
}
