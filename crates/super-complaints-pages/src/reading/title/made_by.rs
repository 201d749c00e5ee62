//! The name of a record without a title: what the super-complaint is on by its address, or who made it.

use super_complaints::collect_vec::CollectVec as _;

use crate::Span;
use crate::layout::{Block, Page};
use crate::parties::{Named, Names};
use crate::words::{Word, text};

/// "Hestia super-complaint", if all that the page mentions is the super-complaint of one body.
pub(super) fn made_by(page: &Page<'_>, names: &Names<'_>) -> Option<(String, Option<Span>)> {
    let of_block = |block: &Block<'_>| {
        let made = crate::mention::mentions(names, &block.words).into_iter().flat_map(|it| it.made_by);
        made.filter(Named::is_resolved).collect_vec()
    };
    let own = page.blocks.iter().filter(|block| block.kind.is_own());
    let mut all = own.flat_map(|block| of_block(block).into_iter().map(move |named| (block, named)));
    let (block, first) = all.next()?;
    let key = first.key();
    if !all.all(|(_, other)| other.key() == key) {
        return None;
    }
    let within = |word: &&Word<'_>| first.span.start <= word.span.start && word.span.end <= first.span.end;
    let words: Vec<Word<'_>> = block.words.iter().filter(within).copied().collect_vec();
    let name = without_possessive(&text(&words));
    let name = name.strip_prefix("the ").unwrap_or(&name);
    Some((format!("{name} super-complaint"), Some(first.span)))
}

fn without_possessive(name: &str) -> String {
    name.strip_suffix("’s").or_else(|| name.strip_suffix("'s")).unwrap_or(name).to_owned()
}

/// What a super-complaint is on, by the address of a page: "…/super-complaint-on-the-police-response-to-stalking/".
pub(super) fn in_address(url: &str) -> Option<String> {
    let path = url.split(['?', '#']).next()?;
    let (_, on) = path.rsplit_once("super-complaint-on-")?;
    let words = on.split('/').next()?.replace('-', " ");
    let plain = words.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == ' ');
    (plain && !words.trim().is_empty()).then(|| words.trim().to_owned())
}
