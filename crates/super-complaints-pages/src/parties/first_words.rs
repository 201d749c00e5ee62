//! The first words that names have, seen from afar: most words of a page are none of them.

/// For each first letter a bit for each second letter and length, in parts of eight.
#[derive(Default)]
pub(super) struct FirstWords([u64; 32]);

impl FirstWords {
    /// Adds the first word of a name in the spelling in which names are compared.
    pub(super) fn add(&mut self, spelling: &str) {
        let word = spelling.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        if let Some((row, bit)) = place(word)
            && let Some(row) = self.0.get_mut(row)
        {
            *row |= bit;
        }
    }

    /// Whether a name may begin with a word.
    pub(super) fn may_have(&self, word: &str) -> bool {
        let seen = |(row, bit): (usize, u64)| self.0.get(row).is_none_or(|row| row & bit != 0);
        word.eq_ignore_ascii_case("the")
            || place(word).is_none_or(seen)
            || !word.bytes().all(|byte| byte.is_ascii_alphanumeric())
    }
}

fn place(word: &str) -> Option<(usize, u64)> {
    let [first, second, ..] = word.as_bytes() else { return None };
    let bit = (second & 7) << 3 | u8::try_from(word.len() & 7).unwrap_or_default();
    Some((usize::from(first & 31), 1 << bit))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_first_word_is_missed() {
        let mut names = FirstWords::default();
        for name in ["home office", "police and crime commissioners", "bbc", "o'brien trust", "öffentlich"] {
            names.add(name);
        }
        for word in ["Home", "HOME", "police", "BBC", "The", "the", "o", "O’Brien", "Öffentlich", "(", "É"]
        {
            assert!(names.may_have(word), "{word}");
        }
        for word in ["house", "Homely", "of", "and", "recommendation", "polices"] {
            assert!(!names.may_have(word), "{word}");
        }
    }
}
