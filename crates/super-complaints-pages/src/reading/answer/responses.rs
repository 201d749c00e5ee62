//! The responses of the record, and answers within them.

use super_complaints::collect_vec::CollectVec as _;
use super_complaints::model::{Mark, Party, Response, ResponseField};

use crate::mention::may_complain;
use crate::parties::{Named, folded};
use crate::slug::slug;

use crate::reading::state::{PAGE, Reading};

impl Reading<'_, '_> {
    /// The response of a party on the page itself, made if there is none yet: its place in the list.
    pub(in crate::reading) fn response_on_page(&mut self, by: &[Party], block: usize) -> Option<usize> {
        // Those that complained comment on answers and give none.
        let complains = |it: &Party| self.names.named(it).is_some_and(|it| may_complain(&it));
        if by.iter().any(complains) {
            return None;
        }
        let keys: Vec<String> = by.iter().map(key).collect_vec();
        let key = keys.join(" ");
        if let Some(at) = self.response_of.get(&key) {
            return Some(*at);
        }
        let stem = if key.is_empty() { PAGE.to_owned() } else { slug(&key) };
        let mut response = Response::new(self.response_ids.unique(&stem).parse().ok()?);
        response.by = by.to_vec();
        response.documents.push(self.document.id.clone());
        response.sources = self.source(block);
        if by.is_empty() {
            response.marks.set(ResponseField::By, Mark::Unknown);
        }
        let at = self.record.responses.len();
        self.record.responses.push(response);
        self.response_of.insert(key, at);
        Some(at)
    }

    /// The name of a response in the trace, and the path of its next answer.
    pub(super) fn next_answer(&self, response: usize) -> Option<(String, String)> {
        let response = self.record.responses.get(response)?;
        Some((format!("response:{}", response.id), format!("answers/{}", response.answers.len())))
    }
}

/// The parties without their places on the page.
pub(in crate::reading) fn parties(named: &[Named]) -> Vec<Party> {
    named.iter().map(|named| named.party.clone()).collect_vec()
}

/// The same for two wordings of one party.
fn key(party: &Party) -> String {
    let written = || party.as_written.as_ref().map_or(String::new(), |words| folded(words));
    party.id.as_ref().map_or_else(written, ToString::to_string)
}
