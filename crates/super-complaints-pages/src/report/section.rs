//! One page of the report: its facts, and the places that they were read from.

use super_complaints::Directory;

use crate::trace::PassageCertainty;
use crate::{Draft, Span};

use super::facts::{self, Group};
use super::seen::{TITLE, start};

/// A page of the report.
pub(super) struct Section<'d> {
    /// Which page of the report it is, counted from 1: part of every id.
    pub(super) number: usize,
    pub(super) name: &'d str,
    pub(super) draft: &'d Draft,
    pub(super) groups: Vec<Group>,
    /// The places that facts were read from.
    pub(super) words: Vec<Words>,
    /// For each passage of the trace, its place.
    pub(super) place_of: Vec<usize>,
}

/// A place that facts were read from.
pub(super) struct Words {
    pub(super) span: Span,
    /// The facts, by their number, each with its label.
    pub(super) facts: Vec<(usize, String)>,
    /// Whether all of these facts were inferred.
    pub(super) inferred: bool,
}

impl<'d> Section<'d> {
    pub(super) fn of(number: usize, name: &'d str, draft: &'d Draft, directory: &Directory) -> Self {
        let groups = facts::groups(draft, directory);
        let mut labels = vec![None; draft.trace.passages.len()];
        for (at, fact) in groups.iter().flat_map(|group| &group.facts).enumerate() {
            for passage in &fact.passages {
                if let Some(label) = labels.get_mut(*passage) {
                    *label = Some((at + 1, fact.label.clone()));
                }
            }
        }
        let (mut words, mut place_of): (Vec<Words>, _) = (Vec::new(), Vec::new());
        for (passage, label) in draft.trace.passages.iter().zip(labels) {
            // The passages are in the order of the page, so equal places are neighbours.
            if words.last().is_none_or(|last| last.span != passage.span) {
                words.push(Words { span: passage.span, facts: Vec::new(), inferred: true });
            }
            if let Some(place) = words.last_mut() {
                place.inferred &= passage.certainty == PassageCertainty::Inferred;
                place.facts.extend(label);
            }
            place_of.push(words.len() - 1);
        }
        for place in &mut words {
            place.facts.sort_unstable();
            place.facts.dedup();
        }
        Self { number, name, draft, groups, words, place_of }
    }

    /// The id of something on this page: `p1-w12`.
    pub(super) fn id(&self, letter: char, number: usize) -> String {
        format!("p{}-{letter}{number}", self.number)
    }

    pub(super) fn title(&self) -> String {
        start(&self.draft.record.title, TITLE)
    }
}
