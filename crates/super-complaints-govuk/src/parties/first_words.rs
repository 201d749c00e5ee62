//! With which words the names of the directory begin: most words of a page begin none of them.

use std::collections::HashSet;
use std::sync::OnceLock;

use super_complaints::Directory;

use crate::words::Word;

/// Whether a name of the directory begins with this word.
pub(super) fn begins_name(word: &Word<'_>) -> bool {
    static FIRST: OnceLock<HashSet<String>> = OnceLock::new();
    let first = FIRST.get_or_init(|| {
        let directory = Directory::standard();
        let of_bodies = directory.bodies().iter().flat_map(|body| {
            let names = body.names.iter().map(|name| &*name.text);
            names
                .chain(body.also_known_as.iter().chain(&body.short_name).map(|name| &**name))
                .chain([body.id.as_str()])
        });
        let of_groups = directory.groups().iter().flat_map(|group| {
            group.wordings.iter().map(|wording| &**wording).chain([&*group.name, group.id.as_str()])
        });
        of_bodies.chain(of_groups).map(|name| stem(name.strip_prefix("the ").unwrap_or(name))).collect()
    });
    word.is("the") || first.contains(&stem(word.raw))
}

/// The letters and digits with which a text begins, in small letters.
fn stem(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn every_name_of_the_directory_begins_with_such_a_word() {
        for body in Directory::standard().bodies() {
            for name in &body.names {
                assert!(begins_name(&of(&name.text)[0]), "{}", name.text);
            }
        }
        assert!(!begins_name(&of("whether")[0]));
    }
}
