//! What a page reports that a body says of itself, or for its members.

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::Party;

use super::clause::Clause;
use super::one_clause::clause;
use super::statement::{Ground, Speaker, Statement, Subject, What};
use super::subject::speaks_for;
use super::token::Token;
use crate::words::Word;

/// "Kent Police told us that it accepts this recommendation": what a body says about itself, reported by the page.
pub(super) fn reported(words: &[Word<'_>], tokens: &[Token<'_>], ground: &Ground<'_>) -> Option<Statement> {
    tokens.iter().any(|token| token.text == "that").then_some(())?;
    let whole = Clause { words, tokens, ground };
    let (speaker, end) = whole.speaker(0)?;
    let that = tells(&whole, end)?;
    if let Some(for_members) = for_members(words, tokens, ground, &speaker, that) {
        return Some(for_members);
    }
    // "The College told the Home Office that it accepts": which of them?
    let heard = |at: usize| {
        whole.any(at, &["the", "our", "its", "this", "a", "an"])
            || tokens.get(at).is_some_and(|token| ground.names.at(words, token.at).is_some())
    };
    let own = whole.any(that, &["it", "they", "he", "she"]) && !(end..that).any(heard);
    let rest = tokens.get(that + usize::from(own)..).filter(|_| own)?;
    let (mut statement, _) = clause(words, rest, ground, Some(&Subject::Speaker(speaker)))?;
    statement.inferred = true;
    statement.words.0 = tokens.first()?.at;
    matches!(statement.what, What::Position(_)).then_some(statement)
}

/// "told us in June that", "has informed the inspectorates that", "says that": the position behind "that".
fn tells(whole: &Clause<'_>, end: usize) -> Option<usize> {
    const VERBS: [&str; 16] = [
        "reports",
        "reported",
        "told",
        "tells",
        "informed",
        "informs",
        "confirmed",
        "confirms",
        "indicated",
        "said",
        "says",
        "stated",
        "states",
        "wrote",
        "replied",
        "announced",
    ];
    // To whom and when is no matter; anything that limits what was told is.
    const OTHER: [&str; 14] = [
        "not",
        "never",
        "if",
        "whether",
        "when",
        "by",
        "who",
        "which",
        ",",
        "only",
        "falsely",
        "previously",
        "once",
        "what",
    ];
    const LONGEST: usize = 8;
    let verb = end + usize::from(whole.any(end, &["has", "have"]));
    let that = (verb + 1..=verb + LONGEST).find(|at| whole.any(*at, &["that"]))?;
    let plain = (verb + 1..that).all(|at| !whole.any(at, &OTHER));
    (whole.any(verb, &VERBS) && plain).then_some(that + 1)
}

/// "The APCC reports that all 43 commissioners have accepted recommendation 3": what a body says for those for whom it speaks.
fn for_members(
    words: &[Word<'_>],
    tokens: &[Token<'_>],
    ground: &Ground<'_>,
    speaker: &Speaker,
    that: usize,
) -> Option<Statement> {
    let by: Vec<Party> = match speaker {
        Speaker::Owner => ground.owner.iter().map(|owner| owner.party.clone()).collect_vec(),
        Speaker::Others(parties) => parties.clone(),
        Speaker::For(..) => return None,
    };
    let [body] = by.as_slice() else { return None };
    let (statement, _) = clause(words, tokens.get(that..)?, ground, None)?;
    let Speaker::Others(members) = &statement.speaker else { return None };
    let taken = matches!(statement.what, What::Position(_)) && speaks_for(body, members);
    let members = members.clone();
    let speaker =
        if *speaker == Speaker::Owner { Speaker::Others(members) } else { Speaker::For(by, members) };
    let first = tokens.first()?.at;
    taken.then_some(Statement { speaker, inferred: true, words: (first, statement.words.1), ..statement })
}
