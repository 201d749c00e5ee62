//! `SC5xx`: oddities in publications and commitments.

pub(super) mod conditional_commitment;
pub(super) mod nations_differ_between_pages;
pub(super) mod nations_differ_from_scheme;
pub(super) mod undated_commitment;
pub(super) mod vague_due_date;

use crate::index::{EntityKind, Place};
use crate::model::{Answer, Commitment, Document, DocumentKind, Nation, Response};

use super::Facts;

/// Whether a document is one of the official pages that say which nations they apply to.
fn speaks_of_nations(document: &Document) -> bool {
    use DocumentKind::{Guidance, Letter, Report, ResponsesPage};
    !document.applies_to.is_empty() && matches!(document.kind, Report | ResponsesPage | Letter | Guidance)
}

/// Whether two lists name the same nations, in any order.
fn same(one: &[Nation], other: &[Nation]) -> bool {
    one.iter().all(|nation| other.contains(nation)) && other.iter().all(|nation| one.contains(nation))
}

/// A promise, the response and the answer that make it, and where it is.
struct Promise<'r> {
    response: &'r Response,
    answer: &'r Answer,
    commitment: &'r Commitment,
    at: [usize; 3],
}

impl Promise<'_> {
    fn place(&self) -> Place<'static> {
        let [response, answer, commitment] = self.at;
        let answer = Place::of(EntityKind::Response, response).field("answers").at(answer);
        answer.field("commitments").at(commitment)
    }
}

/// Every promise of a record.
fn promises<'r>(facts: &Facts<'r>) -> impl Iterator<Item = Promise<'r>> {
    facts.record.responses.iter().enumerate().flat_map(|(response_at, response)| {
        response.answers.iter().enumerate().flat_map(move |(answer_at, answer)| {
            answer.commitments.iter().enumerate().map(move |(at, commitment)| Promise {
                response,
                answer,
                commitment,
                at: [response_at, answer_at, at],
            })
        })
    })
}
