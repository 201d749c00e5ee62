//! Deliveries that are somebody's view, and work that goes on by itself: "We consider it discharged", "Work continues".

use super_complaints::model::Delivery;

use super::super::Speaker;
use super::super::clause::{Clause, Group, Much, Negation};
use super::super::forms::Form;
use super::super::lists::CARRY_OUT;
use super::{Found, done};

impl Clause<'_> {
    /// "(We consider) this recommendation to be discharged", "that this recommendation has been met": done, in their view.
    pub(super) fn considered(&self, at: usize) -> Option<Found> {
        let that = self.after(at, &["that"]);
        let from = that.unwrap_or(at);
        let end = self.item(from)?;
        if that.is_some() {
            let ((delivery, _), speaker) = self.of_item(&self.group(end)?, false)?;
            let finished = matches!(delivery, Delivery::Done | Delivery::InPart);
            return (finished && speaker == Speaker::Owner).then_some((delivery, true));
        }
        let be = self.after_one(end, &[&["to", "be"], &["to", "have", "been"], &["as"]]).unwrap_or(end);
        let adjective = self.any(be, &["complete", "done", "closed", "finished"]).then_some(be + 1);
        let verb =
            || self.verb(be, &CARRY_OUT).filter(|(_, form, _)| *form == Form::Past).map(|(.., end)| end);
        let closed = self.any(be, &["closed"]);
        let (much, end) = self.scope(adjective.or_else(verb)?, Much::Plain)?;
        (self.is_end(end) && !closed).then(|| done(much))?.map(|(delivery, _)| (delivery, true))
    }

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
