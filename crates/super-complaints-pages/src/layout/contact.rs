//! Lines that say where a body is, and how to reach it: they are no title.

use super_complaints::collect_vec::CollectVec as _;

use crate::words::{Word, one_of, phrase};

/// Whether a line is an address, a number or a link by which a body is reached.
pub(super) fn is_contact(words: &[Word<'_>]) -> bool {
    const LABELS: [&[&str]; 11] = [
        &["tel"],
        &["telephone"],
        &["phone"],
        &["fax"],
        &["email"],
        &["e-mail"],
        &["web"],
        &["website"],
        &["switchboard"],
        &["po", "box"],
        &["address"],
    ];
    let marked = |label: &&[&str]| {
        phrase(words, 0, label)
            && (label.len() > 1 || one_of(words, 1, &[":", "."]) || words.get(1).is_some_and(is_number))
    };
    let link =
        |word: &Word<'_>| word.raw.contains('@') || word.raw.contains("://") || word.raw.starts_with("www.");
    let boxed = |at: usize| one_of(words, at, &["box"]) && words.get(at + 1).is_some_and(is_figures);
    let inside = |at: usize| boxed(at) || is_postcode(words, at);
    LABELS.iter().any(marked) || words.iter().any(link) || (0..words.len()).any(inside)
}

/// "SW1P 3JS": letters and figures of a district, then a figure and two letters.
fn is_postcode(words: &[Word<'_>], at: usize) -> bool {
    let (Some(district), Some(place)) = (words.get(at), words.get(at + 1)) else { return false };
    let shape: String = district.raw.chars().map(shape).collect();
    let place: String = place.raw.chars().map(self::shape).collect();
    matches!(shape.as_str(), "A9" | "A99" | "A9A" | "AA9" | "AA99" | "AA9A") && place == "9AA"
}

fn shape(c: char) -> char {
    match c {
        'A'..='Z' => 'A',
        '0'..='9' => '9',
        other => other,
    }
}

fn is_figures(word: &Word<'_>) -> bool {
    word.raw.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_number(word: &Word<'_>) -> bool {
    word.raw.len() > 2
        && word.raw.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'+' | b'(' | b')'))
}

/// "OFFICIAL", "By email only": how a text is marked, or sent.
pub(super) fn is_marking(words: &[Word<'_>]) -> bool {
    const MARKINGS: [&[&str]; 12] = [
        &["official"],
        &["official", "sensitive"],
        &["official-sensitive"],
        &["official", "-", "sensitive"],
        &["not", "protectively", "marked"],
        &["private", "and", "confidential"],
        &["confidential"],
        &["by", "email"],
        &["by", "email", "only"],
        &["via", "email"],
        &["sent", "by", "email"],
        &["draft"],
    ];
    MARKINGS.iter().any(|marking| words.len() == marking.len() && phrase(words, 0, marking))
}

/// Whether a line is at the foot of a paper: an address, a marking, or the number of a page.
pub(crate) fn is_foot(words: &[Word<'_>]) -> bool {
    let plain: Vec<&Word<'_>> = words.iter().filter(|word| !word.is_mark()).collect_vec();
    let number = match plain.as_slice() {
        [number] => is_figures(number),
        [page, number] => page.is("page") && is_figures(number),
        [page, number, of, last] => {
            page.is("page") && of.is("of") && is_figures(number) && is_figures(last)
                || page.is("page") && is_figures(number) && of.raw == "/" && is_figures(last)
        }
        _ => false,
    };
    number || is_contact(words) || is_marking(words)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn an_address_is_known_by_its_parts() {
        for line in [
            "2 Marsham Street, London SW1P 4DF",
            "Lower Ground, 5-8 The Sanctuary, London SW1P 3JS",
            "PO Box 17, Leeds",
            "P.O. Box 17",
            "Tel: 01234 567890",
            "Telephone 01234 567890",
            "Email: chief@example.police.uk",
            "www.example.police.uk",
            "Maidstone ME15 9BZ",
            "Website: https://example.org",
        ] {
            assert!(is_contact(&of(line)), "{line}");
        }
        for line in [
            "Response to the super-complaint on stalking",
            "Recommendation R3 7A",
            "Telephone contact with victims",
            "Web forms for victims",
            "Section 60 stop and search",
        ] {
            assert!(!is_contact(&of(line)), "{line}");
        }
    }
}
