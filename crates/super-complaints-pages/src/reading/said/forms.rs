//! Forms of verbs.

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use super::word_list::Words;

/// Which form of a verb a word is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// "accept"
    Base,
    /// "accepts"
    Third,
    /// "accepted", "begun": past, participle, or both
    Past,
    /// "accepting"
    Ing,
}

/// Verbs whose past is no "-ed", with past and participle.
const IRREGULAR: [(&str, &str, &str); 21] = [
    ("rewrite", "rewrote", "rewritten"),
    ("tell", "told", "told"),
    ("begin", "began", "begun"),
    ("undertake", "undertook", "undertaken"),
    ("take", "took", "taken"),
    ("write", "wrote", "written"),
    ("make", "made", "made"),
    ("give", "gave", "given"),
    ("hold", "held", "held"),
    ("build", "built", "built"),
    ("set", "set", "set"),
    ("put", "put", "put"),
    ("bring", "brought", "brought"),
    ("run", "ran", "run"),
    ("lead", "led", "led"),
    ("meet", "met", "met"),
    ("speak", "spoke", "spoken"),
    ("teach", "taught", "taught"),
    ("oversee", "oversaw", "overseen"),
    ("send", "sent", "sent"),
    ("feed", "fed", "fed"),
];

/// Past tenses and participles that do not end in "-ed", of verbs of which no other form is read.
pub(super) static IRREGULAR_PAST: Words = Words::new(&[
    "went",
    "gone",
    "tore",
    "torn",
    "fell",
    "fallen",
    "came",
    "become",
    "became",
    "left",
    "broke",
    "broken",
    "lost",
    "let",
    "cut",
    "shut",
    "threw",
    "thrown",
    "drew",
    "drawn",
    "blew",
    "flew",
    "stood",
    "sat",
    "rose",
    "sank",
    "sunk",
    "shrank",
    "swung",
    "thought",
    "felt",
    "said",
    "told",
    "found",
    "kept",
    "meant",
    "chose",
    "chosen",
    "forgot",
    "forgotten",
    "got",
    "bought",
    "sold",
    "undid",
    "undone",
    "overtook",
    "overthrown",
    "knew",
    "slid",
    "spent",
    "struck",
    "stuck",
    "wound",
    "won",
    "began",
    "ended",
    "grew",
    "grown",
    "saw",
    "seen",
    "slept",
    "swept",
]);

/// Verbs that double their last letter.
const DOUBLED: [&str; 13] = [
    "begin", "set", "put", "run", "stop", "drop", "cancel", "submit", "commit", "flag", "log", "map", "refer",
];

/// Verbs of one kind, some with words behind them: "set up". Each is found by all forms of its first word.
pub(super) struct Verbs {
    all: &'static [&'static str],
    index: OnceLock<FxHashMap<String, Vec<(&'static str, Form)>>>,
}

impl Verbs {
    pub(super) const fn new(all: &'static [&'static str]) -> Self {
        Self { all, index: OnceLock::new() }
    }

    /// Whether it is one of them as it is listed.
    pub(super) fn contains(&self, verb: &str) -> bool {
        self.all.contains(&verb)
    }

    /// The verbs that begin with a word, and in which form, in the order of the list.
    pub(super) fn beginning(&self, word: &str) -> &[(&'static str, Form)] {
        self.index.get_or_init(|| self.by_form()).get(word).map_or(&[], Vec::as_slice)
    }

    /// Whether a word alone is a form of one of them.
    pub(super) fn has(&self, word: &str, form: Form) -> bool {
        self.beginning(word).iter().any(|(verb, its)| *its == form && !verb.contains(' '))
    }

    fn by_form(&self) -> FxHashMap<String, Vec<(&'static str, Form)>> {
        let mut index: FxHashMap<String, Vec<_>> = FxHashMap::default();
        for verb in self.all {
            for (word, form) in forms(verb.split(' ').next().unwrap_or(verb)) {
                let verbs = index.entry(word).or_default();
                // "Set" is its own past: what is listed first counts.
                if verbs.last().is_none_or(|(last, _)| last != verb) {
                    verbs.push((*verb, form));
                }
            }
        }
        index
    }
}

/// The forms of a verb.
fn forms(verb: &str) -> Vec<(String, Form)> {
    let irregular = IRREGULAR.iter().find(|(base, ..)| *base == verb);
    let trunk = verb.strip_suffix('e').unwrap_or(verb);
    let doubled = if DOUBLED.contains(&verb) { verb.get(verb.len() - 1..).unwrap_or_default() } else { "" };
    // "carry", but not "deploy"
    let bare = verb.strip_suffix('y').filter(|bare| !bare.ends_with(['a', 'o', 'e']));
    let hisses = ["s", "x", "ch", "sh"].iter().any(|hiss| verb.ends_with(hiss));
    let third = bare
        .map_or_else(|| format!("{verb}{}", if hisses { "es" } else { "s" }), |bare| format!("{bare}ies"));
    let regular = || bare.map_or_else(|| format!("{trunk}{doubled}ed"), |bare| format!("{bare}ied"));
    let pasts = irregular.map_or_else(
        || vec![regular()],
        |(_, past, participle)| vec![(*past).to_owned(), (*participle).to_owned()],
    );
    let mut forms = vec![(verb.to_owned(), Form::Base)];
    forms.extend(pasts.into_iter().map(|past| (past, Form::Past)));
    forms.extend([(third, Form::Third), (format!("{trunk}{doubled}ing"), Form::Ing)]);
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_a_verb_is_known_and_no_other_word() {
        static VERBS: Verbs =
            Verbs::new(&["accept", "implement", "publish", "carry", "begin", "revise", "stop"]);
        let cases = [
            ("accept", ["accepts", "accepted", "accepting"]),
            ("implement", ["implements", "implemented", "implementing"]),
            ("publish", ["publishes", "published", "publishing"]),
            ("carry", ["carries", "carried", "carrying"]),
            ("begin", ["begins", "begun", "beginning"]),
            ("revise", ["revises", "revised", "revising"]),
            ("stop", ["stops", "stopped", "stopping"]),
        ];
        for (verb, [third, past, ing]) in cases {
            assert_eq!(VERBS.beginning(verb), [(verb, Form::Base)]);
            assert_eq!(VERBS.beginning(third), [(verb, Form::Third)], "{third}");
            assert_eq!(VERBS.beginning(past), [(verb, Form::Past)], "{past}");
            assert_eq!(VERBS.beginning(ing), [(verb, Form::Ing)], "{ing}");
        }
        for word in ["acceptance", "unaccepted", "accep", "beginned", ""] {
            assert!(VERBS.beginning(word).is_empty(), "{word}");
        }
    }
}
