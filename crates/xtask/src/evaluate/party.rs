//! When two names mean the same body: by the directory, where it has them; else by their words.

use super_complaints::Directory;
use super_complaints::directory::DirectoryMatch;
use super_complaints::model::Party;

/// The words of a text, in small letters, without anything else.
pub(super) fn normalised(text: &str) -> String {
    // A soft hyphen or a zero-width character is no break between words.
    let seen = text.chars().filter(|it| !matches!(it, '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{feff}'));
    let seen: String =
        seen.filter(|it| !matches!(it, '\'' | '’' | '‘')).flat_map(char::to_lowercase).collect();
    seen.split(|it: char| !it.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// How facts name a party: bodies in one seat (a force and its chief officer) are one, as in the model.
fn key(found: DirectoryMatch<'_>) -> String {
    let directory = Directory::standard();
    let id = found.id();
    let holder = directory.seat(id.as_str()).and_then(|seat| directory.holder(seat, None));
    holder.map_or(id, |holder| &holder.id).to_string()
}

/// The party that a name means, also one written with its abbreviation or with "all 43" before it.
fn identified(name: &str) -> Option<String> {
    let directory = Directory::standard();
    let bare = name.trim_start_matches(|it: char| it.is_ascii_digit() || it.is_whitespace());
    let all = name.strip_prefix("All ").or_else(|| name.strip_prefix("all ")).unwrap_or(bare);
    let counted = all.trim_start_matches(|it: char| it.is_ascii_digit() || it.is_whitespace());
    let short = name.split_once(" (").map_or(name, |(short, _)| short);
    [name, counted, short].into_iter().find_map(|name| directory.find(name)).map(key)
}

/// What the gold facts mean by a name: the party, or the words where the directory does not have it.
pub(super) fn expected(name: &str) -> Vec<String> {
    vec![identified(name).unwrap_or_else(|| format!("“{}”", normalised(name)))]
}

/// What they mean by a person with a post and a body: any of them.
pub(super) fn expected_person(name: &str) -> Vec<String> {
    let parts = name.split(", ").map(str::trim);
    // "NPCC Lead for Domestic Abuse"
    let short = |part: &str| part.split_once(' ').and_then(|(word, _)| identified(word));
    let mut keys: Vec<String> =
        parts.clone().flat_map(|part| [identified(part), short(part)]).flatten().collect();
    keys.extend(parts.chain([name]).map(|part| format!("“{}”", normalised(part))));
    keys
}

/// What a draft means by a party.
pub(super) fn drafted(party: &Party) -> Vec<String> {
    let directory = Directory::standard();
    let of_id = party.id.as_ref().map(|id| {
        let id = id.as_str();
        let body = directory
            .body(id)
            .map(DirectoryMatch::Body)
            .or_else(|| directory.group(id).map(DirectoryMatch::Group));
        body.map_or_else(|| id.to_owned(), key)
    });
    let words = party.as_written.as_deref();
    let of_words = || words.and_then(identified);
    let written = words.map(|words| format!("“{}”", normalised(words)));
    of_id.or_else(of_words).into_iter().chain(written).collect()
}

/// The same of somebody in the head of a letter: the name may be followed by a post.
pub(super) fn drafted_person(party: &Party) -> Vec<String> {
    let mut keys = drafted(party);
    let words = normalised(party.as_written.as_deref().unwrap_or_default());
    let ends = words.match_indices(' ').skip(1).filter_map(|(end, _)| words.get(..end));
    keys.extend(ends.map(|name| format!("“{name}”")));
    keys
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_one_body_are_the_same_and_of_two_are_not() {
        let npcc = drafted(&"npcc".parse().unwrap());
        assert!(npcc.contains(&expected("National Police Chiefs’ Council (NPCC)")[0]));
        assert!(!npcc.contains(&expected("College of Policing")[0]));
        assert_eq!(expected("Kent Police"), expected("Chief Constable of Kent Police"), "one seat");
        assert_ne!(expected("Kent Police"), expected("Police and Crime Commissioner for Kent"));
    }

    #[test]
    fn a_person_is_any_of_name_post_and_body() {
        let keys = expected_person("Donald Duck, Chair, National Police Chiefs’ Council");
        assert!(keys.contains(&"“donald duck”".to_owned()));
        assert!(keys.contains(&expected("NPCC")[0]));
    }

    #[test]
    fn a_post_after_a_name_makes_no_other_person() {
        let written = |words: &str| Party::unresolved(words.parse().unwrap());
        let keys = drafted_person(&written("Donald Duck Assistant Chief Constable"));
        assert!(keys.contains(&expected_person("Donald Duck")[0]));
        assert!(!keys.contains(&expected_person("Donald")[0]), "a first name is nobody");
        assert!(!drafted_person(&written("Daisy Duck")).contains(&expected_person("Donald Duck")[0]));
    }

    #[test]
    fn only_words_count() {
        assert_eq!(normalised(" The “Hidden\u{ad}  Victims” – Hestia’s "), "the hidden victims hestias");
    }
}
