//! The clauses of a sentence, at the marks and words that join them.

use super_complaints::collect_vec::CollectVec as _;

use crate::words::{Word, one_of, range};

/// Forms of verbs that make a clause.
const FINITE: [&str; 14] = [
    "will", "shall", "is", "are", "was", "were", "has", "have", "had", "would", "could", "can", "may",
    "should",
];

/// Where the clauses of a sentence are.
pub(in crate::reading::said) fn clauses(words: &[Word<'_>]) -> Vec<(usize, usize)> {
    let mut starts = vec![(0, 0)];
    for at in 1..words.len() {
        let last = starts.last().map_or(0, |(_, start)| *start);
        let Some(next) = joint(words, at, last).filter(|next| *next < words.len()) else { continue };
        if next > last + 1 {
            starts.push((at, next));
        }
    }
    let ends = starts.iter().skip(1).map(|(at, _)| *at).chain([words.len()]).collect_vec();
    starts.iter().zip(ends).map(|((_, from), to)| (*from, to)).filter(|(from, to)| from < to).collect_vec()
}

/// Where the next clause begins, if a joint is at a position; `last` is where the clause before it begins.
fn joint(words: &[Word<'_>], at: usize, last: usize) -> Option<usize> {
    const JOINS: [&str; 8] = ["and", "but", "so", "whereas", "while", "though", "although", "yet"];
    const RELATES: [&str; 4] = ["which", "who", "whom", "whose"];
    const PREPOSITIONS: [&str; 9] = ["on", "for", "in", "of", "to", "with", "by", "from", "under"];
    let word = words.get(at)?;
    if matches!(word.raw, ";" | ":" | "–" | "—") {
        let joined = one_of(words, at + 1, &["and", "but"]);
        return Some(at + 1 + usize::from(joined));
    }
    if word.raw == "," {
        let preposition = usize::from(one_of(words, at + 1, &PREPOSITIONS));
        if one_of(words, at + 1 + preposition, &RELATES) {
            return Some(at + 2 + preposition);
        }
        if one_of(words, at + 1, &JOINS) && is_clause(words, at + 2) {
            return Some(at + 2);
        }
        // "(To help with it, which is to be done by March,) we will publish a framework": the main clause goes on.
        let goes_on = range(words, at + 1, at + 8).iter().take_while(|word| !word.is_mark());
        let main = goes_on.clone().any(|word| word.any(&["will", "shall"]));
        let before = last > 0 && range(words, last, at).iter().any(|word| word.any(&FINITE));
        return (main && before && !one_of(words, at + 1, &["will", "shall"])).then_some(at + 1);
    }
    let both = word.any(&["and", "but"]) && is_clause(words, at + 1);
    // "We can say that recommendations 2 and 3 have been met": the verb is still to come.
    let ahead = range(words, last, at);
    let that = ahead.iter().rposition(|word| word.is("that")).map_or(0, |that| that + 1);
    let before = || range(ahead, that, ahead.len()).iter().any(|word| word.any(&FINITE));
    let pronoun = one_of(words, at + 1, &["we", "it", "they"]) && at > last + 1;
    (both && (before() || pronoun)).then_some(at + 1)
}

/// Whether a clause with a verb of its own begins at a position, up to the next mark.
fn is_clause(words: &[Word<'_>], from: usize) -> bool {
    let ends = |word: &&Word<'_>| word.is_mark() && word.raw != "’";
    let own = words.iter().skip(from).take_while(|word| !ends(word));
    let pronoun = one_of(words, from, &["we", "i", "it", "they", "he", "she"]);
    pronoun || own.take(20).any(|word| word.any(&FINITE))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{of, text};

    #[test]
    fn clauses_end_at_their_joints() {
        for (sentence, parts) in [
            ("It works; it will go live in May.", vec!["It works", "it will go live in May."]),
            ("We are preparing it, and it will go out.", vec!["We are preparing it", "it will go out."]),
            ("It lacks a chair, who will be appointed.", vec!["It lacks a chair", "will be appointed."]),
            (
                "A protocol takes its place, on which we will consult.",
                vec!["A protocol takes its place", "we will consult."],
            ),
            (
                "We train officers and staff and will report.",
                vec!["We train officers and staff and will report."],
            ),
            ("It has begun and will be finished.", vec!["It has begun", "will be finished."]),
        ] {
            let words = of(sentence);
            let found: Vec<_> =
                clauses(&words).into_iter().map(|(from, to)| text(range(&words, from, to))).collect();
            assert_eq!(found, parts, "{sentence}");
        }
    }
}
