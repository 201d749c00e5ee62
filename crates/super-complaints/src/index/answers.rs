//! Who wrote each response and where, for whom they usually speak, and which items each answer names: looked up once.

use smallvec::SmallVec;

use super::parties::existed;
use super::{AnswerAt, DocumentAt, Index, ItemAt, Resolved, ResponseAt};
use crate::model::Body;

/// What the responses of a record refer to.
#[derive(Debug)]
pub(super) struct Answers {
    parties: Vec<Resolved>,
    items: Vec<ItemAt>,
    /// The documents of all responses in one row; `None` for an id that the record does not have.
    documents: Vec<Option<DocumentAt>>,
    /// For each response.
    responses: Vec<Slices>,
    /// For each answer, of all responses in one row, the end of its items.
    ends: Vec<usize>,
}

/// Where the parts of one response begin and end in the lists of all.
#[derive(Debug, Clone, Copy, Default)]
struct Slices {
    start: usize,
    by: usize,
    for_whom: usize,
    /// Its first answer.
    answers: usize,
    documents: (usize, usize),
}

/// Who wrote a response, and the groups for which they usually speak; names that could not be resolved are
/// left out.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Authors<'a> {
    pub(crate) by: &'a [Resolved],
    pub(crate) for_whom: &'a [Resolved],
}

impl Answers {
    pub(super) fn of(index: &Index<'_>) -> Self {
        let (record, parties) = (index.record, &index.parties);
        let count = record.responses.len();
        let mut it = Self {
            parties: Vec::with_capacity(count * 2),
            items: Vec::with_capacity(count * 4),
            documents: Vec::with_capacity(count),
            responses: Vec::with_capacity(count),
            ends: Vec::with_capacity(count),
        };
        for response in &record.responses {
            let (start, answers) = (it.parties.len(), it.ends.len());
            let mut bodies: SmallVec<[&Body; 2]> = SmallVec::new();
            let ids = response.by.iter().filter_map(|party| party.id.as_ref());
            for (resolved, body) in ids.filter_map(|id| parties.look_up(id.as_str())) {
                it.parties.push(resolved);
                bodies.extend(body.filter(|body| !body.represents.is_empty()));
            }
            let by = it.parties.len();
            let first = it.documents.len();
            it.documents.extend(response.documents.iter().map(|id| index.document_at(id)));
            let documents = (first, it.documents.len());
            // On its day: a body speaks for nobody before it is founded.
            let document = it.documents.get(first).copied().flatten().filter(|_| !bodies.is_empty());
            let day =
                document.and_then(|at| at.of(&record.documents)).and_then(|it| it.sent.or(it.published));
            let groups = bodies.iter().filter(|it| existed(it, day.as_ref())).flat_map(|it| &it.represents);
            it.parties.extend(groups.filter_map(|id| parties.resolve(id.as_str())));
            it.responses.push(Slices { start, by, for_whom: it.parties.len(), answers, documents });
            for answer in &response.answers {
                it.items.extend(answer.items.iter().filter_map(|id| index.items.position(id.as_str())));
                it.ends.push(it.items.len());
            }
        }
        it
    }

    pub(super) fn authors(&self, response: ResponseAt) -> Authors<'_> {
        let ends = self.responses.get(response.number()).copied().unwrap_or_default();
        let slice = |from: usize, to: usize| self.parties.get(from..to).unwrap_or_default();
        Authors { by: slice(ends.start, ends.by), for_whom: slice(ends.by, ends.for_whom) }
    }

    pub(super) fn documents(&self, response: ResponseAt) -> &[Option<DocumentAt>] {
        let (from, to) = self.responses.get(response.number()).map(|it| it.documents).unwrap_or_default();
        self.documents.get(from..to).unwrap_or_default()
    }

    pub(super) fn items(&self, response: ResponseAt, answer: AnswerAt) -> &[ItemAt] {
        let end = |at: usize| self.ends.get(at).copied();
        let first = self.responses.get(response.number()).map(|ends| ends.answers);
        let at = first.map_or(usize::MAX, |first| first.saturating_add(answer.number()));
        let start = at.checked_sub(1).and_then(end).unwrap_or_default();
        end(at).and_then(|end| self.items.get(start..end)).unwrap_or_default()
    }
}
