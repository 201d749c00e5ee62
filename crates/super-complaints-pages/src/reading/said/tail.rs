//! What is joined to a position in one sentence: "We accept this recommendation, and our partners have been told", "We accept
//! it in principle, but funds are tight".

use super_complaints::model::Position;

use super::clause::Clause;
use super::one_clause::clause;
use super::statement::{Ground, Statement, What};
use super::token::Token;
use crate::words::Word;

/// The position before a joint, if what is behind it cannot bear on that position.
pub(super) fn with_tail(
    words: &[Word<'_>],
    tokens: &[Token<'_>],
    ground: &Ground<'_>,
) -> Option<Vec<Statement>> {
    let text = |at: usize| tokens.get(at).map_or("", |token| &*token.text);
    (2..tokens.len()).find_map(|at| {
        let comma = usize::from(text(at) == ",");
        let joint = text(at + comma);
        let right = tokens.get(at + comma + 1..).filter(|right| right.len() > 2)?;
        let behind = Clause { words, tokens: right, ground };
        let stands = |position: Position| match joint {
            // A clause with a subject of its own.
            "and" if comma == 1 => behind.is_remote() && !behind.any(0, &["will", "shall", "which", "not"]),
            // Why it is not accepted, or not as a whole.
            "but" => position != Position::Accepted && position != Position::Disputed && behind.is_caution(),
            _ => false,
        };
        let (mut statement, _) =
            matches!(joint, "and" | "but").then(|| clause(words, tokens.get(..at)?, ground, None))??;
        let What::Position(position) = statement.what else { return None };
        stands(position).then_some(())?;
        statement.inferred = true;
        let place = (right.first()?.at, right.last()?.at + 1);
        let fact = Statement { what: What::Fact, words: place, ..statement.clone() };
        Some(vec![statement, fact])
    })
}

impl Clause<'_> {
    /// Whether it takes no other position, and says of no other time or part that it is otherwise.
    fn is_caution(&self) -> bool {
        const OTHER: [&str; 12] = [
            "now",
            "since",
            "today",
            "fully",
            "whole",
            "full",
            "said",
            "says",
            "later",
            "then",
            "still",
            "nevertheless",
        ];
        self.only_explains_or_lacks() && !(0..self.tokens.len()).any(|at| self.any(at, &OTHER))
    }

    /// As what explains a position, with "it" for the recommendation.
    fn only_explains_or_lacks(&self) -> bool {
        const OTHER: [&str; 9] =
            ["if", "unless", "until", "however", "instead", "view", "position", "longer", "recommendation"];
        const STEMS: [&str; 13] = [
            "accept", "agree", "disagre", "reject", "endors", "disput", "declin", "refus", "withdr",
            "reconsid", "revers", "chang", "note",
        ];
        (0..self.tokens.len())
            .all(|at| !self.any(at, &OTHER) && !STEMS.iter().any(|stem| self.text(at).starts_with(stem)))
    }
}
