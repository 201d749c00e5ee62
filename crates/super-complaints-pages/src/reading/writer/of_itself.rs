//! Whether a page on the site of a force is its own: it says "we", or says something of that force.

use super_complaints::model::BodyKind;

use crate::layout::BlockKind;
use crate::parties::{Named, NamedKind};
use crate::reading::answer::spoken::{Open, spoken};
use crate::reading::state::Reading;

impl Reading<'_, '_> {
    /// Whether a page on the site of a force says "we", or says something of that force by its name. A commissioner tells of
    /// a force, too, and others of their members.
    pub(super) fn speaks_of_itself(&self, named: &Named) -> bool {
        const OWN: [&str; 7] = ["we", "our", "us", "ours", "i", "my", "ourselves"];
        const FORCES: [BodyKind; 3] =
            [BodyKind::TerritorialForce, BodyKind::SpecialForce, BodyKind::ChiefOfficer];
        if !matches!(named.kind, NamedKind::Body(kind) if FORCES.contains(&kind)) {
            return false;
        }
        let own = std::slice::from_ref(named);
        let mut open = Open::default();
        self.blocks().any(|(_, block)| {
            let text =
                matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading(_) | BlockKind::Summary);
            let said = if text { spoken(self.names, &block.words, own, &mut open) } else { Vec::new() };
            said.into_iter().any(|words| {
                words.iter().any(|word| word.any(&OWN))
                    || (0..words.len()).any(|at| {
                        self.names.at(words, at).is_some_and(|(it, _)| self.names.one_seat(&it, named))
                    })
            })
        })
    }
}
