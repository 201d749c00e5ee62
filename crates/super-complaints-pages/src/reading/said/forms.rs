//! Forms of verbs.

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
pub(super) const IRREGULAR_PAST: &[&str] = &[
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
];

/// Verbs that double their last letter.
const DOUBLED: [&str; 13] = [
    "begin", "set", "put", "run", "stop", "drop", "cancel", "submit", "commit", "flag", "log", "map", "refer",
];

/// Which form of a verb a word is, if it is one.
pub(super) fn form(word: &str, verb: &str) -> Option<Form> {
    if word == verb {
        return Some(Form::Base);
    }
    // Every form begins as its verb does: most words are no form of most verbs.
    if word.as_bytes().first() != verb.as_bytes().first() {
        return None;
    }
    let irregular = IRREGULAR.iter().find(|(base, ..)| *base == verb);
    if irregular.is_some_and(|(_, past, participle)| word == *past || word == *participle) {
        return Some(Form::Past);
    }
    let end = verb.get(verb.len().checked_sub(1)?..)?;
    let trunk = if end == "e" { verb.get(..verb.len() - 1)? } else { verb };
    let doubled = if end != "e" && DOUBLED.contains(&verb) { end } else { "" };
    let is_trunk = |found: &str| found.strip_prefix(trunk) == Some(doubled);
    let consonant_y = end == "y" && !verb.ends_with("ay") && !verb.ends_with("oy") && !verb.ends_with("ey");
    let bare = verb.strip_suffix('y').filter(|_| consonant_y);
    let hisses = || ["s", "x", "ch", "sh"].iter().any(|hiss| verb.ends_with(hiss));
    let third = match bare {
        Some(bare) => word.strip_prefix(bare) == Some("ies"),
        None => word.strip_prefix(verb) == Some(if hisses() { "es" } else { "s" }),
    };
    let past = || match bare {
        Some(bare) => word.strip_prefix(bare) == Some("ied"),
        None => word.strip_suffix("ed").is_some_and(is_trunk),
    };
    match word {
        _ if third => Some(Form::Third),
        _ if irregular.is_none() && past() => Some(Form::Past),
        _ if word.strip_suffix("ing").is_some_and(is_trunk) => Some(Form::Ing),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_form_of_a_verb_is_known_and_no_other_word() {
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
            assert_eq!(form(verb, verb), Some(Form::Base));
            assert_eq!(form(third, verb), Some(Form::Third), "{third}");
            assert_eq!(form(past, verb), Some(Form::Past), "{past}");
            assert_eq!(form(ing, verb), Some(Form::Ing), "{ing}");
        }
        for word in ["acceptance", "unaccepted", "accep", "beginned", ""] {
            assert!(form(word, "accept").is_none() && form(word, "begin").is_none(), "{word}");
        }
    }
}
