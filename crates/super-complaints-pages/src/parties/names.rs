//! The names of parties in a directory, and the words that they begin with. Most words of a page begin none of them.

use std::collections::HashSet;
use std::sync::OnceLock;

use super_complaints::Directory;

use crate::words::Word;

/// The names of a directory.
pub(crate) struct Names<'d> {
    pub(super) directory: &'d Directory,
    /// The words that they begin with.
    first: HashSet<String>,
}

impl<'d> Names<'d> {
    /// Those of the directory that comes with the library.
    pub(crate) fn standard() -> &'static Names<'static> {
        static STANDARD: OnceLock<Names<'static>> = OnceLock::new();
        STANDARD.get_or_init(|| Names::of(Directory::standard()))
    }

    pub(crate) fn of(directory: &'d Directory) -> Self {
        let of_bodies = directory.bodies().iter().flat_map(|body| {
            let names = body.names.iter().map(|name| &*name.text);
            names
                .chain(body.also_known_as.iter().chain(&body.short_name).map(|name| &**name))
                .chain([body.id.as_str()])
        });
        let of_groups = directory.groups().iter().flat_map(|group| {
            group.wordings.iter().map(|wording| &**wording).chain([&*group.name, group.id.as_str()])
        });
        let first =
            of_bodies.chain(of_groups).map(|name| stem(name.strip_prefix("the ").unwrap_or(name))).collect();
        Self { directory, first }
    }

    /// Whether a name begins with this word.
    pub(super) fn begins(&self, word: &Word<'_>) -> bool {
        word.is("the") || self.first.contains(&stem(word.raw))
    }
}

/// The letters and digits at the beginning of a text, in small letters.
fn stem(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn every_name_of_the_directory_begins_with_such_a_word() {
        let names = Names::standard();
        for body in Directory::standard().bodies() {
            for name in &body.names {
                assert!(names.begins(&of(&name.text)[0]), "{}", name.text);
            }
        }
        assert!(!names.begins(&of("whether")[0]));
    }
}
