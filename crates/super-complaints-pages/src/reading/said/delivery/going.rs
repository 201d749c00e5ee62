//! Work that goes on: "Work continues", "This recommendation is being progressed through our action plan".

use crate::reading::said::clause::{Clause, Group, Negation};

impl Clause<'_> {
    /// "(Work) continues", "(Work) is progressing well".
    pub(super) fn goes_on_by_itself(&self, group: &Group) -> bool {
        let continues = group.auxiliaries.is_empty() && self.any(group.main, &["continues"]);
        let progresses =
            group.is(&["be"], Negation::None) && self.any(group.main, &["progressing", "continuing"]);
        let well = group.main + 1 + usize::from(self.any(group.main + 1, &["well"]));
        (continues || progresses) && self.work_goes_to(well)
    }

    /// Whether what follows only says by whom of its own, or through which plan, something is done.
    pub(super) fn only_says_how(&self, from: usize) -> bool {
        let how = self.any(from, &["by", "through", "under", "as", "within"])
            && self.any(from + 1, &["our", "the", "my", "its", "part", "a"])
            && self.is_open(from, self.tokens.len())
            && self.tokens.len() - from <= 10;
        self.is_end(from) || how
    }
}
