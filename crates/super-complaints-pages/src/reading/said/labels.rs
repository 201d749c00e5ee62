//! Short forms of tables and lists: "Accepted – complete", "Accepted: we will publish it", "Complete (Apr-24)".

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{Delivery, Position};

use super::clause::Clause;
use super::joined::clauses;
use super::statement::{Ground, Speaker, Statement, What};
use super::token;
use crate::dates;
use crate::words::{Word, one_of, range};

/// "Accepted: yes", "Agreed? In part": a question whether it is accepted, and the answer.
pub(super) fn answers_question(words: &[Word<'_>]) -> Option<Vec<Statement>> {
    const QUESTIONS: [&[&str]; 5] = [
        &["accepted"],
        &["agreed"],
        &["agreed", "/", "not", "agreed"],
        &["accepted", "/", "not", "accepted"],
        &["recommendation", "accepted"],
    ];
    let question =
        QUESTIONS.iter().filter(|it| crate::words::phrase(words, 0, it)).map(|it| it.len()).max()?;
    let mark = one_of(words, question, &[":", "?"]).then_some(question + 1)?;
    let mark = mark + usize::from(one_of(words, mark, &[":"]));
    let end = words.len() - usize::from(words.last().is_some_and(Word::is_stop));
    let is = |of: &[&str]| end - mark.min(end) == of.len() && crate::words::phrase(words, mark, of);
    let position = match () {
        () if is(&["yes"]) || is(&["accepted"]) || is(&["agreed"]) => Position::Accepted,
        // "Accepted: no" may be the state of a form.
        () if is(&["not", "accepted"]) || is(&["not", "agreed"]) => Position::Rejected,
        () if is(&["in", "part"]) || is(&["partly"]) || is(&["partially"]) => Position::AcceptedInPart,
        () if is(&["in", "principle"]) => Position::AcceptedInPrinciple,
        () => return None,
    };
    let what = What::Position(position);
    Some(vec![Statement { speaker: Speaker::Owner, what, words: (0, end), inferred: false, implicit: true }])
}

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
    // After a dash only a status or a promise with a date: another sentence there may be an afterthought.
    let colon = words.get(mark).is_some_and(|word| word.raw == ":");
    let status = rest.len() == 1 && rest.iter().all(|it| matches!(it.what, What::Delivery(_)));
    (colon || status || rest.iter().all(Statement::promises_by_a_date))
        .then(|| std::iter::once(first).chain(rest).collect_vec())
}

/// "We partly accept this recommendation: an audit every two years is proportionate": a position and what explains it.
pub(super) fn before_reason(
    words: &[Word<'_>],
    from: usize,
    ends: bool,
    ground: &Ground<'_>,
) -> Option<Vec<Statement>> {
    let colon = (from..words.len()).find(|at| words.get(*at).is_some_and(|word| word.raw == ":"));
    // ", as annual publication is enough": why, and nothing else.
    let why = || {
        (from + 1..words.len()).find(|at| {
            one_of(words, *at, &["because"])
                || one_of(words, at - 1, &[","]) && one_of(words, *at, &["as", "since"])
        })
    };
    let mark = colon.or_else(why)?;
    let to = mark - usize::from(one_of(words, mark - 1, &[","]) && colon.is_none());
    let mut said = clauses(words, &tokens_in(words, from, to)?.0, ground, None)?;
    // "Not started: we are waiting for …", "Partly implemented: victims are told by day".
    if let ([Statement { what: What::Delivery(delivery), inferred, .. }], true) =
        (said.as_mut_slice(), colon.is_some())
    {
        let open = matches!(delivery, Delivery::NotStarted | Delivery::InPart | Delivery::UnderWay);
        *inferred = true;
        let (rest, stopped) =
            tokens_in(words, mark + 1, words.len()).filter(|(_, stopped)| *stopped || ends)?;
        let reason = Clause { words, tokens: &rest, ground };
        let explains = open && stopped && reason.only_explains();
        return (explains || reason.tells_of_work()).then_some(said);
    }
    let [Statement { what: What::Position(position), inferred, .. }] = said.as_mut_slice() else {
        return None;
    };
    *inferred = true;
    let partial = matches!(position, Position::AcceptedInPart | Position::Rejected);
    let (rest, stopped) = tokens_in(words, mark + 1, words.len()).filter(|(_, stopped)| *stopped || ends)?;
    let because = one_of(words, mark, &["because"]);
    if let Some(more) = clauses(words, &rest, ground, None) {
        // "… because it is done": more than a reason.
        said.extend(more);
        return (!because).then_some(said);
    }
    let reason = Clause { words, tokens: &rest, ground };
    (stopped && (reason.tells_of_work() || partial && reason.only_explains())).then_some(said)
}

/// "Completed May 2024", "Complete – May 2024": a state and its date, and nothing else.
pub(super) fn before_bare_date(
    words: &[Word<'_>],
    from: usize,
    ends: bool,
    ground: &Ground<'_>,
) -> Option<Vec<Statement>> {
    let stopped = words.last().is_some_and(Word::is_stop);
    let end = words.len() - usize::from(stopped);
    let date = (from + 1..end.min(from + 6))
        .find(|at| dates::at(words, *at).is_some_and(|(_, close)| close == end))?;
    let mark = words.get(date - 1).is_some_and(|word| matches!(word.raw, "–" | "—" | "-" | ":" | ","));
    let (tokens, _) = tokens_in(words, from, date - usize::from(mark)).filter(|_| stopped || ends)?;
    let said = clauses(words, &tokens, ground, None)?;
    let done = |it: &Statement| it.what == What::Delivery(Delivery::Done) && it.implicit;
    (said.len() == 1 && said.iter().all(done)).then_some(said)
}

/// "Complete (Apr-24)": the bracket is only the date of it.
pub(super) fn before_date(
    words: &[Word<'_>],
    tokens: &[token::Token<'_>],
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

fn tokens_in<'t>(words: &[Word<'t>], from: usize, to: usize) -> Option<(Vec<token::Token<'t>>, bool)> {
    let (mut tokens, stopped) = token::tokens(range(words, from, to))?;
    for token in &mut tokens {
        token.at += from;
    }
    (!tokens.is_empty()).then_some((tokens, stopped))
}
