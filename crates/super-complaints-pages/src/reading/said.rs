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
mod labels;
mod lists;
mod object;
mod one_promise;
mod open;
mod openings;
mod ordinary_words;
mod position;
mod promise;
mod remote;
mod reported;
mod silence;
mod subject;
mod tail;
mod token;
mod undoing;
mod within;
mod word_list;

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
pub(super) use harmless::{Beside, beside};
use lists::stem;
pub(super) use promise::may_promise;
pub(super) use reported::second_part;
pub(super) use subject::speaks_for;
pub(super) use undoing::{undoes, undoes_at};
pub(super) use within::promised_within;

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
    /// Some by name, for others: "the NPCC, on behalf of chief constables".
    For(Vec<Party>, Vec<Party>),
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

impl Statement {
    /// Whether it promises something by a time, as the body whose answer it is.
    pub(super) fn is_dated_promise(&self) -> bool {
        self.speaker == Speaker::Owner && self.promises_by_a_date()
    }

    /// Whether it promises something by a time, without a condition.
    pub(super) fn promises_by_a_date(&self) -> bool {
        matches!(&self.what, What::Promise(promise) if promise.due.is_some() && promise.condition.is_none())
    }
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
    understood(words, ends, ground).map(|said| one_promise::each_once(words, said))
}

fn understood(words: &[Word<'_>], ends: bool, ground: &Ground<'_>) -> Option<Vec<Statement>> {
    if let Some(said) = labels::answers_question(words).filter(|_| ends) {
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
    const COLOURS: [&str; 6] = ["red", "amber", "green", "blue", "yellow", "grey"];
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

/// The statements of a sentence: of one clause, or of clauses joined by "and", "but" or a semicolon.
fn clauses(
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
    if let Some(said) = labels::behind_reason(words, tokens, ground) {
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
                let whole: Vec<Token<'_>> = subject.iter().chain(right).cloned().collect();
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

/// The position after "and", "but" or a semicolon, with or without a comma before it.
fn after_joint(tokens: &[Token<'_>], at: usize) -> Option<usize> {
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
    tokens: &[Token<'_>],
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
