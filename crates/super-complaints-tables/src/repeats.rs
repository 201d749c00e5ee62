//! Ids that a record uses twice for things of one kind: only the first has a row.

use std::collections::HashSet;

use super_complaints::SuperComplaint;

/// A thing whose id an earlier one has: it has no row, and nor has what is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Repeat<'r> {
    /// The name of the list of the record that holds it.
    pub list: &'static str,
    /// Its position in the list, from 0.
    pub position: usize,
    /// The id.
    pub id: &'r str,
}

/// Every such thing of a record.
pub(crate) fn repeats(record: &SuperComplaint) -> Vec<Repeat<'_>> {
    let mut found = Vec::new();
    let mut seen = HashSet::with_capacity(record.documents.len().max(record.responses.len()));
    of_list(&mut seen, "events", record.events.iter().map(|it| it.id.as_str()), &mut found);
    seen.clear();
    of_list(&mut seen, "reports", record.reports.iter().map(|it| it.id.as_str()), &mut found);
    seen.clear();
    of_list(&mut seen, "recommendations", record.recommendations.iter().map(|it| it.id.as_str()), &mut found);
    // Recommendations and actions share their ids.
    of_list(&mut seen, "actions", record.actions.iter().map(|it| it.id.as_str()), &mut found);
    seen.clear();
    of_list(&mut seen, "requests", record.requests.iter().map(|it| it.id.as_str()), &mut found);
    seen.clear();
    of_list(&mut seen, "responses", record.responses.iter().map(|it| it.id.as_str()), &mut found);
    seen.clear();
    of_list(&mut seen, "searches", record.searches.iter().map(|it| it.id.as_str()), &mut found);
    seen.clear();
    of_list(&mut seen, "documents", record.documents.iter().map(|it| it.id.as_str()), &mut found);
    found.sort_unstable_by_key(|it| (it.list, it.position));
    found
}

fn of_list<'r>(
    seen: &mut HashSet<&'r str>,
    list: &'static str,
    ids: impl Iterator<Item = &'r str>,
    found: &mut Vec<Repeat<'r>>,
) {
    let repeated = ids.enumerate().filter(|(_, id)| !seen.insert(id));
    found.extend(repeated.map(|(position, id)| Repeat { list, position, id }));
}
