//! What a sentence says about an answer: a closed grammar. A sentence is read only if all of it is understood: the
//! speaker, the verb, negation, modality, tense, object and scope. `docs/reading.md` has the table of what it takes.

mod aside;
mod asked;
mod bearing_words;
mod clause;
mod delivery;
mod fact;
mod forms;
mod harmless;
mod joined;
mod labels;
mod lists;
mod object;
mod one_clause;
mod one_promise;
mod open;
mod openings;
mod ordinary_words;
mod pledge;
mod position;
mod progress;
mod promise;
mod regarded;
mod remote;
mod reported;
mod silence;
mod statement;
mod subject;
mod tail;
mod taken;
mod token;
mod undoing;
mod within;
mod word_list;

use crate::numbers;
use crate::words::{Word, one_of, range};

use super::items::lead;
use joined::clauses;
use statement::Subject;

pub(super) use asked::Asked;
pub(super) use harmless::{Beside, beside};
pub(super) use pledge::{pledges, takes_back};
pub(super) use progress::{Item, Progress, items_of, items_of_heading, progress, status};
pub(super) use promise::may_promise;
pub(super) use statement::{Ground, Promise, Speaker, Statement, What};
pub(super) use subject::speaks_for;
pub(super) use taken::{SpokenOf, Taken, bears, points_back, position_lead, short_position, taken};
pub(super) use undoing::{undoes, undoes_at};
pub(super) use within::promised_within;

/// Longer sentences are not read.
const LONGEST: usize = 90;

/// What a sentence says; `None` if it is not understood. `ends` says that it may end without a full stop.
pub(super) fn sentence(words: &[Word<'_>], ends: bool, ground: &Ground<'_>) -> Option<Vec<Statement>> {
    understood(words, ends, ground).map(|said| one_promise::each_once(words, said))
}

/// What the second part of a sentence says, whose subject is that of the first: "(We accept recommendation 1) and reject
/// recommendation 2."
pub(super) fn second_part(
    words: &[Word<'_>],
    ground: &Ground<'_>,
    speaker: &Speaker,
) -> Option<Vec<Statement>> {
    let (tokens, _) = token::tokens(words)?;
    let subject = Subject::Speaker(speaker.clone());
    if tokens.is_empty() || tokens.len() > LONGEST {
        return None;
    }
    clauses(words, &tokens, ground, Some(&subject))
}

fn understood(words: &[Word<'_>], ends: bool, ground: &Ground<'_>) -> Option<Vec<Statement>> {
    if let Some(said) = labels::answers_question(words).filter(|_| ends) {
        return Some(said);
    }
    if let Some(said) = regarded::as_done(words, ends, ground) {
        return Some(said);
    }
    let label = label(words, ground);
    if let Some(said) = labels::before_mark(words, label, ends, ground) {
        return Some(said);
    }
    let bare = || labels::before_bare_date(words, label, ends, ground);
    if let Some(said) = labels::before_reason(words, label, ends, ground).or_else(bare) {
        return Some(said);
    }
    let (mut tokens, stopped) = token::tokens(range(words, label, words.len()))?;
    for token in &mut tokens {
        token.at += label;
    }
    if tokens.is_empty() || tokens.len() > LONGEST || !(stopped || ends) {
        return None;
    }
    labels::before_date(words, &tokens, ground).or_else(|| clauses(words, &tokens, ground, None))
}

/// The position after "Response:", "Status:", "Recommendation 3:", which only introduce what follows.
fn label(words: &[Word<'_>], ground: &Ground<'_>) -> usize {
    const WHOSE: [&str; 12] = [
        "our",
        "the",
        "force",
        "force’s",
        "pcc",
        "commissioner’s",
        "current",
        "latest",
        "overall",
        "initial",
        "my",
        "rag",
    ];
    const LABELS: [&str; 10] = [
        "response", "answer", "position", "status", "decision", "outcome", "progress", "update", "action",
        "actions",
    ];
    const COLOURS: [&str; 8] = ["red", "amber", "green", "blue", "yellow", "grey", "open", "closed"];
    // "Green – complete": what a colour means is said behind it. "Yes – accepted."
    if (one_of(words, 0, &COLOURS) || one_of(words, 0, &["yes"]))
        && words.get(1).is_some_and(|it| matches!(it.raw, "–" | "—" | "-" | ":"))
    {
        return 2;
    }
    // "In relation to recommendation 3, we accept it", about recommendation 3.
    if let Some(lead) = lead::lead(words).filter(|lead| lead.end < words.len())
        && let Some((kind, number)) = ground.item
        && lead.items.iter().any(|(other, it)| *other == kind && it.is_same(number))
    {
        return lead.end;
    }
    let Some(colon) = words.iter().take(8).position(|word| word.raw == ":") else { return 0 };
    let start = words.iter().take(2).take_while(|word| word.any(&WHOSE)).count();
    let own = || {
        let label = crate::layout::label(range(words, 0, colon))?;
        let (kind, number) = ground.item?;
        let same = label.kind == kind && numbers::key(&label.number) == numbers::key(number);
        (same && label.length == colon).then_some(())
    };
    let known = colon == start + 1 && one_of(words, start, &LABELS) || own().is_some();
    if known { colon + 1 } else { 0 }
}
