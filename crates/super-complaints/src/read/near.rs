//! "Did you mean?"

use crate::characters::lower;
use crate::offer::Confidence;

/// What people write for names and words of the model, where letters alone would not tell.
const SYNONYMS: &[(&str, &[&str])] = &[
    ("author", &["by"]),
    ("body", &["by"]),
    ("comment", &["gist"]),
    ("complete", &["done"]),
    ("completed", &["done"]),
    ("day", &["date"]),
    ("deadline", &["due"]),
    ("description", &["gist"]),
    ("for", &["answer_of"]),
    ("from", &["by", "since"]),
    ("in_progress", &["under_way"]),
    ("link", &["urls"]),
    ("name", &["names", "title", "as_written"]),
    ("note", &["gist"]),
    ("notes", &["gist"]),
    ("on_behalf_of", &["answer_of"]),
    ("ongoing", &["under_way"]),
    ("owner", &["by"]),
    ("partially_accepted", &["accepted_in_part"]),
    ("ref", &["id"]),
    ("refused", &["rejected"]),
    ("respondent", &["by"]),
    ("status", &["delivery", "position"]),
    ("summary", &["gist"]),
    ("to", &["recipient", "addressees", "until"]),
    ("type", &["kind"]),
    ("version", &["schema"]),
    ("webpage", &["web_page"]),
];

/// The candidate that was most likely meant.
pub(super) fn nearest<'a>(word: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let plain = plain(word);
    let synonym = || {
        let (_, meant) = SYNONYMS.iter().find(|(synonym, _)| *synonym == plain)?;
        meant.iter().find_map(|meant| candidates.iter().copied().find(|candidate| candidate == meant))
    };
    let close = || crate::near::nearest(&plain, candidates.iter().copied());
    // `published_on` for `published`, `fire_functions` for `fire_functions_since`
    let longer = |long: &str, short: &str| {
        short.len() > 3 && long.strip_prefix(short).is_some_and(|r| r.starts_with('_'))
    };
    let part = || candidates.iter().copied().find(|c| longer(&plain, c) || longer(c, &plain));
    synonym().or_else(close).or_else(part)
}

/// The candidate that was meant, and how sure that is; `None` if what is near may mean something else.
pub(super) fn meant<'a>(word: &str, candidates: &[&'a str]) -> Option<(&'a str, Confidence)> {
    let plain = plain(word);
    if let Some(same) = candidates.iter().copied().find(|it| *it == plain) {
        return Some((same, Confidence::Certain));
    }
    if let Some(slip) = crate::near::slip(&plain, candidates.iter().copied()) {
        return Some((slip, Confidence::Certain));
    }
    let synonym = SYNONYMS.iter().find(|(synonym, _)| *synonym == plain).and_then(|(_, meant)| {
        let mut meant = meant.iter().filter_map(|meant| candidates.iter().copied().find(|it| it == meant));
        meant.next().filter(|_| meant.next().is_none())
    });
    // Where one word ends with the other, what comes before it may be a `not`.
    let is_near = |it: &&str| plain.len() > 5 && !plain.ends_with(*it) && !it.ends_with(&*plain);
    let near = || crate::near::within(&plain, 2, candidates.iter().copied()).filter(is_near);
    synonym.or_else(near).map(|near| (near, Confidence::Likely))
}

/// The word as the model spells words: `appliesTo` and `Applies to` become `applies_to`.
fn plain(word: &str) -> String {
    let mut plain = String::with_capacity(word.len() + 4);
    let mut after_small = false;
    for character in word.trim().chars() {
        if character.is_ascii_uppercase() && after_small {
            plain.push('_');
        }
        after_small = character.is_ascii_lowercase();
        match character {
            '-' | ' ' => plain.push('_'),
            other => plain.push(lower(other)),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_keyboard_and_habits_find_their_word() {
        let fields = ["id", "kind", "title", "by", "urls", "published", "applies_to", "gist", "date", "due"];
        let near = |word: &str| nearest(word, &fields);
        assert_eq!(near("appliesTo"), Some("applies_to"));
        assert_eq!(near("Applies to"), Some("applies_to"));
        assert_eq!(near("titel"), Some("title"));
        assert_eq!(near("url"), Some("urls"));
        assert_eq!(near("published_on"), Some("published"));
        assert_eq!(near("summary"), Some("gist"));
        assert_eq!(near("deadline"), Some("due"));
        for far in ["colour", "xyz", "", &"a".repeat(1000)] {
            assert_eq!(near(far), None, "{far}");
        }
    }

    #[test]
    fn what_is_certain_is_a_matter_of_spelling() {
        let positions = ["accepted", "accepted_in_part", "rejected", "not_addressed"];
        let meant = |word: &str| meant(word, &positions);
        for certain in ["Accepted", "acepted", "accepted in part", "acceptedInPart"] {
            assert_eq!(meant(certain).map(|it| it.1), Some(Confidence::Certain), "{certain}");
        }
        assert_eq!(meant("refused"), Some(("rejected", Confidence::Likely)));
        assert_eq!(meant("partially_accepted"), Some(("accepted_in_part", Confidence::Likely)));
        for other in ["unaccepted", "not_accepted", "accepted_in_principle", "addressed", "yes"] {
            assert_eq!(meant(other), None, "{other} may mean something else");
        }
    }
}
