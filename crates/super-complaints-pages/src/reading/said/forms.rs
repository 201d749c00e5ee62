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
const IRREGULAR: [(&str, &str, &str); 18] = [
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
];

/// Verbs that double their last letter.
const DOUBLED: [&str; 9] = ["begin", "set", "put", "run", "stop", "drop", "cancel", "submit", "commit"];

/// Which form of a verb a word is, if it is one.
pub(super) fn form(word: &str, verb: &str) -> Option<Form> {
    if word == verb {
        return Some(Form::Base);
    }
    if let Some((_, past, participle)) = IRREGULAR.iter().find(|(base, ..)| *base == verb)
        && (word == *past || word == *participle)
    {
        return Some(Form::Past);
    }
    let regular = !IRREGULAR.iter().any(|(base, ..)| *base == verb);
    let end = verb.get(verb.len().checked_sub(1)?..)?;
    let trunk = match end {
        "e" => verb.get(..verb.len() - 1)?.to_owned(),
        _ if DOUBLED.contains(&verb) => format!("{verb}{end}"),
        _ => verb.to_owned(),
    };
    let consonant_y = end == "y" && !verb.ends_with("ay") && !verb.ends_with("oy") && !verb.ends_with("ey");
    let bare = verb.strip_suffix('y').filter(|_| consonant_y);
    let third = match bare {
        Some(bare) => format!("{bare}ies"),
        None if ["s", "x", "ch", "sh"].iter().any(|hiss| verb.ends_with(hiss)) => format!("{verb}es"),
        None => format!("{verb}s"),
    };
    let past = bare.map_or_else(|| format!("{trunk}ed"), |bare| format!("{bare}ied"));
    match word {
        _ if word == third => Some(Form::Third),
        _ if regular && word == past => Some(Form::Past),
        _ if word.strip_suffix("ing") == Some(&trunk) => Some(Form::Ing),
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
