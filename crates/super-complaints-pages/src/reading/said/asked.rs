//! What an item asks, so far as its words can be compared with those of an answer.

use super_complaints::collect_vec::CollectVec as _;

use super::lists::ACTS;
use super::lists::stem;

/// Words that ask for an end, a doubt or a choice: to do the thing may then be the opposite of what is asked.
const TURNS: &[&str] = &[
    "not",
    "no",
    "never",
    "without",
    "stop",
    "cease",
    "end",
    "ending",
    "halt",
    "suspend",
    "discontinue",
    "withdraw",
    "remove",
    "abolish",
    "scrap",
    "abandon",
    "avoid",
    "refrain",
    "prevent",
    "prohibit",
    "ban",
    "cancel",
    "drop",
    "reduce",
    "limit",
    "minimise",
    "restrict",
    "delay",
    "decide",
    "whether",
    "if",
    "unless",
    "until",
    "instead",
    "rather",
    "only",
    "repeal",
    "replace",
    "oppose",
    "reject",
    "resist",
    "delete",
    "erase",
    "eliminate",
    "eradicate",
    "close",
    "phase",
];

/// Words after which the text is about something else.
const BEHIND: &[&str] = &[
    "for",
    "on",
    "of",
    "in",
    "to",
    "about",
    "by",
    "with",
    "at",
    "as",
    "from",
    "into",
    "that",
    "which",
    "who",
    "so",
    "how",
    "where",
    "when",
    "after",
    "before",
    "while",
    "during",
    "within",
    "through",
    "under",
    "across",
    "between",
    "among",
    "against",
    "setting",
    "including",
    "covering",
    "using",
    "until",
    "and",
    "or",
];

/// What an item asks.
#[derive(Debug, Default)]
pub(in crate::reading) struct Asked {
    /// The stems of its words; none if it may ask for the opposite of what they name.
    stems: Vec<String>,
    /// The stems of its first verb and of the thing that the verb is about, if it asks for one thing only.
    one: Option<(String, String)>,
}

impl Asked {
    pub(in crate::reading) fn of(text: &str) -> Self {
        let words: Vec<String> = text
            .split_whitespace()
            .map(|word| word.trim_matches(|it: char| !it.is_alphanumeric()).to_lowercase())
            .collect_vec();
        if words.iter().any(|word| TURNS.contains(&word.as_str())) {
            return Self::default();
        }
        let several =
            text.contains([',', ';', '\n']) || words.iter().any(|word| matches!(word.as_str(), "and" | "or"));
        let one = if several { None } else { one_thing(&words) };
        Self { stems: words.iter().filter_map(|word| stem(word)).collect_vec(), one }
    }

    /// Whether a stem is among those of its words.
    pub(super) fn names(&self, stem: &str) -> bool {
        self.stems.iter().any(|own| own == stem)
    }

    /// Whether that is the one thing that it asks for something to be done with.
    pub(super) fn is_the_thing(&self, stem: &str) -> bool {
        self.one.as_ref().is_some_and(|(_, thing)| thing == stem)
    }

    /// Whether that is what it asks to be done with that thing.
    pub(super) fn is_the_verb(&self, stem: &str) -> bool {
        self.one.as_ref().is_some_and(|(verb, _)| verb == stem)
    }
}

/// The verb and the thing of "publish national guidance for forces": the last word before another phrase begins.
fn one_thing(words: &[String]) -> Option<(String, String)> {
    let first = words.first()?;
    let verb = ACTS.contains(first).then_some(first)?;
    let end = words.iter().position(|word| BEHIND.contains(&word.as_str())).unwrap_or(words.len());
    let thing = words.get(1..end)?.last()?;
    Some((stem(verb)?, stem(thing)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_thing_is_asked_for_by_a_verb_and_what_it_is_about() {
        let asked = Asked::of("publish national guidance for forces on stalking");
        let stem = |word| stem(word).unwrap_or_default();
        assert!(asked.is_the_verb(&stem("publishing")) && asked.is_the_thing(&stem("guidance")));
        assert!(asked.names(&stem("stalking")) && !asked.is_the_thing(&stem("stalking")));
        assert!(!Asked::of("publish guidance and train staff").is_the_thing(&stem("guidance")));
    }

    #[test]
    fn an_item_that_asks_for_an_end_is_not_compared() {
        for text in
            ["stop recording immigration status", "not publish names", "consider whether to record it"]
        {
            assert!(Asked::of(text).stems.is_empty(), "{text}");
        }
    }
}
