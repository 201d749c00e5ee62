//! Every quotation of a record, with the documents that should contain it.

use crate::index::{EntityKind, Place};
use crate::model::{Answer, DocumentId, Report, Response, SourceRef};
use crate::rules::Facts;

/// Words of a source.
pub(super) struct Quotation<'r> {
    pub(super) words: &'r str,
    said_in: SaidIn<'r>,
    pub(super) place: Place<'r>,
}

/// Where something is said.
#[derive(Clone, Copy)]
struct SaidIn<'r> {
    sources: &'r [SourceRef],
    /// Documents beside the sources.
    documents: [&'r [DocumentId]; 2],
}

impl<'r> SaidIn<'r> {
    fn by(sources: &'r [SourceRef]) -> Self {
        Self { sources, documents: [&[], &[]] }
    }

    /// By what an entity is from, where the part of it that quotes does not say.
    fn of_entity(facts: &Facts<'r>, place: &Place<'r>) -> Self {
        let (record, at) = (facts.record, place.index());
        let said = match place.kind() {
            EntityKind::Feature => record.features.get(at).map(|it| Self::by(&it.sources)),
            EntityKind::Event => record.events.get(at).map(|it| Self::by(&it.sources)),
            EntityKind::Recommendation => record
                .recommendations
                .get(at)
                .map(|it| Self::by_or_report(&it.sources, facts.report_of(it.report.as_ref()))),
            EntityKind::Action => record
                .actions
                .get(at)
                .map(|it| Self::by_or_report(&it.sources, facts.report_of(it.report.as_ref()))),
            EntityKind::Request => record
                .requests
                .get(at)
                .map(|it| Self::by_or_report(&it.sources, facts.report_of(it.report.as_ref()))),
            EntityKind::Response => record
                .responses
                .get(at)
                .zip(place.answer())
                .and_then(|(it, answer)| Some(Self::by_answer(it, it.answers.get(answer)?))),
            _ => None,
        };
        said.unwrap_or(Self::by(&[]))
    }

    /// By its own sources, else by a report.
    fn by_or_report(sources: &'r [SourceRef], report: Option<&'r Report>) -> Self {
        let report = report.filter(|_| sources.is_empty());
        Self { sources, documents: [report.map_or(&[], |it| &it.documents), &[]] }
    }

    /// In the documents of the response, and those that it cites, where the answer has no sources of its own.
    fn by_answer(response: &'r Response, answer: &'r Answer) -> Self {
        let first_given_in = answer.first_given_in.as_slice();
        Self { sources: &response.sources, documents: [first_given_in, &response.documents] }
    }
}

impl<'r> Quotation<'r> {
    /// The ids of the documents that should contain it.
    pub(super) fn documents(&self) -> impl Iterator<Item = &'r str> {
        let cited = self.said_in.sources.iter().map(SourceRef::document);
        cited.chain(self.said_in.documents.into_iter().flatten().map(DocumentId::as_str))
    }
}

/// Visits every quotation: what is quoted of features, items and answers, the words of due dates, and what other sources
/// say differently.
pub(super) fn for_each_quotation<'r>(facts: &Facts<'r>, visit: &mut dyn FnMut(Quotation<'r>)) {
    for quoted in &facts.contents().quoted {
        let said = quoted.sources.map_or_else(|| SaidIn::of_entity(facts, &quoted.place), SaidIn::by);
        visit(Quotation { words: quoted.words, said_in: said, place: quoted.place });
    }
}
