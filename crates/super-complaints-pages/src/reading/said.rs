//! What a sentence says about an answer: a closed grammar. A sentence is read only if all of it is understood: the
//! speaker, the verb, negation, modality, tense, object and scope. `docs/reading.md` has the table of what it takes.

mod asked;
mod bearing_words;
mod clause;
mod delivery;
mod fact;
mod forms;
mod harmless;
mod labels;
mod lists;
mod object;
mod open;
mod openings;
mod ordinary_words;
mod position;
mod promise;
mod silence;
mod subject;
mod token;

use super_complaints::model::{Delivery, Number, Party, Position};

use crate::layout::ItemKind;
use crate::numbers;
use crate::parties::{Named, Names};
use crate::words::{Word, one_of, range};

use super::{due, lead};
use clause::Clause;
use subject::Subject;
use token::Token;

pub(super) use asked::Asked;
pub(super) use bearing_words::STOPPED;
pub(super) use harmless::{Beside, beside};
use lists::stem;

/// What is known about the place of a sentence.
#[derive(Clone, Copy)]
pub(super) struct Ground<'g> {
    pub(super) names: &'g Names<'g>,
    /// The body or group of the heading above it.
    pub(super) owner: &'g [Named],
    /// The item of the heading above it.
    pub(super) item: Option<(ItemKind, &'g Number)>,
    /// What the page says that the item asks.
    pub(super) asked: &'g Asked,
    /// Whether "it" can only mean the item: nothing else was mentioned before.
    pub(super) it_is_the_item: bool,
    /// The body that spoke in the sentence before: "it", "she" or "they" that accept something mean that one.
    pub(super) before: Option<&'g Speaker>,
}

/// The speaker, or the body that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Speaker {
    /// The body or group of the heading.
    Owner,
    /// Others, by name or as members of a group.
    Others(Vec<Party>),
}

/// Something that a clause says.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Statement {
    pub(super) speaker: Speaker,
    pub(super) what: What,
    /// The words of the clause within the sentence.
    pub(super) words: (usize, usize),
    /// Whether it follows from the words without being stated.
    pub(super) inferred: bool,
    /// Whether no body is named: "work is under way" is the work of the body named before.
    pub(super) implicit: bool,
}

/// What is said.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum What {
    Position(Position),
    Delivery(Delivery),
    Promise(Box<Promise>),
    /// That there is no answer.
    Silence,
    /// Something that withdraws nothing, and is not explicitly a position or a delivery.
    Fact,
}

/// A promise.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Promise {
    /// The due date; the words are counted within the sentence.
    pub(super) due: Option<due::Found>,
    /// The words of its condition.
    pub(super) condition: Option<(usize, usize)>,
    /// Whether it is about the recommendation itself, so that it may imply a position.
    pub(super) of_item: bool,
}

/// Longer sentences are not read.
const LONGEST: usize = 90;

