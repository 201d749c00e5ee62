//! The super-complaints that a page is about.

use std::collections::HashSet;

use super_complaints::Scheme;
use super_complaints::collect_vec::CollectVec as _;
use super_complaints::order::sort_by;

use crate::dates;
use crate::layout::{Block, BlockKind, Heading, LetterField, Page};
use crate::mention::{complainants_of, labelled_maker};
use crate::parties::{Named, Names};
use crate::sentences::sentences;
use crate::slug::slug;
use crate::words::{Word, phrase, range, span, text};
use crate::{ReadError, Span};

/// One of several super-complaints on a page.
#[derive(Debug)]
pub(crate) struct Complaint {
    /// The words that stand for its title, and where they are.
    pub(crate) title: String,
    pub(crate) place: Span,
    /// The complainants, by the keys of their names.
    complainants: Vec<String>,
    /// The blocks about it alone.
    blocks: HashSet<usize>,
}

impl Complaint {
    /// Where the words are that stand for its title.
    pub(crate) fn place(&self) -> Span {
        self.place
    }

    /// Whether a body made it.
    pub(crate) fn is_by(&self, named: &Named) -> bool {
        self.complainants.contains(&named.key())
    }
}

/// More than that are not on one page.
const MOST: usize = 60;

/// Why the words about one super-complaint are not in the draft of another.
pub(crate) const OTHER: &str = "it is about another super-complaint on this page";
const SHARED: &str = "it may be about any of the super-complaints on this page";

/// The super-complaints of a page that is about several; empty if it is about one.
pub(crate) fn several(page: &Page<'_>, names: &Names<'_>) -> Vec<Complaint> {
    let key = |block: &Block<'_>| complainants_of(names, &block.words);
    let of_page = |block: &&Block<'_>| {
        matches!(
            block.kind,
            BlockKind::Title | BlockKind::Summary | BlockKind::LetterField(LetterField::Subject)
        )
    };
    if page.blocks.iter().filter(of_page).any(|block| !key(block).is_empty()) {
        return Vec::new();
    }
    let plural = |block: &Block<'_>| {
        (0..block.words.len()).any(|at| {
            phrase(&block.words, at, &["super-complaints"])
                || phrase(&block.words, at, &["super", "complaints"])
        })
    };
    let is_plural = page.blocks.iter().find(|block| block.kind == BlockKind::Title).is_some_and(plural);
    // On a page of super-complaints a heading may begin with the body that made one: "Hestia: modern slavery".
    let of_heading = |block: &Block<'_>| {
        let own = key(block);
        match () {
            () if !own.is_empty() || !is_plural => own,
            () if begins(block) => designated(names, block),
            () => maker(names, block),
        }
    };
    let has_label = |block: &Block<'_>| is_plural && !maker(names, block).is_empty();
    let found = by_heading(page, &of_heading, &has_label);
    if found.len() > 1 {
        return if found.len() > MOST { Vec::new() } else { found };
    }
    let found = if is_plural { by_paragraph(page, &key) } else { Vec::new() };
    if (2..=MOST).contains(&found.len()) { found } else { Vec::new() }
}

/// The key of the body at the beginning of a heading, if it may make police super-complaints.
fn designated(names: &Names<'_>, block: &Block<'_>) -> Vec<String> {
    let police = Scheme::find("police");
    let named = names.at(&block.words, 0).map(|(named, _)| named);
    let may = |named: &Named| {
        police.is_some_and(|police| named.id().is_some_and(|id| police.standing.lists(id.as_str())))
    };
    named.filter(may).map(|named| named.key()).into_iter().collect_vec()
}

/// The keys of the bodies in a line "Made by: Hestia".
fn maker(names: &Names<'_>, block: &Block<'_>) -> Vec<String> {
    let line = block.kind == BlockKind::Paragraph && block.cell.is_none();
    let mention = line.then(|| labelled_maker(names, &block.words)).flatten();
    let mut keys: Vec<String> = mention.iter().flat_map(|it| it.made_by.iter().map(Named::key)).collect_vec();
    sort_by(&mut keys, Ord::cmp);
    keys
}

