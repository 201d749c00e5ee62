//! Every quotation of a record, with the documents that should contain it.

use crate::index::{EntityKind, Item, Place, for_each_otherwise, place_of};
use crate::model::{Answer, DocumentId, Due, Report, Response, SourceRef, Text};
use crate::rules::Facts;

/// Words of a source.
pub(super) struct Quotation<'r> {
    pub(super) words: &'r Text,
    said_in: SaidIn<'r>,
    pub(super) place: Place<'r>,
}

/// The documents that should contain something.
#[derive(Clone, Copy)]
struct SaidIn<'r> {
    sources: &'r [SourceRef],
    /// Documents in addition to the sources.
    documents: [&'r [DocumentId]; 2],
}

impl<'r> SaidIn<'r> {
    fn by(sources: &'r [SourceRef]) -> Self {
        Self { sources, documents: [&[], &[]] }
    }

    /// By its own sources, else by a report.
    fn by_or_report(sources: &'r [SourceRef], report: Option<&'r Report>) -> Self {
        let report = report.filter(|_| sources.is_empty());
        Self { sources, documents: [report.map_or(&[], |it| &it.documents), &[]] }
    }

    /// By the sources of an answer, else in the documents of the response, and those that it cites.
    fn by_answer(response: &'r Response, answer: &'r Answer) -> Self {
        if !answer.sources.is_empty() {
            return Self::by(&answer.sources);
        }
        let given_in = answer.given_in.as_slice();
        Self { sources: &response.sources, documents: [given_in, &response.documents] }
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
    let record = facts.record;
    let mut look = |words: Option<&'r Text>, said_in: SaidIn<'r>, place: Place<'r>| {
        if let Some(words) = words {
            visit(Quotation { words, said_in, place });
        }
    };
    let words = |due: Option<&'r Due>| due.and_then(|due| due.words.as_ref());
    for (at, it) in record.features.iter().enumerate() {
        look(it.text.as_ref(), SaidIn::by(&it.sources), Place::of(EntityKind::Feature, at).field("text"));
    }
    for (at, it) in record.events.iter().enumerate() {
        let place = Place::of(EntityKind::Event, at).field("due").field("words");
        look(words(it.due.as_ref()), SaidIn::by(&it.sources), place);
    }
    for at in 0..facts.items.len() {
        let Some(item) = facts.items.at(at) else { continue };
        let sources = match item {
            Item::Recommendation(it) => &it.sources,
            Item::Action(it) => &it.sources,
        };
        let said = SaidIn::by_or_report(sources, facts.report_of(item.report()));
        look(item.text(), said, place_of(record, at).field("text"));
        look(words(item.due()), said, place_of(record, at).field("due").field("words"));
    }
    for (at, it) in record.requests.iter().enumerate() {
        let said = SaidIn::by_or_report(&it.sources, facts.report_of(it.report.as_ref()));
        let place = Place::of(EntityKind::Request, at).field("due").field("words");
        look(words(it.due.as_ref()), said, place);
    }
    for (at, response) in record.responses.iter().enumerate() {
        for (nth, answer) in response.answers.iter().enumerate() {
            let place = Place::of(EntityKind::Response, at).field("answers").at(nth);
            let said = SaidIn::by_answer(response, answer);
            look(answer.quote.as_ref(), said, place.field("quote"));
            for (which, commitment) in answer.commitments.iter().enumerate() {
                let place = place.field("commitments").at(which);
                let own = !commitment.sources.is_empty();
                let said = if own { SaidIn::by(&commitment.sources) } else { said };
                look(commitment.quote.as_ref(), said, place.field("quote"));
                look(words(commitment.due.as_ref()), said, place.field("due").field("words"));
            }
        }
    }
    for_each_otherwise(record, &mut |it, _, place| {
        look(Some(&it.says), SaidIn::by(&it.sources), place.field("says"));
    });
}
