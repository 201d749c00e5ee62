//! How much words that were not used may matter.

use serde::{Deserialize, Serialize};

use crate::dates;
use crate::layout::BlockKind;
use crate::parties::Names;
use crate::words::Word;

/// How much words that were not used may matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Weight {
    /// They mention a body or a date, and that something is asked, answered or promised.
    Decisive,
    /// Any other text.
    Text,
    /// They are above the page itself, or only structure it.
    Furniture,
}

/// Verbs and nouns of asking, answering and promising; the beginning of the word is enough.
const STEMS: [&str; 22] = [
    "accept",
    "agree",
    "reject",
    "disput",
    "declin",
    "refus",
    "respon",
    "repl",
    "answer",
    "recommend",
    "should",
    "must",
    "will",
    "shall",
    "commit",
    "undert",
    "implement",
    "complet",
    "publish",
    "ask",
    "deadline",
    "due",
];

/// Whether a word has the first letter of one of them.
fn may_be_stem(word: &Word<'_>) -> bool {
    let first = word.raw.as_bytes().first().map_or(0, u8::to_ascii_lowercase);
    matches!(first, b'a' | b'c' | b'd' | b'i' | b'm' | b'p' | b'r' | b's' | b'u' | b'w')
}

impl Weight {
    pub(super) fn of(kind: Option<&BlockKind>, words: &[Word<'_>], names: &Names<'_>) -> Self {
        if matches!(kind, Some(BlockKind::Above | BlockKind::Furniture(_))) {
            return Self::Furniture;
        }
        let speaks = words.iter().any(|word| may_be_stem(word) && word.starts_one(&STEMS));
        let own = || words.iter().any(|word| word.any(&["we", "our", "i"]));
        let body = || (0..words.len()).any(|at| names.at(words, at).is_some());
        let dated = || (0..words.len()).any(|at| dates::at(words, at).is_some());
        if speaks && (own() || body() || dated()) { Self::Decisive } else { Self::Text }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn each_stem_has_its_first_letter() {
        assert!(STEMS.iter().all(|stem| may_be_stem(&of(stem)[0])));
    }

    #[test]
    fn what_a_body_may_have_answered_comes_first() {
        let weight = |text: &str| Weight::of(Some(&BlockKind::Paragraph), &of(text), Names::standard());
        assert_eq!(weight("The Home Office is thought to agree."), Weight::Decisive);
        assert_eq!(weight("We shall see what can be done."), Weight::Decisive);
        assert_eq!(weight("An answer is expected on 3 May 2022."), Weight::Decisive);
        assert_eq!(weight("The Home Office is in London."), Weight::Text);
        assert_eq!(weight("An answer is a fine thing."), Weight::Text);
        assert_eq!(
            Weight::of(Some(&BlockKind::Above), &of("The NPCC answers"), Names::standard()),
            Weight::Furniture
        );
    }
}
