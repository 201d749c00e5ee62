//! Which entities of a record an entity of a draft may be: only those that share a hint are compared, so that long lists
//! do not take long.

use std::collections::{BTreeSet, HashMap, HashSet};

use super_complaints::Directory;
use super_complaints::collect_vec::CollectVec as _;

use super::incoming::Incoming;
use super::matching::{Sure, hints, same};
use super::object::{Object, objects, text, texts};

/// The entities of a list of a record, by their hints.
pub(super) struct Candidates<'r> {
    list: &'r str,
    mine: Vec<&'r Object>,
    by_hint: HashMap<String, Vec<usize>>,
    /// The documents that hold a response of one body alone, here and on the page.
    alone: HashSet<String>,
}

impl<'r> Candidates<'r> {
    pub(super) fn of(list: &'r str, record: &'r Object, page: &Incoming<'_>) -> Self {
        let mine: Vec<&Object> = objects(record, list).collect_vec();
        let mut by_hint: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, entity) in mine.iter().enumerate() {
            for hint in hints(list, entity) {
                by_hint.entry(hint).or_default().push(at);
            }
        }
        let alone = if list == "responses" { alone(record, page) } else { HashSet::new() };
        Self { list, mine, by_hint, alone }
    }

    /// The position of the entity that an entity of a draft most surely is; positions in `taken` are others.
    pub(super) fn find(&self, theirs: &Object, taken: &[usize], directory: &Directory) -> Option<usize> {
        let hints = hints(self.list, theirs);
        let places: BTreeSet<usize> =
            hints.iter().filter_map(|hint| self.by_hint.get(hint)).flatten().copied().collect();
        let mut best: Option<(Sure, usize)> = None;
        for at in places.into_iter().filter(|at| !taken.contains(at)) {
            let Some(mine) = self.mine.get(at) else { continue };
            let sure = same(self.list, mine, theirs, directory)
                .filter(|sure| self.list != "responses" || *sure > Sure::Perhaps || self.is_alone(mine));
            if let Some(sure) = sure.filter(|sure| best.is_none_or(|(other, _)| *sure > other)) {
                best = Some((sure, at));
            }
        }
        best.map(|(_, at)| at)
    }

    /// Whether a response is the only one in its documents, here and on the page: on a page with the responses of several
    /// bodies, one without an author may be of any.
    fn is_alone(&self, response: &Object) -> bool {
        texts(response, "documents").all(|id| self.alone.contains(id))
    }
}

fn alone(record: &Object, page: &Incoming<'_>) -> HashSet<String> {
    let mut counts: HashMap<&str, (usize, usize)> = HashMap::new();
    for id in objects(record, "responses").flat_map(|it| texts(it, "documents")) {
        counts.entry(id).or_default().0 += 1;
    }
    let theirs = objects(&page.record, "responses").flat_map(|it| texts(it, "documents"));
    for id in theirs.filter_map(|id| page.ids.get("documents", id)) {
        counts.entry(id).or_default().1 += 1;
    }
    let pages = objects(record, "documents").filter(|it| text(it, "kind") == "responses_page");
    let pages: HashSet<&str> = pages.map(|it| text(it, "id")).collect();
    let alone = counts.into_iter().filter(|(id, count)| count.0 == 1 && count.1 <= 1 && !pages.contains(id));
    alone.map(|(id, _)| id.to_owned()).collect()
}
