//! What happened since a date, as the records have it now.

use rustc_hash::FxHashSet;
use super_complaints::SuperComplaint;
use super_complaints::model::DocumentId;
use time::Date;

use super::options::FeedOptions;
use crate::Change;
use crate::diff::{Dated, Matched, Walk, identified};

/// What is dated after one date and not after another, and what followed from the time between them.
pub(super) fn changes(records: &[&SuperComplaint], since: Date, options: &FeedOptions<'_>) -> Vec<Change> {
    let mut found = Vec::new();
    for record in records {
        let (then, now) = (record.known_on(since), record.known_on(options.as_of));
        let (mut before, mut after) = (then.into_owned(), now.into_owned());
        // A search is a source for any date. That it was made is an event on its own date.
        for (state, day) in [(&mut before, since), (&mut after, options.as_of)] {
            state.searches.retain(|it| it.date.is_none_or(|date| !date.is_by(day).is_no()));
            // So is that a document was sent or published, of which the whole record has the date. One that has no date left
            // stays: then the change is that it was published.
            let later: FxHashSet<&DocumentId> =
                record.documents.iter().filter(|it| it.is_later_than(day)).map(|it| &it.id).collect();
            state.documents.retain(|it| {
                let dates = it.sent.iter().chain(&it.published).chain(&it.last_seen);
                !later.contains(&it.id) || dates.count() == 0
            });
        }
        let mut walk = Walk::new(&before, &after, options.directory);
        if before != after {
            walk.record();
        }
        // Due dates have the same ids on both dates: the positions that they have in the whole record.
        walk.matched = Matched::default();
        walk.derived(&Dated { record, day: since }, &Dated { record, day: options.as_of });
        found.extend(walk.found);
    }
    identified(found)
}
