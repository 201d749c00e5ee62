//! What happened since a date, as the records have it now.

use super_complaints::SuperComplaint;
use time::Date;

use super::FeedOptions;
use crate::Change;
use crate::diff::{Dated, Walk, identified};

/// What is dated after one date and not after another, and what followed from the time between them.
pub(super) fn changes(records: &[&SuperComplaint], since: Date, options: &FeedOptions<'_>) -> Vec<Change> {
    let mut found = Vec::new();
    for record in records {
        let (then, now) = (record.known_on(since), record.known_on(options.as_of));
        let (mut before, mut after) = (then.into_owned(), now.into_owned());
        // A search is a source for any date. That it was made is an event on its own date.
        for (state, day) in [(&mut before, since), (&mut after, options.as_of)] {
            state.searches.retain(|it| it.date.is_none_or(|date| !date.is_by(day).is_no()));
            state.documents.retain(|it| {
                let dates = it.sent.iter().chain(&it.published).chain(&it.last_seen);
                !later(record, it.id.as_str(), day) || dates.count() == 0
            });
        }
        let mut walk = Walk::new(&before, &after, options.directory);
        if before != after {
            walk.record();
        }
        walk.derived(&Dated { record, day: since }, &Dated { record, day: options.as_of });
        found.extend(walk.found);
    }
    identified(found)
}

/// Whether a document was sent, or published if that is not recorded, wholly after a day.
fn later(record: &SuperComplaint, id: &str, day: Date) -> bool {
    let document = record.documents.iter().find(|it| it.id == *id);
    document.and_then(|it| it.sent.or(it.published)).is_some_and(|date| date.is_by(day).is_no())
}
