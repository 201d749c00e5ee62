//! Sentences of several clauses: joined by "and", "but" or a semicolon, reported, or beside work.

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{Delivery, Position};

use super::clause::Clause;
use super::one_clause::{after_joint, clause};
use super::statement::{Ground, Speaker, Statement, Subject, What};
use super::token::Token;
use super::{fact, forms, lists, openings, reported, tail};
use crate::words::Word;

/// The statements of a sentence: of one clause, or of clauses joined by "and", "but" or a semicolon.
pub(super) fn clauses(
    words: &[Word<'_>],
    tokens: &[Token<'_>],
    ground: &Ground<'_>,
    before: Option<&Subject>,
) -> Option<Vec<Statement>> {
    let tokens = openings::without_opening(tokens);
    let tokens = in_own_name(words, tokens, ground);
    if let Some(statement) = reported::reported(words, tokens, ground) {
        return Some(vec![statement]);
    }
    if let Some((statement, _)) = clause(words, tokens, ground, before) {
        return Some(vec![statement]);
    }
    if let Some(said) = behind_reason(words, tokens, ground) {
        return Some(said);
    }
    let read = |left: &[Token<'_>], ground: &Ground<'_>| {
        clause(words, left, ground, before).map(|(statement, _)| statement)
    };
    for at in 1..tokens.len() {
        let Some(right) = after_joint(tokens, at) else { continue };
        let left = tokens.get(..at).unwrap_or_default();
        let Some((statement, subject)) = clause(words, left, ground, before) else { continue };
        let mut said = vec![statement];
        let rest = with_auxiliaries(left, tokens.get(right..).unwrap_or_default());
        // "We accept recommendation 3, and have implemented it."
        let taken = said.iter().any(|it| matches!(it.what, What::Position(_)));
        let ground = &Ground { it_is_the_item: ground.it_is_the_item || taken, ..*ground };
        let Some(more) = clauses(words, &rest, ground, Some(&subject)) else {
            return beside_work(words, tokens, &|left| read(left, ground), ground)
                .or_else(|| tail::with_tail(words, tokens, ground));
        };
        said.extend(more);
        return Some(said);
    }
    // What is before "and", "but" or a semicolon has been read above, and was not understood.
    let other = |left: &[Token<'_>]| {
        let known = after_joint(tokens, left.len()).is_some();
        if known { None } else { read(left, ground) }
    };
    beside_work(words, tokens, &other, ground)
}

/// "(It will be put to the board in July) and published by September": the second participle has the auxiliaries of the
/// first.
fn with_auxiliaries<'t>(left: &[Token<'t>], right: &[Token<'t>]) -> Vec<Token<'t>> {
    let will_be =
        left.windows(2).find(|two| matches!(two, [will, be] if will.text == "will" && be.text == "be"));
    let participle = right.first().is_some_and(|first| lists::ACTS.has(&first.text, forms::Form::Past));
    let mut rest = Vec::with_capacity(right.len() + 2);
    if let (Some(two), Some(first), true) = (will_be, right.first(), participle) {
        rest.extend(two.iter().map(|token| Token { text: token.text.clone(), at: first.at }));
    }
    rest.extend_from_slice(right);
    rest
}

/// Reads the first clause of a sentence.
type FirstClause<'f> = dyn Fn(&[Token<'_>]) -> Option<Statement> + 'f;

/// "We accept this recommendation and have upgraded our system", "The system has been tested, and we will publish guidance by
/// March 2024": a position or a promise with a date, and work of which nothing can bear on it. `first` reads the first clause.
fn beside_work(
    words: &[Word<'_>],
    tokens: &[Token<'_>],
    first: &FirstClause<'_>,
    ground: &Ground<'_>,
) -> Option<Vec<Statement>> {
    // What is promised in it is not read; "its amendment" may be one of the answer.
    let other = |tokens: &[Token<'_>], at: usize| {
        let text = |at: usize| tokens.get(at).map_or("", |token| &*token.text);
        let plan = matches!(text(at + 1), "plan" | "plans");
        matches!(text(at), "will" | "shall") || fact::POINTS.contains(&text(at)) && !plan
    };
    let work = |tokens: &[Token<'_>]| {
        !tokens.is_empty()
            && !(0..tokens.len()).any(|at| other(tokens, at))
            && Clause { words, tokens, ground }.tells_of_work()
    };
    // "…, which will be taken forward through the board".
    let aside = |at: usize, right: &[Token<'_>]| {
        let which = tokens.get(at + 1).is_some_and(|token| token.text == "which");
        which
            && right.first().is_some_and(|first| matches!(&*first.text, "will" | "has" | "is"))
            && Clause { words, tokens: right, ground }.is_aside()
    };
    let taken = |said: &Statement, at: usize, right: &[Token<'_>]| {
        let which = matches!(said.what, What::Position(_))
            && tokens.get(at + 1).is_some_and(|token| token.text == "which");
        let (more, _) = which.then(|| clause(words, right, ground, Some(&Subject::Item))).flatten()?;
        matches!(more.what, What::Delivery(_)).then_some(more)
    };
    (1..tokens.len()).find_map(|at| {
        let right = joint_of_work(tokens, at)?;
        let (left, right) = (tokens.get(..at)?, tokens.get(right..)?);
        let said = first(left);
        let (mut statement, rest) = match said {
            // "We accept this recommendation, which has been implemented."
            Some(said) if let Some(more) = taken(&said, at, right) => return Some(vec![said, more]),
            Some(said) if matches!(said.what, What::Position(_)) && (work(right) || aside(at, right)) => {
                (said, right)
            }
            Some(said) if said.what != What::Fact => return None,
            _ if work(left) => {
                // "The review has begun and will conclude by March": the same subject.
                let verb =
                    left.iter().position(|token| matches!(&*token.text, "has" | "have" | "is" | "are"));
                let again = right.first().is_some_and(|first| first.text == "will");
                let subject = verb.filter(|_| again).and_then(|verb| left.get(..verb)).unwrap_or_default();
                let whole: Vec<Token<'_>> = subject.iter().chain(right).cloned().collect_vec();
                let (promise, _) = clause(words, &whole, ground, None)?;
                // "All officers have been trained; this is therefore complete."
                let states = matches!(promise.what, What::Delivery(Delivery::Done)) && !promise.inferred;
                (promise.promises_by_a_date() || states).then_some((promise, left))?
            }
            _ => return None,
        };
        statement.inferred |= matches!(statement.what, What::Position(_) | What::Delivery(_));
        let place = (rest.first()?.at, rest.last()?.at + 1);
        let fact = Statement { what: What::Fact, words: place, inferred: true, ..statement.clone() };
        Some(vec![statement, fact])
    })
}

/// "I am not persuaded that another board is needed, and I do not accept this recommendation": why, and the rejection.
fn behind_reason(words: &[Word<'_>], tokens: &[Token<'_>], ground: &Ground<'_>) -> Option<Vec<Statement>> {
    (1..tokens.len()).find_map(|at| {
        let right = after_joint(tokens, at)
            .filter(|right| tokens.get(right - 1).is_none_or(|it| it.text != "but"))?;
        let (left, right) = (tokens.get(..at)?, tokens.get(right..)?);
        let why = Clause { words, tokens: left, ground };
        why.gives_a_reason().then_some(())?;
        let (mut said, _) = clause(words, right, &Ground { it_is_the_item: false, ..*ground }, None)?;
        said.inferred = true;
        matches!(said.what, What::Position(Position::Rejected)).then(|| vec![said])
    })
}

/// The position after "and", a semicolon or ", which": not after "but".
fn joint_of_work(tokens: &[Token<'_>], at: usize) -> Option<usize> {
    let is = |at: usize, word: &str| tokens.get(at).is_some_and(|token| token.text == word);
    if is(at, ",") && is(at + 1, "which") {
        return Some(at + 2);
    }
    let joint = at + usize::from(is(at, ","));
    after_joint(tokens, at).filter(|_| !(is(joint, "but") || is(joint, ";") && is(joint + 1, "but")))
}

/// The tokens after "On behalf of the NPCC," and "As Police and Crime Commissioner for Kent,", by the body that speaks.
fn in_own_name<'k, 't>(words: &[Word<'_>], tokens: &'k [Token<'t>], ground: &Ground<'_>) -> &'k [Token<'t>] {
    let whole = Clause { words, tokens, ground };
    let name = whole.after_one(0, &[&["on", "behalf", "of"], &["as", "the"], &["as"]]);
    let own = name.and_then(|at| whole.speaker(at)).filter(|(speaker, _)| *speaker == Speaker::Owner);
    let rest = own.filter(|(_, end)| whole.text(*end) == ",").and_then(|(_, end)| tokens.get(end + 1..));
    rest.filter(|rest| rest.first().is_some_and(|it| matches!(&*it.text, "i" | "we"))).unwrap_or(tokens)
}