/// Sections whose heading or text names one complainant, or several that complain together.
fn by_heading(
    page: &Page<'_>,
    key: &dyn Fn(&Block<'_>) -> Vec<String>,
    has_label: &dyn Fn(&Block<'_>) -> bool,
) -> Vec<Complaint> {
    let mut found: Vec<Complaint> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let blocks_have =
        |blocks: &HashSet<usize>| blocks.iter().filter_map(|at| page.blocks.get(*at)).any(has_label);
    let mut close = |open: &mut Vec<usize>| {
        let blocks = std::mem::take(open);
        let sets: HashSet<Vec<String>> = blocks
            .iter()
            .filter_map(|at| page.blocks.get(*at))
            .map(key)
            .filter(|key| !key.is_empty())
            .collect();
        let heading = blocks.first().and_then(|at| page.blocks.get(*at));
        let Some(heading) = heading.filter(|it| begins(it)) else { return };
        let own = match &heading.kind {
            BlockKind::Heading(Heading::Parties(parties)) => {
                let named: Vec<String> = parties.iter().map(Named::key).collect_vec();
                sets.iter().find(|set| set.iter().all(|key| named.contains(key))).cloned().unwrap_or_default()
            }
            _ => key(heading),
        };
        let complainants = match (own.is_empty(), sets.len()) {
            (false, _) => own,
            (true, 1) => sets.into_iter().next().unwrap_or_default(),
            _ => return,
        };
        // A paragraph about the super-complaint of others is in the section by chance.
        let strange =
            |at: &usize| page.blocks.get(*at).map(key).is_some_and(|it| !it.is_empty() && it != complainants);
        let blocks: HashSet<usize> = blocks.iter().copied().filter(|at| !strange(at)).collect();
        let title = text(titled(&heading.words));
        // A section with a line "Made by: …" is about a super-complaint of its own: a body may make several.
        if blocks_have(&blocks) {
            found.push(Complaint { title, place: heading.span, complainants, blocks });
        } else {
            add(&mut found, complainants.clone(), title, heading.span, blocks.into_iter().collect_vec());
        }
    };
    for (at, block) in page.blocks.iter().enumerate() {
        if begins(block) || matches!(block.kind, BlockKind::Furniture(_) | BlockKind::Dates(_)) {
            close(&mut open);
        }
        if begins(block) || !open.is_empty() && !matches!(block.kind, BlockKind::Furniture(_)) {
            open.push(at);
        }
    }
    close(&mut open);
    found
}

/// Whether a block can be the heading of the part about one super-complaint.
fn begins(block: &Block<'_>) -> bool {
    matches!(block.kind, BlockKind::Heading(Heading::Other | Heading::Parties(_)))
}

/// Paragraphs of a page on super-complaints, each of which names one complainant.
fn by_paragraph(page: &Page<'_>, key: &dyn Fn(&Block<'_>) -> Vec<String>) -> Vec<Complaint> {
    let mut found = Vec::new();
    for (at, block) in page.blocks.iter().enumerate() {
        let complainants = key(block);
        if complainants.is_empty()
            || !matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading(Heading::Other))
        {
            continue;
        }
        let first = sentences(&block.words).next().unwrap_or_default();
        let title = text(titled(first));
        let title = title.trim_end_matches('.').to_owned();
        add(&mut found, complainants, title, span(first).unwrap_or(block.span), vec![at]);
    }
    found
}

