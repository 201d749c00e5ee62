//! Short forms of tables and lists: "Accepted – complete", "Accepted: we will publish it", "Complete (Apr-24)".

use super_complaints::model::Delivery;

use super::clause::Clause;
use super::{Ground, Statement, What, clauses, token};
use crate::dates;
use crate::words::{Word, range};

/// A position in a word or two, a mark, and what goes with it.
pub(super) fn before_mark(
    words: &[Word<'_>],
    from: usize,
    ends: bool,
    ground: &Ground<'_>,
) -> Option<Vec<Statement>> {
    let mark = (from..words.len().min(from + 6))
        .find(|at| words.get(*at).is_some_and(|word| matches!(word.raw, "–" | "—" | "-" | ":")))?;
    let tokens = tokens_in(words, from, mark)?.0;
    let (what, speaker) = Clause { words, tokens: &tokens, ground }.verbless(false)?;
    if !matches!(what, What::Position(_)) {
        return None;
    }
    let first = Statement { speaker, what, words: (from, mark), inferred: false, implicit: true };
    let (rest, stopped) = tokens_in(words, mark + 1, words.len())?;
    let rest = clauses(words, &rest, ground, None).filter(|_| stopped || ends)?;
    // After a dash only a status: a sentence there may be an afterthought.
    let colon = words.get(mark).is_some_and(|word| word.raw == ":");
    let status = rest.len() == 1 && rest.iter().all(|it| matches!(it.what, What::Delivery(_)));
    (colon || status).then(|| std::iter::once(first).chain(rest).collect())
}

/// "Complete (Apr-24)": the bracket is only the date of it.
pub(super) fn before_date(
    words: &[Word<'_>],
    tokens: &[token::Token],
    ground: &Ground<'_>,
) -> Option<Vec<Statement>> {
    let open = tokens.iter().rposition(|token| token.text == "(")?;
    let [inside @ .., close] = tokens.get(open + 1..)? else { return None };
    let first = inside.first().filter(|_| close.text == ")")?;
    let short = || inside.len() == 1 && words.get(first.at).and_then(dates::month_and_short_year).is_some();
    let whole = || dates::at(words, first.at).is_some_and(|(_, end)| end == close.at);
    if !short() && !whole() {
        return None;
    }
    let said = clauses(words, tokens.get(..open)?, ground, None)?;
    let done = |it: &Statement| it.what == What::Delivery(Delivery::Done) && !it.inferred;
    (said.len() == 1 && said.iter().all(done)).then_some(said)
}

fn tokens_in(words: &[Word<'_>], from: usize, to: usize) -> Option<(Vec<token::Token>, bool)> {
    let (mut tokens, stopped) = token::tokens(range(words, from, to))?;
    for token in &mut tokens {
        token.at += from;
    }
    (!tokens.is_empty()).then_some((tokens, stopped))
}