/// What a sentence says; `None` if it is not understood. `ends` says that it may end without a full stop.
pub(super) fn sentence(words: &[Word<'_>], ends: bool, ground: &Ground<'_>) -> Option<Vec<Statement>> {
    let label = label(words, ground);
    if let Some(said) = labels::before_mark(words, label, ends, ground) {
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
    const COLOURS: [&str; 6] = ["red", "amber", "green", "blue", "yellow", "grey"];
    // "Green – complete": what a colour means is said behind it.
    if one_of(words, 0, &COLOURS) && words.get(1).is_some_and(|it| matches!(it.raw, "–" | "—" | "-" | ":"))
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

/// The statements of a sentence: of one clause, or of clauses joined by "and", "but" or a semicolon.
fn clauses(
    words: &[Word<'_>],
    tokens: &[Token],
    ground: &Ground<'_>,
    before: Option<&Subject>,
) -> Option<Vec<Statement>> {
    let tokens = openings::without_opening(tokens);
    let tokens = in_own_name(words, tokens, ground);
    if let Some(statement) = reported(words, tokens, ground) {
        return Some(vec![statement]);
    }
    if let Some((statement, _)) = clause(words, tokens, ground, before) {
        return Some(vec![statement]);
    }
    for at in 1..tokens.len() {
        let Some(right) = after_joint(tokens, at) else { continue };
        let left = tokens.get(..at).unwrap_or_default();
        let Some((statement, subject)) = clause(words, left, ground, before) else { continue };
        let mut said = vec![statement];
        said.extend(clauses(words, tokens.get(right..).unwrap_or_default(), ground, Some(&subject))?);
        return Some(said);
    }
    None
}

/// The tokens after "On behalf of the NPCC," and "As Police and Crime Commissioner for Kent,", by the body that speaks.
fn in_own_name<'k>(words: &[Word<'_>], tokens: &'k [Token], ground: &Ground<'_>) -> &'k [Token] {
    let whole = Clause { words, tokens, ground };
    let name = whole.after_one(0, &[&["on", "behalf", "of"], &["as", "the"], &["as"]]);
    let own = name.and_then(|at| whole.speaker(at)).filter(|(speaker, _)| *speaker == Speaker::Owner);
    let rest = own.filter(|(_, end)| whole.text(*end) == ",").and_then(|(_, end)| tokens.get(end + 1..));
    rest.filter(|rest| rest.first().is_some_and(|it| matches!(it.text.as_str(), "i" | "we")))
        .unwrap_or(tokens)
}

/// "Kent Police told us that it accepts this recommendation": what a body says about itself, reported by the page.
fn reported(words: &[Word<'_>], tokens: &[Token], ground: &Ground<'_>) -> Option<Statement> {
    const SAYS: [&[&str]; 12] = [
        &["told", "us", "that"],
        &["has", "told", "us", "that"],
        &["have", "told", "us", "that"],
        &["informed", "us", "that"],
        &["has", "informed", "us", "that"],
        &["have", "informed", "us", "that"],
        &["has", "confirmed", "that"],
        &["have", "confirmed", "that"],
        &["confirmed", "that"],
        &["has", "confirmed", "to", "us", "that"],
        &["has", "indicated", "that"],
        &["said", "that"],
    ];
    let whole = Clause { words, tokens, ground };
    let (speaker, end) = whole.speaker(0)?;
    let that = whole.after_one(end, &SAYS)?;
    let own = whole.any(that, &["it", "they", "he", "she"]);
    let rest = tokens.get(that + usize::from(own)..).filter(|_| own)?;
    let (mut statement, _) = clause(words, rest, ground, Some(&Subject::Speaker(speaker)))?;
    statement.inferred = true;
    statement.words.0 = tokens.first()?.at;
    matches!(statement.what, What::Position(_)).then_some(statement)
}

/// The position after "and", "but" or a semicolon, with or without a comma before it.
fn after_joint(tokens: &[Token], at: usize) -> Option<usize> {
    let is = |at: usize, word: &str| tokens.get(at).is_some_and(|token| token.text == word);
    if is(at, ";") {
        return Some(at + 1 + usize::from(is(at + 1, "and") || is(at + 1, "but")));
    }
    let joint = at + usize::from(is(at, ","));
    (is(joint, "and") || is(joint, "but")).then_some(joint + 1)
}

/// What one clause says, and its subject. A clause without a subject has that of the clause before.
fn clause(
    words: &[Word<'_>],
    tokens: &[Token],
    ground: &Ground<'_>,
    before: Option<&Subject>,
) -> Option<(Statement, Subject)> {
    let (first, last) = (tokens.first()?.at, tokens.last()?.at);
    let span = (first, last + 1);
    let found = due::of_promise(ground.names, range(words, first, last + 1)).map(|found| found.moved(first));
    if let Some(found) = found {
        // "Following our rejection of it": more than a time.
        const MORE: [&str; 6] =
            ["recommendation", "recommendations", "rejection", "acceptance", "refusal", "decision"];
        if range(words, found.words.0, found.words.1).iter().any(|word| word.any(&MORE)) {
            return None;
        }
        let rest = token::without(tokens, found.words);
        let clause = Clause { words, tokens: &rest, ground };
        return clause.read(span, before, Some(&found));
    }
    Clause { words, tokens, ground }.read(span, before, None)
}