/// The words of a heading without a note in brackets on the complaint or the report: "… (report of 15 December 2023)", "… (May 2021)".
fn titled<'w, 't>(words: &'w [Word<'t>]) -> &'w [Word<'t>] {
    const NOTES: [&str; 9] =
        ["report", "reported", "published", "publication", "of", "on", "in", "dated", "from"];
    let closed = words.last().is_some_and(|word| word.raw == ")");
    let Some(open) = words.iter().rposition(|word| word.raw == "(").filter(|at| closed && *at > 0) else {
        return words;
    };
    let note = range(words, open + 1, words.len() - 1);
    let date = note.iter().position(|word| !word.any(&NOTES) && !word.is_mark()).unwrap_or(note.len());
    let dated = dates::at(note, date).is_some_and(|(_, end)| end == note.len());
    // "A duty to protect (super-complaint by the Centre for Women’s Justice; report of 24 August 2021)"
    let said = open > 1 && crate::mention::is_in(note) && !crate::mention::is_in(range(words, 0, open));
    if dated || said { range(words, 0, open) } else { words }
}

fn add(
    found: &mut Vec<Complaint>,
    complainants: Vec<String>,
    title: String,
    place: Span,
    blocks: Vec<usize>,
) {
    match found.iter_mut().find(|it| it.complainants == complainants) {
        Some(known) => known.blocks.extend(blocks),
        None => found.push(Complaint { title, place, complainants, blocks: blocks.into_iter().collect() }),
    }
}

/// The page as far as it is about one of several super-complaints, and about itself.
pub(crate) fn page_of<'t>(page: &Page<'t>, complaint: &Complaint, all: &[Complaint]) -> Page<'t> {
    let mut own = page.clone();
    for (at, block) in own.blocks.iter_mut().enumerate() {
        let facts = matches!(
            block.kind,
            BlockKind::Paragraph | BlockKind::Heading(_) | BlockKind::Summary | BlockKind::Attachment
        );
        if !facts || complaint.blocks.contains(&at) {
            continue;
        }
        let other = all.iter().any(|other| other.blocks.contains(&at));
        block.kind = BlockKind::Elsewhere(if other { OTHER } else { SHARED });
    }
    own
}

/// The one that the caller chose by its id or by words of its title or its complainants.
pub(crate) fn choose<'c>(all: &'c [Complaint], wanted: &str) -> Result<&'c Complaint, ReadError> {
    let key = slug(wanted);
    let words = |complaint: &Complaint| {
        let says = slug(&format!("{} {}", complaint.title, complaint.complainants.join(" ")));
        !key.is_empty() && key.split('-').all(|word| says.split('-').any(|other| other == word))
    };
    let named = |complaint: &&Complaint| slug(&complaint.title) == key;
    let mut matching = all.iter().filter(|it| words(it));
    let only = matching.next().filter(|_| matching.next().is_none());
    let found = || all.iter().map(|it| it.title.clone()).collect_vec();
    all.iter()
        .find(named)
        .or(only)
        .ok_or_else(|| ReadError::NotOnPage { wanted: wanted.to_owned(), found: found() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::of;

    #[test]
    fn a_note_on_the_report_is_no_part_of_the_title() {
        for note in [
            "(report of 15 December 2023)",
            "(report: 15 December 2023)",
            "(reported in December 2023)",
            "(published 15 December 2023)",
            "(report published on 15 December 2023)",
            "(15 December 2023)",
            "(December 2023)",
            "(super-complaint by Hestia; report of 15 December 2023)",
            "(a super-complaint)",
        ] {
            assert_eq!(
                text(titled(&of(&format!("Hestia – modern slavery {note}")))),
                "Hestia – modern slavery"
            );
        }
        for whole in [
            "Hestia – modern slavery (the hidden victims)",
            "Hestia – modern slavery (report)",
            "Hestia – modern slavery (2019 to 2021)",
            "Hestia (report of 15 December 2023) – modern slavery",
            "(December 2023)",
            "Hestia (super-complaint on modern slavery)",
            "The super-complaint of Hestia (a super-complaint of 2019)",
        ] {
            assert_eq!(text(titled(&of(whole))), whole);
        }
    }
}
