//! A promise with a date in a part of a sentence whose other parts are not understood: "The review will be completed by 28
//! February 2025 and its findings will inform the next contract."

use super_complaints::collect_vec::CollectVec as _;

use super::clause::Clause;
use super::one_clause::{after_joint, clause};
use super::promise::may_promise;
use super::statement::{Ground, Speaker, Statement};
use super::token;
use crate::words::Word;

/// A sentence with more joints is a list.
const MOST: usize = 6;
/// Longer sentences are not read.
const LONGEST: usize = 60;

/// The promise with a date of one clause of a sentence, if no word of the others thinks, answers, limits, doubts or denies, and no
/// pronoun of them may mean the answer.
pub(in crate::reading) fn promised_within(
    words: &[Word<'_>],
    ends: bool,
    ground: &Ground<'_>,
) -> Option<Statement> {
    may_promise(words).then_some(())?;
    let (tokens, stopped) = token::tokens(words)?;
    if tokens.is_empty() || tokens.len() > LONGEST || !(stopped || ends) {
        return None;
    }
    let joints: Vec<(usize, usize)> =
        (1..tokens.len()).filter_map(|at| Some((at, joint(&tokens, at)?))).collect_vec();
    if joints.is_empty() || joints.len() > MOST {
        return None;
    }
    let whole = Clause { words, tokens: &tokens, ground };
    let starts = std::iter::once(0).chain(joints.iter().map(|(_, next)| *next));
    starts.enumerate().find_map(|(first, start)| {
        let ends = joints.get(first..).unwrap_or_default().iter().map(|(end, _)| *end);
        ends.chain([tokens.len()]).filter(|end| (start, *end) != (0, tokens.len())).find_map(|end| {
            let part = tokens.get(start..end).filter(|part| !part.is_empty())?;
            let (statement, _) = clause(words, part, ground, None)?;
            let promises = statement.promises_by_a_date() && statement.speaker == Speaker::Owner;
            // "… by March 2024 and review it by June 2024": the second promise would be lost.
            let dated = |at: usize| {
                tokens.get(at).is_some_and(|it| it.text == "by" || crate::dates::at(words, it.at).is_some())
            };
            let mut others = (0..start).chain(end..tokens.len());
            (promises
                && others.all(|at| {
                    let mark = whole.text(at) == ";";
                    mark || whole.is_word_aside(at) && whole.text(at) != "which" && !dated(at)
                }))
            .then_some(statement)
        })
    })
}

/// The position after "and" or a semicolon: not after "but".
fn joint(tokens: &[token::Token<'_>], at: usize) -> Option<usize> {
    let but = (at..at + 2).any(|at| tokens.get(at).is_some_and(|token| token.text == "but"));
    // ", and": the comma is the joint.
    let comma = at > 0 && tokens.get(at - 1).is_some_and(|token| token.text == ",");
    after_joint(tokens, at).filter(|_| !but && !comma)
}
