//! Ids from words.

use rustc_hash::FxHashMap;

const LONGEST: usize = 80;

/// An id made from the words of a text: lower-case, ASCII, at most 80 characters, cut between words.
/// Empty if the text has no ASCII letter or digit.
pub(crate) fn slug(text: &str) -> String {
    let mut slug = String::new();
    for c in text.chars() {
        match c {
            '\'' | '’' | '‘' => {}
            c if c.is_ascii_alphanumeric() => slug.push(c.to_ascii_lowercase()),
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
        if slug.len() > LONGEST {
            slug.truncate(slug.rfind('-').unwrap_or(LONGEST));
            break;
        }
    }
    slug.trim_end_matches('-').to_owned()
}

/// Hands out ids, each once.
#[derive(Debug, Default)]
pub(crate) struct Ids(FxHashMap<String, usize>);

impl Ids {
    /// The stem itself, or the stem with the first free number after it.
    pub(crate) fn unique(&mut self, stem: &str) -> String {
        let stem = if stem.is_empty() { "unnamed" } else { stem };
        let mut id = stem.to_owned();
        let mut count = self.0.get(stem).copied().unwrap_or(0);
        while self.0.contains_key(&id) {
            count += 1;
            id = format!("{stem}-{}", count + 1);
        }
        self.0.insert(id.clone(), 0);
        self.0.insert(stem.to_owned(), count);
        id
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_an_id() {
        assert_eq!(slug("The hidden victims"), "the-hidden-victims");
        assert_eq!(slug("Women’s Justice – “A duty”"), "womens-justice-a-duty");
        assert_eq!(slug("…"), "");
        let long = slug(&"word ".repeat(40));
        assert!(long.len() <= LONGEST && long.ends_with("word"), "{long}");
        assert!(slug(&"x".repeat(300)).len() <= LONGEST);
    }

    #[test]
    fn ids_are_handed_out_once() {
        let mut ids = Ids::default();
        let handed: Vec<_> = ["npcc", "npcc", "npcc-2", "npcc", ""].map(|stem| ids.unique(stem)).into();
        assert_eq!(handed, ["npcc", "npcc-2", "npcc-2-2", "npcc-3", "unnamed"]);
    }
}
