//! Names in a common form: different spellings of the same body.

use crate::characters::{decomposed, is_mark, is_unseen, lower, lowercase};
use crate::collect_vec::CollectVec as _;
use crate::search::{contains, replaced_all};

/// A name without differences of spelling: case, kind of apostrophe, "the" at the beginning, "&", stops, doubled
/// blanks.
pub(super) fn folded(name: &str) -> String {
    let name = lowercase(name).replace(['’', '‘', '`'], "'").replace('&', " and ").replace([',', '.'], " ");
    without_the(&name)
}

/// The same without accents, apostrophes, brackets, dashes of any kind, and characters that are not seen.
fn plain(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    let mut push = |it: char| match it {
        '&' => plain.push_str(" and "),
        '\'' | '`' | '´' | '‘'..='‟' | 'ʹ'..='ʼ' => {}
        ',' | '.' | '(' | ')' | '-' | '‐'..='―' | '−' => plain.push(' '),
        it if is_mark(it) => {}
        it => plain.push(lower(it)),
    };
    name.chars().filter(|it| !is_unseen(*it)).for_each(|it| decomposed(it, &mut push));
    without_the(&plain)
}

/// The words with one blank between them, without "the" at the beginning.
fn without_the(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect_vec();
    let words = match words.as_slice() {
        ["the", rest @ ..] if !rest.is_empty() => rest,
        all => all,
    };
    words.join(" ")
}

/// Offices with the words that begin their names, and with those that people put after the name of a place.
const OFFICES: &[(&str, &[&str])] = &[
    ("police and crime commissioner", &["police and crime commissioner", "pcc", "opcc"]),
    ("police fire and crime commissioner", &["police fire and crime commissioner", "pfcc", "opfcc"]),
    ("chief constable", &["chief constable", "cc"]),
    ("mayor", &["mayor"]),
    ("commissioner", &["commissioner"]),
];

/// A name in the common form of its kind: `X police` for a constabulary, a police service or a police force, and the
/// office first: `pcc of X`, whether it is the PCC for X, X PCC or the Office of the Police and Crime Commissioner
/// for X.
pub(super) fn form(name: &str) -> String {
    let plain = plain(name);
    let words: Vec<&str> = plain.split(' ').filter(|it| *it != "the").collect_vec();
    let name = replaced_all(&replaced_all(&words.join(" "), "his majestys", "hm"), "her majestys", "hm");
    let name = name.strip_prefix("office of ").unwrap_or(&name);
    for (office, spellings) in OFFICES {
        for spelling in *spellings {
            let place = name.strip_prefix(spelling).and_then(|rest| rest.strip_prefix(' '));
            let place = place.or_else(|| name.strip_suffix(spelling)?.strip_suffix(' '));
            if let Some(place) = place.filter(|it| !it.is_empty()) {
                let place = ["of ", "for "].iter().find_map(|it| place.strip_prefix(it)).unwrap_or(place);
                let place = of_force(place);
                // The chief constable of a force is that of its area.
                let area = place.strip_suffix(" police").filter(|_| *office == "chief constable");
                return format!("{office} of {}", area.unwrap_or(&place));
            }
        }
    }
    of_force(name)
}

/// The name with `police` for every kind of force.
fn of_force(name: &str) -> String {
    for kind in ["police service", "police force", "constabulary", "police constabulary"] {
        if let Some(place) = name.strip_suffix(kind).and_then(|it| it.strip_suffix(' ')) {
            return format!("{place} police");
        }
    }
    name.to_owned()
}

/// The first letters of the words of a folded name, as in an abbreviation; none for a name that contains an
/// abbreviation.
pub(super) fn initials(folded: &str) -> String {
    if contains(folded, "pcc") || contains(folded, "pfcc") {
        return String::new();
    }
    let words = folded.split(' ').filter(|it| !matches!(*it, "of" | "for" | "and" | "the" | "in" | "on"));
    words.filter_map(|word| word.chars().next()).collect()
}

/// Words that many names share: they do not distinguish bodies.
pub(super) fn is_common(word: &str) -> bool {
    const COMMON: &[&str] = &[
        "police",
        "constabulary",
        "service",
        "force",
        "chief",
        "constable",
        "commissioner",
        "crime",
        "and",
        "for",
        "of",
        "the",
        "in",
        "office",
        "mayor",
        "fire",
        "pcc",
        "pfcc",
        "cc",
    ];
    COMMON.iter().any(|it| *it == word || (word.len() > 3 && near(it, word)))
}

/// Whether a word may be a typing error for another.
pub(super) fn near(word: &str, other: &str) -> bool {
    crate::near::likeness(word, other) >= 0.75
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_have_one_form() {
        for (one, others) in [
            ("Kent Police", &["Kent Constabulary", "the Kent Police Force", "KENT POLICE SERVICE"][..]),
            ("Dyfed-Powys Police", &["Dyfed–Powys Police", "Dyfed Powys Constabulary", "Dyfed‑Powys police"]),
            (
                "PCC for Sussex",
                &["Sussex PCC", "the Office of the Police & Crime Commissioner for Sussex", "OPCC Sussex"],
            ),
            (
                "Chief Constable of Kent Police",
                &["CC Kent", "Kent Chief Constable", "Chief Constable, Kent Constabulary"],
            ),
            ("Mayor of Greater Manchester", &["the Greater Manchester Mayor"]),
            ("Women’s Aid", &["Womens Aid", "Women's Aid"]),
            ("Gwasanaeth Tŷ", &["Gwasanaeth Ty\u{302}", "gwasanaeth ty"]),
        ] {
            for other in others {
                assert_eq!(form(other), form(one), "{other}");
            }
        }
        assert_ne!(form("the police"), form("police force"), "a kind of force alone is not a name");
        assert_eq!(form("Chief Constable"), "chief constable");
        assert_eq!(initials(&folded("Police Service of Northern Ireland")), "psni");
    }
}
