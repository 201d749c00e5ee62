//! Headings that call the body that writes a page, or the force of a commissioner's area, by a short name: "Force response".

use super_complaints::model::BodyKind;

use crate::layout::{BlockKind, Heading, ResponseOf, Short, short_name};
use crate::parties::{Named, NamedKind};
use crate::words::Word;

use super::page_author::PageAuthor;
use crate::reading::state::Reading;

impl Reading<'_, '_> {
    /// Finds the headings that are those of the body that writes, and, on the page of a commissioner, those of the force.
    pub(super) fn short_headings(&self, author: &mut PageAuthor) {
        use BodyKind as Is;
        let [only] = author.parties.as_slice() else { return };
        let NamedKind::Body(kind) = only.kind else { return };
        let force =
            matches!(kind, Is::TerritorialForce | Is::SpecialForce | Is::OtherForce | Is::ChiefOfficer);
        let commissioner = matches!(kind, Is::PoliceAndCrimeCommissioner | Is::Mayor | Is::MayorsOffice);
        let of_area = self.names.force_of(only).and_then(|party| self.names.named(&party));
        let is_heading = |kind: &BlockKind| {
            matches!(
                kind,
                BlockKind::Heading(Heading::Response(ResponseOf::Unknown | ResponseOf::Parties(_)))
            )
        };
        let unknown = BlockKind::Heading(Heading::Response(ResponseOf::Unknown));
        for (at, block) in self.blocks().filter(|(_, block)| is_heading(&block.kind)) {
            match short_name(&block.words) {
                Some(Short::Force) if force => author.headings.insert(at),
                Some(Short::Commissioner) if commissioner => author.headings.insert(at),
                Some(Short::Force) if of_area.is_some() => author.of_force.insert(at),
                None if block.kind == unknown && self.is_possessor(&block.words, only) => {
                    author.headings.insert(at)
                }
                _ => false,
            };
        }
        author.force = of_area;
    }

    /// Whether a heading begins with a short name that can only be that of a body: "The Department’s response".
    fn is_possessor(&self, words: &[Word<'_>], body: &Named) -> bool {
        let first = words.iter().find(|word| !word.is("the")).and_then(Word::possessor);
        first.is_some_and(|word| self.names.is_short_for(&word.to_lowercase(), body))
    }
}
