//! "Applies to England and Wales".

use super_complaints::model::Nation;

use crate::words::{Word, one_of, phrase};

/// The nations of an "Applies to" line; `None` if it is not such a line, or names something else.
pub(super) fn applies_to(words: &[Word<'_>]) -> Option<Vec<Nation>> {
    if !phrase(words, 0, &["applies", "to"]) {
        return None;
    }
    let mut at = 2 + usize::from(one_of(words, 2, &[":"]));
    let mut nations = Vec::new();
    while at < words.len() {
        let (nation, next) = nation(words, at)?;
        if !nations.contains(&nation) {
            nations.push(nation);
        }
        let comma = next + usize::from(one_of(words, next, &[","]));
        at = comma + usize::from(one_of(words, comma, &["and", "&"]));
        // GOV.UK adds a remark in brackets where other pages apply elsewhere.
        if at == next {
            let remark = phrase(words, at, &["("]) && words.last().is_some_and(|word| word.raw == ")");
            return (at == words.len() || remark).then_some(nations);
        }
    }
    None
}

fn nation(words: &[Word<'_>], at: usize) -> Option<(Nation, usize)> {
    let word = words.get(at)?;
    match word.raw {
        "England" => Some((Nation::England, at + 1)),
        "Scotland" => Some((Nation::Scotland, at + 1)),
        "Wales" => Some((Nation::Wales, at + 1)),
        "Northern" if phrase(words, at + 1, &["ireland"]) => Some((Nation::NorthernIreland, at + 2)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn nations_are_read_as_published_and_nothing_is_made_up() {
        let read = |text: &str| applies_to(&of(text));
        assert_eq!(
            read("Applies to England and Northern Ireland"),
            Some(vec![Nation::England, Nation::NorthernIreland])
        );
        assert_eq!(read("Applies to England, Scotland and Wales").map(|nations| nations.len()), Some(3));
        assert_eq!(
            read("Applies to England and Wales (see other nations)").map(|nations| nations.len()),
            Some(2)
        );
        for none in
            ["Applies to", "Applies to England and", "Applies to England and Kent", "Applies to England only"]
        {
            assert_eq!(read(none), None, "{none}");
        }
    }
}
