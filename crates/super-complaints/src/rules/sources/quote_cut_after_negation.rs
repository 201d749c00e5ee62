use crate::rules::compared::{Compared, QUOTING, for_each_compared, shortened};
use crate::rules::normalised::{EDGE, occurs, places, shown};
use crate::rules::{Basis, Example, Facts, Family, Rule, Sink, SourceText};

pub(in crate::rules) static RULE: Rule = Rule {
    code: "SC709",
    slug: "quote-cut-after-negation",
    title: "a quotation does not start just after a word that negates it",
    needs_texts: true,
    reads: QUOTING,
    basis: &[Basis::format(
        "`quote`, `text`, `words` and `says` are words of a source, with the meaning that they have there",
    )],
    rationale: "`able to accept`, quoted from `not able to accept`, is in the source word for word but says \
                the opposite. The rule reports a quotation that starts, or continues after a gap, just after \
                `not`, `never`, `no`, `cannot`, `unable to`, `refuse to` or a similar word in the same \
                clause. If the same words are elsewhere in the text without the negation, it reports \
                nothing.",
    help: "start the quotation at the word that negates it, or earlier",
    bad: &[
        Example::new(
            "the letter says that the Home Office is not able to accept",
            r#"[{"op": "replace", "path": "/responses/0/answers/0/quote", "value": "able to accept the recommendation"}]"#,
        )
        .texts(&[SourceText::new(
            "ho-letter",
            "We are not able to accept the recommendation. It will be done by the end of 2022 by others.",
        )]),
        Example::new(
            "the negation is in the gap",
            r#"[{"op": "replace", "path": "/responses/0/answers/0/quote", "value": "We … accept the recommendation"}]"#,
        )
        .texts(&[SourceText::new(
            "ho-letter",
            "We do not fully accept the recommendation. It will be done by the end of 2022 by others.",
        )]),
    ],
    good: &[
        Example::new(
            "the quotation includes the word that negates it",
            r#"[{"op": "replace", "path": "/responses/0/answers/0/quote", "value": "not able to accept the recommendation"}]"#,
        )
        .texts(&[SourceText::new(
            "ho-letter",
            "We are not able to accept the recommendation. It will be done by the end of 2022 by others.",
        )]),
        Example::new("the negation is in another clause", "[]").texts(&[SourceText::new(
            "ho-letter",
            "Did we refuse? No. We accept the recommendation. It will be done by the end of 2022.",
        )]),
    ],
    check,
    ..Rule::of(Family::Sources)
};

/// Words that say the opposite of what follows them; so does any word that ends in `n't`.
const NEGATORS: &[&str] = &[
    "not", "never", "no", "nor", "neither", "cannot", "without", "hardly", "non", "nobody", "none", "nothing",
];

/// Words that do so with `to` after them.
const NEGATORS_WITH_TO: &[&str] = &["unable", "unwilling", "reluctant", "refus", "declin", "fail"];

/// Words that may be between a negator and what it negates; so may adverbs in `-ly`.
const BETWEEN: &[&str] = &[
    "to", "be", "been", "have", "has", "yet", "now", "ever", "also", "longer", "able", "willing", "minded",
    "in", "a", "position", "it", "intend", "propose", "wish", "agree", "going",
];

fn check(facts: &Facts<'_>, sink: &mut Sink<'_, '_>) {
    for_each_compared(facts, sink, &mut |sink, compared| {
        let Compared { place, pieces, texts, documents, .. } = compared;
        let mut found = None;
        for text in texts.iter().filter(|text| occurs(text, pieces)) {
            // One text that has the words without the negation is enough.
            let Some(cut) = cut(text, pieces) else { return };
            found = Some(cut);
        }
        let Some((negator, whole)) = found else { return };
        let message = format!(
            "this quotation leaves out `{negator}`, which comes just before it in the text of {documents}"
        );
        sink.report(*place, message).found(shortened(compared.words)).expected(shortened(&whole));
    });
}

/// The word that negates a piece wherever it can be, and the piece with what is before it from that word on.
fn cut(text: &str, pieces: &[&str]) -> Option<(String, String)> {
    places(text, pieces).iter().zip(pieces).find_map(|(places, piece)| {
        let mut starts = places.iter().map(|at| negator(text.get(..*at)?, piece));
        let start = starts.next()??;
        if !starts.all(|it| it.is_some()) {
            return None;
        }
        let end = places.first()? + piece.len();
        let whole = shown(text.get(start..end)?);
        Some((whole.split([' ', '-']).next()?.to_owned(), whole))
    })
}

/// Where the word begins that negates what comes right after a text.
fn negator(before: &str, piece: &str) -> Option<usize> {
    const FARTHEST: usize = 8;
    let mut words = before;
    let mut next = piece.trim_matches(EDGE).split(EDGE).next().unwrap_or_default().to_ascii_lowercase();
    for _ in 0..FARTHEST {
        // Anything else between two words ends the clause.
        words = words.trim_end_matches([' ', '-', '\'']).strip_suffix(EDGE)?;
        let start = words.rfind(EDGE)?;
        let word = words.get(start + EDGE.len_utf8()..)?.to_ascii_lowercase();
        let with_to = next == "to" && NEGATORS_WITH_TO.iter().any(|it| word.starts_with(it));
        // `no 5` is a number.
        let number = word == "no" && next.starts_with(char::is_numeric);
        if with_to || word.ends_with("n't") || (NEGATORS.contains(&&*word) && !number) {
            return Some(start);
        }
        if !BETWEEN.contains(&&*word) && !word.ends_with("ly") {
            return None;
        }
        (words, next) = (words.get(..start)?, word);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::normalised::{Normalised, pieces};

    fn cut_after(quote: &str, text: &str) -> Option<String> {
        let quote = Normalised::of(quote).joined();
        let text = Normalised::of(text);
        let text = text.as_quoted(&quote);
        assert!(occurs(&text, &pieces(&quote)), "{quote}: {text}");
        cut(&text, &pieces(&quote)).map(|(negator, _)| negator)
    }

    #[test]
    fn a_cut_after_a_negation_is_found() {
        for (quote, text, negator) in [
            ("able to accept", "We are not able to accept it", "not"),
            ("accept", "We are unable to accept it", "unable"),
            ("to accept", "They refused to accept it", "refused"),
            ("accept it", "We don’t fully accept it", "don't"),
            ("accept", "We can no longer accept it", "no"),
            ("We … accept", "We do not accept it", "not"),
            ("acceptance", "non-acceptance", "non"),
            ("recommendation was accepted", "No recommendation was accepted", "No"),
            ("accept", "We do not accept it, and they cannot accept it", "not"),
            ("be done", "It will never be done", "never"),
        ] {
            assert_eq!(cut_after(quote, text).as_deref(), Some(negator), "{quote}: {text}");
        }
    }

    #[test]
    fn what_is_not_negated_in_one_place_or_in_another_clause_is_not_objected_to() {
        for (quote, text) in [
            ("accept", "We do not accept it. We accept the other"),
            ("We accept", "Did we refuse? No. We accept it"),
            ("not able to accept", "We are not able to accept it"),
            ("accept", "We do not agree with others, and accept it"),
            ("forces replied", "The failed forces replied"),
            ("5 was accepted", "Recommendation no 5 was accepted"),
            ("We … accept", "We gladly accept; they do not accept"),
            ("note it", "We note it"),
        ] {
            assert_eq!(cut_after(quote, text), None, "{quote}: {text}");
        }
    }
}
